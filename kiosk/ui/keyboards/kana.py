"""五十音: columns ア…ワ from the left, rows downwards."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal

from kiosk.patron.kana.keys import toggle_dakuten, toggle_handakuten, toggle_small
from kiosk.screen.values.elements import KeyLabels
from kiosk.ui.keyboards.board import Board
from kiosk.ui.keyboards.key import Key, KeyKind, KeySpec

_COLUMNS = (
    *("アイウエオ", "カキクケコ", "サシスセソ", "タチツテト", "ナニヌネノ"),
    *("ハヒフヘホ", "マミムメモ", "ヤ_ユ_ヨ", "ラリルレロ", "ワーヲ・ン"),
)
"""What a screen reader calls ゛ and ゜."""
_MARKS = {"dakuten": toggle_dakuten, "handakuten": toggle_handakuten, "small": toggle_small}


class KanaKeyboard(Board[KeyLabels]):
    """``typed(str)`` one katakana, ``marked(str)`` the letter that replaces the last one, ``erased``, ``cleared``.

    Tell it the last letter of the field with ``set_last`` after every change: ゛ ゜ 小 act on it.
    """

    typed = Signal(str)
    marked = Signal(str)
    erased = Signal()
    cleared = Signal()

    rows = 6
    key_height = 86.0

    _last = ""

    def specs(self) -> list[KeySpec]:
        return _specs(self.value)

    def roomy(self, specs: Sequence[KeySpec]) -> list[KeySpec]:
        """The marks between ヤ, ユ and ヨ, where no letter is; what has a word in a row, or two."""
        *letters, dakuten, handakuten, small, space, clear, erase = specs
        marks = [replace(mark, column=7, row=row) for mark, row in ((dakuten, 1), (handakuten, 3))]
        words = (small, space, clear, erase)
        if self.hold(words):
            return [*letters, *marks, *self.spread(5, words)]
        return [*letters, *marks, *self.spread(5, words[:2]), *self.spread(6, words[2:])]

    def lay(self, specs: Sequence[KeySpec]) -> None:
        """Lay the keys; marks that can't act are dashed."""
        super().lay(specs)
        self.set_last(self._last)

    def set_last(self, ch: str) -> None:
        """The field's last letter ('' when it is empty)."""
        self._last = ch
        for key_id, toggle in _MARKS.items():
            self.key(key_id).set_able(toggle(ch) is not None)

    def strike(self, key: Key) -> None:
        match key.spec.id:
            case "erase":
                self.erased.emit()
            case "clear":
                self.cleared.emit()
            case "space":
                self.typed.emit("\u3000")
            case "dakuten" | "handakuten" | "small":
                changed = _MARKS[key.spec.id](self._last)
                if changed is not None:
                    self.marked.emit(changed)
            case _:
                self.typed.emit(key.spec.label)


def _specs(labels: KeyLabels) -> list[KeySpec]:
    fn = KeyKind.FUNCTION
    keys = [
        KeySpec(letter, letter, column, row)
        for column, letters in enumerate(_COLUMNS)
        for row, letter in enumerate(letters)
        if letter != "_"
    ]
    keys += [
        KeySpec("dakuten", "゛", 0, 5, kind=fn, say=labels.dakuten),
        KeySpec("handakuten", "゜", 1, 5, kind=fn, say=labels.handakuten),
        KeySpec("small", labels.small, 2, 5, 2, fn, 32),
        KeySpec("space", labels.space, 4, 5, 2, fn, 32),
        KeySpec("clear", labels.clear, 6, 5, 2, fn, 32),
        KeySpec("erase", labels.erase, 8, 5, 2, fn, 32, "backspace"),
    ]
    return keys
