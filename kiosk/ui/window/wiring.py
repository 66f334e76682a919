"""Which widget shows which value: a view registers by its type argument, ``class HelpView(PageView[HelpPage])``."""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module
from typing import Any

import kiosk.ui.pages.attract  # noqa: F401 - what a kiosk begins with
from kiosk.screen.values.place import Page
from kiosk.screen.values.sheets import Sheet
from kiosk.ui import pages, sheets
from kiosk.ui.pages.view import PageView
from kiosk.ui.sheets.view import SheetView


@cache
def load_views() -> None:
    """Import every view, so that it is known; any thread."""
    for package in (pages, sheets):
        for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            import_module(found.name)


def view_for(page: Page) -> type[PageView[Any]]:
    if type(page) not in PageView.views:
        load_views()
    return PageView.views[type(page)]


def sheet_for(sheet: Sheet) -> type[SheetView[Any]]:
    if type(sheet) not in SheetView.views:
        load_views()
    return SheetView.views[type(sheet)]
