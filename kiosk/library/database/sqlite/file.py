"""The file of a SQLite database: whether it holds anything, and whether it is still the one that was opened."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import sys
from pathlib import Path
from urllib.parse import quote

from kiosk.library.port import NoDatabase, StoreUnavailable, UnknownSchema

SOMETHING_ELSE = "this is a database of something else: it has tables but no schema_version"


def uri(path: Path, **options: str) -> str:
    """The path as SQLite's URI, which says how to open it (``mode="rw"``: never make it)."""
    absolute = path.absolute()
    drive = "/" if absolute.drive and not absolute.drive.startswith("\\") else ""
    query = "&".join(f"{name}={value}" for name, value in options.items())
    return f"file://{drive}{quote(absolute.as_posix())}?{query}"


def log_of(path: Path) -> Path:
    """The write-ahead log of a database, there while it is open, or after a crash."""
    return path.with_name(path.name + "-wal")


def examine(path: Path) -> None:
    """Raise NoDatabase if there is no file, or nothing in it, and UnknownSchema if it is a database of something else.

    Nothing is made or changed by looking.
    """
    try:
        size = path.stat().st_size
    except FileNotFoundError:
        if not path.parent.is_dir():
            raise NoDatabase(f"the folder {path.parent} is missing") from None
        raise NoDatabase("the file is missing") from None
    if size == 0:
        raise NoDatabase("the file is empty")
    with contextlib.suppress(FileNotFoundError):
        if log_of(path).stat().st_size:
            return  # the rest is in the log, and only opening the database reads it
    tables = _tables(path)
    if tables == set():
        raise NoDatabase("the file has no tables")
    if tables is not None and "schema_version" not in tables:
        raise UnknownSchema(SOMETHING_ELSE)


def _tables(path: Path) -> set[str] | None:
    """Their names; None if that can't be read, and opening the database will tell why.

    Immutable, because SQLite would otherwise make files beside it.
    """
    try:
        with contextlib.closing(sqlite3.connect(uri(path, mode="ro", immutable="1"), uri=True)) as looked_at:
            return {name for (name,) in looked_at.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    except sqlite3.Error:
        return None


class OpenedFile:
    """The file that was at a path when it was opened.

    SQLite goes on with a file that was deleted, replaced or unmounted: what it writes then is lost.
    """

    def __init__(self, path: Path) -> None:
        """Raises OSError."""
        self._path = path
        self._log = log_of(path)
        self._identity = _identity(path)

    def check(self) -> None:
        """Raise StoreUnavailable unless it is still the file at its path."""
        try:
            now = _identity(self._path)
        except OSError as error:
            raise StoreUnavailable(f"the database file is gone ({error.strerror}): is its disk mounted?") from None
        if now != self._identity:
            raise StoreUnavailable("the database file was replaced by another: start again to work with that one")

    def check_log(self) -> None:
        """The same, and its write-ahead log is there; for a connection that has begun to write."""
        self.check()
        if not self._log.exists():
            raise StoreUnavailable("the database's write-ahead log was deleted: start again")


def _identity(path: Path) -> tuple[int, int]:
    """Device and number of the file; on Windows the volume's serial number and the file's index."""
    found = path.stat()
    return found.st_dev, found.st_ino


def sync_folder(folder: Path) -> None:
    """Make sure that a file made or renamed in it is there after a power cut; Windows does so by itself."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
