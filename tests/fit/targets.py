"""What is pressed is large enough, and far enough from what else is pressed."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtWidgets import QAbstractButton

from kiosk.ui.keyboards.key import Key
from tests.fit.leaf import Fault, Leaf

LEAST, LARGEST, KEYS, GAP = 12.7, 20.0, 15.0, 2.54
"""Millimetres: of a target, at the largest size, of its keys, and between two targets."""
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


def gap(leaf: Leaf) -> Iterator[Fault]:
    """Two targets have room between them, and neither takes the touches of the other."""
    per_mm = leaf.look.panel.per_mm
    found = [(each, leaf.box(each), _reach(leaf, each)) for each in leaf.touchables()]
    keys: list[float] = []
    for (one, box, reach), (other, second, further) in combinations(found, 2):
        if one.isAncestorOf(other) or other.isAncestorOf(one) or box.contains(second) or second.contains(box):
            continue
        aside = max(second.left() - box.right(), box.left() - second.right())
        apart = max(second.top() - box.bottom(), box.top() - second.bottom())
        between = (max(aside, apart) + _ROUNDING) / per_mm
        if between < GAP and isinstance(one, Key) and isinstance(other, Key):
            keys.append(between)
        elif between < GAP:
            yield leaf.fault("gap", f"{between:.1f} mm between {_name(one)} and {_name(other)}", one)
        common = reach.intersected(further)
        if not isinstance(one, Key) and min(common.width(), common.height()) > _ROUNDING:
            yield leaf.fault("reach", f"{_name(one)} and {_name(other)} share touches", one)
    if keys:
        yield leaf.fault("gap", f"{min(keys):.1f} mm between keys")


def _reach(leaf: Leaf, button: QAbstractButton) -> QRectF:
    return QRectF(button.rect()).translated(QPointF(button.mapTo(leaf.window, button.rect().topLeft())))
