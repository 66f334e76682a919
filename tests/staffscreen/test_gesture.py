"""The way in: one finger rests in the upper left corner, then taps the upper right one; nothing else is it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QEventPoint, QInputDevice, QMouseEvent, QPointingDevice, QTouchEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from kiosk.ui.input.gesture import (
    CORNER,
    LONGEST_SECONDS,
    LONGEST_TAP_SECONDS,
    REST_SECONDS,
    TAP_SECONDS,
    Corner,
    Corners,
    StaffGesture,
)
from tests.fit.looks import PANELS
from tests.fit.pages import screens
from tests.fit.survey import Survey

L, R = Corner.LEFT, Corner.RIGHT


def made(*steps: tuple[str, Corner | None, float]) -> bool:
    corners, done = Corners(), False
    for what, corner, at in steps:
        match what:
            case "down":
                corners.down(corner, at)
            case "move":
                corners.moved(corner)
            case _:
                done = corners.up(corner, at)[1] or done
    return done


def rest(seconds: float = REST_SECONDS, tap: float = 1.0, holds: float = 0.1) -> list[tuple[str, Corner | None, float]]:
    begun = seconds + tap
    return [("down", L, 0.0), ("up", L, seconds), ("down", R, begun), ("up", R, begun + holds)]


def test_resting_and_tapping_is_the_gesture() -> None:
    assert made(*rest())
    assert made(*rest(LONGEST_SECONDS, TAP_SECONDS, LONGEST_TAP_SECONDS))


@pytest.mark.parametrize(
    "steps",
    [
        rest(seconds=REST_SECONDS - 0.1),
        rest(seconds=LONGEST_SECONDS + 0.1),
        rest(tap=TAP_SECONDS + 0.1),
        rest(holds=LONGEST_TAP_SECONDS + 0.1),
        [("down", L, 0), ("move", None, 3), ("up", L, 6), ("down", R, 7), ("up", R, 7.1)],
        [("down", L, 0), ("up", None, 6), ("down", R, 7), ("up", R, 7.1)],
        [("down", R, 0), ("up", R, 6), ("down", L, 7), ("up", L, 7.1)],
        [("down", L, 0), ("up", L, 6), ("down", None, 7), ("up", None, 7.1), ("down", R, 7.5), ("up", R, 7.6)],
        [("down", L, 0), ("up", L, 6), ("down", R, 7), ("move", None, 7.1), ("up", None, 7.2)],
        [("down", R, 0), ("up", R, 0.1)],
    ],
    ids=["short", "elbow", "late", "slow", "away", "slid", "other way round", "something between", "slid off", "tap"],
)
def test_nothing_else_is(steps: list[tuple[str, Corner | None, float]]) -> None:
    assert not made(*steps)


@given(st.lists(st.tuples(st.sampled_from(["down", "move", "up"]), st.sampled_from([L, R, None]), st.floats(0, 4.9))))
def test_no_play_that_never_rests_five_seconds_opens_anything(steps: list[tuple[str, Corner | None, float]]) -> None:
    assert not made(*sorted(steps, key=lambda step: step[2]))


# events of a window ------------------------------------------------------------------------------------------------


class Hand:
    """Sends events to the gesture as the window gets them; the clock is the test's."""

    def __init__(self, window: QWidget, screen: QPointingDevice) -> None:
        self.now, self.made = 100.0, 0
        self.gesture = StaffGesture(window, window, lambda _stamp: self.now, lambda: 1.0)
        self.gesture.made.connect(self._count)
        self.screen = screen

    def _count(self) -> None:
        self.made += 1

    def mouse(self, kind: QEvent.Type, x: float, y: float, device: QPointingDevice | None = None) -> bool:
        button = Qt.MouseButton.LeftButton
        given = () if device is None else (device,)
        none = Qt.KeyboardModifier.NoModifier
        return self.gesture.takes(QMouseEvent(kind, QPointF(x, y), QPointF(x, y), button, button, none, *given))

    def touch(self, *points: tuple[int, QEventPoint.State, float, float]) -> bool:
        made = [QEventPoint(number, state, QPointF(x, y), QPointF(x, y)) for number, state, x, y in points]
        return self.gesture.takes(
            QTouchEvent(QEvent.Type.TouchUpdate, self.screen, Qt.KeyboardModifier.NoModifier, made)
        )


DOWN, UP = QEventPoint.State.Pressed, QEventPoint.State.Released
STILL = QEventPoint.State.Stationary


@pytest.fixture(scope="session")
def screen(qapp: QApplication) -> QPointingDevice:
    """Qt remembers it as long as it lives itself."""
    return QPointingDevice(
        *("touch", 77, QInputDevice.DeviceType.TouchScreen, QPointingDevice.PointerType.Finger),
        *(QInputDevice.Capability.Position, 10, 0),
    )


@pytest.fixture
def hand(qapp: QApplication, screen: QPointingDevice) -> Iterator[Hand]:
    window = QWidget()
    window.resize(1080, 1920)
    yield Hand(window, screen)
    window.deleteLater()


def test_a_mouse_makes_it_and_only_its_last_tap_is_kept_from_the_page(hand: Hand) -> None:
    press, release = QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease
    assert not hand.mouse(press, 20, 20)
    hand.now += 6
    assert not hand.mouse(release, 22, 21)
    hand.now += 1
    assert hand.mouse(press, 1060, 20)
    assert hand.mouse(release, 1060, 20)
    assert hand.made == 1


def test_one_finger_makes_it(hand: Hand) -> None:
    hand.touch((1, DOWN, 20, 20))
    hand.now += 5
    assert not hand.touch((1, UP, 20, 20))
    assert hand.touch((1, DOWN, 1000, 80))
    assert hand.touch((1, UP, 1000, 80))
    assert hand.made == 1


def test_a_second_finger_spoils_it_until_all_are_gone(hand: Hand) -> None:
    hand.touch((1, DOWN, 20, 20))
    hand.touch((1, STILL, 20, 20), (2, DOWN, 500, 900))
    hand.touch((1, STILL, 20, 20), (2, UP, 500, 900))
    hand.now += 6
    hand.touch((1, UP, 20, 20))
    assert not hand.touch((1, DOWN, 1060, 20))
    hand.touch((1, UP, 1060, 20))
    assert hand.made == 0


def test_two_fingers_in_both_corners_at_once_are_not_it(hand: Hand) -> None:
    hand.touch((1, DOWN, 20, 20), (2, DOWN, 1060, 20))
    hand.now += 6
    hand.touch((1, UP, 20, 20), (2, STILL, 1060, 20))
    hand.touch((2, UP, 1060, 20))
    assert hand.made == 0


def test_what_qt_makes_of_a_touch_besides_counts_once(hand: Hand) -> None:
    hand.touch((1, DOWN, 20, 20))
    hand.mouse(QEvent.Type.MouseButtonPress, 20, 20, hand.screen)
    hand.now += 6
    hand.touch((1, UP, 20, 20))
    hand.mouse(QEvent.Type.MouseButtonRelease, 20, 20, hand.screen)
    hand.touch((1, DOWN, 1060, 20))
    hand.touch((1, UP, 1060, 20))
    assert hand.made == 1


@pytest.mark.parametrize("panel", ["portrait24", "landscape24"])
def test_on_no_page_a_button_lies_where_the_finger_rests(panel: str, qapp: QApplication) -> None:
    survey, found = Survey(PANELS[panel]), []
    side = round(CORNER * survey.window.metrics.scale)
    kinds = {(type(screen.page), type(screen.sheet)): (name, screen) for name, screen in screens("ja").items()}
    assert len(kinds) > 30
    for name, screen in kinds.values():
        survey.window.show_screen(screen, animate=False)
        for button in survey.window.findChildren(QAbstractButton):
            spot = button.mapTo(survey.window, QPoint(0, 0))
            if button.isVisibleTo(survey.window) and spot.x() < side and spot.y() < side:
                found.append(f"{name}: {button.objectName()}")
    survey.close()
    assert found == []
