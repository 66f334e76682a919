"""What every page has: its place along the visit."""

from __future__ import annotations

from dataclasses import field

from kiosk.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """Where along the visit a page stands.

    ``name`` is stable: a change of ``name`` is a page change, else an update.  The screen derives the direction of
    travel from ``order``.  ``step`` is that of the step shelf: 1..6, 7 = all done, 0 = none.
    """

    name: str
    order: int
    step: int = 0


@dataclass(frozen=True, slots=True)
class Page:
    """All that a screen shows of one kind of page; a kind that always stands in one place has it as its default."""

    title: str
    place: Place = field(kw_only=True)
