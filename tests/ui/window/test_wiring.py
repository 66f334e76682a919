"""A view says by its type argument which value it shows; nothing else has to know of it."""

from __future__ import annotations

import pkgutil
from importlib import import_module
from typing import TypeVar, get_args

import pytest

from kiosk import screen
from kiosk.screen.pages.card import HelpPage
from kiosk.screen.values.place import Page
from kiosk.screen.values.sheets import Sheet
from kiosk.ui.pages.view import PageView
from kiosk.ui.sheets.view import SheetView
from kiosk.ui.window.wiring import load_views, sheet_for, view_for
from tests.ui.samples import help_page, idle_sheet


def pages() -> set[type[Page]]:
    """Every kind of page that is defined below ``kiosk.screen``."""
    modules = [import_module(found.name) for found in pkgutil.walk_packages(screen.__path__, f"{screen.__name__}.")]
    every = {value for module in modules for value in vars(module).values() if isinstance(value, type)}
    return {value for value in every if issubclass(value, Page) and value is not Page}


def test_every_page_and_every_sheet_has_a_view():
    load_views()
    assert HelpPage in pages()
    assert PageView.views.keys() == pages()
    assert SheetView.views.keys() == set(get_args(Sheet))


def test_a_view_is_found_by_the_type_of_the_value():
    assert view_for(help_page()) is PageView.views[HelpPage]
    assert sheet_for(idle_sheet()).__name__ == "IdleView"


@pytest.fixture
def registered(monkeypatch):
    monkeypatch.setattr(PageView, "views", dict(PageView.views))


def test_a_view_registers_by_being_written(registered):
    class Novel:
        pass

    class NovelView(PageView[Novel]):
        pass

    assert PageView.views[Novel] is NovelView


def test_what_is_still_generic_registers_for_nothing(registered):
    V = TypeVar("V", bound=Page)
    before = dict(PageView.views)

    class Halfway(PageView[V]):
        pass

    assert before == PageView.views
