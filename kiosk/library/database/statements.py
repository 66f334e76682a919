"""Statements of the calls a visitor waits for, compiled once for each engine.

An engine's own cache would keep the values a statement was first run with. These have none: they are constants of
their modules, and every value is a parameter.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from sqlalchemy import Connection, CursorResult, Executable, Table

_COMPILED = "compiled"


def keeping_compiled() -> dict[str, dict[object, object]]:
    """The execution options of a new engine."""
    return {_COMPILED: {}}


def run(db: Connection, statement: Executable, **values: object) -> CursorResult[Any]:
    """Execute a constant of a module; what it is compiled to lives as long as the engine."""
    compiled = db.get_execution_options().get(_COMPILED)
    return db.execute(statement, values, execution_options={"compiled_cache": compiled})


def insert_if_new(db: Connection, table: Table, **values: Any) -> bool:  # noqa: ANN401 - as insert() takes them
    """Insert the row unless its key is taken, also by a running transaction; whether it is new."""
    options = {"compiled_cache": db.get_execution_options().get(_COMPILED), "preserve_rowcount": True}
    return db.execute(_new_row(db.dialect.name, table), values, execution_options=options).rowcount == 1


@cache
def _new_row(dialect: str, table: Table) -> Executable:
    if dialect == "postgresql":
        from sqlalchemy.dialects import postgresql  # a great deal, for nobody on another database

        return postgresql.insert(table).on_conflict_do_nothing()
    from sqlalchemy.dialects import sqlite

    return sqlite.insert(table).on_conflict_do_nothing()
