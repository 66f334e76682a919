"""The question before the end: its yes lies nowhere where the button that asked, or the way on, has been."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest

from kiosk.app.texts import catalogues, facts_of, rules_of
from kiosk.screen.presenter import Presenter
from kiosk.screen.values.elements import Action
from kiosk.screen.values.sheets import EndSheet
from kiosk.settings.demo import demo_profile
from kiosk.visit.chapter.common import BackPressed, CancelPressed, EndDeclined
from kiosk.visit.flow import step
from kiosk.visit.preferences import Contrast, Preferences, TextSize
from kiosk.visit.samples.registration import visits
from tests.ui.input.test_presses import find

SIZES = [(1080, 1920), (1920, 1080), (768, 1366), (1366, 768)]
PROFILE = demo_profile()
RULES = rules_of(PROFILE)
PRESENT = Presenter(catalogues(), facts_of(PROFILE), RULES)


def asking() -> list[str]:
    """The visits whose end is asked about."""
    found = []
    for name, visit in visits().items():
        if visit.menu is None and step(RULES, replace(visit, end_asked=False), CancelPressed()).visit.end_asked:
            found.append(name)
    return found


def area(window, key: str) -> QRect:
    """The whole area that takes a touch, in the window's pixels."""
    button = find(window, key)
    return QRect(button.mapTo(window, button.rect().topLeft()), button.size())


def ends(screen) -> list[Action]:
    """The buttons that lead to the question: of the sheet that lies over the page, else of the bar."""
    if screen.sheet is not None:
        return [screen.sheet.end]
    bar = screen.page.bar
    found = [a for a in (*bar.quiet, bar.primary) if a is not None and isinstance(a.event, CancelPressed)]
    if screen.name == "login":  # back from the number ends, too
        found += [a for a in bar.quiet if isinstance(a.event, BackPressed)]
    return found


def test_there_are_such_pages() -> None:
    assert {"password", "last-try", "form", "confirm", "done-print-failed", "own-card-failed"} <= set(asking())


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("letters", TextSize, ids=lambda letters: letters.value)
def test_the_yes_lies_elsewhere_than_the_button_that_led_there(open_window, size, letters) -> None:
    window = open_window(*size)
    checked = 0
    for name in asking():
        visit = replace(visits()[name], preferences=Preferences(text_size=letters), end_asked=False)
        screen = PRESENT(visit)
        window.show_screen(screen, animate=False)
        before = {action.key: area(window, action.key) for action in ends(screen)}
        asked = PRESENT(step(RULES, visit, CancelPressed()).visit)
        assert isinstance(asked.sheet, EndSheet), name
        window.show_screen(asked, animate=False)
        yes = area(window, "end")
        for key, rect in before.items():
            assert not yes.intersects(rect), (name, key)
            checked += 1
        if screen.sheet is None and asked.page.bar.primary is not None:
            primary = asked.page.bar.primary.key
            button = next(b for b in window.bar.touchables() if b.objectName() == primary)
            assert not yes.intersects(QRect(button.mapTo(window, button.rect().topLeft()), button.size())), name
    assert checked >= 10


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_escape_and_enter_end_nothing(open_window, key) -> None:
    window = open_window()
    presses: list[object] = []
    window.pressed.connect(presses.append)
    window.show_screen(PRESENT(visits()["end-number-failed"]), animate=False)
    QTest.keyClick(window, key)
    assert presses == [EndDeclined()]


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("contrast", Contrast, ids=lambda contrast: contrast.value)
def test_the_number_is_the_largest_thing_on_the_sheet(open_window, size, contrast) -> None:
    window = open_window(*size)
    for letters in TextSize:
        wish = Preferences(text_size=letters, contrast=contrast)
        window.show_screen(replace(PRESENT(visits()["end-number-failed"]), preferences=wish), animate=False)
        view = window.sheets.view
        assert view is not None
        number, title = view._parts["number"], view._parts["title"]
        digits = number.block.size_for(number.width(), number.height())
        assert digits >= 1.3 * title.block.size_for(title.width(), title.height())
        assert view.paper.top() >= 0
        assert number.block.plain.replace(" ", "").isdecimal()
