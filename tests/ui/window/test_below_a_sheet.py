"""When a sheet goes, the page below is as new to the input gate: its yes waits until it was looked at again."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.driver.gate import HOLD_SECONDS, InputGate
from kiosk.screen.values.elements import Action
from kiosk.ui.input.controls import shown
from kiosk.visit.chapter.form import RegisterPressed
from kiosk.visit.controls import Control
from tests.patience import milliseconds

YES = Action("final", "利用者登録する", "check", RegisterPressed())


class Finger:
    """A finger on a window whose gate's clock only moves when told."""

    def __init__(self, open_window, qtbot) -> None:
        self.now = 100.0
        self.gate = InputGate(lambda: self.now)
        self.window = open_window(gate=self.gate)
        self._qtbot = qtbot

    def sees(self, screen) -> None:
        self.window.show_screen(screen, animate=False)
        self._qtbot.waitUntil(lambda: self.gate.settled, timeout=milliseconds())

    def yes(self) -> Control:
        """The final yes as it lies there."""
        window = self.window
        seen = shown(window.screen_shown, window, window.stage.page, window.touchables()).controls
        return next(each for each in seen if each.event == YES.event)

    def may_press(self, control: Control) -> bool:
        return self.gate.touch(control, self.now)


@pytest.fixture
def page(samples):
    page = samples.confirm()
    return samples.screen("confirm", replace(page, bar=replace(page.bar, primary=None, final=YES)), 6, 8)


@pytest.mark.parametrize("sheet", ["idle_sheet", "size_sheet", "staff_sheet"])
def test_the_yes_below_a_sheet_that_goes_takes_no_second_tap(open_window, qtbot, samples, page, sheet):
    finger = Finger(open_window, qtbot)
    finger.sees(page)
    yes = finger.yes()
    finger.now += 10
    assert finger.may_press(yes)
    finger.sees(replace(page, sheet=getattr(samples, sheet)()))
    finger.now += 10
    finger.sees(page)
    assert finger.yes() == yes
    assert not finger.may_press(yes)
    finger.now += HOLD_SECONDS - 0.01
    assert not finger.may_press(yes)
    finger.now += 0.02
    assert finger.may_press(yes)


def test_the_time_counts_from_when_the_page_is_painted_again_and_not_from_when_the_sheet_went(
    open_window, qtbot, samples, page
):
    finger = Finger(open_window, qtbot)
    finger.sees(page)
    finger.sees(replace(page, sheet=samples.idle_sheet()))
    finger.now += 10
    finger.window.show_screen(page, animate=False)
    finger.now += 10
    assert not finger.may_press(finger.yes())
    qtbot.waitUntil(lambda: finger.gate.settled, timeout=milliseconds())
    assert not finger.may_press(finger.yes())
    finger.now += HOLD_SECONDS
    assert finger.may_press(finger.yes())
