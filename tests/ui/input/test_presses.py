"""What a person does at a page comes out as the event the page's value carries, once for each time."""

from __future__ import annotations

from dataclasses import fields, is_dataclass

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from kiosk.patron.registration import Field
from kiosk.screen.values.elements import Action, Choice, StepState
from kiosk.screen.values.sheets import Option
from kiosk.ui.keyboards import KanaKeyboard, NumberPad
from kiosk.visit.chapter.card import KeyOrderChosen
from kiosk.visit.chapter.common import BackPressed, CancelPressed, Menu, MenuPressed, NextPressed, Touched
from kiosk.visit.chapter.home import TabChosen
from kiosk.visit.chapter.keys import Cleared, Erased, FieldOpened, Marked, Typed
from kiosk.visit.chapter.returning import ProofChosen


def pressables(value: object) -> list[tuple[str, object]]:
    """Key and event of every button a value wants, found wherever it stands."""
    if isinstance(value, Action | Choice):
        return [(value.key, value.event)]
    if isinstance(value, Option):
        return [(f"option-{value.key}", value.event)]
    if isinstance(value, tuple):
        return [pair for each in value for pair in pressables(each)]
    if is_dataclass(value) and not isinstance(value, type):
        return [pair for field in fields(value) for pair in pressables(getattr(value, field.name))]
    return []


def is_current(screen, event: TabChosen) -> bool:
    tabs = screen.page.bar.tabs
    return tabs.actions[tabs.current].event == event


def find(window, key: str) -> QAbstractButton:
    found = [each for each in window.findChildren(QAbstractButton, key) if each.isVisible()]
    if len(found) > 1:  # a pager has a 次 of its own
        found = [each for each in found if window.bar.isAncestorOf(each)]
    assert len(found) == 1, f"{key}: {len(found)} visible buttons"
    return found[0]


def reach(window, key: str) -> QAbstractButton:
    """The button; one on a further leaf, or of a row further down a list, after that has been turned to."""
    page = window.stage.page
    while not any(each.isVisible() for each in window.findChildren(QAbstractButton, key)):
        turner = next((each for each in page._parts if each.endswith("next") and each != key), None)
        if turner is None:
            break
        page.press(turner)
    return find(window, key)


def tap(button: QAbstractButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=button.rect().center())


def test_every_button_of_every_screen_is_there_and_says_its_event(window, presses, screens):
    for screen in screens:
        window.show_screen(screen, animate=False)
        layer = screen.sheet if screen.sheet is not None else screen.page
        for key, event in pressables(layer):
            if isinstance(event, KeyOrderChosen) and event.order is screen.page.order:
                continue  # the order that holds already is not chosen again
            if isinstance(event, TabChosen) and is_current(screen, event):
                continue  # nor the place where one is
            if isinstance(event, ProofChosen) and event == screen.page.ways.actions[screen.page.ways.current].event:
                continue  # nor what is typed already
            button = reach(window, key)
            presses.clear()
            tap(button)
            assert presses == [event], f"{screen.name}: {key}"
            window.show_screen(screen, animate=False)


def test_two_taps_are_two_events_and_the_flow_decides(window, presses, samples):
    window.show_screen(samples.screen("done", samples.done(), 7, 10), animate=False)
    button = find(window, "primary")
    tap(button)
    tap(button)
    assert presses == [samples.done().bar.primary.event] * 2


def test_a_button_that_is_not_ready_still_says_what_was_wished(window, presses, samples):
    window.show_screen(samples.screen("consent", samples.consent(False), 1, 1), animate=False)
    tap(find(window, "primary"))
    assert presses == [NextPressed()]


def test_a_touch_during_a_transition_goes_to_the_page_that_comes_and_not_to_its_picture(window, presses, samples):
    window.show_screen(samples.screen("attract", samples.attract(), 0, 0))
    window.show_screen(samples.screen("consent", samples.consent(), 1, 1))
    assert window.stage.pictures
    target = find(window, "primary")
    assert window.childAt(target.mapTo(window, target.rect().center())) is target
    tap(target)
    assert presses == [NextPressed()]


def test_a_touch_beside_everything_says_that_somebody_is_there(window, presses, samples):
    window.show_screen(samples.screen("confirm", samples.confirm(), 6, 8), animate=False)
    QTest.mouseClick(window.stage.page, Qt.MouseButton.LeftButton, pos=QPoint(10, 1300))
    assert presses == [Touched()]


def test_the_band_opens_menus_also_while_one_is_open(window, presses, samples):
    window.show_screen(samples.screen("c", samples.consent(), 1, 1, samples.size_sheet()), animate=False)
    tap(find(window, "utility-staff"))
    assert presses == [MenuPressed(Menu.STAFF)]


def test_the_form_types_in_place_and_keeps_its_widgets(window, presses, samples):
    window.show_screen(samples.screen("form", samples.form(value=""), 5, 7), animate=False)
    field, keys = window.findChild(object, "field"), window.findChild(KanaKeyboard, "keys-kana")
    key = keys.key("タ")
    QTest.mouseClick(keys, Qt.MouseButton.LeftButton, pos=key.geometry().center())
    assert presses == [Typed("タ")]
    window.show_screen(samples.screen("form", samples.form(value="タ"), 5, 7))
    assert window.findChild(object, "field") is field
    assert window.findChild(KanaKeyboard, "keys-kana") is keys
    assert not window.stage.pictures
    assert field.value.value == "タ"


def test_marks_and_erasers_of_the_kana_board(window, presses, samples):
    window.show_screen(samples.screen("form", samples.form(value="カ"), 5, 7), animate=False)
    keys = window.findChild(KanaKeyboard, "keys-kana")
    for key in ("dakuten", "erase", "clear"):
        QTest.mouseClick(keys, Qt.MouseButton.LeftButton, pos=keys.key(key).geometry().center())
    assert presses == [Marked("dakuten"), Erased(), Cleared()]


def test_another_field_brings_other_keys(window, samples):
    window.show_screen(samples.screen("form", samples.form(), 5, 7), animate=False)
    window.show_screen(samples.screen("form", samples.form(Field.PHONE, "090"), 5, 7))
    assert window.findChild(NumberPad, "keys-number").isVisible()
    boards = [each for each in window.findChildren(KanaKeyboard) if each.isVisible()]
    assert boards == []


def test_a_cell_opens_its_field(window, presses, samples):
    window.show_screen(samples.screen("form", samples.form(), 5, 7), animate=False)
    tap(find(window, "cell-email"))
    assert presses == [FieldOpened(Field.EMAIL)]


def test_enter_is_the_way_on_and_escape_the_way_back(window, presses, samples):
    window.show_screen(samples.screen("confirm", samples.confirm(), 6, 8), animate=False)
    QTest.keyClick(window, Qt.Key.Key_Return)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert presses == [samples.confirm().bar.primary.event, BackPressed()]


def test_after_a_touch_enter_is_still_the_way_on(window, presses, samples):
    window.show_screen(samples.screen("form", samples.form(), 5, 7), animate=False)
    tap(find(window, "cell-email"))
    presses.clear()
    QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Return)
    assert presses == [NextPressed()]


def test_escape_never_ends_a_visit(window, presses, samples):
    window.show_screen(samples.screen("done", samples.done(), 7, 10), animate=False)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert CancelPressed() not in presses
    assert presses == [Touched()]


def test_on_the_idle_sheet_enter_goes_on(window, presses, samples):
    window.show_screen(samples.screen("form", samples.form(), 5, 7, samples.idle_sheet()), animate=False)
    QTest.keyClick(window, Qt.Key.Key_Return)
    assert presses == [samples.idle_sheet().keep.event]


def test_tab_reaches_everything_and_comes_round(window, samples):
    window.show_screen(samples.screen("confirm", samples.confirm(), 6, 8), animate=False)
    chain = window.touchables()
    seen = []
    for _ in chain:
        QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget() or window.focusWidget())
    assert seen == chain
    assert len(set(map(id, chain))) == len(chain)


def test_under_a_sheet_tab_never_reaches_the_page(window, samples):
    window.show_screen(samples.screen("form", samples.form(), 5, 7, samples.idle_sheet()), animate=False)
    names = {each.objectName() for each in window.touchables()}
    assert {"keep", "end"} <= names
    assert not any(name.startswith(("cell", "key-")) for name in names)


@pytest.mark.parametrize("state", list(StepState))
def test_every_step_state_has_its_row(window, samples, state):
    page = samples.reading()
    window.show_screen(samples.screen("reading", page, 4, 5), animate=False)
    said = window.findChild(object, "steps").accessibleName()
    assert all(row.name in said for row in page.rows if row.state is state)
