"""Whoever guesses passcodes waits longer and longer, and no restart makes it shorter."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.staffscreen.tries import FIRST_SECONDS, FREE, MOST_SECONDS, Tries, TriesFile


class SetClock:
    def __init__(self) -> None:
        self.moment = datetime(2026, 11, 29, 3, 0, tzinfo=UTC)

    def now(self) -> datetime:
        return self.moment

    def pass_by(self, seconds: float) -> None:
        self.moment += timedelta(seconds=seconds)


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


def tries(tmp_path: Path, clock: SetClock) -> TriesFile:
    """As a process that starts now reads them."""
    return TriesFile(tmp_path / "state" / "tries.json", clock)


def test_the_first_wrong_ones_cost_nothing(tmp_path: Path, clock: SetClock) -> None:
    file = tries(tmp_path, clock)
    for _ in range(FREE - 1):
        file.begun()
        assert file.wait() == 0.0


def test_the_wait_doubles_up_to_an_hour() -> None:
    waits = [Tries(wrong).seconds for wrong in range(FREE, FREE + 9)]
    assert waits == [60, 120, 240, 480, 960, 1920, 3600, 3600, 3600]
    assert Tries(10**6).seconds == MOST_SECONDS


def test_guessing_across_restarts_gets_a_day_about_two_dozen_tries(tmp_path: Path, clock: SetClock) -> None:
    begun, count = clock.moment, 0
    while clock.moment - begun < timedelta(days=1):
        file = tries(tmp_path, clock)  # the machine was switched off and on again
        clock.pass_by(file.wait())
        file.begun()
        count += 1
    assert count < FREE + 32


def test_a_power_cut_while_it_is_judged_gives_no_try_back(tmp_path: Path, clock: SetClock) -> None:
    for _ in range(FREE):
        tries(tmp_path, clock).begun()  # and nothing after it
    assert tries(tmp_path, clock).wait() == FIRST_SECONDS


def test_the_right_one_forgives_all(tmp_path: Path, clock: SetClock) -> None:
    file = tries(tmp_path, clock)
    for _ in range(FREE + 2):
        file.begun()
    file.right()
    assert (file.wait(), tries(tmp_path, clock).wait()) == (0.0, 0.0)


def test_a_clock_that_was_set_back_makes_the_wait_no_longer_than_it_was(tmp_path: Path, clock: SetClock) -> None:
    file = tries(tmp_path, clock)
    for _ in range(FREE):
        file.begun()
    clock.pass_by(-86400)
    assert file.wait() == FIRST_SECONDS


@pytest.mark.parametrize("text", ["", "{}", "[]", "nonsense", '{"wrong": "many", "at": 0}', "\x00\xff"])
def test_a_file_that_is_broken_is_no_way_around_the_wait(text: str, tmp_path: Path, clock: SetClock) -> None:
    file = tmp_path / "state" / "tries.json"
    file.parent.mkdir()
    file.write_text(text, "utf-8")
    assert tries(tmp_path, clock).wait() == FIRST_SECONDS


def test_where_nothing_can_be_written_every_start_begins_with_a_wait(tmp_path: Path, clock: SetClock) -> None:
    (tmp_path / "state").write_text("no folder")
    file = tries(tmp_path, clock)
    assert file.wait() == FIRST_SECONDS
    clock.pass_by(FIRST_SECONDS)
    assert file.wait() == 0.0
    file.begun()
    assert file.wait() == 2 * FIRST_SECONDS


def test_the_file_holds_two_numbers(tmp_path: Path, clock: SetClock) -> None:
    file = tries(tmp_path, clock)
    file.begun()
    said = json.loads((tmp_path / "state" / "tries.json").read_text("utf-8"))
    assert said == {"wrong": 1, "at": clock.moment.timestamp()}
    assert [each.name for each in (tmp_path / "state").iterdir()] == ["tries.json"]
