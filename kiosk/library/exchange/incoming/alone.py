"""One import at a time for a database, whichever process makes it."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import Engine, text

from kiosk.library.database.errors import translate_db_errors
from kiosk.library.database.file_lock import Locked, file_lock
from kiosk.library.port import StoreError

_NAME = 0x6B696D70
"""Names PostgreSQL's advisory lock."""


class ImportRunning(StoreError):
    """Another process takes a file in just now."""


@contextlib.contextmanager
def alone(engine: Engine) -> Iterator[None]:
    """Raises ImportRunning, StoreUnavailable.  A process that is killed holds nobody up."""
    if engine.dialect.name == "sqlite":
        file = Path(engine.url.database or "")
        try:
            with file_lock(file.with_name(file.name + ".import")):
                yield
        except Locked:
            raise ImportRunning("another file is taken in just now") from None
        return
    with contextlib.ExitStack() as held:
        _take(engine, held)
        yield


@translate_db_errors
def _take(engine: Engine, held: contextlib.ExitStack) -> None:
    """On a connection of its own, whose end gives the lock back."""
    connection = held.enter_context(engine.connect())
    held.callback(connection.invalidate)
    if not connection.scalar(text("SELECT pg_try_advisory_lock(:name)"), {"name": _NAME}):
        raise ImportRunning("another file is taken in just now")
    connection.commit()  # the lock is the session's: nothing need stay open but the connection
