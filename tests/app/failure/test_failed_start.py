"""A start that fails shows why on the screen, and the kiosk comes by itself once the reason has gone."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from kiosk.app.exits import Exit
from kiosk.app.failure import staying
from kiosk.app.failure.causes import still_failing
from kiosk.app.failure.page import MOST_LETTERS, FailurePage
from kiosk.app.failure.staying import Failure, Staying, wait_of
from kiosk.art import fonts
from tests.app.profiles import embedded
from tests.patience import milliseconds, patience, until
from tests.xserver import x_server


def texts(page: FailurePage) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel))


def test_patrons_read_where_to_go_and_staff_read_why(qtbot: QtBot) -> None:
    fonts.load()
    page = FailurePage(Exit.SETTINGS)
    qtbot.addWidget(page)
    page.say("profile.toml: 3 行目 <b>kiosk.id</b> がありません", "09:30:00")
    shown = texts(page)
    for part in ("ご利用いただけません", "not available", "カウンター", "library counter", "3 SETTINGS", "09:30:00"):
        assert part in shown
    assert "<b>kiosk.id</b>" in page.reason, "it is text, whatever a file holds"
    page.say("x" * 5000, "09:30:10")
    assert len(page.reason) <= MOST_LETTERS + 2


def waits(still: Callable[[], str], first: float = 0.0) -> Staying:
    return Staying(Failure(Exit.SETTINGS, "why", still), None, first=first, every=0.01)  # type: ignore[arg-type]


def test_what_is_still_wrong_is_said_anew_and_what_is_mended_is_tried(qtbot: QtBot) -> None:
    left = ["one fault", "another fault"]
    made = waits(lambda: left[0] if left else "")
    said: list[str] = []
    made.found.connect(said.append)
    with qtbot.waitSignal(made.gone, timeout=milliseconds()):
        qtbot.waitUntil(lambda: "one fault" in said, timeout=milliseconds())
        left.pop(0)
        qtbot.waitUntil(lambda: "another fault" in said, timeout=milliseconds())
        left.clear()
    made.close()


def test_a_look_that_breaks_leaves_the_page_there(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    broken = [True]

    def still() -> str:
        if broken:
            raise RuntimeError("personal")
        return ""

    made = waits(still)
    qtbot.waitUntil(lambda: "can't be looked at" in caplog.text, timeout=milliseconds())
    assert "personal" not in caplog.text
    with qtbot.waitSignal(made.gone, timeout=milliseconds()):
        broken.clear()
    made.close()


def test_starts_that_fail_for_unknown_reasons_are_tried_more_and_more_seldom() -> None:
    waited = [wait_of(tries) for tries in range(8)]
    assert waited == sorted(waited)
    assert (waited[0], waited[-1]) == (staying.LOOK_SECONDS, staying.LONGEST_SECONDS)
    assert wait_of(10_000) == staying.LONGEST_SECONDS


def test_a_broken_profile_is_looked_at_until_it_is_whole(tmp_path: Path) -> None:
    profile = embedded(tmp_path)
    whole = profile.read_text("utf-8")
    profile.write_text(whole.replace("[library]", "[bibliothek]"), "utf-8")
    assert "bibliothek" in still_failing(profile, Exit.SETTINGS)
    assert still_failing(tmp_path / "nowhere.toml", Exit.SETTINGS)
    profile.write_text(whole, "utf-8")
    assert still_failing(profile, Exit.SETTINGS) == ""
    assert still_failing(profile, Exit.FAILED) == ""


def test_a_database_that_is_away_is_looked_at_until_it_is_back(tmp_path: Path) -> None:
    profile = embedded(tmp_path)
    [database] = [file for file in tmp_path.rglob("*") if file.is_file() and _is_database(file)]
    away = database.with_name("away")
    database.rename(away)
    assert still_failing(profile, Exit.MISSING)
    away.rename(database)
    assert still_failing(profile, Exit.MISSING) == ""


def _is_database(file: Path) -> bool:
    if not file.read_bytes().startswith(b"SQLite format 3"):
        return False
    with sqlite3.connect(file) as db:
        return db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] > 0


@pytest.mark.linux("an X server")
def test_on_a_screen_that_nobody_types_at_it_stays_and_ends_when_told_to(tmp_path: Path) -> None:
    profile, log = embedded(tmp_path), tmp_path / "log"
    profile.write_text(profile.read_text("utf-8").replace("[library]", "[bibliothek]"), "utf-8")
    command = [sys.executable, "-m", "kiosk", "run", "--profile", str(profile), "--log", str(log)]

    def shown() -> bool:
        return any("its page is shown" in file.read_text("utf-8") for file in log.glob("*.jsonl"))

    with x_server(540, 960) as display, (tmp_path / "errors").open("w+b") as errors:
        environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        kiosk = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=errors, stderr=errors, env=environment)
        until(lambda: shown() or kiosk.poll() is not None, "the page is shown", 30)
        assert kiosk.poll() is None, "it stays"
        kiosk.send_signal(signal.SIGTERM)
        assert kiosk.wait(patience(20)) == Exit.DONE
        errors.seek(0)
        said = errors.read().decode()
    assert "bibliothek" in said
    assert "Traceback" not in said


def test_at_a_terminal_or_below_a_supervisor_it_ends_with_its_code(tmp_path: Path) -> None:
    profile = embedded(tmp_path)
    profile.write_text("[bibliothek]", "utf-8")
    command = [sys.executable, "-m", "kiosk", "run", "--supervised", "--profile", str(profile), "--log", str(tmp_path)]
    environment = {**os.environ, "DISPLAY": ":none", "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, input=b"", capture_output=True, env=environment, timeout=patience(60), check=False)
    assert done.returncode == Exit.SETTINGS
    assert b"kiosk: " in done.stderr
