"""A confirmation on several pages: nobody registers before the last of them could be read."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.screen.values.sheets import Screen
from kiosk.ui.window.window import KioskWindow
from kiosk.visit.preferences import Preferences, TextSize


def offered(window: KioskWindow) -> bool:
    return window.bar.bar.final is not None and any(each.objectName() == "register" for each in window.touchables())


@pytest.fixture
def confirm(screens: list[Screen]) -> Screen:
    return next(each for each in screens if each.name == "confirm" and each.page.bar.final is not None)


def test_the_yes_comes_with_the_last_page_and_stays(open_window, confirm: Screen) -> None:
    window = open_window(1920, 1080)
    window.show_screen(replace(confirm, preferences=Preferences(text_size=TextSize.XL)), animate=False)
    view = window.stage.page
    assert view.has("next"), "it must be paged for this test"
    assert not offered(window)
    turns = 0
    while view.has("next"):
        assert not offered(window)
        view.press("next")
        turns += 1
    assert turns
    assert offered(window)
    view.press("previous")
    assert offered(window), "it was read"


def test_on_one_page_the_yes_is_there_at_once(open_window, confirm: Screen) -> None:
    window = open_window(1080, 1920)
    window.show_screen(confirm, animate=False)
    assert not window.stage.page.has("next")
    assert offered(window)


def test_another_size_that_needs_pages_wants_them_read(open_window, confirm: Screen) -> None:
    window = open_window(1920, 1080)
    window.show_screen(confirm, animate=False)
    assert offered(window)
    window.show_screen(replace(confirm, preferences=Preferences(text_size=TextSize.XL)), animate=False)
    assert not offered(window)
