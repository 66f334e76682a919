"""The library service: late, silent, refusing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kiosk.operations.registration import ChallengeMade, FetchChallenge, IdentifyPerson, PersonIdentified
from kiosk.screen.pages.trouble import ProblemPage
from kiosk.visit.chapter.card import LastTry, Phase, PlacingCard, Reading, SecretChanged, Typing
from kiosk.visit.chapter.common import BackPressed, CancelPressed, NextPressed
from kiosk.visit.chapter.form import Confirming, Filling
from kiosk.visit.chapter.start import Attract
from kiosk.visit.chapter.trouble import RetryPressed, Trouble
from kiosk.visit.effects import Play, ReadCard, ReleaseCard, Sound, WipeSecret
from kiosk.visit.event.external import Answered, ReaderEmpty, ServiceRefused, ServiceSilent
from kiosk.visit.samples import registration as samples
from tests.visit.screens import presenter
from tests.visit.story import ENDS, Story, asking, confirming, issuing, reading, taking, typed, typing


@pytest.mark.parametrize("answer", [ServiceSilent, lambda ticket: ServiceRefused(ticket, "K001")])
def test_no_document_disturbs_nobody_while_the_password_is_typed(answer: type[ServiceSilent]) -> None:
    s = typing().then(SecretChanged(5))
    before = s.at(Typing)
    s.then(answer(s.service))
    assert s.at(Typing) == before
    assert s.wanted == []
    # It is asked for once more when it is needed.
    s.then(SecretChanged(6), NextPressed())
    assert s.at(Reading).phase is Phase.CHALLENGE
    assert s.one(FetchChallenge).ticket == s.service
    s.gets_document()
    assert s.one(ReadCard).card == 1


@pytest.mark.parametrize("code", ["", "K001"])
def test_no_document_at_all_wipes_the_password_and_says_so(code: str) -> None:
    s = typing().then(ServiceSilent(typing().service), SecretChanged(6), NextPressed())
    s.then(ServiceRefused(s.service, code) if code else ServiceSilent(s.service))
    assert s.at(Trouble).code == (code or "K302")
    assert s.wanted == [WipeSecret(), ReleaseCard(), Play(Sound.FAULT)]
    assert s.count(ReadCard) == 0


def test_a_document_that_comes_while_the_last_try_is_asked_about_is_kept() -> None:
    s = typing(tries=1).then(SecretChanged(8), NextPressed()).gets_document()
    assert s.at(LastTry).typing.challenge is not None


def test_a_document_for_a_password_page_that_was_left_is_dropped() -> None:
    s = typing()
    old = s.service
    s.then(BackPressed(), NextPressed()).identifies()
    s.then(Answered(old, ChallengeMade("old", b"old", samples.CHALLENGE_MADE.expires_at)))
    assert s.at(Typing).challenge is None


@pytest.mark.parametrize(
    ("code", "variant", "again"),
    [
        ("K001", "", False),
        ("K104", "stale", True),
        ("K203", "", False),
        ("K204", "", False),
        ("K205", "", False),
        ("K301", "", True),
        ("K401", "", False),
        ("K402", "", False),
        ("K403", "", False),
    ],
)
def test_who_is_refused_learns_why_and_leaves_nothing(code: str, variant: str, again: bool) -> None:
    s = reading().reads()
    s.then(ServiceRefused(s.service, code))
    assert s.at(Trouble) == Trouble(code, variant, resume=PlacingCard() if again else None)
    assert s.wanted == [WipeSecret(), ReleaseCard(), Play(Sound.FAULT)]


@pytest.mark.parametrize(
    ("code", "sent", "shown"),
    [
        ("K402", "address", "address"),
        ("K403", "birth", "birth"),
        ("K401", "unclear", "unclear"),
        ("K301", "new", "new"),
        ("K301", "unknown", "unknown"),
        ("K402", "odd", ""),
    ],
)
def test_what_staff_has_to_decide_has_a_page_of_its_own(code: str, sent: str, shown: str) -> None:
    s = reading().reads()
    s.then(ServiceRefused(s.service, code, sent))
    assert s.at(Trouble) == Trouble(code, shown)


@pytest.mark.parametrize("begin", [lambda: reading().reads(), issuing, asking])
def test_a_refusal_that_only_a_newer_service_knows_is_the_unexpected_problem(begin: Callable[[], Story]) -> None:
    s = begin()
    s.then(ServiceRefused(s.service, "K999", "odd"))
    page = presenter()(s.visit).page
    assert isinstance(page, ProblemPage)
    assert page.code == "K001"
    s.then(CancelPressed(), ReaderEmpty()).at(Attract)


def test_reading_again_after_a_refusal_starts_from_the_card() -> None:
    s = reading().reads()
    s.then(ServiceRefused(s.service, "K301"), RetryPressed())
    assert s.identifies().at(Typing).challenge is None


def test_silence_while_the_person_is_verified_can_be_tried_again() -> None:
    s = reading().reads()
    old = s.service
    s.then(ServiceSilent(old))
    assert s.at(Trouble) == Trouble("K302", resume=PlacingCard())
    # The answer after all: too late, the card has to be read anew.
    s.then(Answered(old, PersonIdentified("token", samples.APPLICANT))).at(Trouble)
    s.then(ReaderEmpty(), RetryPressed()).at(PlacingCard)


def test_silence_while_registering_loses_nothing_that_was_typed() -> None:
    s = issuing()
    s.then(ServiceSilent(s.service))
    assert s.at(Trouble).code == "K302"
    assert s.then(BackPressed()).at(Confirming).draft == samples.DRAFT


@pytest.mark.parametrize("code", ["K001", "K104", "K401"])
def test_a_refused_registration_forgets_what_was_typed(code: str) -> None:
    s = issuing()
    s.then(ServiceRefused(s.service, code))
    assert s.at(Trouble).code == code
    assert not isinstance(s.at(Trouble).resume, Confirming)


def _ended(s: Story) -> Story:
    return s.then(*ENDS, ReaderEmpty())


@pytest.mark.parametrize("begin", [typed, reading, lambda: reading().reads(), confirming])
def test_answers_to_a_visit_that_was_ended_are_dropped(begin: type[Story]) -> None:
    s = begin()
    card, service = s.card, s.service
    _ended(s).at(Attract)
    before = s.visit
    for late in (
        Answered(service, ChallengeMade("c", b"d", samples.CHALLENGE_MADE.expires_at)),
        Answered(service, PersonIdentified("t", samples.APPLICANT)),
        Answered(service, samples.REGISTERED),
        ServiceRefused(service, "K203"),
        ServiceSilent(service),
        ServiceSilent(card),
    ):
        assert s.then(late).visit == before
        assert s.wanted == []


def test_a_person_is_identified_once() -> None:
    s = taking()
    assert s.count(IdentifyPerson) == 1
    before = s.visit
    assert s.then(Answered(s.service, PersonIdentified("other", samples.APPLICANT))).visit == before
    s.then(ReaderEmpty()).at(Filling)
