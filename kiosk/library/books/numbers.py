"""The running number of the next patron."""

from __future__ import annotations

from sqlalchemy import Connection, Table, select, update

from kiosk.library.database.insertion import insert_if_new
from kiosk.library.database.schema import counters
from kiosk.library.port import Allot, Allotted

COUNTER = "patron"


def lock_counter(db: Connection, first: int) -> int:
    """The next running number; other registrations wait until this one ends (SQLite: BEGIN IMMEDIATE did it)."""
    query = select(counters.c.next_value).where(counters.c.name == COUNTER).with_for_update()
    value = db.scalar(query)
    if value is None:
        insert_if_new(db, counters, name=COUNTER, next_value=first)
        value = db.scalar(query)
    return max(int(value or 0), first)


def next_number(db: Connection, serial: int, allot: Allot, *taken_in: Table) -> Allotted:
    """The next number that is free in these tables, and the counter beyond it.

    One may be taken where a library changed its scheme.
    """
    while True:
        number = allot(serial)
        serial += 1
        taken = (select(table.c.number).where(table.c.number == number.number) for table in taken_in)
        if all(db.scalar(query) is None for query in taken):
            db.execute(update(counters).where(counters.c.name == COUNTER).values(next_value=serial))
            return number
