from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from kiosk.library.books.applicants import from_json, to_json
from kiosk.library.database.schema import identifications, patrons
from kiosk.library.port import Allotted, AlreadyRegistered, KeyReused, NumbersExhausted, UnknownIdentification
from kiosk.library.sql.registrations import Made
from kiosk.patron.applicant import Applicant, BirthDate, Gender
from tests.library.conftest import APPLICANT, LATER, NEW, NOW, add_patron, allot, challenge, identification
from tests.library.store import Patron, SqlStore


def register(store: SqlStore, token: str, key: str, first: int = 1) -> Made:
    return store.register(NEW, token_hash=token, idempotency_key=key, first=first, allot=allot, now=NOW)


def rows(store: SqlStore) -> list[dict[str, object]]:
    with store._engine.begin() as db:
        return [dict(row) for row in db.execute(select(patrons)).mappings()]


def test_a_patron_has_what_the_card_and_the_form_said_and_the_signed_document(either: SqlStore) -> None:
    either.add_identification(identification("t1", b"p1"))
    patron = register(either, "t1", "k1")
    (row,) = rows(either)
    assert (patron.number, patron.barcode) == ("2100000001", "A2100000001A")
    assert row["name"] == APPLICANT.name
    assert {name: row[name] for name in NEW.contact.texts()} == NEW.contact.texts()
    assert row["birth_date"] == "1990-04-00"
    assert row["has_substitutes"] is True
    assert row["document"] == b"document"
    assert row["signature"] == b"signature"
    assert row["consented_at"] == NOW
    assert not any("certificate" in name or "serial" in name for name in row)
    found = either.patron(patron.number)
    assert found == Patron(
        **{name: getattr(patron, name) for name in Made.__slots__},
        **{name: row[name] for name in ("name", "email", "password_hash")},
    )
    assert either.patron("2100000002") is None
    assert patron.number not in repr(patron)
    assert "長崎" not in repr(patron) + repr(found) + repr(identification("t1", b"p1"))


def test_home_library_and_category_are_kept_where_there_are_rules_for_them(store: SqlStore) -> None:
    store.add_identification(identification("t1", b"p1"))
    add_patron(store, "p2", branch="EAST", category="CHILD")
    register(store, "t1", "k1")
    assert [(row["branch"], row["category"]) for row in rows(store)] == [("EAST", "CHILD"), ("", "")]


def test_an_identification_is_forgotten_once_it_made_a_patron(either: SqlStore) -> None:
    either.add_identification(identification("t1", b"p1"))
    register(either, "t1", "k1")
    with either._engine.begin() as db:
        assert db.execute(select(identifications)).all() == []
    with pytest.raises(UnknownIdentification):
        register(either, "t1", "k2")


def test_the_same_key_gives_the_same_patron_and_no_second_number(either: SqlStore) -> None:
    either.add_identification(identification("t1", b"p1"))
    assert register(either, "t1", "k1") == register(either, "t1", "k1")
    assert either.registration(idempotency_key="k1", token_hash="t1") == register(either, "t1", "k1")
    assert len(rows(either)) == 1


def test_a_key_that_made_another_persons_registration_is_refused(either: SqlStore) -> None:
    for n in "12":
        either.add_identification(identification(f"t{n}", f"p{n}".encode()))
    register(either, "t1", "k1")
    with pytest.raises(KeyReused):
        register(either, "t2", "k1")
    with pytest.raises(KeyReused):
        either.registration(idempotency_key="k1", token_hash="t2")


def test_a_person_identified_twice_becomes_one_patron(either: SqlStore) -> None:
    for n in "12":
        either.add_identification(identification(f"t{n}", b"p1"))
    register(either, "t1", "k1")
    assert either.is_registered(b"p1")
    with pytest.raises(AlreadyRegistered):
        register(either, "t2", "k2")


def test_two_threads_registering_the_same_person_make_one_patron(either: SqlStore) -> None:
    for n in range(8):
        either.add_identification(identification(f"t{n}", b"p1"))

    def attempt(n: int) -> str:
        try:
            return register(either, f"t{n}", f"k{n}").number
        except AlreadyRegistered:
            return "already"

    with ThreadPoolExecutor(8) as pool:
        answers = sorted(pool.map(attempt, range(8)))
    assert answers == ["2100000001", *["already"] * 7]
    assert len(rows(either)) == 1


def test_eight_threads_registering_different_people_get_consecutive_numbers(either: SqlStore) -> None:
    for n in range(24):
        either.add_identification(identification(f"t{n}", f"p{n}".encode()))
    with ThreadPoolExecutor(8) as pool:
        numbers = sorted(pool.map(lambda n: register(either, f"t{n}", f"k{n}").number, range(24)))
    assert numbers == [allot(n).number for n in range(1, 25)]


def test_no_number_is_lost_or_used_when_a_registration_fails_midway(either: SqlStore) -> None:
    either.add_identification(identification("t1", b"p1"))

    def stumble(step: str) -> None:
        if step == "inserted":
            raise OSError("the disk went away")

    broken = SqlStore(either._engine, checkpoint=stumble)
    with pytest.raises(Exception, match="OSError"):
        register(broken, "t1", "k1")
    assert rows(either) == []
    assert register(either, "t1", "k1").number == "2100000001"


def test_a_number_somebody_has_already_is_stepped_over(either: SqlStore) -> None:
    for n in "12":
        either.add_identification(identification(f"t{n}", f"p{n}".encode()))
    register(either, "t1", "k1", first=5)

    def other_scheme(serial: int) -> Allotted:
        return allot(serial - 1)

    patron = either.register(NEW, token_hash="t2", idempotency_key="k2", first=1, allot=other_scheme, now=NOW)
    assert patron.number == allot(6).number


def test_when_numbers_run_out_nothing_is_registered(either: SqlStore) -> None:
    either.add_identification(identification("t1", b"p1"))

    def none_left(serial: int) -> Allotted:
        raise NumbersExhausted(str(serial))

    with pytest.raises(NumbersExhausted):
        either.register(NEW, token_hash="t1", idempotency_key="k1", first=1, allot=none_left, now=NOW)
    assert rows(either) == []
    assert not either.is_registered(b"p1")


def test_a_challenge_is_given_out_once_to_its_kiosk_and_in_time(either: SqlStore) -> None:
    for name in ("replayed", "expired", "elsewhere"):
        either.add_challenge(challenge(name))
    assert either.take_challenge("elsewhere", kiosk_id="lobby-2", now=NOW) is None
    assert either.take_challenge("expired", kiosk_id="lobby-1", now=NOW + timedelta(minutes=10)) is None
    assert either.take_challenge("replayed", kiosk_id="lobby-1", now=NOW) == challenge("replayed")
    assert either.take_challenge("replayed", kiosk_id="lobby-1", now=NOW) is None


def test_one_challenge_answered_by_many_threads_is_given_to_one(either: SqlStore) -> None:
    either.add_challenge(challenge())
    with ThreadPoolExecutor(8) as pool:
        given_out = list(pool.map(lambda _: either.take_challenge("c1", kiosk_id="lobby-1", now=NOW), range(16)))
    assert sum(c is not None for c in given_out) == 1


def test_an_expired_identification_registers_nobody_and_is_purged(either: SqlStore) -> None:
    either.add_identification(identification("t1", b"p1"))
    with pytest.raises(UnknownIdentification):
        either.register(NEW, token_hash="t1", idempotency_key="k1", first=1, allot=allot, now=LATER)
    either.purge(LATER)
    with either._engine.begin() as db:
        assert db.execute(select(identifications)).all() == []


def test_a_fact_about_the_store_is_remembered_once(either: SqlStore) -> None:
    assert either.recall("colour") is None
    assert either.remember("colour", "blue") == "blue"
    assert either.remember("colour", "red") == "blue"
    assert either.recall("colour") == "blue"


PARTS = st.none() | st.integers(1, 12)
FLAGS = st.lists(st.booleans(), max_size=5).map(tuple)
PEOPLE = st.builds(
    Applicant, st.text(), st.builds(BirthDate, PARTS, PARTS, PARTS), st.sampled_from(Gender), st.text(), FLAGS, FLAGS
)


@given(PEOPLE)
def test_an_applicant_comes_back_from_json_as_it_went_in(applicant: Applicant) -> None:
    assert from_json(to_json(applicant)) == applicant


def test_a_person_at_two_branches_at_once_becomes_one_patron(either: SqlStore) -> None:
    for place in range(4):
        either.add_identification(identification(f"t{place}", b"p1"))

    def visit(place: int) -> str:
        keys = {"token_hash": f"t{place}", "idempotency_key": f"k{place}"}
        try:
            return either.register(
                NEW, **keys, first=1, allot=ALLOTS[place % 2], now=NOW, counter=f"patron {place % 2}"
            ).number
        except AlreadyRegistered:
            return ""

    with ThreadPoolExecutor(4) as pool:
        made = [number for number in pool.map(visit, range(4)) if number]
    assert [row["number"] for row in rows(either)] == made
    assert len(made) == 1


ALLOTS = (allot, lambda serial: Allotted(f"22{serial:08d}", f"A22{serial:08d}A"))
