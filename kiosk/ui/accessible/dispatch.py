"""Finds by its type what a widget is told as."""

from __future__ import annotations

from functools import singledispatch

from PySide6.QtWidgets import QWidget

from kiosk.ui.accessible.node import Node


@singledispatch
def node_of(_part: QWidget) -> Node | None:
    """What the widget is told as; None for one that only holds others, or decorates."""
    return None
