"""What happens to a visit from outside: card, service, printer, clock.

Answers carry the ``ticket`` of the effect that asked for them; an answer with another
ticket comes too late and is dropped by ``flow.step``.
"""

from __future__ import annotations

from dataclasses import field
from enum import Enum

from kiosk.dataclass import dataclass
from kiosk.operations.account import AccountAnswer
from kiosk.operations.registration import RegistrationAnswer
from kiosk.operations.returning import ReturningAnswer
from kiosk.visit.pause import Pauses


class CardKind(Enum):
    """What lies on the reader (mirrors ``kiosk.reader.outcomes.Kind``)."""

    MY_NUMBER = "my_number"
    JUKI = "juki"
    PHONE = "phone"
    FOREIGN = "foreign"


class ReadStep(Enum):
    """The steps of reading that the card reports."""

    VERIFY = "verify"
    CERTIFICATE = "certificate"
    SIGNATURE = "signature"


class CardFailure(Enum):
    """Why the card gave no answer."""

    GONE = "gone"
    SILENT = "silent"
    READER = "reader"
    BUSY = "busy"
    NO_CERTIFICATE = "no_certificate"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Ticked:
    """The time, in monotonic seconds; comes about once a second."""

    now: float


class ReaderCause(Enum):
    """Why there is no reader (mirrors ``kiosk.reader.presence``)."""

    NO_READER = "no_reader"
    SERVICE_DOWN = "service_down"


@dataclass(frozen=True, slots=True)
class ReaderMissing:
    """No reader, or no smart-card service."""

    cause: ReaderCause = ReaderCause.NO_READER


@dataclass(frozen=True, slots=True)
class ReaderEmpty:
    """A reader is there and nothing lies on it."""


@dataclass(frozen=True, slots=True)
class CardLaid:
    """A card lies there; ``card`` counts insertions."""

    card: int


@dataclass(frozen=True, slots=True)
class CardIdentified:
    """What lies there.  ``tries_left`` is None unless it can sign; 0 = locked."""

    ticket: int
    card: int
    kind: CardKind
    can_sign: bool
    tries_left: int | None


@dataclass(frozen=True, slots=True)
class CardProgressed:
    """A step of reading begins; ``fraction`` 0..1 of the card's part lies behind."""

    ticket: int
    step: ReadStep
    fraction: float


@dataclass(frozen=True, slots=True)
class CardRead:
    """Certificate (DER) and signature were read."""

    ticket: int
    certificate: bytes = field(repr=False)
    signature: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class PasswordWrong:
    """The card counted a wrong try; ``tries_left`` >= 1."""

    ticket: int
    tries_left: int


@dataclass(frozen=True, slots=True)
class PasswordLocked:
    """The card refuses its signature password altogether."""

    ticket: int


@dataclass(frozen=True, slots=True)
class CardFailed:
    """The card gave no usable answer."""

    ticket: int
    failure: CardFailure


@dataclass(frozen=True, slots=True)
class Patron:
    """A patron that exists (as in ``PatronRegistered``, or a member; dates are ISO 8601, '' = not known).

    ``by_first_form``: registered by an earlier call whose answer was lost, and not as the form was corrected since.
    """

    number: str = field(repr=False)
    barcode: str = field(repr=False)
    registered_on: str
    expires_on: str
    setup_url: str = field(repr=False)
    mail_accepted: bool
    by_first_form: bool = False


@dataclass(frozen=True, slots=True)
class ServiceRefused:
    """The library service says no; ``code`` is a problem code, ``variant`` one of its variants or ''.

    ``limit`` is the number the variant is about, 0 = none.
    """

    ticket: int
    code: str
    variant: str = ""
    limit: int = 0


@dataclass(frozen=True, slots=True)
class ServiceSilent:
    """The library service did not answer; whether the call took effect is not known."""

    ticket: int


Answer = RegistrationAnswer | AccountAnswer | ReturningAnswer
"""What the library service answers to what a visit asks."""


@dataclass(frozen=True, slots=True)
class Answered:
    """The library service has done what was asked."""

    ticket: int
    answer: Answer


class PrintPhase(Enum):
    """How far a print job is."""

    OFF = "off"
    READY = "ready"
    SENDING = "sending"
    PRINTING = "printing"
    DONE = "done"
    FAILED = "failed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class PrintMoved:
    """A print job moved on; ``reason`` of a failure is a value of ``kiosk.printing.spool.jobs.FaultReason``."""

    ticket: int
    phase: PrintPhase
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ServiceSeen:
    """The library service was asked beside all visits how it is: ``there`` False = it answers nothing any more."""

    there: bool


@dataclass(frozen=True, slots=True)
class PrinterSeen:
    """The printer was asked how it is; ``fault`` is a reason of the doctor's check ``printer.state``, '' = none."""

    fault: str


@dataclass(frozen=True, slots=True)
class PausesChanged:
    """Staff have taken the kiosk out of service, or back into it."""

    pauses: Pauses


class CallPhase(Enum):
    """What is known of a call for staff."""

    SENDING = "sending"
    """Nobody has said yet whether it is heard."""
    RINGING = "ringing"
    COMING = "coming"
    UNANSWERED = "unanswered"
    """It rings on, but nobody has answered for so long that the visitor should not wait for it."""
    UNHEARD = "unheard"
    """It is kept; nobody hears it now."""
    UNREACHED = "unreached"
    """The library service is away; it is tried again."""
    REFUSED = "refused"
    """This kiosk has called too often; it is not tried again."""
    CLOSED = "closed"
    """By staff."""

    @property
    def lasts(self) -> bool:
        return self not in (CallPhase.REFUSED, CallPhase.CLOSED)

    @property
    def rings(self) -> bool:
        """Whether to wait makes sense, though nobody has answered yet."""
        return self in (CallPhase.SENDING, CallPhase.RINGING)

    @property
    def failed(self) -> bool:
        """Whether the visitor has to look for staff."""
        return self in (CallPhase.UNANSWERED, CallPhase.UNHEARD, CallPhase.UNREACHED, CallPhase.REFUSED)


@dataclass(frozen=True, slots=True)
class CallMoved:
    """What was heard of a call for staff."""

    ticket: int
    phase: CallPhase


@dataclass(frozen=True, slots=True)
class Crashed:
    """Something unexpected was caught outside; the visit is wiped."""


World = (
    Ticked
    | ReaderMissing
    | ReaderEmpty
    | CardLaid
    | CardIdentified
    | CardProgressed
    | CardRead
    | PasswordWrong
    | PasswordLocked
    | CardFailed
    | ServiceRefused
    | ServiceSilent
    | Answered
    | PrintMoved
    | CallMoved
    | ServiceSeen
    | PrinterSeen
    | PausesChanged
    | Crashed
)
