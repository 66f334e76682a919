"""Scanners and persons that strike keys at a window, each key with a time of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from kiosk.ui.window.window import KioskWindow

PLAIN, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


@dataclass(frozen=True)
class Scanner:
    """``pace`` is milliseconds a key; ``end`` what comes after the code; ``shift`` how capitals are sent."""

    name: str
    pace: int = 4
    end: Sequence[Qt.Key] = (Qt.Key.Key_Return,)
    lower: bool = False
    shift: str = ""

    def __str__(self) -> str:
        return self.name

    def strokes(self, code: str) -> Iterator[tuple[Qt.Key, str, int]]:
        """Key, text, and milliseconds since the key before."""
        for letter in code.lower() if self.lower else code:
            if letter.isupper() and self.shift:
                yield Qt.Key.Key_Shift, "", self.pace
                yield Qt.Key(ord(letter)), letter, self.pace if self.shift == "before" else 0
            else:
                yield Qt.Key(ord(letter.upper())), letter, self.pace
        for key in self.end:
            yield key, "\r" if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) else "\t", self.pace


SCANNERS = (
    Scanner("usual"),
    Scanner("all at once", pace=0),
    Scanner("wireless", pace=45),
    Scanner("slow", pace=60),
    Scanner("slowest", pace=80),
    Scanner("slow with Tab", pace=60, end=(Qt.Key.Key_Tab,)),
    Scanner("slow without end", pace=60, end=()),
    Scanner("with Tab", end=(Qt.Key.Key_Tab,)),
    Scanner("without end", end=()),
    Scanner("two ends", end=(Qt.Key.Key_Return, Qt.Key.Key_Enter)),
    Scanner("Tab and Enter", end=(Qt.Key.Key_Tab, Qt.Key.Key_Return)),
    Scanner("lower case", lower=True),
    Scanner("slow, lower case", pace=60, lower=True),
    Scanner("Shift with the letter", shift="with"),
    Scanner("Shift before the letter", shift="before"),
    Scanner("slow, Shift with the letter", pace=60, shift="with"),
    Scanner("slow, Shift before the letter", pace=60, shift="before"),
)


class KeyStrokes:
    """Strikes keys at the native window, as a machine does; ``now`` are milliseconds of the machine's clock."""

    def __init__(self, window: KioskWindow) -> None:
        self.window = window
        self.now = 1_000_000

    def strike(self, key: Qt.Key, text: str = "", after: int = 400, repeat: bool = False) -> None:
        """One key, so many milliseconds after the last."""
        self.now += after
        modifiers = SHIFT if text.isupper() else PLAIN
        target = self.window.windowHandle()
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, modifiers, text, repeat)
            event.setTimestamp(self.now)
            QApplication.sendEvent(target, event)

    def types(self, text: str, times: Sequence[int]) -> None:
        """A person types, a key at each of these times."""
        self.now += 600
        last = 0
        for letter, at in zip(text, times, strict=False):
            self.strike(Qt.Key(ord(letter.upper())), letter, at - last)
            last = at

    def scans(self, scanner: Scanner, code: str) -> None:
        """A scan, and the silence after it."""
        self.now += 600
        for key, text, after in scanner.strokes(code):
            self.strike(key, text, after)
        self.window.physical_keys.fell_silent()
        self.now += 600
