"""Log files are never renamed, have one writer, end with whole lines, and stop nobody."""

from __future__ import annotations

import errno
import json
import logging
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from kiosk.log import files
from kiosk.log.files import AGAIN_SECONDS, FolderHandler, Retention
from kiosk.log.lines import JsonLines
from kiosk.log.places import default_folder, file_name, log_files
from tests.linux import skip_elsewhere
from tests.log.writing_child import main
from tests.patience import patience
from tests.warm import talking

NOON = datetime(2026, 11, 29, 12, tzinfo=UTC)
LARGE = Retention(30, 1_000_000)


class Clock:
    def __init__(self) -> None:
        self.at = NOON

    def __call__(self) -> float:
        return self.at.timestamp()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def made() -> Iterator[Callable[..., FolderHandler]]:
    """Handlers, closed at the end; what they say themselves is in ``heard`` of the test's caplog."""
    handlers: list[FolderHandler] = []

    def make(folder: Path, retention: Retention = LARGE, now: Callable[[], float] = time.time) -> FolderHandler:
        handlers.append(FolderHandler(folder, "kiosk", retention, now=now))
        handlers[-1].setFormatter(JsonLines())
        return handlers[-1]

    yield make
    for handler in handlers:
        handler.close()


def says(handler: logging.Handler, *texts: str) -> None:
    for text in texts:
        handler.handle(logging.LogRecord("kiosk.test", logging.INFO, __file__, 1, text, (), None))


def messages(folder: Path) -> list[str]:
    """Of all files in the order of their names, each line of which has to be whole."""
    found = [json.loads(line) for file in sorted(folder.glob("*.jsonl")) for line in file.read_bytes().splitlines()]
    return [entry["message"] for entry in found]


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def test_a_new_day_has_a_new_file_and_the_old_one_keeps_its_name(made, clock: Clock, tmp_path: Path) -> None:
    handler = made(tmp_path / "logs", now=clock)
    says(handler, "before")
    clock.at += timedelta(hours=12)
    says(handler, "after")
    assert names(tmp_path / "logs") == ["kiosk-2026-11-29.001.jsonl", "kiosk-2026-11-30.001.jsonl"]
    assert messages(tmp_path / "logs") == ["before", "after"]


def test_a_full_file_is_followed_by_another_and_a_reader_of_either_is_in_nobodys_way(
    made, clock: Clock, tmp_path: Path
) -> None:
    handler = made(tmp_path, Retention(30, 4_000), clock)
    with_readers = []
    for number in range(8):
        says(handler, f"{number} {'x' * 60}")
        with_readers.append((tmp_path / names(tmp_path)[-1]).open("rb"))
    for reader in with_readers:
        reader.close()
    assert [text[0] for text in messages(tmp_path)] == list("01234567")
    assert names(tmp_path)[:2] == ["kiosk-2026-11-29.001.jsonl", "kiosk-2026-11-29.002.jsonl"]
    assert all(file.stat().st_size <= 400 for file in tmp_path.iterdir())


def test_the_next_run_goes_on_in_the_file_of_the_day(made, clock: Clock, tmp_path: Path) -> None:
    for run in ("first", "second"):
        handler = made(tmp_path, now=clock)
        says(handler, run)
        handler.close()
    assert names(tmp_path) == ["kiosk-2026-11-29.001.jsonl"]
    assert messages(tmp_path) == ["first", "second"]


def test_two_at_once_never_write_one_file(made, clock: Clock, tmp_path: Path) -> None:
    one, other = made(tmp_path, now=clock), made(tmp_path, now=clock)
    for _ in range(3):
        says(one, "one")
        says(other, "other")
    found = {file.name: {json.loads(line)["message"] for line in file.open()} for file in tmp_path.iterdir()}
    assert found == {"kiosk-2026-11-29.001.jsonl": {"one"}, "kiosk-2026-11-29.002.jsonl": {"other"}}


@pytest.mark.linux("kill -9")
def test_a_process_that_is_killed_leaves_whole_lines_and_its_file_to_the_next(made, tmp_path: Path) -> None:
    roomy = 100_000_000_000  # however much is written before the kill comes
    for _ in range(3):
        child = talking(main, str(tmp_path), str(roomy))
        assert child.stdout is not None
        assert child.stdout.readline() == b"begun\n"
        os.kill(child.pid, signal.SIGKILL)
        child.wait(patience(20))
        for file in (child.stdin, child.stdout):
            assert file is not None
            file.close()
    (file,) = tmp_path.iterdir()
    with file.open("ab") as torn:
        torn.write(b'{"time": "2026-11-')
    says(made(tmp_path, Retention(30, roomy)), "the next")
    said = messages(tmp_path)
    assert said[-1] == "the next"
    assert said.count("line 0 (text)") == 3
    assert names(tmp_path) == [file.name]


def test_files_older_than_the_days_go_and_the_newest_stay_whatever_the_clock_says(
    made, clock: Clock, tmp_path: Path
) -> None:
    for day in range(22, 32):
        (tmp_path / file_name("kiosk", date(2026, 10, day), 1)).write_text("{}\n")
    others = ["kiosk-notes.txt", "service-2020-01-01.001.jsonl", "kiosk-2020-02-30.001.jsonl"]
    for name in others:
        (tmp_path / name).touch()
    handler = made(tmp_path, now=clock)
    says(handler, "today")
    kept = ["kiosk-2026-10-30.001.jsonl", "kiosk-2026-10-31.001.jsonl", "kiosk-2026-11-29.001.jsonl"]
    assert names(tmp_path) == sorted([*others, *kept])
    clock.at += timedelta(days=3650)
    says(handler, "in ten years")
    assert "kiosk-2026-11-29.001.jsonl" in names(tmp_path)


def test_all_files_together_never_take_much_more_than_what_is_allowed(made, clock: Clock, tmp_path: Path) -> None:
    handler = made(tmp_path, Retention(30, 10_000), clock)
    for number in range(300):
        says(handler, f"{number} {'x' * 100}")
    assert sum(file.stat().st_size for file in tmp_path.iterdir()) <= 11_000
    assert messages(tmp_path)[-1].startswith("299 ")


def test_a_file_that_can_not_be_deleted_yet_goes_another_time(
    made, clock: Clock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = tmp_path / "kiosk-2026-01-01.001.jsonl"
    old.touch()
    for day in (26, 27, 28):
        (tmp_path / f"kiosk-2026-11-{day}.001.jsonl").touch()
    unlink = Path.unlink

    def held(path: Path, missing_ok: bool = False) -> None:
        raise PermissionError(errno.EACCES, "WinError 32", str(path))

    monkeypatch.setattr(Path, "unlink", held)
    handler = made(tmp_path, now=clock)
    says(handler, "today")
    assert old.exists()
    monkeypatch.setattr(Path, "unlink", unlink)
    clock.at += timedelta(days=1)
    says(handler, "tomorrow")
    assert not old.exists()
    assert messages(tmp_path) == ["today", "tomorrow"]


@pytest.mark.linux("deletes an open file")
def test_a_file_that_somebody_deleted_is_made_anew(made, clock: Clock, tmp_path: Path) -> None:
    handler = made(tmp_path, now=clock)
    says(handler, "gone")
    next(tmp_path.iterdir()).unlink()
    says(handler, "here")
    assert messages(tmp_path) == ["here"]


def test_what_is_in_the_way_of_a_name_is_passed_by(made, clock: Clock, tmp_path: Path) -> None:
    (tmp_path / "kiosk-2026-11-29.001.jsonl").mkdir()
    says(made(tmp_path, now=clock), "here")
    assert json.loads((tmp_path / "kiosk-2026-11-29.002.jsonl").read_text())["message"] == "here"


class Broken:
    """The operating system, which takes no more; ``after`` so many bytes of a line."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, after: int) -> None:
        self.full = True
        self._after = after
        self._write = os.write
        monkeypatch.setattr(files.os, "write", self)

    def __call__(self, number: int, data: bytes) -> int:
        if not self.full:
            return self._write(number, data)
        if self._after:
            self._after, begun = 0, self._after
            return self._write(number, data[:begun])
        raise OSError(errno.ENOSPC, "No space left on device")


@pytest.mark.parametrize("after", [0, 7])
def test_a_full_disk_is_said_once_and_leaves_whole_lines(
    made, clock: Clock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, after: int
) -> None:
    now = [0.0]
    monkeypatch.setattr(files.time, "monotonic", lambda: now[0])
    handler = made(tmp_path, now=clock)
    says(handler, "before")
    disk = Broken(monkeypatch, after)
    for _ in range(5):
        says(handler, "lost")
        now[0] += AGAIN_SECONDS
    words = "the log can't be written to its folder: ENOSPC; it is tried again every minute"
    assert caplog.messages == [words]
    assert messages(tmp_path) == ["before"]
    disk.full = False
    says(handler, "after")
    assert caplog.messages == [words, "the log is written to its folder again; 5 lines are missing there"]
    assert messages(tmp_path) == ["before", "after"]
    assert len(names(tmp_path)) == 1


@pytest.mark.linux("mounts a small file system")
def test_on_a_disk_that_is_really_full_only_whole_lines_stay_and_it_goes_on_once_there_is_room(tmp_path: Path) -> None:
    code = f"""
import logging, os, sys
from pathlib import Path
from kiosk.log import files
from kiosk.log.files import FolderHandler, Retention
from kiosk.log.lines import JsonLines
folder = Path({str(tmp_path)!r})
files.AGAIN_SECONDS = 0.0
(folder / "ballast").write_bytes(bytes(40_000))
handler = FolderHandler(folder, "kiosk", Retention(30, 10_000_000))
handler.setFormatter(JsonLines())
root = logging.getLogger()
root.addHandler(handler)
root.addHandler(logging.StreamHandler(sys.stdout))
def says(text):
    handler.handle(logging.LogRecord("kiosk.test", logging.INFO, "x.py", 1, text, (), None))
for number in range(600):
    says(f"line {{number}} " + "x" * 100)
(folder / "ballast").unlink()
says("room again")
sys.stdout.flush()
sys.stderr.buffer.write(b"".join(file.read_bytes() for file in sorted(folder.glob("*.jsonl"))))
"""
    mount = f'mount -t tmpfs -o size=64k tmpfs "{tmp_path}" || exit 77; exec "$@"'
    words = ["unshare", "-m", "sh", "-c", mount, "x", sys.executable, "-c", code]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    # Permission denied, not permitted; in a chroot: cannot change root filesystem propagation
    if done.returncode in (1, 77) and ("ermi" in done.stderr or "propagation" in done.stderr):
        pytest.skip("may not mount here")
    assert done.returncode == 0, done.stderr
    texts = [json.loads(line)["message"] for line in done.stderr.splitlines()]
    there = [int(text.split()[1]) for text in texts if text.startswith("line ")]
    assert there == list(range(len(there)))
    assert 10 < len(there) < 300
    assert "room again" in texts
    first, second = done.stdout.splitlines()
    assert first == "the log can't be written to its folder: ENOSPC; it is tried again every minute"
    assert second == f"the log is written to its folder again; {601 - len(there)} lines are missing there"


def test_a_disk_without_locks_costs_no_open_files(
    made, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    opened: list[int] = []
    closed: list[int] = []
    monkeypatch.setattr(files, "AGAIN_SECONDS", 0.0)

    def none(number: int) -> bool:
        opened.append(number)
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(files, "lock", none)
    close = os.close
    monkeypatch.setattr(files.os, "close", lambda number: (closed.append(number), close(number)))
    says(made(tmp_path), "x", "y")
    assert len(opened) == 2
    assert set(opened) <= set(closed)
    assert len(caplog.messages) == 1


def test_between_two_tries_the_folder_is_left_alone(made, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "file").touch()
    handler = made(tmp_path / "file" / "logs")
    says(handler, "one", "two", "three")
    assert len(caplog.messages) == 1
    (tmp_path / "file").unlink()
    says(handler, "four")
    assert names(tmp_path) == []


def test_its_own_trouble_reaches_the_other_handlers_and_not_itself(
    made, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As in a process, where all handlers hang on one logger."""
    (tmp_path / "file").touch()
    handler = made(tmp_path / "file")
    heard: list[str] = []
    other = logging.Handler()
    other.emit = lambda record: heard.append(record.getMessage())  # type: ignore[method-assign]
    logger = logging.getLogger("kiosk.log")
    monkeypatch.setattr(logger, "handlers", [handler, other])
    logger.error("first")
    why = "the log can't be written to its folder: EEXIST; it is tried again every minute"
    assert heard == [why, "first"]


@pytest.mark.linux("modes of files")
def test_folder_and_files_are_their_owners_alone(made, tmp_path: Path) -> None:
    says(made(tmp_path / "new" / "logs"), "x")
    assert (tmp_path / "new" / "logs").stat().st_mode & 0o777 == 0o700
    assert next((tmp_path / "new" / "logs").iterdir()).stat().st_mode & 0o777 == 0o600


def test_a_link_in_the_place_of_a_file_is_not_followed(made, clock: Clock, tmp_path: Path) -> None:
    skip_elsewhere("O_NOFOLLOW")
    target = tmp_path / "target"
    target.write_text("")
    (tmp_path / "logs").mkdir()
    (tmp_path / "logs" / "kiosk-2026-11-29.001.jsonl").symlink_to(target)
    says(made(tmp_path / "logs", now=clock), "x")
    assert target.read_text() == ""
    assert (tmp_path / "logs" / "kiosk-2026-11-29.002.jsonl").exists()


def test_the_folder_is_systemds_or_the_accounts(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    skip_elsewhere("ProgramData")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    monkeypatch.delenv("LOGS_DIRECTORY", raising=False)
    assert default_folder() == tmp_path / "miraion-kiosk" / "logs"
    monkeypatch.setenv("LOGS_DIRECTORY", "/var/log/kiosk:/var/log/other")
    assert default_folder() == Path("/var/log/kiosk")
    monkeypatch.delenv("LOGS_DIRECTORY")
    monkeypatch.delenv("XDG_STATE_HOME")

    def homeless() -> Any:
        raise RuntimeError

    monkeypatch.setattr(Path, "home", homeless)
    assert default_folder() == Path("/var/log/miraion-kiosk/logs")


def test_names_of_files_say_program_day_and_part(tmp_path: Path) -> None:
    for name in (
        "kiosk-2026-11-29.001.jsonl",
        "kiosk-2026-11-29.012.jsonl",
        "kiosk-2026-11-29.001.jsonl.gz",
        "x-2026-11-29.jsonl",
    ):
        (tmp_path / name).touch()
    found = sorted((day, part) for day, part, _ in log_files(tmp_path, "kiosk"))
    assert found == [(date(2026, 11, 29), 1), (date(2026, 11, 29), 12)]
