"""Whoever has a card, but not the record: they learn nothing and change nothing."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from kiosk.operations.operation import Operation
from kiosk.operations.registration import RegisterPatron
from kiosk.operations.returning import (
    ProveRecord,
    RecognizePatron,
    ReissueCard,
    RenewTerm,
    ResetPassword,
    UpdateRecord,
)
from kiosk.patron.registration import EMPTY, Field
from kiosk.patron.returning import Act, Proof
from kiosk.service.port import Refused
from kiosk.simulator.pki.person import Person
from tests.service.harness import CONTACT, PASSWORD

from .desk import ALL, ELSEWHERE, Desk

NEW = "atarashii7"
TYPED = (Proof.PHONE, Proof.PASSWORD)


def every_act(token: str, key: str = "hostile") -> list[Operation[Any]]:
    return [
        ReissueCard(token, key),
        ResetPassword(token, NEW, key),
        UpdateRecord(token, True, EMPTY, (), key),
        UpdateRecord(token, False, replace(EMPTY, phone="0957482700"), (Field.PHONE,), key),
        RenewTerm(token, key),
    ]


def untouched(desk: Desk, number: str, before: dict[str, Any]) -> None:
    assert desk.row(number) == before
    assert desk.acts(number) == []
    assert desk.log_in(number).acts == ()


def test_a_namesake_of_the_same_birth_date_learns_nothing_and_changes_nothing(desk: Desk) -> None:
    person = desk.somebody()
    number = desk.patron(person).number
    before, namesake = desk.row(number), replace(person, address=ELSEWHERE)
    found = [desk.recognize(namesake), desk.identify(namesake, ALL).known]
    for recognized in found:
        assert recognized is not None
        assert (recognized.record, recognized.proofs) == (None, TYPED)
        for asked in every_act(recognized.token):
            assert desk.refused(asked) == ("K405", "")
    stranger = desk.recognize(desk.somebody(address=ELSEWHERE))
    said = [
        [desk.refused(ProveRecord(token, **guess)) for guess in ({"phone": "0957482700"}, {"password": "guess123"})]
        for token in (found[0].token, stranger.token)  # type: ignore[union-attr]
    ]
    assert said[0] == said[1], "whether there is a record cannot be told"
    for asked in every_act(found[0].token):  # type: ignore[union-attr]
        assert desk.refused(asked) == ("K405", "")
    untouched(desk, number, before)


def test_whether_there_is_a_record_cannot_be_told_however_often_it_is_tried(desk: Desk) -> None:
    person = desk.somebody()
    number = desk.patron(person).number
    said = []
    for place, somebody in enumerate((replace(person, address=ELSEWHERE), desk.somebody())):
        heard = []
        for reading in range(5):
            kiosk = f"{desk.kiosk}-{place}-{reading}"
            token = desk.recognize(somebody, kiosk=kiosk).token
            heard += [desk.refused(ProveRecord(token, password=f"guess{n}"), kiosk) for n in range(3)]
        said.append(heard)
    assert said[0] == said[1]
    assert said[0][:3] == [("K405", "wrong"), ("K405", "wrong"), ("K405", "")]
    desk.clock.pass_by(minutes=20)
    assert desk.log_in(number).token, "the account itself is not locked for long"


def test_a_telephone_is_not_guessed_over_kiosks_readings_and_days(desk: Desk) -> None:
    """Nine tries for one person, and three more each day: then even the right number does not help."""
    person = desk.somebody()
    desk.patron(person)
    moved = replace(person, address=ELSEWHERE)

    def tries(reading: str, *phones: str) -> list[tuple[str, str]]:
        kiosk = f"{desk.kiosk}-{reading}"
        token = desk.recognize(moved, kiosk=kiosk).token
        return [desk.refused(ProveRecord(token, phone=phone), kiosk) for phone in phones]

    for reading in "123":
        assert tries(reading, "0957482700", "0957482701", "0957482702")[:2] == [("K405", "wrong")] * 2
    assert tries("4", CONTACT.phone) == [("K405", "")]
    desk.clock.pass_by(days=1)
    assert tries("5", "0957482703", "0957482704", "0957482705")[:2] == [("K405", "wrong")] * 2
    assert tries("6", CONTACT.phone) == [("K405", "")]
    desk.clock.pass_by(days=1)
    assert desk.prove(desk.recognize(moved).token, phone=CONTACT.phone).moved


def test_one_kiosk_guesses_for_no_more_people_than_a_log_in_lets_it(desk: Desk) -> None:
    people = [desk.somebody() for _ in range(6)]
    said = []
    for person in people:
        token = desk.recognize(person).token
        said += [desk.refused(ProveRecord(token, password="guess123")) for _ in range(3)]
    assert said[:15] == [("K405", "wrong"), ("K405", "wrong"), ("K405", "")] * 5
    assert said[15:] == [("K405", "")] * 3


def test_a_password_guessed_here_counts_as_a_log_in(desk: Desk) -> None:
    person = desk.somebody()
    number = desk.patron(person).number
    for reading in range(2):
        kiosk = f"{desk.kiosk}-{reading}"
        token = desk.recognize(replace(person, address=ELSEWHERE), kiosk=kiosk).token
        for n in range(3 - reading):
            desk.refused(ProveRecord(token, password=f"guess{n}"), kiosk)
    with pytest.raises(Refused, match="K404") as no:
        desk.log_in(number)
    assert no.value.variant == "wait"


def test_kiosks_that_guess_at_once_have_no_more_tries_than_one(desk: Desk) -> None:
    person = desk.somebody()
    desk.patron(person)
    token = desk.recognize(replace(person, address=ELSEWHERE)).token
    with ThreadPoolExecutor(4) as threads:
        said = list(threads.map(lambda n: desk.refused(ProveRecord(token, phone=f"095748270{n}")), range(8)))
    assert said.count(("K405", "wrong")) == 2
    assert desk.refused(ProveRecord(token, phone=CONTACT.phone)) == ("K405", ""), "the right one comes too late"


def _unrelated(person: Person, desk: Desk) -> Person:
    return desk.somebody()


def _in_the_household(person: Person, desk: Desk) -> Person:
    """The same address and family name."""
    return desk.somebody(address=person.address)


def _twin(person: Person, _desk: Desk) -> Person:
    return replace(person, name="長崎　次郎")


@pytest.mark.parametrize("whose", [_unrelated, _in_the_household, _twin], ids=lambda whose: whose.__name__)
def test_another_persons_card_in_a_session_changes_nothing(desk: Desk, whose: Callable[[Person, Desk], Person]) -> None:
    person = desk.somebody()
    number = desk.patron(person).number
    before, session = desk.row(number), desk.log_in(number).token
    card = desk.signed(whose(person, desk), (Act.CHANGE, Act.RENEWAL))
    assert desk.refused(RecognizePatron(**card, session=session)) == ("K405", "")
    untouched(desk, number, before)


def test_a_session_is_not_given_to_a_person_who_has_another_record(desk: Desk) -> None:
    """Two records of one name and birth date: a card in the session of one is the other's, too."""
    person, other = desk.somebody(), desk.somebody()
    number = desk.patron(other).number
    desk.patron(person)
    desk.staff_change(number, name=person.name, birth_date=desk.row(desk.patron_number(person))["birth_date"])
    session = desk.log_in(number).token
    assert desk.refused(RecognizePatron(**desk.signed(person), session=session)) == ("K405", "")


def test_a_barred_patron_does_nothing_with_a_card_even_logged_in(desk: Desk) -> None:
    person = desk.somebody()
    number = desk.patron(person).number
    desk.bar(number)
    session = desk.log_in(number).token
    assert desk.refused(RecognizePatron(**desk.signed(person), session=session)) == ("K405", "")
    for typed in ({"phone": CONTACT.phone}, {"password": PASSWORD}):
        assert desk.refused(ProveRecord(desk.recognize(person).token, **typed)) == ("K405", "wrong")


def test_a_session_of_another_kiosk_or_one_that_ended_proves_nothing(desk: Desk) -> None:
    person = desk.somebody()
    number = desk.patron(person).number
    elsewhere = desk.log_in(number, kiosk=desk.kiosk + "-2").token
    assert desk.refused(RecognizePatron(**desk.signed(person), session=elsewhere)) == ("K404", "over")
    session = desk.log_in(number).token
    desk.clock.moment += timedelta(minutes=11)
    assert desk.refused(RecognizePatron(**desk.signed(person), session=session)) == ("K404", "over")


def test_a_changed_family_name_is_linked_in_a_session_and_found_by_the_card_from_then_on(desk: Desk) -> None:
    person = desk.somebody()
    number = desk.patron(person).number
    renamed = replace(person, name=person.name.replace("長崎", "西海"))
    assert desk.recognize(renamed).record is None, "the card alone finds nobody"
    found = desk.recognize(renamed, (Act.CHANGE, Act.RENEWAL), session=desk.log_in(number).token)
    assert found.record is not None
    assert (found.record.name, found.record.renamed) == (person.name, True)
    record = desk.ask(UpdateRecord(found.token, True, EMPTY, (), "link-" + found.token[:9])).record
    assert (record.name, record.renamed) == (renamed.name, False)
    assert desk.recognize(renamed).record is not None
    assert desk.recognize(person).record is None


def test_a_name_without_border_must_agree_whole(desk: Desk) -> None:
    person = desk.somebody()
    number = desk.patron(person).number
    desk.staff_change(number, name=person.name.replace("　", ""))
    session = desk.log_in(number).token
    renamed = replace(person, name=person.name.replace("長崎", "西海"))
    assert desk.refused(RecognizePatron(**desk.signed(renamed), session=session)) == ("K405", "")
    assert desk.recognize(person, session=session).record is not None


def test_only_the_wide_space_of_the_card_is_a_border_in_foreign_names(desk: Desk) -> None:
    person = replace(desk.somebody(), name="SANTOS MARIA LUISA")
    session = desk.log_in(desk.patron(person).number).token
    other = replace(person, name="REYES MARIA LUISA")
    assert desk.refused(RecognizePatron(**desk.signed(other), session=session)) == ("K405", "")
    person = replace(desk.somebody(), name="MARTINEZ GARCIA　ANA LUCIA")
    session = desk.log_in(desk.patron(person).number).token
    married = replace(person, name="LOPEZ　ANA LUCIA")
    assert desk.recognize(married, session=session).record is not None


def test_a_token_does_only_the_acts_its_card_signed_for_at_its_own_kiosk(desk: Desk) -> None:
    person = desk.somebody()
    number = desk.patron(person).number
    before, token = desk.row(number), desk.recognize(person, (Act.RENEWAL,)).token
    for asked in every_act(token)[:-1]:
        assert desk.refused(asked) == ("K405", "")
    for asked in every_act(desk.recognize(person).token):
        assert desk.refused(asked, desk.kiosk + "-2") == ("K104", "")
    for asked in every_act("t" * 43):
        assert desk.refused(asked) == ("K104", "")
    assert desk.refused(RegisterPatron(token, CONTACT, PASSWORD, "registers")) == ("K104", "")
    untouched(desk, number, before)


def test_a_replayed_key_does_nothing_for_somebody_else(desk: Desk) -> None:
    first, second = desk.somebody(), desk.somebody()
    numbers = [desk.patron(person).number for person in (first, second)]
    tokens = [desk.recognize(person).token for person in (first, second)]
    key = "replayed-" + tokens[0][:9]
    desk.ask(ResetPassword(tokens[0], NEW, key))
    assert desk.refused(ResetPassword(tokens[1], NEW, key)) == ("K001", "")
    assert desk.refused(ResetPassword(desk.recognize(first).token, NEW, key)) == ("K001", "")
    assert [len(desk.acts(number)) for number in numbers] == [1, 0]
    assert desk.log_in(numbers[1]).token


def test_a_proof_is_for_the_record_that_agreed_even_if_another_would_now(desk: Desk) -> None:
    person = desk.somebody()
    number = desk.patron(person).number
    token = desk.recognize(replace(person, address=ELSEWHERE)).token
    desk.prove(token, phone=CONTACT.phone)
    record = desk.prove(token, phone="0957482700")
    assert record.address == person.address
    assert desk.ask(ReissueCard(token, "proved-" + token[:9])).number == number


def test_two_kiosks_at_once_set_one_of_two_passwords(desk: Desk) -> None:
    person = desk.somebody()
    number = desk.patron(person).number
    kiosks = [f"{desk.kiosk}-{n}" for n in range(2)]
    tokens = [desk.recognize(person, kiosk=kiosk).token for kiosk in kiosks]
    passwords = ["first1234", "second1234"]

    def reset(n: int) -> None:
        desk.ask(ResetPassword(tokens[n], passwords[n], f"two-{tokens[n][:9]}"), kiosks[n])

    with ThreadPoolExecutor(2) as threads:
        list(threads.map(reset, range(2)))
    right = 0
    for password in passwords:
        try:
            desk.log_in(number, password)
            right += 1
        except Refused:
            pass
    assert right == 1
    assert [act.state for act in desk.acts(number)] == ["done"] * 2
