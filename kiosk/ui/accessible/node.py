"""What assistive technology is told of one part of the screen."""

from __future__ import annotations

from dataclasses import field

from PySide6.QtGui import QAccessible

from kiosk.dataclass import dataclass

Role = QAccessible.Role


@dataclass(frozen=True, slots=True)
class Node:
    """Role, words and states; ``states`` are names of ``QAccessible.State``'s fields that hold.

    ``value`` is what a field holds, never that of a secret one; ``number`` where a progress is, from least to most.
    ``items`` are parts that are no widgets of their own (rows painted by one component).  ``language`` is that of the
    words, where it is not the screen's.
    """

    role: QAccessible.Role
    name: str = field(default="", repr=False)
    description: str = field(default="", repr=False)
    value: str = field(default="", repr=False)
    states: frozenset[str] = frozenset()
    level: int = 0
    number: tuple[float, float, float] | None = None
    items: tuple[Node, ...] = ()
    language: str = ""


def states(**held: bool) -> frozenset[str]:
    """The names of those that hold."""
    return frozenset(name for name, holds in held.items() if holds)
