"""Finds the files that come with the kiosk: fonts, texts, sounds."""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path


class ResourcesMissing(RuntimeError):
    """Raised when no resource directory is found: the program was copied without its data."""


def _candidates() -> list[Path]:
    here = Path(__file__).resolve().parent
    exe = Path(sys.executable).resolve().parent
    return [
        here / "_resources",  # an installed wheel (setup.py puts them there)
        here.parent / "resources",  # checkout, and frozen builds that keep the layout
        exe / "resources",  # beside the program on Windows
    ]


@cache
def root() -> Path:
    """Return the directory `resources`; raises ResourcesMissing naming the places looked at."""
    places = _candidates()
    for place in places:
        if (place / "fonts").is_dir():
            return place
    raise ResourcesMissing("resources/fonts not found; looked in: " + ", ".join(str(place) for place in places))


def path(*parts: str) -> Path:
    """Return the path of a resource, e.g. ``path("fonts", "BIZUDPGothic-Bold.ttf")``; it may not exist."""
    return root().joinpath(*parts)
