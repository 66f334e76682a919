"""What the keys of a page do to a Secret."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from kiosk.secret import Secret
from kiosk.ui.keyboards import SecretAbcKeyboard
from kiosk.ui.keyboards.number import NumberPad
from kiosk.ui.pages.view import PageView
from kiosk.visit.chapter.keys import TypingDropped


class SecretFeed:
    """Characters go one by one from key to Secret and nowhere else, while keys count.

    ``tell`` is called when there is more or less of it, ``full`` when no more goes in.
    """

    def __init__(
        self, view: PageView[Any], secret: Secret, tell: Callable[[], None], full: Callable[[], None] | None = None
    ) -> None:
        self._view, self._secret, self._tell, self._full = view, secret, tell, full or tell

    def listen(self, keys: SecretAbcKeyboard | NumberPad) -> None:
        """To all but the characters, which each kind of keys has its own way to say."""
        keys.erased.connect(self.pop)
        keys.cleared.connect(self.clear)
        keys.struck.connect(self._view.kit.click)

    def push(self, code: int) -> None:
        """One character, by its code."""
        if self._counts():
            (self._tell if self._secret.push(code) else self._full)()

    def pop(self) -> None:
        """Take the last one back."""
        if self._counts():
            self._secret.pop()
            self._tell()

    def clear(self) -> None:
        """Take all of them back."""
        if self._counts():
            self._secret.wipe()
            self._tell()

    def _counts(self) -> bool:
        """Whether the key that was struck reaches the buffer: the driver would only hear of it afterwards."""
        if self._view.kit.gate.types():
            return True
        self._view.pressed.emit(TypingDropped())
        return False
