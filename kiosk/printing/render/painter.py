"""The one painter of sheets: screen, image, PDF and printer all come through here."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPainterPath, QPen

from kiosk import markup, typefaces
from kiosk.art import fonts, furigana
from kiosk.art.bay import CARD, paint_bay
from kiosk.art.image import draw_image
from kiosk.art.mark import paint_mark
from kiosk.art.palette import BLACK_ON_WHITE, NORMAL, Ink
from kiosk.printing.layout.card import HEIGHT, SCREEN_NARROW, WIDTH, CardFace, card_sheet
from kiosk.printing.layout.items import CutItem, ImageItem, PictureItem
from kiosk.printing.layout.sheet import Inset, Nw7, Qr, Rule, Sheet, Text
from kiosk.printing.render.symbols import device_scale, draw_bars, draw_qr
from kiosk.printing.symbols.nw7 import BarcodeFault, Bars, fit
from kiosk.typefaces import HOUSE_LANGUAGE

_INCH = 25.4
_SQUEEZE = 0.82
"""Letters may get this much narrower before they get smaller as well."""


class RenderFault(RuntimeError):
    """Raised when an image or PDF can't be produced or written."""


def paint(p: QPainter, sheet: Sheet, dots_per_mm: float, ink: Ink = NORMAL) -> None:
    """Draw a sheet with its upper left corner at the painter's origin, one mm being ``dots_per_mm`` logical units."""
    p.setRenderHint(QPainter.RenderHint.Antialiasing)
    for item in sheet.items:
        match item:
            case Text():
                _text(p, item, dots_per_mm, ink)
            case Rule():
                box = _rect(item.x, item.y, item.width, item.thickness, dots_per_mm)
                p.fillRect(box, QColor(ink.ink if ink.mono else "#000000"))
            case PictureItem():
                _picture(p, item, dots_per_mm, ink)
            case Nw7():
                bars = _bars(item, sheet, dots_per_mm * device_scale(p) * _INCH)
                draw_bars(p, bars, item.centre * dots_per_mm, item.y * dots_per_mm, item.height * dots_per_mm)
            case Qr():
                draw_qr(p, _rect(item.x, item.y, item.side, item.side, dots_per_mm), item.modules)
            case ImageItem():
                draw_image(p, item.file, _rect(item.x, item.y, item.width, item.height, dots_per_mm))
            case CutItem():
                _cut(p, item, dots_per_mm)
            case Inset():
                _inset(p, item, dots_per_mm, ink)


def _bars(item: Nw7, sheet: Sheet, device: float) -> Bars:
    """Return the symbol in the dots of the device: a driver may have another resolution than the sheet was made for."""
    dpi = sheet.dpi
    if abs(device - dpi) <= dpi * 0.02:
        return item.bars
    narrow = min(item.bars.widths) / dpi * _INCH
    room = (item.bars.width + 2 * item.bars.quiet) / dpi * _INCH
    try:
        edge = 2 * min(item.centre, sheet.width - item.centre)
        return fit(item.bars.text, narrow, max(room, min(edge, room * 1.15)), device)
    except BarcodeFault as fault:
        raise RenderFault(str(fault)) from fault


def _cut(p: QPainter, item: CutItem, k: float) -> None:
    outline = QPainterPath()
    outline.addRoundedRect(_rect(item.x, item.y, item.width, item.height, k), item.corner * k, item.corner * k)
    p.strokePath(outline, _dashes(k))


def _dashes(k: float) -> QPen:
    pen = QPen(QColor("#000000"), 0.2 * k)
    pen.setDashPattern([8, 6])
    return pen


def _inset(p: QPainter, item: Inset, k: float, ink: Ink) -> None:
    inner = item.sheet
    outline = QPainterPath()
    outline.addRoundedRect(QRectF(0, 0, inner.width * k, inner.height * k), inner.corner * k, inner.corner * k)
    p.save()
    p.translate(item.x * k, item.y * k)
    p.setClipPath(outline, Qt.ClipOperation.IntersectClip)
    paint(p, inner, k, ink)
    p.restore()


def _rect(x: float, y: float, w: float, h: float, k: float) -> QRectF:
    return QRectF(x * k, y * k, w * k, h * k)


def _picture(p: QPainter, item: PictureItem, k: float, ink: Ink) -> None:
    rect = _rect(item.x, item.y, item.width, item.height, k)
    if item.picture == "bay":
        paint_bay(p, rect, ink, scene=CARD)
    else:
        paint_mark(p, rect, BLACK_ON_WHITE)


def drawable(text: str, language: str = HOUSE_LANGUAGE) -> str:
    """Return the text with 〓, the printers' own mark, for what no font here can draw: never an empty box."""
    lost = fonts.missing(text, language)
    return "".join("〓" if char in lost else char for char in text) if lost else text


def _letters(text: str) -> list[str]:
    """Split into letters, each with the marks and variation selectors that follow it."""
    letters: list[str] = []
    for char in text:
        if letters and (unicodedata.combining(char) or typefaces.selects(char)):
            letters[-1] += char
        else:
            letters.append(char)
    return letters


@dataclass(frozen=True)
class _Piece:
    """A part of a line in one font: where it begins, and how high above the baseline."""

    text: str
    face: QFont
    x: float
    rise: float = 0.0


def _width(em: float, base: tuple[QFontMetricsF, float], small: QFontMetricsF, words: str, size: float) -> float:
    """Of letters of the base's size ``em``, each followed by a gap, or of a reading's."""
    if size != em:
        return small.horizontalAdvance(words)
    metrics, gap = base
    return metrics.horizontalAdvance(words) + gap * len(_letters(words))


def _pieces(item: Text, k: float) -> tuple[list[_Piece], float]:
    """What is drawn of a line, and its width; a name among other words in its own letters."""
    em, gap = item.size * k, item.tracking * item.size * k
    pieces, x = list[_Piece](), 0.0
    for each, own in markup.apart(item.text):
        for run, language in ((each, HOUSE_LANGUAGE),) if own else typefaces.segments(each, item.language):
            face, above = (fonts.font(size, item.bold, language=language) for size in (em, em * furigana.RATIO))
            metrics, small = QFontMetricsF(face), QFontMetricsF(above)

            measure = partial(_width, em, (metrics, gap), small)
            parts, width = furigana.line(drawable(run, language), em, measure)
            for part in parts:
                # Letter by letter where tracked: QFont's own spacing grows with the dpi of images and PDFs.
                letters = _letters(part.text) if gap else [part.text]
                starts = (metrics.horizontalAdvance("".join(letters[:at])) + gap * at for at in range(len(letters)))
                pieces += [
                    _Piece(letter, face, x + part.x + start) for start, letter in zip(starts, letters, strict=True)
                ]
                if part.reading:
                    pieces.append(_Piece(part.reading, above, x + part.reading_x, em * furigana.RISE))
            x += width
    return pieces, max(0.0, x - gap)


def _text(p: QPainter, item: Text, k: float, ink: Ink) -> None:
    pieces, width = _pieces(item, k)
    squeeze = min(1.0, item.room * k / width) if width > 0 else 1.0
    shift = squeeze * {"left": 0.0, "centre": width / 2, "right": width}[item.align]
    tint = {"black": "#000000", "ink": ink.ink, "bay": ink.bay}[item.tint]
    p.save()
    p.setPen(QColor(ink.ink if ink.mono else tint))
    p.translate(item.x * k - shift, item.baseline * k)
    p.scale(squeeze, 1.0 if squeeze >= _SQUEEZE else squeeze / _SQUEEZE)
    for piece in pieces:
        p.setFont(piece.face)
        p.drawText(QPointF(piece.x, -piece.rise), piece.text)
    p.restore()


def to_image(sheet: Sheet) -> QImage:
    """Return the sheet as an image of its device's dots, on white."""
    fonts.load()
    k = sheet.dpi / _INCH
    image = QImage(round(sheet.width * k), round(sheet.height * k), QImage.Format.Format_RGB32)
    image.setDotsPerMeterX(round(k * 1000))
    image.setDotsPerMeterY(round(k * 1000))
    image.fill(Qt.GlobalColor.white)
    p = QPainter(image)
    try:
        paint(p, sheet, k)
    finally:
        p.end()
    return image


def paint_on_screen(p: QPainter, rect: QRectF, face: CardFace, ink: Ink = NORMAL) -> None:
    """Draw the card as large as fits the middle of ``rect``, bars in whole pixels; raises LayoutFault.

    One-colour palettes keep the bars black on white.
    """
    fonts.load()
    k = min(rect.width() / WIDTH, rect.height() / HEIGHT)
    sheet = card_sheet(face, k * device_scale(p) * _INCH, SCREEN_NARROW)
    p.save()
    p.setRenderHint(QPainter.RenderHint.Antialiasing)
    p.translate(rect.center().x() - WIDTH * k / 2, rect.center().y() - HEIGHT * k / 2)
    outline = QPainterPath()
    outline.addRoundedRect(QRectF(0, 0, WIDTH * k, HEIGHT * k), sheet.corner * k, sheet.corner * k)
    p.fillPath(outline, QColor(ink.paper if ink.mono else "#FFFFFF"))
    p.save()
    p.setClipPath(outline, Qt.ClipOperation.IntersectClip)
    paint(p, sheet, k, ink)
    p.restore()
    if ink.mono:
        p.strokePath(outline, QPen(QColor(ink.ink), 3))
    p.restore()
