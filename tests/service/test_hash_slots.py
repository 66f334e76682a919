"""Passwords that are hashed at once, in several processes of one service."""

from __future__ import annotations

import logging
import os
import shutil
import sys
import time
from pathlib import Path

import pytest

from kiosk.library.slots import FOLDER, PAUSE_SECONDS
from kiosk.service.hashes import HashSlots
from kiosk.service.http import listen, metrics
from tests import warm
from tests.patience import patience
from tests.service.server import Service


def hold() -> None:
    """Take a slot, say so, and keep it."""
    with HashSlots(int(sys.argv[1])):
        sys.stdout.write("held\n")
        sys.stdout.flush()
        time.sleep(600)


def holder(count: int) -> warm.Child:
    """Another process that has a slot."""
    child = warm.Child(hold, str(count))
    child.waits_for_line("the other process to have a slot")
    return child


@pytest.fixture
def shared(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(FOLDER, str(tmp_path))
    return tmp_path


@pytest.mark.usefixtures("shared")
def test_a_hash_waits_for_one_of_another_process_and_goes_on_when_that_was_killed() -> None:
    other = holder(1)
    waited = []

    def kill(seconds: float) -> None:
        waited.append(seconds)
        other.kill()
        other.communicate(patience(60))

    try:
        with HashSlots(1, sleep=kill):
            assert waited == [PAUSE_SECONDS]
    finally:
        other.kill()


def test_a_second_slot_is_taken_beside_another_process_at_once(shared: Path) -> None:
    other = holder(2)
    try:
        with HashSlots(2, sleep=lambda _seconds: pytest.fail("there was a slot")):
            assert len(list(shared.iterdir())) == 2
    finally:
        other.kill()
        other.communicate(patience(60))


@pytest.mark.linux("an open file can be deleted")
def test_slots_leave_no_files_behind(shared: Path) -> None:
    slots = HashSlots(2)
    with slots:
        assert [file.name for file in shared.iterdir()] == ["hash-0"]
    assert list(shared.iterdir()) == []


def test_a_folder_that_was_tidied_away_keeps_nobody_out(shared: Path, caplog: pytest.LogCaptureFixture) -> None:
    shutil.rmtree(shared)
    with HashSlots(1):
        assert "without regard to other processes" in caplog.text


def test_each_time_the_folder_goes_it_is_logged_once(shared: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "kiosk.service")

    def lines_of_three_hashes() -> list[str]:
        caplog.clear()
        for _ in range(3):
            with HashSlots(1):
                pass
        return [record.message.partition(":")[0] for record in caplog.records]

    assert lines_of_three_hashes() == []
    shutil.rmtree(shared)
    assert lines_of_three_hashes() == ["slots are taken without regard to other processes"]
    assert lines_of_three_hashes() == []
    shared.mkdir()
    assert lines_of_three_hashes() == ["slots are shared with other processes again"]
    shutil.rmtree(shared)
    assert lines_of_three_hashes() == ["slots are taken without regard to other processes"]


def test_a_service_alone_needs_no_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(FOLDER, raising=False)
    monkeypatch.chdir(tmp_path)
    with HashSlots(1):
        assert list(tmp_path.iterdir()) == []


def test_the_processes_of_a_service_share_a_folder_as_long_as_it_runs(
    service_: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in (FOLDER, metrics.FOLDER):
        monkeypatch.setenv(name, "unset")
    service_.stop()
    service_.listen = "workers = 2"
    seen = []

    class Processes:
        def __init__(self, *_words: object, **_named: object) -> None: ...

        def run(self) -> None:
            seen.append(Path(os.environ[FOLDER]))
            assert seen[0].is_dir()

    monkeypatch.setattr(listen, "Multiprocess", Processes)
    monkeypatch.setattr(listen.signal, "signal", lambda *_: None)
    listen.serve(service_.config, lambda: pytest.fail("each process makes its own"), ready=lambda _address: None)
    assert not seen[0].exists()
