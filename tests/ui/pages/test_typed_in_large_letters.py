"""What is typed in the largest letters: nothing is left out, nothing is smaller than it should be."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.patron.registration import Field
from kiosk.screen.pages.form import Readings
from kiosk.screen.values.elements import Action
from kiosk.ui.keyboards import KanaKeyboard
from kiosk.visit.chapter.keys import ReadingChosen
from kiosk.visit.preferences import Preferences, TextSize

PORTRAIT, LANDSCAPE = (1080, 1920), (1920, 1080)


@pytest.fixture
def form(open_window, samples):
    [screen] = [each for each in samples.samples() if each.name == "form-kana"]

    def shown(panel, size, **changed):
        window = open_window(*panel)
        page = replace(screen.page, **changed)
        window.show_screen(replace(screen, page=page, preferences=Preferences(text_size=size)), animate=False)
        return window.stage.page

    return shown


@pytest.mark.parametrize("panel", [PORTRAIT, LANDSCAPE])
def test_every_cell_of_the_form_stands_on_one_of_its_leaves(form, panel):
    view = form(panel, TextSize.MAX)
    seen = set()
    while True:
        seen |= {each.objectName() for each in view.touchables() if each.objectName().startswith("cell-")}
        if not view.has("leaf-next"):
            break
        view.press("leaf-next")
    assert seen == {f"cell-{each.field.value}" for each in view.value.cells}


def test_the_words_on_keys_get_a_row_of_their_own_where_they_are_large(form):
    lowest = []
    for size in (TextSize.STANDARD, TextSize.MAX):
        keys = form(PORTRAIT, size).findChild(KanaKeyboard)
        lowest.append({key.spec.id for key in keys.keys if key.spec.row == keys.rows - 1})
    words = {"small", "space", "clear", "erase"}
    assert lowest == [words | {"dakuten", "handakuten"}, words]


@pytest.mark.parametrize("size", [TextSize.STANDARD, TextSize.MAX])
def test_a_reading_that_is_offered_is_entered_by_one_touch(form, size):
    action = Action("reading-1", "ナガサキ", "", ReadingChosen("ナガサキ"), "「ナガサキ」という読みを入れます")
    view, pressed = form(LANDSCAPE, size, readings=Readings("読みの候補", (action,))), []
    view.pressed.connect(pressed.append)
    [button] = [each for each in view.touchables() if each.objectName() == "reading-1"]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert pressed == [ReadingChosen("ナガサキ")]
    assert button.accessibleDescription() == action.hint


@pytest.mark.parametrize("panel", [PORTRAIT, LANDSCAPE])
def test_an_address_that_is_taller_than_a_leaf_is_read_on_several(form, panel):
    address = "a.b" * 80 + "@library.jp"
    cells = form(panel, TextSize.MAX).value.cells
    long = [replace(each, value=address) if each.field is Field.EMAIL else each for each in cells]
    view, read = form(panel, TextSize.MAX, cells=tuple(long)), []
    while view.has("leaf-previous"):
        view.press("leaf-previous")
    while True:
        read += [each.value.value for each in view.touchables() if each.objectName() == f"cell-{Field.EMAIL.value}"]
        if not view.has("leaf-next"):
            break
        view.press("leaf-next")
    assert len(read) > 1
    assert "".join(read).replace("\n", "") == address
