"""The log of a process from its first line on, and what is left of one that died."""

from __future__ import annotations

import json
import logging
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from kiosk import __version__
from kiosk.log.crashes import described
from kiosk.log.files import Retention
from kiosk.log.logger import logger
from kiosk.log.set_up import LogSetup

KEPT = Retention(30, 1_000_000)
log = logger("kiosk.test")


@pytest.fixture(autouse=True)
def _the_log_stays_as_it_was() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    root.handlers[:] = []
    yield
    for handler in root.handlers:
        handler.close()
    root.handlers[:] = handlers
    root.setLevel(level)


def lines(folder: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for file in sorted(folder.glob("*.jsonl")) for line in file.read_text().splitlines()]


def test_what_was_said_before_the_settings_were_known_is_in_the_file_too(tmp_path: Path) -> None:
    setup = LogSetup("kiosk")
    log.info("early")
    log.warning("early, too")
    setup.keep(tmp_path, KEPT, kiosk="lobby-1")
    log.info("late")
    found = lines(tmp_path)
    assert [entry["message"] for entry in found] == ["early", "early, too", "late"]
    assert {entry["kiosk"] for entry in found} == {"lobby-1"}
    assert {(entry["program"], entry["version"]) for entry in found} == {("kiosk", __version__)}
    assert len({entry["run"] for entry in found}) == 1


def test_a_higher_level_holds_for_what_was_said_before_it_was_known(tmp_path: Path) -> None:
    setup = LogSetup("kiosk")
    log.info("early")
    log.warning("early, too")
    setup.keep(tmp_path, KEPT, level="warning")
    log.info("late")
    log.error("late, too")
    assert [entry["message"] for entry in lines(tmp_path)] == ["early, too", "late, too"]


def test_a_windowed_program_without_standard_error_has_its_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    LogSetup("kiosk").keep(tmp_path, KEPT)
    log.error("here")
    assert lines(tmp_path)[0]["message"] == "here"


def test_a_folder_that_can_not_be_had_stops_nobody_and_is_said_once(tmp_path: Path, capsys: Any) -> None:
    (tmp_path / "file").touch()
    LogSetup("kiosk").keep(tmp_path / "file", KEPT)
    for _ in range(3):
        log.info("x")
    said = capsys.readouterr().err
    assert said.count('"message": "x"') == 3
    assert said.count("the log can't be written to its folder: EEXIST") == 1


def test_two_runs_have_two_names(tmp_path: Path) -> None:
    for _ in range(2):
        LogSetup("kiosk").keep(tmp_path, KEPT)
        log.info("x")
    assert len({entry["run"] for entry in lines(tmp_path)}) == 2


def run(code: str, folder: Path) -> subprocess.CompletedProcess[str]:
    begin = (
        "import faulthandler, sys\nfrom pathlib import Path\nfrom kiosk.faults import catch_everything\n"
        "from kiosk.log.files import Retention\nfrom kiosk.log.set_up import LogSetup\n"
        f"LogSetup('kiosk').keep(Path({str(folder)!r}), Retention(30, 10**6))\ncatch_everything()\n"
    )
    return subprocess.run([sys.executable, "-c", begin + code], capture_output=True, text=True, check=False)


def test_what_native_code_died_of_is_said_by_the_next_run(tmp_path: Path) -> None:
    folder = tmp_path / "not" / "there"
    died = run("def falls(name):\n    faulthandler._sigsegv()\nfalls('佐世保　花子')", folder)
    assert died.returncode != 0
    (left,) = folder.glob("*.crash")
    assert "花子" not in left.read_text() + died.stderr
    run("pass", folder)
    entry = lines(folder)[-1]
    assert entry["level"] == "CRITICAL"
    assert entry["message"] == "a former process died: Segmentation fault at <string>:9:falls < <string>:10:<module>"
    assert not list(folder.glob("*.crash"))


def test_a_process_that_ends_well_leaves_nothing_to_be_told(tmp_path: Path) -> None:
    assert run("pass", tmp_path).returncode == 0
    assert not list(tmp_path.iterdir())


def test_the_report_of_a_process_that_still_runs_is_its_own(tmp_path: Path) -> None:
    LogSetup("kiosk").keep(tmp_path, KEPT)
    mine = list(tmp_path.glob("*.crash"))
    assert len(mine) == 1
    run("pass", tmp_path)
    assert list(tmp_path.glob("*.crash")) == mine


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("", "no known reason at no known place"),
        ("Fatal Python error: Aborted\n\nCurrent thread 0x1 (most recent call first):\n"
         '  File "C:\\Program Files\\x\\kiosk\\ui\\paint.py", line 3 in paint\n'
         '  File "/srv/hanako/a.py", line 4 in <module>\n',
         "Aborted at ui/paint.py:3:paint < a.py:4:<module>"),
        ("Windows fatal exception: access violation\n\n", "access violation at no known place"),
        ("Windows fatal exception: code 0xe06d7363\n\n", "code 0xe06d7363 at no known place"),
        ("佐世保　花子 said: Fatal Python error: x\n", "no known reason at no known place"),
    ],
)  # fmt: skip
def test_of_a_report_only_reason_and_places_are_taken(said: str, told: str) -> None:
    assert described(said) == told


def test_warnings_of_python_are_logged_by_their_place(tmp_path: Path) -> None:
    done = run("import warnings\nwarnings.warn('佐世保　花子')", tmp_path)
    assert lines(tmp_path)[0]["message"] == "Python warns: UserWarning at <string>:9"
    assert "花子" not in done.stderr


def test_a_record_that_can_not_be_written_is_told_by_its_place(tmp_path: Path, capsys: Any) -> None:
    LogSetup("kiosk")
    handler = logging.getLogger().handlers[1]
    handler.format = lambda record: str(1 / 0)  # type: ignore[method-assign]
    handler.handle(logging.LogRecord("kiosk.x", logging.ERROR, __file__, 7, "%d", ("佐世保　花子",), None))
    assert "a log record of test_set_up.py:7 could not be written: ZeroDivisionError at" in capsys.readouterr().err
