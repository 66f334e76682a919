"""The input gate by itself: what was begun before something could be seen does not count."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.driver.gate import HOLD_SECONDS, PAUSE_SECONDS, InputGate
from kiosk.visit.chapter.card import SecretChanged
from kiosk.visit.chapter.common import BackPressed, CancelPressed, Menu, MenuPressed, NextPressed, Touched
from kiosk.visit.chapter.form import RegisterPressed
from kiosk.visit.chapter.keys import Erased, FieldOpened, LoginField, Scanned, Typed, TypingDropped
from kiosk.visit.controls import Control, Shown
from kiosk.visit.event.all import Press

RIGHT, LEFT, FOOT = (500, 1600, 520, 132), (48, 1600, 212, 132), (0, 1800, 270, 120)
ON = Control(NextPressed(), "確認へ進む", RIGHT)
YES = Control(RegisterPressed(), "利用者登録する", RIGHT)
STOP = Control(CancelPressed(), "中止", LEFT)
BAND = Control(MenuPressed(Menu.LANGUAGE), "", FOOT)
FORM = Shown("form", "form", "kana", frozenset({ON, STOP, BAND}))
CONFIRM = Shown("confirm", "confirm", "", frozenset({YES, STOP, BAND}))
LATEST_TOO_EARLY, EARLIEST = HOLD_SECONDS - 0.001, HOLD_SECONDS


class Clock:
    """Seconds that pass only when told."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def gate(clock: Clock) -> InputGate:
    """The form was looked at for long."""
    gate = InputGate(clock)
    gate.show(FORM)
    gate.fully_shown()
    clock.now += 60.0
    return gate


def turns(gate: InputGate, clock: Clock, shown: Shown, after: float = 0.0) -> float:
    """Another page comes, fully shown so much later; returns when."""
    gate.show(shown)
    clock.now += after
    gate.fully_shown()
    return clock.now


def touches(gate: InputGate, control: Control | None, press: Press, began: float) -> bool:
    """A finger on a control: what the gate says of its touch, and of what it comes to."""
    admitted = gate.touch(control, began)
    passed = gate.admits(press)
    gate.handled()
    assert admitted or not passed
    return passed


def test_a_second_tap_never_passes_the_page_the_first_one_brought(gate: InputGate, clock: Clock) -> None:
    assert touches(gate, ON, NextPressed(), clock.now)
    at = turns(gate, clock, CONFIRM, after=0.22)
    for later in (0.0, 0.1, 0.3, LATEST_TOO_EARLY):
        assert not touches(gate, YES, RegisterPressed(), at + later)
    assert touches(gate, YES, RegisterPressed(), at + EARLIEST)


def test_the_time_counts_from_when_it_is_fully_shown_not_from_when_it_came(gate: InputGate, clock: Clock) -> None:
    gate.show(CONFIRM)
    clock.now += 30.0
    assert not gate.settled
    assert not touches(gate, YES, RegisterPressed(), clock.now), "nothing was painted yet"
    gate.fully_shown()
    assert not touches(gate, YES, RegisterPressed(), clock.now)
    clock.now += EARLIEST
    assert touches(gate, YES, RegisterPressed(), clock.now)


def test_a_press_that_waited_in_the_queue_is_as_old_as_it_is(gate: InputGate, clock: Clock) -> None:
    at = turns(gate, clock, CONFIRM)
    clock.now = at + 5.0
    assert not touches(gate, YES, RegisterPressed(), at + 0.1)
    assert not touches(gate, YES, RegisterPressed(), at - 0.5)


def test_what_is_held_down_across_the_change_presses_nothing(gate: InputGate, clock: Clock) -> None:
    began = clock.now
    assert gate.touch(ON, began)
    gate.handled()
    turns(gate, clock, CONFIRM)
    clock.now += 5.0
    gate.touch(ON, began)  # its release
    assert not gate.admits(RegisterPressed())
    assert not gate.admits(NextPressed())


def test_an_action_without_an_input_meets_the_gate_too(gate: InputGate, clock: Clock) -> None:
    """A screen reader's, or a program's: it begins when it comes."""
    turns(gate, clock, CONFIRM)
    clock.now += LATEST_TOO_EARLY
    assert not gate.admits(RegisterPressed())
    clock.now += 0.002
    assert gate.admits(RegisterPressed())


def test_an_event_that_no_button_of_the_screen_has_waits_for_the_page(gate: InputGate, clock: Clock) -> None:
    turns(gate, clock, CONFIRM)
    assert not gate.admits(FieldOpened(LoginField.NUMBER))
    clock.now += EARLIEST
    assert gate.admits(FieldOpened(LoginField.NUMBER))


@pytest.mark.parametrize("control", [STOP, BAND], ids=["中止", "foot band"])
def test_the_same_control_in_the_same_place_with_the_same_meaning_is_taken_at_once(
    gate: InputGate, clock: Clock, control: Control
) -> None:
    at = turns(gate, clock, CONFIRM)
    assert control.event is not None
    assert touches(gate, control, control.event, at + 0.05)


@pytest.mark.parametrize(
    "other",
    [
        replace(STOP, place=(48, 1580, 212, 132)),
        replace(STOP, words="終了"),
        replace(STOP, event=BackPressed()),
        replace(STOP, about="phone"),
    ],
    ids=["elsewhere", "other words", "other event", "about something else"],
)
def test_a_control_that_moved_or_means_something_else_is_a_new_one(
    gate: InputGate, clock: Clock, other: Control
) -> None:
    at = turns(gate, clock, replace(CONFIRM, controls=frozenset({other})))
    assert other.event is not None
    assert not touches(gate, other, other.event, at + LATEST_TOO_EARLY)
    assert touches(gate, other, other.event, at + EARLIEST)


def test_a_stop_that_ends_at_once_is_not_exempt(gate: InputGate, clock: Clock) -> None:
    gate.ends = lambda press: isinstance(press, CancelPressed)
    at = turns(gate, clock, CONFIRM)
    assert not touches(gate, STOP, CancelPressed(), at + LATEST_TOO_EARLY)
    clock.now = at + LATEST_TOO_EARLY
    assert not gate.admits(CancelPressed()), "nor for a screen reader"
    assert touches(gate, STOP, CancelPressed(), at + EARLIEST)


def test_a_button_that_appears_on_the_same_page_is_new(gate: InputGate, clock: Clock) -> None:
    """もう一度印刷, when the printer's answer came."""
    turns(gate, clock, CONFIRM)
    clock.now += 60.0
    again = Control(BackPressed(), "もう一度", (48, 900, 400, 100))
    at = turns(gate, clock, replace(CONFIRM, controls=CONFIRM.controls | {again}))
    assert not touches(gate, again, BackPressed(), at + 0.3)
    assert touches(gate, YES, RegisterPressed(), at + 0.3), "what was there already is not closed by it"


def test_a_touch_beside_everything_and_the_length_of_the_secret_always_pass(gate: InputGate, clock: Clock) -> None:
    turns(gate, clock, CONFIRM)
    assert gate.touch(None, clock.now)
    for press in (Touched(), SecretChanged(3), TypingDropped()):
        assert gate.admits(press)


# what is typed ------------------------------------------------------------------------------------------------------


def strikes(gate: InputGate, began: float, *, on_screen: bool = True) -> bool:
    counts = gate.key(began, on_screen=on_screen)
    assert gate.types() == counts
    assert gate.admits(Typed("a")) == counts
    assert gate.admits(Erased()) == counts
    gate.handled()
    return counts


@pytest.mark.parametrize("on_screen", [True, False], ids=["touched", "typed"])
def test_on_a_page_that_was_seen_typing_is_as_fast_as_fingers_are(
    gate: InputGate, clock: Clock, on_screen: bool
) -> None:
    assert all(strikes(gate, clock.now + n * 0.01, on_screen=on_screen) for n in range(100))


@pytest.mark.parametrize("on_screen", [True, False], ids=["touched", "typed"])
def test_a_run_that_began_too_early_is_dropped_whole_until_a_pause(
    gate: InputGate, clock: Clock, on_screen: bool
) -> None:
    at = turns(gate, clock, replace(FORM, page="password", typing="password", keys="abc"))
    times = [at + 0.3 + n * 0.25 for n in range(20)]
    assert not any(strikes(gate, when, on_screen=on_screen) for when in times)
    assert not strikes(gate, times[-1] + PAUSE_SECONDS - 0.01, on_screen=on_screen)
    again = times[-1] + 2 * PAUSE_SECONDS
    assert strikes(gate, again, on_screen=on_screen)
    assert strikes(gate, again + 0.2, on_screen=on_screen)


@pytest.mark.parametrize("on_screen", [True, False], ids=["touched", "typed"])
def test_a_run_that_began_on_the_page_before_is_dropped_whole(gate: InputGate, clock: Clock, on_screen: bool) -> None:
    """The card was lifted, or an answer came, in the midst of it."""
    began = clock.now
    assert strikes(gate, began, on_screen=on_screen)
    turns(gate, clock, replace(FORM, page="other", typing="other", keys="abc"))
    assert not any(strikes(gate, began + n * 0.2, on_screen=on_screen) for n in range(1, 12))


def test_another_layout_closes_its_keys_and_not_the_hardware_keyboard(gate: InputGate, clock: Clock) -> None:
    at = turns(gate, clock, replace(FORM, keys="number"))
    assert strikes(gate, at + 0.01, on_screen=False)
    assert not strikes(gate, at + LATEST_TOO_EARLY)
    gate = InputGate(clock)
    gate.show(FORM)
    gate.fully_shown()
    at = turns(gate, clock, replace(FORM, keys="number"))
    assert strikes(gate, at + EARLIEST)


def test_after_their_own_change_of_the_keys_a_person_types_on(gate: InputGate, clock: Clock) -> None:
    """記号 was touched, a moment later a sign: no pause is asked for, only the time to see the keys."""
    assert gate.key(clock.now, on_screen=True)
    at = turns(gate, clock, replace(FORM, keys="signs"))
    gate.handled()
    assert strikes(gate, at + EARLIEST)


def test_a_key_without_an_input_behind_it_begins_now(gate: InputGate, clock: Clock) -> None:
    """From an input method, or by a screen reader."""
    assert gate.types()
    turns(gate, clock, replace(FORM, typing="other", page="other", keys="other"))
    assert not gate.types()
    assert not gate.admits(Typed("ア"))


def test_a_scan_that_began_too_early_is_dropped_with_its_enter(gate: InputGate, clock: Clock) -> None:
    at = turns(gate, clock, CONFIRM)
    when = at + 0.4
    for _ in range(12):  # a slow scanner: its last keys come when the page has been seen
        assert not gate.key(when, on_screen=False)
        when += 0.06
    assert when > at + EARLIEST
    assert not gate.end_key(YES, when)
    assert not gate.admits(Scanned("A2100012345A"))
    assert not gate.admits(RegisterPressed())


def test_a_scan_in_time_is_heard_even_if_its_enter_may_press_nothing_yet(gate: InputGate, clock: Clock) -> None:
    new = Control(NextPressed(), "ログイン", RIGHT)
    turns(gate, clock, replace(FORM, controls=frozenset({new})))
    assert gate.key(clock.now, on_screen=False)
    assert gate.end_key(new, clock.now + 0.01)
    assert gate.admits(Scanned("A2100012345A"))
    assert not gate.admits(NextPressed())


def test_enter_and_escape_are_judged_as_the_buttons_they_stand_for(gate: InputGate, clock: Clock) -> None:
    at = turns(gate, clock, CONFIRM)
    assert not gate.end_key(YES, at + LATEST_TOO_EARLY)
    assert not gate.admits(RegisterPressed())
    assert gate.end_key(YES, at + EARLIEST)
    assert gate.admits(RegisterPressed())


def test_nothing_is_open_before_anything_was_shown(clock: Clock) -> None:
    gate = InputGate(clock)
    assert not gate.admits(NextPressed())
    assert not gate.key(clock.now, on_screen=True)
    gate.show(FORM)
    clock.now += 60
    assert not gate.admits(NextPressed())
