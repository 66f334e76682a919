"""Makes initial passwords that are only keyed slow to guess, a few at a time, in the quiet between visits."""

from __future__ import annotations

from contextlib import AbstractContextManager
from dataclasses import dataclass, field

from argon2 import PasswordHasher
from sqlalchemy import Engine, bindparam, select, update

from kiosk.library.database.errors import translate_db_errors
from kiosk.library.database.schema import patrons
from kiosk.library.sql.initial_passwords import KEYED, InitialPasswords

_P = patrons.c
_NEXT = (
    select(_P.number, _P.password_hash)
    .where(_P.number > bindparam("after"), _P.password_hash.like(f"{KEYED}%"))
    .order_by(_P.number)
    .limit(bindparam("most"))
)
_PUT = (
    update(patrons)
    .where(_P.number == bindparam("which"), _P.password_hash == bindparam("before"))
    .values(password_hash=bindparam("wrapped"))
)


@dataclass(slots=True)
class Wrapping:
    """May be ended anywhere and done by several at once: a row is changed only while it is as it was read.

    ``hashes`` lets log-ins go first, which wait for it no longer than one hash takes.
    """

    engine: Engine
    initial: InitialPasswords = field(repr=False)
    hasher: PasswordHasher
    hashes: AbstractContextManager[object]
    _after: str = ""

    @translate_db_errors
    def some(self, most: int) -> int:
        """Do so many; how many there were, 0 once all were looked through.  Raises StoreUnavailable."""
        with self.engine.execution_options(reading=True).begin() as db:
            rows = db.execute(_NEXT, {"after": self._after, "most": most}).all()
        for number, keyed in rows:
            with self.hashes:
                wrapped = self.initial.wrap(keyed, self.hasher)
            with self.engine.begin() as db:
                db.execute(_PUT, {"which": number, "before": keyed, "wrapped": wrapped})
        self._after = rows[-1].number if rows else ""
        return len(rows)
