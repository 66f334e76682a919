"""The form is made while the card still lies there, and shown when it is lifted; nobody sees it before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from kiosk.screen.values.sheets import Screen
from kiosk.ui.keyboards.key import Key
from kiosk.ui.window.window import KioskWindow
from kiosk.visit.preferences import Contrast, Preferences


@pytest.fixture
def waiting(window, samples) -> Callable[[], QWidget]:
    """The card lies there, all of that is shown; gives the form that was made ready."""

    def waiting() -> QWidget:
        window.show_screen(lying(samples), animate=False)
        window._make_ready()
        assert window.stage._ready is not None
        return window.stage._ready

    return waiting


def lying(samples, **more: object) -> Screen:
    screen: Screen = samples.screen("take", samples.take(), 4, 6)
    return replace(screen, coming=samples.screen("form", samples.form(), 5, 7).page, **more)


def form(samples) -> Screen:
    screen: Screen = samples.screen("form", samples.form(), 5, 7)
    return screen


def gone(view: QWidget) -> bool:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return not shiboken6.isValid(view)


def test_when_the_card_is_lifted_the_form_is_only_shown(window, samples, waiting, monkeypatch):
    ready = waiting()
    made: list[Key] = []
    monkeypatch.setattr(Key, "rebuild", made.append)
    window.show_screen(form(samples))
    assert window.stage.page is ready
    assert ready.isVisible()
    assert made == []


def test_before_that_nothing_of_it_is_in_the_window_or_told_to_a_screen_reader(window, waiting):
    ready = waiting()
    assert not ready.isVisible()
    assert not window.isAncestorOf(ready)
    told = QAccessible.queryAccessibleInterface(QCoreApplication.instance())
    assert [told.child(at).object() for at in range(told.childCount())].count(ready) == 0


def test_the_prompt_that_is_repeated_makes_nothing_anew(window, samples, waiting):
    ready = waiting()
    window.show_screen(lying(samples, dropped="まだ"))
    window._make_ready()
    assert window.stage._ready is ready


@pytest.mark.parametrize("end", ["attract", "problem"])
def test_where_the_form_does_not_come_it_is_forgotten(window, samples, waiting, end):
    ready = waiting()
    page = samples.attract() if end == "attract" else samples.problem_wrong()
    window.show_screen(samples.screen(end, page, 0, 0))
    assert window.stage._ready is None
    assert gone(ready)


def test_in_another_contrast_it_is_made_anew(window, samples, waiting):
    ready = waiting()
    wish = Preferences(contrast=Contrast.YELLOW_ON_BLACK)
    window.show_screen(lying(samples, preferences=wish), animate=False)
    window.show_screen(replace(form(samples), preferences=wish), animate=False)
    assert window.stage.page is not ready
    assert window.stage.page.theme.contrast is Contrast.YELLOW_ON_BLACK
    assert gone(ready)


def test_it_is_made_once_the_order_to_take_the_card_is_fully_shown(window: KioskWindow, samples):
    window.show_screen(lying(samples), animate=False)
    assert window.stage._ready is None
    window._reporter.fully_shown.emit("take")
    assert window.stage._ready is not None
