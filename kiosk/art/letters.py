"""Large letters on a fine screen: Qt draws what is above 64 pixels as outlines, at a tenth of the speed of pictures.

So pictures of single letters are kept here, as Qt keeps them of smaller ones; never of words.
"""

from __future__ import annotations

import math
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPaintEngine, QPainter, QTextLayout, QTransform

FINE = 1.5
"""Device pixels of a reference pixel from which a screen counts as fine; on others nothing changes."""

_KEPT_BY_QT, _LARGEST = 64.0, 220.0
_MOST = 1024
"""Those of a visit are some 800, 17 MiB at 2160x3840."""
_ALONE = (
    *(range(0x20, 0x300), range(0x1E00, 0x1F00), range(0x2010, 0x2028), range(0x2E80, 0xA000)),
    *(range(0xAC00, 0xD7A4), range(0xFF00, 0xFFF0)),
)
"""Latin letters, punctuation, kana, kanji and Hangul syllables: none of them changes beside another one."""
_MARKS = range(0x3099, 0x309B)
_SLACK = 0.05


class Letter(NamedTuple):
    """A letter's picture, where its upper left corner lies from the origin, and how far the next letter is."""

    picture: QImage
    left: int
    top: int
    advance: float


class _Face:
    """A font that can be a key."""

    def __init__(self, font: QFont) -> None:
        self.font, self._key = font, font.key()

    def __hash__(self) -> int:
        return hash(self._key)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Face) and other._key == self._key


def underline(p: QPainter, at: QPointF, width: float, size: float) -> None:
    """A stroke in the pen's colour below letters of ``size`` that begin at ``at``."""
    p.fillRect(QRectF(at.x(), at.y() + size * 0.15, width, max(2.0, size * 0.08)), p.pen().color())


def draw_text(p: QPainter, at: QPointF, text: str, width: float, unit: float = 1.0) -> None:
    """Draw a line of text like ``drawText``.

    ``width`` is its advance in the painter's units, of which ``unit`` are a reference pixel.
    """
    if not _large(p, unit):
        p.drawText(at, text)
        return
    to_device = p.deviceTransform()
    scale = to_device.m11()
    letters = _letters(text, p.font(), scale, p.pen().color().rgba())
    if letters is None or abs(sum(each.advance for each in letters) - width * scale) > _SLACK * len(letters):
        p.drawText(at, text)  # letters that stand closer to some others than by themselves
        return
    origin, world = to_device.map(at), p.worldTransform()
    p.setWorldTransform((world.inverted()[0] * to_device).inverted()[0])
    x, y = origin.x(), round(origin.y())
    for picture, left, top, advance in letters:
        if not picture.isNull():
            p.drawImage(round(x) + left, y + top, picture)
        x += advance
    p.setWorldTransform(world)


def draw_centred(p: QPainter, rect: QRectF, text: str, unit: float = 1.0) -> None:
    """Draw a word into the middle of ``rect`` like ``drawText``."""
    if not _large(p, unit):
        p.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
        return
    metrics = QFontMetricsF(p.font())
    width, middle = metrics.horizontalAdvance(text), rect.center()
    baseline = middle.y() - metrics.height() / 2 + metrics.ascent()
    draw_text(p, QPointF(middle.x() - width / 2, baseline), text, width, unit)


def _large(p: QPainter, unit: float) -> bool:
    """Whether Qt would draw outlines on a fine screen, upright."""
    to_device = p.deviceTransform()
    scale = to_device.m11()
    large = scale * unit >= FINE and _KEPT_BY_QT < p.font().pixelSize() * scale <= _LARGEST
    return large and _upright(to_device) and p.paintEngine().type() is QPaintEngine.Type.Raster


def _upright(transform: QTransform) -> bool:
    return transform.isAffine() and transform.m12() == transform.m21() == 0 and transform.m11() == transform.m22()


def _letters(text: str, font: QFont, scale: float, tint: int) -> list[Letter] | None:
    """Pictures of all letters; None where one may look otherwise among others, or has no outline."""
    face, found = _Face(font), []
    for char in text:
        letter = _letter(char, face, scale, tint) if _stands_alone(char) else None
        if letter is None:
            return None
        found.append(letter)
    return found


@lru_cache(maxsize=_MOST)
def _stands_alone(char: str) -> bool:
    return ord(char) not in _MARKS and any(ord(char) in block for block in _ALONE)


@lru_cache(maxsize=_MOST)
def _letter(char: str, face: _Face, scale: float, tint: int) -> Letter | None:
    layout = QTextLayout(char, face.font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    advance = QFontMetricsF(face.font).horizontalAdvance(char) * scale
    runs = layout.glyphRuns()
    if char.isspace() or not runs:
        return Letter(QImage(), 0, 0, advance) if char.isspace() else None
    path = QTransform.fromScale(scale, scale).map(runs[0].rawFont().pathForGlyph(runs[0].glyphIndexes()[0]))
    box = path.boundingRect()
    if box.isEmpty():
        return None
    left, top = math.floor(box.left()), math.floor(box.top())
    size = math.ceil(box.right()) - left, math.ceil(box.bottom()) - top
    picture = QImage(*size, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(Qt.GlobalColor.transparent)
    p = QPainter(picture)
    p.setRenderHint(QPainter.RenderHint.Antialiasing)
    p.fillPath(path.translated(-left, -top), QColor.fromRgba(tint))
    p.end()
    return Letter(picture, left, top, advance)
