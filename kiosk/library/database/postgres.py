"""Opens a PostgreSQL database as a patron store needs it: bounded waits, connections that are alive."""

from __future__ import annotations

import importlib.util

from sqlalchemy import URL, Engine, ExceptionContext, create_engine, event
from sqlalchemy.exc import SQLAlchemyError

from kiosk.library.database.errors import reason
from kiosk.library.database.statements import keeping_compiled
from kiosk.library.port import StoreUnavailable

CONNECT_SECONDS = 5
POOL = 16
"""Connections one service process holds at most; the server's own limit is shared by all processes."""


DISCONNECTED = frozenset(
    {
        "25006",  # read_only_sql_transaction: this server has become a standby, or was made read-only
        "25P03",  # idle_in_transaction_session_timeout
        "57P01",  # admin_shutdown
        "57P02",  # crash_shutdown
        "57P03",  # cannot_connect_now
        "57P05",  # idle_session_timeout
    }
)
"""SQLSTATEs after which a connection is unusable, besides class 08."""

VANISHED_MILLISECONDS = 10_000
"""Without an answer for so long, a server without power or network is given up."""


def open_postgres(url: URL, *, busy_seconds: float) -> Engine:
    """An engine on the database.  A call waits ``busy_seconds`` for others, and no statement takes thrice as long.

    Raises StoreUnavailable if the driver is not installed or the server does not answer.
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
        execution_options=keeping_compiled(),
        pool_pre_ping=True,
        pool_size=POOL,
        max_overflow=0,
        pool_timeout=busy_seconds,
        connect_args=_alive(url)
        | {
            "connect_timeout": CONNECT_SECONDS,
            "application_name": "kiosk",
            "options": " ".join(f"-c {name}={value}" for name, value in limits.items()),
        },
    )
    event.listen(engine, "handle_error", _see_disconnect)
    try:
        engine.connect().close()
    except SQLAlchemyError as error:
        engine.dispose()
        raise StoreUnavailable(f"the database can't be opened: {reason(error)}") from None
    return engine


def _see_disconnect(context: ExceptionContext) -> None:
    """Have the pool forget all its connections, so that the next ones go to the server that is the primary now."""
    state = getattr(context.original_exception, "sqlstate", None) or ""
    if state in DISCONNECTED or state.startswith("08"):
        context.is_disconnect = True


def _alive(url: URL) -> dict[str, object]:
    """How a connection finds out by itself that the server is gone; what the address says of it holds."""
    wanted = {
        "keepalives_idle": 5,
        "keepalives_interval": 2,
        "keepalives_count": 3,
        "tcp_user_timeout": VANISHED_MILLISECONDS,
    }
    return {name: value for name, value in wanted.items() if name not in url.query}
