"""The sign of the library: its own logo, or the mark where it has none."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from kiosk.art.mark import paint_mark
from kiosk.art.palette import Ink

_DARK = 0.5
_RIM = 0.06
"""Of the plate's side, left free around the logo."""


def paint_sign(p: QPainter, rect: QRectF, ink: Ink, logo: Path | None) -> None:
    """Draw it into the middle of ``rect``; a logo keeps its colours and, on a dark ground, gets a white plate."""
    if logo is None:
        paint_mark(p, rect, ink)
        return
    if QColor(ink.ink).lightnessF() > _DARK:
        p.save()
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(Qt.GlobalColor.white)
        p.drawRoundedRect(rect, rect.height() / 8, rect.height() / 8)
        p.restore()
        rim = rect.height() * _RIM
        rect = rect.adjusted(rim, rim, -rim, -rim)
    ratio = p.device().devicePixelRatioF()
    small = _drawn(logo, max(1, round(rect.width() * ratio)), max(1, round(rect.height() * ratio)))
    p.drawImage(rect, small, QRectF(small.rect()))


@lru_cache(maxsize=16)
def _drawn(logo: Path, width: int, height: int) -> QImage:
    """As large as it is shown: a photograph of ten million pixels is made small once, not at each paint."""
    from kiosk.art.image import draw_image  # most libraries have none, and no start waits for QtSvg

    image = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    p = QPainter(image)
    draw_image(p, logo, QRectF(0, 0, width, height))
    p.end()
    return image
