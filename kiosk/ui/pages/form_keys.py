"""Which keyboard the form's open field has, and what its keys say to the visit."""

from __future__ import annotations

from kiosk.patron.kana_keys import toggle_dakuten, toggle_handakuten, toggle_small
from kiosk.ui.board import Board
from kiosk.ui.bridge import Kit
from kiosk.ui.keyboards import AbcKeyboard, KanaKeyboard, Letters, NumberPad
from kiosk.ui.keyboards import Board as Keys
from kiosk.ui.keyboards import KeyLabels as Labels
from kiosk.visit.elements import Keyboard, KeyLabels
from kiosk.visit.mine_pages import LoginPage
from kiosk.visit.pages import FormPage
from kiosk.visit.presses import Cleared, Erased, Marked, Press, Typed

_MARKS = {"dakuten": toggle_dakuten, "handakuten": toggle_handakuten, "small": toggle_small}


def mark_of(before: str, after: str) -> str:
    """Which mark turns one letter into the other; '' for none."""
    return next((name for name, toggle in _MARKS.items() if toggle(before) == after), "")


class FormKeys:
    """Keeps one keyboard of each kind, so that a field that is opened again finds its keys as they were left."""

    def __init__(self, board: Board, kit: Kit) -> None:
        self._board, self._kit = board, kit
        self._last = ""

    def part(self, page: FormPage | LoginPage) -> Keys:
        """The keyboard of the open field."""
        labels = _labels(page.keys)
        self._last = page.open.value[-1:]
        match page.open.keyboard:
            case Keyboard.KANA:
                return self._kana(labels)
            case Keyboard.NUMBER:
                return self._number(labels)
            case Keyboard.EMAIL:
                return self._letters("keys-mail", Letters.MAIL, labels)
            case Keyboard.PASSWORD:
                return self._letters("keys-password", Letters.PASSWORD, labels)

    def _wire(self, keys: KanaKeyboard | AbcKeyboard | NumberPad) -> None:
        keys.typed.connect(lambda text: self._say(Typed(text)))
        keys.erased.connect(lambda: self._say(Erased()))
        keys.cleared.connect(lambda: self._say(Cleared()))
        keys.struck.connect(self._kit.click)
        keys.laid.connect(self._board.arranged)

    def _say(self, press: Press) -> None:
        self._board.pressed.emit(press)

    def _kana(self, labels: Labels) -> KanaKeyboard:
        board = self._board
        new = not board.has("keys-kana")
        keys = board.part("keys-kana", lambda: KanaKeyboard(board.theme, "keys-kana", labels))
        if new:
            self._wire(keys)
            keys.marked.connect(self._mark)
        if board.changed("keys-kana", labels):
            keys.set_labels(labels)
        keys.set_last(self._last)
        return keys

    def _mark(self, letter: str) -> None:
        name = mark_of(self._last, letter)
        if name:
            self._say(Marked(name))

    def _number(self, labels: Labels) -> NumberPad:
        board = self._board
        new = not board.has("keys-number")
        pad = board.part("keys-number", lambda: NumberPad(board.theme, "keys-number", labels))
        if new:
            self._wire(pad)
        return pad

    def _letters(self, key: str, letters: Letters, labels: Labels) -> AbcKeyboard:
        board = self._board
        new = not board.has(key)
        keys = board.part(key, lambda: AbcKeyboard(board.theme, key, letters, labels=labels))
        if new:
            self._wire(keys)
        return keys


def _labels(keys: KeyLabels) -> Labels:
    return Labels(
        space=keys.space,
        clear=keys.clear,
        erase=keys.erase,
        small=keys.small,
        upper=keys.upper,
        lower=keys.lower,
        symbols=keys.symbols,
        abc_order=keys.abc_order,
        keyboard_order=keys.keyboard_order,
    )
