"""Inserting a row that another transaction may be inserting."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Table
from sqlalchemy.dialects import postgresql, sqlite


def insert_if_new(db: Connection, table: Table, **values: Any) -> bool:  # noqa: ANN401 - as insert() takes them
    """Insert the row unless its key is taken, also by a running transaction; whether it is new."""
    dialect = postgresql if db.dialect.name == "postgresql" else sqlite
    new = dialect.insert(table).on_conflict_do_nothing()
    return db.execute(new, values, execution_options={"preserve_rowcount": True}).rowcount == 1
