"""The reader goes away and comes back, wherever the visit stands."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kiosk.visit.chapter.card import Phase, PlacingCard, Reading, Typing
from kiosk.visit.chapter.common import CancelPressed, NextPressed
from kiosk.visit.chapter.form import Filling
from kiosk.visit.chapter.start import Attract, ConsentToggled
from kiosk.visit.chapter.trouble import RetryPressed, TakingCard, Trouble
from kiosk.visit.effects import IdentifyCard, WipeSecret
from kiosk.visit.event.external import CardLaid, ReaderEmpty, ReaderMissing
from tests.visit.story import ENDS, EVERYWHERE, Story, consenting, placing, reading, taking, typed

NEEDS_READER = ["placing", "typing", "typed", "last_try", "reading"]
DOES_NOT = ["attract", "consenting", "person", "filling", "confirming", "issuing", "done"]
K101 = Trouble("K101", resume=PlacingCard())


@pytest.mark.parametrize("name", NEEDS_READER)
def test_without_reader_the_card_steps_say_so_and_wipe(name: str) -> None:
    s = EVERYWHERE[name]().then(ReaderMissing())
    assert s.at(Trouble) == K101
    assert WipeSecret() in s.wanted


@pytest.mark.parametrize("name", DOES_NOT)
def test_without_reader_everything_else_goes_on(name: str) -> None:
    s = EVERYWHERE[name]()
    before = s.visit.state
    assert s.then(ReaderMissing(), ReaderEmpty(), ReaderMissing()).visit.state == before
    assert s.wanted == []


@pytest.mark.parametrize("name", NEEDS_READER)
@pytest.mark.parametrize("card", [None, 5])
def test_when_it_is_back_the_visit_goes_on_by_itself(name: str, card: int | None) -> None:
    s = EVERYWHERE[name]().then(ReaderMissing(), ReaderMissing())
    s.then(ReaderEmpty() if card is None else CardLaid(card))
    assert s.at(PlacingCard) == PlacingCard(checking=card is not None)
    if card is None:
        s.then(CardLaid(6))
    assert s.one(IdentifyCard).card == (card or 6)
    assert s.identifies(tries=3).at(Typing).length == 0


def test_trying_again_without_reader_says_the_same() -> None:
    s = placing().then(ReaderMissing(), RetryPressed())
    assert s.at(Trouble) == K101


def test_whoever_has_begun_when_the_reader_goes_is_told_at_the_card() -> None:
    s = consenting().then(ReaderMissing(), ConsentToggled(), NextPressed())
    assert s.at(Trouble) == K101


def test_a_reader_unplugged_with_the_card_is_no_card_to_wait_for() -> None:
    taking().then(ReaderMissing()).at(Filling)
    typed().then(*ENDS, ReaderMissing()).at(Attract)


def test_a_card_laid_when_the_reader_came_back_after_reading_is_asked_for_at_the_end() -> None:
    s = taking().then(ReaderMissing(), CardLaid(2))
    s.at(Filling)
    s.then(*ENDS).at(TakingCard)


def test_the_person_is_still_verified_without_reader() -> None:
    s = reading().reads().then(ReaderMissing())
    assert s.at(Reading).phase is Phase.PERSON
    s.knows_person().at(Filling)


@pytest.mark.parametrize("begin", [Story, consenting])
def test_cancel_without_reader_goes_home(begin: Callable[[], Story]) -> None:
    begin().then(ReaderMissing(), CancelPressed()).at(Attract)
