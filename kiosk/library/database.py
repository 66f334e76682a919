"""Opens the database an address names."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Engine, make_url
from sqlalchemy.exc import ArgumentError

from kiosk.library.port import StoreUnavailable
from kiosk.library.postgres import open_postgres
from kiosk.library.sqlite import BUSY_SECONDS, open_sqlite


def open_database(
    address: str, *, base: Path = Path(), password: str | None = None, busy_seconds: float = BUSY_SECONDS
) -> Engine:
    """An engine for ``sqlite:///FILE`` (relative ones counted from ``base``) or ``postgresql://USER@HOST/NAME``.

    ``password`` goes with the user of the address.  Raises StoreUnavailable.
    """
    try:
        url = make_url(address)
        kind = url.get_backend_name()
    except (ArgumentError, ValueError):
        raise StoreUnavailable("the address of the database can't be read") from None  # it may hold a password
    if kind == "sqlite":
        return open_sqlite(base / (url.database or ""), busy_seconds=busy_seconds)
    if kind == "postgresql":
        return open_postgres(url if password is None else url.set(password=password), busy_seconds=busy_seconds)
    raise StoreUnavailable(f"{kind} is not a database the patrons can be kept in; use sqlite or postgresql")
