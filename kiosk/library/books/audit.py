"""Writes down what administrators do to patrons by hand, and reads it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Engine, insert, select

from kiosk.library.database.errors import translate_db_errors
from kiosk.library.database.schema import audit


@dataclass(frozen=True, slots=True)
class Entry:
    """``about`` is a patron number, or how many there were."""

    at: datetime
    actor: str
    act: str
    about: str


@translate_db_errors
def write(engine: Engine, entry: Entry) -> None:
    """Add an entry.  Raises StoreUnavailable."""
    row = {"at": entry.at, "actor": entry.actor[:80], "act": entry.act, "about": entry.about[:80]}
    with engine.begin() as db:
        db.execute(insert(audit), row)


@translate_db_errors
def entries(engine: Engine) -> list[Entry]:
    """All of them, oldest first.  Raises StoreUnavailable."""
    query = select(audit.c.at, audit.c.actor, audit.c.act, audit.c.about).order_by(audit.c.entry_id)
    with engine.execution_options(reading=True).begin() as db:
        return [Entry(*row) for row in db.execute(query)]
