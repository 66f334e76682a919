"""ログイン."""

from __future__ import annotations

from dataclasses import field
from enum import Enum

from kiosk.dataclass import dataclass
from kiosk.patron.registration import Field
from kiosk.visit.chapter.account import Account
from kiosk.visit.chapter.keys import LoginField
from kiosk.visit.entry.draft import Draft
from kiosk.visit.entry.secret_note import SecretNote


class LoginNote(Enum):
    """What is said on the log-in page about the last try, or about how one came there."""

    NONE = "none"
    WRONG = "wrong"
    NOT_OURS = "not_ours"
    """Something was scanned that is no library card of this library."""
    STOPPED = "stopped"
    """利用停止 has just been done."""
    CHOSEN = "chosen"
    """A new password has just been chosen with a one-time password."""
    LAPSED = "lapsed"
    """The one-time password was over before a new one was chosen."""


@dataclass(frozen=True, slots=True)
class LoggingIn:
    """ログイン.  ``left`` are the fields that were left once; ``asking`` while the library service is asked.

    ``typed``: a key was pressed; a number that was scanned, or stood there already, is nothing to be lost.
    ``account`` is there between the right password and the first page of マイ図書館.  ``secret_note`` is about the open
    password field.  ``one_time`` is what was sent, where it may be a one-time password: it is needed once more.
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
    one_time: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class ChoosingPassword:
    """新しいパスワードを決める, with the one-time password of the counter.  ``busy`` while the service is asked."""

    number: str = field(repr=False)
    one_time: str = field(repr=False)
    draft: Draft = field(default_factory=Draft)
    open: Field = Field.PASSWORD
    left: frozenset[Field] = frozenset()
    note: SecretNote = SecretNote.NONE
    busy: bool = False


LoginState = LoggingIn | ChoosingPassword
