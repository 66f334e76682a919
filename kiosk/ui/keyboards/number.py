"""Digits: three columns of large keys."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kiosk.ui.keyboards.board import Board
from kiosk.ui.keyboards.key import Key, KeyKind, KeySpec
from kiosk.ui.keyboards.labels import KeyLabels
from kiosk.ui.theme import Theme


class NumberPad(Board):
    """``typed(str)`` one digit, ``erased``, ``cleared``; keys 208×111, so 642 reference px wide."""

    typed = Signal(str)
    erased = Signal()
    cleared = Signal()

    columns = 3
    rows = 4

    def __init__(
        self, theme: Theme, name: str = "numbers", labels: KeyLabels | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, name, _specs(labels or KeyLabels()), True, parent)

    def set_labels(self, labels: KeyLabels) -> None:
        """Change the words on the function keys."""
        self.lay(_specs(labels))

    def width_for(self) -> float:
        """Width in screen pixels at which a key is 208 reference px."""
        return self.theme.px(3 * 208 + 2 * 9)

    def strike(self, key: Key) -> None:
        """Emit what the key means."""
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
