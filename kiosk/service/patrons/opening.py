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
from kiosk.service.patrons.keyfile import BadKeyFile, check_value
from kiosk.service.patrons.places import Place, lock_path


def nothing_there(place: Place, why: str) -> CannotStart:
    """What is to be said where no patrons are: beside a key there were some."""
    if place.key_file.exists():
        return CannotStart(
            f"the patrons in {place.name} are lost: {why}, but its key file {place.key_file} is there. Nothing was "
            "made: a new database would give numbers out again that patrons have",
            Remedy.RESTORE,
        )
    return CannotStart(f"there are no patrons in {place.name}: {why}. Nothing was made", Remedy.INIT)


def make_place(place: Place, *, checkpoint: Callable[[str], None] = lambda _step: None) -> None:
    """Make database and key, or finish what was interrupted.

    Raises AlreadyBegun if both are there, CannotStart if there were patrons or the folder is missing, StoreError.
    """
    files = [place.key_file] if place.file is None else [place.file, place.key_file]
    for file in files:
        _make_folder(file.parent)
    try:
        with file_lock(lock_path(place.file)) if place.file else contextlib.nullcontext():
            _make(place, checkpoint)
    except Locked:
        raise CannotStart(f"another process is at work on {place.name} just now") from None
    except BadKeyFile as error:
        raise CannotStart(str(error)) from error
    except OSError as error:
        raise CannotStart(f"{error.filename or place.name}: {error.strerror}") from error


def _make(place: Place, checkpoint: Callable[[str], None]) -> None:
    _refuse_lost_file(place)
    engine = place.open_engine(True)
    checkpoint("file")
    try:
        begin(
            engine,
            on_empty=lambda: _refuse_beside_key(place),
            key_check=lambda: check_value(keyfile.load_or_create(place.key_file)),
            checkpoint=checkpoint,
        )
    except AlreadyBegun:
        key_of_place(place, known(engine))
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


def _refuse_lost_file(place: Place) -> None:
    """Before a missing file is made."""
    if place.file is not None and not place.file.exists() and place.key_file.exists():
        raise nothing_there(place, "the file is missing")


def _refuse_beside_key(place: Place) -> None:
    if place.key_file.exists():
        raise nothing_there(place, "it has no tables")


def key_of_place(place: Place, remembered: str | None) -> bytes:
    """The key of the database whose check value is ``remembered``.  Raises CannotStart."""
    if remembered is None:
        raise CannotStart(f"{place.name} was begun and is not finished", Remedy.INIT)
    if not place.key_file.exists():
        raise CannotStart(
            f"{place.key_file} is missing: restore the key file that belongs to {place.name}. "
            "`kiosk patrons backup FILE` put a copy of it beside FILE, as FILE.key"
        )
    try:
        key = keyfile.load(place.key_file)
    except BadKeyFile as error:
        raise CannotStart(str(error)) from error
    if check_value(key) != remembered:
        raise CannotStart(
            f"{place.key_file} is not the key of {place.name}: with it, nobody registered before would be recognised. "
            "Restore the key file that belongs to the database"
        )
    return key


def key_of_demo(place: Place, engine: Engine) -> bytes:
    """The same, but made at the first start.  Raises CannotStart."""
    try:
        if known(engine) is None:
            remember(engine, KEY_FACT, check_value(keyfile.load_or_create(place.key_file)))
        return key_of_place(place, known(engine))
    except (BadKeyFile, StoreError) as error:
        raise CannotStart(str(error)) from error
