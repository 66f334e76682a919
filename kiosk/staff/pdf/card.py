"""A patron's card on A4 for the counter's printer: to be cut out; number and NW-7 as the kiosk prints them."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass, field

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from kiosk.printing.symbols.nw7 import fit
from kiosk.staff.pdf.document import A4, BOLD, MM, REGULAR, new_canvas, width_of

WIDTH, HEIGHT, CORNER = 85.6, 54.0, 3.18
"""Millimetres (ISO/IEC 7810 ID-1), as resources/print/card.toml."""
_LEFT, _TOP = 62.2, 40.0
_MARGIN, _DPI, _NARROW = 4.3, 300.0, 0.339
"""Of the card's edge; and of the bars, which are whole dots of such a printer."""
_BAND, _SMALL, _LARGE = 16.0, 10.0, 13.0
"""Height of the coloured band in millimetres, and points of what is on it."""
_INK, _BAY = HexColor("#11303f"), HexColor("#0c5a72")


@dataclass(frozen=True, slots=True)
class Card:
    """What is on it; ``number`` as it is printed, ``barcode`` with start and stop letters."""

    library: str
    number: str = field(repr=False)
    barcode: str = field(repr=False)
    expires: str = field(repr=False)


def card_pdf(card: Card, say: Callable[..., str]) -> bytes:
    """The whole file.  Raises BarcodeFault for a number that is no NW-7 symbol."""
    out = io.BytesIO()
    canvas = new_canvas(out, A4, say("card-title"))
    canvas.translate(0, A4[1])  # y counts downwards from here, as negative
    _heading(canvas, card, say)
    _cut(canvas)
    _front(canvas, card, say("card-name"))
    canvas.setFillColor(_INK)
    canvas.setFont(REGULAR, 11)
    canvas.drawString(_LEFT * MM, -(_TOP + HEIGHT + 12) * MM, say("card-until", day=card.expires))
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def _heading(canvas: Canvas, card: Card, say: Callable[..., str]) -> None:
    canvas.setFillColor(_INK)
    canvas.setFont(BOLD, 14)
    canvas.drawString(20 * MM, -20 * MM, f"{card.library}  {say('card-title')}")
    canvas.setFont(REGULAR, 11)
    canvas.drawString(20 * MM, -28 * MM, say("card-how"))


def _cut(canvas: Canvas) -> None:
    """The line to cut along."""
    canvas.setStrokeColor(_INK)
    canvas.setDash(2, 2)
    canvas.setLineWidth(0.4)
    canvas.roundRect(_LEFT * MM, -(_TOP + HEIGHT) * MM, WIDTH * MM, HEIGHT * MM, CORNER * MM)
    canvas.setDash()


def _front(canvas: Canvas, card: Card, name: str) -> None:
    left, top, right = _LEFT + _MARGIN, _TOP, _LEFT + WIDTH - _MARGIN
    canvas.saveState()
    shape = canvas.beginPath()
    shape.roundRect(_LEFT * MM, -(_TOP + HEIGHT) * MM, WIDTH * MM, HEIGHT * MM, CORNER * MM)
    canvas.clipPath(shape, stroke=0, fill=0)
    canvas.setFillColor(_BAY)
    canvas.rect(_LEFT * MM, -(top + _BAND) * MM, WIDTH * MM, _BAND * MM, stroke=0, fill=1)
    canvas.restoreState()
    canvas.setFillColorRGB(1, 1, 1)
    canvas.setFont(BOLD, _SMALL)
    canvas.drawRightString(right * MM, -(top + 10.5) * MM, name)
    room = (right - left) * MM - width_of(name, BOLD, _SMALL) - 4 * MM
    canvas.setFont(BOLD, _fitting(card.library, _LARGE, room))
    canvas.drawString(left * MM, -(top + 10.5) * MM, card.library)
    _bars(canvas, card.barcode, top + 21.5, 12.0)
    canvas.setFillColor(_INK)
    canvas.setFont(BOLD, _fitting(card.number, 23.8, (right - left) * MM))
    canvas.drawCentredString((_LEFT + WIDTH / 2) * MM, -(top + 46.5) * MM, card.number)


def _fitting(text: str, points: float, room: float) -> float:
    """So large that it has room."""
    return min(points, points * room / width_of(text, BOLD, points))


def _bars(canvas: Canvas, text: str, top: float, height: float) -> None:
    """In the middle of the card, with white on both sides."""
    symbol, dot = fit(text, _NARROW, WIDTH, _DPI), 25.4 / _DPI
    begin = _LEFT + (WIDTH - symbol.width * dot) / 2
    canvas.setFillColorRGB(0, 0, 0)
    for at, wide in symbol.spans():
        canvas.rect((begin + at * dot) * MM, -(top + height) * MM, wide * dot * MM, height * MM, stroke=0, fill=1)
