"""What staff said of the kiosk is kept over a restart, and is never half written."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from kiosk.driver.pausing import PauseKeeper
from kiosk.visit.event.all import Event
from kiosk.visit.event.external import PausesChanged
from kiosk.visit.pause import Pause, PauseReason, Pauses

MINE, THEIRS = Pause(PauseReason.MAINTENANCE, "髙い所の点検"), Pause(PauseReason.CLOSED)


def keeper(file: Path | None) -> tuple[PauseKeeper, list[Event]]:
    told: list[Event] = []
    return PauseKeeper(file, told.append), told


def test_both_pauses_outlive_a_restart_and_each_is_ended_alone(tmp_path: Path) -> None:
    file = tmp_path / "state" / "pauses.json"
    first, told = keeper(file)
    first.by_staff(MINE)
    first.by_desk(THEIRS)
    first.by_desk(THEIRS)
    assert told == [PausesChanged(Pauses(MINE)), PausesChanged(Pauses(MINE, THEIRS))]
    second, told = keeper(file)
    second.start()
    assert told == [PausesChanged(Pauses(MINE, THEIRS))]
    second.by_staff(None)
    assert keeper(file)[0].pauses == Pauses(None, THEIRS)
    assert [each.name for each in file.parent.iterdir()] == ["pauses.json"]


def test_a_kiosk_that_was_never_paused_says_nothing(tmp_path: Path) -> None:
    kept, told = keeper(tmp_path / "pauses.json")
    kept.start()
    kept.by_desk(None)
    assert told == []
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "text", ["", "[]", "{", '{"staff": {"reason": "odd", "text": ""}}', '{"staff": {"reason": "closed", "text": 1}}']
)
def test_a_broken_file_is_said_and_leaves_the_kiosk_in_service(
    text: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    file = tmp_path / "pauses.json"
    file.write_text(text)
    with caplog.at_level(logging.ERROR):
        assert keeper(file)[0].pauses == Pauses()
    assert "can't be read" in caplog.text


def test_a_pause_that_can_not_be_kept_holds_all_the_same_and_says_so(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("a file where the folder should be")
    kept, told = keeper(tmp_path / "state" / "pauses.json")
    with pytest.raises(OSError, match=r"."):
        kept.by_staff(MINE)
    assert kept.pauses == Pauses(MINE)
    assert told == [PausesChanged(Pauses(MINE))]


def test_without_a_file_it_holds_until_the_process_ends() -> None:
    kept, _ = keeper(None)
    kept.by_staff(MINE)
    assert kept.pauses.held == MINE
