"""``kiosk patrons restore``: a copy of the patron database comes back, with its key, and no number comes back twice."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from kiosk.library.database.file_lock import Locked, file_lock
from kiosk.library.database.restore import CannotRestore, Contents, contents, set_next, stage, swap
from kiosk.library.database.sqlite.file import sync_folder
from kiosk.library.port import COUNTER
from kiosk.patron.number import NumberRange
from kiosk.service.patrons import keyfile
from kiosk.service.patrons.database import PatronDatabase, lock_path
from kiosk.service.patrons.keyfile import BadKeyFile, check_value

POSTGRESQL = (
    "this library's patrons are in PostgreSQL, which has its own tools: stop the service, bring the copy back with "
    "pg_restore, set number.first in the configuration, and first of each branch with numbers of its own, above the "
    "highest running number that was printed, and start the service (docs/service.md, Backup)"
)


@dataclass(frozen=True, slots=True)
class Restored:
    """``old`` is where the database that was there is kept; None if there was none."""

    patrons: int
    next_values: Mapping[str, int]
    old: Path | None


def restore(
    database: PatronDatabase,
    numbers: Sequence[NumberRange],
    copy: Path,
    next_values: Mapping[str, int],
    *,
    checkpoint: Callable[[str], None] = lambda _step: None,
) -> Restored:
    """Put ``copy`` and the key beside it in the place of database and key; ``next_values`` are given out next.

    They are running numbers by the counter of each of the library's ``numbers``.

    Interrupted, it is done again.  Raises CannotRestore, UnknownSchema.
    """
    if database.file is None:
        raise CannotRestore(POSTGRESQL)
    try:
        _look_at(copy, database.file)
        with file_lock(lock_path(database.file)):
            return _restore(database, database.file, numbers, copy, next_values, checkpoint)
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
    numbers: Sequence[NumberRange],
    copy: Path,
    next_values: Mapping[str, int],
    checkpoint: Callable[[str], None],
) -> Restored:
    staged = file.with_name(file.name + ".restoring")
    held = stage(copy, staged)
    try:
        checkpoint("staged")
        there_now = contents(file) if file.exists() else None
        lowest = {each.counter: max(_after(held, each), _after(there_now, each)) for each in numbers}
        wanted = _checked(next_values, lowest, numbers)
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


def _after(held: Contents | None, numbers: NumberRange) -> int:
    """The running number after the highest of these that this database knows of."""
    if held is None:
        return 0
    known = [serial for serial in map(numbers.serial, held.numbers) if serial is not None]
    return max([held.next_values.get(numbers.counter, 0), *(serial + 1 for serial in known)])


def _checked(
    next_values: Mapping[str, int], lowest: Mapping[str, int], numbers: Sequence[NumberRange]
) -> Mapping[str, int]:
    """The next number of each range.  Raises CannotRestore with all that is missing."""
    low = [each for each in numbers if next_values.get(each.counter, -1) < lowest[each.counter]]
    if low:
        raise CannotRestore(
            "a copy does not know the numbers that were given out after it was made, and would give them out again. "
            f"Say {'; '.join(_wanted(each, lowest[each.counter]) for each in low)}, and above every number that was "
            "printed. The running number is what stands between prefix and check digit"
        )
    for each in numbers:
        if next_values[each.counter] >= each.scheme.capacity:
            raise CannotRestore(
                f"--next-number {next_values[each.counter]} has more than {each.scheme.serial_digits} digits: give the "
                "running number, without prefix and check digit"
            )
    return {each.counter: next_values[each.counter] for each in numbers}


def _wanted(numbers: NumberRange, lowest: int) -> str:
    highest = "" if lowest == 0 else f" (the highest number known there is {numbers.scheme.make(lowest - 1).number})"
    branch = numbers.counter.removeprefix(COUNTER).strip()
    whose, of = (f"{branch}=", f" of branch {branch}") if branch else ("", "")
    return f"--next-number {whose}N, the running number of the next patron{of}: at least {lowest}{highest}"


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
