"""Opens a SQLite file as a patron store needs it: durable, private, one writer at a time."""

from __future__ import annotations

import os
import sqlite3
import threading
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.pool import ConnectionPoolEntry

from kiosk.library.declared import reason
from kiosk.library.port import StoreUnavailable

BUSY_SECONDS = 5.0
"""How long a call waits for another writer before it is Unavailable."""


def open_sqlite(path: Path, *, busy_seconds: float = BUSY_SECONDS) -> Engine:
    """An engine on the file, which is made if missing; only its owner may read it (on Windows: by the folder's ACL).

    Raises StoreUnavailable if the file can't be made, is no database, or is damaged.
    """
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
        if path.stat().st_mode & 0o077:
            path.chmod(0o600)
    except OSError as error:
        raise StoreUnavailable(f"the database file can't be opened: {error.strerror}") from error
    # otherwise an exception's text would hold personal data, and the cache of statements the first one's for ever
    engine = create_engine(
        URL.create("sqlite", database=str(path)),
        hide_parameters=True,
        query_cache_size=0,
        connect_args={"timeout": busy_seconds},
    )
    event.listen(engine, "connect", _prepare)
    turns = _Turns(busy_seconds)
    event.listen(engine, "begin", turns.begin)
    event.listen(engine, "commit", turns.end)
    event.listen(engine, "rollback", turns.end)
    try:
        _check(engine)
    except StoreUnavailable:
        engine.dispose()
        raise
    return engine


def _prepare(connection: sqlite3.Connection, entry: ConnectionPoolEntry) -> None:  # noqa: ARG001
    connection.isolation_level = None  # the driver must not begin transactions of its own
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "secure_delete=ON"):
        connection.execute(f"PRAGMA {pragma}")


class _Turns:
    """Lets the writers of this process in one by one: SQLite itself makes them poll, and some wait very long."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._turn = threading.Lock()
        self._whose: Connection | None = None

    def begin(self, connection: Connection) -> None:
        """A transaction begins; one that only reads waits for nobody."""
        if connection.get_execution_options().get("reading", False):
            connection.exec_driver_sql("BEGIN")
            return
        if not self._turn.acquire(timeout=self._seconds):
            raise sqlite3.OperationalError("database is locked")
        self._whose = connection
        try:
            # a later upgrade from reader to writer could fail at once, so who may write says so at the start
            connection.exec_driver_sql("BEGIN IMMEDIATE")
        except BaseException:
            self.end(connection)
            raise

    def end(self, connection: Connection) -> None:
        """It ends, well or not; told once or twice."""
        if self._whose is connection:
            self._whose = None
            self._turn.release()


def _check(engine: Engine) -> None:
    try:
        with engine.connect() as connection:
            said: Any = connection.exec_driver_sql("PRAGMA quick_check(1)").scalar()
    except (SQLAlchemyError, sqlite3.Error) as error:
        raise StoreUnavailable(f"the database can't be opened: {reason(error)}") from error
    if said != "ok":
        raise StoreUnavailable("the database is damaged; restore it from a copy")


def empty_log(engine: Engine) -> None:
    """Move all changes from the write-ahead log into the file: the log still holds what was deleted.

    Leaves it for the next time if somebody is at work; does nothing on another database, which has no such log.
    SQLite's errors pass through.
    """
    if engine.dialect.name != "sqlite":
        return
    connection = engine.raw_connection()
    try:
        connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        connection.close()
