"""Fingers that are quicker than eyes: a press for the page before never reaches the page after."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget

from kiosk.driver.gate import HOLD_SECONDS, PAUSE_SECONDS
from kiosk.simulator.personas.persona import PASSWORD
from kiosk.visit.chapter.card import PlacingCard, Typing
from kiosk.visit.chapter.form import Confirming, Filling
from kiosk.visit.chapter.login import LoggingIn
from kiosk.visit.chapter.start import Attract, Consenting
from tests.journey.conftest import SIZES, Lobby
from tests.journey.test_registration import fills_the_form, reaches_the_form, reaches_the_password
from tests.journey.visitor import PatientClock, Visitor

BESIDE = (QPoint(0, 0), QPoint(14, 0), QPoint(-14, 14))
SOON = (0.0, 0.1, 0.35, HOLD_SECONDS - 0.01)


class Hurried:
    """Taps again where it tapped before, so many seconds after the new page could be seen."""

    def __init__(self, lobby: Lobby) -> None:
        self.lobby, self.v = lobby, lobby.visitor
        clock = lobby.kiosk.gate.clock
        assert isinstance(clock, PatientClock)
        self.clock = clock

    @property
    def state(self) -> object:
        return self.lobby.kiosk.driver.visit.state

    def middle(self, name: str) -> QPoint:
        widget = self.v.find(name)
        return widget.mapTo(self.lobby.kiosk.window, widget.rect().center())

    def taps_twice(self, name: str, page: str) -> None:
        """The second tap comes at once, and beside it, and later, all of them too early for the page that came."""
        spot = self.middle(name)
        self.v.taps(name)
        # The gate's time stands still from here on: under load a test must not become slower than the gate.
        shown_at = self.clock()
        self.freeze(shown_at)
        self.v.taps_at(spot + BESIDE[1])
        self.v.waits_for(page)
        before = type(self.state)
        for beside in BESIDE:
            self.v.taps_at(spot + beside)
        self.v.until(lambda: self.lobby.kiosk.gate.settled, page)
        for soon in SOON:
            for beside in BESIDE:
                self.freeze(shown_at + soon)
                self.v.taps_at(spot + beside)
        assert type(self.state) is before, f"a second tap on {name} led on from {page}"
        self.unfreeze()

    def freeze(self, now: float) -> None:
        self.lobby.kiosk.gate.clock = lambda: now
        self.lobby.kiosk.window.input.time_of = lambda _stamp: now

    def unfreeze(self) -> None:
        self.lobby.kiosk.gate.clock = self.clock
        self.lobby.kiosk.window.input.time_of = lambda _stamp: self.clock()


@pytest.fixture
def hurried(open_lobby: Callable[..., Lobby]) -> Hurried:
    return Hurried(open_lobby(SIZES["portrait"]))  # what lies beside a finger is judged in true pixels


def test_double_taps_lead_no_further_than_single_ones(hurried: Hurried) -> None:
    v, lobby = hurried.v, hurried.lobby
    v.waits_for("attract")
    hurried.taps_twice("register", "consent")
    v.taps("agree")
    hurried.taps_twice("next", "place_card")
    lobby.box.lay("nagasaki")
    v.waits_for("password")
    v.types_password(PASSWORD)
    hurried.taps_twice("next", "take_card")
    lobby.box.lift()
    v.waits_for("form")
    fills_the_form(v)
    assert isinstance(hurried.state, Confirming)
    hurried.taps_twice("register", "done")


def test_a_double_tap_on_login_types_no_digit(hurried: Hurried) -> None:
    hurried.v.waits_for("attract")
    hurried.taps_twice("login", "login")
    assert hurried.state == LoggingIn()


def test_the_confirm_page_is_not_passed_unread(hurried: Hurried) -> None:
    v = reaches_the_form(hurried.lobby)
    fills_the_form(v, but_the_last=True)
    hurried.taps_twice("next", "confirm")
    assert isinstance(hurried.state, Confirming)
    v.taps("register")
    v.waits_for("done")


def test_a_password_typed_too_early_is_dropped_whole_and_said_so(hurried: Hurried) -> None:
    """Its first letters came before the page could be seen: without them it would have cost a try."""
    lobby = hurried.lobby
    v = reaches_the_password(lobby)
    v.until(lambda: lobby.kiosk.gate.settled, "the password page")
    now = hurried.clock()
    for n, code in enumerate(PASSWORD):
        hurried.freeze(now + 0.2 + n * 0.4)
        v.taps_at(hurried.middle(f"key-{chr(code)}"))
        assert lobby.kiosk.driver.visit.dropped
    assert isinstance(hurried.state, Typing)
    assert hurried.state.length == 0
    assert "入って" in v.screen.dropped
    assert v.find("strip").isVisible()
    hurried.freeze(now + 0.2 + len(PASSWORD) * 0.4 + PAUSE_SECONDS)
    v.taps_at(hurried.middle("key-A"))
    assert hurried.state.length == 1
    assert not v.screen.dropped
    hurried.unfreeze()


def test_letters_of_a_hardware_keyboard_that_came_too_early_never_reach_the_secret(hurried: Hurried) -> None:
    lobby = hurried.lobby
    v = reaches_the_password(lobby)
    v.until(lambda: lobby.kiosk.gate.settled, "the password page")
    now = hurried.clock()
    for n, code in enumerate(PASSWORD):
        hurried.freeze(now + 0.3 + n * 0.1)
        QTest.keyClick(lobby.kiosk.window.windowHandle(), chr(code))
    assert isinstance(hurried.state, Typing)
    assert hurried.state.length == 0
    assert lobby.kiosk.driver.visit.dropped
    hurried.unfreeze()


def test_what_was_typed_before_the_run_was_dropped_goes_too_where_dots_hide_it(hurried: Hurried) -> None:
    """The order of the keys was changed in the midst of it, and the next letter came too soon."""
    lobby = hurried.lobby
    v = reaches_the_password(lobby)
    v.types_password(b"AB")
    v.taps("order_keyboard")
    v.until(lambda: lobby.kiosk.gate.settled, "the other keys")
    hurried.freeze(hurried.clock() + 0.3)
    v.taps_at(hurried.middle("key-C"))
    hurried.unfreeze()
    assert isinstance(hurried.state, Typing)
    assert hurried.state.length == 0
    assert v.screen.dropped


def test_a_card_lifted_under_a_finger_presses_nothing_on_the_page_that_comes(hurried: Hurried) -> None:
    lobby = hurried.lobby
    v = reaches_the_password(lobby)
    v.types_password(PASSWORD)
    v.looks()
    spot = hurried.middle("next")
    handle = lobby.kiosk.window.windowHandle()
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)
    lobby.box.lift()
    v.waits_for("place_card")
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)
    v.taps_at(spot)
    assert isinstance(hurried.state, PlacingCard)
    assert not hurried.state.helping


def test_a_screen_readers_press_meets_the_gate(hurried: Hurried) -> None:
    lobby, v = hurried.lobby, hurried.v
    v.waits_for("attract")
    v.looks()
    press(v.find("register"))
    v.waits_for("consent")
    before = hurried.state
    press(v.find("agree"))
    press(v.find("next"))
    assert hurried.state == before == Consenting()
    assert not tick(v).isChecked(), "the tick shows what the visit knows"
    v.looks()
    press(v.find("agree"))
    assert hurried.state == Consenting(agreed=True)
    assert lobby.kiosk.driver.visit.touched_at > 0


def press(widget: QWidget) -> None:
    assert isinstance(widget, QAbstractButton)
    widget.click()


def tick(v: Visitor) -> QAbstractButton:
    toggle = v.find("agree")
    assert isinstance(toggle, QAbstractButton)
    return toggle


def test_a_dropped_press_is_a_sign_of_presence(hurried: Hurried) -> None:
    lobby, v = hurried.lobby, hurried.v
    v.waits_for("attract")
    v.taps("register")
    v.waits_for("consent")
    driver = lobby.kiosk.driver
    driver.visit = driver.visit.__class__(state=driver.visit.state, now=driver.visit.now + 80, touched_at=0.0)
    v.taps_at(hurried.middle("next"))
    assert hurried.state == Consenting()
    assert driver.visit.touched_at == driver.visit.now


def test_the_band_at_the_foot_is_taken_at_once(hurried: Hurried) -> None:
    v = hurried.v
    v.waits_for("attract")
    v.taps("register")
    v.waits_for("consent")
    v.taps_at(hurried.middle("utility-text_size"))
    v.until(lambda: v.screen.sheet is not None, "the menu")


def test_a_stop_that_ends_at_once_waits_as_all_others(hurried: Hurried) -> None:
    v = hurried.v
    v.agrees()
    v.taps_at(hurried.middle("cancel"))
    assert isinstance(hurried.state, PlacingCard)
    v.taps("cancel")
    v.waits_for("attract")
    assert isinstance(hurried.state, Attract)


def test_typing_on_one_page_is_as_fast_as_fingers_are(hurried: Hurried) -> None:
    v = reaches_the_form(hurried.lobby)
    v.looks()
    for letter in "ナカサキ":
        v.taps_at(hurried.middle(f"key-{letter}"))
    for letter in "タロウ":
        v.taps_at(hurried.middle(f"key-{letter}"))
    assert isinstance(hurried.state, Filling)
    assert hurried.state.draft.contact.kana_family == "ナカサキタロウ"
