"""What staff do on their screen."""

from __future__ import annotations

from enum import Enum

from kiosk.dataclass import dataclass
from kiosk.visit.effects import Sound
from kiosk.visit.event.beside import Beside
from kiosk.visit.pause import PauseReason


class At(Enum):
    """What is shown; CLOSED = the visit."""

    CLOSED = "closed"
    PASSCODE = "passcode"
    VISIT = "visit"
    MENU = "menu"
    CHECKS = "checks"
    PROBLEMS = "problems"
    COUNTS = "counts"
    CARD = "card"
    PRINT = "print"
    SOUND = "sound"
    SCREEN = "screen"
    COLOURS = "colours"
    GRID = "grid"
    PAUSE = "pause"
    RESTART = "restart"
    LEAVE = "leave"


@dataclass(frozen=True, slots=True)
class Opened(Beside):
    """An entry of the menu, or the way back to it."""

    at: At


@dataclass(frozen=True, slots=True)
class CloseWished(Beside):
    """Back to the visit, or to the start page."""


@dataclass(frozen=True, slots=True)
class DigitsChanged(Beside):
    """So many digits of the passcode are typed; which ones stands in the ``Secret`` alone."""

    length: int


@dataclass(frozen=True, slots=True)
class PasscodeGiven(Beside):
    """All of it is typed."""


@dataclass(frozen=True, slots=True)
class VisitEndConfirmed(Beside):
    """The patron's visit may be ended and wiped."""


@dataclass(frozen=True, slots=True)
class ChecksWished(Beside):
    """Look at everything once more."""


@dataclass(frozen=True, slots=True)
class PrintWished(Beside):
    """Print the test page."""


@dataclass(frozen=True, slots=True)
class SoundWished(Beside):
    """Play one of the kiosk's sounds."""

    sound: Sound


@dataclass(frozen=True, slots=True)
class ColourTouched(Beside):
    """The next colour."""


@dataclass(frozen=True, slots=True)
class GridEnded(Beside):
    """The test of touches is over; ``missing`` fields were never touched."""

    missing: int


@dataclass(frozen=True, slots=True)
class PauseWished(Beside):
    """Take the kiosk out of service for a reason; None = put it back."""

    reason: PauseReason | None


@dataclass(frozen=True, slots=True)
class QuitConfirmed(Beside):
    """End the program; ``leave``: to the desktop, else it starts again."""

    leave: bool


StaffPress = (
    Opened
    | CloseWished
    | DigitsChanged
    | PasscodeGiven
    | VisitEndConfirmed
    | ChecksWished
    | PrintWished
    | SoundWished
    | ColourTouched
    | GridEnded
    | PauseWished
    | QuitConfirmed
)
