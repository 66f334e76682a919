"""A changed name finds nobody: it must not make a second patron, and twins must still register."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.operations.registration import IdentifyPerson, RegisterPatron
from kiosk.simulator.pki.person import Person
from tests.service.harness import CONTACT, PASSWORD

from .desk import ALL, ELSEWHERE, Desk

OTHER = replace(CONTACT, kana_given="ジロウ", phone="0957482700")


def renamed(person: Person) -> Person:
    return replace(person, name=person.name.replace("長崎", "西海"))


def unclear(desk: Desk, person: Person) -> bool:
    return desk.refused(IdentifyPerson(**desk.signed(person, ALL, registering=True))) == ("K401", "unclear")


def test_the_same_given_name_and_address_under_another_family_name_is_left_to_staff(desk: Desk) -> None:
    person = desk.somebody()
    desk.patron(person)
    assert unclear(desk, renamed(person))
    assert unclear(desk, replace(renamed(person), address="長崎県大村市東本町1-2-3"))


@pytest.mark.parametrize(
    ("contact", "registers"),
    [
        (CONTACT, False),
        (replace(OTHER, phone=CONTACT.phone), False),
        (replace(CONTACT, phone=OTHER.phone), True),
        (OTHER, True),
    ],
    ids=["telephone and reading", "telephone and name", "reading alone", "neither"],
)
def test_who_moved_too_is_found_by_the_telephone_once_it_is_typed(desk: Desk, contact: object, registers: bool) -> None:
    person = desk.somebody()
    desk.patron(person)
    token = desk.identify(replace(renamed(person), address=ELSEWHERE), ALL).token
    asked = RegisterPatron(token, contact, PASSWORD, f"renamed-{token[:20]}")  # type: ignore[arg-type]
    if registers:
        assert desk.ask(asked).number
    else:
        assert desk.refused(asked) == ("K401", "unclear")


def test_a_given_name_written_otherwise_is_found_by_its_reading(desk: Desk) -> None:
    person = desk.somebody()
    desk.patron(person)
    other = replace(person, name="西海　タロウ", address=ELSEWHERE)
    token = desk.identify(other).token
    assert desk.refused(RegisterPatron(token, CONTACT, PASSWORD, f"kana-{token[:20]}")) == ("K401", "unclear")


def test_twins_of_one_household_with_one_telephone_both_register(desk: Desk) -> None:
    person = desk.somebody()
    first = desk.patron(person).number
    assert desk.patron(replace(person, name="長崎　次郎"), replace(CONTACT, kana_given="ジロウ")).number != first
    assert desk.patron(replace(person, name="長崎　三郎")).number != first, "whatever the reading is"


def test_people_of_one_birth_date_and_given_name_elsewhere_register(desk: Desk) -> None:
    person = desk.somebody()
    first = desk.patron(person).number
    assert desk.patron(replace(renamed(person), address=ELSEWHERE), OTHER).number != first


def test_one_name_alone_is_no_given_name(desk: Desk) -> None:
    person = desk.somebody()
    desk.patron(replace(person, name="SUHARTO"), replace(CONTACT, kana_given=""))
    assert desk.patron(replace(person, name="SUKARNO"), replace(CONTACT, kana_given="")).number
