"""How a patron who is known already comes to what a card does: forgotten, registered already, from マイページ."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.operations.account import ListHolds, ListLoans, ListNotices, LogOut
from kiosk.operations.registration import FetchChallenge, IdentifyPerson, PersonIdentified
from kiosk.operations.returning import PatronRecognized, RecognizePatron, RecordUpdated
from kiosk.patron.returning import Act
from kiosk.visit.chapter.account import Part
from kiosk.visit.chapter.card import PlacingCard, Reading
from kiosk.visit.chapter.common import BackPressed, CancelPressed, NextPressed
from kiosk.visit.chapter.home import Tab, TabChosen
from kiosk.visit.chapter.issue import Done
from kiosk.visit.chapter.keys import LoginField, Typed
from kiosk.visit.chapter.login import LoggingIn
from kiosk.visit.chapter.notices import OwnPage
from kiosk.visit.chapter.returning import (
    ActChosen,
    ActConfirmed,
    ActDone,
    ActsChosen,
    ChoosingAct,
    Comparing,
    Editing,
    ForgottenPressed,
    KnownPatron,
    Proving,
    Purpose,
    Reissuing,
    RenewingTerm,
    UpdateByCardPressed,
)
from kiosk.visit.chapter.start import Attract, Consenting, ConsentToggled, LoginChosen, RegisterChosen
from kiosk.visit.chapter.trouble import RetryPressed, TakingCard, Trouble
from kiosk.visit.event.external import (
    CardLaid,
    Crashed,
    PrintPhase,
    ReaderEmpty,
    ReaderMissing,
    ServiceRefused,
    ServiceSilent,
)
from kiosk.visit.rules import Rules
from kiosk.visit.samples import account as account_samples
from kiosk.visit.samples import returning as samples
from kiosk.visit.samples.registration import PERSON
from tests.visit.returning.ways import (
    ACTS,
    PLACES,
    UP_TO_DATE,
    answers,
    choosing,
    duplicate,
    forgot,
    inside,
    listed,
    recognized,
    signs,
    updated,
    updating,
)
from tests.visit.story import ENDS, LOGS_IN, Story, asking, consenting, logging_in, own_card, own_page


def _signed_for(s: Story) -> tuple[bool, tuple[Act, ...]]:
    asked = s.one(FetchChallenge).operation
    return asked.registering, asked.acts


def _places_card(s: Story) -> Story:
    s.then(ConsentToggled(), NextPressed(), CardLaid(1))
    return s.identifies()


def test_where_the_library_offers_no_act_nothing_leads_there_and_the_card_signs_what_it_always_did() -> None:
    logging_in(LOGS_IN).then(ForgottenPressed()).at(LoggingIn)
    own_page(LOGS_IN).then(UpdateByCardPressed()).at(OwnPage)
    assert _signed_for(_places_card(consenting())) == (True, ())
    s = asking(LOGS_IN)
    s.then(ServiceRefused(s.service, "K404", "wait"), ForgottenPressed()).at(Trouble)


def test_the_card_of_a_registration_signs_for_what_is_offered_in_case_they_are_known() -> None:
    s = _places_card(consenting(ACTS))
    assert _signed_for(s) == (True, tuple(Act))


def test_the_card_of_who_forgot_signs_for_just_the_act_that_was_chosen() -> None:
    s = _places_card(choosing().then(ActsChosen((Act.PASSWORD,))))
    assert _signed_for(s) == (False, (Act.PASSWORD,))


def test_an_act_that_is_not_offered_can_not_be_chosen() -> None:
    s = choosing(replace(ACTS, acts=(Act.REISSUE,)))
    before = s.visit
    for acts in ((Act.PASSWORD,), tuple(Act), ()):
        s.then(ActsChosen(acts))
        assert s.visit == before


def test_who_forgot_comes_by_way_of_the_consent_and_the_card_to_the_act() -> None:
    s = choosing()
    assert s.at(ChoosingAct).number == ""
    s.then(ActsChosen((Act.PASSWORD,)))
    assert s.at(Consenting) == Consenting()
    signs(s)
    asked = s.one(RecognizePatron).operation
    assert (asked.challenge_id, asked.session) == ("c1", "")
    assert s.count(IdentifyPerson) == 0
    answers(s, PatronRecognized(recognized((Act.PASSWORD,), samples.RECORD)))
    assert isinstance(s.at(TakingCard).after, Editing)
    s.then(ReaderEmpty())
    assert s.at(Editing).act is Act.PASSWORD


@pytest.mark.parametrize(
    ("act", "page"),
    [(Act.REISSUE, Reissuing), (Act.PASSWORD, Editing), (Act.CHANGE, Comparing), (Act.RENEWAL, RenewingTerm)],
)
def test_one_act_of_a_proved_record_follows_the_card_at_once(act: Act, page: type[Reissuing]) -> None:
    forgot((act,), samples.RECORD).at(page)


def test_several_acts_of_a_proved_record_are_a_list() -> None:
    assert listed().at(KnownPatron).known.record == samples.RECORD


@pytest.mark.parametrize("acts", [(Act.REISSUE,), tuple(Act)])
def test_without_a_second_thing_that_agrees_it_is_asked_for_first(acts: tuple[Act, ...]) -> None:
    state = forgot(acts).at(Proving)
    assert state.known.record is None
    assert state.act is (acts[0] if len(acts) == 1 else None)


def test_a_card_that_was_lifted_while_the_service_looked_is_not_asked_for_again() -> None:
    s = signs(choosing().then(ActsChosen((Act.PASSWORD,)))).then(ReaderEmpty())
    answers(s, PatronRecognized(recognized((Act.PASSWORD,), samples.RECORD))).at(Editing)


def test_the_number_that_was_typed_is_there_on_the_way_back_and_for_the_log_in_after_all() -> None:
    s = logging_in(ACTS).then(Typed("21000"), ForgottenPressed())
    assert s.at(ChoosingAct).number == "21000"
    s.then(ActsChosen((Act.REISSUE,)), BackPressed())
    assert s.at(ChoosingAct).number == "21000"
    s.then(BackPressed())
    assert s.at(LoggingIn).number == "21000"
    assert s.visit.purpose == Purpose()


def test_a_consent_that_was_given_is_gone_with_the_act_it_was_given_for() -> None:
    s = choosing().then(ActsChosen((Act.PASSWORD,)), ConsentToggled(), BackPressed(), ActsChosen((Act.REISSUE,)))
    assert s.at(Consenting) == Consenting()
    assert s.visit.purpose.acts == (Act.REISSUE,)


def test_back_from_the_card_the_consent_is_still_for_the_same() -> None:
    s = choosing().then(ActsChosen((Act.PASSWORD,)), ConsentToggled(), NextPressed())
    s.at(PlacingCard)
    s.then(BackPressed())
    assert s.at(Consenting).agreed
    assert s.visit.purpose.acts == (Act.PASSWORD,)


@pytest.mark.parametrize("variant", ["wait", "expired", "password"])
def test_who_is_refused_at_the_log_in_is_led_there_too(variant: str) -> None:
    s = asking(ACTS)
    s.then(ServiceRefused(s.service, "K404", variant), ForgottenPressed())
    assert s.at(ChoosingAct).number == (account_samples.MEMBER.number if variant == "wait" else "")


def test_without_a_reader_nobody_is_led_through_the_consent() -> None:
    s = choosing().then(ReaderMissing(), ActsChosen((Act.PASSWORD,)))
    assert s.at(Trouble).code == "K101"
    s.then(RetryPressed())
    assert s.at(Trouble).code == "K101"
    s.then(ReaderEmpty()).at(Consenting)
    assert s.visit.purpose.acts == (Act.PASSWORD,)
    s = choosing().then(ReaderMissing(), ActsChosen((Act.PASSWORD,)), LoginChosen())
    s.at(LoggingIn)
    assert s.visit.purpose == Purpose()


def test_a_registration_from_the_log_in_page_is_one_whatever_was_begun_before() -> None:
    s = choosing().then(ActsChosen((Act.PASSWORD,)), BackPressed(), BackPressed(), RegisterChosen())
    s.at(Consenting)
    assert s.visit.purpose.registers


def test_a_registration_that_finds_them_says_so_and_shows_ways_on() -> None:
    s = duplicate()
    known = s.at(KnownPatron).known
    assert known.duplicate
    assert known.record is None
    assert s.count(RecognizePatron) == 0
    s.then(ActChosen(Act.REISSUE))
    assert s.at(Proving).act is Act.REISSUE
    assert s.then(BackPressed()).at(KnownPatron).known == known


def test_a_registration_that_finds_them_at_the_same_address_needs_no_second_thing() -> None:
    s = duplicate(samples.RECORD)
    assert s.at(KnownPatron).known.duplicate
    s.then(ActChosen(Act.PASSWORD)).at(Editing)


def test_whoever_is_found_can_log_in_instead_or_go() -> None:
    assert duplicate().then(LoginChosen()).at(LoggingIn) == LoggingIn()
    s = duplicate().then(CancelPressed())
    s.at(Attract)
    assert not s.visit.end_asked


def test_a_registration_that_finds_nobody_goes_on_as_ever() -> None:
    s = signs(consenting(ACTS))
    answers(s, PersonIdentified(PERSON.token, PERSON.applicant))
    assert s.at(TakingCard).after.person == PERSON  # type: ignore[union-attr]


def test_whoever_is_logged_in_stays_so_while_the_card_is_read() -> None:
    s = updating()
    s.at(Consenting)
    assert s.visit.purpose.acts == (Act.CHANGE, Act.RENEWAL)
    signs(s)
    assert s.one(RecognizePatron).operation.session == account_samples.TOKEN
    answers(s, PatronRecognized(samples.INSIDE.recognized)).then(ReaderEmpty())
    assert s.count(LogOut) == 0


@pytest.mark.parametrize("offered", [(), (Act.REISSUE,), (Act.PASSWORD,)])
def test_from_my_page_only_a_change_or_a_new_term_is_a_reason_to_read_the_card(offered: tuple[Act, ...]) -> None:
    own_page(Rules(logs_in=True, acts=offered)).then(UpdateByCardPressed()).at(OwnPage)


def test_back_before_the_card_everything_of_my_page_is_still_there() -> None:
    s = own_page(ACTS)
    before = s.at(OwnPage)
    s.then(UpdateByCardPressed(), BackPressed())
    assert s.at(OwnPage) == before
    assert s.visit.purpose == Purpose()
    assert s.wanted == []


def test_what_was_still_loading_is_asked_for_again_on_the_way_back() -> None:
    s = own_page(ACTS)
    account = replace(s.at(OwnPage).account, loans_part=Part.LOADING, board_part=Part.FAILED)
    s = Story(replace(s.visit, state=OwnPage(account)), ACTS).then(UpdateByCardPressed(), BackPressed())
    s.one(ListLoans)
    assert s.count(ListNotices) == s.count(ListHolds) == 0
    assert s.at(OwnPage).account.board_part is Part.FAILED


def test_a_card_that_was_being_printed_is_one_of_which_nobody_knows_afterwards() -> None:
    printing = own_card(ACTS).visit
    account = replace(account_samples.ACCOUNT, printing=PrintPhase.PRINTING)
    s = Story(replace(printing, state=OwnPage(account)), ACTS).then(UpdateByCardPressed(), BackPressed())
    assert s.at(OwnPage).account.printing is PrintPhase.UNKNOWN


@pytest.mark.parametrize("name", [name for name in PLACES if name.startswith("own")])
@pytest.mark.parametrize("ending", ["end", "idle", "crash"])
def test_however_an_update_ends_the_session_is_ended_once(name: str, ending: str) -> None:
    s = PLACES[name]()
    if ending == "end":
        s.then(*ENDS)
    elif ending == "idle":
        s.waits(125.0)
    else:
        s.then(Crashed())
    s.then(ReaderEmpty(), CancelPressed()).at(Attract)
    assert s.count(LogOut) == 1


def test_after_an_act_my_page_is_shown_as_things_are_now() -> None:
    s = inside().then(ActChosen(Act.CHANGE))
    s.at(Comparing)
    s = answers_update(s)
    s.then(BackPressed())
    account = s.at(OwnPage).account
    assert account.member.name == "大村　太郎"
    for part in (ListLoans, ListHolds, ListNotices):
        s.one(part)
    assert s.count(LogOut) == 0
    s.then(TabChosen(Tab.HOME))
    assert s.visit.purpose == Purpose()


def answers_update(s: Story) -> Story:
    """The new name is written."""
    s.then(ActConfirmed())
    return answers(s, RecordUpdated(replace(UP_TO_DATE, name="大村　太郎")))


@pytest.mark.parametrize("code", ["K405", "K203", "K402"])
def test_a_no_to_whoever_is_logged_in_leads_back_to_my_page(code: str) -> None:
    s = signs(updating())
    s.then(ServiceRefused(s.service, code))
    assert s.at(Trouble).code == code
    s.then(BackPressed()).at(OwnPage)
    assert s.count(LogOut) == 0


def test_a_session_that_ended_meanwhile_says_so_and_is_ended_here_too() -> None:
    s = signs(updating())
    s.then(ServiceRefused(s.service, "K404", "over"))
    assert s.at(Trouble) == Trouble("K404", "over")  # type: ignore[arg-type]
    assert s.visit.purpose == Purpose()
    assert s.count(LogOut) == 1
    s.then(BackPressed(), CancelPressed(), ReaderEmpty()).at(Attract)
    assert s.count(LogOut) == 1


def test_no_answer_about_the_card_reads_it_again_for_the_same() -> None:
    s = signs(choosing().then(ActsChosen((Act.PASSWORD,))))
    s.at(Reading)
    s.then(ServiceSilent(s.service))
    assert (s.at(Trouble).code, s.at(Trouble).variant) == ("K302", "act")
    s.then(RetryPressed())
    assert s.visit.purpose.acts == (Act.PASSWORD,)


def test_a_card_that_alone_tells_that_only_staff_can_help_is_a_page_with_the_log_in() -> None:
    s = signs(choosing().then(ActsChosen((Act.PASSWORD,))))
    s.then(ServiceRefused(s.service, "K405"))
    assert s.at(Trouble).code == "K405"
    s.then(LoginChosen()).at(LoggingIn)


def test_the_number_given_again_goes_to_the_log_in() -> None:
    s = PLACES["reissued"]()
    assert s.at(Done).known
    s.then(LoginChosen())
    assert s.at(LoggingIn) == LoggingIn(samples.PATRON.number, open=LoginField.PASSWORD)
    assert s.visit.purpose == Purpose()


def test_an_update_that_is_done_says_so() -> None:
    assert updated().at(ActDone).act is Act.CHANGE
