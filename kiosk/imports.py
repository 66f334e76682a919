"""What packages of others would load or change when they are imported, and a kiosk has no use for."""

from __future__ import annotations

import builtins
import os
import sys
from collections.abc import MutableMapping

FREETYPE = "windows:fontengine=freetype"
"""Letters as on Linux, where every page is looked at; DirectWrite sets and draws them differently."""


def choose_platform(environment: MutableMapping[str, str], system: str) -> None:
    """Have Qt draw letters by FreeType on Windows, unless somebody asks for another platform."""
    if system == "win32":
        environment.setdefault("QT_QPA_PLATFORM", FREETYPE)


def import_qt() -> None:
    """Import Qt, and keep Python's own ``import`` statement.

    PySide6.QtCore puts one in its place that reads the source of every module imported afterwards, to find out whether
    it wants the snake_case names of Qt (``from __feature__ import``).  Nothing of ours does.
    """
    choose_platform(os.environ, sys.platform)
    original = builtins.__import__
    import PySide6.QtCore  # noqa: F401

    builtins.__import__ = original


def forgo_extras() -> None:
    """Have others imported without what they may use: a command line, Pillow, a search of all that is installed."""
    for name in ("httpx._main", "PIL"):
        sys.modules.setdefault(name, None)  # type: ignore[arg-type]  # None: as if it were not installed
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
