from __future__ import annotations

import logging
import threading

import pytest
from sqlalchemy import func, select

from kiosk.concurrency import Ticker
from kiosk.library.database.schema import identifications
from kiosk.library.database.sqlite import open_sqlite
from kiosk.library.port import StoreUnavailable
from tests.patience import patience
from tests.service.harness import Harness


def test_a_round_that_failed_is_followed_by_another(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.ERROR)
    came_again = threading.Event()
    visits = 0

    def tidy() -> None:
        nonlocal visits
        visits += 1
        if visits == 1:
            raise StoreUnavailable("locked")
        came_again.set()

    ticker = Ticker("tidying up", 0.001, tidy)
    ticker.start()
    assert came_again.wait(patience(30))
    assert ticker.stop()
    assert "tidying up failed: StoreUnavailable: locked" in caplog.text


def test_who_went_away_is_forgotten_at_the_next_start(harness: Harness) -> None:
    service = harness.open()
    harness.identify(service)
    service.close()
    harness.clock.pass_by(minutes=30)
    harness.open().close()
    engine = open_sqlite(harness.profile.service.database)
    with engine.begin() as db:
        assert db.scalar(select(func.count()).select_from(identifications)) == 0
    engine.dispose()
