"""What holds others: the window, pages, sheets, the bar."""

from __future__ import annotations

from typing import Any

from kiosk.ui.accessible.dispatch import node_of
from kiosk.ui.accessible.layers import LayeredWindow
from kiosk.ui.accessible.node import Node, Role, states
from kiosk.ui.accessible.shown import read
from kiosk.ui.pages.view import PageView
from kiosk.ui.sheets.view import SheetView
from kiosk.ui.window.bar import ActionBar
from kiosk.ui.window.strip import Strip


@node_of.register(LayeredWindow)
def _window(part: LayeredWindow) -> Node:
    return Node(Role.Window, part.accessibleName())


@node_of.register(PageView)
def _page(part: PageView[Any]) -> Node:
    return Node(Role.Pane, part.accessibleName())


@node_of.register(SheetView)
def _sheet(part: SheetView[Any]) -> Node:
    return Node(Role.Dialog, read(part.value.title), states=states(modal=True))


@node_of.register(ActionBar)
def _bar(_part: ActionBar) -> Node:
    return Node(Role.ToolBar)


@node_of.register(Strip)
def _strip(_part: Strip) -> Node:
    return Node(Role.Pane)
