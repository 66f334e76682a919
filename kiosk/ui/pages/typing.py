"""What the keys of an external keyboard mean in the form's open field."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from kiosk.patron.kana.romaji import Romaji
from kiosk.patron.registration import Field
from kiosk.screen.values.elements import Keyboard
from kiosk.visit.chapter.keys import Cleared, Erased, LoginField, Typed
from kiosk.visit.event.all import Press

_SHORTCUT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_HIRAGANA = range(0x3041, 0x3097)
_TO_KATAKANA = 0x60


def to_katakana(text: str) -> str:
    """Hiragana as katakana, everything else as it is."""
    return "".join(chr(ord(ch) + _TO_KATAKANA) if ord(ch) in _HIRAGANA else ch for ch in text)


class Typing:
    """Turns key events into presses; in a kana field Latin letters become katakana as they are typed."""

    def __init__(self) -> None:
        self._field: Field | LoginField | None = None
        self._kana = False
        self._romaji = Romaji()
        self._composing = ""

    @property
    def pending(self) -> str:
        """Letters that make no kana yet, to be shown behind the value."""
        return self._romaji.pending + self._composing

    def opened(self, field: Field | LoginField, keyboard: Keyboard) -> None:
        """Another field is open: nothing is pending in it."""
        if field is not self._field:
            self.drop()
        self._field, self._kana = field, keyboard is Keyboard.KANA

    def finish(self) -> list[Press]:
        """What is begun becomes what it can (a lone n is ン), and stays to be seen where it is nothing."""
        kana, self._romaji = self._romaji.finish(), Romaji()
        return [Typed(kana)] if kana else []

    def drop(self) -> None:
        """What is begun becomes nothing."""
        self._romaji, self._composing = Romaji(), ""

    def key(self, event: QKeyEvent) -> list[Press] | None:
        """What a key means; None: nothing here."""
        if event.modifiers() & _SHORTCUT:
            return None
        if event.key() == Qt.Key.Key_Backspace:
            shorter = self._romaji.erase()
            if shorter is None:
                return [Erased()]
            self._romaji = shorter
            return []
        if event.key() == Qt.Key.Key_Delete:
            self._romaji = Romaji()
            return [Cleared()]
        text = event.text()
        if not text or not text.isprintable():
            return None
        return self._letters(text) if self._kana else [Typed(text)]

    def _letters(self, text: str) -> list[Press]:
        done = ""
        for ch in text:
            if ch.isascii() and ch != " ":
                kana, self._romaji = self._romaji.feed(ch)
                done += kana
            else:
                done += self._romaji.finish() + ("\u3000" if ch == " " else to_katakana(ch))
                self._romaji = Romaji()
        return [Typed(done)] if done else []

    def committed(self, text: str, composing: str) -> list[Press]:
        """What an input method says is done, and what it still works on."""
        self._composing = composing
        if not text:
            return []
        begun = self.finish()
        return [*begun, Typed(to_katakana(text))]
