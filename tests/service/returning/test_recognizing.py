"""What is told before a second thing agreed hangs on the card alone; certificate alone changes nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from cryptography.hazmat.primitives.asymmetric import rsa

from kiosk.library.books.counter.stops import PatronStops
from kiosk.library.port import StoreUnavailable
from kiosk.operations.registration import IdentifyPerson
from kiosk.operations.returning import ProveRecord, RecognizePatron, ReissueCard
from kiosk.patron.returning import Act, Proof
from kiosk.service.port import Unavailable
from kiosk.simulator.personas.people import SUBSTITUTED, TARO, UNKNOWN_BIRTH
from kiosk.simulator.pki.authority import make_authority
from kiosk.simulator.pki.person import Person
from tests.service.harness import CONTACT, PASSWORD

from .desk import ALL, ELSEWHERE, Desk

TYPED = (Proof.PHONE, Proof.PASSWORD)


def test_the_address_of_the_certificate_proves_the_record_at_once(desk: Desk) -> None:
    person = desk.somebody()
    made = desk.patron(person)
    found = desk.recognize(replace(person, address="長崎県大村市東本町1-2-3"))
    assert found.record is not None
    assert (found.record.name, found.record.address, found.proofs) == (person.name, person.address, ())
    assert (found.record.phone, found.record.email) == ("●●●●●●●●678", "t●●●@library.example.jp")
    assert (found.record.moved, found.record.renamed, found.record.outside) == (False, False, False)
    assert found.record.expires_on == made.expires_on
    assert made.number not in repr(found)


def _moved(desk: Desk) -> Person:
    person = desk.somebody()
    desk.patron(person)
    return replace(person, address=ELSEWHERE)


def _unknown(desk: Desk) -> Person:
    return desk.somebody()


def _barred(desk: Desk) -> Person:
    person = desk.somebody()
    desk.bar(desk.patron(person).number)
    return person


def _twice(desk: Desk) -> Person:
    """Two records of one person: staff corrected a name."""
    person = desk.somebody()
    desk.patron(person)
    other = desk.somebody()
    number = desk.patron(other).number
    desk.imported(number, person)
    return person


def _stopped(desk: Desk) -> Person:
    person = desk.somebody()
    PatronStops(desk.engine).stop(desk.patron(person).number, "yamada", desk.clock.now())
    return person


@pytest.mark.parametrize("case", [_unknown, _moved, _barred, _stopped, _twice], ids=lambda case: case.__name__)
def test_no_record_one_that_moved_a_barred_one_and_two_look_the_same(
    desk: Desk, case: Callable[[Desk], Person]
) -> None:
    person = case(desk)
    found = desk.recognize(person)
    assert (found.record, found.proofs, found.acts) == (None, TYPED, ALL)
    assert found.applicant.name == person.name
    answers = [desk.refused(ProveRecord(found.token, phone="0957482700")) for _ in range(4)]
    assert answers == [("K405", "wrong"), ("K405", "wrong"), ("K405", ""), ("K405", "")]
    assert desk.refused(ReissueCard(found.token, "key")) == ("K405", "")


def test_a_card_that_can_prove_nothing_is_said_so_at_once_whatever_the_records_say(desk: Desk) -> None:
    address = replace(desk.somebody(), address_flags="1" + "0" * (len(TARO.address) - 1))
    for person in (UNKNOWN_BIRTH, SUBSTITUTED, address):
        assert desk.refused(RecognizePatron(**desk.signed(person))) == ("K405", "")


def test_a_registration_that_finds_a_patron_leads_on_where_the_card_signed_for_it(desk: Desk) -> None:
    person = desk.somebody()
    made = desk.patron(person)
    assert desk.refused(IdentifyPerson(**desk.signed(person, (), registering=True))) == ("K401", "")
    found = desk.identify(person, (Act.REISSUE,))
    assert (found.token, found.applicant.name) == ("", person.name)
    assert found.known is not None
    assert found.known.acts == (Act.REISSUE,)
    assert found.known.record is not None
    assert desk.ask(ReissueCard(found.known.token, "again")).number == made.number


def test_a_namesake_at_a_registration_is_told_k401_and_nothing_of_the_record(desk: Desk) -> None:
    person = desk.somebody()
    desk.patron(person)
    found = desk.identify(replace(person, address=ELSEWHERE), ALL).known
    assert found is not None
    assert (found.record, found.proofs) == (None, TYPED)


def test_a_new_person_whose_card_signed_for_acts_too_registers(desk: Desk) -> None:
    found = desk.identify(desk.somebody(), ALL)
    assert found.token
    assert found.known is None
    assert desk.refused(ReissueCard(found.token, "key")) == ("K104", ""), "a registration's token does no act"


def test_a_substitute_in_a_name_is_k401_as_before(desk: Desk) -> None:
    person = replace(desk.somebody(), name_flags="1")
    person = replace(person, name_flags="1" + "0" * (len(person.name) - 1))
    desk.patron(person)
    assert desk.refused(IdentifyPerson(**desk.signed(person, ALL, registering=True))) == ("K401", "")


def test_each_kind_of_document_does_only_its_own_work(desk: Desk) -> None:
    person = desk.somebody()
    desk.patron(person)
    assert desk.refused(IdentifyPerson(**desk.signed(person))) == ("K001", "")
    assert desk.refused(RecognizePatron(**desk.signed(person, ALL, registering=True))) == ("K001", "")


def test_a_document_is_answered_once_at_its_own_kiosk(desk: Desk) -> None:
    person = desk.somebody()
    desk.patron(person)
    answer = desk.signed(person)
    assert desk.refused(RecognizePatron(**answer), desk.kiosk + "-2") == ("K104", "")
    desk.ask(RecognizePatron(**answer))
    assert desk.refused(RecognizePatron(**answer)) == ("K104", "")
    late = desk.signed(person)
    desk.clock.pass_by(minutes=10)
    assert desk.refused(RecognizePatron(**late)) == ("K104", "")
    other = desk.signed(person)
    assert desk.refused(RecognizePatron(**{**desk.signed(person), "signature": other["signature"]})) == ("K205", "")


def test_a_certificate_is_judged_as_for_a_registration(desk: Desk) -> None:
    person, now = desk.somebody(), desk.clock.now()
    desk.patron(person)
    expired = {"not_before": now - timedelta(days=99), "not_after": now - timedelta(seconds=1)}
    assert desk.refused(RecognizePatron(**desk.signed(person, **expired))) == ("K203", "")
    stranger = make_authority(rsa.generate_private_key(public_exponent=65537, key_size=2048))
    assert desk.refused(RecognizePatron(**desk.signed(person, ca=stranger))) == ("K205", "")


def test_telephone_or_password_opens_the_one_record_that_agrees(desk: Desk) -> None:
    for typed in ({"phone": "090-1234-5678"}, {"password": PASSWORD}):
        person = desk.somebody()
        made = desk.patron(person)
        found = desk.recognize(replace(person, address=ELSEWHERE))
        assert desk.refused(ProveRecord(found.token, phone="0957482700")) == ("K405", "wrong")
        record = desk.prove(found.token, **typed)  # type: ignore[arg-type]
        assert (record.address, record.moved) == (person.address, True)
        assert desk.ask(ReissueCard(found.token, "key-" + found.token[:9])).number == made.number


def test_both_or_neither_typed_is_no_try(desk: Desk) -> None:
    found = desk.recognize(desk.somebody())
    for typed in ({}, {"phone": "0957482700", "password": PASSWORD}):
        assert desk.refused(ProveRecord(found.token, **typed)) == ("K001", "")
    assert desk.refused(ProveRecord(found.token, phone="0957482700")) == ("K405", "wrong")


def test_an_outage_while_it_is_compared_costs_no_try(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    person = desk.somebody()
    desk.patron(person)
    token = desk.recognize(replace(person, address=ELSEWHERE)).token

    def find(*_: object) -> None:
        raise StoreUnavailable("the library system does not answer")

    with monkeypatch.context() as outage:
        outage.setattr(type(desk.core._known), "find", find)
        for _ in range(4):
            with pytest.raises(Unavailable):
                desk.prove(token, phone=CONTACT.phone)
    assert desk.refused(ProveRecord(token, phone="0957482700")) == ("K405", "wrong")
    assert desk.refused(ProveRecord(token, phone="0957482700")) == ("K405", "wrong")
    assert desk.prove(token, phone=CONTACT.phone).moved


def test_of_two_records_none_is_opened_whatever_agrees(desk: Desk) -> None:
    person, other = desk.somebody(), desk.somebody()
    desk.patron(person)
    second = desk.patron(other, replace(CONTACT, phone="0957482700"), "another1").number
    desk.imported(second, person)
    found = desk.recognize(person)
    assert (found.record, found.proofs) == (None, TYPED)
    for typed in ({"phone": "0957482700"}, {"phone": CONTACT.phone}, {"password": "another1"}):
        assert desk.refused(ProveRecord(desk.recognize(person).token, **typed)) == ("K405", "wrong")
