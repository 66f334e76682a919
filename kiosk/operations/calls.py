"""係員呼出: a kiosk calls staff, and hears what becomes of it; nothing of anybody."""

from __future__ import annotations

from enum import StrEnum

from kiosk.dataclass import dataclass
from kiosk.operations.operation import Operation


class CallState(StrEnum):
    """What the service says of a call."""

    RINGING = "ringing"
    """It rings at a desk that is open, or a mail is sent."""
    UNHEARD = "unheard"
    """It is kept and rings as soon as a desk is opened; now there is none."""
    COMING = "coming"
    """Somebody said 「向かいます」."""
    CLOSED = "closed"
    """It is over: staff closed it, or the service gave it up."""
    REFUSED = "refused"
    """This kiosk has called too often lately."""


class CallEnd(StrEnum):
    """How a call ends at the kiosk."""

    CANCELLED = "cancelled"
    """Before anybody was on the way."""
    DONE = "done"
    """After somebody said to be on the way."""
    LEFT = "left"
    """The visit ended, and the call with it."""


@dataclass(frozen=True, slots=True)
class StaffRung:
    """The call is kept, unless it is refused."""

    state: CallState


@dataclass(frozen=True, slots=True)
class RingStaff(Operation[StaffRung]):
    """Call staff; said again every few seconds while the call lasts, which is how its answer is heard.

    ``call`` is a random name the kiosk has made; ``page`` the place that was shown; ``code`` the problem, or ''.
    """

    call: str
    page: str
    code: str


@dataclass(frozen=True, slots=True)
class CallEnded:
    """Nobody is called any more."""


@dataclass(frozen=True, slots=True)
class EndCall(Operation[CallEnded]):
    """The call is over; one that is over already, or was never heard, is fine."""

    call: str
    how: CallEnd
