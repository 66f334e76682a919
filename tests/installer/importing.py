"""Imports all modules of the kiosk, and what they import late; prints the files of others that this has loaded.

What an installation has not is not found here either.

``python -m tests.installer.importing``: JSON, places below ``site-packages``, and what is not there for which module.
"""

from __future__ import annotations

import importlib
import importlib.abc
import json
import pkgutil
import re
import sys
from importlib.metadata import packages_distributions
from pathlib import Path

import PySide6

import kiosk
from installer.legal.parts import canonical
from installer.tree.check import imported
from installer.tree.keep import KeepList, kept
from kiosk.imports import forgo_extras

TOP = Path(kiosk.__file__).parents[1]
LOCKED = re.compile(r"^([A-Za-z0-9._-]+)==", re.MULTILINE)
SITE = Path(PySide6.__file__).parents[1]


class Absent(importlib.abc.MetaPathFinder):
    """Finds nothing of what ``keep.toml`` calls absent or leaves out of our own, and nothing that is not locked."""

    def __init__(self, what: KeepList) -> None:
        self._what = what
        locked = {canonical(name) for name in LOCKED.findall((TOP / "requirements" / "run.txt").read_text("utf-8"))}
        brought = packages_distributions().items()
        self._not_locked = {name for name, by in brought if not locked & {*map(canonical, by)}} - {"kiosk"}

    def find_spec(self, name: str, path: object, target: object = None) -> None:
        left = name.startswith("kiosk.") and not any(
            self._what.keeps(f"lib/{name.replace('.', '/')}{end}") for end in (".py", "/__init__.py")
        )
        if left or name in self._not_locked or any(each.fits(name) for each in self._what.absent):
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)


def late(what: KeepList) -> set[str]:
    """What of others our modules import anywhere, also in functions."""
    top = Path(kiosk.__file__).parent
    found: set[str] = set()
    for file in top.rglob("*.py"):
        place = file.relative_to(top.parent).as_posix()
        if what.keeps(f"lib/{place}"):
            module = place.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
            found.update(imported(file.read_text("utf-8"), module, file.name == "__init__.py"))
    return {name for name in found if name.partition(".")[0] not in {"kiosk", *sys.stdlib_module_names}}


def main() -> None:
    what = kept()
    sys.meta_path.insert(0, Absent(what))
    forgo_extras()
    ours = [found.name for found in pkgutil.walk_packages(kiosk.__path__, "kiosk.", onerror=lambda name: None)]
    without = {}
    for name in sorted({*ours, *late(what)} - {"kiosk.__main__"}):
        try:
            importlib.import_module(name)
        except ModuleNotFoundError as error:
            if name in ours or ("is not a package" not in str(error) and error.name != name):
                without[name] = error.name
    files = {Path(module.__file__) for module in list(sys.modules.values()) if getattr(module, "__file__", None)}
    places = sorted(file.relative_to(SITE).as_posix() for file in files if SITE in file.parents)
    json.dump({"places": places, "without": without}, sys.stdout)


if __name__ == "__main__":
    main()
