"""Copies a SQLite patron database while it is in use."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from pathlib import Path

from sqlalchemy import Engine

from kiosk.library.database.errors import translate_db_errors
from kiosk.library.port import StoreUnavailable


@translate_db_errors
def back_up(engine: Engine, target: Path) -> None:
    """Write the whole database to ``target``, a new file only its owner may read; it is checked before this returns.

    SQLite's online backup: writers go on, the copy is of one moment.  Raises StoreUnavailable, also if ``target``
    exists; nothing is left behind then.
    """
    os.close(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    try:
        _copy(engine, target)
    except BaseException:
        target.unlink(missing_ok=True)
        raise


def _copy(engine: Engine, target: Path) -> None:
    source = engine.raw_connection()
    try:
        copied = source.driver_connection
        if not isinstance(copied, sqlite3.Connection):
            raise StoreUnavailable("only a SQLite database is copied so; use pg_dump for PostgreSQL")
        with contextlib.closing(sqlite3.connect(target)) as copy:
            copied.backup(copy)
            copy.execute("PRAGMA journal_mode=DELETE")  # all of it in this one file
            if copy.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
                raise StoreUnavailable("the copy is damaged")
    finally:
        source.close()
    with target.open("rb") as file:
        os.fsync(file.fileno())
