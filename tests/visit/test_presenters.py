"""A presenter says by its annotation which state it shows; nothing else has to know of it."""

from __future__ import annotations

from typing import get_args

import pytest

from kiosk.screen.pages.start import AttractPage
from kiosk.screen.presenter import load_presenters
from kiosk.screen.registry import PRESENTERS, presents
from kiosk.screen.words import Words
from kiosk.visit.chapter.card import SecretChanged
from kiosk.visit.chapter.common import NextPressed
from kiosk.visit.chapter.start import Attract, Consenting, ConsentToggled, RegisterChosen
from kiosk.visit.event.external import CardLaid, ReaderEmpty
from kiosk.visit.rules import Rules
from kiosk.visit.samples import registration as samples
from kiosk.visit.state import State
from tests.visit.screens import ALL_RULES, presenter
from tests.visit.story import Story


def test_every_state_has_a_presenter() -> None:
    load_presenters()
    assert PRESENTERS.keys() == set(get_args(State))


def test_a_state_has_only_one() -> None:
    def another(w: Words, state: Attract) -> AttractPage:
        raise NotImplementedError

    with pytest.raises(TypeError, match="Attract has a presenter already"):
        presents(another)


def test_a_presenter_is_asked_for_its_own_state_only() -> None:
    words = presenter()._words_in("ja")
    with pytest.raises(TypeError, match="Consenting is no Attract"):
        PRESENTERS[Attract](words, Consenting())


@pytest.mark.parametrize("rules", ALL_RULES, ids=["prints", "asks", "plain"])
def test_each_page_has_a_place_of_its_own_along_the_visit(rules: Rules) -> None:
    places = {presenter(rules)(visit).page.place for visit in samples.visits().values()}
    names = [place.name for place in places if not place.name.startswith("problem_")]
    assert len(names) == len(set(names)), "two places of one name"
    assert all(0 <= place.step <= 7 for place in places)


def test_what_is_said_to_come_next_is_what_comes_when_all_goes_well() -> None:
    present, s = presenter(), Story().then(RegisterChosen(), ConsentToggled(), NextPressed(), CardLaid(7)).identifies()
    begins, prompt = present(s.gets_document().then(SecretChanged(9)).visit).coming
    assert present(s.then(NextPressed()).visit).page == begins
    assert present(s.reads().visit).coming == (prompt,)
    assert present(s.knows_person().visit).page == prompt
    (form,) = present(s.visit).coming
    assert present(s.then(ReaderEmpty()).visit).page == form
    assert present(s.visit).coming == ()
