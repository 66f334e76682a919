"""The database of a kiosk that is its own service, and its key, looked at without touching them."""

from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path

from kiosk.doctor.finding import Finding, fault, ok, warning
from kiosk.library.database.founding import KEY_FACT
from kiosk.library.database.schema import VERSION
from kiosk.library.database.sqlite.file import examine, log_of, uri
from kiosk.library.port import NoDatabase, StoreError
from kiosk.service.compose.start import CannotStart, Remedy
from kiosk.service.patrons.database import PatronDatabase, database_of_profile
from kiosk.service.patrons.opening import key_of_database, nothing_there
from kiosk.settings.profile import Profile

NAME = "service.database"
_INIT = "For a new library: kiosk patrons init. If there were patrons: is the disk mounted, is this the right file?"
_RESTORE = "Is the disk mounted, is this the right file? Bring a copy back: kiosk patrons restore"


def look(profile: Profile) -> Finding:
    """Whether the kiosk could open it."""
    database = database_of_profile(profile)
    file = database.file
    if file is None:
        raise AssertionError("a kiosk's own database is a file")
    try:
        return _looked(database, file)
    except CannotStart as no:
        return fault("unusable", str(no), _INIT if no.remedy is Remedy.INIT else _RESTORE)


def _looked(database: PatronDatabase, file: Path) -> Finding:
    try:
        examine(file)
        version, check = _facts(file)
    except NoDatabase as no:
        raise nothing_there(database, str(no)) from None
    except StoreError as no:
        return fault("unusable", f"{file}: {no}", _RESTORE)
    except OSError as no:
        return fault("unreadable", f"{file}: {no.strerror}", "Run this as the kiosk's account; give it the file.")
    except sqlite3.Error as no:
        return fault("damaged", f"{file} can't be read ({no.sqlite_errorname})", _RESTORE)
    key_of_database(database, check)
    if version > VERSION:
        said = f"{file} was made by a newer kiosk (version {version}, this one knows {VERSION})"
        return fault("too-new", said, "Use the program that made it, or bring a matching copy back.")
    if version < VERSION:
        said = f"{file} is of an older kiosk (version {version} of {VERSION})"
        return warning("older", said, "The kiosk brings it up to date when it starts: make a copy first.")
    return ok("there", f"{file} and its key are there and belong together", version=version)


def _facts(file: Path) -> tuple[int, str | None]:
    """Its version, and the check value of its key; nothing is locked, made or changed by reading them."""
    in_use = log_of(file).exists()
    how = uri(file, mode="ro") if in_use else uri(file, mode="ro", immutable="1")  # else it would make files beside it
    with contextlib.closing(sqlite3.connect(how, uri=True, timeout=2.0)) as db:
        ((version,),) = db.execute("SELECT version FROM schema_version").fetchall() or ((0,),)
        known = db.execute("SELECT value FROM facts WHERE name = ?", (KEY_FACT,)).fetchone()
    return int(version), None if known is None else str(known[0])
