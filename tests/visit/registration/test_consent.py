"""Step 1: nobody goes on without having agreed."""

from __future__ import annotations

from kiosk.visit.chapter.card import PlacingCard
from kiosk.visit.chapter.common import BackPressed, MoreOpened, NextPressed
from kiosk.visit.chapter.start import Consenting, ConsentToggled
from kiosk.visit.event.external import CardLaid
from tests.visit.story import consenting, placing, typing


def test_without_agreeing_the_way_on_only_says_what_is_missing() -> None:
    s = consenting().then(NextPressed())
    assert s.at(Consenting) == Consenting(asked=True)
    assert s.wanted == []
    assert s.then(ConsentToggled()).at(Consenting) == Consenting(agreed=True)
    s.then(NextPressed()).at(PlacingCard)


def test_agreement_can_be_taken_back() -> None:
    s = consenting().then(ConsentToggled(), ConsentToggled(), NextPressed())
    assert s.at(Consenting).asked


def test_the_whole_text_opens_and_closes_and_keeps_the_tick() -> None:
    s = consenting().then(ConsentToggled(), MoreOpened())
    assert s.at(Consenting).reading_all
    assert s.then(BackPressed()).at(Consenting) == Consenting(agreed=True)


def test_a_card_laid_while_reading_the_consent_is_left_alone() -> None:
    s = consenting().then(CardLaid(1))
    s.at(Consenting)
    assert s.wanted == []


def test_back_from_the_card_and_the_password_finds_the_tick_still_there() -> None:
    assert placing().then(BackPressed()).at(Consenting).agreed
    assert typing().then(BackPressed()).at(Consenting).agreed
