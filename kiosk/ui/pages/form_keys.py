"""Which keyboard the form's open field has, and what its keys say to the visit."""

from __future__ import annotations

from typing import TypeVar

from kiosk.patron.kana.keys import toggle_dakuten, toggle_handakuten, toggle_small
from kiosk.screen.pages.choosing import ChoosingPage
from kiosk.screen.pages.form import FormPage
from kiosk.screen.pages.login import LoginPage
from kiosk.screen.pages.proving import ProvingPage
from kiosk.screen.values.elements import Keyboard, KeyLabels
from kiosk.ui.bridge import Kit
from kiosk.ui.keyboards import AbcKeyboard, KanaKeyboard, Letters, NumberPad
from kiosk.ui.keyboards import Board as Keys
from kiosk.ui.layout.board import Board
from kiosk.visit.chapter.keys import Cleared, Erased, Marked, Typed
from kiosk.visit.event.all import Press

K = TypeVar("K", KanaKeyboard, AbcKeyboard, NumberPad)
_MARKS = {"dakuten": toggle_dakuten, "handakuten": toggle_handakuten, "small": toggle_small}


def mark_of(before: str, after: str) -> str:
    """Which mark turns one letter into the other; '' for none."""
    return next((name for name, toggle in _MARKS.items() if toggle(before) == after), "")


class FormKeys:
    """Keeps one keyboard of each kind, so that a field that is opened again finds its keys as they were left."""

    def __init__(self, board: Board, kit: Kit) -> None:
        self._board, self._kit = board, kit
        self._last = ""

    def part(self, page: FormPage | LoginPage | ProvingPage | ChoosingPage) -> Keys[KeyLabels]:
        """The keyboard of the open field."""
        self._last = page.open.value[-1:]
        match page.open.keyboard:
            case Keyboard.KANA:
                keys = self._board.part(KanaKeyboard, "keys-kana", self._make_kana).show_value(page.keys)
                keys.set_last(self._last)
                return keys
            case Keyboard.NUMBER:
                return self._board.part(NumberPad, "keys-number", self._make_number).show_value(page.keys)
            case Keyboard.EMAIL:
                return self._letters("keys-mail", Letters.MAIL).show_value(page.keys)
            case Keyboard.PASSWORD:
                return self._letters("keys-password", Letters.PASSWORD).show_value(page.keys)

    def _wire(self, keys: K) -> K:
        keys.typed.connect(lambda text: self._say(Typed(text)))
        keys.erased.connect(lambda: self._say(Erased()))
        keys.cleared.connect(lambda: self._say(Cleared()))
        keys.struck.connect(self._kit.click)
        keys.laid.connect(self._board.arranged)
        return keys

    def _say(self, press: Press) -> None:
        self._board.pressed.emit(press)

    def _make_kana(self) -> KanaKeyboard:
        keys = self._wire(KanaKeyboard(self._board.theme, "keys-kana"))
        keys.marked.connect(self._mark)
        return keys

    def _mark(self, letter: str) -> None:
        name = mark_of(self._last, letter)
        if name:
            self._say(Marked(name))

    def _make_number(self) -> NumberPad:
        return self._wire(NumberPad(self._board.theme, "keys-number"))

    def _letters(self, key: str, letters: Letters) -> AbcKeyboard:
        return self._board.part(AbcKeyboard, key, lambda: self._wire(AbcKeyboard(self._board.theme, key, letters)))
