"""Keyboards under fast, slanting and several fingers."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest

from kiosk.patron.password import SYMBOLS
from kiosk.ui.keyboards import AbcKeyboard, KanaKeyboard, Letters, NumberPad, SecretAbcKeyboard
from kiosk.visit.preferences import KeyOrder
from tests.patience import milliseconds
from tests.ui.samples import KEYS

LEFT = Qt.MouseButton.LeftButton


def secret_keys(theme, order=KeyOrder.ABC) -> SecretAbcKeyboard:
    return SecretAbcKeyboard(theme, "keys").show_value((order, KEYS.clear, KEYS.erase))


def listen(board) -> list[object]:
    told: list[object] = []
    for name in ("typed", "marked", "byte"):
        signal = getattr(board, name, None)
        if signal is not None:
            signal.connect(told.append)
    board.erased.connect(lambda: told.append("erased"))
    board.cleared.connect(lambda: told.append("cleared"))
    return told


def middle(board, key_id: str) -> QPoint:
    return board.key(key_id).geometry().center()


def test_a_key_strikes_when_touched_not_when_left(qtbot, theme, put):
    board = put(NumberPad(theme, "numbers").show_value(KEYS), w=642)
    told = listen(board)
    qtbot.mousePress(board, LEFT, pos=middle(board, "7"))
    assert told == ["7"]
    qtbot.mouseRelease(board, LEFT, pos=middle(board, "7"))
    assert told == ["7"]


def test_two_quick_strikes_of_one_key_are_two_letters(qtbot, theme, put):
    board = put(NumberPad(theme, "numbers").show_value(KEYS), w=642)
    told = listen(board)
    qtbot.mouseClick(board, LEFT, pos=middle(board, "0"))
    qtbot.mouseDClick(board, LEFT, pos=middle(board, "0"))
    qtbot.mouseRelease(board, LEFT, pos=middle(board, "0"))
    assert told == ["0", "0"]


def test_a_touch_in_the_gap_hits_the_nearest_key(qtbot, theme, put):
    board = put(KanaKeyboard(theme, "kana").show_value(KEYS))
    told = listen(board)
    right_edge = board.key("ア").geometry().right()
    y = middle(board, "ア").y()
    qtbot.mouseClick(board, LEFT, pos=QPoint(right_edge + 3, y))
    qtbot.mouseClick(board, LEFT, pos=QPoint(right_edge + 7, y))
    assert told == ["ア", "カ"]


def test_a_touch_on_the_empty_place_in_the_ya_column_types_nothing(qtbot, theme, put):
    board = put(KanaKeyboard(theme, "kana").show_value(KEYS))
    told = listen(board)
    qtbot.mouseClick(board, LEFT, pos=QPoint(middle(board, "ヤ").x(), middle(board, "イ").y()))
    assert told == []


def test_the_keys_for_passwords_have_the_symbols_the_library_allows_and_no_others(qtbot, theme, put):
    board = put(AbcKeyboard(theme, "keys").show_value(KEYS))
    assert "signs" not in {key.spec.id for key in board.keys}
    board.show_value(replace(KEYS, password_symbols=SYMBOLS))
    told = listen(board)
    for key in ("a", "signs", *SYMBOLS, "7", "signs", "b", "erase"):
        qtbot.mouseClick(board, LEFT, pos=middle(board, key))
    assert told == ["a", *SYMBOLS, "7", "b", "erased"]


@pytest.mark.parametrize("letters", Letters)
def test_a_key_that_goes_while_fingers_are_on_it_is_let_go_of(qtbot, theme, put, letters):
    """記号 lays fewer keys, and its own place is another key's by then, or nobody's."""
    board = put(AbcKeyboard(theme, "keys", letters).show_value(replace(KEYS, password_symbols="!#$")))
    signs, last = middle(board, "signs"), board.keys[-1]
    board._fingers[7] = last  # another finger
    last.hold(True)
    qtbot.mousePress(board, LEFT, pos=signs)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not [key.spec.id for key in board.keys if key._held]
    qtbot.mouseRelease(board, LEFT, pos=signs)
    board._lift_all()


def test_a_finger_that_slides_does_not_strike_again(qtbot, theme, put):
    board = put(KanaKeyboard(theme, "kana").show_value(KEYS))
    told = listen(board)
    qtbot.mousePress(board, LEFT, pos=middle(board, "ア"))
    qtbot.mouseMove(board, middle(board, "カ"))
    qtbot.mouseRelease(board, LEFT, pos=middle(board, "カ"))
    assert told == ["ア"]


@pytest.fixture(scope="session")
def screen() -> QPointingDevice:
    return QTest.createTouchDevice()


def test_the_second_of_two_overlapping_fingers_is_not_lost(qtbot, theme, put, page, screen):
    board = put(KanaKeyboard(theme, "kana").show_value(KEYS))
    told = listen(board)
    one, two = middle(board, "サ"), middle(board, "ト")
    QTest.touchEvent(board, screen).press(0, one, board).commit()
    QTest.touchEvent(board, screen).stationary(0).press(1, two, board).commit()
    QTest.touchEvent(board, screen).release(0, one, board).stationary(1).commit()
    QTest.touchEvent(board, screen).release(1, two, board).commit()
    assert told == ["サ", "ト"]


def test_a_touch_strikes_once_though_qt_could_make_a_mouse_of_it(qtbot, theme, put, screen):
    board = put(NumberPad(theme, "numbers").show_value(KEYS), w=642)
    told = listen(board)
    QTest.touchEvent(board, screen).press(0, middle(board, "5"), board).commit()
    QTest.touchEvent(board, screen).release(0, middle(board, "5"), board).commit()
    assert told == ["5"]


def test_a_click_sent_to_a_key_reaches_its_board(qtbot, theme, put):
    board = put(KanaKeyboard(theme, "kana").show_value(KEYS))
    told = listen(board)
    qtbot.mouseClick(board.key("ン"), LEFT)
    assert told == ["ン"]


def test_every_key_makes_the_same_sound(qtbot, theme, put):
    board = put(secret_keys(theme))
    strikes = []
    board.struck.connect(lambda *given: strikes.append(given))
    for key in board.keys:
        qtbot.mouseClick(board, LEFT, pos=key.geometry().center())
    assert strikes == [()] * len(board.keys)


def test_the_kana_columns_stand_from_a_at_the_left_to_wa_at_the_right(theme, put):
    board = put(KanaKeyboard(theme, "kana").show_value(KEYS))
    across = [board.key(letter).geometry().center().x() for letter in "アカサタナハマヤラワ"]
    down = [board.key(letter).geometry().center().y() for letter in "アイウエオ"]
    assert across == sorted(across)
    assert down == sorted(down)
    assert board.key("ー").geometry().left() == board.key("・").geometry().left() == board.key("ワ").geometry().left()


def test_marks_act_on_the_last_letter_and_are_dashed_when_they_cannot(qtbot, theme, put):
    board = put(KanaKeyboard(theme, "kana").show_value(KEYS))
    told = listen(board)
    board.set_last("ハ")
    assert board.key("dakuten").able
    assert board.key("handakuten").able
    assert not board.key("small").able
    qtbot.mouseClick(board, LEFT, pos=middle(board, "handakuten"))
    board.set_last("パ")
    qtbot.mouseClick(board, LEFT, pos=middle(board, "dakuten"))
    board.set_last("ン")
    for key in ("dakuten", "handakuten", "small"):
        assert not board.key(key).able
        qtbot.mouseClick(board, LEFT, pos=middle(board, key))
    assert told == ["パ", "バ"]


def test_function_keys_say_what_they_do(qtbot, theme, put):
    board = put(KanaKeyboard(theme, "kana").show_value(KEYS))
    told = listen(board)
    for key in ("space", "clear", "erase"):
        qtbot.mouseClick(board, LEFT, pos=middle(board, key))
    assert told == ["\u3000", "cleared", "erased"]


def type_on(qtbot, board, ids: list[str]) -> str:
    told = listen(board)
    for key in ids:
        qtbot.mouseClick(board, LEFT, pos=middle(board, key))
    return "".join(str(item) for item in told)


@pytest.mark.parametrize("order", list(KeyOrder))
def test_an_address_is_typed_without_leaving_the_first_layer(qtbot, theme, put, order):
    board = put(AbcKeyboard(theme, "mail", Letters.MAIL, order).show_value(KEYS))
    assert type_on(qtbot, board, [*"taro_2-x", "@", *"example", ".", *"co", ".jp"]) == "taro_2-x@example.co.jp"
    board.erased.disconnect()


def test_a_shortcut_types_a_whole_ending(qtbot, theme, put):
    board = put(AbcKeyboard(theme, "mail", Letters.MAIL).show_value(KEYS))
    assert type_on(qtbot, board, [*"taro", "@gmail.com"]) == "taro@gmail.com"


def test_capitals_hold_until_pressed_again(qtbot, theme, put):
    board = put(AbcKeyboard(theme, "abc").show_value(KEYS))
    assert type_on(qtbot, board, ["a", "shift", "B", "C", "shift", "d"]) == "aBCd"


def test_every_sign_an_address_may_have_can_be_typed(qtbot, theme, put):
    board = put(AbcKeyboard(theme, "mail", Letters.MAIL).show_value(KEYS))
    first = {key.spec.id for key in board.keys}
    board.key("signs").click()
    both = first | {key.spec.id for key in board.keys}
    assert set("!#$%&'*+-/=?^_`{|}~.@") <= both


@pytest.mark.parametrize("order", list(KeyOrder))
def test_the_signature_keypad_has_every_byte_once(qtbot, theme, put, order):
    board = put(secret_keys(theme, order))
    told = listen(board)
    for key in board.keys:
        qtbot.mouseClick(board, LEFT, pos=key.geometry().center())
    assert told.count("erased") == told.count("cleared") == 1
    assert sorted(item for item in told if isinstance(item, int)) == sorted(b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")


def test_changing_the_order_changes_which_byte_a_place_means(qtbot, theme, put):
    board = put(secret_keys(theme))
    told = listen(board)
    place = middle(board, "A")
    board.show_value((KeyOrder.QWERTY, KEYS.clear, KEYS.erase))
    qtbot.mouseClick(board, LEFT, pos=place)
    assert told == [ord("Q")]


def test_arrows_walk_over_the_keys_and_space_strikes(qtbot, theme, put, page):
    board = put(KanaKeyboard(theme, "kana").show_value(KEYS))
    told = listen(board)
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow, timeout=milliseconds())
    board.key("ア").setFocus(Qt.FocusReason.TabFocusReason)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Down):
        qtbot.keyClick(page.focusWidget(), key)
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Space)
    assert told == ["ク"]


@pytest.mark.parametrize("make", [KanaKeyboard, AbcKeyboard, SecretAbcKeyboard])
def test_no_two_keys_overlap_and_none_leaves_the_board(theme, put, make):
    value = (KeyOrder.ABC, KEYS.clear, KEYS.erase) if make is SecretAbcKeyboard else KEYS
    board = put(make(theme, "keys").show_value(value))
    boxes = [key.body().translated(key.pos()) for key in board.keys]
    for at, box in enumerate(boxes):
        assert board.rect().contains(box.toAlignedRect())
        assert not any(box.intersects(other) for other in boxes[at + 1 :])


def test_keys_are_as_large_as_a_finger_needs(theme, put):
    """24.6×23.8 mm at 0.2767 mm a pixel."""
    for board in (
        put(KanaKeyboard(theme, "kana").show_value(KEYS)),
        put(secret_keys(theme)),
        put(NumberPad(theme, "numbers").show_value(KEYS), w=642),
    ):
        for key in board.keys:
            assert key.body().width() * 0.2767 >= 24.5
            assert key.body().height() * 0.2767 >= 23.7
