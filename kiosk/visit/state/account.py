"""Where a visit stands at the log-in page and in マイ図書館."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from kiosk.patron.account import Hold, Loan, Member, NoticeBoard, RenewalRefusal
from kiosk.visit.entry.secret_note import SecretNote
from kiosk.visit.event.account import LoginField, Shelf
from kiosk.visit.event.external import PrintPhase


class Part(Enum):
    """How far a part of マイ図書館 is; one that failed takes no other down."""

    LOADING = "loading"
    THERE = "there"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Account:
    """What is known of whoever logged in.

    ``ready_seen`` once OK was said to the message about reservations; ``printing`` is how far their card is.
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
    printing: PrintPhase = PrintPhase.READY
    print_reason: str = ""


class LoginNote(Enum):
    """What is said on the log-in page about the last try, or about how one came there."""

    NONE = "none"
    WRONG = "wrong"
    NOT_OURS = "not_ours"
    """Something was scanned that is no library card of this library."""
    STOPPED = "stopped"
    """利用停止 has just been done."""


@dataclass(frozen=True, slots=True)
class LoggingIn:
    """ログイン.  ``left`` are the fields that were left once; ``asking`` while the library's side is asked.

    ``typed``: a key was pressed; a number that was scanned, or stood there already, is nothing to be lost.
    ``account`` is there between the right password and the first page of マイ図書館.  ``secret_note`` is about the open
    password field.
    """

    number: str = field(default="", repr=False)
    password: str = field(default="", repr=False)
    open: LoginField = LoginField.NUMBER
    left: frozenset[LoginField] = frozenset()
    note: LoginNote = LoginNote.NONE
    asking: bool = False
    typed: bool = False
    account: Account | None = None
    secret_note: SecretNote = SecretNote.NONE


@dataclass(frozen=True, slots=True)
class ReadyMessage:
    """予約割当メッセージ, after every login while something waits."""

    account: Account


class Outcome(Enum):
    """What is said about the last thing done in マイ図書館."""

    RENEWED = "renewed"
    CANCELLED = "cancelled"
    NOT_CANCELLED = "not_cancelled"
    """A copy was set aside meanwhile: only the counter may cancel it now."""
    DELETED = "deleted"
    SILENT = "silent"
    """No answer: it may have happened or not."""


@dataclass(frozen=True, slots=True)
class Said:
    """``about`` is the loan or reservation; '' = the page."""

    about: str
    what: Outcome | RenewalRefusal


@dataclass(frozen=True, slots=True)
class Home:
    """マイ図書館.  ``busy`` is the loan that is being extended."""

    account: Account
    shelf: Shelf = Shelf.LOANS
    busy: str = ""
    said: Said | None = None


@dataclass(frozen=True, slots=True)
class ShowingCard:
    """利用カード."""

    account: Account


@dataclass(frozen=True, slots=True)
class OwnPage:
    """マイページ.  ``busy`` while the setting is being changed."""

    account: Account
    busy: bool = False
    said: Said | None = None


@dataclass(frozen=True, slots=True)
class History:
    """お知らせ履歴.  ``fresh`` are the notices that were unread when the page was opened: they stay marked."""

    account: Account
    fresh: frozenset[str] = frozenset()
    choosing: bool = False
    chosen: frozenset[str] = frozenset()
    said: Said | None = None


@dataclass(frozen=True, slots=True)
class ToCancel:
    """Cancel this reservation?"""

    hold: Hold = field(repr=False)


@dataclass(frozen=True, slots=True)
class ToDelete:
    """Delete these notices?  ``fresh`` are the ones that stay marked as unread when the history is shown again."""

    notice_ids: frozenset[str]
    fresh: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class ToStop:
    """利用停止?  ``sure`` is the second question."""

    sure: bool = False


@dataclass(frozen=True, slots=True)
class Asking:
    """A question that must be answered; ``busy`` once yes was said, until the library's side has done it."""

    account: Account
    question: ToCancel | ToDelete | ToStop
    busy: bool = False


AccountState = ReadyMessage | Home | ShowingCard | OwnPage | History | Asking
"""マイ図書館: somebody is logged in."""
