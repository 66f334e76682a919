"""Brings the tables of a store to the shape this program works with, and refuses a store it does not understand.

Each step is written with alembic's operations, for SQLite and PostgreSQL alike.  Which steps a store has had is in
its own ``schema_version``.  A step that was released is never changed: a new one is added at the end.
"""

from __future__ import annotations

import logging
from collections.abc import Callable

from sqlalchemy import Connection, Engine, delete, insert, inspect, select, text

from kiosk.library.database.migrations import (
    accounts,
    alerts,
    branches,
    calls,
    counter,
    exchange,
    first,
    fleet,
    form_digests,
    imports,
    kiosks,
    koha,
    languages,
    leases,
    orders,
    person_keys,
    post_registration,
    returning,
    staff,
)
from kiosk.library.database.schema import VERSION, schema_version
from kiosk.library.database.sqlite.file import SOMETHING_ELSE
from kiosk.library.port import NoDatabase, UnknownSchema

STEPS = (
    first.upgrade,
    kiosks.upgrade,
    koha.upgrade,
    post_registration.upgrade,
    accounts.upgrade,
    person_keys.upgrade,
    form_digests.upgrade,
    branches.upgrade,
    leases.upgrade,
    imports.upgrade,
    exchange.upgrade,
    returning.upgrade,
    languages.upgrade,
    staff.upgrade,
    fleet.upgrade,
    alerts.upgrade,
    calls.upgrade,
    counter.upgrade,
    orders.upgrade,
)
"""The step at place n takes a store from version n to n + 1."""

LOCK = 0x6B696F736B
"""Names PostgreSQL's advisory lock: services that start together queue up here."""


def refuse() -> None:
    """An empty database is not filled unasked: it may be a lost one.  Raises NoDatabase."""
    raise NoDatabase("the database has no tables")


def allow() -> None:
    """An empty database may be filled."""


def prepare(engine: Engine, *, on_empty: Callable[[], None] = refuse) -> None:
    """Bring older tables up to date, or make all of them if there are none: all steps or none.

    ``on_empty`` is called under the lock, before anything is made in an empty database, and raises
    what keeps that from being done.  Raises UnknownSchema; SQLAlchemy's errors pass through.
    """
    logging.getLogger("alembic").setLevel(logging.WARNING)
    with engine.begin() as connection:
        lock(connection)
        version = _version(connection)
        if version == VERSION:
            return
        if version == 0:
            on_empty()
        from alembic.operations import Operations  # here: tables of today need no steps
        from alembic.runtime.migration import MigrationContext

        operations = Operations(MigrationContext.configure(connection))
        for step in STEPS[version:]:
            step(operations)
        connection.execute(delete(schema_version))
        connection.execute(insert(schema_version), {"version": VERSION})


def lock(connection: Connection) -> None:
    """Take the lock for preparing or making a store until this transaction ends (SQLite: automatic)."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:name)"), {"name": LOCK})


def _version(connection: Connection) -> int:
    """How many steps this store has had."""
    tables = set(inspect(connection).get_table_names())
    if not tables:
        return 0
    if schema_version.name not in tables:
        raise UnknownSchema(SOMETHING_ELSE)
    versions = list(connection.scalars(select(schema_version.c.version)))
    if len(versions) != 1 or not 1 <= versions[0] <= VERSION:
        raise UnknownSchema(
            f"the patron database has schema version {versions}, this program works with {VERSION} and older ones; "
            "use the program version that made it, or restore a matching copy"
        )
    return int(versions[0])
