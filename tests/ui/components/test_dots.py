"""The signature password on the screen: shown to the eye, never to anything that reads."""

from __future__ import annotations

import inspect

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import QWidget

from kiosk.secret import Secret
from kiosk.ui.components.touch.show import SHOWN_MS
from kiosk.ui.components.typed import dots
from kiosk.ui.components.typed.dots import PasswordDots, glyphs
from kiosk.ui.keyboards import SecretAbcKeyboard
from kiosk.visit.preferences import KeyOrder
from tests.ui.samples import KEYS, password

TYPED = b"QX7ZK9"


def readable(root) -> list[str]:
    """Everything text-like that Qt would tell about a widget and all below it."""
    found = []
    for widget in [root, *root.findChildren(QWidget)]:
        meta = widget.metaObject()
        for index in range(meta.propertyCount()):
            value = widget.property(meta.property(index).name())
            if isinstance(value, str):
                found.append(value)
        found += [
            bytes(name).decode() + str(widget.property(bytes(name).decode())) for name in widget.dynamicPropertyNames()
        ]
        face = QAccessible.queryAccessibleInterface(widget)
        if face is not None:
            found += [face.text(kind) for kind in QAccessible.Text if kind is not QAccessible.Text.UserText]
    return found


@pytest.fixture
def secret():
    secret = Secret()
    yield secret
    secret.wipe()


def test_nothing_readable_changes_by_typing(qtbot, theme, put, secret):
    part = put(PasswordDots(theme, "password", secret).show_value(password()))
    before = readable(part)
    for byte in TYPED:
        secret.push(byte)
    part.refresh()
    part.eye.setChecked(True)
    assert readable(part) == before
    assert not any(chr(byte) in text for byte in TYPED for text in before if not text.startswith("Q"))


def test_no_text_is_drawn_only_outlines(qtbot, theme, put, secret, monkeypatch):
    part = put(PasswordDots(theme, "password", secret).show_value(password()))
    for byte in TYPED:
        secret.push(byte)
    glyphs(round(theme.px(41), 1))
    monkeypatch.setattr("builtins.chr", lambda code: pytest.fail("made text of a byte"))
    part.eye.setChecked(True)
    part.grab()
    monkeypatch.undo()
    assert "drawText" not in inspect.getsource(dots)


def image(part) -> QImage:
    return part.grab().toImage()


def tap(qtbot, part: PasswordDots) -> None:
    qtbot.mouseClick(part.eye, Qt.MouseButton.LeftButton, pos=part.eye.body().center().toPoint())


def test_a_tap_shows_the_characters_and_another_one_hides_them(qtbot, theme, put, secret):
    part = put(PasswordDots(theme, "password", secret).show_value(password()))
    for byte in TYPED:
        secret.push(byte)
    hidden = image(part)
    tap(qtbot, part)
    assert image(part) != hidden
    qtbot.mouseMove(part.eye, QPoint(-300, -300))
    assert image(part) != hidden
    tap(qtbot, part)
    assert image(part) == hidden


def test_shown_characters_hide_by_themselves(qtbot, theme, put, secret):
    part = put(PasswordDots(theme, "password", secret).show_value(password()))
    secret.push(TYPED[0])
    hidden = image(part)
    tap(qtbot, part)
    assert part.eye.timer.isActive()
    assert part.eye.timer.interval() == SHOWN_MS
    part.eye.timer.timeout.emit()
    assert not part.eye.timer.isActive()
    assert image(part) == hidden


def test_hiding_by_hand_stops_the_clock(qtbot, theme, put, secret):
    part = put(PasswordDots(theme, "password", secret).show_value(password()))
    tap(qtbot, part)
    tap(qtbot, part)
    assert not part.eye.timer.isActive()


def test_a_page_that_comes_back_shows_dots(qtbot, theme, put, secret):
    part = put(PasswordDots(theme, "password", secret).show_value(password()))
    secret.push(TYPED[0])
    hidden = image(part)
    part.eye.setChecked(True)
    part.hide()
    part.show()
    assert image(part) == hidden


def test_two_passwords_of_one_length_look_alike(qtbot, theme, put, secret):
    part = put(PasswordDots(theme, "password", secret).show_value(password()))
    for byte in b"ABCDEF":
        secret.push(byte)
    one = image(part)
    secret.wipe()
    for byte in TYPED:
        secret.push(byte)
    part.refresh()
    assert image(part) == one


def test_the_keypad_tells_bytes_and_keeps_its_face(qtbot, theme, put, secret):
    board = put(SecretAbcKeyboard(theme, "keys").show_value((KeyOrder.ABC, KEYS.clear, KEYS.erase)))
    told: list[object] = []
    board.byte.connect(told.append)
    before, looks = readable(board), image(board)
    for name in "QX7":
        key = board.key(name)
        qtbot.mousePress(board, Qt.MouseButton.LeftButton, pos=key.geometry().center())
        assert image(board) == looks
        qtbot.mouseRelease(board, Qt.MouseButton.LeftButton, pos=key.geometry().center())
    assert told == [0x51, 0x58, 0x37]
    assert all(type(item) is int for item in told)
    assert readable(board) == before
