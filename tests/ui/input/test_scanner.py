"""A barcode scanner types like a keyboard: its Enter says what was scanned, and presses nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.ui.input.pace import FAST, SHORTEST, ended
from kiosk.ui.input.scanner import LONGEST, ScanWatch
from kiosk.visit.chapter.card import SecretChanged
from kiosk.visit.chapter.common import NextPressed, Touched
from kiosk.visit.chapter.keys import LoginField, Scanned, ScanRejected, Typed

CARD = "A2100012345A"
PLAIN = Qt.KeyboardModifier.NoModifier
QUICK, SLOW = 0.004, 0.12


class Clock:
    """Seconds that pass only when told."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def scanned(press: object) -> str:
    assert isinstance(press, Scanned)
    return press.text


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def window(open_window, clock):
    return open_window(clock=clock, keyboard=True)


@pytest.fixture
def login(window, account):
    window.show_screen(account.login(), animate=False)
    return window


@pytest.fixture
def strike(window, clock):
    """Strike keys at the native window, each so many seconds after the last."""

    def strike(*keys: str | Qt.Key, apart: float = QUICK) -> None:
        for key in keys:
            clock.now += apart
            code, text = (Qt.Key(ord(key)), key) if isinstance(key, str) else (key, "")
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(window.windowHandle(), QKeyEvent(kind, code, PLAIN, text))

    return strike


def test_a_scan_is_one_thing_and_its_enter_another_things(login, presses, strike):
    strike(*CARD, Qt.Key.Key_Return)
    assert presses == [*map(Typed, CARD), Scanned(CARD, "")]


def test_fingers_are_no_scanner(login, presses, strike):
    strike(*"2100012345", Qt.Key.Key_Return, apart=SLOW)
    assert presses == [*map(Typed, "2100012345"), NextPressed()]


def test_an_enter_that_comes_later_is_the_way_on(login, presses, strike):
    strike(*CARD)
    strike(Qt.Key.Key_Return, apart=SLOW)
    assert presses[-1] == NextPressed()


def test_what_was_typed_before_a_scan_is_no_part_of_it(login, presses, strike):
    strike(*"2100", apart=SLOW)
    strike(CARD[0], apart=SLOW)
    strike(*CARD[1:], Qt.Key.Key_Enter)
    assert scanned(presses[-1]) == CARD


@pytest.mark.parametrize("end", [Qt.Key.Key_Return, Qt.Key.Key_Tab])
@pytest.mark.parametrize("apart", [0.0, 0.004, 0.03])
@pytest.mark.parametrize("code", ["123", "1234", "21000"])
def test_the_end_of_a_short_code_is_no_wish_either(login, presses, strike, code, apart, end):
    here = login.focusWidget()
    strike(code[0], apart=SLOW)
    strike(*code[1:], end, apart=apart)
    assert presses == [*map(Typed, code), Scanned(code, "")]
    assert login.focusWidget() is here


@pytest.mark.parametrize(("letters", "apart"), [("12", 0.004), ("123", 0.031), ("1234", 0.06), ("12345", 0.105)])
def test_the_enter_of_who_typed_a_little_is_the_way_on(login, presses, strike, letters, apart):
    strike(letters[0], apart=SLOW)
    strike(*letters[1:], Qt.Key.Key_Return, apart=apart)
    assert presses == [*map(Typed, letters), NextPressed()]


def test_five_keys_of_a_slow_scanner_are_known_by_their_even_end(login, presses, strike):
    strike(*"21000", Qt.Key.Key_Return, apart=0.06)
    assert presses[-1] == Scanned("21000", "")


def test_a_short_code_after_typing_is_taken_alone(login, presses, strike):
    strike(*"2100", apart=SLOW)
    strike("7", apart=SLOW)
    strike(*"89", Qt.Key.Key_Return, Qt.Key.Key_Enter)
    assert [scanned(press) for press in presses if isinstance(press, Scanned)] == ["789"]
    assert NextPressed() not in presses


def test_shift_does_not_make_two_letters_a_code(login, presses, strike):
    strike(Qt.Key.Key_Shift, "A", Qt.Key.Key_Shift, "B", Qt.Key.Key_Return)
    assert presses[-1] == NextPressed()


def test_the_next_enter_is_the_way_on_again(login, presses, strike):
    strike(*CARD, Qt.Key.Key_Return)
    strike(Qt.Key.Key_Return, apart=SLOW)
    assert presses[-2:] == [Scanned(CARD, ""), NextPressed()]


def test_a_second_end_belongs_to_the_scanner_too(login, presses, strike):
    strike(*CARD, Qt.Key.Key_Return, Qt.Key.Key_Enter)
    assert presses[-2:] == [Scanned(CARD, ""), Touched()]


def test_a_scanner_that_ends_with_tab_moves_no_focus(login, presses, strike):
    here = login.focusWidget()
    strike(*CARD, Qt.Key.Key_Tab)
    assert scanned(presses[-1]) == CARD
    assert login.focusWidget() is here
    strike(Qt.Key.Key_Tab, apart=SLOW)
    assert login.focusWidget() is not here


@pytest.mark.parametrize("end", [Qt.Key.Key_Return, Qt.Key.Key_Tab])
def test_a_button_with_the_focus_is_not_pressed(login, presses, strike, end):
    strike(Qt.Key.Key_Tab, apart=SLOW)
    button = login.focusWidget()
    strike(*CARD, end)
    assert presses == [*map(Typed, CARD), Scanned(CARD, "")]
    assert login.focusWidget() is button
    presses.clear()
    strike(Qt.Key.Key_Return, apart=SLOW)
    assert len(presses) == 1
    assert not isinstance(presses[0], Scanned | NextPressed)


def test_shift_between_the_letters_belongs_to_the_scan(login, presses, strike):
    strike(Qt.Key.Key_Shift, "A", *"2100012345", Qt.Key.Key_Shift, "A", Qt.Key.Key_Return)
    assert scanned(presses[-1]) == CARD


def test_a_key_that_is_held_is_no_scan(login, presses, clock):
    for _ in range(20):
        clock.now += 0.03
        login.keyPressEvent(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_7, PLAIN, "7", True))
    login.keyPressEvent(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, PLAIN))
    assert presses[-1] == NextPressed()


def test_a_slow_page_does_not_stretch_a_scan(login, presses, clock):
    for at, letter in enumerate(f"{CARD}\r"):
        clock.now += SLOW
        code = Qt.Key.Key_Return if letter == "\r" else Qt.Key(ord(letter))
        event = QKeyEvent(QEvent.Type.KeyPress, code, PLAIN, letter)
        event.setTimestamp(5_000_000 + 4 * at)
        login.keyPressEvent(event)
    assert scanned(presses[-1]) == CARD


@pytest.mark.parametrize("page", ["attract", "consent", "confirm"])
def test_a_scan_is_told_on_any_page_and_is_the_way_on_on_none(window, presses, samples, strike, page):
    window.show_screen(samples.screen(page, getattr(samples, page)(), 1, 1), animate=False)
    strike(*CARD, Qt.Key.Key_Return)
    assert scanned(presses[-1]) == CARD
    assert NextPressed() not in presses


def test_a_scan_presses_nothing_on_a_sheet(window, presses, samples, strike):
    window.show_screen(samples.screen("c", samples.consent(), 1, 1, samples.size_sheet()), animate=False)
    strike(*CARD, Qt.Key.Key_Return)
    assert scanned(presses[-1]) == CARD
    assert samples.size_sheet().close.event not in presses


class Loud(QKeyEvent):
    """A key event whose text must not be read."""

    def text(self) -> str:
        raise AssertionError("the text of a key of the password was read")


def test_on_the_page_of_the_signature_password_only_times_are_watched(window, presses, samples, clock):
    window.show_screen(samples.screen("password", samples.password(8), 3, 3), animate=False)
    for code in (*map(Qt.Key, CARD.encode()), Qt.Key.Key_Return):
        clock.now += QUICK
        window.keyPressEvent(Loud(QEvent.Type.KeyPress, code, PLAIN, "x"))
    typed = [SecretChanged(length) for length in range(1, 6)]
    assert presses == [*typed, SecretChanged(0), ScanRejected(), Touched()]
    assert CARD not in repr(vars(window.physical_keys._watch))


def test_letters_struck_before_the_password_page_are_forgotten_there(login, presses, samples, strike):
    strike(*CARD)
    login.show_screen(samples.screen("password", samples.password(0), 3, 3), animate=False)
    strike(Qt.Key.Key_Shift)
    assert {key.text for key in login.physical_keys._watch._keys} == {""}
    strike(Qt.Key.Key_Return)
    assert presses[-1] == Touched()


def test_after_the_visit_nothing_of_a_scan_is_left(login, presses, strike):
    strike(*CARD)
    login.forget()
    strike(Qt.Key.Key_Return)
    assert presses[-1] == NextPressed()


def test_a_scan_while_the_password_is_open_is_told_too(window, account, presses, strike):
    window.show_screen(account.login(LoginField.PASSWORD), animate=False)
    strike(*CARD, Qt.Key.Key_Return)
    assert scanned(presses[-1]) == CARD


def test_keys_go_on_reaching_the_fields(login, presses, strike):
    strike(*"21", Qt.Key.Key_Backspace, apart=SLOW)
    assert isinstance(login.stage.page, QWidget)
    assert len(presses) == 3


GAPS = st.one_of(st.integers(1, 45), st.integers(105, 900))


@given(keys=st.lists(st.tuples(st.sampled_from("A0123456789"), GAPS), max_size=120), end=GAPS)
def test_a_scan_is_what_came_without_a_pause(keys, end):
    watch, at, burst = ScanWatch(), 50.0, ""
    for letter, gap in keys:
        at += gap / 1000
        begins = watch.typed(letter, at)
        burst = (burst if gap / 1000 <= FAST else "") + letter
        assert begins is (burst == letter)
        assert watch.machine is (len(burst) >= SHORTEST)
    ends = end / 1000 <= FAST and len(burst) >= SHORTEST
    short = not ends and bool(ended([key.at for key in watch._keys], at + end / 1000))
    assert watch.ends(at + end / 1000) is (ends or short)
    if ends:
        assert watch.take() == burst[-LONGEST:]
        assert watch.take() == ""


def test_shift_is_no_letter_but_may_come_before_one_or_with_it():
    for together in (True, False):
        watch, at, scanned = ScanWatch(), 10.0, ""
        for letter in "AbCdEfGh":
            at += 0.06
            if letter.isupper():
                watch.typed("", at, letter=False)
                at += 0.0 if together else 0.001
            watch.typed(letter, at)
            scanned += letter
        assert watch.machine
        assert watch.take() == scanned


def test_times_that_run_backwards_begin_a_new_run():
    watch = ScanWatch()
    for at in (7.0, 7.004, 7.008, 7.012, 7.016):
        watch.typed("1", at)
    assert watch.typed("1", 2.0)
    assert not watch.machine
    assert not watch.ends(1.0)
