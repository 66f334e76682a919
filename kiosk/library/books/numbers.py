"""The running number of the next patron."""

from __future__ import annotations

from sqlalchemy import Connection, Table, bindparam, select, update

from kiosk.library.database.schema import counters, koha_registrations, patrons
from kiosk.library.database.statements import insert_if_new, run
from kiosk.library.port import COUNTER, Allot, Allotted

_LOCK = select(counters.c.next_value).where(counters.c.name == bindparam("counter")).with_for_update()
_COUNT = update(counters).where(counters.c.name == bindparam("counter")).values(next_value=bindparam("next"))
_TAKEN = {
    table: select(table.c.number).where(table.c.number == bindparam("number"))
    for table in (koha_registrations, patrons)
}


def lock_counter(db: Connection, first: int, counter: str = COUNTER) -> int:
    """The next running number; other registrations wait until this one ends (SQLite: BEGIN IMMEDIATE did it).

    Those of other counters too: a person must not become two patrons at two branches.
    """
    value = _locked(db, COUNTER, first if counter == COUNTER else 0)
    return max(value if counter == COUNTER else _locked(db, counter, first), first)


def _locked(db: Connection, counter: str, first: int) -> int:
    value = run(db, _LOCK, counter=counter).scalar()
    if value is None:
        insert_if_new(db, counters, name=counter, next_value=first)
        value = run(db, _LOCK, counter=counter).scalar()
    return int(value or 0)


def next_number(db: Connection, serial: int, allot: Allot, *taken_in: Table, counter: str = COUNTER) -> Allotted:
    """The next number that is free in these tables, and the counter beyond it.

    One may be taken where a library changed its scheme.
    """
    while True:
        number = allot(serial)
        serial += 1
        if all(run(db, _TAKEN[table], number=number.number).scalar() is None for table in taken_in):
            run(db, _COUNT, counter=counter, next=serial)
            return number
