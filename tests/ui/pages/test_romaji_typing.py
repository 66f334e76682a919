"""Latin letters on a hardware keyboard in a kana field: what is begun is never lost."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from kiosk.patron.registration import Field
from kiosk.screen.values.elements import Keyboard
from kiosk.ui.pages.typing import Typing
from kiosk.visit.chapter.keys import Typed
from kiosk.visit.event.all import Press


@pytest.fixture
def typing() -> Typing:
    typing = Typing()
    typing.opened(Field.KANA_FAMILY, Keyboard.KANA)
    return typing


def keys(typing: Typing, text: str) -> list[Press]:
    return [press for ch in text for press in typing.key(_key(ch)) or []]


def _key(text: str) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, text)


def test_letters_that_make_nothing_are_there_when_the_field_is_left(typing: Typing) -> None:
    assert keys(typing, "nagasak")[-1] == Typed("サ")
    assert typing.pending == "k"
    assert typing.finish() == [Typed("k")]
    assert typing.pending == ""


def test_a_letter_of_no_kana_is_shown_at_once(typing: Typing) -> None:
    assert keys(typing, "l1") == [Typed("l1")]
    assert keys(typing, "q%") == [Typed("q%")]


def test_a_space_ends_what_is_begun(typing: Typing) -> None:
    assert keys(typing, "k ") == [Typed("k\u3000")]
    assert keys(typing, "n ") == [Typed("ン\u3000")]


def test_a_kana_key_or_an_input_method_comes_after_what_is_begun(typing: Typing) -> None:
    assert keys(typing, "shiか") == [Typed("シ"), Typed("カ")]
    assert keys(typing, "nか") == [Typed("ンカ")]
    keys(typing, "k")
    assert typing.committed("か", "") == [Typed("k"), Typed("カ")]
    keys(typing, "k")
    assert typing.committed("", "か") == []
    assert typing.pending == "kか"
