"""The sign of the library: its own logo, or the mark where it has none."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from kiosk.art.mark import paint_mark
from kiosk.art.palette import NORMAL, Ink, contrast_ratio

WANTED_RATIO = 3.0
"""Least contrast of a logo with its ground, as WCAG 2.2 (1.4.11) wants it of what is no text."""
LEAST_RATIO = 1.5
"""Below this nobody sees that there is a logo."""

GROUNDS = (NORMAL.paper, "#FFFFFF")
"""What a logo lies on: the paper of the screens, and white: of its plate, of black on white, of what is printed."""

_SEEN = 0.02
"""Of the logo's area: so much of it has the contrast that is measured."""
_MEASURED = 128
"""Pixels of the longer side while measuring."""
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


def logo_contrast(logo: Path) -> float:
    """The contrast ratio, 1 to 21, that some of the logo has on each of its grounds.  Raises ImageFault."""
    return min(_contrast_on(logo, ground) for ground in GROUNDS)


def _contrast_on(logo: Path, ground: str) -> float:
    from kiosk.art.image import draw_image, image_size

    size = image_size(logo).scaled(QSizeF(_MEASURED, _MEASURED), Qt.AspectRatioMode.KeepAspectRatio)
    image = QImage(max(1, round(size.width())), max(1, round(size.height())), QImage.Format.Format_RGB32)
    image.fill(QColor(ground))
    p = QPainter(image)
    draw_image(p, logo, QRectF(image.rect()))
    p.end()
    paper, ratios = QColor(ground).rgb(), Counter[float]()
    for colour, pixels in Counter(memoryview(image.constBits()).cast("I")).items():
        ratios[contrast_ratio(colour, paper)] += pixels
    left = image.width() * image.height() * _SEEN
    for ratio in sorted(ratios, reverse=True):
        left -= ratios[ratio]
        if left <= 0:
            return ratio
    return 1.0
