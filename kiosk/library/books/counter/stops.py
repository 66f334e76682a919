"""Patrons whom staff let neither log in nor do anything with a card, until staff let them again."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import Engine, bindparam, delete, select

from kiosk.library.books.counter.acts import CounterAct, Done, write_act
from kiosk.library.database.errors import translate_db_errors
from kiosk.library.database.staff import patron_stops
from kiosk.library.database.statements import insert_if_new, run
from kiosk.library.database.tables import sessions

_C = patron_stops.c
_SINCE = select(_C.at).where(_C.number == bindparam("whose"))


class PatronStops:
    """The table.  All raise StoreUnavailable."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._reading = engine.execution_options(reading=True)

    @translate_db_errors
    def since(self, number: str) -> datetime | None:
        """None for who is not stopped."""
        with self._reading.begin() as db:
            found: datetime | None = run(db, _SINCE, whose=number).scalar()
            return found

    @translate_db_errors
    def stopped(self, numbers: Collection[str]) -> set[str]:
        """Which of these."""
        with self._reading.begin() as db:
            return set(db.scalars(select(_C.number).where(_C.number.in_(list(numbers)))))

    @translate_db_errors
    def stop(self, number: str, name: str, now: datetime) -> bool:
        """Whoever is logged in is logged out.  False where it was so already."""
        with self._engine.begin() as db:
            new = insert_if_new(db, patron_stops, number=number, name=name, at=now)
            if new:
                write_act(db, Done(number, CounterAct.STOP, now, name))
            db.execute(delete(sessions).where(sessions.c.number == number))
        return new

    @translate_db_errors
    def resume(self, number: str, name: str, now: datetime) -> bool:
        """False for who was not stopped."""
        with self._engine.begin() as db:
            gone = db.execute(delete(patron_stops).where(_C.number == number)).rowcount == 1
            if gone:
                write_act(db, Done(number, CounterAct.RESUME, now, name))
        return gone
