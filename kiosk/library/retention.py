"""Forgets patrons whose registration ended long ago."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Engine, delete, func, select

from kiosk.library.account_tables import notice_marks, notice_settings, notices, sessions
from kiosk.library.declared import declared
from kiosk.library.followups import outbox, setup_codes
from kiosk.library.schema import koha_registrations, patrons
from kiosk.library.sqlite import empty_log

_TABLES = (patrons, koha_registrations)
_THEIRS = (notice_settings, notices, notice_marks, sessions, outbox, setup_codes)
"""What hangs on a number alone, because the patron may be in Koha; loans and reservations go with the patron."""


@declared
def count_ended(engine: Engine, before: date) -> int:
    """How many patrons' registrations ended before this day.  Raises StoreUnavailable."""
    queries = [select(func.count()).select_from(table).where(table.c.expires_on < before) for table in _TABLES]
    with engine.execution_options(reading=True).begin() as db:
        return sum(int(db.scalar(query) or 0) for query in queries)


@declared
def forget_ended(engine: Engine, before: date) -> int:
    """Delete them, and say how many there were; their numbers are not given out again.  Raises StoreUnavailable."""
    with engine.begin() as db:
        for ended in (select(table.c.number).where(table.c.expires_on < before) for table in _TABLES):
            for theirs in _THEIRS:
                db.execute(delete(theirs).where(theirs.c.number.in_(ended)))
        forgotten = sum(db.execute(delete(table).where(table.c.expires_on < before)).rowcount for table in _TABLES)
    if forgotten:
        empty_log(engine)
    return forgotten
