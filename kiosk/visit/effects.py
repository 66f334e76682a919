"""What the visit wants done in the world; the driver does it and answers with events."""

from __future__ import annotations

from dataclasses import field
from enum import Enum

from kiosk.dataclass import dataclass
from kiosk.operations.calls import CallEnd
from kiosk.operations.operation import Operation
from kiosk.visit.event.external import Answer, Patron


class Sound(Enum):
    """Sounds a state change asks for (keys click in the screen itself)."""

    ACCEPTED = "accepted"
    FAULT = "fault"
    TAKE_CARD = "take_card"
    IDLE = "idle"


@dataclass(frozen=True, slots=True)
class IdentifyCard:
    """Find out what lies there, and keep the connection for :class:`ReadCard`."""

    ticket: int
    card: int


@dataclass(frozen=True, slots=True)
class ReadCard:
    """Use the typed password once: verify, read the certificate, sign ``document``."""

    ticket: int
    card: int
    document: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class ReleaseCard:
    """Leave the application and let go of the card."""


@dataclass(frozen=True, slots=True)
class WipeSecret:
    """Overwrite whatever was typed of the signature password."""


@dataclass(frozen=True, slots=True)
class Ask:
    """Ask the library service (answers: Answered, ServiceRefused or ServiceSilent)."""

    ticket: int
    operation: Operation[Answer]


@dataclass(frozen=True, slots=True)
class Tell:
    """Tell the library service; nobody waits for the answer."""

    operation: Operation[object]


@dataclass(frozen=True, slots=True)
class PrintCard:
    """Print the library card; ``came_out``: the patron holds what was printed, go on with what else there is."""

    ticket: int
    patron: Patron
    came_out: bool = False


@dataclass(frozen=True, slots=True)
class PrintNote:
    """Print the note for staff about the problem on the screen (answers: PrintMoved)."""

    ticket: int


@dataclass(frozen=True, slots=True)
class Play:
    """Play a sound, if sounds are on."""

    sound: Sound


@dataclass(frozen=True, slots=True)
class CallStaff:
    """Call staff (answers: CallMoved); ``code`` is the problem shown, if any.

    ``ticket`` 0: this kiosk calls nobody, it is only written down that somebody asked for help.
    """

    code: str
    ticket: int = 0


@dataclass(frozen=True, slots=True)
class EndStaffCall:
    """Call nobody any more."""

    how: CallEnd


@dataclass(frozen=True, slots=True)
class Forget:
    """The visit is over: drop everything that is about this visitor, wherever it is cached."""


Effect = (
    IdentifyCard
    | ReadCard
    | ReleaseCard
    | WipeSecret
    | Ask
    | Tell
    | PrintCard
    | PrintNote
    | Play
    | CallStaff
    | EndStaffCall
    | Forget
)
