"""Who may use the staff desk."""

from __future__ import annotations

import re
import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from sqlalchemy import Connection, Engine, delete, insert, select, update

from kiosk.library.database.errors import translate_db_errors
from kiosk.library.database.staff import staff_accounts, staff_sessions
from kiosk.library.port import StoreError

NAME = re.compile(r"[a-z0-9][a-z0-9._-]{0,31}")
SHORTEST, LONGEST = 12, 128
"""Characters of a password (NIST SP 800-63B: length, no rules of composition)."""
_FIRST = "abcdefghjkmnpqrstuvwxyz23456789"
"""Of a first password: what nobody mistakes on paper."""


class UnknownAccount(StoreError):
    """No account has this name."""


class AccountExists(StoreError):
    """An account with this name may log in already."""


class Role(StrEnum):
    """What an account may do: the counter's work, or also read the records of who did what."""

    COUNTER = "counter"
    ADMIN = "admin"


class PasswordFlaw(StrEnum):
    """Why a password is not taken."""

    SHORT = "short"
    LONG = "long"
    NAME = "name"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class Account:
    name: str
    role: Role
    password_hash: str = field(repr=False)
    must_change: bool
    """The password was given by somebody else: it is changed before anything is seen."""
    disabled: bool
    added_at: datetime
    password_at: datetime


def password_flaw(name: str, password: str, former: str = "") -> PasswordFlaw | None:
    """What is wrong with a new password; ``former`` is the one before it, where that is known."""
    if len(password) < SHORTEST:
        return PasswordFlaw.SHORT
    if len(password) > LONGEST:
        return PasswordFlaw.LONG
    if name in password.lower():
        return PasswordFlaw.NAME
    if password == former:
        return PasswordFlaw.SAME
    return None


def first_password() -> str:
    """One to be written down and typed once: 79 bits."""
    letters = [secrets.choice(_FIRST) for _ in range(16)]
    return "-".join("".join(letters[at : at + 4]) for at in range(0, 16, 4))


class Accounts:
    """The table; what changes holds at once, for all processes.  All raise StoreUnavailable."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._reading = engine.execution_options(reading=True)

    @translate_db_errors
    def find(self, name: str) -> Account | None:
        with self._reading.begin() as db:
            return _find(db, name)

    @translate_db_errors
    def all(self) -> Sequence[Account]:
        with self._reading.begin() as db:
            rows = db.execute(select(staff_accounts).order_by(staff_accounts.c.name)).mappings()
            return [Account(**{**row, "role": Role(row["role"])}) for row in rows]

    @translate_db_errors
    def add(self, name: str, role: Role, password_hash: str, now: datetime, *, must_change: bool) -> None:
        """A new account, or one that was disabled.  Raises AccountExists."""
        values = {"role": role.value, **_password(password_hash, now, must_change)}
        with self._engine.begin() as db:
            known = _find(db, name, lock=True)
            if known is None:
                db.execute(insert(staff_accounts), {"name": name, "added_at": now, **values})
                return
            if not known.disabled:
                raise AccountExists("this account may log in already; `kiosk staff reset` gives it a new password")
            db.execute(update(staff_accounts).where(staff_accounts.c.name == name).values(**values))

    @translate_db_errors
    def set_password(self, name: str, password_hash: str, now: datetime, *, must_change: bool) -> None:
        """Whoever is logged in with this account is logged out.  Raises UnknownAccount for none, or a disabled one."""
        with self._engine.begin() as db:
            _known(db, name)
            values = _password(password_hash, now, must_change)
            db.execute(update(staff_accounts).where(staff_accounts.c.name == name).values(**values))
            db.execute(delete(staff_sessions).where(staff_sessions.c.name == name))

    @translate_db_errors
    def disable(self, name: str) -> None:
        """Nobody logs in with it any more, and who is logged in is logged out.  Raises UnknownAccount."""
        with self._engine.begin() as db:
            _known(db, name)
            db.execute(update(staff_accounts).where(staff_accounts.c.name == name).values(disabled=True))
            db.execute(delete(staff_sessions).where(staff_sessions.c.name == name))


def _find(db: Connection, name: str, *, lock: bool = False) -> Account | None:
    query = select(staff_accounts).where(staff_accounts.c.name == name)
    row = db.execute(query.with_for_update() if lock else query).mappings().one_or_none()
    return None if row is None else Account(**{**row, "role": Role(row["role"])})


def _known(db: Connection, name: str) -> None:
    account = _find(db, name, lock=True)
    if account is None or account.disabled:
        raise UnknownAccount("no account that may log in has this name; `kiosk staff list` shows them all")


def _password(password_hash: str, now: datetime, must_change: bool) -> dict[str, object]:
    return {"password_hash": password_hash, "must_change": must_change, "disabled": False, "password_at": now}
