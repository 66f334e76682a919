"""What is known of whoever logged in, on every page of マイ図書館."""

from __future__ import annotations

from dataclasses import field
from enum import Enum

from kiosk.dataclass import dataclass
from kiosk.patron.account import Hold, Loan, Member, NoticeBoard, RenewalRefusal
from kiosk.patron.returning import ActNotice
from kiosk.visit.event.external import PrintPhase


class Part(Enum):
    """How far a part of マイ図書館 is; one that failed takes no other down."""

    LOADING = "loading"
    THERE = "there"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Account:
    """What is known of whoever logged in.

    ``ready_seen`` once OK was said to the message about reservations; ``requested`` are the reservations staff were
    asked to cancel in this visit; ``printing`` is how far their card is.
    """

    token: str = field(repr=False)
    member: Member = field(repr=False)
    loans_part: Part = Part.LOADING
    loans: tuple[Loan, ...] = field(default=(), repr=False)
    holds_part: Part = Part.LOADING
    holds: tuple[Hold, ...] = field(default=(), repr=False)
    board_part: Part = Part.LOADING
    board: NoticeBoard = field(default=NoticeBoard(True, ()), repr=False)
    ready_seen: bool = False
    requested: frozenset[str] = frozenset()
    acts: tuple[ActNotice, ...] = ()
    """What was done with a card, and OK was not said to."""
    printing: PrintPhase = PrintPhase.READY
    print_reason: str = ""

    def may_request(self, hold: Hold) -> bool:
        """Whether staff can be asked to cancel this one, and were not in this visit."""
        return hold.requestable and hold.hold_id not in self.requested


class Outcome(Enum):
    """What is said about the last thing done in マイ図書館."""

    RENEWED = "renewed"
    CANCELLED = "cancelled"
    NOT_CANCELLED = "not_cancelled"
    """A copy was set aside meanwhile: only the counter may cancel it now."""
    CANCELLATION_REQUESTED = "cancellation_requested"
    """Staff will cancel it."""
    DELETED = "deleted"
    SILENT = "silent"
    """No answer: it may have happened or not."""


@dataclass(frozen=True, slots=True)
class Said:
    """``about`` is the loan or reservation; '' = the page."""

    about: str
    what: Outcome | RenewalRefusal
