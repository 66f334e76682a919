"""Has Qt ask us for what it tells assistive technology; nothing is made until somebody asks."""

from __future__ import annotations

from importlib import import_module
from typing import cast

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface

from kiosk.ui.accessible.guard import guarded


class _Factory:
    """Its interfaces belong to Qt, which deletes each with its widget."""

    @guarded(lambda: None)
    def make(self, _kind: str, asked: QObject) -> QAccessibleInterface | None:
        made = import_module("kiosk.ui.accessible.made")
        return cast("QAccessibleInterface | None", made.interface_of(asked))


_factory = _Factory()
_installed: list[bool] = []


def install() -> None:
    """Once a process; a second time changes nothing."""
    if not _installed:
        _installed.append(True)
        QAccessible.installFactory(_factory.make)
