"""The second thing is typed: a few tries, one page for everybody, nothing kept that is secret."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from kiosk.operations.returning import ProveRecord, RecordProved
from kiosk.patron.returning import Act, Proof
from kiosk.visit.chapter.common import BackPressed, NextPressed
from kiosk.visit.chapter.keys import (
    Cleared,
    Erased,
    PhysicalKeyIgnored,
    Scanned,
    ScanRejected,
    Typed,
    TypingDropped,
)
from kiosk.visit.chapter.returning import ActChosen, Editing, KnownPatron, ProofChosen, Proving
from kiosk.visit.chapter.trouble import RetryPressed, Trouble
from kiosk.visit.effects import Play, Sound
from kiosk.visit.entry.proof import fault
from kiosk.visit.entry.secret_note import SecretNote
from kiosk.visit.event.external import ServiceRefused, ServiceSilent
from kiosk.visit.samples import returning as samples
from kiosk.visit.samples.account import MEMBER
from tests.visit.returning.ways import PHONE, answers, duplicate, forgot, proof_asked, proving
from tests.visit.story import Story


def by_password() -> Story:
    return proving().then(ProofChosen(Proof.PASSWORD))


def password_asked() -> Story:
    return by_password().then(Typed("hon2026"), NextPressed())


def _refused(s: Story, variant: str = "wrong") -> Story:
    return s.then(ServiceRefused(s.service, "K405", variant))


def test_a_telephone_number_that_agrees_leads_on_to_the_act() -> None:
    s = proof_asked()
    asked = s.one(ProveRecord).operation
    assert (asked.token, asked.phone, asked.password) == (samples.RECOGNIZED.token, PHONE, "")
    assert s.at(Proving).asking
    answers(s, RecordProved(samples.RECORD))
    assert s.at(Editing).known.record == samples.RECORD


def test_where_the_list_comes_after_it_the_list_comes() -> None:
    s = forgot().then(Typed(PHONE), NextPressed())
    assert answers(s, RecordProved(samples.RECORD)).at(KnownPatron).known.record == samples.RECORD


def test_the_password_leaves_the_visit_with_the_question() -> None:
    s = password_asked()
    assert s.one(ProveRecord).operation.password == "hon2026"
    assert s.one(ProveRecord).operation.phone == ""
    assert s.at(Proving).typed == ""


def test_a_wrong_number_is_said_there_and_can_be_mended() -> None:
    s = _refused(proof_asked())
    state = s.at(Proving)
    assert (state.wrong, state.asking, state.typed) == (True, False, PHONE)
    assert Play(Sound.FAULT) in s.wanted
    s.then(NextPressed())
    assert s.wanted == [], "the same number would only use up a try"
    s.then(Erased())
    assert not s.at(Proving).wrong
    s.then(Typed("9"), NextPressed())
    s.one(ProveRecord)


def test_a_wrong_password_is_typed_anew() -> None:
    s = _refused(password_asked())
    assert s.at(Proving).wrong
    assert s.at(Proving).typed == ""
    s.then(Typed("hon2027"), NextPressed())
    assert s.one(ProveRecord).operation.password == "hon2027"


@pytest.mark.parametrize("begin", [proof_asked, password_asked])
def test_when_the_tries_are_used_up_only_the_counter_is_left(begin: Callable[[], Story]) -> None:
    s = _refused(begin(), "")
    assert s.at(Trouble).code == "K405"
    assert s.at(Trouble).resume is None
    s.then(RetryPressed()).at(Trouble)


def test_the_other_way_keeps_nothing() -> None:
    s = proving().then(Typed(PHONE), ProofChosen(Proof.PASSWORD))
    assert s.at(Proving) == Proving(s.at(Proving).known, Act.PASSWORD, Proof.PASSWORD)
    s.then(Typed("hon2026"), ProofChosen(Proof.PHONE))
    assert s.at(Proving).typed == ""


def test_a_way_that_is_not_offered_can_not_be_chosen() -> None:
    s = proving().then(ProofChosen(Proof.ADDRESS))
    assert s.at(Proving).way is Proof.PHONE
    s.then(ProofChosen(Proof.SESSION))
    assert s.at(Proving).way is Proof.PHONE


@pytest.mark.parametrize("typed", ["", "0", "090", "0901234567a"])
def test_a_number_nobody_can_have_asks_nothing_and_says_why(typed: str) -> None:
    s = proving()
    s.then(*map(Typed, typed), NextPressed())
    state = s.at(Proving)
    assert state.left
    assert fault(state) is not None
    assert s.wanted == []


def test_no_password_asks_nothing() -> None:
    s = by_password().then(NextPressed())
    assert s.at(Proving).left
    assert s.wanted == []


def test_a_number_is_sent_as_digits_however_it_is_written() -> None:
    s = proving().then(Typed("090-1234-"), Typed("5678"), NextPressed())
    assert s.one(ProveRecord).operation.phone == PHONE


def test_what_a_scanner_types_is_never_a_password() -> None:
    s = by_password().then(Typed("hon"), ScanRejected())
    assert (s.at(Proving).typed, s.at(Proving).note) == ("", SecretNote.SCAN)
    s.then(Typed("hon"), Scanned(MEMBER.barcode))
    assert (s.at(Proving).typed, s.at(Proving).note) == ("", SecretNote.SCAN)


def test_what_a_scanner_types_into_the_telephone_is_taken_out_again() -> None:
    s = proving().then(Typed("090"), Scanned("2100012345", "090"))
    assert s.at(Proving).typed == "090"


def test_a_key_that_is_not_on_the_screen_is_pointed_out_at_the_password_alone() -> None:
    assert by_password().then(PhysicalKeyIgnored()).at(Proving).note is SecretNote.KEYS
    assert proving().then(PhysicalKeyIgnored()).at(Proving).note is SecretNote.NONE


def test_keys_that_came_too_early_empty_the_password_and_leave_the_number() -> None:
    s = by_password().then(Typed("hon"), TypingDropped())
    assert s.at(Proving).typed == ""
    assert s.visit.dropped
    s = proving().then(Typed("090"), TypingDropped())
    assert s.at(Proving).typed == "090"
    assert s.visit.dropped


def test_no_key_counts_while_it_is_compared() -> None:
    s = proof_asked()
    before = s.visit
    s.then(Typed("1"), Erased(), Cleared(), NextPressed(), BackPressed(), ProofChosen(Proof.PASSWORD))
    assert s.visit == before
    assert s.wanted == []


def test_no_answer_keeps_the_number_and_drops_the_password() -> None:
    s = proof_asked()
    s.then(ServiceSilent(s.service))
    assert (s.at(Trouble).code, s.at(Trouble).variant) == ("K302", "act")
    s.then(RetryPressed())
    assert (s.at(Proving).typed, s.at(Proving).asking) == (PHONE, False)
    s = password_asked()
    s.then(ServiceSilent(s.service), RetryPressed())
    assert s.at(Proving).typed == ""
    assert s.at(Proving).way is Proof.PASSWORD


def test_a_token_that_expired_is_read_anew() -> None:
    s = proof_asked()
    s.then(ServiceRefused(s.service, "K104"))
    assert (s.at(Trouble).code, s.at(Trouble).variant) == ("K104", "stale")
    assert s.visit.purpose.acts == (Act.PASSWORD,)


def test_back_leads_to_the_list_where_there_is_one() -> None:
    duplicate().then(BackPressed()).at(KnownPatron)
    proving().then(BackPressed()).at(Proving)
    forgot().then(BackPressed()).at(KnownPatron)


def test_which_way_comes_first_is_the_services_choice() -> None:
    known = replace(samples.UNPROVED, recognized=replace(samples.RECOGNIZED, proofs=(Proof.PASSWORD,)))
    s = Story()
    s.visit = replace(s.visit, state=KnownPatron(known))
    assert s.then(ActChosen(Act.REISSUE)).at(Proving).way is Proof.PASSWORD
