"""Step 3: the signature password is typed for the card that lies there, and for no other."""

from __future__ import annotations

import pytest

from kiosk.operations.registration import FetchChallenge
from kiosk.screen.values.sheets import EndSheet
from kiosk.visit.chapter.card import (
    Hint,
    KeyOrderChosen,
    LastTry,
    LastTryConfirmed,
    PlacingCard,
    Reading,
    SecretChanged,
    Typing,
)
from kiosk.visit.chapter.common import (
    BackPressed,
    CancelPressed,
    ContinuePressed,
    EndConfirmed,
    EndDeclined,
    MoreOpened,
    NextPressed,
)
from kiosk.visit.chapter.keys import TypingDropped
from kiosk.visit.chapter.start import Consenting
from kiosk.visit.chapter.trouble import RetryPressed, Trouble
from kiosk.visit.effects import IdentifyCard, ReadCard, ReleaseCard, WipeSecret
from kiosk.visit.event.all import Event
from kiosk.visit.event.external import CardLaid, PasswordWrong, ReaderEmpty
from kiosk.visit.flow.move import fresh
from kiosk.visit.preferences import KeyOrder
from tests.visit.screens import presenter
from tests.visit.story import typed, typing


@pytest.mark.parametrize("length", range(6))
def test_fewer_than_six_characters_never_reach_the_card(length: int) -> None:
    s = typing().gets_document().then(SecretChanged(length), NextPressed())
    assert s.at(Typing).short
    assert s.wanted == []
    assert not s.then(SecretChanged(length + 1)).at(Typing).short


def test_six_characters_are_enough() -> None:
    s = typing().gets_document().then(SecretChanged(6), NextPressed())
    s.at(Reading)
    assert s.count(ReadCard) == 1


def test_the_letters_can_be_arranged_and_keep_what_was_typed() -> None:
    s = typed().then(KeyOrderChosen(KeyOrder.QWERTY))
    assert s.at(Typing).order is KeyOrder.QWERTY
    assert s.at(Typing).length == 9


@pytest.mark.parametrize("tries", [2, 3, 4, 5])
def test_while_there_are_more_tries_nothing_is_asked(tries: int) -> None:
    typed(tries).then(NextPressed()).at(Reading)


def test_the_last_try_is_never_spent_without_being_asked_about() -> None:
    s = typed(tries=1).then(NextPressed())
    assert s.at(LastTry).typing.length == 9
    assert s.wanted == []
    s.then(LastTryConfirmed()).at(Reading)
    assert s.one(ReadCard).card == 1


def test_tapping_on_thrice_does_not_spend_the_last_try() -> None:
    s = typed(tries=1).then(NextPressed(), NextPressed(), NextPressed())
    s.at(LastTry)
    assert s.count(ReadCard) == 0


def test_looking_at_the_last_try_once_more_keeps_what_was_typed() -> None:
    s = typed(tries=1).then(NextPressed(), BackPressed())
    assert s.at(Typing).length == 9
    assert WipeSecret() not in s.wanted
    s.then(NextPressed(), LastTryConfirmed()).at(Reading)


@pytest.mark.parametrize("asked", [False, True])
def test_a_card_lifted_while_its_password_is_typed_takes_the_password_with_it(asked: bool) -> None:
    s = typed(tries=1)
    if asked:
        s.then(NextPressed()).at(LastTry)
    s.then(ReaderEmpty())
    assert s.at(PlacingCard) == PlacingCard(Hint.LIFTED)
    assert s.wanted == [WipeSecret(), ReleaseCard()]
    s.then(CardLaid(2))
    assert s.one(IdentifyCard).card == 2
    again = s.identifies(tries=1).at(Typing)
    assert (again.card, again.length, again.challenge) == (2, 0, None)
    assert s.count(ReadCard) == 0


def test_a_card_swapped_in_one_move_does_not_get_the_others_password() -> None:
    s = typed().then(CardLaid(2))
    assert s.at(PlacingCard).checking
    assert s.wanted[0] == WipeSecret()
    assert s.identifies(tries=2).at(Typing).length == 0
    assert s.at(Typing).tries_left == 2


def test_the_same_card_seen_again_changes_nothing() -> None:
    s = typed()
    before = s.visit.state
    assert s.then(CardLaid(1)).visit.state == before


def test_going_back_from_the_password_wipes_it_and_lets_go_of_the_card() -> None:
    s = typed().then(BackPressed(), EndConfirmed())
    assert s.at(Consenting).agreed
    assert s.wanted == [WipeSecret(), ReleaseCard()]


def test_going_back_asks_before_a_typed_password_goes() -> None:
    s = typed().then(BackPressed())
    assert s.wanted == []
    assert s.at(Typing).length == 9
    sheet = presenter(s.rules)(s.visit).sheet
    assert isinstance(sheet, EndSheet)
    assert (sheet.keep.event, sheet.end.event) == (EndDeclined(), EndConfirmed())
    s.then(BackPressed(), NextPressed(), KeyOrderChosen(KeyOrder.QWERTY), CancelPressed(), MoreOpened())
    assert s.at(Typing).leaving
    assert (s.wanted, s.at(Typing).helping, s.visit.end_asked) == ([], False, False)
    s.then(EndDeclined())
    assert (s.at(Typing).length, s.at(Typing).leaving) == (9, False)
    s.then(NextPressed()).at(Reading)


@pytest.mark.parametrize("lengths", [(), (1, 0)])
def test_going_back_asks_nothing_where_nothing_is_typed(lengths: tuple[int, ...]) -> None:
    s = typing().then(*(SecretChanged(length) for length in lengths), BackPressed())
    s.at(Consenting)
    assert s.wanted == [WipeSecret(), ReleaseCard()]


@pytest.mark.parametrize("event", [SecretChanged(0), TypingDropped()])
def test_the_question_about_going_back_goes_with_what_was_typed(event: Event) -> None:
    assert not typed().then(BackPressed(), event).at(Typing).leaving


def test_who_answers_the_idle_warning_is_not_asked_about_going_back_again() -> None:
    s = typed().then(BackPressed())
    while s.visit.warned_at is None:
        s.waits(5.0)
    s.then(ContinuePressed())
    assert (s.at(Typing).length, s.at(Typing).leaving) == (9, False)


def test_a_card_lifted_while_going_back_is_asked_about_ends_the_question() -> None:
    assert typed().then(BackPressed(), ReaderEmpty()).at(PlacingCard) == PlacingCard(Hint.LIFTED)
    assert not typed().then(BackPressed(), CardLaid(2)).identifies(tries=5).at(Typing).leaving


def test_nothing_of_the_password_but_its_length_is_ever_known() -> None:
    assert list(SecretChanged.__dataclass_fields__) == ["length"]
    assert typed().count(FetchChallenge) == 1


def test_the_order_of_the_letters_survives_the_next_card_and_password() -> None:
    """Whoever chose キーボード順 finds it again after a wrong password, as long as the visit lasts."""
    s = typed().then(KeyOrderChosen(KeyOrder.QWERTY), ReaderEmpty(), CardLaid(2)).identifies(tries=4)
    assert s.at(Typing).order is KeyOrder.QWERTY
    assert s.at(Typing).length == 0


@pytest.mark.parametrize("tries", [5, 2])
def test_the_order_of_the_letters_survives_a_wrong_password(tries: int) -> None:
    s = typed(tries).then(KeyOrderChosen(KeyOrder.QWERTY), NextPressed())
    s.then(PasswordWrong(s.card, tries - 1))
    assert s.at(Trouble).code == "K201"
    s.then(RetryPressed(), ReaderEmpty(), CardLaid(2)).identifies(tries=tries - 1)
    assert s.at(Typing).order is KeyOrder.QWERTY
    assert s.at(Typing).length == 0


def test_nobody_inherits_the_order_of_the_letters() -> None:
    s = typed().then(KeyOrderChosen(KeyOrder.QWERTY))
    assert fresh(s.visit).preferences.key_order is KeyOrder.ABC


def test_help_for_a_forgotten_password_keeps_what_was_typed() -> None:
    s = typed().then(MoreOpened())
    assert s.at(Typing).helping
    assert s.wanted == []
    s.then(SecretChanged(3), NextPressed())
    assert s.at(Typing).length == 9
    assert s.count(ReadCard) == 0
    s.then(BackPressed())
    assert not s.at(Typing).helping
    assert s.at(Typing).length == 9
    s.then(NextPressed()).at(Reading)


def test_a_card_lifted_while_the_help_is_read_takes_the_password_with_it() -> None:
    s = typed().then(MoreOpened(), ReaderEmpty())
    assert s.at(PlacingCard).hint is Hint.LIFTED
