"""The screen for staff of a real process in a real window on a real X server, by a real pointer.

A window offscreen in this process, of the same size, says where the buttons of its pages lie.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication

from kiosk import resources
from kiosk.app.exits import Exit
from kiosk.driver.gate import HOLD_SECONDS
from kiosk.screen.staff.samples import states
from kiosk.staffscreen.passcode import hash_of
from kiosk.ui.input.gesture import REST_SECONDS
from kiosk.ui.keyboards.key import Key
from tests.fit.looks import PANELS
from tests.fit.survey import Survey
from tests.log.reading import said
from tests.patience import patience, until
from tests.private import write_private
from tests.staffscreen.samples import presenter
from tests.xserver import x_server

CODE = "482915"
WIDTH, HEIGHT = 1080, 1920


@pytest.fixture
def display() -> Iterator[str]:
    """Of a private X server."""
    with x_server(WIDTH, HEIGHT) as number:
        yield number


class Places:
    """Where things lie on pages of the screen for staff."""

    def __init__(self) -> None:
        self._survey, show = Survey(PANELS["portrait24"]), presenter()
        self._screens = {name: show(state) for name, state in states()}

    def of(self, page: str, name: str) -> tuple[int, int]:
        """The middle of a button, or of a key by its digit."""
        window = self._survey.window
        window.show_screen(self._screens[page], animate=False)
        for each in window.findChildren(QAbstractButton):
            known = each.spec.id if isinstance(each, Key) else each.objectName()
            if known == name and each.isVisibleTo(window):
                spot = each.mapTo(window, each.rect().center())
                return spot.x(), spot.y()
        raise KeyError(name)

    def close(self) -> None:
        self._survey.close()


@pytest.fixture
def places(qapp: QApplication) -> Iterator[Places]:
    made = Places()
    yield made
    made.close()


class Kiosk:
    """The process, its log, and the pointer on its screen."""

    def __init__(self, display: str, folder: Path, pki: Path) -> None:
        (folder / "data").mkdir()
        (folder / "data" / "pki").symlink_to(pki)
        profile = folder / "profile.toml"
        text = resources.path("profiles", "demo.toml").read_text("utf-8")
        text = text.replace("[kiosk]\n", "[kiosk]\ndiagonal_inches = 24.0\n", 1)
        write_private(profile, f"{text}\n[staff]\npasscode_hash = '{hash_of(CODE.encode())}'\n")
        self._log, self._display = folder / "logs", display
        self._env = {key: value for key, value in os.environ.items() if not key.startswith("QT_")} | {
            "DISPLAY": display
        }
        order = [sys.executable, "-m", "kiosk", "run", "--demo", "--profile", str(profile), "--no-dock"]
        order += ["--size", f"{WIDTH}x{HEIGHT}", "--data", str(folder / "data"), "--log", str(self._log)]
        self.process = subprocess.Popen(order, env=self._env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def said(self) -> str:
        return said(self._log) if self._log.is_dir() else ""

    def waits_for(self, words: str) -> None:
        def came() -> bool:
            assert words in self.said() or self.process.poll() is None, f"the kiosk ended: {self.said()}"
            return words in self.said()

        until(came, lambda: f"{words}; the log says:\n{self.said()}", 90)

    def sees(self, page: str) -> None:
        """Until that page is fully shown, and for as long as it takes to see it."""
        self.waits_for(f"seen page={page}")
        time.sleep(HOLD_SECONDS + 0.1)

    def pointer(self, *orders: object) -> None:
        subprocess.run(
            ["xdotool", *map(str, orders)],
            env=self._env,
            check=True,
            timeout=patience(30),
        )

    def click(self, spot: tuple[int, int]) -> None:
        self.pointer("mousemove", "--sync", *spot, "click", 1)


@pytest.mark.timeout(240)
def test_staff_open_it_look_at_everything_and_start_the_program_again(
    display: str, places: Places, tmp_path: Path, pki_directory: Path
) -> None:
    kiosk = Kiosk(display, tmp_path, pki_directory)
    try:
        kiosk.sees("attract")
        rest = REST_SECONDS + 0.5
        resting = ("mousemove", "--sync", 20, 20, "mousedown", 1, "sleep", rest, "mouseup", 1)
        kiosk.pointer(*resting, "mousemove", "--sync", WIDTH - 20, 20, "click", 1)  # one process: the tap is soon
        kiosk.sees("staff_passcode")
        for digit in CODE:
            kiosk.click(places.of("passcode", digit))
        kiosk.click(places.of("passcode", "open"))
        kiosk.sees("staff_menu")
        kiosk.waits_for("staff screen: everything was looked at")
        kiosk.click(places.of("menu", "restart"))
        kiosk.sees("staff_restart")
        kiosk.click(places.of("restart", "quit"))
        assert kiosk.process.wait(patience(60)) == Exit.RESTART
        assert CODE not in kiosk.said()
    finally:
        kiosk.process.kill()
        kiosk.process.wait(patience(60))
