"""What the service makes of the kiosks' heartbeats; time passes by the clock alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from kiosk.library.books.fleet.reports import DayCount
from kiosk.library.database.opening import open_database
from kiosk.operations.fleet import CheckReport, Count
from kiosk.service.fleet.health import Verdict
from tests.library.store import SqlStore
from tests.service.fleet.fleets import AWAY, WELL, Fleet

DAY = date(2026, 4, 1)


@pytest.fixture
def heard(address: str) -> Iterator[Fleet]:
    """On SQLite and on PostgreSQL."""
    store = SqlStore(open_database(address))
    yield Fleet(store)
    store.close()


def test_a_kiosk_is_well_then_late_then_unknown_and_well_again(heard: Fleet) -> None:
    heard.beat()
    assert heard.is_() == ("ok", "")
    heard.clock.pass_by(seconds=26)
    assert heard.is_() == ("warning", "late"), "cut off: seen within 30 seconds"
    heard.clock.pass_by(seconds=20)
    assert heard.is_() == ("unknown", "silent"), "nobody can tell that it is down"
    heard.beat()
    assert heard.is_() == ("ok", "")
    assert heard.health().since == heard.clock.now()
    assert heard.health().beat is not None
    assert heard.health().beat.fault == "", "silence is no fault"  # type: ignore[union-attr]


def test_a_reader_that_was_unplugged_is_a_fault_until_it_is_back_and_stays_marked(heard: Fleet) -> None:
    heard.beat()
    heard.clock.pass_by(seconds=15)
    heard.beat(**AWAY)
    assert heard.is_() == ("fault", "reader.no-reader")
    begun = heard.clock.now()
    heard.clock.pass_by(seconds=15)
    heard.beat(**AWAY)
    assert heard.health().since == begun
    heard.clock.pass_by(seconds=15)
    heard.beat()
    health = heard.health()
    assert (health.verdict, health.since) == (Verdict.OK, heard.clock.now())
    assert health.beat is not None
    assert (health.beat.fault, health.beat.fault_at) == ("reader.no-reader", begun), "the first of the outage"
    assert heard.book.clear("lobby-1")
    assert not heard.book.clear("lobby-1")
    assert heard.health().beat.fault == ""  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("check", "said"),
    [
        (CheckReport("printer.state", "fault", "paper"), ("fault", "printer.state.paper")),
        (CheckReport("printer.state", "warning", "low"), ("warning", "printer.state.low")),
        (CheckReport("printer.state", "unknown", "silent"), ("ok", "")),
        (CheckReport("disk.free", "fault", "full"), ("fault", "disk.free.full")),
        (CheckReport("revocation.mode", "not-asked", "not-used"), ("ok", "")),
    ],
)
def test_what_a_check_found_is_how_the_kiosk_is(heard: Fleet, check: CheckReport, said: tuple[str, str]) -> None:
    heard.beat(checks=(WELL[0], check))
    assert heard.is_() == said
    heard.clock.pass_by(seconds=15)
    heard.beat()
    assert heard.is_() == ("ok", "")


def test_a_wrong_clock_is_seen_and_the_times_it_tells_are_set_right(heard: Fleet) -> None:
    read_at = heard.clock.now() - timedelta(minutes=2)
    heard.beat(ahead=3600, read_at=read_at + timedelta(hours=1))
    assert heard.is_() == ("fault", "clock.off")
    assert heard.health().beat.read_at == read_at  # type: ignore[union-attr]
    heard.beat(ahead=-40)
    assert heard.is_() == ("warning", "clock.drifting")
    heard.beat()
    assert heard.is_() == ("ok", "")


def test_a_screen_that_draws_no_more_is_a_fault(heard: Fleet) -> None:
    heard.beat(drawn_at=heard.clock.now() - timedelta(seconds=60))
    assert heard.is_() == ("fault", "screen.frozen")


def test_a_kiosk_that_never_reported_is_unknown(heard: Fleet) -> None:
    heard.beat()
    old = heard.health("old", ("lobby-1", "old"))
    assert (old.verdict, old.reason, old.beat) == (Verdict.UNKNOWN, "version-does-not-report", None)


def test_what_is_counted_is_counted_once_though_its_answer_was_lost(heard: Fleet) -> None:
    first = heard.beat(counts=(Count(DAY, "registered", 2), Count(DAY, "K501", 1)))
    heard.again(first)
    heard.beat(counts=(Count(DAY, "registered", 1),))
    heard.again(replace(first, run="r2", counts=(Count(DAY, "registered", 1),)))
    heard.beat("lobby-2", counts=(Count(date(1999, 1, 1), "visit", 1),))
    assert heard.book.counts(DAY, DAY) == [
        DayCount(DAY, "lobby-1", "K501", 1),
        DayCount(DAY, "lobby-1", "registered", 4),
        DayCount(DAY, "lobby-2", "visit", 1),
    ]
    assert heard.book.counts(date(1999, 1, 1), DAY - timedelta(days=1)) == []


def test_another_version_and_another_profile_than_most_are_marked(heard: Fleet) -> None:
    for kiosk in ("lobby-1", "lobby-2"):
        heard.beat(kiosk)
    heard.clock.pass_by(seconds=1)
    heard.beat("lobby-3", profile="p2", version="0.1")
    marks = {name: heard.health(name).marks for name in ("lobby-1", "lobby-2", "lobby-3")}
    assert marks == {"lobby-1": (), "lobby-2": (), "lobby-3": ("version", "profile")}
    heard.clock.pass_by(seconds=1)
    heard.beat("lobby-2", profile="p2")
    assert heard.health("lobby-1").marks == ("profile",)
    assert heard.health("lobby-2").marks == ()


def test_a_kiosk_that_was_started_again_has_read_before(heard: Fleet) -> None:
    read_at = datetime(2026, 4, 1, 2, 0, tzinfo=UTC)
    heard.beat(read_at=read_at, problem="K501", problem_at=read_at)
    heard.beat(run="r2")
    beat = heard.health().beat
    assert beat is not None
    assert (beat.read_at, beat.problem, beat.problem_at) == (read_at, "K501", read_at)
