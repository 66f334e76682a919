"""What lies behind a page: paper, an underlay, the sun; painted at rest, and mixed while pages change."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QRegion

from kiosk.art.brush import colour, mix
from kiosk.dataclass import dataclass
from kiosk.screen.values.place import Page
from kiosk.ui.pages.view import Ground, PageView
from kiosk.ui.style.theme import Theme
from kiosk.ui.window.regions import scaled_rect, whole


@dataclass(frozen=True, slots=True)
class Fill:
    """An area whose colour runs from ``upper`` at the screen's upper edge to ``lower`` at its lower one."""

    area: QRectF
    upper: QColor
    lower: QColor
    screen: QRectF

    def brush(self) -> QBrush:
        if self.upper == self.lower:
            return QBrush(self.upper)
        gradient = QLinearGradient(self.screen.topLeft(), self.screen.bottomLeft())
        gradient.setColorAt(0, self.upper)
        gradient.setColorAt(1, self.lower)
        return QBrush(gradient)

    def towards(self, other: Fill, t: float) -> Fill:
        """Where both lie, ``t`` of the other's colour."""
        upper, lower = _between(self.upper, other.upper, t), _between(self.lower, other.lower, t)
        return Fill(self.area & other.area, upper, lower, self.screen)


Fills = tuple[Fill, ...]
"""The later ones cover the earlier."""


def ground_of(theme: Theme, view: PageView[Page], rect: QRectF) -> Fills:
    """What is filled behind a page that fills ``rect``."""

    def plain(area: QRectF, color: QColor) -> Fill:
        return Fill(area, color, color, rect)

    paper = plain(rect, theme.color("paper"))
    underlay = view.underlay()
    if theme.palette.flat:
        edge = theme.px(4)
        line = QRectF(underlay.left(), underlay.top(), underlay.width(), edge)
        if not theme.metrics.portrait:
            line = QRectF(underlay.left(), underlay.top(), edge, underlay.height())
        return (paper,) if underlay.isEmpty() else (paper, plain(line, theme.color("line")))
    if view.ground is Ground.ATTENTION:
        tint, sun = theme.palette.loquat_tint, theme.palette.loquat
        return (Fill(rect, colour(tint), colour(mix(tint, sun, 0.3)), rect),)
    return (paper,) if underlay.isEmpty() else (paper, plain(underlay, theme.color("underlay")))


def paint_ground(p: QPainter, fills: Fills) -> None:
    """Fill all of it."""
    for fill in fills:
        p.fillRect(fill.area, fill.brush())


def fill_ground(p: QPainter, fills: Fills, rect: QRect) -> None:
    """Fill a part of it."""
    for fill in fills:
        part = whole(fill.area).intersected(rect)
        if not part.isEmpty():
            p.fillRect(part, fill.brush())


def mixed(old: Fills, new: Fills, t: float) -> Fills:
    """A ground on its way to another one, as the colours that has: Qt hands mixed fills to threads, and waits."""
    return tuple(
        Fill(
            one.area & other.area, _between(one.upper, other.upper, t), _between(one.lower, other.lower, t), one.screen
        )
        for one in old
        for other in new
    )


def _between(one: QColor, other: QColor, t: float) -> QColor:
    pairs = zip((one.red(), one.green(), one.blue()), (other.red(), other.green(), other.blue()), strict=True)
    return QColor(*(round(a + (b - a) * t) for a, b in pairs))


def columns(fills: Fills) -> Iterator[QRect]:
    """Areas beside one another in which the ground is the same from left to right."""
    screen = whole(fills[0].area)
    edges = {screen.left(), screen.right() + 1}
    for fill in fills[1:]:
        area = whole(fill.area)
        edges |= {area.left(), area.right() + 1}
    for left, right in pairwise(sorted(edges)):
        yield QRect(left, screen.top(), right - left, screen.height())


def scaled_ground(fills: Fills, ratio: float) -> Fills:
    """The same in other pixels."""
    return tuple(
        Fill(scaled_rect(fill.area, ratio), fill.upper, fill.lower, scaled_rect(fill.screen, ratio)) for fill in fills
    )


def difference(one: Fills, other: Fills) -> QRegion:
    """Where two grounds are not the same."""
    if one[0] != other[0]:
        return QRegion(whole(one[0].area))
    lower = [each[1] for each in (one, other) if len(each) > 1]
    areas = [QRegion(whole(fill.area)) for fill in lower]
    if len(lower) < 2:
        return areas[0] if areas else QRegion()
    return areas[0].xored(areas[1]) if lower[0].upper == lower[1].upper else areas[0].united(areas[1])
