"""Step 1: nobody goes on without having agreed."""

from __future__ import annotations

from kiosk.operations.registration import FetchChallenge
from kiosk.visit.chapter.card import PlacingCard
from kiosk.visit.chapter.common import BackPressed, LanguageChosen, MoreOpened, NextPressed
from kiosk.visit.chapter.start import Consenting, ConsentToggled, DocumentOpened
from kiosk.visit.effects import Ask
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


def test_another_language_takes_the_tick_away_for_its_text_was_not_agreed_to() -> None:
    s = consenting().then(ConsentToggled(), LanguageChosen("en"))
    assert not s.at(Consenting).agreed
    assert s.then(ConsentToggled()).visit.purpose.language == "en"
    assert s.then(MoreOpened(), LanguageChosen("ko")).at(Consenting) == Consenting(reading_all=True)


def test_the_same_language_chosen_again_keeps_the_tick() -> None:
    assert consenting().then(ConsentToggled(), LanguageChosen("ja")).at(Consenting).agreed


def test_a_language_chosen_later_keeps_what_was_agreed_to() -> None:
    s = consenting().then(LanguageChosen("en"), ConsentToggled(), NextPressed(), LanguageChosen("vi"))
    assert s.visit.purpose.language == "en"
    assert not s.then(BackPressed()).at(Consenting).agreed, "the text on the page is another one now"
    s.then(LanguageChosen("en"))
    assert not s.at(Consenting).agreed


def test_what_is_signed_names_the_language_that_was_agreed_to() -> None:
    s = consenting().then(LanguageChosen("en"), ConsentToggled(), NextPressed(), CardLaid(1)).identifies(tries=5)
    asked = [effect.operation for effect in s.wanted if isinstance(effect, Ask)]
    assert [each.language for each in asked if isinstance(each, FetchChallenge)] == ["en"]


def test_the_document_is_one_tap_away_and_closes_where_it_was_opened() -> None:
    s = consenting().then(ConsentToggled(), DocumentOpened())
    assert s.at(Consenting).reading_document
    assert s.then(BackPressed()).at(Consenting) == Consenting(agreed=True)
    s.then(MoreOpened(), DocumentOpened(), BackPressed())
    assert s.at(Consenting) == Consenting(agreed=True, reading_all=True)
