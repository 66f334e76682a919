"""What the world answers the staff's screen; tickets are negative, so that no visit takes one for its own."""

from __future__ import annotations

from enum import Enum

from kiosk.dataclass import dataclass
from kiosk.staffscreen.presses import StaffPress
from kiosk.visit.chapter.common import Touched
from kiosk.visit.event.external import (
    CardFailed,
    CardIdentified,
    CardLaid,
    PrintMoved,
    ReaderEmpty,
    ReaderMissing,
    Ticked,
)


class CheckVerdict(Enum):
    """How a check of the doctor came out (mirrors ``kiosk.doctor.finding``); the worst first."""

    FAULT = "fault"
    UNKNOWN = "unknown"
    WARNING = "warning"
    OK = "ok"
    NOT_ASKED = "not-asked"


@dataclass(frozen=True, slots=True)
class CheckFound:
    """One check: its name and the stable word for what was found."""

    ticket: int
    name: str
    verdict: CheckVerdict
    reason: str


@dataclass(frozen=True, slots=True)
class ChecksOver:
    """All that was asked has answered, or was given up."""

    ticket: int


@dataclass(frozen=True, slots=True)
class Called:
    """Somebody made the hidden gesture."""


@dataclass(frozen=True, slots=True)
class LockSeen:
    """How many seconds no passcode is taken, from now on; 0 = at once."""

    ticket: int
    wait: float


@dataclass(frozen=True, slots=True)
class PasscodeJudged:
    """Whether it was the right one; ``wait`` seconds no further one is taken."""

    ticket: int
    right: bool
    wait: float


@dataclass(frozen=True, slots=True)
class PauseSet:
    """The kiosk was taken out of service, or put back; ``kept``: it stays so when the program starts again."""

    kept: bool


StaffEvent = (
    StaffPress
    | Touched
    | Ticked
    | Called
    | LockSeen
    | PasscodeJudged
    | CheckFound
    | ChecksOver
    | CardLaid
    | ReaderEmpty
    | ReaderMissing
    | CardIdentified
    | CardFailed
    | PrintMoved
    | PauseSet
)
