"""What the staff's screen wants done in the world."""

from __future__ import annotations

from kiosk.dataclass import dataclass
from kiosk.visit.effects import IdentifyCard, Play, ReleaseCard, WipeSecret
from kiosk.visit.pause import PauseReason


@dataclass(frozen=True, slots=True)
class LookAtLock:
    """Find out whether a passcode is taken now (answer: LockSeen)."""

    ticket: int


@dataclass(frozen=True, slots=True)
class JudgePasscode:
    """Use what was typed, once (answer: PasscodeJudged)."""

    ticket: int


@dataclass(frozen=True, slots=True)
class EndVisit:
    """End the patron's visit and wipe it."""


@dataclass(frozen=True, slots=True)
class RunChecks:
    """Look at everything (answers: CheckFound for each, then ChecksOver)."""

    ticket: int


@dataclass(frozen=True, slots=True)
class PrintTest:
    """Print the test page (answers: PrintMoved)."""

    ticket: int


@dataclass(frozen=True, slots=True)
class SetPause:
    """Take the kiosk out of service, or put it back: None (answer: PauseSet)."""

    reason: PauseReason | None


@dataclass(frozen=True, slots=True)
class Quit:
    """End the program; ``leave``: to the desktop, else it is started again."""

    leave: bool


StaffEffect = (
    LookAtLock
    | JudgePasscode
    | WipeSecret
    | EndVisit
    | RunChecks
    | IdentifyCard
    | ReleaseCard
    | PrintTest
    | Play
    | SetPause
    | Quit
)
