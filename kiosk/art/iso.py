"""The reader and the card seen from above at 30 degrees: placing, reading and taking the card."""

from __future__ import annotations

import math
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QTransform

from kiosk.art import card as flat
from kiosk.art.brush import FLAT, box, disc, line, mix, pen, saved, shape, solid, stroke
from kiosk.art.layers import ALL, Layer
from kiosk.art.palette import Ink

Arrow = Literal["down", "up"]
Setting = Literal["panel", "disc", "none"]

_C, _S = math.cos(math.radians(30)), 0.5
_LONG, _WIDE, _THICK, _CORNER = 480.0, 346.0, 56.0, 58.0
LIFT = 214.0
"""How high the card floats above the reader at ``lift`` 1, in design units."""

_WATER = (
    (0.11, 0.07, 120), (0.145, 0.105, 143), (0.0, 0.18, 86), (0.095, 0.285, 187), (0.22, 0.32, 125), (0.0, 0.565, 140),
    (0.055, 0.60, 70), (0.0, 0.64, 106), (0.23, 0.745, 90), (0.125, 0.85, 133), (0.25, 0.92, 148), (0.865, 0.035, 133),
    (0.715, 0.14, 200), (0.755, 0.355, 70), (0.705, 0.425, 113), (0.67, 0.46, 130), (0.84, 0.71, 143), (0.81, 0.78, 90),
    (0.64, 0.885, 108),
)  # fmt: skip


def _plane(z: float) -> QTransform:
    """Return the plane at height ``z``: x runs down to the right, y down to the left, the middle is the origin."""
    return QTransform(_C, _S, -_C, _S, 0, -z)


def _slab(w: float, h: float, r: float, z: float) -> QPainterPath:
    return _plane(z).map(box(-w / 2, -h / 2, w, h, r))


def _swept(low: QPainterPath, high: QPainterPath) -> QPainterPath:
    """Return the outline of a convex slab between its lower and upper face."""
    drop = low.boundingRect().top() - high.boundingRect().top()
    polygon = high.toFillPolygon()
    points = [polygon.at(index) for index in range(polygon.size())]
    left = min(points, key=QPointF.x)
    right = max(points, key=QPointF.x)
    between = line(
        (left.x(), left.y()), (right.x(), right.y()), (right.x(), right.y() + drop), (left.x(), left.y() + drop)
    )
    between.closeSubpath()
    return low.united(between).united(high)


def paint_reader(
    p: QPainter,
    rect: QRectF,
    ink: Ink,
    *,
    lift: float | None = 0.0,
    arrow: Arrow | None = None,
    rings: float | None = None,
    headroom: bool = True,
    setting: Setting = "panel",
    layers: frozenset[Layer] = ALL,
) -> None:
    """Draw reader and card into ``rect``: ``lift`` 0 lying .. 1 floating, None no card; ``rings`` phase 0..1 or None.

    ``headroom`` keeps room for the floating card, so that a moving ``lift`` never changes the scale.  Rings move
    between their ground and the reader; without them what moves is the card, above the reader.
    """
    scale, middle = _placed(rect, headroom=headroom, setting=setting)
    reader, card = (Layer.BELOW, Layer.MOVING) if rings is None else (Layer.ABOVE, Layer.ABOVE)
    with saved(p):
        if setting == "panel":
            _panel(p, rect, ink, scale, seen=Layer.BELOW in layers)
        p.translate(middle)
        p.scale(scale, scale)
        if setting == "disc" and not ink.mono and Layer.BELOW in layers:
            solid(p, disc(0, -80, 374), ink.paper, 0.82)
        if rings is not None and Layer.MOVING in layers:
            _rings(p, ink, rings)
        if reader in layers:
            _reader(p, ink)
        if card in layers:
            _top(p, ink, lift)
            if arrow is not None:
                _arrow(p, ink, arrow)
            if lift is not None:
                _card(p, ink, _THICK + 2 + lift * LIFT)


def _placed(rect: QRectF, *, headroom: bool, setting: Setting) -> tuple[float, QPointF]:
    """Screen pixels of a design unit, and where the origin is."""
    top, bottom = (-428.0, 264.0) if headroom else (-292.0, 262.0)
    wide = 900.0 if headroom else 984.0
    if setting == "disc":
        wide, top, bottom = 752.0, -456.0, 296.0
    scale = min(rect.width() / wide, rect.height() / (bottom - top))
    return scale, QPointF(rect.center().x(), rect.top() + (rect.height() - (top + bottom) * scale) / 2)


def moving_area(rect: QRectF, *, rings: bool = False, headroom: bool = True, setting: Setting = "panel") -> QRectF:
    """Where the rings can be, or else the card, its shadow and the arrow, however they move."""
    scale, middle = _placed(rect, headroom=headroom, setting=setting)
    if rings:
        grow = 2 * _ring(4.0)
        reach = _slab(_LONG + grow, _WIDE + grow, _CORNER + grow / 2, 0).boundingRect().adjusted(-8, -8, 8, 8)
    else:
        low, high = (_slab(300, 189, 20, z).boundingRect() for z in (_THICK, _THICK + 8 + LIFT))
        reach = low.united(high).adjusted(-8, -8, 8, 8)
    moved = QTransform.fromTranslate(middle.x(), middle.y()).scale(scale, scale).mapRect(reach)
    return moved.intersected(rect)


def _panel(p: QPainter, rect: QRectF, ink: Ink, scale: float, *, seen: bool) -> None:
    """Draw it, if it is to be seen; what comes then is within it, and never in its corners."""
    radius = 32 * scale
    panel = box(rect.x(), rect.y(), rect.width(), rect.height(), radius)
    if ink.mono and seen:
        inner = rect.adjusted(2, 2, -2, -2)
        shape(p, box(inner.x(), inner.y(), inner.width(), inner.height(), radius), "", ink, 3)
    elif seen:
        solid(p, panel, ink.shallow)
    if not seen:
        p.setClipRect(rect, Qt.ClipOperation.IntersectClip)
        return
    p.setClipPath(panel, Qt.ClipOperation.IntersectClip)
    if ink.mono:
        return
    for x, y, length in _WATER:
        x0, y0 = rect.x() + x * rect.width(), rect.y() + y * rect.height()
        stroke(p, line((x0, y0), (x0 + length * scale, y0)), ink.surface, 6 * scale, alpha=0.55)


def _ring(out: float) -> float:
    """How far a ring lies around the reader."""
    return 52 + out * 66


def _rings(p: QPainter, ink: Ink, phase: float) -> None:
    for ring in range(4):
        out = ring + phase % 1
        grow = 2 * _ring(out)
        alpha = 1.0 if ink.mono else min(1.0, out / 0.3) * max(0.0, 1 - out / 3.3)
        if alpha == 0:
            continue
        path = _slab(_LONG + grow, _WIDE + grow, _CORNER + grow / 2, 0)
        stroke(p, path, ink.ink if ink.mono else ink.loquat, 5 if ink.mono else 7, alpha=alpha)


def _reader(p: QPainter, ink: Ink) -> None:
    low, high = _slab(_LONG, _WIDE, _CORNER, 0), _slab(_LONG, _WIDE, _CORNER, _THICK)
    if not ink.mono:
        solid(p, _slab(_LONG + 60, _WIDE + 60, _CORNER + 30, 0).translated(0, 12), ink.ink, 0.13)
    shape(p, _swept(low, high), ink.ink, ink, 5)
    shape(p, high, mix(ink.ink, ink.mid, 0.42), ink, 5)
    well = _slab(_LONG - 86, _WIDE - 86, 40, _THICK)
    shape(p, well, mix(ink.ink, ink.bay, 0.26), ink, 4)
    if not ink.mono:
        solid(p, _slab(_LONG - 150, _WIDE - 150, 22, _THICK), mix(ink.ink, ink.bay, 0.08))


def _top(p: QPainter, ink: Ink, lift: float | None) -> None:
    """The card's shadow, and the signs on the reader."""
    if not ink.mono and lift is not None and lift > 0.02:
        solid(p, _slab(300, 189, 18, _THICK), "#000000", 0.08 + 0.12 * (1 - min(1.0, lift)))
    with saved(p):
        p.setTransform(_plane(_THICK), True)
        dashes = pen(ink.ink if ink.mono else mix(ink.mid, ink.mist, 0.55), 4.5, cap=FLAT)
        dashes.setDashPattern([4.6, 3.4])
        p.setPen(dashes)
        p.setBrush(Qt.BrushStyle.NoBrush)
        p.drawPath(box(-165, -108, 330, 216, 30))
        _waves(p, ink)


def _waves(p: QPainter, ink: Ink) -> None:
    tint = ink.ink if ink.mono else ink.loquat
    for r in (24.0, 46.0, 68.0):
        arc = QPainterPath()
        square = QRectF(72 - r, 8 - r, 2 * r, 2 * r)
        arc.arcMoveTo(square, -42)
        arc.arcTo(square, -42, 84)
        stroke(p, arc, tint, 8)


def _arrow(p: QPainter, ink: Ink, arrow: Arrow) -> None:
    sign = 1 if arrow == "down" else -1
    middle = -_THICK - 8
    tint = ink.ink if ink.mono else ink.loquat
    tip = middle + sign * 40
    path = line((0, middle - sign * 40), (0, tip))
    path.addPath(line((-34, tip - sign * 34), (0, tip), (34, tip - sign * 34)))
    if ink.mono:
        stroke(p, path, ink.paper, 30)
    stroke(p, path, tint, 18)


def _card(p: QPainter, ink: Ink, z: float) -> None:
    low, high = _slab(300, 189, 20, z), _slab(300, 189, 20, z + 6)
    shape(p, _swept(low, high), "#BCC9CA", ink, 5)
    with saved(p):
        p.setTransform(_plane(z + 6), True)
        p.translate(-flat.WIDTH / 2, -flat.HEIGHT / 2)
        flat.paint_card(p, ink)
