"""The last problems and today's counts are still there after a restart, and those of yesterday are not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kiosk.app.staffscreen.journal import NAME, Journal
from kiosk.driver.status import Status
from kiosk.visit.audit import Entry
from tests.staffscreen.test_tries import SetClock

BEGAN = Entry("visit_began", {})
PROBLEM = (Entry("page", {"from": "Typing", "to": "Trouble"}), Entry("problem", {"code": "K201", "variant": ""}))


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


def run(folder: Path, clock: SetClock, *entries: Entry) -> Status:
    """One process from its start to its end."""
    status = Status(clock)
    journal = Journal(folder / NAME, status, clock)
    for entry in entries:
        status.wrote(entry)
    journal.close()
    return status


def test_they_outlast_a_restart_and_are_added_to(tmp_path: Path, clock: SetClock) -> None:
    first = run(tmp_path, clock, BEGAN, *PROBLEM)
    clock.pass_by(3600)
    second = run(tmp_path, clock, BEGAN)
    assert second.today().counts == {"visit": 2, "K201": 1}
    assert second.today().since == first.today().since
    assert [(each.code, each.page) for each in second.problems()] == [("K201", "Typing")]
    assert second.take_counts() != first.take_counts()  # what the first one counted was its own to report


def test_on_the_next_day_counts_begin_anew_and_problems_stay(tmp_path: Path, clock: SetClock) -> None:
    run(tmp_path, clock, BEGAN, *PROBLEM)
    clock.pass_by(86400)
    status = run(tmp_path, clock)
    assert (dict(status.today().counts), len(status.problems())) == ({}, 1)


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{}", '{"since": "x", "counts": {}, "problems": []}', '{"since": "2026-11-29", "counts": 1}', "\x00"],
)
def test_a_broken_file_is_replaced(text: str, tmp_path: Path, clock: SetClock) -> None:
    (tmp_path / NAME).write_text(text, "utf-8")
    assert dict(run(tmp_path, clock, BEGAN).today().counts) == {"visit": 1}
    assert json.loads((tmp_path / NAME).read_text("utf-8"))["counts"] == {"visit": 1}


def test_words_that_are_no_outcome_and_no_code_are_not_believed(tmp_path: Path, clock: SetClock) -> None:
    run(tmp_path, clock, BEGAN, *PROBLEM)
    said = json.loads((tmp_path / NAME).read_text("utf-8"))
    said["counts"]["長崎 太郎"] = 3
    said["problems"].append({**said["problems"][0], "code": "長崎"})
    (tmp_path / NAME).write_text(json.dumps(said), "utf-8")
    status = run(tmp_path, clock)
    assert status.today().counts == {"visit": 1, "K201": 1}
    assert [each.code for each in status.problems()] == ["K201"]


def test_where_nothing_can_be_written_nothing_stops(tmp_path: Path, clock: SetClock) -> None:
    (tmp_path / "file").write_text("no folder")
    assert dict(run(tmp_path / "file", clock, BEGAN, BEGAN).today().counts) == {"visit": 2}
