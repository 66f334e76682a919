"""Forgets patrons: all whose registration ended long ago, or one by number."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Connection, Engine, Select, delete, func, select

from kiosk.library.books.mail_tables import outbox, setup_codes
from kiosk.library.database.errors import translate_db_errors
from kiosk.library.database.returning import card_acts, card_bars, recognitions
from kiosk.library.database.schema import identifications, koha_registrations, patrons
from kiosk.library.database.sqlite import empty_log
from kiosk.library.database.staff import one_time_passwords, patron_stops, staff_acts, staff_checks
from kiosk.library.database.tables import holds, loans, notice_marks, notice_settings, notices, sessions
from kiosk.library.exchange.outgoing.events import removed
from kiosk.library.port import StoreError

_TABLES = (patrons, koha_registrations)
_THEIRS = (
    *(notice_settings, notices, notice_marks, sessions, outbox, setup_codes, card_acts, card_bars, recognitions),
    *(staff_checks, staff_acts, one_time_passwords, patron_stops),
)
"""What hangs on a number alone, because the patron may be in Koha; loans and reservations go with the patron."""


@translate_db_errors
def count_ended(engine: Engine, before: date) -> int:
    """How many patrons' registrations ended before this day.  Raises StoreUnavailable."""
    queries = [select(func.count()).select_from(table).where(table.c.expires_on < before) for table in _TABLES]
    with engine.execution_options(reading=True).begin() as db:
        return sum(int(db.scalar(query) or 0) for query in queries)


@translate_db_errors
def forget_ended(engine: Engine, before: date) -> int:
    """Delete them, and say how many there were; their numbers are not given out again.  Raises StoreUnavailable."""
    with engine.begin() as db:
        for table in _TABLES:
            _forget_what_hangs_on(db, select(table.c.number).where(table.c.expires_on < before))
        forgotten = sum(db.execute(delete(table).where(table.c.expires_on < before)).rowcount for table in _TABLES)
    if forgotten:
        empty_log(engine)
    return forgotten


@translate_db_errors
def hangs_on(engine: Engine, number: str) -> dict[str, int]:
    """How many patrons, loans and reservations `forget` would delete, and what of a card, if there is any.

    Raises StoreUnavailable.
    """
    queries = {
        "patrons": [select(func.count()).select_from(table).where(table.c.number == number) for table in _TABLES],
        "loans": [select(func.count()).select_from(loans).where(loans.c.number == number)],
        "reservations": [select(func.count()).select_from(holds).where(holds.c.number == number)],
    }
    cards = {"acts with a card": card_acts, "bars": card_bars}
    queries |= {
        name: [select(func.count()).select_from(table).where(table.c.number == number)] for name, table in cards.items()
    }
    with engine.execution_options(reading=True).begin() as db:
        found = {name: sum(int(db.scalar(query) or 0) for query in each) for name, each in queries.items()}
    return {name: count for name, count in found.items() if count or name not in cards}


@translate_db_errors
def numbers_of(engine: Engine, person_keys: list[bytes]) -> list[str]:
    """Every number with one of these person keys.  Raises StoreUnavailable."""
    with engine.execution_options(reading=True).begin() as db:
        queries = [select(table.c.number).where(table.c.person_key.in_(person_keys)) for table in _TABLES]
        return sorted({number for query in queries for number in db.scalars(query)})


class OnLoan(StoreError):
    """Something is on loan to the patron."""


@translate_db_errors
def forget(engine: Engine, number: str, *, with_loans: bool = True) -> int:
    """Delete the patron with this number, and whatever else is kept of the same person; how many rows of patrons.

    Also what is only begun (a registration in Koha, a visit under way), so that the person may register again.  Their
    numbers are not given out again.  Raises StoreUnavailable; OnLoan unless ``with_loans``.
    """
    with engine.begin() as db:
        if not with_loans:
            _refuse_loans(db, number)
        # also of a patron elsewhere whom no kiosk registered
        cards = sum(
            db.execute(delete(table).where(table.c.number == number)).rowcount for table in (card_acts, card_bars)
        )
        queries = [select(table.c.person_key).where(table.c.number == number) for table in _TABLES]
        forgotten = _forget_persons(db, [key for query in queries for key in db.scalars(query)])
    if forgotten or cards:
        empty_log(engine)
    return forgotten


def _refuse_loans(db: Connection, number: str) -> None:
    """Nothing is lent to the patron from here on until this transaction ends: a loan refers to the locked row."""
    db.execute(select(patrons.c.number).where(patrons.c.number == number).with_for_update())
    if db.scalar(select(func.count()).select_from(loans).where(loans.c.number == number)):
        raise OnLoan("something is on loan to the patron")


def _forget_persons(db: Connection, keys: list[bytes]) -> int:
    for table in _TABLES:
        _forget_what_hangs_on(db, select(table.c.number).where(table.c.person_key.in_(keys)))
    for begun in (identifications, recognitions):
        db.execute(delete(begun).where(begun.c.person_key.in_(keys)))
    return sum(db.execute(delete(table).where(table.c.person_key.in_(keys))).rowcount for table in _TABLES)


def _forget_what_hangs_on(db: Connection, numbers: Select[tuple[str]]) -> None:
    removed(db, numbers)
    for theirs in _THEIRS:
        db.execute(delete(theirs).where(theirs.c.number.in_(numbers)))
