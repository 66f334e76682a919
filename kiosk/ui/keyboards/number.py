"""Digits: three columns of large keys."""

from __future__ import annotations

from PySide6.QtCore import Signal

from kiosk.screen.values.elements import KeyLabels
from kiosk.ui.keyboards.board import Board
from kiosk.ui.keyboards.key import Key, KeyKind, KeySpec


class NumberPad(Board[KeyLabels]):
    """``typed(str)`` one digit, ``erased``, ``cleared``; keys 208×111, so 642 reference px wide."""

    typed = Signal(str)
    erased = Signal()
    cleared = Signal()

    columns = 3
    rows = 4

    def specs(self) -> list[KeySpec]:
        """Nine digits, below them the last one between two function keys."""
        return _specs(self.value)

    def strike(self, key: Key) -> None:
        match key.spec.id:
            case "erase":
                self.erased.emit()
            case "clear":
                self.cleared.emit()
            case _:
                self.typed.emit(key.spec.label)


def _specs(labels: KeyLabels) -> list[KeySpec]:
    fn = KeyKind.FUNCTION
    keys = [KeySpec(digit, digit, at % 3, at // 3, px=64) for at, digit in enumerate("123456789")]
    keys.append(KeySpec("clear", labels.clear, 0, 3, kind=fn, px=32))
    keys.append(KeySpec("0", "0", 1, 3, px=64))
    keys.append(KeySpec("erase", labels.erase, 2, 3, kind=fn, px=32, icon="backspace"))
    return keys
