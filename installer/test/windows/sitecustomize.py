"""Is run by each Python of the rig when it starts: what the installed tree leaves out is taken from the checkout.

The tree has no virtual card, no demo and no QtTest, and must not; tests need them.  Whatever the tree has is taken
from the tree: this is asked last.  What was taken from elsewhere is told to ``given``, and a test run says so.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder
from pathlib import Path
from types import ModuleType

CHECKOUT = Path(os.environ.get("RIG_CHECKOUT", "Z:/src"))
QT = Path(os.environ.get("RIG_QT", "Z:/rig/qt"))
PLACES = {"kiosk": CHECKOUT, "PySide6": QT}
given: set[str] = set()


class Beside(MetaPathFinder):
    """Finds modules of our own package in the checkout, and those of Qt in a whole copy of it."""

    def find_spec(self, name: str, path: Sequence[str] | None, target: ModuleType | None = None) -> ModuleSpec | None:
        *packages, _ = name.split(".")
        top = PLACES.get(name.partition(".")[0])
        if top is None or not packages:
            return None
        found = PathFinder.find_spec(name, [str(top.joinpath(*packages))], target)
        if found is not None and found.origin is not None:
            given.add(name)
            if top == QT:
                import_module("PySide6.QtWidgets")  # or Windows would take the libraries that lie beside this one
        return found


sys.meta_path.append(Beside())
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # Wine passes on no variable of Linux that begins with QT_
