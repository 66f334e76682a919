"""The patrons' database and its key belong together: makes both, once, and says what is missing."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path

from sqlalchemy import Engine

from kiosk.library.books.facts import remember
from kiosk.library.database.file_lock import Locked, file_lock
from kiosk.library.database.founding import KEY_FACT, AlreadyBegun, begin, known
from kiosk.library.port import StoreError
from kiosk.service.compose.start import CannotStart, Remedy
from kiosk.service.patrons import keyfile
from kiosk.service.patrons.database import PatronDatabase, lock_path
from kiosk.service.patrons.keyfile import BadKeyFile, check_value


def nothing_there(database: PatronDatabase, why: str) -> CannotStart:
    """The error for a database without patrons: beside a key there were some."""
    if database.key_file.exists():
        return CannotStart(
            f"the patrons in {database.name} are lost: {why}, but its key file {database.key_file} is there. Nothing "
            "was made: a new database would give numbers out again that patrons have",
            Remedy.RESTORE,
        )
    return CannotStart(f"there are no patrons in {database.name}: {why}. Nothing was made", Remedy.INIT)


def make_database(database: PatronDatabase, *, checkpoint: Callable[[str], None] = lambda _step: None) -> None:
    """Make database and key, or finish what was interrupted.

    Raises AlreadyBegun if both are there, CannotStart if there were patrons or the folder is missing, StoreError.
    """
    files = [database.key_file] if database.file is None else [database.file, database.key_file]
    for file in files:
        _make_folder(file.parent)
    try:
        with file_lock(lock_path(database.file)) if database.file else contextlib.nullcontext():
            _make(database, checkpoint)
    except Locked:
        raise CannotStart(f"another process is at work on {database.name} just now") from None
    except BadKeyFile as error:
        raise CannotStart(str(error)) from error
    except OSError as error:
        raise CannotStart(f"{error.filename or database.name}: {error.strerror}") from error


def _make(database: PatronDatabase, checkpoint: Callable[[str], None]) -> None:
    _refuse_lost_file(database)
    engine = database.open_engine(True)
    checkpoint("file")
    try:
        begin(
            engine,
            on_empty=lambda: _refuse_beside_key(database),
            key_check=lambda: check_value(keyfile.load_or_create(database.key_file)),
            checkpoint=checkpoint,
        )
    except AlreadyBegun:
        key_of_database(database, known(engine))
        raise
    finally:
        engine.dispose()


def _make_folder(folder: Path) -> None:
    """The last folder only: one that is missing above it may be a disk that is not mounted."""
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
    except FileNotFoundError:
        raise CannotStart(
            f"the folder {folder.parent} is missing: is its disk mounted? Otherwise make it first"
        ) from None
    except OSError as error:
        raise CannotStart(f"the folder {folder} can't be made: {error.strerror}") from error


def _refuse_lost_file(database: PatronDatabase) -> None:
    """Before a missing file is made."""
    if database.file is not None and not database.file.exists() and database.key_file.exists():
        raise nothing_there(database, "the file is missing")


def _refuse_beside_key(database: PatronDatabase) -> None:
    if database.key_file.exists():
        raise nothing_there(database, "it has no tables")


def key_of_database(database: PatronDatabase, remembered: str | None) -> bytes:
    """The key of the database whose check value is ``remembered``.  Raises CannotStart."""
    if remembered is None:
        raise CannotStart(f"{database.name} was begun and is not finished", Remedy.INIT)
    if not database.key_file.exists():
        raise CannotStart(
            f"{database.key_file} is missing: restore the key file that belongs to {database.name}. "
            "`kiosk patrons backup FILE` put a copy of it beside FILE, as FILE.key"
        )
    try:
        key = keyfile.load(database.key_file)
    except BadKeyFile as error:
        raise CannotStart(str(error)) from error
    if check_value(key) != remembered:
        raise CannotStart(
            f"{database.key_file} is not the key of {database.name}: with it, no patron registered before would be "
            "recognised. Restore the key file that belongs to the database"
        )
    return key


def key_of_demo(database: PatronDatabase, engine: Engine) -> bytes:
    """The same, but made at the first start.  Raises CannotStart."""
    try:
        if known(engine) is None:
            remember(engine, KEY_FACT, check_value(keyfile.load_or_create(database.key_file)))
        return key_of_database(database, known(engine))
    except (BadKeyFile, StoreError) as error:
        raise CannotStart(str(error)) from error
