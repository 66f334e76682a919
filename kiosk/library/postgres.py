"""Opens a PostgreSQL database as a patron store needs it: bounded waits, connections that are alive."""

from __future__ import annotations

import importlib.util

from sqlalchemy import URL, Engine, create_engine
from sqlalchemy.exc import SQLAlchemyError

from kiosk.library.declared import reason
from kiosk.library.port import StoreUnavailable

CONNECT_SECONDS = 5
POOL = 16
"""Connections one service process holds at most; the server's own limit is shared by all processes."""


def open_postgres(url: URL, *, busy_seconds: float) -> Engine:
    """An engine on the database.  A call waits ``busy_seconds`` for others, and no statement takes thrice as long.

    Raises StoreUnavailable if the driver is not installed or nobody answers.
    """
    if importlib.util.find_spec("psycopg") is None:
        raise StoreUnavailable("the PostgreSQL driver is not installed: install requirements/server.txt")
    milliseconds = round(busy_seconds * 1000)
    limits = {
        "lock_timeout": milliseconds,
        "statement_timeout": 3 * milliseconds,
        "idle_in_transaction_session_timeout": 6 * milliseconds,
    }
    # otherwise an exception's text would hold personal data, and the cache of statements the first one's for ever
    engine = create_engine(
        url.set(drivername="postgresql+psycopg"),
        hide_parameters=True,
        query_cache_size=0,
        pool_pre_ping=True,
        pool_size=POOL,
        max_overflow=0,
        pool_timeout=busy_seconds,
        connect_args={
            "connect_timeout": CONNECT_SECONDS,
            "application_name": "kiosk",
            "options": " ".join(f"-c {name}={value}" for name, value in limits.items()),
        },
    )
    try:
        engine.connect().close()
    except SQLAlchemyError as error:
        engine.dispose()
        raise StoreUnavailable(f"the database can't be opened: {reason(error)}") from None
    return engine
