"""A person in front of the kiosk: looks for what is on the screen and touches it, nothing else."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kiosk.app.kiosk import Kiosk
from kiosk.driver.gate import HOLD_SECONDS
from kiosk.screen.values.sheets import Screen
from tests.patience import milliseconds

_VOICED = dict(
    zip("ガギグゲゴザジズゼゾダヂヅデドバビブベボヴ", "カキクケコサシスセソタチツテトハヒフヘホウ", strict=True)
)
_SEMI = dict(zip("パピプペポ", "ハヒフヘホ", strict=True))
_SMALL = dict(zip("ァィゥェォッャュョ", "アイウエオツヤユヨ", strict=True))


class PatientClock:
    """The gate's clock: real, but for the moments a person looks at a page before touching it, which take no time."""

    def __init__(self) -> None:
        self.looked = 0.0

    def __call__(self) -> float:
        return time.monotonic() + self.looked


class Visitor:
    """Touches through the window's own surface, so that what lies on top gets the touch."""

    def __init__(self, qtbot: QtBot, kiosk: Kiosk) -> None:
        self.qtbot = qtbot
        self.kiosk = kiosk
        self.seen: list[str] = []
        self.screens: list[Screen] = []
        kiosk.driver.screen.connect(self._see)

    def _see(self, screen: Screen) -> None:
        self.screens.append(screen)
        if not self.seen or self.seen[-1] != screen.name:
            self.seen.append(screen.name)

    @property
    def screen(self) -> Screen:
        return self.screens[-1]

    def waits_for(self, name: str) -> None:
        """Until that page is shown."""
        self.until(lambda: bool(self.screens) and self.screen.name == name, f"page {name}")

    def until(self, holds: Callable[[], bool], what: str) -> None:
        try:
            self.qtbot.waitUntil(holds, timeout=milliseconds())
        except Exception as error:
            raise AssertionError(f"waited in vain for {what}; pages so far: {self.seen}") from error

    def find(self, name: str) -> QWidget:
        found = [w for w in self.kiosk.window.findChildren(QWidget, name) if w.isVisible() and w.isEnabled()]
        assert found, f"nothing called {name} is on the page {self.screen.name}"
        return found[-1]

    def sees(self, name: str) -> bool:
        return any(w.isVisible() for w in self.kiosk.window.findChildren(QWidget, name))

    def looks(self) -> None:
        """Until all that is shown could be seen, and for as long as a quick person looks at it."""
        self.until(lambda: self.kiosk.gate.settled, "the page to be fully shown")
        if isinstance(self.kiosk.gate.clock, PatientClock):
            self.kiosk.gate.clock.looked += HOLD_SECONDS

    def taps(self, name: str) -> None:
        """Touch the middle of something, as a finger would: at a place of the window."""
        self.looks()
        widget = self.find(name)
        middle = widget.mapTo(self.kiosk.window, widget.rect().center())
        self.taps_at(middle)

    def taps_at(self, point: QPoint) -> None:
        QTest.mouseClick(
            self.kiosk.window.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point
        )

    def reads_until(self, name: str) -> None:
        """Turn the leaves of a page until that can be touched: what is signed or sent is read whole."""
        while name not in self.names():
            turners = [each for each in self.names() if each.endswith("-next")] or ["next"]
            self.taps(turners[0])

    def names(self) -> list[str]:
        """Of all that can be touched now."""
        parts = self.kiosk.window.findChildren(QWidget)
        return [w.objectName() for w in parts if w.objectName() and w.isVisible() and w.isEnabled()]

    def agrees(self) -> None:
        """From the start to the page that asks for the card."""
        self.waits_for("attract")
        self.taps("register")
        self.waits_for("consent")
        self.reads_until("agree")
        self.taps("agree")
        self.taps("next")
        self.waits_for("place_card")

    def types_kana(self, text: str) -> None:
        """With 五十音 and the ゛ ゜ 小 keys."""
        for letter in text:
            for marks, key in ((_VOICED, "dakuten"), (_SEMI, "handakuten"), (_SMALL, "small")):
                if letter in marks:
                    self.taps(f"key-{marks[letter]}")
                    self.taps(f"key-{key}")
                    break
            else:
                self.taps("key-space" if letter in " \u3000" else f"key-{letter}")

    def types(self, text: str) -> None:
        """With the keys that are on the screen."""
        for letter in text:
            self.taps(f"key-{letter}")

    def types_password(self, password: bytes) -> None:
        """The signature password, on its own keypad; the bytes stay bytes until they are the name of a key."""
        for code in password:
            self.taps(f"key-{chr(code)}")
