"""What stands between the keys of a keyboard or a scanner and the page that is shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent

from kiosk.screen.values.place import Page
from kiosk.ui.input.pace import PAUSE
from kiosk.ui.input.scanner import ScanWatch
from kiosk.ui.pages.view import Entry, PageView
from kiosk.visit.chapter.common import Touched
from kiosk.visit.chapter.keys import PhysicalKeyIgnored, Scanned, ScanRejected

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
ENDS = (*ENTER, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
"""What a scanner may send after the code."""
_ERASE = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
_LEFT_TO_PAGES = (Qt.Key.Key_Escape, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_LETTERS = range(Qt.Key.Key_Space.value, Qt.Key.Key_Escape.value)
_SHORTCUT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier

_SECRET_END = 0.5
"""Seconds after a scan into a secret field in which Enter is taken for the scanner's: there is nothing to send."""
_SILENCE_MS = 200
"""After this the run of keys is over, for scanners that send nothing at the end, and nothing of it is kept."""


def types_letter(event: QKeyEvent) -> bool:
    """Whether the key types something, by its code alone: the text of a key of a password is never looked at."""
    return event.key() in _LETTERS and not event.modifiers() & _SHORTCUT


class Shown(NamedTuple):
    """The page that is shown; ``covered`` while a sheet lies over it and takes the keys."""

    page: PageView[Page] | None
    covered: bool


class PhysicalKeys(QObject):
    """Keeps keys from secret fields, and what a scanner typed from being anything but a scan.

    Without a ``keyboard`` no key that is not on the screen reaches a secret field.  With one, the times of the keys
    tell a scanner, and what it typed is wiped.  A key's own time counts, not that of its handling: a page that is
    slow must not stretch a scan.  ``clock`` (seconds) is for keys that don't say when they were struck.
    """

    pressed = Signal(object)

    def __init__(
        self, shown: Callable[[], Shown], *, keyboard: bool, clock: Callable[[], float], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._shown, self._keyboard, self._clock = shown, keyboard, clock
        self._watch = ScanWatch()
        self._before: tuple[object, str] | None = None
        self._rejected = False
        self._silence = QTimer(self)
        self._silence.setSingleShot(True)
        self._silence.setInterval(_SILENCE_MS)
        self._silence.timeout.connect(self._look_once_more)

    def typed(self, event: QKeyEvent) -> bool:
        """A key is down; True if the page must not get it."""
        shown = self._shown()
        entry = _entry(shown)
        letter = types_letter(event)
        watched = letter or event.key() == Qt.Key.Key_Shift
        if watched and not event.isAutoRepeat():
            self._strike(event, shown, letter)
        if not entry.secret:
            return False
        if not self._keyboard:
            if letter or event.key() in _ERASE:
                self.pressed.emit(PhysicalKeyIgnored())
            return event.key() not in _LEFT_TO_PAGES
        if not watched or not self._watch.machine:
            return False
        self._reject(shown)
        return True

    def ended(self, event: QKeyEvent) -> bool:
        """Enter, Tab or Space is down, wherever the focus is; True if no part must get it."""
        shown = self._shown()
        entry = _entry(shown)
        end = event.key() in ENDS
        if end and self._watch.ends(self._when(event), _SECRET_END if entry.secret else PAUSE):
            if self._watch.short and entry.secret and self._keyboard:
                self._reject(shown)
            self._report(shown)
            return True
        if self._keyboard:
            return False
        if entry.secret:
            self.pressed.emit(PhysicalKeyIgnored())
            return True
        if not shown.covered and shown.page is not None and shown.page.spends_secret:
            self.pressed.emit(Touched())
            return True
        return False

    def forget(self) -> None:
        """Keep nothing of what was typed."""
        self._silence.stop()
        self._watch.forget()
        self._before = None

    def _reject(self, shown: Shown) -> None:
        """Wipe what a scanner typed into a secret field, and what was typed before it; once a scan."""
        if not self._rejected and shown.page is not None:
            self._rejected = True
            shown.page.wipe_secret()
            self.pressed.emit(ScanRejected())

    def _when(self, event: QKeyEvent) -> float:
        return event.timestamp() / 1000 if event.timestamp() else self._clock()

    def _strike(self, event: QKeyEvent, shown: Shown, letter: bool) -> None:
        keeps = _entry(shown).keeps_text
        if not keeps:
            self._watch.forget_text()
        text = event.text() if keeps and letter else ""
        if self._watch.typed(text if text.isprintable() else "", self._when(event), letter=letter):
            self._rejected = False
            self._before = None if shown.page is None else shown.page.plain_text()
        self._silence.start()

    def fell_silent(self) -> None:
        """No key came for a while: the run is over, also of a scanner that sends nothing at the end."""
        shown = self._shown()
        if self._watch.machine and self._watch.sure:
            self._report(shown)
        self._watch.forget_text()
        self._before = None

    def _look_once_more(self) -> None:
        """Keys that wait to be handled come first."""
        QTimer.singleShot(0, self, lambda: None if self._silence.isActive() else self.fell_silent())

    def _report(self, shown: Shown) -> None:
        """Say what was scanned, where that may be known; what it left in an open field is named to be taken out."""
        text = self._watch.take() if _entry(shown).keeps_text else ""
        self._watch.forget_text()
        before, self._before = self._before, None
        if not text:
            self.pressed.emit(Touched())
            return
        now = None if shown.page is None else shown.page.plain_text()
        same = before is not None and now is not None and before[0] == now[0]
        if shown.page is not None:
            shown.page.drop_begun()
        self.pressed.emit(Scanned(text, before[1] if same and before is not None else None))


def _entry(shown: Shown) -> Entry:
    """What keys would be typed into."""
    if shown.page is None:
        return Entry.NOTHING
    entry = shown.page.entry
    if shown.covered:
        return Entry.NOTHING if entry.keeps_text else Entry.HIDDEN
    return entry
