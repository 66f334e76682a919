"""Somebody is at the demo's desk: what the demo shows of a call is what happened in its database."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from kiosk.clock import SystemClock
from kiosk.demo.staff import AFTER, NAME, DemoStaff
from kiosk.library.books.calls.book import CallBook, Ending, State
from kiosk.library.database.sqlite import open_sqlite
from kiosk.settings.demo import demo_profile
from tests.library.store import put_ready

ONE = "1" * 32


def test_a_call_is_heard_at_once_and_answered_after_a_while(tmp_path: Path) -> None:
    profile, clock = demo_profile(tmp_path), SystemClock()
    assert profile.service.database is not None
    put_ready(profile.service.database)
    engine = open_sqlite(profile.service.database)
    book, now = CallBook(engine), clock.now()
    staff = DemoStaff(profile, clock)
    staff.look()
    assert book.is_watched(clock.now())
    book.begin("demo-1", ONE, "attract", "", now)
    staff.look()
    found = book.find("demo-1", ONE)
    assert found is not None
    assert found.state is State.RINGING
    book.end("demo-1", ONE, Ending.CANCELLED, now)
    book.begin("demo-1", "2" * 32, "attract", "", now - AFTER - timedelta(seconds=1))
    staff.look()
    answered = book.find("demo-1", "2" * 32)
    assert answered is not None
    assert (answered.state, answered.answered_by) == (State.COMING, NAME)
    staff.close()
    engine.dispose()
