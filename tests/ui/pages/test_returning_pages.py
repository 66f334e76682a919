"""The pages of patrons who are known already as widgets: what is marked, what is read before a yes, what is typed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.screen.values.acts import CompareRow, Marked
from kiosk.screen.values.elements import CellState
from kiosk.screen.values.sheets import Screen
from kiosk.ui.components.read.compared import CompareCard, Compared
from kiosk.ui.pages.view import Entry
from kiosk.ui.text import block
from kiosk.ui.window.window import KioskWindow
from kiosk.visit.chapter.keys import Typed
from kiosk.visit.chapter.returning import ProofChosen
from kiosk.visit.preferences import Preferences, TextSize
from tests.ui.pages.painting import paint_all

CHANGED = CompareRow("住所", "変わります", Marked("長崎県諫早市", 3, 6), Marked("長崎県大村市", 3, 6))
STAYS = CompareRow("氏名", "同じです", None, Marked("長崎 太郎"))


def named(screens: list[Screen], name: str) -> Screen:
    return next(each for each in screens if each.name == name)


@pytest.mark.parametrize(("row", "strokes"), [(CHANGED, 2), (STAYS, 0)])
def test_what_changes_is_underlined_in_the_old_value_and_in_the_new(monkeypatch, theme, page, put, row, strokes):
    drawn = []
    monkeypatch.setattr(block, "underline", lambda _p, _at, width, _size: drawn.append(width))
    card = put(CompareCard(theme, "value").show_value(Compared(row, "いままで", "これから")))
    drawn.clear()
    paint_all(page)
    assert len(drawn) == strokes
    assert row.state in card.accessibleName()


def offered(window: KioskWindow) -> bool:
    return any(each.objectName() == "change" for each in window.touchables())


def test_a_change_on_several_pages_has_its_yes_once_all_were_read(open_window, screens):
    window = open_window(1920, 1080)
    long = named(screens, "comparing-long")
    window.show_screen(replace(long, preferences=Preferences(text_size=TextSize.XL)), animate=False)
    view = window.stage.page
    assert view.has("leaf-next"), "it must be paged for this test"
    for turner in ("said-next", "leaf-next"):
        while view.has(turner):
            assert not offered(window)
            view.press(turner)
    assert offered(window)
    window.show_screen(named(screens, "comparing"), animate=False)
    assert offered(window)


def test_the_open_field_stands_on_its_page_again_once_letters_are_large_again(open_window, screens):
    window, phone = open_window(1920, 1080), named(screens, "editing-contact-phone")
    for size in (TextSize.MAX, TextSize.STANDARD, TextSize.MAX):
        window.show_screen(replace(phone, preferences=Preferences(text_size=size)), animate=False)
    assert window.stage.page.has("leaf-next"), "it must be paged for this test"
    [open_] = [each for each in window.stage.page.value.cells if each.state is CellState.OPEN]
    assert window.stage.page.cell(open_).isVisible()


def test_the_other_way_to_prove_it_is_one_touch_away(open_window, screens):
    window, pressed = open_window(1080, 1920), []
    window.show_screen(named(screens, "proving"), animate=False)
    window.stage.page.pressed.connect(pressed.append)
    ways = window.stage.page.value.ways
    other = ways.actions[1 - ways.current]
    button = next(each for each in window.touchables() if each.objectName() == other.key)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert pressed == [other.event]
    assert isinstance(other.event, ProofChosen)


def test_a_telephone_is_typed_on_its_pad_and_a_password_is_no_text_for_a_scanner(open_window, screens):
    window, pressed = open_window(1080, 1920), []
    window.show_screen(named(screens, "proving"), animate=False)
    view = window.stage.page
    view.pressed.connect(pressed.append)
    view.keys.part(view.value).typed.emit("7")
    assert pressed == [Typed("7")]
    assert (view.entry, view.plain_text()) == (Entry.PLAIN, (view.value.open.field, view.value.open.value))
    window.show_screen(named(screens, "proving-password"), animate=False)
    view = window.stage.page
    assert (view.entry, view.plain_text()) == (Entry.SECRET, None)
