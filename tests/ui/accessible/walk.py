"""Walks the accessible tree as assistive technology does: by interfaces alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

Role = QAccessible.Role
GROUPS = frozenset(
    (
        *(Role.Window, Role.Pane, Role.Dialog, Role.ToolBar, Role.Grouping, Role.List, Role.PageTabList),
        *(Role.ProgressBar, Role.EditableText),
    )
)
"""What holds others, or repeats a title; a field that is open has the name of its cell."""
_ORDER = (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value)


def root(widget: QWidget) -> QAccessibleInterface:
    return QAccessible.queryAccessibleInterface(widget)


def walk(top: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """It and all below; each must be where its parent says that it is."""
    yield top
    for at in range(top.childCount()):
        child = top.child(at)
        assert top.indexOfChild(child) == at
        above = child.parent()
        assert above is not None
        assert above.object() is top.object()
        yield from walk(child)


def name(part: QAccessibleInterface) -> str:
    return part.text(QAccessible.Text.Name)


def description(part: QAccessibleInterface) -> str:
    return part.text(QAccessible.Text.Description)


def texts(part: QAccessibleInterface) -> list[str]:
    return [part.text(each) for each in _ORDER]


def presses(part: QAccessibleInterface) -> bool:
    actions = part.actionInterface()
    return actions is not None and "Press" in actions.actionNames()


def press(part: QAccessibleInterface) -> None:
    part.actionInterface().doAction("Press")


def find(top: QAccessibleInterface, role: QAccessible.Role, called: str) -> QAccessibleInterface:
    found = [each for each in walk(top) if each.role() is role and name(each) == called]
    assert len(found) == 1, f"{len(found)} of {role.name} {called}: {[(e.role().name, name(e)) for e in walk(top)]}"
    return found[0]


def bare(text: str) -> str:
    """Letters alone: how a text is broken into lines is the screen's matter."""
    return re.sub(r"\s", "", text)
