"""Which parts of a window are told, whose children they are, and in what order they are read."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton, QWidget
from shiboken6 import isValid

from kiosk.ui.accessible import groups, shown, touched  # noqa: F401 - they register what they know
from kiosk.ui.accessible.dispatch import node_of
from kiosk.ui.accessible.layers import LayeredWindow
from kiosk.ui.accessible.node import Node
from kiosk.ui.components.base import Painted
from kiosk.ui.layout.board import Board


def told(widget: QWidget) -> Node | None:
    """What the widget is told as now: nothing of what lies beneath a sheet."""
    return None if not isValid(widget) or beneath(widget) else node_of(widget)


def beneath(widget: QWidget) -> bool:
    """Whether a sheet lies over it, or it belongs to a page that is gone."""
    top = widget.window()
    if not isinstance(top, LayeredWindow) or not top.frame.isAncestorOf(widget):
        return False
    return not any(layer is widget or layer.isAncestorOf(widget) for layer in top.layers())


def children_of(widget: QWidget) -> list[QWidget]:
    """The parts within it that are told, as they are read."""
    if isinstance(widget, LayeredWindow):
        beside = [each for each in _direct(widget) if each is not widget.frame]
        return [*(each for each in widget.layers() if each.isVisibleTo(widget)), *_told(beside)]
    found = _told(_direct(widget))
    if isinstance(widget, Board):
        return sorted(found, key=lambda each: (not _is_title(each), widget.reading(each)))
    if any(isinstance(each, QAbstractButton) for each in found):
        return sorted(found, key=lambda each: _place(each, widget))
    return found


def _is_title(part: QWidget) -> bool:
    """A page's title is read first, wherever it stands."""
    node = node_of(part)
    return node is not None and node.level == 1


def _direct(widget: QWidget) -> list[QWidget]:
    return [each for each in widget.children() if isinstance(each, QWidget) and each.isVisibleTo(widget)]


def _told(widgets: list[QWidget]) -> list[QWidget]:
    """Those that are told; in the place of others what they hold."""
    found: list[QWidget] = []
    for each in widgets:
        found += [each] if node_of(each) is not None else children_of(each)
    return found


def _place(part: QWidget, within: QWidget) -> tuple[int, int]:
    spot = part.mapTo(within, QPoint(0, 0))
    line = part.theme.px(24) if isinstance(part, Painted) else 24.0
    return int(spot.y() // max(1.0, line)), spot.x()


def parent_of(widget: QWidget) -> QWidget | None:
    """The nearest that is told; None above a window."""
    above = widget.parentWidget()
    while above is not None and not above.isWindow() and node_of(above) is None:
        above = above.parentWidget()
    return above
