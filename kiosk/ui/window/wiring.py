"""Which widget shows which value: a view registers by its type argument, ``class HelpView(PageView[HelpPage])``."""

from __future__ import annotations

import pkgutil
from importlib import import_module
from typing import Any

from kiosk.screen.values.place import Page
from kiosk.screen.values.sheets import Sheet
from kiosk.ui import pages, sheets
from kiosk.ui.pages.view import PageView
from kiosk.ui.sheets.view import SheetView

for package in (pages, sheets):
    for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        import_module(found.name)


def view_for(page: Page) -> type[PageView[Any]]:
    return PageView.views[type(page)]


def sheet_for(sheet: Sheet) -> type[SheetView[Any]]:
    return SheetView.views[type(sheet)]
