"""The interfaces Qt asks: of a widget, and of a part that its widget paints."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QLocale, QObject, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAttributesInterface,
    QAccessibleInterface,
    QAccessibleObject,
    QAccessibleValueInterface,
    QWindow,
)
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QWidget
from shiboken6 import Object, VoidPtr, getCppPointer

from kiosk.screen.values.lines import one_line
from kiosk.ui.accessible.guard import guarded
from kiosk.ui.accessible.node import Node, Role
from kiosk.ui.accessible.tree import beneath, children_of, parent_of, told
from kiosk.ui.components.base import Painted

_PRESS, _FOCUS = "Press", "SetFocus"
_Interface = QAccessible.InterfaceType
_Attribute = QAccessible.Attribute


class Item(QObject):
    """A row of a widget that paints several: it goes with the widget."""

    def __init__(self, host: QWidget, index: int) -> None:
        super().__init__(host)
        self.index = index

    def node(self) -> Node | None:
        host = self.parent()
        node = told(host) if isinstance(host, QWidget) else None
        return node.items[self.index] if node is not None and self.index < len(node.items) else None


class _Number(QAccessibleValueInterface):
    """How far a progress is."""

    def __init__(self, of: PartInterface) -> None:
        super().__init__()
        self._of = of

    def _three(self) -> tuple[float, float, float]:
        node = self._of.node()
        return (0.0, 0.0, 0.0) if node is None or node.number is None else node.number

    @guarded(float)
    def currentValue(self) -> float:
        return self._three()[1]

    @guarded(float)
    def minimumValue(self) -> float:
        return self._three()[0]

    @guarded(float)
    def maximumValue(self) -> float:
        return self._three()[2]

    def minimumStepSize(self) -> float:
        return 0.0

    def setCurrentValue(self, _value: object) -> None:
        """Nobody sets a progress from outside."""


class _Attributes(QAccessibleAttributesInterface):
    """The level of a heading, and the language of words."""

    def __init__(self, of: PartInterface | ItemInterface) -> None:
        super().__init__()
        self._of = of

    @guarded(list)
    def attributeKeys(self) -> list[QAccessible.Attribute]:
        node = self._of.node()
        level = node is not None and node.level > 0
        return [_Attribute.Locale, *([_Attribute.Level] if level else [])]

    @guarded(lambda: None)
    def attributeValue(self, key: QAccessible.Attribute) -> object:
        node = self._of.node()
        if node is None:
            return None
        if key is _Attribute.Level:
            return node.level or None
        return QLocale(node.language or self._of.language()) if key is _Attribute.Locale else None


def _text(node: Node | None, kind: QAccessible.Text) -> str:
    if node is None:
        return ""
    match kind:
        case QAccessible.Text.Name:
            return one_line(node.name)
        case QAccessible.Text.Description:
            return one_line(node.description)
        case QAccessible.Text.Value:
            return node.value
        case _:
            return ""


def _held(state: QAccessible.State, node: Node | None) -> QAccessible.State:
    if node is None:
        state.invisible = True
        state.focusable = False
        return state
    for name in node.states:
        setattr(state, name, True)
    return state


def _language(widget: object) -> str:
    """``ja`` also where the words are easy Japanese."""
    tag = widget.theme.language if isinstance(widget, Painted) else ""
    return tag.removesuffix("-easy")


def _pointer(part: Object | None) -> int:
    """What C++ expects of ``interface_cast``: a plain number or None there ends the process."""
    return cast(int, VoidPtr(0 if part is None else getCppPointer(part)[0]))


class _Worded:
    """What both kinds of interfaces say in the same way, of the node at the moment of asking."""

    def node(self) -> Node | None:
        raise NotImplementedError

    @guarded(lambda: Role.NoRole)
    def role(self) -> QAccessible.Role:
        node = self.node()
        return Role.NoRole if node is None else node.role

    @guarded(str)
    def text(self, kind: QAccessible.Text) -> str:
        return _text(self.node(), kind)


class PartInterface(_Worded, QAccessibleWidget):
    """A widget, as ``told`` words it at the moment of asking: it keeps no word itself."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget, Role.StaticText)
        self._number, self._attributes = _Number(self), _Attributes(self)
        self._items: list[Item] = []

    def part(self) -> QWidget | None:
        """None once it is gone."""
        found = self.object()
        return found if isinstance(found, QWidget) else None

    def node(self) -> Node | None:
        part = self.part()
        return None if part is None else told(part)

    def language(self) -> str:
        return _language(self.part())

    @guarded(QAccessible.State)
    def state(self) -> QAccessible.State:
        return _held(super().state(), self.node())

    # tree ----------------------------------------------------------------------------------------------------------

    def _children(self) -> list[QObject]:
        part, node = self.part(), self.node()
        if part is None or node is None:
            return []
        while len(self._items) < len(node.items):
            self._items.append(Item(part, len(self._items)))
        return [*self._items[: len(node.items)], *children_of(part)]

    @guarded(int)
    def childCount(self) -> int:
        return len(self._children())

    @guarded(lambda: None)
    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]  # None is nullptr
        found = self._children()
        return QAccessible.queryAccessibleInterface(found[index]) if 0 <= index < len(found) else None

    @guarded(lambda: -1)
    def indexOfChild(self, child: QAccessibleInterface) -> int:
        found, wanted = self._children(), child.object()
        return next((at for at, each in enumerate(found) if each is wanted), -1)

    @guarded(lambda: None)
    def parent(self) -> QAccessibleInterface | None:  # type: ignore[override]
        part = self.part()
        above = None if part is None else parent_of(part)
        return super().parent() if above is None else QAccessible.queryAccessibleInterface(above)

    # what it can do ------------------------------------------------------------------------------------------------

    @guarded(list)
    def actionNames(self) -> list[str]:
        part = self.part()
        return [_PRESS, _FOCUS] if isinstance(part, QAbstractButton) and not beneath(part) else []

    @guarded(lambda: None)
    def doAction(self, name: str) -> None:
        """As a finger would: it goes through the input gate, and never through a sheet."""
        part = self.part()
        if not isinstance(part, QAbstractButton) or beneath(part):
            return
        if name == _PRESS:
            part.click()
        elif name == _FOCUS:
            part.setFocus()

    @guarded(lambda: _pointer(None))
    def interface_cast(self, kind: QAccessible.InterfaceType) -> int:
        node = self.node()
        if kind is _Interface.AttributesInterface:
            return _pointer(self._attributes)
        if kind is _Interface.ValueInterface:
            return _pointer(self._number if node is not None and node.number is not None else None)
        found = super().interface_cast(kind)
        return _pointer(None) if found is None else found


class ItemInterface(_Worded, QAccessibleObject):
    """One of the rows a widget paints."""

    def __init__(self, item: Item) -> None:
        super().__init__(item)
        self._attributes = _Attributes(self)

    def node(self) -> Node | None:
        found = self.object()
        return found.node() if isinstance(found, Item) else None

    def _host(self) -> QWidget | None:
        found = self.object()
        host = None if found is None else found.parent()
        return host if isinstance(host, QWidget) else None

    def language(self) -> str:
        return _language(self._host())

    @guarded(QAccessible.State)
    def state(self) -> QAccessible.State:
        return _held(QAccessible.State(), self.node())

    @guarded(QRect)
    def rect(self) -> QRect:
        """That of the whole widget."""
        host = self._host()
        return QRect() if host is None else QRect(host.mapToGlobal(host.rect().topLeft()), host.size())

    @guarded(lambda: None)
    def parent(self) -> QAccessibleInterface | None:  # type: ignore[override]
        host = self._host()
        return None if host is None else QAccessible.queryAccessibleInterface(host)

    @guarded(int)
    def childCount(self) -> int:
        return 0

    @guarded(lambda: None)
    def child(self, _index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return None

    @guarded(lambda: -1)
    def indexOfChild(self, _child: QAccessibleInterface) -> int:
        return -1

    @guarded(lambda: None)
    def window(self) -> QWindow | None:  # type: ignore[override]
        host = self._host()
        return None if host is None else host.window().windowHandle()

    @guarded(lambda: _pointer(None))
    def interface_cast(self, kind: QAccessible.InterfaceType) -> int:
        return _pointer(self._attributes if kind is _Interface.AttributesInterface else None)
