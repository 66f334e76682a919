"""The main job once more, in a real window on a real X server, by a real pointer.

``kiosk run --demo`` runs as anybody starts it.  A twin of it, offscreen in this process, is led through the
same visit and says where things lie; the pointer only ever touches the real one, whose log says where it is.
"""

from __future__ import annotations

import logging
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kiosk.app.main import show, stop
from kiosk.app.running import Options, Running
from kiosk.art import fonts
from kiosk.demo.assemble import demo
from kiosk.driver.gate import HOLD_SECONDS, PAUSE_SECONDS
from kiosk.settings.demo import demo_profile
from kiosk.simulator.personas.persona import PASSWORD
from kiosk.ui.style.metrics import Metrics
from kiosk.ui.window import window as window_module
from tests.journey.decode import decode_pdf
from tests.journey.test_registration import fills_the_form
from tests.journey.visitor import PatientClock, Visitor
from tests.log.reading import said
from tests.patience import measured, milliseconds, patience, until
from tests.xserver import x_server

SIZE = (1300, 1840)
SETTLES = 0.4
"""Seconds after which a touch has had its effect."""
SHORTLY = 0.05


@pytest.fixture
def display() -> Iterator[str]:
    """Of a private X server."""
    with x_server(*SIZE) as number:
        yield number


class RealKiosk:
    """The process, its log, and a pointer on its screen."""

    def __init__(self, display: str, folder: Path) -> None:
        self.folder = folder
        self.log = folder / "logs"
        self._display = display
        self._touched = 0
        env = {k: v for k, v in os.environ.items() if not k.startswith("QT_")} | {"DISPLAY": display}
        size = f"{SIZE[0]}x{SIZE[1]}"
        self.process = subprocess.Popen(
            [
                *(sys.executable, "-m", "kiosk", "run", "--demo"),
                *("--size", size, "--data", str(folder), "--log", str(self.log)),
            ],
            env=env,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def waits_for(self, pattern: str, times: int = 1) -> None:
        def came() -> bool:
            if len(re.findall(pattern, self.said())) >= times:
                return True
            assert self.process.poll() is None, f"the kiosk ended: {self.said()}"
            return False

        until(came, lambda: f"{pattern}; the log says:\n{self.said()}", 90)

    def can_be_seen(self, pages: int, shown: int) -> None:
        """Until what the last touch brought is fully shown and was looked at; the log says when it was.

        It brings so many pages and makes something new be shown so often, as it did in the twin; a log that says less
        is believed once nothing has been added to it for longer than a touch takes to have its effect.
        """
        before, begun = self._touched, datetime.now(UTC)

        def seen() -> bool:
            text = self.said()
            if text.rfind(" seen page=") <= text.rfind(" page from="):
                return False
            told = text[before:]
            all_of_it = 0 < shown <= told.count(" seen page=") and told.count(" page from=") >= pages
            last = datetime.fromisoformat(text.splitlines()[-1].split()[0])
            self._touched = len(text)
            since = (datetime.now(UTC) - (last if all_of_it else max(last, begun))).total_seconds()
            return since > HOLD_SECONDS + (SHORTLY if all_of_it else SETTLES * measured())

        until(seen, lambda: f"the page to be fully shown; the log says:\n{self.said()}", 90)

    def said(self) -> str:
        """Its log so far."""
        return said(self.log)

    def pointer(self, x: int, y: int) -> None:
        """Move there and click, as xdotool does it."""
        env = os.environ | {"DISPLAY": self._display}
        order = ["xdotool", "mousemove", "--sync", str(x), str(y), "click", "1"]
        subprocess.run(order, env=env, check=True, timeout=patience(20))

    def pointer_twice(self, x: int, y: int, after: float, beside: int) -> None:
        """Two clicks, the second so many seconds later and so many pixels beside, whatever came meanwhile."""
        env = os.environ | {"DISPLAY": self._display}
        order = ["xdotool", "mousemove", "--sync", str(x), str(y), "click", "1", "sleep", str(after)]
        order += ["mousemove", str(x + beside), str(y), "click", "1"]
        subprocess.run(order, env=env, check=True, timeout=patience(20))

    def number_on_the_card(self) -> str:
        """The number of the patron who has just registered, from the barcode of the printed card."""
        found = set().union(*(decode_pdf(pdf) for pdf in (self.folder / "cards").glob("*.pdf")))
        (number,) = [text.strip("A") for text in found if text.startswith("A")]
        return number

    def window_is_up(self) -> None:
        env = os.environ | {"DISPLAY": self._display}
        order = ["xdotool", "search", "--sync", "--onlyvisible", "--pid", str(self.process.pid)]
        subprocess.run(order, env=env, check=True, timeout=patience(90), stdout=subprocess.DEVNULL)


class Pointing(Visitor):
    """Looks at the twin, points at the real one, and keeps both at the same place."""

    def __init__(self, qtbot: QtBot, twin: Running, real: RealKiosk, caplog: pytest.LogCaptureFixture) -> None:
        super().__init__(qtbot, twin.kiosk)
        self.real = real
        self.on_keys = False
        self.shown: list[str] = []
        twin.kiosk.window.seen.connect(self.shown.append)
        self.log = caplog
        caplog.set_level(logging.INFO, "kiosk.driver.loop")

    def waits_for_both(self) -> None:
        """Until the real one shows all that the last touch brought in the twin."""
        self.looks()
        pages = sum(said.startswith("page from=") for said in self.log.messages)
        self.real.can_be_seen(pages, 0 if self.on_keys else len(self.shown))  # keys are many touches
        self.log.clear()
        self.shown.clear()

    def taps_twice(self, name: str, after: float, beside: int = 0) -> None:
        """The twin is touched once: that is where the real one must be, too."""
        self.waits_for_both()
        self.on_keys = False
        widget = self.find(name)
        middle = widget.mapTo(self.kiosk.window, widget.rect().center())
        self.real.pointer_twice(middle.x(), middle.y(), after, beside)
        self.taps_at(middle)
        # The second may have hit a key and been refused: what is typed without a pause after it is refused with it.
        self.qtbot.wait(round(PAUSE_SECONDS * 1000) + 100)

    def taps(self, name: str) -> None:
        if not name.startswith("key-") or not self.on_keys:
            self.waits_for_both()
        self.on_keys = name.startswith("key-")
        self.looks()
        widget = self.find(name)
        middle = widget.mapTo(self.kiosk.window, widget.rect().center())
        self.real.pointer(middle.x(), middle.y())
        self.taps_at(middle)


def data(folder: Path, pki: Path) -> Path:
    """A demo's folder; its cards have keys that were made before."""
    folder.mkdir()
    (folder / "pki").symlink_to(pki)
    return folder


def at_96_dots_an_inch(frame: QWidget, _inches: float | None) -> Metrics:
    """How large letters must be follows from it."""
    width, height = frame.width(), frame.height()
    return Metrics.for_screen(width, height, (width * 25.4 / 96, height * 25.4 / 96))


@pytest.fixture
def twin(qtbot: QtBot, tmp_path: Path, pki_directory: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Running]:
    """The same demo, offscreen, with a database of its own; on a screen as large as Xvfb says that its own is."""
    monkeypatch.setattr(window_module, "screen_metrics", at_96_dots_an_inch)
    fonts.load()
    folder = data(tmp_path / "twin", pki_directory)
    profile = demo_profile(folder)
    options = Options(demo=True, windowed=True, size=SIZE, data=folder, lay=None, dock=True)
    running = demo(profile, options)
    running.kiosk.gate.clock = PatientClock()
    running.kiosk.window.input.time_of = lambda _stamp: running.kiosk.gate.clock()
    running.kiosk.start()
    show(running, profile, options)
    qtbot.waitExposed(running.kiosk.window, timeout=milliseconds())
    yield running
    stop(running)
    running.kiosk.window.close()
    running.kiosk.window.deleteLater()


@pytest.fixture
def real(display: str, tmp_path: Path, pki_directory: Path) -> Iterator[RealKiosk]:
    """It begins before its twin, which begins meanwhile."""
    real = RealKiosk(display, data(tmp_path / "real", pki_directory))
    yield real
    if real.process.poll() is None:
        real.process.kill()
        real.process.wait()


def test_a_new_patron_registers_in_a_real_window(
    qtbot: QtBot, real: RealKiosk, twin: Running, caplog: pytest.LogCaptureFixture
) -> None:
    try:
        real.waits_for("mail is not sent")
        real.window_is_up()
        v = Pointing(qtbot, twin, real, caplog)
        twin.kiosk.driver.screen.emit(twin.kiosk.driver.presented())
        v.taps("dock-tab")
        qtbot.wait(300)
        v.taps("register")
        v.waits_for("consent")
        real.waits_for("to=Consenting")
        v.taps("agree")
        v.taps("next")
        v.waits_for("place_card")
        real.waits_for("to=PlacingCard")
        v.taps("dock-lay")
        v.waits_for("password")
        real.waits_for("to=Typing")
        v.types_password(PASSWORD)
        v.taps("next")
        v.waits_for("take_card")
        real.waits_for("to=TakingCard")
        v.taps("dock-lift")
        v.waits_for("form")
        real.waits_for("to=Filling")
        fills_the_form(v)
        real.waits_for("to=Confirming")
        v.taps("register")
        v.waits_for("done")
        real.waits_for("print phase=done")
        found = set().union(*(decode_pdf(pdf) for pdf in (real.folder / "cards").glob("*.pdf")))
        numbers = [text for text in found if text.startswith("A")]
        assert len(numbers) == 1
        assert any(numbers[0].strip("A") in text for text in found - set(numbers))
        v.taps("finish")
        real.waits_for("visit_ended")
    finally:
        real.process.terminate()
        assert real.process.wait(patience(20)) == 0


@pytest.mark.timeout(400)
def test_a_trembling_hand_gets_no_further_than_a_steady_one(
    qtbot: QtBot, real: RealKiosk, twin: Running, caplog: pytest.LogCaptureFixture
) -> None:
    """Every button that leads to another page is hit twice, in real time, at once or beside it or a little later."""
    try:
        real.waits_for("mail is not sent")
        real.window_is_up()
        v = Pointing(qtbot, twin, real, caplog)
        twin.kiosk.driver.screen.emit(twin.kiosk.driver.presented())
        v.taps("dock-tab")
        v.taps_twice("register", 0.1)
        v.waits_for("consent")
        v.taps("agree")
        v.taps_twice("next", 0.35, beside=14)
        v.waits_for("place_card")
        v.taps("dock-lay")
        v.waits_for("password")
        real.waits_for("to=Typing")
        v.types_password(PASSWORD)
        v.taps_twice("next", 0.2)
        v.waits_for("take_card")
        real.waits_for("to=TakingCard")
        v.taps("dock-lift")
        v.waits_for("form")
        real.waits_for("to=Filling")
        fills_the_form(v, but_the_last=True)
        v.taps_twice("next", 0.6, beside=14)
        v.waits_for("confirm")
        real.waits_for("to=Confirming")
        v.waits_for_both()
        assert "to=Issuing" not in real.said(), "the confirm page was passed unread"
        v.taps_twice("register", 0.1)
        v.waits_for("done")
        real.waits_for("print phase=done")
        v.taps("finish")
        real.waits_for("visit_ended")
        v.waits_for("attract")
        # One digit more, typed by the second tap, and the number would be nobody's.
        v.taps_twice("login", 0.35, beside=14)
        v.waits_for("login")
        v.types(real.number_on_the_card())
        v.taps("next")
        v.types("hon2026")
        v.taps_twice("next", 0.1)
        real.waits_for("from=LoggingIn to=")
        v.waits_for("home")
        v.waits_for_both()
        assert "to=Trouble" not in real.said()
    finally:
        real.process.terminate()
        assert real.process.wait(patience(20)) == 0
