"""No reader, or no smart-card service: said on the start page already, with the reason, and with what still works."""

from __future__ import annotations

import pytest

from kiosk.operations.registration import FetchChallenge
from kiosk.screen.pages.login import LoginPage
from kiosk.screen.pages.start import AttractPage
from kiosk.screen.pages.trouble import ProblemPage
from kiosk.screen.values.elements import Choice
from kiosk.visit import audit
from kiosk.visit.audit import Entry
from kiosk.visit.chapter.card import PlacingCard
from kiosk.visit.chapter.common import CancelPressed, Menu
from kiosk.visit.chapter.login import LoggingIn
from kiosk.visit.chapter.start import Attract, Consenting, LoginChosen, RegisterChosen
from kiosk.visit.chapter.trouble import RetryPressed, Trouble
from kiosk.visit.effects import IdentifyCard, Play, Sound
from kiosk.visit.event.external import (
    CardFailed,
    CardFailure,
    CardLaid,
    ReaderCause,
    ReaderEmpty,
    ReaderMissing,
    ServiceRefused,
)
from kiosk.visit.rules import Rules
from kiosk.visit.state import Visit
from tests.visit.screens import actions, presenter
from tests.visit.story import LOGS_IN, Story, logging_in, placing, reading, typed

NO_READER, SERVICE_DOWN = ReaderMissing(ReaderCause.NO_READER), ReaderMissing(ReaderCause.SERVICE_DOWN)
CAUSES = [NO_READER, SERVICE_DOWN]


def choices(s: Story) -> dict[str, Choice]:
    page = presenter(s.rules)(s.visit).page
    assert isinstance(page, AttractPage)
    return {choice.key: choice for choice in page.choices}


def problem(s: Story) -> ProblemPage:
    page = presenter(s.rules)(s.visit).page
    assert isinstance(page, ProblemPage)
    return page


@pytest.mark.parametrize("cause", CAUSES)
def test_the_start_page_shows_that_nobody_can_register_and_why_while_log_in_stays(cause: ReaderMissing) -> None:
    s = Story(rules=LOGS_IN).then(ReaderEmpty())
    there = choices(s)
    away = choices(s.then(cause))
    assert there["register"].ready
    assert not away["register"].ready
    assert "読み取り台" in away["register"].text
    assert away["register"].event == RegisterChosen(), "it can be touched, and says more"
    assert away["login"] == there["login"]
    assert away["login"].ready
    assert choices(s.then(ReaderEmpty())) == there


def test_at_the_very_start_registration_is_not_offered_before_a_reader_is_known() -> None:
    s = Story(Visit(reader_there=False), rules=LOGS_IN)
    beginning = choices(s)
    assert not beginning["register"].ready
    assert "準備" in beginning["register"].text
    assert beginning["login"].ready
    assert choices(s.then(ReaderEmpty()))["register"].ready


def test_who_touches_it_at_the_very_start_is_led_on() -> None:
    assert Story(Visit(reader_there=False)).then(RegisterChosen()).at(Consenting) == Consenting()


def test_a_card_that_lies_there_is_as_good_as_a_reader() -> None:
    s = Story().then(NO_READER, CardLaid(1), ReaderEmpty())
    assert choices(s)["register"].ready


@pytest.mark.parametrize(("cause", "variant"), [(NO_READER, ""), (SERVICE_DOWN, "service")])
def test_touching_it_all_the_same_says_why_and_goes_on_when_the_reader_is_back(
    cause: ReaderMissing, variant: str
) -> None:
    s = Story(rules=LOGS_IN).then(cause, RegisterChosen())
    assert s.at(Trouble) == Trouble("K101", variant, resume=Consenting())
    assert s.then(RetryPressed()).at(Trouble).code == "K101"
    assert s.then(ReaderEmpty()).at(Consenting) == Consenting(), "nobody has agreed to anything yet"


def test_the_link_on_the_log_in_page_is_grey_as_well() -> None:
    s = logging_in().then(NO_READER)
    page = presenter(LOGS_IN)(s.visit).page
    assert isinstance(page, LoginPage)
    assert not page.register.ready
    s.then(RegisterChosen())
    assert s.at(Trouble) == Trouble("K101", resume=Consenting())


@pytest.mark.parametrize("begin", [placing, typed, reading])
@pytest.mark.parametrize("cause", CAUSES)
def test_the_missing_reader_offers_the_log_in_where_there_is_one(begin: type[Story], cause: ReaderMissing) -> None:
    s = begin(LOGS_IN) if begin is placing else begin(rules=LOGS_IN)
    s.then(cause)
    events = [action.event for action in actions(problem(s))]
    assert LoginChosen() in events
    assert RetryPressed() in events
    assert CancelPressed() in events
    assert any("ログイン" in point.text for point in problem(s).todo)
    assert s.then(LoginChosen()).at(LoggingIn) == LoggingIn()


def test_where_nobody_logs_in_it_is_not_offered() -> None:
    s = placing().then(NO_READER)
    assert LoginChosen() not in [action.event for action in actions(problem(s))]
    assert not any("ログイン" in point.text for point in problem(s).todo)
    s.then(LoginChosen()).at(Trouble)


def test_the_hint_for_staff_fits_the_cause() -> None:
    hints = {}
    for cause in CAUSES:
        hints[cause.cause] = problem(placing().then(cause)).staff
    assert "USB" in hints[ReaderCause.NO_READER]
    assert "USB" not in hints[ReaderCause.SERVICE_DOWN]
    assert "サービス" in hints[ReaderCause.SERVICE_DOWN]


def test_a_cause_that_becomes_another_changes_the_hint_and_makes_no_noise() -> None:
    s = placing().then(SERVICE_DOWN)
    assert s.at(Trouble).variant == "service"
    s.then(NO_READER)
    assert s.at(Trouble) == Trouble("K101", "", resume=PlacingCard())
    assert s.wanted == []
    s.then(NO_READER)
    assert s.wanted == []
    assert s.then(CardLaid(3)).one(IdentifyCard).card == 3


def test_a_reader_that_failed_first_and_is_then_seen_to_be_gone_has_the_hint_that_fits() -> None:
    s = placing().then(CardLaid(1))
    s.then(CardFailed(s.card, CardFailure.READER))
    assert s.at(Trouble).variant == ""
    assert s.then(SERVICE_DOWN).at(Trouble).variant == "service"


def test_the_log_says_why_there_is_no_reader() -> None:
    s = Story().then(ReaderEmpty())
    for cause in CAUSES:
        before = s.visit
        s.then(cause)
        assert Entry("reader", {"there": False, "cause": cause.cause.value}) in audit.entries(before, s.visit)
    before = s.visit
    s.then(ReaderEmpty())
    assert audit.entries(before, s.visit) == (Entry("reader", {"there": True, "cause": ""}),)


def test_somebody_already_registered_is_led_to_the_log_in() -> None:
    s = reading(rules=LOGS_IN).reads()
    s.then(ServiceRefused(s.service, "K401"))
    page = problem(s)
    assert page.bar.primary is not None
    assert (page.bar.primary.event, page.bar.primary.label) == (LoginChosen(), "ログインへ")
    assert CancelPressed() in [action.event for action in actions(page)]
    assert s.then(LoginChosen()).at(LoggingIn) == LoggingIn()
    s = reading(rules=Rules()).reads()
    s.then(ServiceRefused(s.service, "K401"), LoginChosen()).at(Trouble)
    assert LoginChosen() not in [action.event for action in actions(problem(s))]


@pytest.mark.parametrize("code", ["K402", "K403", "K205"])
def test_who_cannot_be_registered_is_not_sent_to_a_log_in_they_do_not_have(code: str) -> None:
    s = reading(rules=LOGS_IN).reads()
    s.then(ServiceRefused(s.service, code))
    assert LoginChosen() not in [action.event for action in actions(problem(s))]
    assert s.then(LoginChosen()).at(Trouble).code == code


def test_the_problem_is_heard_once() -> None:
    s = Story(rules=LOGS_IN).then(NO_READER, RegisterChosen(), SERVICE_DOWN, NO_READER, SERVICE_DOWN)
    assert [effect for effect in s.ever if effect == Play(Sound.FAULT)] == [Play(Sound.FAULT)]
    assert s.count(FetchChallenge) == 0
    assert s.visit.menu is not Menu.STAFF
    s.then(CancelPressed()).at(Attract)


@pytest.mark.parametrize("cause", CAUSES)
def test_a_card_that_lies_on_the_reader_shows_that_the_reader_is_back(cause: ReaderMissing) -> None:
    s = logging_in().then(cause, CardLaid(1), RegisterChosen())
    assert s.visit.reader_away is None
    s.at(Consenting)
