"""Opens the database an address names."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urlencode, urlsplit

from sqlalchemy import URL, Engine, make_url
from sqlalchemy.exc import ArgumentError

from kiosk.library.database.postgres import open_postgres
from kiosk.library.database.sqlite import BUSY_SECONDS, open_sqlite
from kiosk.library.port import StoreUnavailable


def open_database(
    address: str,
    *,
    base: Path = Path(),
    password: str | None = None,
    busy_seconds: float = BUSY_SECONDS,
    make_file: bool = False,
) -> Engine:
    """An engine for ``sqlite:///FILE`` (relative ones counted from ``base``) or ``postgresql://USER@HOST/NAME``.

    ``password`` goes with the user of the address; ``make_file`` makes a missing SQLite file.  Raises NoDatabase,
    StoreUnavailable.
    """
    url = _read(address)
    match url.get_backend_name():
        case "sqlite":
            return open_sqlite(base / (url.database or ""), busy_seconds=busy_seconds, make_file=make_file)
        case "postgresql":
            return open_postgres(url if password is None else url.set(password=password), busy_seconds=busy_seconds)
        case kind:
            raise StoreUnavailable(f"{kind} is not a database the patrons can be kept in; use sqlite or postgresql")


def sqlite_path(address: str, base: Path) -> Path | None:
    """The file of a SQLite database; None for another one.  Raises StoreUnavailable."""
    url = _read(address)
    return base / (url.database or "") if url.get_backend_name() == "sqlite" else None


def _read(address: str) -> URL:
    try:
        url = make_url(_hosts_in_query(address))
        url.get_backend_name()
    except (ArgumentError, ValueError):
        raise StoreUnavailable("the address of the database can't be read") from None  # it may hold a password
    return url


def _hosts_in_query(address: str) -> str:
    """PostgreSQL's way to name several hosts, ``USER@A:5432,B:5433/NAME``, as SQLAlchemy's, ``?host=A,B&port=…``."""
    parts = urlsplit(address)
    user, at, named = parts.netloc.rpartition("@")
    if "," not in named:
        return address
    hosts = [_HOST.fullmatch(each) for each in named.split(",")]
    query = {
        "host": ",".join(found[1] or found[2] if found else "" for found in hosts),
        "port": ",".join((found and found[3]) or "5432" for found in hosts),
    }
    more = f"&{parts.query}" if parts.query else ""
    return f"{parts.scheme}://{user}{at}{parts.path}?{urlencode(query)}{more}"


_HOST = re.compile(r"(?:\[([^\]]+)\]|([^:]*))(?::(\d+))?")
