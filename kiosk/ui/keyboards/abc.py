"""Letters and digits: for the library password and the e-mail address (text), for the signature password (bytes)."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kiosk.screen.values.elements import KeyLabels
from kiosk.ui.keyboards.board import Board
from kiosk.ui.keyboards.key import Key, KeyKind, KeySpec
from kiosk.ui.style.theme import Theme
from kiosk.visit.preferences import KeyOrder

_DIGITS = "1234567890"
_ABC = ("ABCDEFGHIJ", "KLMNOPQRST", "UVWXYZ")
_QWERTY = ("QWERTYUIOP", "ASDFGHJKL", "ZXCVBNM")
_SIGN_PX = {".": 64.0, "-": 64.0, "_": 64.0}
_ROWS = (
    (("shift", "signs", "clear", "erase"), ("@gmail.com", ".com", ".jp")),
    (("shift", "signs", "clear"), ("@gmail.com", ".com", ".jp", "erase")),
    (("shift", "signs", "clear", ".jp"), ("@gmail.com", ".com", "erase")),
)
"""How keys with words share two rows: the first that holds them."""
_SYMBOLS = ("!#$%&'*+/=", "?^`{|}~")


class Letters(Enum):
    PASSWORD = "password"  # noqa: S105 - a kind of keyboard
    MAIL = "mail"


def _grid(order: KeyOrder) -> tuple[str, ...]:
    return (_DIGITS, *(_ABC if order is KeyOrder.ABC else _QWERTY))


def _erasers(clear: str, erase: str, row: int, column: float) -> list[KeySpec]:
    fn, room = KeyKind.FUNCTION, 10 - column
    # Where only three columns are left the icon's key needs more of them than the plain word.
    span, px = (room / 2, 32.0) if room >= 4 else (room * 0.44, 28.0)
    return [
        KeySpec("clear", clear, column, row, span, fn, px),
        KeySpec("erase", erase, column + span, row, room - span, fn, px, "backspace"),
    ]


def _plain(order: KeyOrder, upper: bool = True) -> list[KeySpec]:
    """Four rows; the erasers share the last one."""
    keys = []
    for row, letters in enumerate(_grid(order)):
        for column, letter in enumerate(letters):
            label = letter if upper else letter.lower()
            keys.append(KeySpec(label, label, column, row))
    return keys


SecretKeys = tuple[KeyOrder, str, str]
"""How the letters lie, and the words for clearing and erasing."""


class SecretAbcKeyboard(Board[SecretKeys]):
    """For the signature password: ``byte(int)``, ``erased``, ``cleared``, and no other trace of what was struck.

    No key lights up or moves, no signal carries text, and every key makes the same ``struck``.
    """

    byte = Signal(int)
    erased = Signal()
    cleared = Signal()

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, False, parent)
        self._bytes: dict[Key, int] = {}

    def specs(self) -> list[KeySpec]:
        order, clear, erase = self.value
        return [*_plain(order), *_erasers(clear, erase, 3, 6 if order is KeyOrder.ABC else 7)]

    def roomy(self, specs: Sequence[KeySpec]) -> list[KeySpec]:
        *letters, clear, erase = specs
        return [*letters, *self.spread(4, (clear, erase))]

    def lay(self, specs: Sequence[KeySpec]) -> None:
        """Lay the keys, and give every one its byte once, so that a strike never touches a text."""
        super().lay(specs)
        self._bytes = {key: ord(key.spec.label) for key in self.keys if len(key.spec.id) == 1}

    def strike(self, key: Key) -> None:
        code = self._bytes.get(key)
        if code is not None:
            self.byte.emit(code)
        elif key is self.keys[-1]:
            self.erased.emit()
        else:
            self.cleared.emit()


class AbcKeyboard(Board[KeyLabels]):
    """Mixed case, digits and what an e-mail address needs: ``typed(str)`` (a shortcut types several letters),
    ``erased``, ``cleared``.

    大文字 holds until it is pressed again; 記号 shows the rarer signs, or the symbols a password may have.
    """

    typed = Signal(str)
    erased = Signal()
    cleared = Signal()

    rows = 5
    key_height = 104.0

    def __init__(
        self,
        theme: Theme,
        name: str,
        letters: Letters = Letters.PASSWORD,
        order: KeyOrder = KeyOrder.ABC,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, name, True, parent)
        self._letters, self._order = letters, order
        self._upper = self._signs = False

    def strike(self, key: Key) -> None:
        match key.spec.id:
            case "erase":
                self.erased.emit()
            case "clear":
                self.cleared.emit()
            case "shift":
                self._upper = not self._upper
                self.rebuild()
            case "signs":
                self._signs = not self._signs
                self.rebuild()
            case _:
                self.typed.emit(key.spec.label)

    def specs(self) -> list[KeySpec]:
        fn, labels = KeyKind.FUNCTION, self.value
        mail = self._letters is Letters.MAIL
        own = labels.password_symbols
        if self._signs:
            some = _SYMBOLS if mail else tuple(own[at : at + 10] for at in range(0, len(own), 10))
            keys = [
                KeySpec(sign, sign, column, row)
                for row, signs in enumerate((_DIGITS, *some))
                for column, sign in enumerate(signs)
            ]
        else:
            keys = _plain(self._order, self._upper)
        case = KeySpec("shift", labels.lower if self._upper else labels.upper, 0, 4, 1.7 if mail else 2, fn, 30)
        if not mail and own:
            signs = KeySpec("signs", labels.letters if self._signs else labels.symbols, 2, 4, 2, fn, 28)
            return [*keys, case, signs, *_erasers(labels.clear, labels.erase, 4, 6)]
        if not mail:
            return [*keys, case, *_erasers(labels.clear, labels.erase, 4, 6)]
        if not self._signs:
            keys += self._mail_signs()
        signs = KeySpec("signs", labels.letters if self._signs else labels.symbols, 1.7, 4, 1, fn, 28)
        ends = [
            KeySpec(end, end, column, 4, span, fn, 28)
            for end, column, span in (("@gmail.com", 2.7, 2.3), (".com", 5, 1), (".jp", 6, 1))
        ]
        return [*keys, case, signs, *ends, *_erasers(labels.clear, labels.erase, 4, 7)]

    def roomy(self, specs: Sequence[KeySpec]) -> list[KeySpec]:
        """What has a word in two rows: the shortcuts in the lower one, with others where the upper is too narrow."""
        letters = [spec for spec in specs if spec.row < 4]
        words = {spec.id: spec for spec in specs if spec.row == 4}
        upper, lower = next(
            (rows for rows in _ROWS if all(self.hold([words[key] for key in row if key in words]) for row in rows)),
            _ROWS[-1],
        )
        rows = [[words[key] for key in row if key in words] for row in (upper, lower)]
        return [*letters, *(key for at, row in enumerate(rows) if row for key in self.spread(4 + at, row))]

    def _mail_signs(self) -> list[KeySpec]:
        """The four signs of nearly every address, in the places the letters leave free."""
        free = {"@": (6, 3), ".": (7, 3), "_": (8, 3), "-": (9, 3)}
        if self._order is KeyOrder.QWERTY:
            free = {"-": (9, 2), "@": (7, 3), ".": (8, 3), "_": (9, 3)}
        return [KeySpec(sign, sign, *place, px=_SIGN_PX.get(sign, 50.0)) for sign, place in free.items()]
