"""Opens a SQLite file as a patron store needs it: durable, private, one writer at a time."""

from __future__ import annotations

import contextlib
import errno
import os
import sqlite3
import threading
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.pool import ConnectionPoolEntry

from kiosk.library.database.errors import reason
from kiosk.library.database.sqlite.file import OpenedFile, examine, uri
from kiosk.library.database.statements import keeping_compiled
from kiosk.library.port import StoreUnavailable

BUSY_SECONDS = 5.0
"""How long a call waits for another writer before it is Unavailable."""


def open_sqlite(path: Path, *, busy_seconds: float = BUSY_SECONDS, make_file: bool = False) -> Engine:
    """An engine on the file; only its owner may read it (on Windows: by the folder's ACL).

    Every transaction makes sure that it still is the file at this path.  Raises NoDatabase if it is missing, empty or
    without tables (with ``make_file`` it is made then, with its folder), StoreUnavailable if it can't be opened, is no
    database, or is damaged.
    """
    try:
        if make_file:
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            with contextlib.suppress(FileExistsError):
                os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
        else:
            examine(path)
        # Never open() it: closing a descriptor drops the locks of every connection this process has to the file, and
        # another process that closes the database then deletes its log under them (sqlite.org/howtocorrupt.html, 2.2).
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
        if not os.access(path, os.R_OK | os.W_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
        if path.stat().st_mode & 0o077:
            path.chmod(0o600)
        opened = OpenedFile(path)
    except OSError as error:
        raise StoreUnavailable(f"the database file {path} can't be opened: {error.strerror}") from error
    # hide_parameters: an exception's text would hold personal data; the cache, the first one's values for ever
    engine = create_engine(
        URL.create("sqlite", database=str(path)),
        hide_parameters=True,
        query_cache_size=0,
        execution_options=keeping_compiled(),
        creator=lambda: sqlite3.connect(uri(path, mode="rw"), uri=True, timeout=busy_seconds, check_same_thread=False),
    )
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "connect", lambda _connection, _entry: opened.check())
    turns = _Turns(busy_seconds, opened)
    event.listen(engine, "begin", turns.begin)
    event.listen(engine, "commit", turns.commit)
    event.listen(engine, "rollback", turns.end)
    try:
        _check(engine, path)
    except StoreUnavailable:
        engine.dispose()
        raise
    return engine


def _prepare(connection: sqlite3.Connection, entry: ConnectionPoolEntry) -> None:  # noqa: ARG001
    connection.isolation_level = None  # the driver must not begin transactions of its own
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "secure_delete=ON"):
        connection.execute(f"PRAGMA {pragma}")


class _Turns:
    """Lets the writers of this process in one by one: SQLite itself makes them poll, and some wait very long.

    And refuses to read or write a file that is not the one at its path any more.
    """

    def __init__(self, seconds: float, file: OpenedFile) -> None:
        self._seconds = seconds
        self._file = file
        self._turn = threading.Lock()
        self._whose: Connection | None = None

    def begin(self, connection: Connection) -> None:
        """A transaction begins; one that only reads does not wait."""
        if connection.get_execution_options().get("reading", False):
            _execute(connection, "BEGIN")
            self._file.check()
            return
        if not self._turn.acquire(timeout=self._seconds):
            raise sqlite3.OperationalError("database is locked")
        self._whose = connection
        try:
            # a later upgrade from reader to writer could fail at once, so who may write says so at the start
            _execute(connection, "BEGIN IMMEDIATE")
            self._file.check_log()  # only now: it may have waited long
        except BaseException:
            self.end(connection)
            raise

    def commit(self, connection: Connection) -> None:
        """Before a commit: if the file is gone from its path, the transaction is rolled back instead."""
        if self._whose is connection:
            self._file.check_log()
        self.end(connection)

    def end(self, connection: Connection) -> None:
        """It ends, committed or not; may be called twice."""
        if self._whose is connection:
            self._whose = None
            self._turn.release()


def _execute(connection: Connection, sql: str) -> None:
    """By the driver itself: SQLAlchemy makes a result and looks for listeners, ten times as much work."""
    driver: Any = connection.connection.dbapi_connection
    driver.execute(sql)


def _check(engine: Engine, path: Path) -> None:
    try:
        with engine.connect() as connection:
            result: Any = connection.exec_driver_sql("PRAGMA quick_check(1)").scalar()
    except (SQLAlchemyError, sqlite3.Error) as error:
        raise StoreUnavailable(f"the database {path} can't be opened: {reason(error)}") from error
    if result != "ok":
        raise StoreUnavailable(f"the database {path} is damaged; restore it from a copy")


def empty_log(engine: Engine) -> None:
    """Move all changes from the write-ahead log into the file: the log still holds what was deleted.

    Leaves it for the next time if the database is in use; does nothing on another database, which has no such log.
    SQLite's errors pass through.
    """
    if engine.dialect.name != "sqlite":
        return
    connection = engine.raw_connection()
    try:
        connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        connection.close()
