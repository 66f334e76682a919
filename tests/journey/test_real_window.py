"""The main job once more, in a real window on a real X server, by a real pointer.

``kiosk run --demo`` runs as anybody starts it.  A twin of it, offscreen in this process, is led through the
same visit and says where things lie; the pointer only ever touches the real one, whose log says where it is.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.app.main import Options, Running, demo, show, stop
from kiosk.art import fonts
from kiosk.driver.gate import HOLD_SECONDS
from kiosk.settings.demo import demo_profile
from kiosk.simulator.personas.persona import PASSWORD
from tests.journey.decode import decode_pdf
from tests.journey.test_registration import fills_the_form
from tests.journey.visitor import PatientClock, Visitor
from tests.patience import measured, milliseconds, patience, until
from tests.xserver import x_server

SIZE = (1300, 1840)
SETTLES = 0.4
"""Seconds after which a touch has had its effect."""


@pytest.fixture
def display() -> Iterator[str]:
    """Of a private X server."""
    with x_server(*SIZE) as number:
        yield number


class RealKiosk:
    """The process, its log, and a pointer on its screen."""

    def __init__(self, display: str, folder: Path) -> None:
        self.folder = folder
        self.log = folder / "kiosk.log"
        self._display = display
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

    def can_be_seen(self) -> None:
        """Until what the last touch brought is fully shown and was looked at; the log says when it was."""
        known, since = self.said(), time.monotonic()

        def seen() -> bool:
            nonlocal known, since
            text = self.said()
            if text != known:
                known, since = text, time.monotonic()
            shown, came = text.rfind(" seen page="), text.rfind(" page from=")
            return shown > came and time.monotonic() - since > HOLD_SECONDS + SETTLES * measured()

        until(seen, lambda: f"the page to be fully shown; the log says:\n{known}", 90)

    def said(self) -> str:
        """Its log so far."""
        return self.log.read_text() if self.log.exists() else ""

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

    def __init__(self, qtbot: QtBot, twin: Running, real: RealKiosk) -> None:
        super().__init__(qtbot, twin.kiosk)
        self.real = real
        self.on_keys = False

    def taps_twice(self, name: str, after: float, beside: int = 0) -> None:
        """The twin is touched once: that is where the real one must be, too."""
        self.real.can_be_seen()
        self.on_keys = False
        self.looks()
        widget = self.find(name)
        middle = widget.mapTo(self.kiosk.window, widget.rect().center())
        self.real.pointer_twice(middle.x(), middle.y(), after, beside)
        self.taps_at(middle)

    def taps(self, name: str) -> None:
        if not name.startswith("key-") or not self.on_keys:
            self.real.can_be_seen()
        self.on_keys = name.startswith("key-")
        self.looks()
        widget = self.find(name)
        middle = widget.mapTo(self.kiosk.window, widget.rect().center())
        self.real.pointer(middle.x(), middle.y())
        self.taps_at(middle)


@pytest.fixture
def twin(qtbot: QtBot, tmp_path: Path) -> Iterator[Running]:
    """The same demo, offscreen, with a database of its own."""
    fonts.load()
    folder = tmp_path / "twin"
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


def test_a_new_patron_registers_in_a_real_window(qtbot: QtBot, display: str, twin: Running, tmp_path: Path) -> None:
    real = RealKiosk(display, tmp_path / "real")
    try:
        real.waits_for("mail is not sent")
        real.window_is_up()
        v = Pointing(qtbot, twin, real)
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
    qtbot: QtBot, display: str, twin: Running, tmp_path: Path
) -> None:
    """Every button that leads to another page is hit twice, in real time, at once or beside it or a little later."""
    real = RealKiosk(display, tmp_path / "real")
    try:
        real.waits_for("mail is not sent")
        real.window_is_up()
        v = Pointing(qtbot, twin, real)
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
        real.can_be_seen()
        assert "to=Issuing" not in real.log.read_text(), "the confirm page was passed unread"
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
        real.can_be_seen()
        v.taps_twice("next", 0.1)
        real.waits_for("from=LoggingIn to=")
        real.can_be_seen()
        assert "to=Trouble" not in real.log.read_text()
    finally:
        real.process.terminate()
        assert real.process.wait(patience(20)) == 0
