"""A Qt application for what needs fonts and pictures, and no screen."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from kiosk.imports import import_qt


@contextmanager
def application() -> Iterator[None]:
    """The one there is, or a new one: Qt ends a process that can't open a screen."""
    if sys.platform.startswith("linux"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    import_qt()
    from PySide6.QtGui import QGuiApplication

    made = QGuiApplication.instance() or QGuiApplication(["kiosk"])
    yield
    del made
