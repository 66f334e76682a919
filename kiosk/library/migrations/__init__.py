"""Brings the tables of a store to the shape this program works with, and refuses a store it does not understand.

Each step is written with alembic's operations, for SQLite and PostgreSQL alike.  Which steps a store has had is in
its own ``schema_version``.  A step that was released is never changed: a new one is added at the end.
"""

from __future__ import annotations

import logging

from alembic.operations import Operations
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, Engine, delete, insert, inspect, select, text

from kiosk.library.migrations import accounts, first, followups, kiosks, koha, person_keys
from kiosk.library.port import UnknownSchema
from kiosk.library.schema import VERSION, schema_version

STEPS = (first.upgrade, kiosks.upgrade, koha.upgrade, followups.upgrade, accounts.upgrade, person_keys.upgrade)
"""The step at place n takes a store from version n to n + 1."""

LOCK = 0x6B696F736B
"""Names PostgreSQL's advisory lock: services that start together queue up here."""


def prepare(engine: Engine) -> None:
    """Make all tables if there are none, or bring older ones up to date: all steps or none.

    Raises UnknownSchema; SQLAlchemy's errors pass through.
    """
    logging.getLogger("alembic").setLevel(logging.WARNING)
    with engine.begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:name)"), {"name": LOCK})
        version = _version(connection)
        if version == VERSION:
            return
        operations = Operations(MigrationContext.configure(connection))
        for step in STEPS[version:]:
            step(operations)
        connection.execute(delete(schema_version))
        connection.execute(insert(schema_version), {"version": VERSION})


def _version(connection: Connection) -> int:
    """How many steps this store has had."""
    tables = set(inspect(connection).get_table_names())
    if not tables:
        return 0
    if schema_version.name not in tables:
        raise UnknownSchema("this is a database of something else: it has tables but no schema_version")
    versions = list(connection.scalars(select(schema_version.c.version)))
    if len(versions) != 1 or not 1 <= versions[0] <= VERSION:
        raise UnknownSchema(
            f"the patron database has schema version {versions}, this program works with {VERSION} and older ones; "
            "use the program version that made it, or restore a matching copy"
        )
    return int(versions[0])
