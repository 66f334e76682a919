"""What a kiosk says of itself: how it is, and what was done there; nothing of anybody."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

from kiosk.dataclass import dataclass
from kiosk.operations.operation import Operation


class Condition(StrEnum):
    """Whether somebody could use it."""

    IN_SERVICE = "in-service"
    IN_USE = "in-use"
    OUT_OF_ORDER = "out-of-order"
    """Nobody can register: the reader is away."""


class Outcome(StrEnum):
    """What is counted besides problem codes."""

    VISIT = "visit"
    REGISTERED = "registered"
    LOGGED_IN = "logged-in"
    ACT = "act"
    PRINTED = "printed"
    NOT_PRINTED = "not-printed"
    CALLED = "called"


@dataclass(frozen=True, slots=True)
class CheckReport:
    """``verdict`` and ``reason`` are the doctor's words (``docs/doctor.md``)."""

    name: str
    verdict: str
    reason: str


@dataclass(frozen=True, slots=True)
class Count:
    """How often it came about on the library's ``day``; ``what`` is an Outcome or a problem code."""

    day: date
    what: str
    count: int


@dataclass(frozen=True, slots=True)
class HealthHeard:
    """The report is stored, and its counts are counted."""


@dataclass(frozen=True, slots=True)
class ReportHealth(Operation[HealthHeard]):
    """The heartbeat of a kiosk.

    All times are by the kiosk's own clock.  ``run`` names this run of its program; a report with the ``number`` of an
    earlier one has the same counts, which are counted once.  ``profile`` is the digest of what kiosks of one library
    have in common.
    """

    sent_at: datetime
    run: str
    number: int
    version: str
    profile: str
    condition: Condition
    drawn_at: datetime | None
    read_at: datetime | None
    printed_at: datetime | None
    problem: str
    problem_at: datetime | None
    checks: tuple[CheckReport, ...]
    counts: tuple[Count, ...]
