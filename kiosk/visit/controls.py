"""What can be pressed at one moment, as the person sees it; the input gate compares two such moments."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import field

from kiosk.dataclass import dataclass
from kiosk.visit.event.all import Pressed


@dataclass(frozen=True, slots=True)
class Control:
    """One button.  Two equal ones are the same control, with the same meaning, in the same place.

    ``event`` None: a part that emits nothing (表示).  ``words`` are on its face, ``place`` is x, y, width and height in
    the window, ``about`` is what else its meaning hangs on (the open field, for 次の項目へ).
    """

    event: Pressed | None
    words: str = field(repr=False)
    place: tuple[int, int, int, int]
    about: Hashable = None


@dataclass(frozen=True, slots=True)
class Shown:
    """What lies before the person.

    ``page`` names page, question and sheet; ``typing`` is where a hardware keyboard types to; ``keys`` are the
    on-screen keys with their layout.  A change of one of them closes what belongs to it.
    """

    page: Hashable
    typing: Hashable
    keys: Hashable
    controls: frozenset[Control] = field(default=frozenset(), repr=False)
