"""The parts that only the pages of an act are made of."""

from __future__ import annotations

from dataclasses import field

from kiosk.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Fact:
    """A value with its label; ``large`` is what counts."""

    label: str
    value: str = field(repr=False)
    large: bool = True


@dataclass(frozen=True, slots=True)
class Marked:
    """A value of which the characters from ``start`` to ``end`` are marked as changed; not ``own``: words."""

    text: str = field(repr=False)
    start: int = 0
    end: int = 0
    own: bool = True


@dataclass(frozen=True, slots=True)
class CompareRow:
    """Old beside new; a value that stays has no ``before``.  ``state`` says in words whether it changes."""

    label: str
    state: str
    before: Marked | None
    after: Marked
