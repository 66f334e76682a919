"""In the largest letters the pages of patrons stand on leaves: nothing gets smaller, nothing is left out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.screen.values.account import BookRow
from kiosk.ui.components.picture.output import CardHero
from kiosk.visit.preferences import Preferences, TextSize
from tests.fit.words import leaves_of


def named(screens, name):
    return next(each for each in screens if each.name == name)


@pytest.fixture
def shown(open_window, screens):
    """Shows a page in a size, and returns its view."""

    def show(name, screen, size=TextSize.MAX):
        window = open_window(*screen)
        window.show_screen(replace(named(screens, name), preferences=Preferences(text_size=size)), animate=False)
        return window, window.stage.page

    return show


@pytest.mark.parametrize("screen", [(1080, 1920), (1920, 1080)])
def test_the_card_is_no_smaller_in_larger_letters(shown, screen):
    wide = []
    for size in TextSize:
        window, view = shown("done", screen, size)
        heroes = [view._parts["card"] for _ in leaves_of(window) if view.has("card")]
        assert all(isinstance(each, CardHero) for each in heroes)
        wide.append(max(each.body().width() for each in heroes))
    assert min(wide) >= wide[0] * 0.97, wide


def test_the_number_comes_first_and_is_larger_than_on_the_card(shown):
    _, view = shown("done", (1080, 1920))
    assert view.has("number")
    assert view.has("card")
    words = view._parts["number"]
    lines = words.block.lines(words.width(), words.block.size_for(words.width()))
    assert max(line.tallest for line in lines) >= 1.8 * 60


def test_what_is_said_before_a_list_leaves_its_further_pages_to_the_books(shown):
    _, view = shown("history-full", (1080, 1920))
    assert view.has("lead")
    view.press("next")
    assert not view.has("lead")
    view.press("previous")
    assert view.has("lead")


def test_a_page_of_a_list_is_kept_when_something_changes_on_it(open_window, screens):
    window = open_window(1080, 1920)
    full = replace(named(screens, "history-full"), preferences=Preferences(text_size=TextSize.MAX))
    window.show_screen(full, animate=False)
    view = window.stage.page
    view.press("next")
    kept = view.starts[-1]
    rows = full.page.books.rows
    books = replace(full.page.books, rows=(*rows[:kept], replace(rows[kept], unread=""), *rows[kept + 1 :]))
    window.show_screen(replace(full, page=replace(full.page, books=books)), animate=False)
    assert view.starts[-1] == kept > 0


def test_what_the_switch_does_is_said_where_the_switch_has_no_room_for_it(shown):
    window, view = shown("own-page", (1920, 1080))
    assert any(view.has("setting-text") for _ in leaves_of(window))


def test_the_longest_rows_are_whole_over_their_pages(open_window, account):
    """A title of three hundred letters, an author's line of two hundred, and what is said of a book."""
    window = open_window(1920, 1080)
    hard = next(each for each in account.samples() if each.name == "home-hard")
    window.show_screen(replace(hard, preferences=Preferences(text_size=TextSize.MAX)), animate=False)
    view, rows, said = window.stage.page, dict[str, dict[int, BookRow]](), dict[str, list[str]]()
    for _ in leaves_of(window):
        for key, part in view._parts.items():
            if key.startswith("row-"):
                rows.setdefault(part.value.key, {}).setdefault(view.starts[-1], part.value)
            elif key.startswith("said-"):
                said.setdefault(key.removeprefix("said-"), []).append(part.value.text)
    for row in account.hard_books():
        pieces = list(rows[row.key].values())
        assert "".join(each.title for each in pieces) == row.title
        assert "".join("".join(each.lines) for each in pieces) == "".join(row.lines)
        assert [each.action for each in pieces if each.action] == [row.action] * (row.action is not None)
        if row.said is not None:
            assert "".join(said[row.key]).replace("\n", "") == row.said.text


def test_what_is_said_above_the_books_lies_on_their_card(shown):
    _, view = shown("ready", (1080, 1920))
    above = view.children()
    assert above.index(view._parts["card"]) < above.index(view._parts["lead"])
