"""Letters and digits: for the library password and the e-mail address (text), for the signature password (bytes)."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kiosk.ui.keyboards.board import Board
from kiosk.ui.keyboards.key import Key, KeyKind, KeySpec
from kiosk.ui.keyboards.labels import KeyLabels
from kiosk.ui.theme import Theme

_DIGITS = "1234567890"
_ABC = ("ABCDEFGHIJ", "KLMNOPQRST", "UVWXYZ")
_QWERTY = ("QWERTYUIOP", "ASDFGHJKL", "ZXCVBNM")
_SIGN_PX = {".": 64.0, "-": 64.0, "_": 64.0}
_SYMBOLS = ("!#$%&'*+/=", "?^`{|}~")


class Order(Enum):
    """How the letters lie."""

    ABC = "abc"
    KEYBOARD = "keyboard"


class Letters(Enum):
    """What a text keyboard offers."""

    PASSWORD = "password"  # noqa: S105 - a kind of keyboard
    MAIL = "mail"


def _grid(order: Order) -> tuple[str, ...]:
    return (_DIGITS, *(_ABC if order is Order.ABC else _QWERTY))


def _erasers(labels: KeyLabels, row: int, column: float) -> list[KeySpec]:
    fn, room = KeyKind.FUNCTION, 10 - column
    # Where only three columns are left the icon's key needs more of them than the plain word.
    span, px = (room / 2, 32.0) if room >= 4 else (room * 0.44, 28.0)
    return [
        KeySpec("clear", labels.clear, column, row, span, fn, px),
        KeySpec("erase", labels.erase, column + span, row, room - span, fn, px, "backspace"),
    ]


def _plain(order: Order, upper: bool = True) -> list[KeySpec]:
    """Four rows; the erasers share the last one."""
    keys = []
    for row, letters in enumerate(_grid(order)):
        for column, letter in enumerate(letters):
            label = letter if upper else letter.lower()
            keys.append(KeySpec(label, label, column, row))
    return keys


class SecretAbcKeyboard(Board):
    """For the signature password: ``byte(int)``, ``erased``, ``cleared``, and no other trace of what was struck.

    No key lights up or moves, no signal carries text, and every key makes the same ``struck``.
    """

    byte = Signal(int)
    erased = Signal()
    cleared = Signal()

    def __init__(
        self,
        theme: Theme,
        name: str = "secret-abc",
        order: Order = Order.ABC,
        labels: KeyLabels | None = None,
        parent: QWidget | None = None,
    ) -> None:
        self._labels, self._order = labels or KeyLabels(), order
        self._bytes: dict[Key, int] = {}
        super().__init__(theme, name, _secret_specs(order, self._labels), False, parent)
        self._number()

    def set_order(self, order: Order, labels: KeyLabels | None = None) -> None:
        """Lay the letters otherwise (and change the words)."""
        self._order, self._labels = order, labels or self._labels
        self.lay(_secret_specs(order, self._labels))
        self._number()

    def _number(self) -> None:
        """Give every key its byte once, so that a strike never touches a text."""
        self._bytes = {key: ord(key.spec.label) for key in self.keys if len(key.spec.id) == 1}

    def strike(self, key: Key) -> None:
        """Emit the byte."""
        code = self._bytes.get(key)
        if code is not None:
            self.byte.emit(code)
        elif key is self.keys[-1]:
            self.erased.emit()
        else:
            self.cleared.emit()


def _secret_specs(order: Order, labels: KeyLabels) -> list[KeySpec]:
    keys = _plain(order)
    if order is Order.ABC:
        return [*keys, *_erasers(labels, 3, 6)]
    return [*keys, *_erasers(labels, 3, 7)]


class AbcKeyboard(Board):
    """Mixed case, digits and what an e-mail address needs: ``typed(str)`` (a shortcut types several letters),
    ``erased``, ``cleared``.

    大文字 holds until it is pressed again; 記号 shows the rarer signs.
    """

    typed = Signal(str)
    erased = Signal()
    cleared = Signal()

    rows = 5
    key_height = 104.0

    def __init__(
        self,
        theme: Theme,
        name: str = "abc",
        letters: Letters = Letters.PASSWORD,
        order: Order = Order.ABC,
        upper: bool = False,
        labels: KeyLabels | None = None,
        parent: QWidget | None = None,
    ) -> None:
        self._letters, self._order, self._upper = letters, order, upper
        self._labels, self._signs = labels or KeyLabels(), False
        super().__init__(theme, name, self._specs(), True, parent)

    def set_letters(self, letters: Letters, upper: bool = False) -> None:
        """Offer the signs of an e-mail address, or not."""
        self._letters, self._upper, self._signs = letters, upper, False
        self.lay(self._specs())

    def set_order(self, order: Order, labels: KeyLabels | None = None) -> None:
        """Lay the letters otherwise (and change the words)."""
        self._order, self._labels = order, labels or self._labels
        self.lay(self._specs())

    def strike(self, key: Key) -> None:
        """Emit what the key means."""
        match key.spec.id:
            case "erase":
                self.erased.emit()
            case "clear":
                self.cleared.emit()
            case "shift":
                self._upper = not self._upper
                self.lay(self._specs())
            case "signs":
                self._signs = not self._signs
                self.lay(self._specs())
            case _:
                self.typed.emit(key.spec.label)

    def _specs(self) -> list[KeySpec]:
        fn, labels = KeyKind.FUNCTION, self._labels
        mail = self._letters is Letters.MAIL
        if self._signs:
            keys = [
                KeySpec(sign, sign, column, row)
                for row, signs in enumerate((_DIGITS, *_SYMBOLS))
                for column, sign in enumerate(signs)
            ]
        else:
            keys = _plain(self._order, self._upper)
        case = KeySpec("shift", labels.lower if self._upper else labels.upper, 0, 4, 1.7 if mail else 2, fn, 30)
        if not mail:
            return [*keys, case, *_erasers(labels, 4, 6)]
        if not self._signs:
            keys += self._mail_signs()
        signs = KeySpec("signs", labels.letters if self._signs else labels.symbols, 1.7, 4, 1, fn, 28)
        ends = [
            KeySpec(end, end, column, 4, span, fn, 28)
            for end, column, span in (("@gmail.com", 2.7, 2.3), (".com", 5, 1), (".jp", 6, 1))
        ]
        return [*keys, case, signs, *ends, *_erasers(labels, 4, 7)]

    def _mail_signs(self) -> list[KeySpec]:
        """The four signs of nearly every address, in the places the letters leave free."""
        free = {"@": (6, 3), ".": (7, 3), "_": (8, 3), "-": (9, 3)}
        if self._order is Order.KEYBOARD:
            free = {"-": (9, 2), "@": (7, 3), ".": (8, 3), "_": (9, 3)}
        return [KeySpec(sign, sign, *place, px=_SIGN_PX.get(sign, 50.0)) for sign, place in free.items()]
