"""Step 8: one visit makes at most one patron, however often it is asked for."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.operations.registration import RegisterPatron
from kiosk.patron.registration import Field
from kiosk.screen.pages.issue import DonePage
from kiosk.visit.chapter.common import BackPressed, CancelPressed, NextPressed
from kiosk.visit.chapter.form import Confirming, Filling, RegisterPressed
from kiosk.visit.chapter.issue import Done, Issuing
from kiosk.visit.chapter.keys import Erased, FieldOpened, Typed
from kiosk.visit.chapter.trouble import RetryPressed, Trouble
from kiosk.visit.effects import Play, Sound
from kiosk.visit.event.external import Answered, PrintPhase, ServiceSilent
from kiosk.visit.rules import Rules
from kiosk.visit.samples import registration as samples
from tests.visit.screens import presenter
from tests.visit.story import confirming, issuing, registered


def test_pressing_register_many_times_asks_once() -> None:
    s = confirming().then(*[RegisterPressed()] * 10)
    s.at(Issuing)
    assert s.count(RegisterPatron) == 1


def test_registration_cannot_be_cancelled_while_it_is_under_way() -> None:
    s = issuing()
    before = s.visit
    assert s.then(CancelPressed(), BackPressed(), RegisterPressed(), RetryPressed()).visit == before
    assert s.wanted == []


def test_trying_again_asks_with_the_same_key_and_another_ticket() -> None:
    s = issuing()
    before, first = s.service, s.one(RegisterPatron).operation
    for _ in range(3):
        s.then(ServiceSilent(s.service), RetryPressed())
        again = s.one(RegisterPatron).operation
        assert again.idempotency_key == first.idempotency_key
        assert s.one(RegisterPatron).ticket > before
        assert again.contact == first.contact


def test_going_back_and_correcting_after_silence_keeps_the_key() -> None:
    s = issuing()
    key = s.one(RegisterPatron).operation.idempotency_key
    s.then(ServiceSilent(s.service), BackPressed(), FieldOpened(Field.PHONE), Erased(), Typed("0"), NextPressed())
    asked = s.then(RegisterPressed()).one(RegisterPatron).operation
    assert asked.contact.phone == "09012345670"
    assert asked.idempotency_key == key


def test_a_first_try_that_had_worked_is_told_with_the_number_and_that_the_correction_is_not_in() -> None:
    s = issuing()
    s.then(ServiceSilent(s.service), BackPressed(), FieldOpened(Field.PHONE), Erased(), Typed("0"), NextPressed())
    s.then(RegisterPressed())
    patron = replace(samples.PATRON, by_first_form=True, mail_accepted=True)
    s.then(Answered(s.service, registered(patron))).at(Done)
    page = presenter()(s.visit).page
    assert isinstance(page, DonePage)
    assert page.face.number == patron.number
    assert "はじめに送った内容" in page.notice
    assert "カウンター" in page.notice


def test_a_registration_as_it_was_sent_has_no_such_notice() -> None:
    s = issuing()
    s.then(Answered(s.service, samples.REGISTERED)).at(Done)
    page = presenter()(s.visit).page
    assert isinstance(page, DonePage)
    assert page.notice == ""


def test_another_identification_has_another_key() -> None:
    one = issuing().one(RegisterPatron).operation.idempotency_key
    s = confirming()
    state = s.at(Confirming)
    s.visit = type(s.visit)(Confirming(samples.Person("another token", state.person.applicant), state.draft))
    assert s.then(RegisterPressed()).one(RegisterPatron).operation.idempotency_key != one


def test_an_answer_after_its_time_out_is_dropped_and_the_retry_gets_the_patron() -> None:
    s = issuing()
    old = s.service
    s.then(ServiceSilent(old), Answered(old, samples.REGISTERED)).at(Trouble)
    s.then(RetryPressed())
    assert s.then(Answered(s.service, samples.REGISTERED)).at(Done).patron == samples.PATRON


@pytest.mark.parametrize(
    ("rules", "phase"),
    [
        (Rules(), PrintPhase.SENDING),
        (Rules(prints_unasked=False), PrintPhase.READY),
        (Rules(prints=False), PrintPhase.OFF),
    ],
)
def test_success_is_said_only_when_it_is_true(rules: Rules, phase: PrintPhase) -> None:
    s = issuing(rules)
    assert Play(Sound.ACCEPTED) not in s.wanted
    s.then(Answered(s.service, samples.REGISTERED))
    assert s.at(Done).printing is phase
    assert Play(Sound.ACCEPTED) in s.wanted


def test_a_patron_is_registered_once_for_the_screen_too() -> None:
    s = issuing()
    ticket = s.service
    s.then(Answered(ticket, samples.REGISTERED))
    before = s.visit
    assert s.then(Answered(ticket, samples.REGISTERED)).visit == before
    assert s.wanted == []


def test_going_back_from_the_confirmation_opens_the_first_field() -> None:
    state = confirming().then(BackPressed()).at(Filling)
    assert (state.open, state.returning, state.draft) == (Field.KANA_FAMILY, True, samples.DRAFT)
