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
    PAUSED = "paused"
    """Staff have taken it out of service."""


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
class DeskPause:
    """The desk has taken the kiosk out of service; ``reason`` is a PauseReason, or one of a newer service."""

    reason: str
    text: str


@dataclass(frozen=True, slots=True)
class HealthHeard:
    """The report is stored, and its counts are counted.

    It is all that a service can tell a kiosk to do: stay out of service for ``pause`` (None = be in service, as far as
    the desk is concerned), and report what its doctor finds, as the report of that name ('' = none is wanted).
    """

    pause: DeskPause | None = None
    report: str = ""


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


@dataclass(frozen=True, slots=True)
class ReadinessHeard:
    """The report is stored, or nobody waits for it any more."""


@dataclass(frozen=True, slots=True)
class ReportReadiness(Operation[ReadinessHeard]):
    """What the doctor of a kiosk finds, because the desk asked for ``report``; ``made_at`` by the kiosk's own clock."""

    report: str
    made_at: datetime
    version: str
    profile: str
    checks: tuple[CheckReport, ...]
