"""Areas of the screen: their rectangles, in whole pixels, and in strips that a processor's cache can hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from math import ceil, floor
from typing import cast

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QRegion

STRIP_BYTES = 3 * 1024 * 1024
_PIXEL_BYTES = 4


def rects(region: QRegion) -> Iterable[QRect]:
    """A region's rectangles: it can be walked through, though PySide's stubs don't say so."""
    return cast(Iterable[QRect], region)


def whole(rect: QRectF) -> QRect:
    """The pixels that Qt fills of a rectangle: its edges rounded."""
    left, top = floor(rect.left() + 0.5), floor(rect.top() + 0.5)
    return QRect(left, top, floor(rect.right() + 0.5) - left, floor(rect.bottom() + 0.5) - top)


def outwards(rect: QRectF) -> QRect:
    """All pixels that a rectangle touches."""
    left, top = floor(rect.left()), floor(rect.top())
    return QRect(left, top, ceil(rect.right()) - left, ceil(rect.bottom()) - top)


def scaled_rect(rect: QRectF, ratio: float) -> QRectF:
    return QRectF(rect.x() * ratio, rect.y() * ratio, rect.width() * ratio, rect.height() * ratio)


def scaled_region(region: QRegion, ratio: float) -> QRegion:
    """The same area in other pixels, outwards to whole ones."""
    if ratio == 1:
        return region
    scaled = QRegion()
    for rect in rects(region):
        scaled += outwards(scaled_rect(QRectF(rect), ratio))
    return scaled


def boxes(region: QRegion, gap: int) -> Iterator[QRect]:
    """The few rectangles that cover a region: what lies above one another, at most ``gap`` apart, is in one."""
    box = QRect()
    for rect in sorted(rects(region), key=QRect.top):
        if not box.isNull() and rect.top() > box.bottom() + gap:
            yield box
            box = QRect()
        box = box.united(rect)
    if not box.isNull():
        yield box


def strips(region: QRegion, width: int) -> Iterator[QRect]:
    """The rectangles of a region, cut so low that those of a screen ``width`` pixels wide stay in the cache."""
    rows = max(16, STRIP_BYTES // (_PIXEL_BYTES * max(1, width)))
    for rect in rects(region):
        for top in range(rect.top(), rect.bottom() + 1, rows):
            yield QRect(rect.left(), top, rect.width(), min(rows, rect.bottom() + 1 - top))
