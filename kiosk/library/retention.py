"""Forgets patrons whose registration ended long ago."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Engine, delete, func, select

from kiosk.library.declared import declared
from kiosk.library.schema import patrons
from kiosk.library.sqlite import empty_log


@declared
def count_ended(engine: Engine, before: date) -> int:
    """How many patrons' registrations ended before this day.  Raises StoreUnavailable."""
    query = select(func.count()).select_from(patrons).where(patrons.c.expires_on < before)
    with engine.execution_options(reading=True).begin() as db:
        return int(db.scalar(query) or 0)


@declared
def forget_ended(engine: Engine, before: date) -> int:
    """Delete them, and say how many there were; their numbers are not given out again.  Raises StoreUnavailable."""
    with engine.begin() as db:
        forgotten = db.execute(delete(patrons).where(patrons.c.expires_on < before)).rowcount
    if forgotten and engine.dialect.name == "sqlite":
        empty_log(engine)
    return forgotten
