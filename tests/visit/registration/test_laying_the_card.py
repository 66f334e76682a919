"""Step 2: what lies there is known before any password is asked for."""

from __future__ import annotations

import pytest

from kiosk.operations.registration import FetchChallenge
from kiosk.visit.chapter.card import PlacingCard, SecretChanged, Typing
from kiosk.visit.chapter.common import BackPressed, MoreOpened, NextPressed
from kiosk.visit.chapter.form import Filling
from kiosk.visit.chapter.start import Attract, Consenting, ConsentToggled
from kiosk.visit.chapter.trouble import RetryPressed, TakingCard, Trouble
from kiosk.visit.effects import IdentifyCard, Play, ReleaseCard, Sound, WipeSecret
from kiosk.visit.event.external import CardFailed, CardFailure, CardIdentified, CardKind, CardLaid, ReaderEmpty
from tests.visit.story import ENDS, consenting, placing, typing


def test_a_card_that_lies_there_already_is_identified_at_once() -> None:
    s = consenting().then(CardLaid(4), ConsentToggled(), NextPressed())
    assert s.at(PlacingCard).checking
    assert s.one(IdentifyCard).card == 4


@pytest.mark.parametrize(
    ("kind", "can_sign", "tries", "code", "variant", "again"),
    [
        (CardKind.FOREIGN, False, None, "K102", "", True),
        (CardKind.PHONE, False, None, "K102", "phone", True),
        (CardKind.JUKI, False, None, "K102", "juki", True),
        (CardKind.MY_NUMBER, False, None, "K103", "", False),
        (CardKind.MY_NUMBER, True, 0, "K202", "", False),
        (CardKind.MY_NUMBER, True, None, "K202", "", False),
    ],
)
def test_what_cannot_sign_has_its_page_before_any_password(
    kind: CardKind, can_sign: bool, tries: int | None, code: str, variant: str, again: bool
) -> None:
    s = placing().then(CardLaid(1)).identifies(kind, can_sign, tries)
    assert s.at(Trouble) == Trouble(code, variant, resume=PlacingCard() if again else None)
    assert s.wanted == [WipeSecret(), ReleaseCard(), Play(Sound.FAULT)]
    assert s.count(FetchChallenge) == 0


@pytest.mark.parametrize("tries", [5, 4, 3, 2, 1])
def test_the_tries_left_come_from_the_card(tries: int) -> None:
    assert typing(tries).at(Typing).tries_left == tries


def test_taking_the_wrong_card_away_goes_back_without_a_touch() -> None:
    s = placing().then(CardLaid(1)).identifies(CardKind.FOREIGN, False, None).then(ReaderEmpty())
    assert s.waits(3.5).at(PlacingCard) == PlacingCard(after_wrong=True)
    assert s.then(CardLaid(2)).one(IdentifyCard).card == 2


def test_the_right_card_in_place_of_the_wrong_one_is_identified() -> None:
    s = placing().then(CardLaid(1)).identifies(CardKind.PHONE, False, None).then(CardLaid(2))
    assert s.one(IdentifyCard).card == 2
    s.identifies().at(Typing)


def test_trying_again_with_the_same_card_identifies_it_anew() -> None:
    s = placing().then(CardLaid(1)).identifies(CardKind.FOREIGN, False, None).then(RetryPressed())
    assert s.one(IdentifyCard).card == 1


def test_a_card_swapped_while_it_is_identified_is_not_taken_for_the_other() -> None:
    s = placing().then(CardLaid(1))
    old = s.card
    s.then(CardLaid(2), CardIdentified(old, 1, CardKind.MY_NUMBER, True, 5))
    assert s.at(PlacingCard).checking
    s.then(CardIdentified(s.card, 1, CardKind.MY_NUMBER, True, 5)).at(PlacingCard)
    assert s.identifies(tries=3).at(Typing).card == 2


@pytest.mark.parametrize("failure", [CardFailure.BUSY, CardFailure.UNREADABLE])
def test_a_card_that_cannot_be_read_has_its_page(failure: CardFailure) -> None:
    s = placing().then(CardLaid(1))
    s.then(CardFailed(s.card, failure))
    assert s.at(Trouble) == Trouble("K102", "unreadable", resume=PlacingCard())


def test_an_older_card_on_another_reader_does_not_hold_the_visit() -> None:
    s = placing().then(CardLaid(1)).identifies(kind=CardKind.FOREIGN)
    assert s.at(Trouble).code == "K102"
    s.then(CardLaid(2)).identifies().gets_document().then(SecretChanged(8), NextPressed())
    s.reads().knows_person().at(TakingCard)
    s.then(CardLaid(3)).at(TakingCard)  # a newer one: not taken, but exchanged
    s.then(CardLaid(1)).at(Filling)
    s.then(*ENDS)
    assert s.at(TakingCard).after == Attract(), "at the end it is asked for"
    s.then(ReaderEmpty()).at(Attract)


def test_a_card_lifted_while_it_is_identified_is_no_problem() -> None:
    s = placing().then(CardLaid(1))
    old = s.card
    s.then(ReaderEmpty(), CardFailed(old, CardFailure.GONE))
    assert s.at(PlacingCard) == PlacingCard()


def test_the_reader_failing_while_a_card_is_identified_is_a_reader_problem() -> None:
    s = placing().then(CardLaid(1))
    s.then(CardFailed(s.card, CardFailure.READER))
    assert s.at(Trouble) == Trouble("K101", resume=PlacingCard())


@pytest.mark.parametrize("failure", list(CardFailure))
def test_an_answer_to_no_question_is_nothing(failure: CardFailure) -> None:
    """A card thread that was let go of may still speak; its ticket is 0 then."""
    s = typing().then(ReaderEmpty())
    before = s.visit
    assert s.then(CardFailed(0, failure)).visit == before
    assert s.wanted == []


def test_how_to_lay_it_opens_and_closes_and_gives_way_to_a_card() -> None:
    s = placing().then(MoreOpened())
    assert s.at(PlacingCard).helping
    assert not s.then(BackPressed()).at(PlacingCard).helping
    s.then(MoreOpened(), CardLaid(1))
    assert s.at(PlacingCard) == PlacingCard(checking=True)
    assert s.then(MoreOpened()).at(PlacingCard) == PlacingCard(checking=True)


def test_back_while_a_card_is_identified_lets_go_of_it() -> None:
    s = placing().then(CardLaid(1))
    old = s.card
    s.then(BackPressed())
    assert s.wanted == [WipeSecret(), ReleaseCard()]
    s.then(CardIdentified(old, 1, CardKind.MY_NUMBER, True, 5)).at(Consenting)
