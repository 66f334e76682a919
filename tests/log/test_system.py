"""What the journal and the event log of Windows are told."""

from __future__ import annotations

import io
import logging
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.log.limit import AT_ONCE
from kiosk.log.lines import JsonLines
from kiosk.log.system import EventLogHandler, JournalLines, event_log, is_journal


def record(level: int, text: str = "x", line: int = 1) -> logging.LogRecord:
    return logging.LogRecord("kiosk.test", level, __file__, line, text, (), None)


@pytest.mark.linux("the journal")
def test_the_journal_is_known_by_device_and_inode_and_not_by_the_variable_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with (tmp_path / "a").open("w") as one, (tmp_path / "b").open("w") as other:
        found = os.fstat(one.fileno())
        monkeypatch.setenv("JOURNAL_STREAM", f"{found.st_dev}:{found.st_ino}")
        assert is_journal(one)
        assert not is_journal(other)
        monkeypatch.delenv("JOURNAL_STREAM")
        assert not is_journal(one)
    assert not is_journal(one)
    assert not is_journal(io.StringIO())


@pytest.mark.parametrize(
    ("level", "priority"), [(10, 7), (20, 6), (30, 4), (40, 3), (50, 2), (25, 6), (5, 7), (100, 2)]
)
def test_a_line_for_the_journal_begins_with_its_priority(level: int, priority: int) -> None:
    said = JournalLines(JsonLines()).format(record(level, "one\ntwo"))
    assert said.startswith(f"<{priority}>{{")
    assert "\n" not in said


@pytest.fixture
def told() -> list[tuple[int, int, str]]:
    return []


@pytest.fixture
def handler(told: list[tuple[int, int, str]]) -> EventLogHandler:
    return EventLogHandler(lambda *event: told.append(event))


def test_the_event_log_gets_warnings_and_worse_each_with_its_type(
    handler: EventLogHandler, told: list[tuple[int, int, str]]
) -> None:
    logger = logging.Logger("kiosk.test")
    logger.addHandler(handler)
    logger.info("no")
    logger.warning("one")
    logger.error("two\nlines")
    logger.critical("three")
    assert told == [(2, 2, "one\nkiosk.test"), (1, 3, r"two\nlines" + "\nkiosk.test"), (1, 4, "three\nkiosk.test")]


def test_the_event_log_is_not_flooded_by_a_kiosk_either(
    handler: EventLogHandler, told: list[tuple[int, int, str]]
) -> None:
    for _ in range(100):
        one = record(logging.ERROR)
        one.kiosk = "lobby-1"
        handler.handle(one)
    assert len(told) == AT_ONCE
    handler.handle(record(logging.ERROR, line=2))
    assert len(told) == AT_ONCE + 1


@pytest.mark.linux("has no event log")
def test_elsewhere_there_is_no_event_log() -> None:
    assert event_log() is None


@pytest.mark.skipif(sys.platform != "win32", reason="the event log is Windows's")
def test_windows_takes_an_event() -> None:
    log = event_log()
    assert log is not None
    log.handle(record(logging.WARNING, "a test of the kiosk's log"))


@pytest.mark.linux("systemd-cat")
def test_under_the_journal_a_process_writes_priorities(tmp_path: Path) -> None:
    """A file stands for the journal's socket: what counts is that the variable names what standard error is."""
    said = tmp_path / "journal"
    code = (
        "import os; found = os.fstat(2); os.environ['JOURNAL_STREAM'] = f'{found.st_dev}:{found.st_ino}'\n"
        "from kiosk.log.set_up import LogSetup; from kiosk.log.logger import logger\n"
        "LogSetup('service'); logger('kiosk.x').error('broken %d', 3)"
    )
    with said.open("w") as stream:
        subprocess.run([sys.executable, "-c", code], stderr=stream, check=True)
    (line,) = said.read_text().splitlines()
    assert line.startswith('<3>{"time": "')
    assert '"message": "broken 3", "program": "service"' in line
