"""The signature password goes from the key to the Secret, and no widget ever has it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from kiosk.ui.keyboards import SecretAbcKeyboard
from kiosk.visit.chapter.card import SecretChanged
from kiosk.visit.chapter.common import NextPressed, Touched

TYPED = "UMI2026"
PLAIN = Qt.KeyboardModifier.NoModifier


class Loud(QKeyEvent):
    """A key event whose text must not be read."""

    def text(self) -> str:
        raise AssertionError("the text of a key of the password was read")


def everything_readable(root: QObject) -> str:
    """Every string property, name and description below a widget."""
    found: list[str] = []
    for each in [root, *root.findChildren(QObject)]:
        meta = each.metaObject()
        found += [
            value
            for at in range(meta.propertyCount())
            if isinstance(value := each.property(meta.property(at).name()), str)
        ]
        found += [str(each.property(bytes(name).decode())) for name in each.dynamicPropertyNames()]
        if isinstance(each, QWidget):
            found += [each.accessibleName(), each.accessibleDescription(), each.toolTip(), each.windowTitle()]
    return "\n".join(found)


def type_on_screen(window, text: str) -> None:
    keys = window.findChild(SecretAbcKeyboard, "keys")
    for letter in text:
        QTest.mouseClick(keys, Qt.MouseButton.LeftButton, pos=keys.key(letter).geometry().center())


def test_keys_on_the_screen_feed_the_secret(window, presses, samples, secret):
    window.show_screen(samples.screen("password", samples.password(0), 3, 3), animate=False)
    type_on_screen(window, TYPED)
    assert [secret.at(at) for at in range(secret.length)] == list(TYPED.encode())
    assert presses == [SecretChanged(length) for length in range(1, 8)]


def test_no_widget_has_what_was_typed(window, samples, secret):
    window.show_screen(samples.screen("password", samples.password(0), 3, 3), animate=False)
    type_on_screen(window, TYPED)
    window.show_screen(samples.screen("password", samples.password(len(TYPED)), 3, 3), animate=False)
    eye = window.findChild(QObject, "password-show")
    QTest.mouseClick(eye, Qt.MouseButton.LeftButton)
    window.grab()
    readable = everything_readable(window)
    assert TYPED not in readable
    assert not any(TYPED[at : at + 3] in readable for at in range(len(TYPED) - 2))


def test_an_external_keyboard_types_by_key_code_alone(window, presses, samples, secret):
    window.show_screen(samples.screen("password", samples.password(0), 3, 3), animate=False)
    for code in (Qt.Key.Key_A, Qt.Key.Key_7):
        window.keyPressEvent(Loud(QEvent.Type.KeyPress, code, PLAIN, "x"))
    assert bytes(secret.at(at) for at in range(2)) == b"A7"
    window.keyPressEvent(Loud(QEvent.Type.KeyPress, Qt.Key.Key_Backspace, PLAIN))
    window.keyPressEvent(Loud(QEvent.Type.KeyPress, Qt.Key.Key_Delete, PLAIN))
    assert secret.length == 0
    assert presses == [SecretChanged(1), SecretChanged(2), SecretChanged(1), SecretChanged(0)]


def test_a_key_that_is_held_types_once(window, samples, secret):
    window.show_screen(samples.screen("password", samples.password(0), 3, 3), animate=False)
    window.keyPressEvent(Loud(QEvent.Type.KeyPress, Qt.Key.Key_A, PLAIN, "x", False))
    window.keyPressEvent(Loud(QEvent.Type.KeyPress, Qt.Key.Key_A, PLAIN, "x", True))
    assert secret.length == 1


def test_signs_and_shortcuts_type_nothing(window, presses, samples, secret):
    window.show_screen(samples.screen("password", samples.password(0), 3, 3), animate=False)
    window.keyPressEvent(Loud(QEvent.Type.KeyPress, Qt.Key.Key_Exclam, PLAIN, "!"))
    window.keyPressEvent(Loud(QEvent.Type.KeyPress, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier))
    assert secret.length == 0
    assert presses == [Touched(), Touched()]


def test_a_full_secret_takes_no_more_but_somebody_is_there(window, presses, samples, secret):
    for _ in range(16):
        secret.push(0x41)
    window.show_screen(samples.screen("password", samples.password(16), 3, 3), animate=False)
    window.keyPressEvent(Loud(QEvent.Type.KeyPress, Qt.Key.Key_B, PLAIN, "x"))
    assert secret.length == 16
    assert presses == [Touched()]


def test_enter_goes_on(window, presses, samples):
    window.show_screen(samples.screen("password", samples.password(8), 3, 3), animate=False)
    window.keyPressEvent(Loud(QEvent.Type.KeyPress, Qt.Key.Key_Return, PLAIN))
    assert presses == [NextPressed()]


def test_no_input_method_looks_on(window, samples):
    window.show_screen(samples.screen("password", samples.password(0), 3, 3), animate=False)
    assert not window.stage.page.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_typing_keeps_board_and_dots(window, samples):
    window.show_screen(samples.screen("password", samples.password(3), 3, 3), animate=False)
    before = window.findChild(QObject, "keys"), window.findChild(QObject, "password")
    window.show_screen(samples.screen("password", samples.password(4), 3, 3))
    assert (window.findChild(QObject, "keys"), window.findChild(QObject, "password")) == before
    assert not window.stage.pictures


def test_a_screen_reader_hears_only_how_many(window, samples):
    window.show_screen(samples.screen("password", samples.password(5), 3, 3), animate=False)
    assert window.findChild(QWidget, "password").accessibleDescription() == "5文字 入力しました"
    assert window.accessibleDescription() == "5文字 入力しました"
