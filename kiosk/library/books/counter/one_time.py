"""One-time passwords: staff give one out, and the patron chooses a new password with it, once and soon."""

from __future__ import annotations

import secrets
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import Enum, auto

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from sqlalchemy import Connection, Engine, bindparam, delete, insert, select, update

from kiosk.library.books.counter.acts import CounterAct, Done, Told, write_act
from kiosk.library.database.errors import translate_db_errors
from kiosk.library.database.schema import patrons
from kiosk.library.database.staff import one_time_passwords
from kiosk.library.database.statements import run
from kiosk.library.database.tables import sessions
from kiosk.library.sql.verification import dummy_hash
from kiosk.patron.one_time import LENGTH, LETTERS, fold_one_time

GOOD_FOR = timedelta(minutes=30)
"""From the counter to a kiosk, with a queue before it."""

_C = one_time_passwords.c
_P = patrons.c
_FIND = select(one_time_passwords).where(_C.number == bindparam("whose"), _C.expires_at > bindparam("now"))
_PASSWORD = select(_P.password_hash).where(_P.number == bindparam("whose"))


class Use(Enum):
    """What a text is for a number."""

    NONE = auto()
    GOOD = auto()
    USED = auto()
    """A new password was chosen with it already."""


@dataclass(frozen=True, slots=True)
class OneTimePasswords:
    """The table, for patrons in our own tables.  ``hashes`` as for all passwords.  All raise StoreUnavailable."""

    engine: Engine
    hasher: PasswordHasher
    hashes: AbstractContextManager[object]
    _nobodys: str = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_nobodys", dummy_hash(self.hasher))

    def issue(self, number: str, name: str, now: datetime) -> str:
        """A new one, shown once and kept as a hash; the one before is good no more.  ``name`` is the account."""
        text = "".join(secrets.choice(LETTERS) for _ in range(LENGTH))
        row = {"number": number, "password_hash": self._hash(text), "used": False, "expires_at": now + GOOD_FOR}
        self._issue(row, Done(number, CounterAct.ONE_TIME, now, name))
        return text

    def use(self, number: str, password: str, now: datetime) -> Use:
        """What the text is.  Costs one hash for any number where it has the form of one, none where it has not."""
        text = fold_one_time(password)
        if text is None:
            return Use.NONE
        found = self._find(number, now)
        if not self._is_right(self._nobodys if found is None else found[0], text) or found is None:
            return Use.NONE
        return Use.USED if found[1] else Use.GOOD

    @translate_db_errors
    def choose(self, done: Done, password_hash: str, told: Told) -> bool:
        """The new password, at once with its notice and mails; sessions end.  False if it was used meanwhile."""
        with self.engine.begin() as db:
            return self._choose(db, done, password_hash, told)

    @translate_db_errors
    def is_password(self, number: str, password: str) -> bool:
        """Whether this is what the patron logs in with now."""
        with self.engine.execution_options(reading=True).begin() as db:
            stored = run(db, _PASSWORD, whose=number).scalar()
        return self._is_right(stored or self._nobodys, password) and bool(stored)

    @translate_db_errors
    def purge(self, now: datetime) -> None:
        """Forget those that are over."""
        with self.engine.begin() as db:
            db.execute(delete(one_time_passwords).where(_C.expires_at <= now))

    @translate_db_errors
    def _issue(self, row: dict[str, object], done: Done) -> None:
        with self.engine.begin() as db:
            db.execute(delete(one_time_passwords).where(_C.number == done.number))
            db.execute(insert(one_time_passwords), row)
            write_act(db, done)

    @translate_db_errors
    def _find(self, number: str, now: datetime) -> tuple[str, bool] | None:
        with self.engine.execution_options(reading=True).begin() as db:
            row = run(db, _FIND, whose=number, now=now).one_or_none()
        return None if row is None else (row.password_hash, row.used)

    def _choose(self, db: Connection, done: Done, password_hash: str, told: Told) -> bool:
        good = (_C.number == done.number, _C.used.is_(False), _C.expires_at > done.at)
        if db.execute(update(one_time_passwords).where(*good).values(used=True)).rowcount != 1:
            return False
        values = {"password_hash": password_hash}
        if db.execute(update(patrons).where(_P.number == done.number).values(**values)).rowcount != 1:
            return False
        db.execute(delete(sessions).where(sessions.c.number == done.number))
        write_act(db, done, told)
        return True

    def _hash(self, text: str) -> str:
        with self.hashes:
            return self.hasher.hash(text)

    def _is_right(self, stored: str, text: str) -> bool:
        try:
            with self.hashes:
                return self.hasher.verify(stored, text.encode("utf-8", "surrogatepass"))
        except (VerificationError, InvalidHashError):
            return False
