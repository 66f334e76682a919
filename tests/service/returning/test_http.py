"""The same over HTTP as in the process, from a kiosk that knows nothing of it to one that does all."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from kiosk.operations.account import LogIn
from kiosk.operations.registration import FetchChallenge, IdentifyPerson
from kiosk.operations.returning import (
    ProveRecord,
    RecognizePatron,
    ReissueCard,
    RenewTerm,
    ResetPassword,
    UpdateRecord,
)
from kiosk.patron.registration import EMPTY, Field
from kiosk.patron.returning import Act, Proof, TermRefusal
from kiosk.simulator.personas.people import HANAKO, TARO
from tests.service.harness import CONTACT
from tests.service.readers import refused
from tests.service.returning.desk import ELSEWHERE
from tests.service.server import Service

OFFERED = """
[returning]
acts = ["reissue", "password", "change", "renewal"]
"""
ALL = tuple(Act)
NEW = "atarashii7"


@pytest.fixture
def offering(service_: Service) -> Service:
    """It is started by the first kiosk."""
    service_.stop()
    service_.more = OFFERED
    return service_.start()


def test_a_kiosk_does_every_act_over_http(offering: Service) -> None:
    kiosk, harness = offering.kiosk(), offering.harness()
    number = harness.register(kiosk, harness.identify(kiosk).token).number
    moved = replace(TARO, address=ELSEWHERE)
    fetch = FetchChallenge("lobby-1", harness.profile.consent.version, False, ALL)
    answer: Any = harness.sign(kiosk.ask(fetch), moved)
    found = kiosk.ask(RecognizePatron(**answer)).recognized
    assert (found.acts, found.record, found.proofs) == (ALL, None, (Proof.PHONE, Proof.PASSWORD))
    assert found.applicant.address == ELSEWHERE
    assert refused(lambda: kiosk.ask(ReissueCard(found.token, "r0"))) == ("K405", "")
    assert refused(lambda: kiosk.ask(ProveRecord(found.token, phone="0957482700"))) == ("K405", "wrong")
    record = kiosk.ask(ProveRecord(found.token, phone=CONTACT.phone)).record
    assert (record.name, record.moved, record.term.refusal) == (TARO.name, True, TermRefusal.TOO_EARLY)
    assert kiosk.ask(ReissueCard(found.token, "r1")).number == number
    typed = replace(EMPTY, phone="0957482700")
    changed = kiosk.ask(UpdateRecord(found.token, True, typed, (Field.PHONE,), "r2")).record
    assert (changed.address, changed.moved, changed.phone) == (ELSEWHERE, False, "●●●●●●●700")
    assert refused(lambda: kiosk.ask(RenewTerm(found.token, "r3"))) == ("K406", "early")
    assert refused(lambda: kiosk.ask(ResetPassword(found.token, "abc", "r4"))) == ("K001", "password_short")
    assert kiosk.ask(ResetPassword(found.token, NEW, "r4")).number == number
    entered = kiosk.ask(LogIn(number, NEW))
    assert {act.act for act in entered.acts} == {Act.REISSUE, Act.CHANGE, Act.PASSWORD}
    assert {act.kiosk_id for act in entered.acts} == {"lobby-1"}


def test_a_registration_over_http_finds_the_patron(offering: Service) -> None:
    kiosk, harness = offering.kiosk(), offering.harness()
    number = harness.register(kiosk, harness.identify(kiosk, HANAKO).token).number
    assert refused(lambda: harness.identify(kiosk, HANAKO)) == ("K401", ""), "a kiosk that knows of no acts"
    fetch = FetchChallenge("lobby-1", harness.profile.consent.version, True, ALL)
    answer: Any = harness.sign(kiosk.ask(fetch), HANAKO)
    found = kiosk.ask(IdentifyPerson(**answer))
    assert found.token == ""
    assert found.known is not None
    assert found.known.record is not None
    assert kiosk.ask(ReissueCard(found.known.token, "again")).number == number


def test_a_service_that_offers_nothing_is_as_before(service_: Service) -> None:
    kiosk, harness = service_.kiosk(), service_.harness()
    version = harness.profile.consent.version
    assert refused(lambda: kiosk.ask(FetchChallenge("lobby-1", version, False, (Act.REISSUE,)))) == ("K001", "")
    harness.register(kiosk, harness.identify(kiosk).token)
    assert refused(lambda: harness.identify(kiosk)) == ("K401", "")
    answer: Any = harness.sign(kiosk.ask(FetchChallenge("lobby-1", version, True, (Act.REISSUE,))))
    assert refused(lambda: kiosk.ask(IdentifyPerson(**answer))) == ("K401", ""), "the kiosk alone offers it"
