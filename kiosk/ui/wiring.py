"""Which widget shows which value: one line a page, one line a sheet."""

from __future__ import annotations

from typing import cast

from kiosk.ui.pages.attract import AttractView
from kiosk.ui.pages.consent import ConsentView
from kiosk.ui.pages.place_card import PlaceCardView
from kiosk.ui.pages.view import PageView
from kiosk.visit.pages import AttractPage, ConsentPage, Page, PlaceCardPage

PAGES: dict[type[Page], object] = {
    AttractPage: AttractView,
    ConsentPage: ConsentView,
    PlaceCardPage: PlaceCardView,
}


def view_for(page: Page) -> type[PageView[Page]]:
    """The widget of a page."""
    return cast(type[PageView[Page]], PAGES[type(page)])
