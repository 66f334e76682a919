"""The staff's screen as a value."""

from __future__ import annotations

from dataclasses import field
from enum import Enum

from kiosk.dataclass import dataclass
from kiosk.staffscreen.effects import StaffEffect
from kiosk.staffscreen.presses import At
from kiosk.staffscreen.reports import CheckFound
from kiosk.visit.event.external import CardFailure, CardIdentified, PrintPhase, ReaderCause


class Below(Enum):
    """What the visit is doing below; REGISTERING can't be ended without doubt about what was stored."""

    NOBODY = "nobody"
    VISITOR = "visitor"
    REGISTERING = "registering"


@dataclass(frozen=True, slots=True)
class Entry:
    """The passcode being typed.  ``until`` (monotonic seconds): none is taken before; ``asked``: a ticket, 0 = none."""

    typed: int = 0
    asked: int = 0
    wrong: bool = False
    until: float = 0.0


@dataclass(frozen=True, slots=True)
class Checks:
    """What was found so far."""

    asked: int = 0
    found: tuple[CheckFound, ...] = ()
    over: bool = False


@dataclass(frozen=True, slots=True)
class CardTest:
    """What the card that was laid last is."""

    asked: int = 0
    seen: CardIdentified | None = None
    failure: CardFailure | None = None


@dataclass(frozen=True, slots=True)
class PrintTestState:
    """How far the test page is."""

    asked: int = 0
    phase: PrintPhase = PrintPhase.READY
    reason: str = ""

    @property
    def busy(self) -> bool:
        return self.phase in (PrintPhase.SENDING, PrintPhase.PRINTING)


@dataclass(frozen=True, slots=True)
class StaffScreen:
    """``now`` and ``touched_at`` are monotonic seconds; ``missing``: fields the test of touches left, None = not made.

    ``unkept``: what was said of a pause last would be forgotten by a restart.
    ``lying`` is the card on the reader, None = nothing; ``away`` is why there is no reader, None = there is one.
    """

    at: At = At.CLOSED
    below: Below = Below.NOBODY
    now: float = 0.0
    touched_at: float = 0.0
    tickets: int = 0
    entry: Entry = field(default_factory=Entry)
    checks: Checks = field(default_factory=Checks)
    card: CardTest = field(default_factory=CardTest)
    printing: PrintTestState = field(default_factory=PrintTestState)
    colour: int = 0
    missing: int | None = None
    unkept: bool = False
    lying: int | None = None
    away: ReaderCause | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """What comes next, and what is wanted from the world."""

    state: StaffScreen
    effects: tuple[StaffEffect, ...] = ()
