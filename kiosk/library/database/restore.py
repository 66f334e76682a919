"""Puts a copy of a SQLite patron database in the place of the database, as a whole and never over anything."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from kiosk.library.database.founding import KEY_FACT
from kiosk.library.database.schema import VERSION
from kiosk.library.database.sqlite.file import sync_folder, uri
from kiosk.library.port import StoreError, UnknownSchema

_BESIDE = ("-wal", "-shm", "-journal")
"""Endings of the files SQLite keeps beside a database; under another database they would damage it."""


class CannotRestore(StoreError):
    """The copy was not put in place; the text says why, and what to do."""


@dataclass(frozen=True, slots=True)
class Contents:
    """What a database holds: ``next_values`` are the running numbers it would give out next, by counter."""

    key_check: str
    next_values: Mapping[str, int]
    numbers: tuple[str, ...]


def stage(copy: Path, staged: Path) -> Contents:
    """Copy ``copy`` to ``staged``, a new file only its owner may read, and see whether it is a whole patron database.

    Raises CannotRestore, UnknownSchema, OSError; nothing is left then.
    """
    staged.unlink(missing_ok=True)  # of a restore that was interrupted
    os.close(os.open(staged, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    try:
        with _sqlite(copy, "ro") as source, _sqlite(staged, "rw") as target:
            source.backup(target)
            target.execute("PRAGMA journal_mode=DELETE")
            return _contents(target)
    except sqlite3.Error as error:
        staged.unlink()
        raise CannotRestore(f"{copy} is not a whole database: {error}") from None
    except BaseException:
        staged.unlink()
        raise


def contents(database: Path) -> Contents | None:
    """What a database holds that may be in use; None if that can't be read."""
    try:
        with _sqlite(database, "rw") as looked_at:
            return _contents(looked_at)
    except (sqlite3.Error, StoreError):
        return None


def set_next(staged: Path, next_values: Mapping[str, int]) -> None:
    """Have the database give out these running numbers next, by counter.  Raises CannotRestore, OSError."""
    try:
        with _sqlite(staged, "rw") as changed, changed:
            changed.executemany("DELETE FROM counters WHERE name = ?", ((name,) for name in next_values))
            changed.executemany("INSERT INTO counters (name, next_value) VALUES (?, ?)", next_values.items())
    except sqlite3.Error as error:
        raise CannotRestore(f"the copy can't be written: {error}") from None
    with staged.open("rb+") as file:
        os.fsync(file.fileno())


def swap(staged: Path, database: Path, aside: Path, below: Mapping[str, int]) -> bool:
    """Put ``staged`` at ``database``, and what was there at ``aside``; whether there was something.

    Raises CannotRestore if the old one is open, or a counter of it would give out a number after ``below`` by now;
    OSError.  Then everything is as it was.
    """
    there = database.exists()
    if there:
        _settle(database)
    for ending in _BESIDE:  # of a database that is damaged
        beside = database.with_name(database.name + ending)
        if beside.exists():
            beside.rename(aside.with_name(aside.name + ending))
    if there:
        database.rename(aside)
        try:
            _settle(aside)  # again: it may have been opened just before it got another name
            held = contents(aside)
            if held is not None and any(held.next_values.get(name, 0) > low for name, low in below.items()):
                raise CannotRestore(f"{database} has given out a number meanwhile: stop the kiosk or the service first")
        except BaseException:
            aside.rename(database)
            raise
    staged.rename(database)
    sync_folder(database.parent)
    return there


def _settle(database: Path) -> None:
    """Check that it is not open, and empty its write-ahead log into it.  Raises CannotRestore."""
    try:
        with _sqlite(database, "rw") as held:
            held.execute("PRAGMA locking_mode=EXCLUSIVE")
            held.execute("BEGIN EXCLUSIVE")
            held.execute("ROLLBACK")
            held.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            raise CannotRestore(f"{database} is in use: stop the kiosk or the service first") from None
    except sqlite3.DatabaseError:
        return  # damaged, or of something else: it is kept aside as it is


def _contents(database: sqlite3.Connection) -> Contents:
    if [row[0] for row in database.execute("PRAGMA integrity_check(1)")] != ["ok"]:
        raise CannotRestore("the copy is damaged")
    if database.execute("PRAGMA foreign_key_check").fetchone() is not None:
        raise CannotRestore("the copy is damaged: rows of it belong to nobody")
    tables = {row[0] for row in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if not {"schema_version", "facts", "counters", "patrons"} <= tables:
        raise UnknownSchema("the copy is not a patron database")
    versions = [row[0] for row in database.execute("SELECT version FROM schema_version")]
    if len(versions) != 1 or not 1 <= versions[0] <= VERSION:
        raise UnknownSchema(
            f"the copy has schema version {versions}, this program works with {VERSION} and older ones: "
            "use the program version that made it"
        )
    check = database.execute("SELECT value FROM facts WHERE name = ?", (KEY_FACT,)).fetchone()
    if check is None:
        raise CannotRestore("the copy does not know its key: it was made before `kiosk patrons init` had ended")
    next_values = {str(name): int(value) for name, value in database.execute("SELECT name, next_value FROM counters")}
    numbers: list[str] = []
    for table in sorted({"patrons", "koha_registrations"} & tables):
        numbers += [row[0] for row in database.execute(f"SELECT number FROM {table}")]  # noqa: S608 - no input
    return Contents(str(check[0]), next_values, tuple(numbers))


@contextlib.contextmanager
def _sqlite(path: Path, mode: str) -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(uri(path, mode=mode), uri=True, timeout=1.0)
    try:
        yield connection
    finally:
        connection.close()
