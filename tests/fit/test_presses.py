"""A press counts when it begins and ends inside its target: with mouse and finger, on the buttons of real pages."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget

from kiosk.ui.input.controls import event_of
from kiosk.ui.keyboards.key import Key
from kiosk.visit.chapter.common import Touched
from kiosk.visit.event.all import Press
from tests.fit.pages import screens
from tests.fit.survey import Survey

PAGES = ("attract", "consent", "home", "own-page", "menu-text_size", "idle")
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(scope="module")
def finger(qapp) -> QPointingDevice:
    return QTest.createTouchDevice()


def targets(survey: Survey, name: str) -> list[tuple[str, Press]]:
    """The buttons of a page by name, with what they say."""
    survey.window.show_screen(screens("ja")[name], animate=False)
    found = [(each, event_of(each)) for each in survey.window.touchables() if not isinstance(each, Key)]
    return [(each.objectName(), event) for each, event in found if event is not None and _able(each)]


def _able(button: QAbstractButton) -> bool:
    ready = getattr(getattr(button, "value", None), "ready", True)
    return bool(ready) and not (button.isCheckable() and button.isChecked() and button.autoExclusive())


def find(survey: Survey, name: str) -> QAbstractButton:
    return next(each for each in survey.window.touchables() if each.objectName() == name)


class Tries:
    """One way to press."""

    def __init__(self, survey: Survey, page: str, name: str) -> None:
        self.survey, self.said = survey, list[Press]()
        survey.window.show_screen(screens("ja")[page], animate=False)
        self.button = find(survey, name)
        self.top = survey.window
        self.middle = self.button.mapTo(self.top, self.button.rect().center())
        self.away = QPoint(self.middle.x(), self.middle.y() + (-1 if self.middle.y() > 900 else 1) * 420)
        survey.window.pressed.connect(self._hear)

    def _hear(self, press: Press) -> None:
        if not isinstance(press, Touched):
            self.said.append(press)

    def ends(self) -> list[Press]:
        self.top.pressed.disconnect(self._hear)
        return self.said


def mouse(top: QWidget, begin: QPoint, *way: QPoint) -> None:
    window = top.windowHandle()
    QTest.mousePress(window, LEFT, Qt.KeyboardModifier.NoModifier, begin)
    for spot in way:
        QTest.mouseMove(window, spot)
    QTest.mouseRelease(window, LEFT, Qt.KeyboardModifier.NoModifier, way[-1] if way else begin)


def touch(device: QPointingDevice, top: QWidget, begin: QPoint, *way: QPoint) -> None:
    window = top.windowHandle()
    QTest.touchEvent(window, device).press(0, begin, window).commit()
    for spot in way:
        QTest.touchEvent(window, device).move(0, spot, window).commit()
    QTest.touchEvent(window, device).release(0, way[-1] if way else begin, window).commit()


@pytest.mark.parametrize("page", PAGES)
def test_a_press_counts_when_it_begins_and_ends_inside_its_target(survey, finger, page: str) -> None:
    every = [each for each in targets(survey, page) if page == "attract" or not each[0].startswith("utility-")]
    assert every
    for name, event in every:
        for by in (mouse, lambda *way: touch(finger, *way)):
            tries = Tries(survey, page, name)
            by(tries.top, tries.middle)
            assert tries.ends() == [event], f"{name}: a press"
            tries = Tries(survey, page, name)
            by(tries.top, tries.middle, tries.away)
            assert tries.ends() == [], f"{name}: slid off"
            tries = Tries(survey, page, name)
            by(tries.top, tries.middle, tries.away, tries.middle)
            assert tries.ends() == [event], f"{name}: slid off and back"
            tries = Tries(survey, page, name)
            by(tries.top, tries.away, tries.middle)
            assert event not in tries.ends(), f"{name}: began elsewhere"


def test_a_second_finger_elsewhere_presses_nothing_twice(survey, finger) -> None:
    for name, event in targets(survey, "attract"):
        tries = Tries(survey, "attract", name)
        window = tries.top.windowHandle()
        QTest.touchEvent(window, finger).press(0, tries.middle, window).commit()
        QTest.touchEvent(window, finger).stationary(0).press(1, tries.away, window).commit()
        QTest.touchEvent(window, finger).stationary(0).release(1, tries.away, window).commit()
        QTest.touchEvent(window, finger).release(0, tries.middle, window).commit()
        said = tries.ends()
        assert said.count(event) <= 1, name
        assert set(said) <= {event}, name
