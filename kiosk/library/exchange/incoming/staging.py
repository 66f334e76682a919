"""Keeps the lines of a file beside the patrons while it is read; registrations go on meanwhile."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import Engine, delete, insert

from kiosk.library.database.errors import translate_db_errors
from kiosk.library.database.imported import imported_rows
from kiosk.library.database.sqlite import empty_log
from kiosk.library.exchange.incoming.row import FileRow

BATCH = 2000
"""Lines that are staged in one transaction."""


@translate_db_errors
def clear(engine: Engine) -> None:
    """Forget what was staged, also by an import that was interrupted."""
    with engine.begin() as db:
        gone = db.execute(delete(imported_rows)).rowcount
    if gone:
        empty_log(engine)


@translate_db_errors
def stage(engine: Engine, rows: Iterable[FileRow]) -> None:
    """Keep the lines; what reading them raises passes through."""
    waiting: list[dict[str, object]] = []
    for row in rows:
        waiting.append(row.values())
        if len(waiting) == BATCH:
            _add(engine, waiting)
            waiting = []
    _add(engine, waiting)


def _add(engine: Engine, rows: Sequence[dict[str, object]]) -> None:
    if rows:
        with engine.begin() as db:
            db.execute(insert(imported_rows), rows)
