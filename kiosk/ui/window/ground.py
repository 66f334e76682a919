"""What lies behind a page: paper, an underlay, the sun; painted at rest, and mixed while pages change."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QBrush, QLinearGradient, QPainter, QRegion, QTransform

from kiosk.art.brush import colour, mix
from kiosk.screen.values.place import Page
from kiosk.ui.pages.view import Ground, PageView
from kiosk.ui.style.theme import Theme
from kiosk.ui.window.regions import rects, scaled_rect, whole

Fills = tuple[tuple[QRectF, QBrush], ...]
"""Areas with their colours; the later ones cover the earlier."""


def ground_of(theme: Theme, view: PageView[Page], rect: QRectF) -> Fills:
    """What is filled behind a page that fills ``rect``."""
    paper = (rect, QBrush(theme.color("paper")))
    underlay = view.underlay()
    if theme.palette.flat:
        edge = theme.px(4)
        line = QRectF(underlay.left(), underlay.top(), underlay.width(), edge)
        if not theme.metrics.portrait:
            line = QRectF(underlay.left(), underlay.top(), edge, underlay.height())
        return (paper,) if underlay.isEmpty() else (paper, (line, QBrush(theme.color("line"))))
    if view.ground is Ground.ATTENTION:
        tint, sun = theme.palette.loquat_tint, theme.palette.loquat
        gradient = QLinearGradient(rect.topLeft(), rect.bottomLeft())
        gradient.setColorAt(0, colour(tint))
        gradient.setColorAt(1, colour(mix(tint, sun, 0.3)))
        return ((rect, QBrush(gradient)),)
    return (paper,) if underlay.isEmpty() else (paper, (underlay, QBrush(theme.color("underlay"))))


def paint_ground(p: QPainter, fills: Fills) -> None:
    """Fill all of it."""
    for rect, brush in fills:
        p.fillRect(rect, brush)


def fill_ground(p: QPainter, fills: Fills, rect: QRect) -> None:
    """Fill a part of it, no place twice."""
    region = QRegion(rect)
    for area, brush in reversed(fills):
        filled = whole(area)
        for part in rects(region.intersected(filled)):
            p.fillRect(part, brush)
        region -= QRegion(filled)


def columns(fills: Fills) -> Iterator[QRect]:
    """Areas beside one another in which the ground is the same from left to right."""
    screen = whole(fills[0][0])
    edges = {screen.left(), screen.right() + 1}
    for area, _ in fills[1:]:
        edges |= {whole(area).left(), whole(area).right() + 1}
    for left, right in pairwise(sorted(edges)):
        yield QRect(left, screen.top(), right - left, screen.height())


def scaled_ground(fills: Fills, ratio: float) -> Fills:
    """The same in other pixels."""
    return tuple((scaled_rect(area, ratio), _scaled(brush, ratio)) for area, brush in fills)


def _scaled(brush: QBrush, ratio: float) -> QBrush:
    scaled = QBrush(brush)
    if ratio != 1:
        scaled.setTransform(QTransform.fromScale(ratio, ratio))
    return scaled


def difference(one: Fills, other: Fills) -> QRegion:
    """Where two grounds are not the same."""
    if one[0] != other[0]:
        return QRegion(whole(one[0][0]))
    lower = [each[1] for each in (one, other) if len(each) > 1]
    areas = [QRegion(whole(area)) for area, _ in lower]
    if len(lower) < 2:
        return areas[0] if areas else QRegion()
    return areas[0].xored(areas[1]) if lower[0][1] == lower[1][1] else areas[0].united(areas[1])
