from __future__ import annotations

import logging
import threading

import pytest
from sqlalchemy import func, select

from kiosk.library.port import StoreUnavailable
from kiosk.library.schema import identifications
from kiosk.library.sqlite import open_sqlite
from kiosk.service.janitor import Janitor
from tests.patience import patience

from .desk import Desk


def test_the_janitor_comes_again_after_a_failure(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.ERROR)
    came_again = threading.Event()
    visits = 0

    def tidy() -> None:
        nonlocal visits
        visits += 1
        if visits == 1:
            raise StoreUnavailable("locked")
        came_again.set()

    janitor = Janitor(tidy, interval=0.001)
    janitor.start()
    assert came_again.wait(patience(30))
    janitor.stop()
    assert "tidying up failed: StoreUnavailable: locked" in caplog.text


def test_a_stopped_janitor_has_ended() -> None:
    janitor = Janitor(lambda: None)
    janitor.start()
    janitor.stop()
    assert not janitor._thread.is_alive()


def test_who_went_away_is_forgotten_at_the_next_start(desk: Desk) -> None:
    service = desk.open()
    desk.identify(service)
    service.close()
    desk.clock.pass_by(minutes=30)
    desk.open().close()
    engine = open_sqlite(desk.profile.service.database)
    with engine.begin() as db:
        assert db.scalar(select(func.count()).select_from(identifications)) == 0
    engine.dispose()
