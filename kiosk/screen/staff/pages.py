"""The pages of the screen for staff."""

from __future__ import annotations

from kiosk.dataclass import dataclass
from kiosk.screen.values.acts import Fact
from kiosk.screen.values.elements import Action, Bar, KeyLabels, Note
from kiosk.screen.values.place import Page


@dataclass(frozen=True, slots=True)
class PasscodePage(Page):
    """Digits on number keys; the page knows how many there are, and no more."""

    lead: str
    note: Note | None
    typed: int
    hidden: str
    keys: KeyLabels
    bar: Bar


@dataclass(frozen=True, slots=True)
class StaffMenuPage(Page):
    """How the kiosk is, and what can be looked at, tried and done."""

    lead: str
    notes: tuple[Note, ...]
    entries: tuple[Action, ...]
    bar: Bar


@dataclass(frozen=True, slots=True)
class StaffListPage(Page):
    """Sentences, then values with their labels, then buttons; what has no room stands on leaves.

    ``more`` are sentences that matter less than ``notes``.
    """

    lead: str
    notes: tuple[Note, ...]
    facts: tuple[Fact, ...]
    actions: tuple[Action, ...]
    bar: Bar
    more: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class ColoursPage(Page):
    """The whole screen in one colour, ``colour`` counting from 0; touched anywhere it goes on."""

    colour: int
    next: Action


@dataclass(frozen=True, slots=True)
class GridPage(Page):
    """The whole screen in fields, each of which is to be touched."""

    end: str
