"""ログイン."""

from __future__ import annotations

from dataclasses import field
from enum import Enum

from kiosk.dataclass import dataclass
from kiosk.visit.chapter.account import Account
from kiosk.visit.chapter.keys import LoginField
from kiosk.visit.entry.secret_note import SecretNote


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
    """ログイン.  ``left`` are the fields that were left once; ``asking`` while the library service is asked.

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


LoginState = LoggingIn
