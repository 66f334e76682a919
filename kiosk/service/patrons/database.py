"""The patron database and its key file, as a profile or a service configuration names them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Engine

from kiosk.library.database.opening import open_database, sqlite_path
from kiosk.library.database.sqlite import BUSY_SECONDS, open_sqlite
from kiosk.library.port import StoreError, StoreUnavailable
from kiosk.service.patrons.keyfile import key_path
from kiosk.settings.files.secret import BadSecretFile, read_secret
from kiosk.settings.profile import Profile
from kiosk.settings.service import ServiceConfig


@dataclass(frozen=True, slots=True)
class PatronDatabase:
    """``name`` is what IT calls the database, ``file`` where it is if it is SQLite's.

    ``open_engine`` makes a missing SQLite file for True, and raises StoreError.
    """

    name: str
    key_file: Path
    file: Path | None
    open_engine: Callable[[bool], Engine]


def database_of_profile(profile: Profile, *, busy_seconds: float = BUSY_SECONDS) -> PatronDatabase:
    """The database of a kiosk that is its own service.  Raises StoreUnavailable if it uses a server."""
    file = profile.service.database
    if file is None:
        raise StoreUnavailable("this kiosk's patrons are on a server: run this there, with --config")
    return PatronDatabase(
        str(file),
        key_path(file),
        file,
        lambda make_file: open_sqlite(file, busy_seconds=busy_seconds, make_file=make_file),
    )


def database_of_service(config: ServiceConfig, base: Path) -> PatronDatabase:
    """The database of a service; relative paths are counted from ``base``.  Raises StoreUnavailable."""
    file = sqlite_path(config.database.url, base)
    return PatronDatabase(
        "the patron database" if file is None else str(file),
        config.database.key_file,
        file,
        lambda make_file: open_configured(config, base, make_file=make_file),
    )


def lock_path(database: Path) -> Path:
    """The lock file for making or restoring a database."""
    return database.with_name(database.name + ".lock")


def open_configured(config: ServiceConfig, base: Path, *, make_file: bool = False) -> Engine:
    """The database a service configuration names.  Raises StoreError."""
    file = config.database.password_file
    try:
        password = None if file is None else read_secret(file)
    except BadSecretFile as error:
        raise StoreError(f"the database's secret in {file} can't be used: {error}") from None
    except OSError as error:
        raise StoreError(f"the database's secret in {file} can't be read ({type(error).__name__})") from None
    return open_database(config.database.url, base=base, password=password, make_file=make_file)
