"""Which interface a widget gets."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessibleInterface
from PySide6.QtWidgets import QWidget

from kiosk.ui.accessible.dispatch import node_of
from kiosk.ui.accessible.interface import Item, ItemInterface, PartInterface


def interface_of(asked: QObject) -> QAccessibleInterface | None:
    """None leaves it to Qt."""
    if isinstance(asked, Item):
        return ItemInterface(asked)
    known = isinstance(asked, QWidget) and node_of.dispatch(type(asked)) is not node_of.dispatch(object)
    return PartInterface(asked) if isinstance(asked, QWidget) and known else None
