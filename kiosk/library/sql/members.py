"""Patrons, loans and reservations of a library that keeps them in our own tables."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import date, timedelta

from argon2 import PasswordHasher
from sqlalchemy import Engine, RowMapping, bindparam, select, update

from kiosk.library.circulation import queue
from kiosk.library.circulation.rows import holds_in, holds_of, loan_in, loans_in, loans_of, refusal_of
from kiosk.library.database.errors import translate_db_errors
from kiosk.library.database.schema import patrons
from kiosk.library.database.sqlite import empty_log
from kiosk.library.database.statements import run
from kiosk.library.database.tables import holds, loans
from kiosk.library.members import AuthenticatedPatron, LoginFailure, ReadyHold
from kiosk.library.sql.initial_passwords import InitialPasswords, is_initial
from kiosk.library.sql.verification import Passwords
from kiosk.patron.account import Hold, HoldState, Loan, Renewal, RenewalRefusal
from kiosk.patron.circulation import CirculationRules

_PATRON = select(patrons).where(patrons.c.number == bindparam("number"))
_READY = (
    select(*holds.c, patrons.c.email)
    .join(patrons, patrons.c.number == holds.c.number)
    .where(holds.c.state == HoldState.READY.value)
    .order_by(holds.c.placed_at, holds.c.hold_id)
)
_READY_OF = _READY.where(holds.c.number == bindparam("number"))


class SqlMembers:
    """A :class:`~kiosk.library.members.Members` on SQLite or PostgreSQL; ``key`` is the number.

    ``hashes`` bounds how many passwords are checked at once: each takes the memory ``hasher`` is set to.  Without
    ``initial``, nobody logs in whose password is still the initial one.
    """

    def __init__(
        self,
        engine: Engine,
        hasher: PasswordHasher,
        rules: CirculationRules,
        hashes: AbstractContextManager[object],
        initial: InitialPasswords | None = None,
    ) -> None:
        self._engine = engine
        self._reading = engine.execution_options(reading=True)
        self._rules = rules
        self._passwords = Passwords(hasher, hashes, initial)

    @translate_db_errors
    def login(self, number: str, password: str, today: date) -> AuthenticatedPatron | LoginFailure:
        with self._reading.begin() as db:
            row = run(db, _PATRON, number=number).mappings().one_or_none()
        if not self._passwords.is_right(row, password) or row is None:
            return LoginFailure.WRONG
        if row["expires_on"] < today:
            return LoginFailure.MEMBERSHIP_EXPIRED
        if is_initial(row["password_hash"]):
            self._keep(number, row["password_hash"], password)
        return AuthenticatedPatron(number, number, row["name"], row["registered_on"], row["expires_on"])

    def _keep(self, number: str, initial: str, password: str) -> None:
        """An initial password that was used once is kept as all others are."""
        hashed = self._passwords.hash(password)
        which = (patrons.c.number == number, patrons.c.password_hash == initial)
        with self._engine.begin() as db:
            db.execute(update(patrons).where(*which).values(password_hash=hashed))

    @translate_db_errors
    def loans(self, key: str, today: date) -> list[Loan]:
        with self._reading.begin() as db:
            return loans_in(db.execute(loans_of(key)).mappings(), today, self._rules)

    @translate_db_errors
    def holds(self, key: str) -> list[Hold]:
        with self._reading.begin() as db:
            return holds_in(db.execute(holds_of(key)).mappings())

    @translate_db_errors
    def renew(self, key: str, loan_id: str, today: date) -> Renewal:
        """Extend a loan, if the library's rules allow it.

        The due day never becomes an earlier one; where it does not become later either, no extension is used up.
        """
        which = (loans.c.loan_id == loan_id, loans.c.number == key)
        with self._engine.begin() as db:
            row = db.execute(select(loans).where(*which).with_for_update()).mappings().one_or_none()
            if row is None:
                return Renewal(None, RenewalRefusal.GONE)
            why = refusal_of(row, today, self._rules, queue.others_wait(db, row["work"], key))
            if why is not None:
                return Renewal(None, why)
            due_on = max(row["due_on"], today + timedelta(days=self._rules.loan_days))
            used = row["renewals"] + (due_on > row["due_on"])
            db.execute(update(loans).where(*which).values(due_on=due_on, renewals=used))
        why = RenewalRefusal.TOO_MANY if used >= self._rules.renewals else None
        return Renewal(replace(loan_in(row, today), due_on=due_on, days_left=(due_on - today).days, refusal=why))

    @translate_db_errors
    def cancel(self, key: str, hold_id: str, today: date) -> bool:
        """Cancel a reservation; a copy that stands ready is the next one's."""
        with self._engine.begin() as db:
            own = (holds.c.hold_id == hold_id, holds.c.number == key)
            gone, _ = queue.cancel(db, self._rules, today, *own)
        if gone:
            empty_log(self._engine)
        return gone

    def request_cancellation(self, key: str, hold_id: str, today: date) -> bool:
        """Cancel it: here a patron may cancel every reservation, and there is nothing to ask staff for."""
        self.cancel(key, hold_id, today)
        return False

    @translate_db_errors
    def ready_holds_of(self, known: AuthenticatedPatron) -> list[ReadyHold]:
        with self._reading.begin() as db:
            return [_ready_hold(row) for row in run(db, _READY_OF, number=known.key).mappings()]

    @translate_db_errors
    def _all_ready(self) -> list[ReadyHold]:
        with self._reading.begin() as db:
            return [_ready_hold(row) for row in run(db, _READY).mappings()]

    def ready_holds(self, stopping: Callable[[], bool]) -> Iterator[ReadyHold]:
        for ready in self._all_ready():
            if stopping():
                return
            yield ready


def _ready_hold(row: RowMapping) -> ReadyHold:
    hold = Hold(row["hold_id"], row["title"], row["author"], HoldState.READY, None, row["pickup"], row["keep_until"])
    return ReadyHold(row["number"], row["email"], hold)
