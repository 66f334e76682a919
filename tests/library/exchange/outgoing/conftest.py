from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.library.database.opening import open_database
from kiosk.library.exchange.outgoing.events import Events
from kiosk.library.exchange.outgoing.folder import ExchangeFolder
from kiosk.library.exchange.outgoing.queue import OutgoingQueue
from kiosk.library.exchange.outgoing.writer import OutgoingWriter, Terms
from kiosk.settings.tables.exchange import Exchange
from tests.library.conftest import NOW
from tests.library.store import SqlStore, put_ready

from .reader import LibrarySystem

COLUMNS = [
    {"name": field, "field": field}
    for field in ("event_id", "event_kind", "number", "name", "kana", "phone", "email", "expires_on")
]


class SetClock:
    def __init__(self) -> None:
        self.moment = NOW

    def now(self):
        return self.moment

    def go_on(self, **time: float) -> None:
        self.moment += timedelta(**time)


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "exchange" / "done").mkdir(parents=True)
    return tmp_path / "exchange"


@pytest.fixture
def told(path: Path) -> Iterator[SqlStore]:
    """On SQLite, and another system is told."""
    put_ready(path)
    store = SqlStore(open_database(f"sqlite:///{path}"), events=Events(on=True))
    yield store
    store.close()


def settings_of(folder: Path, **keys: object) -> Exchange:
    return Exchange.model_validate({"folder": str(folder), "columns": COLUMNS, **keys})


@pytest.fixture
def writer_of(folder: Path, clock: SetClock) -> Callable[..., OutgoingWriter]:
    def writer_of(store: SqlStore, *, checkpoint=lambda _step: None, envelope=None, **keys: object) -> OutgoingWriter:
        settings = settings_of(folder, **keys)
        there = ExchangeFolder(folder, receipts=settings.acknowledge == "receipt", checkpoint=checkpoint)
        terms = Terms(settings, envelope)
        return OutgoingWriter(OutgoingQueue(store.engine), there, terms, clock, checkpoint=checkpoint)

    return writer_of


@pytest.fixture
def reader(folder: Path) -> LibrarySystem:
    return LibrarySystem(settings_of(folder).layout, folder)
