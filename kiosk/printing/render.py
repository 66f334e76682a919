"""The one painter of sheets: screen, image, PDF and printer all come through here."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPainterPath,
    QPdfWriter,
    QPen,
)

from kiosk.art import fonts
from kiosk.art.bay import CARD, paint_bay
from kiosk.art.mark import paint_mark
from kiosk.art.palette import BLACK_ON_WHITE, NORMAL, Ink
from kiosk.printing.card import HEIGHT, SCREEN_NARROW, WIDTH, CardFace, card_sheet
from kiosk.printing.layout import Align, Nw7, Picture, PictureName, Qr, Rule, Sheet, Text, Tint
from kiosk.printing.render_symbols import device_scale, draw_bars, draw_qr

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
            case Picture():
                _picture(p, item, dots_per_mm, ink)
            case Nw7():
                draw_bars(p, item.bars, item.centre * dots_per_mm, item.y * dots_per_mm, item.height * dots_per_mm)
            case Qr():
                draw_qr(p, _rect(item.x, item.y, item.side, item.side, dots_per_mm), item.modules)


def _rect(x: float, y: float, w: float, h: float, k: float) -> QRectF:
    return QRectF(x * k, y * k, w * k, h * k)


def _picture(p: QPainter, item: Picture, k: float, ink: Ink) -> None:
    rect = _rect(item.x, item.y, item.width, item.height, k)
    if item.name is PictureName.BAY:
        paint_bay(p, rect, ink, scene=CARD)
    else:
        paint_mark(p, rect, BLACK_ON_WHITE)


def _text(p: QPainter, item: Text, k: float, ink: Ink) -> None:
    face = fonts.font(item.size * k, item.bold)
    gap = item.tracking * item.size * k
    # Letter by letter where tracked: QFont's own spacing grows with the dpi of images and PDFs.
    pieces = list(item.text) if gap else [item.text]
    metrics = QFontMetricsF(face)
    starts = [metrics.horizontalAdvance("".join(pieces[:at])) + gap * at for at in range(len(pieces))]
    width = metrics.horizontalAdvance(item.text) + gap * (len(pieces) - 1)
    squeeze = min(1.0, item.room * k / width) if width > 0 else 1.0
    shift = squeeze * {Align.LEFT: 0.0, Align.CENTRE: width / 2, Align.RIGHT: width}[item.align]
    tint = {Tint.BLACK: "#000000", Tint.INK: ink.ink, Tint.BAY: ink.bay}[item.tint]
    p.save()
    p.setFont(face)
    p.setPen(QColor(ink.ink if ink.mono else tint))
    p.translate(item.x * k - shift, item.baseline * k)
    p.scale(squeeze, 1.0 if squeeze >= _SQUEEZE else squeeze / _SQUEEZE)
    for start, piece in zip(starts, pieces, strict=True):
        p.drawText(QPointF(start, 0), piece)
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


def to_pdf(sheet: Sheet, path: Path) -> None:
    """Write the sheet as a one-page PDF of its exact size, symbols in whole dots; raises RenderFault."""
    fonts.load()
    writer = QPdfWriter(str(path))
    writer.setCreator("")
    writer.setTitle("")
    writer.setResolution(round(sheet.dpi))
    size = QPageSize(
        QSizeF(sheet.width, sheet.height), QPageSize.Unit.Millimeter, "", QPageSize.SizeMatchPolicy.ExactMatch
    )
    writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF()))
    p = QPainter()
    if not p.begin(writer):
        raise RenderFault(f"can't write {path}")
    try:
        paint(p, sheet, sheet.dpi / _INCH)
    finally:
        written = p.end()
    if not written:
        raise RenderFault(f"can't write {path}")
    _exact_page(path, sheet)


def _exact_page(path: Path, sheet: Sheet) -> None:
    """Put the page's size in place of Qt's, which is rounded to whole points (0.35 mm); no byte moves."""
    data = path.read_bytes()
    size = re.search(rb"/MediaBox \[0 0 (\d+\.\d+) (\d+\.\d+)\]", data)
    if size is None:
        raise RenderFault(f"{path.name} has no page size; this version of Qt writes PDF in another way")
    for group, mm in ((1, sheet.width), (2, sheet.height)):
        length = size.end(group) - size.start(group)
        points = f"{mm * 72 / _INCH:.8f}"[:length].encode()
        data = data[: size.start(group)] + points + data[size.end(group) :]
    path.write_bytes(data)


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


def card_painter(face: CardFace) -> Callable[[QPainter, QRectF, Ink], None]:
    """Return a painter of one card, for pages that know nothing of printing."""

    def draw(p: QPainter, rect: QRectF, ink: Ink) -> None:
        paint_on_screen(p, rect, face, ink)

    return draw
