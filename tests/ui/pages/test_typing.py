"""An external keyboard in the form: kana from Latin letters, and from an input method."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.patron.registration import Field
from kiosk.ui.pages.form_keys import mark_of
from kiosk.ui.pages.typing import to_katakana
from kiosk.visit.chapter.common import NextPressed
from kiosk.visit.chapter.keys import Cleared, Erased, Typed


@pytest.fixture
def kana(window, samples):
    window.show_screen(samples.screen("form", samples.form(value=""), 5, 7), animate=False)
    return window


def test_latin_letters_become_kana_as_they_are_typed(kana, presses):
    QTest.keyClicks(kana, "ta")
    QTest.keyClicks(kana, "k")
    assert presses == [Typed("タ")]
    assert kana.stage.page.typing.pending == "k"
    assert "k" in kana.stage.page._parts["field"]._body.plain


def test_a_begun_n_is_finished_by_the_way_on(kana, presses):
    QTest.keyClicks(kana, "n")
    QTest.keyClick(kana, Qt.Key.Key_Return)
    assert presses == [Typed("ン"), NextPressed()]


def test_backspace_takes_the_begun_letter_first(kana, presses):
    QTest.keyClicks(kana, "k")
    QTest.keyClick(kana, Qt.Key.Key_Backspace)
    assert presses == []
    QTest.keyClick(kana, Qt.Key.Key_Backspace)
    QTest.keyClick(kana, Qt.Key.Key_Delete)
    assert presses == [Erased(), Cleared()]


def test_an_input_method_commits_katakana(kana, presses):
    event = QInputMethodEvent("", [])
    event.setCommitString("ながさき")
    QApplication.sendEvent(kana.stage.page, event)
    assert presses == [Typed("ナガサキ")]


def test_digits_go_as_they_are(window, presses, samples):
    window.show_screen(samples.screen("form", samples.form(Field.PHONE, ""), 5, 7), animate=False)
    QTest.keyClicks(window, "09")
    assert presses == [Typed("0"), Typed("9")]


def test_shortcuts_are_not_typed(kana, presses):
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier, "v")
    kana.keyPressEvent(event)
    assert not any(isinstance(press, Typed) for press in presses)


def test_hiragana_turns_and_the_rest_stays():
    assert to_katakana("ながさき ABC ヴ") == "ナガサキ ABC ヴ"


@pytest.mark.parametrize(
    ("before", "after", "mark"), [("カ", "ガ", "dakuten"), ("ハ", "パ", "handakuten"), ("ツ", "ッ", "small")]
)
def test_a_mark_is_known_by_what_it_does(before, after, mark):
    assert mark_of(before, after) == mark
