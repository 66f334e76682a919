"""The acts: each is asked for once, says afterwards what is true, and is refused with its reason."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from kiosk.operations.returning import (
    CardReissued,
    PasswordReset,
    RecordUpdated,
    ReissueCard,
    RenewTerm,
    ResetPassword,
    TermRenewed,
    UpdateRecord,
)
from kiosk.patron.password import PasswordRefusal
from kiosk.patron.registration import EMPTY, Field
from kiosk.patron.returning import Act, TermOffer, TermRefusal
from kiosk.visit.chapter.common import BackPressed, CameOut, NextPressed, PrintPressed
from kiosk.visit.chapter.issue import Done
from kiosk.visit.chapter.keys import (
    Cleared,
    Erased,
    FieldOpened,
    LoginField,
    PhysicalKeyIgnored,
    Scanned,
    ScanRejected,
    Typed,
    TypingDropped,
)
from kiosk.visit.chapter.login import LoggingIn
from kiosk.visit.chapter.returning import (
    ActChosen,
    ActConfirmed,
    ActDone,
    ActsPressed,
    Comparing,
    ContactPressed,
    Editing,
    KnownPatron,
    Reissuing,
    RenewingTerm,
)
from kiosk.visit.chapter.start import LoginChosen
from kiosk.visit.chapter.trouble import RetryPressed, Trouble
from kiosk.visit.derived import was_typed
from kiosk.visit.effects import PrintCard
from kiosk.visit.entry import changes
from kiosk.visit.entry.secret_note import SecretNote
from kiosk.visit.event.all import Event
from kiosk.visit.event.external import PrintPhase, ServiceRefused, ServiceSilent
from kiosk.visit.samples import account as account_samples
from kiosk.visit.samples import returning as samples
from tests.visit.returning.ways import (
    ACTS,
    NEW,
    REISSUED,
    UP_TO_DATE,
    answers,
    comparing,
    contact_form,
    duplicate,
    forgot,
    inside,
    list_after_act,
    listed,
    password_asked,
    password_form,
    password_set,
    phone_typed,
    reissued,
    reissuing,
    renewing_term,
    term_asked,
    term_renewed,
    update_asked,
    updated,
)
from tests.visit.story import Story

NUMBER = account_samples.MEMBER.number
ASKED: dict[str, tuple[Callable[[], Story], type]] = {
    "password": (password_asked, ResetPassword),
    "change": (update_asked, UpdateRecord),
    "renewal": (term_asked, RenewTerm),
    "reissue": (reissuing, ReissueCard),
}


def _key(s: Story, kind: type) -> str:
    key = s.one(kind).operation.idempotency_key
    assert isinstance(key, str)
    return key


def test_a_new_password_is_typed_twice_and_asked_for() -> None:
    s = password_asked()
    asked = s.one(ResetPassword).operation
    assert (asked.token, asked.password) == (samples.RECOGNIZED.token, NEW)
    assert len(asked.idempotency_key) == 64
    assert s.at(Editing).busy
    answers(s, PasswordReset(NUMBER))
    state = s.at(ActDone)
    assert (state.act, state.number, state.known.done) == (Act.PASSWORD, NUMBER, {Act.PASSWORD})


def test_after_a_new_password_the_number_is_there_at_the_log_in_and_the_password_is_typed() -> None:
    assert password_set().then(LoginChosen()).at(LoggingIn) == LoggingIn(NUMBER, open=LoginField.PASSWORD)
    s = answers(password_asked(), PasswordReset("")).then(LoginChosen())
    assert s.at(LoggingIn) == LoggingIn()


@pytest.mark.parametrize("again", ["", "yomu", "yomu2028"])
def test_two_passwords_that_differ_ask_nothing(again: str) -> None:
    s = password_form().then(Typed(NEW), NextPressed())
    s.then(*map(Typed, again), NextPressed())
    assert s.at(Editing).open is Field.PASSWORD_AGAIN
    assert Field.PASSWORD_AGAIN in changes.faults(ACTS, s.at(Editing))
    assert s.count(ResetPassword) == 0


def test_a_password_against_the_rules_is_said_at_its_field() -> None:
    s = password_form().then(Typed("yo"), NextPressed())
    assert s.at(Editing).open is Field.PASSWORD
    assert Field.PASSWORD in s.at(Editing).left


def test_a_changed_password_has_to_be_repeated_anew() -> None:
    s = password_form().then(Typed(NEW), NextPressed(), Typed(NEW), BackPressed(), Typed("x"))
    assert s.at(Editing).draft.password_again == ""


def test_only_the_fields_of_the_act_can_be_opened() -> None:
    assert password_form().then(FieldOpened(Field.EMAIL)).at(Editing).open is Field.PASSWORD
    assert contact_form().then(FieldOpened(Field.PASSWORD)).at(Editing).open is Field.KANA_FAMILY
    assert contact_form().then(FieldOpened(LoginField.NUMBER)).at(Editing).open is Field.KANA_FAMILY


def test_no_key_counts_while_the_password_is_set() -> None:
    s = password_asked()
    before = s.visit
    s.then(Typed("x"), Erased(), Cleared(), BackPressed(), NextPressed(), FieldOpened(Field.PASSWORD))
    assert s.visit == before
    assert s.wanted == []


def test_what_a_scanner_types_is_no_new_password() -> None:
    for scan in (ScanRejected(), Scanned("2100012345")):
        s = password_form().then(Typed("yo"), scan)
        assert (s.at(Editing).draft.password, s.at(Editing).note) == ("", SecretNote.SCAN)
    assert password_form().then(PhysicalKeyIgnored()).at(Editing).note is SecretNote.KEYS
    assert contact_form().then(Typed("ア"), Scanned("2100", "ア")).at(Editing).draft.contact.kana_family == "ア"


def test_keys_that_came_too_early_empty_a_password_and_leave_what_can_be_read() -> None:
    s = password_form().then(Typed("yo"), TypingDropped())
    assert s.at(Editing).draft.password == ""
    s = contact_form().then(Typed("ア"), TypingDropped())
    assert s.at(Editing).draft.contact.kana_family == "ア"
    assert s.visit.dropped


def test_a_password_the_librarys_system_refuses_is_said_at_its_field_and_nothing_else_is_lost() -> None:
    s = password_asked()
    first = _key(s, ResetPassword)
    s.then(ServiceRefused(s.service, "K001", PasswordRefusal.TOO_SHORT.value, 9))
    state = s.at(Editing)
    assert (state.open, state.busy, state.draft.password) == (Field.PASSWORD, False, NEW)
    assert state.draft.demand.minimum == 9
    s.then(NextPressed())
    assert s.at(Editing).open is Field.PASSWORD
    s.then(Typed("8"), NextPressed(), Typed(NEW + "8"), NextPressed())
    assert s.one(ResetPassword).operation.password == NEW + "8"
    assert _key(s, ResetPassword) != first


def test_a_change_shows_old_beside_new_and_is_asked_for_once_confirmed() -> None:
    s = comparing()
    assert s.at(Comparing).from_card
    s.then(NextPressed(), Typed("x")).at(Comparing)
    assert s.count(UpdateRecord) == 0
    s.then(ActConfirmed())
    asked = s.one(UpdateRecord).operation
    assert (asked.from_card, asked.contact, asked.fields) == (True, EMPTY, ())
    before = s.visit
    assert s.then(ActConfirmed(), ContactPressed(), BackPressed()).visit == before
    answers(s, RecordUpdated(UP_TO_DATE))
    assert s.at(ActDone).known.record == UP_TO_DATE


def test_the_contact_can_be_changed_with_the_address() -> None:
    s = comparing().then(ContactPressed(), FieldOpened(Field.PHONE), Typed("09098765432"), NextPressed())
    state = s.at(Comparing)
    assert (state.from_card, state.draft.contact.phone) == (True, "09098765432")
    s.then(BackPressed())
    assert s.at(Editing).draft == state.draft
    s.then(FieldOpened(Field.PHONE), NextPressed(), ActConfirmed())
    asked = s.one(UpdateRecord).operation
    assert (asked.from_card, asked.fields) == (True, (Field.PHONE,))
    assert asked.contact == EMPTY.put(Field.PHONE, "09098765432")


def test_where_name_and_address_are_the_cards_only_the_contact_is_changed() -> None:
    s = phone_typed()
    assert not s.at(Editing).from_card
    s.then(NextPressed()).at(Comparing)
    s.then(ActConfirmed())
    asked = s.one(UpdateRecord).operation
    assert (asked.from_card, asked.fields) == (False, (Field.PHONE,))


def test_a_form_in_which_nothing_was_typed_says_so_and_asks_nothing() -> None:
    s = contact_form().then(*[NextPressed()] * 6)
    state = s.at(Editing)
    assert state.open is Field.PHONE
    assert changes.faults(ACTS, state)[Field.PHONE].key == "fault-nothing-changed"
    assert Field.PHONE in state.left
    s.then(Typed("09098765432"))
    assert changes.faults(ACTS, s.at(Editing)) == {}


def test_with_the_address_from_the_card_a_form_may_stay_empty() -> None:
    s = comparing().then(ContactPressed(), *[NextPressed()] * 4)
    assert s.at(Comparing).from_card


@pytest.mark.parametrize(("which", "text"), [(Field.KANA_FAMILY, "ー"), (Field.EMAIL, "omura@"), (Field.PHONE, "0957")])
def test_what_is_typed_wrong_is_said_at_its_field(which: Field, text: str) -> None:
    s = contact_form().then(FieldOpened(which), Typed(text), NextPressed())
    assert s.at(Editing).open is which
    assert set(changes.faults(ACTS, s.at(Editing))) == {which}


def test_a_fault_further_up_is_led_back_to() -> None:
    s = contact_form().then(FieldOpened(Field.EMAIL), Typed("omura@"), FieldOpened(Field.PHONE))
    s.then(Typed("09098765432"), NextPressed())
    assert s.at(Editing).open is Field.EMAIL


def test_a_new_name_is_not_written_without_its_reading() -> None:
    renamed = replace(samples.RECORD, renamed=True)
    s = inside(renamed).then(ActChosen(Act.CHANGE), ActConfirmed())
    s.at(Comparing)
    assert s.count(UpdateRecord) == 0
    s.then(ContactPressed(), NextPressed())
    assert s.at(Editing).open is Field.KANA_FAMILY
    s.then(Typed("オオムラ"), *[NextPressed()] * 4, ActConfirmed())
    asked = s.one(UpdateRecord).operation
    assert (asked.from_card, asked.fields) == (True, (Field.KANA_FAMILY,))


def test_back_from_the_first_field_leads_where_one_came_from() -> None:
    comparing().then(ContactPressed(), BackPressed()).at(Comparing)
    contact_form().then(BackPressed()).at(Editing)
    listed().then(ActChosen(Act.PASSWORD), BackPressed()).at(KnownPatron)
    comparing().then(BackPressed()).at(Comparing)
    listed().then(ActChosen(Act.CHANGE), BackPressed()).at(KnownPatron)


def test_what_was_typed_of_the_contact_is_there_again_after_the_list_and_a_password_is_not() -> None:
    s = forgot(tuple(Act), UP_TO_DATE).then(ActChosen(Act.CHANGE), Typed("オオムラ"), BackPressed())
    assert was_typed(s.at(KnownPatron))
    s.then(ActChosen(Act.CHANGE))
    assert s.at(Editing).draft.contact.kana_family == "オオムラ"
    s.then(BackPressed(), ActChosen(Act.PASSWORD), Typed(NEW), BackPressed())
    assert not was_typed(s.at(KnownPatron))
    assert s.then(ActChosen(Act.PASSWORD)).at(Editing).draft.password == ""


@pytest.mark.parametrize("act", [Act.CHANGE, Act.RENEWAL])
def test_whoever_moved_out_of_the_area_goes_to_the_counter_and_nothing_is_asked(act: Act) -> None:
    s = forgot(tuple(Act), replace(samples.RECORD, outside=True)).then(ActChosen(act))
    assert (s.at(Trouble).code, s.at(Trouble).variant) == ("K402", "moved")
    assert s.count(UpdateRecord) == s.count(RenewTerm) == 0
    s.then(ActsPressed()).at(KnownPatron)


def test_who_lives_outside_as_registered_can_still_change_the_telephone() -> None:
    record = replace(UP_TO_DATE, outside=True)
    assert not forgot((Act.CHANGE,), record).at(Editing).from_card


def test_a_new_term_is_shown_and_asked_for_once_confirmed() -> None:
    s = renewing_term().then(NextPressed())
    s.at(RenewingTerm)
    assert s.count(RenewTerm) == 0
    s.then(ActConfirmed())
    s.one(RenewTerm)
    before = s.visit
    assert s.then(ActConfirmed(), BackPressed()).visit == before
    answers(s, TermRenewed(date(2029, 3, 31), samples.RECORD))
    assert s.at(ActDone).expires_on == date(2029, 3, 31)
    listed().then(ActChosen(Act.RENEWAL), BackPressed()).at(KnownPatron)


@pytest.mark.parametrize("why", [*TermRefusal, None])
def test_a_term_that_is_not_renewed_here_says_why_before_it_is_asked_for(why: TermRefusal | None) -> None:
    record = replace(samples.RECORD, term=TermOffer(None, why, date(2028, 12, 31)))
    s = forgot(tuple(Act), record).then(ActChosen(Act.RENEWAL))
    state = s.at(Trouble)
    assert (state.code, state.variant) == ("K406", why.value if why else "")
    assert s.count(RenewTerm) == 0
    s.then(ActsPressed(), ActChosen(Act.REISSUE)).at(Reissuing)


def test_a_refusal_of_one_act_is_no_list_for_who_chose_just_that() -> None:
    record = replace(samples.RECORD, term=TermOffer(None, TermRefusal.OVERDUE))
    s = forgot((Act.RENEWAL,), record)
    assert s.at(Trouble).variant == "overdue"
    s.then(ActsPressed()).at(Trouble)


def test_the_number_is_given_again_with_its_card() -> None:
    s = reissued()
    state = s.at(Done)
    assert (state.patron.number, state.printing) == (samples.PATRON.number, PrintPhase.SENDING)
    assert (state.patron.expires_on, state.patron.mail_accepted) == ("2026-03-31", False)
    s.one(PrintCard)
    assert state.known
    assert state.known.done == {Act.REISSUE}


def test_days_nobody_knows_are_left_out() -> None:
    answer = replace(REISSUED, registered_on=None, expires_on=None)
    patron = answers(reissuing(), answer).at(Done).patron
    assert (patron.registered_on, patron.expires_on) == ("", "")


@pytest.mark.parametrize("again", [PrintPressed(), CameOut()])
def test_however_its_card_comes_out_the_other_acts_are_still_there(again: Event) -> None:
    s = reissued().prints(PrintPhase.UNKNOWN).then(again)
    s.one(PrintCard)
    assert s.at(Done).known
    assert s.then(ActsPressed()).at(KnownPatron).known.done == {Act.REISSUE}


def test_a_number_that_is_on_no_paper_is_asked_about_at_the_end_after_another_act_too() -> None:
    s = reissued().prints(PrintPhase.FAILED, "paper").then(ActsPressed(), ActChosen(Act.RENEWAL), ActConfirmed())
    answers(s, TermRenewed(date(2029, 3, 31), samples.RECORD))
    assert s.visit.unkept is not None
    assert s.visit.unkept.number == samples.PATRON.number


def test_a_card_that_comes_out_while_another_act_is_done_is_heard_of() -> None:
    s = reissued().prints(PrintPhase.PRINTING).then(ActsPressed(), ActChosen(Act.RENEWAL), ActConfirmed())
    answers(s, TermRenewed(date(2029, 3, 31), samples.RECORD)).prints(PrintPhase.DONE)
    assert s.visit.unkept is None


def test_a_card_that_comes_out_while_the_log_in_is_open_after_all_is_heard_of() -> None:
    s = reissued().prints(PrintPhase.PRINTING).then(ActsPressed(), LoginChosen())
    s.at(LoggingIn)
    assert s.visit.unkept is not None
    s.prints(PrintPhase.DONE)
    assert s.visit.unkept is None


def test_several_acts_are_done_in_one_visit_with_one_reading() -> None:
    s = list_after_act().then(ActChosen(Act.RENEWAL), ActConfirmed())
    answers(s, TermRenewed(date(2029, 3, 31), samples.RECORD)).then(ActsPressed(), ActChosen(Act.PASSWORD))
    s.then(Typed(NEW), NextPressed(), Typed(NEW), NextPressed())
    answers(s, PasswordReset(NUMBER)).then(ActsPressed(), ActChosen(Act.CHANGE), ActConfirmed())
    answers(s, RecordUpdated(UP_TO_DATE)).then(ActsPressed())
    assert s.at(KnownPatron).known.done == set(Act)
    assert s.count(ReissueCard) == 1


def test_who_chose_one_act_has_no_list_afterwards() -> None:
    for s in (password_set(), updated(), term_renewed()):
        s.then(ActsPressed()).at(ActDone)


@pytest.mark.parametrize("name", ASKED)
def test_without_an_answer_the_same_act_is_asked_for_with_the_same_key(name: str) -> None:
    begin, kind = ASKED[name]
    s = begin()
    first = s.one(kind).operation
    s.then(ServiceSilent(s.service))
    assert (s.at(Trouble).code, s.at(Trouble).variant) == ("K302", "act")
    s.then(BackPressed()).at(Trouble)
    s.then(RetryPressed())
    assert s.one(kind).operation == first
    s.then(ServiceSilent(s.service), RetryPressed())
    assert s.one(kind).operation == first


def test_whoever_waited_for_an_act_has_all_the_time_to_read_that_it_is_done() -> None:
    s = password_asked().waits(80.0)
    answers(s, PasswordReset(NUMBER))
    assert s.service == 0
    s.waits(80.0)
    assert s.visit.warned_at is None
    s.waits(11.0)
    assert s.visit.warned_at is not None


@pytest.mark.parametrize("name", ASKED)
@pytest.mark.parametrize(("code", "shown"), [("K405", "K405"), ("K407", "K407"), ("K001", "K001"), ("K999", "K001")])
def test_a_no_is_a_page_with_nothing_to_try_again(name: str, code: str, shown: str) -> None:
    s = ASKED[name][0]()
    s.then(ServiceRefused(s.service, code))
    assert (s.at(Trouble).code, s.at(Trouble).resume) == (shown, None)
    s.then(RetryPressed(), ActsPressed(), BackPressed()).at(Trouble)


@pytest.mark.parametrize("name", ASKED)
def test_a_token_that_expired_reads_the_card_again_for_the_same(name: str) -> None:
    s = ASKED[name][0]()
    s.then(ServiceRefused(s.service, "K104"))
    assert (s.at(Trouble).code, s.at(Trouble).variant) == ("K104", "stale")
    assert s.visit.purpose.acts


def test_a_record_staff_changed_meanwhile_is_said() -> None:
    s = update_asked()
    s.then(ServiceRefused(s.service, "K405", "changed"))
    assert (s.at(Trouble).code, s.at(Trouble).variant) == ("K405", "changed")


def test_a_reason_nobody_knows_is_said_without_it() -> None:
    s = term_asked()
    s.then(ServiceRefused(s.service, "K406", "who knows"))
    assert (s.at(Trouble).code, s.at(Trouble).variant) == ("K406", "")


def test_what_can_be_done_again_is_another_act_each_time_also_back_to_what_was() -> None:
    """A key that was used would be answered from memory, and nothing written."""
    s, keys = duplicate(UP_TO_DATE), []
    for phone in ("09098765432", "09012345678", "09098765432"):
        s.then(ActChosen(Act.CHANGE), FieldOpened(Field.PHONE), Typed(phone), NextPressed(), ActConfirmed())
        keys.append(_key(s, UpdateRecord))
        answers(s, RecordUpdated(UP_TO_DATE)).then(ActsPressed())
    assert len(set(keys)) == 3


def test_the_same_card_asked_for_twice_is_one_act() -> None:
    s = listed().then(ActChosen(Act.REISSUE))
    key = _key(s, ReissueCard)
    answers(s, REISSUED).then(ActsPressed(), ActChosen(Act.REISSUE))
    assert _key(s, ReissueCard) == key


def test_keys_of_different_people_and_acts_differ() -> None:
    keys = {_key(begin(), kind) for begin, kind in ASKED.values()}
    assert len(keys) == len(ASKED)


def test_an_act_the_card_did_not_sign_for_can_not_be_chosen() -> None:
    s = inside().then(ActChosen(Act.PASSWORD), ActChosen(Act.REISSUE))
    s.at(KnownPatron)
    assert s.count(ReissueCard) == 0


def test_an_answer_to_another_act_is_nothing() -> None:
    s = password_asked()
    before = s.visit
    answer: object
    for answer in (RecordUpdated(UP_TO_DATE), TermRenewed(date(2029, 3, 31), UP_TO_DATE), REISSUED):
        assert answers(s, answer).visit == before
    assert isinstance(REISSUED, CardReissued)
