"""``kiosk patrons restore``: a copy of the patron database comes back, with its key, and no number comes back twice."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from kiosk.library.database.file_lock import Locked, file_lock
from kiosk.library.database.restore import CannotRestore, Contents, contents, set_next, stage, swap
from kiosk.library.database.sqlite.file import sync_folder
from kiosk.patron.number import NumberScheme
from kiosk.service.patrons import keyfile
from kiosk.service.patrons.database import PatronDatabase, lock_path
from kiosk.service.patrons.keyfile import BadKeyFile, check_value

POSTGRESQL = (
    "this library's patrons are in PostgreSQL, which has its own tools: stop the service, bring the copy back with "
    "pg_restore, set number.first in the configuration above the highest running number that was printed, and start "
    "the service (docs/service.md, Backup)"
)


@dataclass(frozen=True, slots=True)
class Restored:
    """``old`` is where the database that was there is kept; None if there was none."""

    patrons: int
    next_value: int
    old: Path | None


def restore(
    database: PatronDatabase,
    scheme: NumberScheme,
    copy: Path,
    next_value: int | None,
    *,
    checkpoint: Callable[[str], None] = lambda _step: None,
) -> Restored:
    """Put ``copy`` and the key beside it in the place of database and key; ``next_value`` is given out next.

    Interrupted, it is done again.  Raises CannotRestore, UnknownSchema.
    """
    if database.file is None:
        raise CannotRestore(POSTGRESQL)
    try:
        _look_at(copy, database.file)
        with file_lock(lock_path(database.file)):
            return _restore(database, database.file, scheme, copy, next_value, checkpoint)
    except Locked:
        raise CannotRestore(f"another process is at work on {database.file} just now") from None
    except OSError as error:
        raise CannotRestore(f"{error.filename or database.file}: {error.strerror}") from error


def _look_at(copy: Path, file: Path) -> None:
    if not copy.is_file():
        raise CannotRestore(f"{copy} is not a file" if copy.exists() else f"there is no file {copy}")
    if file.exists() and copy.samefile(file):
        raise CannotRestore(f"{copy} is the database itself, not a copy of it")
    if not file.parent.is_dir():
        raise CannotRestore(f"the folder {file.parent} is missing: is its disk mounted?")


def _restore(
    database: PatronDatabase,
    file: Path,
    scheme: NumberScheme,
    copy: Path,
    next_value: int | None,
    checkpoint: Callable[[str], None],
) -> Restored:
    staged = file.with_name(file.name + ".restoring")
    held = stage(copy, staged)
    try:
        checkpoint("staged")
        lowest = max(_after(held, scheme), _after(contents(file) if file.exists() else None, scheme))
        wanted = _checked(next_value, lowest, scheme)
        set_next(staged, wanted)
        key = _right_key(database.key_file, keyfile.key_path(copy), held.key_check)
        checkpoint("ready")
        suffix = f".before-restore-{datetime.now(UTC):%Y%m%dT%H%M%S.%fZ}"
        if key is not None:
            if database.key_file.exists():
                database.key_file.rename(database.key_file.with_name(database.key_file.name + suffix))
            _write(database.key_file, key)
        checkpoint("key")
        aside = file.with_name(file.name + suffix)
        there = swap(staged, file, aside, lowest)
        checkpoint("swapped")
        return Restored(len(held.numbers), wanted, aside if there else None)
    finally:
        staged.unlink(missing_ok=True)


def _after(held: Contents | None, scheme: NumberScheme) -> int:
    """The running number after the highest that this database knows of."""
    if held is None:
        return 0
    known = [serial for serial in map(scheme.serial, held.numbers) if serial is not None]
    return max([held.next_value, *(serial + 1 for serial in known)])


def _checked(next_value: int | None, lowest: int, scheme: NumberScheme) -> int:
    if next_value is None or next_value < lowest:
        highest = "" if lowest == 0 else f" (the highest number known there is {scheme.make(lowest - 1).number})"
        raise CannotRestore(
            "a copy does not know the numbers that were given out after it was made, and would give them out again. "
            f"Say --next-number N, the running number of the next patron: at least {lowest}{highest}, and above every "
            "number that was printed. The running number is what stands between prefix and check digit"
        )
    if next_value >= scheme.capacity:
        raise CannotRestore(
            f"--next-number {next_value} has more than {scheme.serial_digits} digits: give the running number, without "
            "prefix and check digit"
        )
    return next_value


def _right_key(key_file: Path, copied: Path, check: str) -> bytes | None:
    """The key to put in place; None if the one that is there belongs to the copy."""
    for file in (key_file, copied):
        try:
            if check_value(keyfile.load(file)) == check:
                return None if file == key_file else file.read_bytes()
        except BadKeyFile:
            continue
    raise CannotRestore(
        f"the key that belongs to the copy is missing: neither {key_file} nor {copied} is it. `kiosk patrons backup` "
        "writes both files; bring both"
    )


def _write(key_file: Path, key: bytes) -> None:
    fresh = key_file.with_name(key_file.name + ".restoring")
    fresh.unlink(missing_ok=True)
    with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(key)
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(key_file)
    sync_folder(key_file.parent)
