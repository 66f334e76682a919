"""Visits and registrations on our own tables in one object, and a look at what they made."""

from __future__ import annotations

import functools
import os
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from sqlalchemy import Engine, select

from kiosk.library.books import facts
from kiosk.library.books.visits import Visits
from kiosk.library.database.founding import bring_up_to_date, make_tables
from kiosk.library.database.schema import patrons
from kiosk.library.database.sqlite import open_sqlite
from kiosk.library.exchange.outgoing.events import Events
from kiosk.library.sql.registrations import SqlRegistrations

NO_EVENTS = Events()


@dataclass(frozen=True, slots=True)
class Patron:
    """A patron as the database has one."""

    number: str
    barcode: str
    name: str = field(repr=False)
    email: str = field(repr=False)
    password_hash: str = field(repr=False)
    registered_on: date
    expires_on: date
    form_digest: str | None = field(repr=False, default=None)


class SqlStore(Visits, SqlRegistrations):
    """On one database, whose tables are brought up to date."""

    def __init__(
        self, engine: Engine, *, checkpoint: Callable[[str], None] = lambda _step: None, events: Events = NO_EVENTS
    ) -> None:
        bring_up_to_date(engine)
        Visits.__init__(self, engine, checkpoint=checkpoint)
        SqlRegistrations.__init__(self, engine, checkpoint=checkpoint, events=events)

    @property
    def engine(self) -> Engine:
        return self._engine

    def close(self) -> None:
        self._engine.dispose()

    def patron(self, number: str) -> Patron | None:
        columns = [patrons.c[name] for name in Patron.__slots__]
        with self._engine.begin() as db:
            row = db.execute(select(*columns).where(patrons.c.number == number)).mappings().one_or_none()
        return None if row is None else Patron(**row)

    def recall(self, name: str) -> str | None:
        return facts.recall(self._engine, name)

    def remember(self, name: str, value: str) -> str:
        return facts.remember(self._engine, name, value)


def create_store(engine: Engine) -> SqlStore:
    """The same, with its tables made if the database is empty."""
    make_tables(engine)
    return SqlStore(engine)


def put_ready(file: Path | None) -> None:
    """Put a copy of a SQLite database with its tables there, unless there is a file; None is another database."""
    if file is None or file.exists():
        return
    content = _ready()
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as written:
        written.write(content)


@functools.cache
def _ready() -> bytes:
    """Made once: to make the tables takes longer than most of what is tested on them."""
    with tempfile.TemporaryDirectory(prefix="kiosk-ready-") as folder:
        file = Path(folder) / "patrons.db"
        create_store(open_sqlite(file, make_file=True)).close()
        return file.read_bytes()
