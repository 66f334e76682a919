"""What lies behind a page: paper, an underlay, the sun; painted at rest, and mixed while pages change."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QBrush, QLinearGradient, QPainter, QRegion

from kiosk.art.brush import colour, mix
from kiosk.screen.values.place import Page
from kiosk.ui.pages.view import Ground, PageView
from kiosk.ui.style.theme import Theme

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


def mix_ground(p: QPainter, fills: Fills, region: QRegion) -> None:
    """Fill a region with the painter's opacity, no place twice."""
    for rect, brush in reversed(fills):
        area = rect.toRect()
        p.setClipRegion(region.intersected(area))
        p.fillRect(area, brush)
        region = region.subtracted(QRegion(area))


def difference(one: Fills, other: Fills) -> QRegion:
    """Where two grounds are not the same."""
    if one[0] != other[0]:
        return QRegion(one[0][0].toRect())
    lower = [each[1] for each in (one, other) if len(each) > 1]
    areas = [QRegion(area.toRect()) for area, _ in lower]
    if len(lower) < 2:
        return areas[0] if areas else QRegion()
    return areas[0].xored(areas[1]) if lower[0][1] == lower[1][1] else areas[0].united(areas[1])
