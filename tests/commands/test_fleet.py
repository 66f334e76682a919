"""`kiosk kiosks status`, `clear` and `counts` of a kiosk that is its own service."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.clock import library_day
from kiosk.commands import run_command_line
from kiosk.library.books.fleet.orders import OrderBook
from kiosk.library.books.fleet.reports import FleetBook
from kiosk.library.database.sqlite import open_sqlite
from kiosk.operations.fleet import Count
from kiosk.service.fleet.readiness import COUNTS_KEPT, purge_fleet
from kiosk.settings.load import load
from tests.app.profiles import embedded
from tests.library.store import SqlStore
from tests.service.fleet.fleets import AWAY, Fleet

DAY = library_day(datetime.now(UTC)) - timedelta(days=2)


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    return embedded(tmp_path)


def told(profile: Path, *faults: str, minutes: int = 0) -> None:
    """Two kiosks report, those of ``faults`` that their readers are away."""
    store = SqlStore(open_sqlite(load(profile).service.database))
    heard = Fleet(store)
    heard.clock.moment = datetime.now(UTC) - timedelta(minutes=minutes)
    for kiosk in ("lobby-1", "lobby-2"):
        counts = (Count(DAY, "registered", 3), Count(DAY + timedelta(days=1), "K501", 1))
        heard.beat(kiosk, counts=counts, **AWAY if kiosk in faults else {})
    store.close()


def asked(capsys: pytest.CaptureFixture[str], profile: Path, *words: str, code: int = 0) -> str:
    assert run_command_line(["kiosks", *words, "--profile", str(profile)]) == code
    return capsys.readouterr().out


def test_the_table_says_how_each_is_and_the_exit_code_whether_somebody_is_needed(
    profile: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "no kiosk is known" in asked(capsys, profile, "status")
    told(profile)
    assert [line.split()[:2] for line in asked(capsys, profile, "status").splitlines()] == [
        ["ok", "lobby-1"],
        ["ok", "lobby-2"],
    ]
    told(profile, "lobby-2")
    table = asked(capsys, profile, "status", code=1).splitlines()
    assert table[1].startswith("FAULT    lobby-2              out-of-order")
    assert table[1].endswith("reader.no-reader")
    assert "past fault: reader.no-reader" in table[2]


def test_a_past_fault_is_cleared_once(profile: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told(profile, "lobby-2")
    told(profile)
    assert "past fault" in asked(capsys, profile, "status")
    asked(capsys, profile, "clear", "lobby-2")
    assert "past fault" not in asked(capsys, profile, "status")
    asked(capsys, profile, "clear", "lobby-2", code=1)


def test_json_has_everything_and_silence_is_unknown(profile: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told(profile, minutes=2)
    found = json.loads(asked(capsys, profile, "status", "--json", code=1))
    assert found["format"] == 1
    first = found["kiosks"][0]
    assert (first["id"], first["verdict"], first["reason"]) == ("lobby-1", "unknown", "silent")
    assert first["checks"][0] == {"name": "clock", "verdict": "ok", "reason": "agrees"}
    assert first["since"] == first["heard_at"]


def test_counts_are_a_table_of_these_days(profile: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told(profile)
    assert asked(capsys, profile, "counts", "--from", f"{DAY}", "--to", f"{DAY}").splitlines() == [
        "day,kiosk,what,count",
        f"{DAY},lobby-1,registered,3",
        f"{DAY},lobby-2,registered,3",
    ]
    asked(capsys, profile, "counts", "--from", "2026-04-02", "--to", "2026-04-01", code=1)


def test_a_kiosk_is_paused_and_resumed_and_what_can_not_be_is_said(
    profile: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told(profile)
    asked(capsys, profile, "pause", "lobby-2", "--reason", "closed", "--text", "またあした")
    store = SqlStore(open_sqlite(load(profile).service.database))
    [order] = OrderBook(store.engine).paused().values()
    store.close()
    assert (order.kiosk_id, order.reason, order.text) == ("lobby-2", "closed", "またあした")
    asked(capsys, profile, "resume", "lobby-2")
    asked(capsys, profile, "resume", "lobby-2", code=1)
    asked(capsys, profile, "pause", "lobby-9", code=1)
    asked(capsys, profile, "pause", "lobby-1", "--text", "a\nb", code=1)


def test_counts_and_reports_are_forgotten_in_time(profile: Path) -> None:
    told(profile)
    store, now = SqlStore(open_sqlite(load(profile).service.database)), datetime.now(UTC)
    book = FleetBook(store.engine)
    OrderBook(store.engine).ask("lobby-1", "yamada", now)
    purge_fleet(store.engine, now)
    assert book.counts(DAY, DAY)
    assert OrderBook(store.engine).newest()
    purge_fleet(store.engine, now + COUNTS_KEPT - timedelta(days=1))
    assert not book.counts(DAY, DAY)
    assert not OrderBook(store.engine).newest()
    store.close()
