"""What a patron sees of their own account: loans, reservations, notices.  Values only, the same on every side."""

from __future__ import annotations

from dataclasses import field
from datetime import date
from enum import Enum

from kiosk.dataclass import dataclass
from kiosk.patron.returning import Act

MOST_NOTICES = 50
"""Notices a patron's history holds; the next one pushes the oldest out (manual, chapter 7)."""

NOT_CANCELABLE = "not_cancelable"
"""Variant of the refusal to cancel a reservation for which a copy was set aside."""


class HoldState(Enum):
    """How far a reservation is."""

    QUEUED = "queued"
    ON_THE_WAY = "on_the_way"
    BEING_PREPARED = "being_prepared"
    READY = "ready"
    UNKNOWN = "unknown"
    """A state of the library's system that this program does not know."""


class RenewalRefusal(Enum):
    """Why a loan is not extended."""

    TOO_MANY = "too_many"
    """Extended as often as the library allows."""
    RESERVED = "reserved"
    """Somebody else waits for it."""
    OVERDUE = "overdue"
    TOO_SOON = "too_soon"
    EXPIRED = "expired"
    """The membership ends before."""
    BLOCKED = "blocked"
    """The library restricted this patron."""
    GONE = "gone"
    """It is not on loan to this patron (any more)."""
    OTHER = "other"
    """The library's system says no, for a reason this program does not know."""


@dataclass(frozen=True, slots=True)
class Loan:
    """One thing on loan.  ``days_left`` counts from the library's today to ``due_on``: 0 = due today, < 0 = overdue.

    An empty ``title`` means that the catalogue does not know it (any more).  ``refusal`` says why it is known that the
    loan can't be extended now; None: it may be tried.
    """

    loan_id: str
    title: str = field(repr=False)
    author: str = field(repr=False)
    due_on: date
    days_left: int
    refusal: RenewalRefusal | None = None


@dataclass(frozen=True, slots=True)
class Hold:
    """One reservation.

    ``place`` counts from 1 and is known only while QUEUED, ``keep_until`` only once READY; ``pickup`` is where it is
    or will be handed out, '' where it is not known.  Not ``cancelable``: only the counter may cancel it (any more);
    ``requestable``: staff can be asked from here to do so; ``requested``: they were.
    """

    hold_id: str
    title: str = field(repr=False)
    author: str = field(repr=False)
    state: HoldState
    place: int | None = None
    pickup: str = ""
    keep_until: date | None = None
    cancelable: bool = True
    requestable: bool = False
    requested: bool = False


@dataclass(frozen=True, slots=True)
class Notice:
    """One entry of the notice history: a reservation became ready, or ``act`` was done with a card at kiosk ``pickup``.

    The title of such an act says what it was, for an older kiosk.
    """

    notice_id: str
    title: str = field(repr=False)
    pickup: str
    keep_until: date | None
    made_on: date
    read: bool
    act: Act | None = None


@dataclass(frozen=True, slots=True)
class NoticeBoard:
    """Whether notices are wanted, and the history, newest first, at most ``MOST_NOTICES``."""

    on: bool
    notices: tuple[Notice, ...]


@dataclass(frozen=True, slots=True)
class Renewal:
    """What became of the wish to extend a loan: the loan as it is now, or why not."""

    loan: Loan | None
    refusal: RenewalRefusal | None = None


@dataclass(frozen=True, slots=True)
class Member:
    """A patron who has logged in.  Days are None where the library's system does not say."""

    number: str = field(repr=False)
    barcode: str = field(repr=False)
    name: str = field(repr=False)
    registered_on: date | None
    expires_on: date | None
    setup_url: str = field(repr=False)
