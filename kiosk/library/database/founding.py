"""Begins a patron database: once, by one process, and so that what was interrupted can be finished."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import Connection, Engine, func, insert, inspect, select

from kiosk.library.database import migrations
from kiosk.library.database.errors import translate_db_errors
from kiosk.library.database.schema import facts, koha_registrations, patrons
from kiosk.library.port import StoreError

KEY_FACT = "person-key-check"
"""The check value of the key file that belongs to the database; with it, the database is complete."""


class AlreadyBegun(StoreError):
    """The database is complete already; nothing was changed."""


@translate_db_errors
def begin(
    engine: Engine,
    *,
    on_empty: Callable[[], None],
    key_check: Callable[[], str],
    checkpoint: Callable[[str], None] = lambda _step: None,
) -> None:
    """Make the tables, then have ``key_check`` make the key, and keep its check value in the database.

    ``on_empty`` may refuse by raising.  The key is made after the tables were committed: a key beside a database
    without tables belongs to one that is lost.  Raises AlreadyBegun, UnknownSchema, StoreUnavailable.
    """
    migrations.prepare(engine, on_empty=on_empty)
    checkpoint("tables")
    with engine.begin() as db:
        migrations.lock(db)
        if _known(db) is not None:
            raise AlreadyBegun("the database exists already")
        if _has_patrons(db):
            raise StoreError("the database has patrons and does not know their key: restore it from a copy")
        check = key_check()
        checkpoint("key")
        db.execute(insert(facts), {"name": KEY_FACT, "value": check})
        checkpoint("check value")
    checkpoint("done")


@translate_db_errors
def bring_up_to_date(engine: Engine) -> None:
    """Bring the tables to today's shape.  Raises NoDatabase, UnknownSchema, StoreUnavailable."""
    migrations.prepare(engine)


@translate_db_errors
def make_tables(engine: Engine) -> None:
    """The same, and make them in an empty database: for the demo, and for tests."""
    migrations.prepare(engine, on_empty=migrations.allow)


@translate_db_errors
def known(engine: Engine) -> str | None:
    """The check value of the key a database was made with.  Raises StoreUnavailable."""
    with engine.execution_options(reading=True).begin() as db:
        return _known(db)


@translate_db_errors
def refuse_empty(engine: Engine) -> None:
    """Raise NoDatabase if it has no tables; older ones stay as they are."""
    with engine.execution_options(reading=True).begin() as db:
        if not inspect(db).get_table_names():
            migrations.refuse()


def _known(db: Connection) -> str | None:
    return db.scalar(select(facts.c.value).where(facts.c.name == KEY_FACT))


def _has_patrons(db: Connection) -> bool:
    return any(db.scalar(select(func.count()).select_from(table)) for table in (patrons, koha_registrations))
