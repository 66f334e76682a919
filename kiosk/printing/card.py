"""The library card: CR80 (ISO/IEC 7810 ID-1), 85.6 x 54 mm, with the number and nothing else about the patron."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.printing.barcode import BarcodeFault, fit
from kiosk.printing.layout import Align, LayoutFault, Nw7, Picture, PictureName, Sheet, Text, Tint, grouped

WIDTH, HEIGHT, CORNER = 85.6, 54.0, 3.18
PRINT_NARROW = 0.339
"""Narrow bar in mm: 4 dots at 300 dpi."""
SCREEN_NARROW = 0.4
"""Narrow bar in mm of the card on screen: 4 px where the card is 856 px wide."""
_MARGIN = 4.3


@dataclass(frozen=True)
class CardFace:
    """What a card says; ``nw7`` is the number with start and stop letters."""

    library_name: str
    card_title: str
    number: str
    groups: tuple[int, ...]
    nw7: str


def card_sheet(face: CardFace, dpi: float = 300, narrow: float = PRINT_NARROW) -> Sheet:
    """Lay the card out for a device of ``dpi``; raises LayoutFault when the number is too long for a card."""
    try:
        symbol = fit(face.nw7, narrow, WIDTH, dpi)
    except BarcodeFault as fault:
        raise LayoutFault(str(fault)) from fault
    room = WIDTH - 2 * _MARGIN
    items = (
        Picture(PictureName.BAY, 0, 0, WIDTH, 19.4),
        Text(_MARGIN, 25.3, face.library_name, 3.6, room * 0.62, bold=True, tint=Tint.INK),
        Text(
            WIDTH - _MARGIN, 25.3, face.card_title, 3.6, room * 0.34, bold=True, align=Align.RIGHT,
            tint=Tint.BAY, tracking=0.04,
        ),
        Nw7(symbol, WIDTH / 2, 28.4, 9.2),
        Text(
            WIDTH / 2, 47.4, grouped(face.number, face.groups), 8.4, room, bold=True, align=Align.CENTRE,
            tint=Tint.INK, tracking=0.08,
        ),
    )  # fmt: skip
    return Sheet(WIDTH, HEIGHT, dpi, items, corner=CORNER)
