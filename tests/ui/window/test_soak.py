"""Fifty visits leave nothing behind in the window: every part of a page goes with its page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.screen.values.sheets import Screen
from kiosk.ui.window.window import KioskWindow
from kiosk.visit.preferences import Contrast, Preferences, TextSize

VISITS, WARM_UP = 50, 2
WISHES = (
    Preferences(),
    Preferences(text_size=TextSize.XL),
    Preferences(contrast=Contrast.YELLOW_ON_BLACK),
    Preferences(text_size=TextSize.LARGE, contrast=Contrast.BLACK_ON_WHITE),
)


def forget_deleted() -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def alive(window: KioskWindow) -> Counter[str]:
    """All objects in the window, and all widgets of the application, by kind and name."""
    forget_deleted()
    inside = [f"in the window: {type(each).__name__} {each.objectName()}" for each in window.findChildren(QObject)]
    return Counter(
        [*inside, *(f"widget: {type(each).__name__} {each.objectName()}" for each in QApplication.allWidgets())]
    )


@pytest.fixture
def visit(samples, account) -> Iterator[list[Screen]]:
    """A visit through pages of every kind, and back to where it began."""
    attract = samples.screen("attract", samples.attract(), 0, 0)
    return [*samples.samples(), *account.samples()[::3], attract]


def walk(window: KioskWindow, visit: list[Screen], wish: Preferences, animate: bool) -> None:
    """Every page with the focus on it by Tab, as somebody with a keyboard goes."""
    for screen in visit:
        window.show_screen(replace(screen, preferences=wish), animate=animate)
        for _ in range(3):
            QTest.keyClick(window, Qt.Key.Key_Tab)
        focused = window.focusWidget()
        if focused is not None:
            QTest.keyRelease(focused, Qt.Key.Key_Shift)
        forget_deleted()
    window.show_screen(visit[-1], animate=False)


def test_fifty_visits_leave_no_object_behind(open_window, visit):
    window = open_window(360, 640)
    window.activateWindow()
    for count in range(WARM_UP):
        walk(window, visit, WISHES[count], animate=True)
    before = alive(window)
    for count in range(VISITS):
        walk(window, visit if count % 10 == 0 else visit[:6] + visit[-1:], WISHES[count % len(WISHES)], count % 2 == 0)
    assert alive(window) - before == Counter()


def test_rings_of_a_button_that_went_are_gone_too(open_window, samples):
    window = open_window(540, 960)
    window.show_screen(samples.screen("consent", samples.consent(), 1, 1), animate=False)
    before = alive(window)
    bar = window.bar.touchables()[-1]
    bar.setFocus(Qt.FocusReason.TabFocusReason)
    assert (alive(window) - before)["in the window: FocusRing focus-ring"] == 1
    window.show_screen(samples.screen("attract", samples.attract(), 0, 0), animate=False)
    window.show_screen(samples.screen("consent", samples.consent(), 1, 1), animate=False)
    assert alive(window) - before == Counter()


def test_turning_the_screen_leaves_no_second_header(open_window, samples):
    window = open_window(540, 960)
    window.show_screen(samples.screen("form", samples.form(), 5, 7), animate=False)
    before = alive(window)
    for _ in range(5):
        window.resize(960, 540)
        QApplication.processEvents()
        window.resize(540, 960)
        QApplication.processEvents()
    assert alive(window) - before == Counter()
