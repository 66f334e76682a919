"""A list of books is paged: nothing is lost, one stays where one is, and hundreds of rows cost no more than ten."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from kiosk.screen.values.elements import Note, NoticeKind
from kiosk.ui.components.account.book import ShelfRow, ShelfTick
from kiosk.ui.components.progress.shelves import WaitingBooks
from kiosk.ui.text.phrases import phrases
from kiosk.ui.text.runs import advance, parse_bold
from kiosk.visit.chapter.common import Touched
from kiosk.visit.chapter.home import RenewPressed, Shelf
from kiosk.visit.chapter.notices import NoticeChosen
from kiosk.visit.preferences import Preferences, TextSize
from tests.ui.samples import renamed


@pytest.fixture
def show(window):
    def show(screen) -> QWidget:
        window.show_screen(screen, animate=False)
        QApplication.processEvents()
        return window.stage.page

    return show


def rows_of(page) -> list[str]:
    """The keys of the rows that are shown, from above."""
    rows = [each for each in page.findChildren(QWidget) if isinstance(each, ShelfRow | ShelfTick)]
    return [each.objectName().removeprefix("row-") for each in sorted(rows, key=QWidget.y)]


def walk(page) -> list[list[str]]:
    """All pages, by turning from the first to the last."""
    found = [rows_of(page)]
    while page.has("next"):
        page.press("next")
        found.append(rows_of(page))
    return found


@pytest.mark.parametrize("count", [1, 7, 50])
def test_every_row_is_on_one_page(show, account, count):
    pages = walk(show(account.home(account.books(count))))
    assert [key for page in pages for key in page] == [f"b{n}" for n in range(count)]
    assert (len(pages) > 1) is (count > 5)


def test_turning_back_shows_the_same_pages(show, account):
    page = show(account.home((*account.hard_books(), *account.books(50)[6:])))
    forward, back = walk(page), []
    while page.has("previous"):
        back.append(rows_of(page))
        page.press("previous")
    assert [rows_of(page), *reversed(back)] == forward


def test_it_is_said_where_one_is(show, account):
    page = show(account.home(account.books(50)))
    shown = len(rows_of(page))
    assert page._parts["where"].accessibleName() == f"1–{shown} / 50"
    page.press("next")
    assert page._parts["where"].accessibleName() == f"{shown + 1}–{2 * shown} / 50"


def test_a_list_that_fits_has_no_pager(show, account):
    page = show(account.home(account.books(4)))
    assert not {"where", "next", "previous"} & page._parts.keys()


def test_one_stays_on_the_page_when_a_row_of_it_changes(show, account):
    page = show(account.home(account.books(50)))
    page.press("next")
    first = rows_of(page)[0]
    said = Note(NoticeKind.DONE, "4月17日(金)まで延長しました。")
    rows = tuple(account.book(n, said=said if f"b{n}" == first else None) for n in range(50))
    show(account.home(rows, note=said))
    assert rows_of(page)[0] == first
    assert page._parts[f"said-{first}"].accessibleName() == said.text
    page.press("previous")
    page.press("next")
    assert first in rows_of(page)


def test_in_larger_letters_the_row_that_was_first_is_still_shown(show, account):
    screen = account.home(account.books(50))
    page = show(screen)
    for _ in range(3):
        page.press("next")
    first = rows_of(page)[0]
    show(replace(screen, preferences=Preferences(text_size=TextSize.XL)))
    assert first in rows_of(page)


def test_when_the_last_page_has_lost_its_rows_the_one_before_is_shown(show, account):
    page = show(account.home(account.books(50)))
    pages = walk(page)
    left = 50 - len(pages[-1])
    show(account.home(account.books(left)))
    assert rows_of(page) == pages[-2]
    show(account.home(account.books(3)))
    assert rows_of(page) == ["b0", "b1", "b2"]
    show(account.home(()))
    assert rows_of(page) == []


def test_another_list_begins_at_its_first_page(show, account):
    page = show(account.home(account.books(50)))
    page.press("next")
    show(account.home(account.books(50), Shelf.HOLDS))
    assert rows_of(page)[0] == "b0"


def test_five_hundred_rows_make_as_few_widgets_as_ten(show, account):
    few = len(show(account.home(account.books(10))).findChildren(QWidget))
    page = show(renamed(account.home(account.books(500)), "home-500"))
    assert len(page.findChildren(QWidget)) <= few
    assert len(page.measured.heights) < 20


def test_a_row_is_measured_once(show, account, monkeypatch):
    page = show(account.home(account.books(500)))
    for _ in range(8):
        page.press("next")
    measured: list[object] = []
    monkeypatch.setattr(type(page.measured), "_said_height", lambda _self, row, _width: measured.append(row) or 0.0)
    changed = tuple(account.book(n, lines=("変わりました",)) if n == 1 else account.book(n) for n in range(500))
    show(account.home(changed))
    assert measured.count(changed[1]) == 1
    assert set(measured) <= {changed[1], *(each for each in changed if f"{each.key}" in rows_of(page))}


def test_keys_turn_pages(show, window, presses, account):
    page = show(account.home(account.books(50)))
    first = rows_of(page)
    for forward, back in ((Qt.Key.Key_PageDown, Qt.Key.Key_PageUp), (Qt.Key.Key_Right, Qt.Key.Key_Left)):
        QTest.keyClick(window, forward)
        assert rows_of(page)[0] == f"b{len(first)}"
        QTest.keyClick(window, back)
        QTest.keyClick(window, back)
        assert rows_of(page) == first
    assert set(presses) == {Touched()}


def test_a_pager_that_had_the_focus_hands_it_to_the_page_at_the_end(show, window, account):
    page = show(account.home(account.books(12)))
    while page.has("next"):
        page._parts["next"].setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(page._parts["next"], Qt.Key.Key_Space)
    assert window.focusWidget() is page


def test_a_long_title_and_its_authors_are_whole_on_the_screen_and_in_its_name(show, account):
    page = show(account.home(account.hard_books()))
    row = page._parts["row-b0"]
    words = row._face._words(row.body().width())
    assert words.head.plain == account.TITLE
    assert not words.head.sticks_out(words.room, words.head.height_for(words.room))
    assert any(account.AUTHOR in line.plain for line, _ in words.lines)
    assert account.TITLE in row.accessibleName()
    assert account.AUTHOR in row.accessibleName()


def test_a_touch_on_a_row_wishes_and_the_visit_ticks(show, presses, account):
    page = show(account.history(account.ticks(3)))
    tick = page._parts["tick-b1"]
    tick.click()
    assert presses == [NoticeChosen("b1")]
    assert not tick.isChecked()
    show(account.history(account.ticks(3, frozenset({1}))))
    assert page._parts["tick-b1"] is tick
    assert tick.isChecked()


def test_a_rows_button_is_its_own(show, presses, account):
    page = show(account.home(account.books(3)))
    page._parts["renew-b2"].click()
    assert presses == [RenewPressed("b2")]


def test_a_list_that_comes_a_list_that_failed_and_no_list(show, account):
    page = show(account.home((), loading="読み込んでいます"))
    assert page.findChild(WaitingBooks) is not None
    assert page._parts["no-rows"].accessibleName() == "読み込んでいます"
    show(account.failed())
    assert page.findChild(WaitingBooks) is None
    assert page._parts["no-rows"].accessibleName() == "読み込めませんでした。"
    assert isinstance(page._parts["reload"], QAbstractButton)
    show(account.home(()))
    assert {"free-shelf", "no-rows"} <= page._parts.keys()
    show(account.home(account.books(1)))
    assert not {"free-shelf", "no-rows", "reload"} & page._parts.keys()


def test_after_the_visit_no_cache_has_a_title(show, window, samples, account):
    show(account.home(account.hard_books()))
    show(samples.screen("attract", samples.attract(), 0, 0))
    window.forget()
    assert phrases.cache_info().currsize == 0
    assert parse_bold.cache_info().currsize == 0
    assert advance.cache_info().currsize == 0
