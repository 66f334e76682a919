"""Language, text size, contrast and staff are there on every page and lose nothing."""

from __future__ import annotations

import pytest

from kiosk.visit.chapter.card import Typing
from kiosk.visit.chapter.common import ContrastChosen, LanguageChosen, Menu, MenuPressed, NextPressed, TextSizeChosen
from kiosk.visit.chapter.form import Confirming
from kiosk.visit.effects import CallStaff
from kiosk.visit.event.all import Press
from kiosk.visit.event.external import ReaderEmpty, ServiceRefused
from kiosk.visit.preferences import Contrast, TextSize
from kiosk.visit.samples import registration as samples
from tests.visit.story import EVERYWHERE, confirming, reading, typed


@pytest.mark.parametrize("name", EVERYWHERE)
@pytest.mark.parametrize("menu", list(Menu))
def test_each_menu_opens_and_closes_on_every_page(name: str, menu: Menu) -> None:
    s = EVERYWHERE[name]()
    before = s.visit
    s.then(MenuPressed(menu))
    assert s.visit.menu is menu
    assert s.visit.state == before.state
    assert s.then(MenuPressed(menu)).visit == before


@pytest.mark.parametrize("name", EVERYWHERE)
@pytest.mark.parametrize(
    "choice", [LanguageChosen("en"), TextSizeChosen(TextSize.XL), ContrastChosen(Contrast.WHITE_ON_BLACK)]
)
def test_a_choice_closes_the_menu_and_loses_nothing(name: str, choice: Press) -> None:
    s = EVERYWHERE[name]()
    before = s.visit.state
    s.then(MenuPressed(Menu.LANGUAGE), choice)
    assert s.visit.menu is None
    assert s.visit.state == before
    assert s.wanted == []


def test_choices_add_up() -> None:
    s = confirming().then(LanguageChosen("en"), TextSizeChosen(TextSize.LARGE), ContrastChosen(Contrast.BLACK_ON_WHITE))
    assert s.at(Confirming).draft == samples.DRAFT
    chosen = s.visit.preferences
    assert (chosen.language, chosen.text_size, chosen.contrast) == ("en", TextSize.LARGE, Contrast.BLACK_ON_WHITE)


def test_one_menu_takes_the_place_of_another() -> None:
    assert confirming().then(MenuPressed(Menu.LANGUAGE), MenuPressed(Menu.CONTRAST)).visit.menu is Menu.CONTRAST


def test_staff_learn_which_problem_is_on_the_screen() -> None:
    s = reading().reads()
    s.then(ServiceRefused(s.service, "K205"), MenuPressed(Menu.STAFF))
    assert s.wanted[-1] == CallStaff("K205")
    assert confirming().then(MenuPressed(Menu.STAFF)).wanted == [CallStaff("")]


def test_the_card_is_watched_under_an_open_menu() -> None:
    s = typed().then(MenuPressed(Menu.STAFF), ReaderEmpty())
    assert s.visit.menu is Menu.STAFF
    assert not isinstance(s.visit.state, Typing)
    s.then(NextPressed())
