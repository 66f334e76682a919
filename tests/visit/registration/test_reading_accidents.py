"""Step 4: what happens to the card while it is read costs no second try and ends on the right page."""

from __future__ import annotations

import pytest

from kiosk.operations.registration import ChallengeMade, IdentifyPerson, PersonIdentified
from kiosk.visit.chapter.card import Phase, PlacingCard, Reading, SecretChanged, Typing
from kiosk.visit.chapter.common import CancelPressed, NextPressed
from kiosk.visit.chapter.form import Filling
from kiosk.visit.chapter.start import Attract
from kiosk.visit.chapter.trouble import RetryPressed, TakingCard, Trouble
from kiosk.visit.effects import IdentifyCard, Play, ReadCard, ReleaseCard, Sound, WipeSecret
from kiosk.visit.event.external import (
    Answered,
    CardFailed,
    CardFailure,
    CardLaid,
    CardProgressed,
    CardRead,
    PasswordLocked,
    PasswordWrong,
    ReaderEmpty,
    ReaderMissing,
    ReadStep,
    ServiceRefused,
    ServiceSilent,
)
from kiosk.visit.samples import registration as samples
from tests.visit.story import placing, reading, typing

LET_GO = [WipeSecret(), ReleaseCard(), Play(Sound.FAULT)]


@pytest.mark.parametrize("progress", [None, ReadStep.VERIFY, ReadStep.CERTIFICATE, ReadStep.SIGNATURE])
def test_card_lifted_while_read_costs_no_second_try(progress: ReadStep | None) -> None:
    s = reading()
    if progress is not None:
        s.then(CardProgressed(s.card, progress, 0.5))
    old = s.card
    s.then(ReaderEmpty())
    assert s.at(Trouble) == Trouble("K104", resume=PlacingCard())
    assert s.wanted == LET_GO
    # The card is back: nothing is sent again until the password was typed anew.
    s.then(CardLaid(2), PasswordWrong(old, 4), CardRead(old, b"c", b"s")).at(Trouble)
    s.then(RetryPressed()).identifies(tries=4).gets_document().then(NextPressed())
    assert s.at(Typing).short
    assert s.count(ReadCard) == 1
    s.then(SecretChanged(8), NextPressed()).at(Reading)
    assert s.one(ReadCard).card == 2


def test_a_card_swapped_while_it_is_read_is_a_lifted_one() -> None:
    s = reading().then(CardLaid(2))
    assert s.at(Trouble).code == "K104"
    assert s.then(RetryPressed()).one(IdentifyCard).card == 2


@pytest.mark.parametrize(
    ("failure", "code", "variant"),
    [
        (CardFailure.GONE, "K104", ""),
        (CardFailure.READER, "K101", ""),
        (CardFailure.BUSY, "K102", "unreadable"),
        (CardFailure.UNREADABLE, "K102", "unreadable"),
    ],
)
def test_each_failure_of_the_card_has_its_page(failure: CardFailure, code: str, variant: str) -> None:
    s = reading()
    s.then(CardFailed(s.card, failure))
    assert s.at(Trouble) == Trouble(code, variant, resume=PlacingCard())
    assert s.wanted == LET_GO


def test_a_card_that_falls_silent_over_the_password_has_to_be_lifted_before_anything_else() -> None:
    s = reading()
    s.then(CardFailed(s.card, CardFailure.SILENT))
    assert s.at(TakingCard).after == Trouble("K104", resume=PlacingCard())
    assert s.wanted == [WipeSecret(), ReleaseCard(), Play(Sound.TAKE_CARD)]
    before = s.visit
    assert s.then(RetryPressed(), NextPressed()).visit == before, "no press leads on"
    s.waits(10)
    assert s.wanted.count(Play(Sound.TAKE_CARD)) >= 3
    s.then(CardLaid(2)).at(TakingCard)
    s.then(ReaderEmpty())
    assert s.at(Trouble) == Trouble("K104", resume=PlacingCard())
    assert s.wanted == LET_GO
    assert s.then(RetryPressed()).at(PlacingCard) == PlacingCard()
    s.then(CardLaid(3)).identifies().at(Typing)
    assert s.count(ReadCard) == 1


def test_a_card_that_falls_silent_while_it_is_identified_has_to_be_lifted_too() -> None:
    s = placing().then(CardLaid(1))
    s.then(CardFailed(s.card, CardFailure.SILENT))
    assert s.at(TakingCard).after == Trouble("K102", "unreadable", resume=PlacingCard())
    s.then(ReaderEmpty())
    assert s.at(Trouble) == Trouble("K102", "unreadable", resume=PlacingCard())
    s.then(RetryPressed()).at(PlacingCard)


def test_a_silent_card_that_was_lifted_already_is_not_asked_for() -> None:
    s = placing().then(CardLaid(1))
    ticket = s.card
    s.then(ReaderEmpty(), CardFailed(ticket, CardFailure.SILENT))
    assert s.at(PlacingCard) == PlacingCard()


def test_who_walks_away_from_a_silent_card_leaves_it_asked_for() -> None:
    s = reading()
    s.then(CardFailed(s.card, CardFailure.SILENT), CancelPressed())
    assert s.at(TakingCard).after == Attract()
    s.then(ReaderEmpty()).at(Attract)


def test_a_wrong_password_starts_from_the_card_again() -> None:
    s = reading()
    s.then(PasswordWrong(s.card, 4))
    assert s.at(Trouble) == Trouble("K201", tries_left=4, resume=PlacingCard())
    assert s.wanted == LET_GO
    s.then(RetryPressed())
    assert s.one(IdentifyCard).card == 1
    # Another terminal may have spent tries meanwhile: the card's word counts.
    assert s.identifies(tries=2).at(Typing) == Typing(1, 2)
    assert s.count(ReadCard) == 1


def test_a_locked_card_is_called_locked_and_nothing_else() -> None:
    s = reading()
    s.then(PasswordLocked(s.card))
    assert s.at(Trouble) == Trouble("K202")
    assert s.wanted == LET_GO


def test_pressing_on_twice_reads_once() -> None:
    s = reading().then(NextPressed(), NextPressed())
    s.at(Reading)
    assert s.count(ReadCard) == 1


def test_late_answers_to_an_earlier_reading_are_dropped() -> None:
    s = reading()
    old = s.card
    s.then(PasswordWrong(old, 4), RetryPressed()).identifies(tries=4).gets_document()
    s.then(SecretChanged(7), NextPressed())
    before = s.visit
    for late in (
        PasswordWrong(old, 3),
        PasswordLocked(old),
        CardRead(old, b"c", b"s"),
        CardFailed(old, CardFailure.GONE),
        CardProgressed(old, ReadStep.SIGNATURE, 0.9),
    ):
        assert s.then(late).visit == before
        assert s.wanted == []


def test_the_card_may_be_taken_once_it_has_signed() -> None:
    s = reading().reads().then(ReaderEmpty())
    assert s.at(Reading).phase is Phase.PERSON
    s.knows_person().at(Filling)
    assert ReleaseCard() in s.wanted


def test_what_the_card_says_after_it_has_signed_does_not_count() -> None:
    s = reading()
    ticket = s.card
    s.reads()
    before = s.visit
    s.then(CardFailed(ticket, CardFailure.GONE), CardRead(ticket, b"c", b"s"), PasswordWrong(ticket, 1))
    assert s.visit == before
    assert s.count(IdentifyPerson) == 1


def test_the_document_that_comes_late_is_waited_for_with_the_password() -> None:
    s = typing().then(SecretChanged(8), NextPressed())
    assert s.at(Reading).phase is Phase.CHALLENGE
    assert s.wanted == []
    s.gets_document()
    assert s.at(Reading).phase is Phase.VERIFY
    assert s.one(ReadCard).document == b"application document"


@pytest.mark.parametrize("waiting", [True, False], ids=["the document is waited for", "it came in time"])
def test_a_second_answer_on_the_ticket_of_the_document_shows_the_password_to_nobody_again(waiting: bool) -> None:
    s = typing()
    ticket = s.service
    if not waiting:
        s.gets_document()
    s.then(SecretChanged(8), NextPressed())
    if waiting:
        s.gets_document()
    before = s.at(Reading)
    assert s.count(ReadCard) == 1
    for again in (
        Answered(ticket, ChallengeMade("another", b"another document", samples.CHALLENGE_MADE.expires_at)),
        ServiceSilent(ticket),
        ServiceRefused(ticket, "K001"),
        Answered(ticket, PersonIdentified("t", samples.APPLICANT)),
    ):
        s.then(again)
        assert s.at(Reading) == before, again
        assert s.wanted == []
    assert s.count(ReadCard) == 1
    s.reads()
    assert s.one(IdentifyPerson).operation.challenge_id == "c1"


def test_a_second_answer_on_the_ticket_of_the_person_changes_nothing() -> None:
    s = reading().reads()
    ticket = s.service
    s.knows_person()
    before = s.visit
    for again in (
        Answered(ticket, PersonIdentified("t", samples.APPLICANT)),
        ServiceSilent(ticket),
        ServiceRefused(ticket, "K401"),
        Answered(ticket, ChallengeMade("another", b"another document", samples.CHALLENGE_MADE.expires_at)),
    ):
        assert s.then(again).visit == before
        assert s.wanted == []


def test_a_card_lifted_while_the_document_is_waited_for_is_never_read() -> None:
    s = typing().then(SecretChanged(8), NextPressed())
    service = s.service
    s.then(ReaderEmpty())
    assert s.at(Trouble).code == "K104"
    assert WipeSecret() in s.wanted
    s.then(ServiceSilent(service)).at(Trouble)
    assert s.count(ReadCard) == 0


def test_the_reader_unplugged_while_reading() -> None:
    s = reading().then(ReaderMissing())
    assert s.at(Trouble) == Trouble("K101", resume=PlacingCard())
    s.then(CardLaid(3))
    assert s.one(IdentifyCard).card == 3
