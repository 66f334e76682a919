"""What is pressed is large enough, and far enough from what else is pressed."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRectF
from PySide6.QtWidgets import QAbstractButton

from kiosk.ui.keyboards.key import Key
from tests.fit.leaf import Fault, Leaf

LEAST, LARGEST, KEYS, GAP = 12.7, 20.0, 15.0, 2.54
"""Millimetres: of a target, at the largest size, of its keys, and between two targets."""
Edges = tuple[float, float, float, float]
_SLACK = 0.1
_ROUNDING = 1.5
"""Pixels that two boxes lose when their edges are put on whole ones."""


def _name(button: QAbstractButton) -> str:
    return button.objectName()


def target(leaf: Leaf) -> Iterator[Fault]:
    """Every target is as large as a finger wants it."""
    largest = leaf.look.size.value == "max"
    for each in leaf.touchables():
        least = LEAST if not largest else KEYS if isinstance(each, Key) else LARGEST
        box = leaf.box(each)
        wide, high = box.width() / leaf.look.panel.per_mm, box.height() / leaf.look.panel.per_mm
        if min(wide, high) < least - _SLACK:
            yield leaf.fault("target", f"{_name(each)} is {wide:.1f}x{high:.1f} mm, not {least}", each)


class _Target(NamedTuple):
    """Edges of the body, and of what takes touches, in the window's pixels."""

    button: QAbstractButton
    box: Edges
    reach: Edges


def gap(leaf: Leaf) -> Iterator[Fault]:
    """Two targets have room between them, and neither takes the touches of the other."""
    per_mm = leaf.look.panel.per_mm
    found = [_Target(each, leaf.box(each).getCoords(), _reach(leaf, each)) for each in leaf.touchables()]
    keys: list[float] = []
    for one, other in combinations(found, 2):
        between = (_apart(one.box, other.box) + _ROUNDING) / per_mm
        if between >= GAP:
            continue
        first, second = one.button, other.button
        if _holds(one.box, other.box) or _holds(other.box, one.box):
            continue  # the eye in its field
        if isinstance(first, Key) and isinstance(second, Key):
            keys.append(between)
            continue
        yield leaf.fault("gap", f"{between:.1f} mm between {_name(first)} and {_name(second)}", first)
        if -_apart(one.reach, other.reach) > _ROUNDING:
            yield leaf.fault("reach", f"{_name(first)} and {_name(second)} share touches", first)
    if keys:
        yield leaf.fault("gap", f"{min(keys):.1f} mm between keys")


def half(leaf: Leaf) -> Iterator[Fault]:
    """The way on has half of the bar at least, or a row of its own."""
    bar = leaf.window.bar
    if leaf.sheet is not None or not bar.isVisible() or bar.bar.primary is None:
        return
    way = leaf.box(next(each for each in bar.touchables() if each.objectName() == bar.bar.primary.key))
    in_row = [leaf.box(each) for each in bar.touchables()]
    in_row = [each for each in in_row if each.top() < way.bottom() and way.top() < each.bottom()]
    whole = max(each.right() for each in in_row) - min(each.left() for each in in_row)
    if way.width() + _ROUNDING < whole / 2:
        yield leaf.fault("half", f"{bar.bar.primary.key} has {way.width() / whole:.0%} of its row")


def _apart(one: Edges, other: Edges) -> float:
    """Pixels between two boxes; below 0 where they lie on one another."""
    return max(other[0] - one[2], one[0] - other[2], other[1] - one[3], one[1] - other[3])


def _holds(one: Edges, other: Edges) -> bool:
    return one[0] <= other[0] and one[1] <= other[1] and other[2] <= one[2] and other[3] <= one[3]


def _reach(leaf: Leaf, button: QAbstractButton) -> Edges:
    return QRectF(button.rect()).translated(QPointF(button.mapTo(leaf.window, QPoint(0, 0)))).getCoords()
