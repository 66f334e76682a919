"""A Qt application for what needs fonts and pictures, and no screen."""

from __future__ import annotations

import sys

from kiosk.imports import import_qt


def application() -> object:
    """The one there is, or a new one, to be held while it is needed: Qt ends a process that can't open a screen."""
    import_qt()
    from PySide6.QtGui import QGuiApplication

    unseen = [] if sys.platform == "win32" else ["-platform", "offscreen"]
    return QGuiApplication.instance() or QGuiApplication(["kiosk", *unseen])
