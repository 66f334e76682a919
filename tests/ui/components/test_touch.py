"""Buttons under fingers, trembling hands and external keyboards."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt

from kiosk.screen.values.elements import CellState
from kiosk.ui.components.base import Touchable
from kiosk.ui.components.focus import FocusRing
from kiosk.ui.components.touch.buttons import PrimaryButton, QuietButton
from kiosk.ui.components.touch.choices import Toggle
from kiosk.ui.components.touch.switch import SegmentedSwitch
from kiosk.ui.components.typed.cells import Cell
from tests.patience import milliseconds
from tests.ui.gallery import act, tabs
from tests.ui.gallery import cell as cell_of


def centre(part) -> QPoint:
    return part.body().center().toPoint()


def rings(page) -> list[FocusRing]:
    return [ring for ring in page.findChildren(FocusRing) if ring.isVisible()]


def test_a_tap_clicks_once(qtbot, theme, put):
    button = put(PrimaryButton(theme, "next").show_value(act("次へ", "arrow_right")), h=132)
    taps = []
    button.clicked.connect(lambda: taps.append(1))
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton, pos=centre(button))
    assert taps == [1]


def test_pressed_look_comes_with_the_press(qtbot, theme, put, page):
    button = put(PrimaryButton(theme, "next").show_value(act("次へ", "arrow_right")), h=132)
    before = page.grab().toImage().pixelColor(60 + 48, 110)
    qtbot.mousePress(button, Qt.MouseButton.LeftButton, pos=centre(button))
    assert button.isDown()
    assert page.grab().toImage().pixelColor(60 + 48, 110) != before


def test_the_second_tap_of_a_trembling_hand_neither_unticks_nor_goes_on(qtbot, theme, put):
    toggle = put(Toggle(theme, "consent").show_value(act("同意", hint="内容を確認し、同意します")))
    at = centre(toggle)
    qtbot.mouseClick(toggle, Qt.MouseButton.LeftButton, pos=at)
    # What Qt makes of the second of two taps within the double click time:
    qtbot.mouseDClick(toggle, Qt.MouseButton.LeftButton, pos=at)
    qtbot.mouseRelease(toggle, Qt.MouseButton.LeftButton, pos=at)
    assert toggle.isChecked()
    qtbot.mouseClick(toggle, Qt.MouseButton.LeftButton, pos=at)
    assert not toggle.isChecked()


def test_a_double_tap_that_began_on_the_last_page_presses_nothing_here(qtbot, theme, put):
    from PySide6.QtCore import QEvent, QPointF
    from PySide6.QtGui import QMouseEvent
    from PySide6.QtWidgets import QApplication

    button = put(PrimaryButton(theme, "next").show_value(act("次へ", "arrow_right")), h=132)
    taps = []
    button.clicked.connect(lambda: taps.append(1))
    at = QPointF(centre(button))
    left = Qt.MouseButton.LeftButton
    for kind, held in ((QEvent.Type.MouseButtonDblClick, left), (QEvent.Type.MouseButtonRelease, left)):
        event = QMouseEvent(kind, at, button.mapToGlobal(at), left, held, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(button, event)
    assert taps == []


def test_quick_taps_on_a_pager_all_count(qtbot, theme, put):
    button = put(QuietButton(theme, "more", repeats=True).show_value(act("次へ")), w=212, h=132)
    taps = []
    button.clicked.connect(lambda: taps.append(1))
    left, at = Qt.MouseButton.LeftButton, centre(button)
    qtbot.mouseClick(button, left, pos=at)
    qtbot.mouseDClick(button, left, pos=at)
    qtbot.mouseRelease(button, left, pos=at)
    assert taps == [1, 1]


def test_a_finger_that_slides_off_takes_its_tap_back(qtbot, theme, put):
    button = put(QuietButton(theme, "stop").show_value(act("中止", "close")), w=212, h=132)
    taps = []
    button.clicked.connect(lambda: taps.append(1))
    qtbot.mousePress(button, Qt.MouseButton.LeftButton, pos=centre(button))
    qtbot.mouseMove(button, QPoint(600, 500))
    qtbot.mouseRelease(button, Qt.MouseButton.LeftButton, pos=QPoint(600, 500))
    assert taps == []


def test_a_touch_in_the_gap_beside_a_button_still_counts(qtbot, theme, put, page):
    button = put(QuietButton(theme, "stop").show_value(act("中止", "close")), x=100, y=100, w=212, h=132)
    beside = QPoint(100 + 212 + 8, 160)
    assert page.childAt(beside) is button


def test_not_ready_button_still_says_why(qtbot, theme, put):
    button = put(PrimaryButton(theme, "next").show_value(act("次へ", "arrow_right")), h=132)
    button.show_value(act("次へ", "arrow_right", "あと2文字です", ready=False))
    said = []
    button.refused.connect(lambda: said.append("refused"))
    button.went_on.connect(lambda: said.append("went on"))
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton, pos=centre(button))
    assert said == ["refused"]
    assert button.isEnabled()
    assert button.accessibleDescription() == "あと2文字です"
    button.show_value(act("次へ", "arrow_right"))
    button.click()
    assert said == ["refused", "went on"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_an_external_keyboard_presses(qtbot, theme, put, page, key):
    button = put(QuietButton(theme, "back").show_value(act("戻る", "arrow_left")), w=212, h=132)
    taps = []
    button.clicked.connect(lambda: taps.append(1))
    button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(button, key)
    assert taps == [1]


def test_rings_show_who_came_by_tab_and_not_who_touched(qtbot, theme, put, page):
    page.activateWindow()
    first = put(QuietButton(theme, "stop").show_value(act("中止", "close")), w=212, h=132)
    second = put(QuietButton(theme, "back").show_value(act("戻る", "arrow_left")), x=300, w=212, h=132)
    qtbot.waitUntil(page.isActiveWindow, timeout=milliseconds())
    qtbot.mouseClick(first, Qt.MouseButton.LeftButton, pos=centre(first))
    assert rings(page) == []
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    assert second.hasFocus()
    [ring] = rings(page)
    assert ring.geometry().contains(second.body().translated(second.pos()).toAlignedRect())
    second.hide()
    assert all(not ring.geometry().contains(second.geometry().center()) for ring in rings(page))


def test_rings_go_around_the_cell_and_not_its_sentence(theme, put, page):
    phone = cell_of("電話番号", "095748", CellState.FAULT, fault="10桁か11桁の数字です（いま6桁）")
    cell = put(Cell(theme, "phone").show_value(phone))
    assert cell.ring_rect().height() == pytest.approx(84, abs=1)
    assert cell.body().height() > 110


def test_a_switch_tells_only_changes(qtbot, theme, put):
    switch = put(SegmentedSwitch(theme, "order").show_value(tabs("ABC順", "キーボード順")), w=420)
    told = []
    switch.chosen.connect(told.append)
    first, second = switch.findChildren(Touchable)
    qtbot.mouseClick(second, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(second, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    assert told == [1, 0]
    assert switch.index == 0
