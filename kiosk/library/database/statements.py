"""Statements of the calls a visitor waits for, compiled once for each engine.

An engine's own cache would keep the values a statement was first run with. These have none: they are constants of
their modules, and every value is a parameter.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, CursorResult, Executable

_COMPILED = "compiled"


def keeping_compiled() -> dict[str, dict[object, object]]:
    """The execution options of a new engine."""
    return {_COMPILED: {}}


def run(db: Connection, statement: Executable, **values: object) -> CursorResult[Any]:
    """Execute a constant of a module; what it is compiled to lives as long as the engine."""
    compiled = db.get_execution_options().get(_COMPILED)
    return db.execute(statement, values, execution_options={"compiled_cache": compiled})
