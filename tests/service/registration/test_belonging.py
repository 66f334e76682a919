"""What the library's rules give a new patron: home library, category, term and numbers, decided by the service."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select

from kiosk.library.books.visits import Visits
from kiosk.library.database.schema import counters, patrons
from kiosk.library.database.sqlite import open_sqlite
from kiosk.operations.registration import RegisterPatron
from kiosk.patron.applicant import Applicant, BirthDate, Gender
from kiosk.service.local.service import LocalService
from kiosk.service.port import Unavailable
from kiosk.service.registration.decision import decide
from kiosk.settings.profile import Profile
from kiosk.settings.tables.branches import Branch
from kiosk.settings.tables.membership import Category, CategoryRule, Membership
from kiosk.simulator.personas.people import HANAKO, TARO
from kiosk.simulator.pki.person import Person
from tests.service.harness import CONTACT, PASSWORD, Harness, born

BRANCHES = (
    Branch(code="MAIN", name="本館"),
    Branch(code="EAST", name="東分館", kiosks=("lobby-2",), prefix="22", first=5, last=6),
)
MEMBERSHIP = Membership(
    categories=(
        Category(code="STUDENT", name="学生", years=1, ends="fiscal-year"),
        Category(code="CITY", name="市内", years=2, ends="birthday"),
        Category(code="AREA", name="広域"),
    ),
    rules=(
        CategoryRule(category="STUDENT", max_age=18),
        CategoryRule(category="CITY", municipalities=("大村市",)),
        CategoryRule(category="AREA"),
    ),
)
ELSEWHERE = replace(born(date(1988, 5, 6), "東　次郎"), address="長崎県諫早市東小路町７番１号")
NOWHERE = replace(born(date(1988, 5, 7), "西　三郎"), address="長崎県ない町１番地")

Open = Callable[[str], LocalService]


@pytest.fixture
def at(harness: Harness) -> Open:
    """The service of a library with branches and categories, as it answers one kiosk."""
    ours = harness.profile

    def open_at(kiosk_id: str) -> LocalService:
        harness.profile = ours.model_copy(
            update={
                "kiosk": ours.kiosk.model_copy(update={"id": kiosk_id}),
                "library": ours.library.model_copy(update={"branches": BRANCHES}),
                "number": ours.number.model_copy(update={"other_prefixes": ("22",)}),
                "membership": MEMBERSHIP,
            }
        )
        return harness.open()

    return open_at


def register(harness: Harness, service: LocalService, person: Person = TARO) -> dict[str, object]:
    """What the database has of the new patron."""
    made = harness.register(service, harness.identify(service, person).token, key=f"visit of {person.name}")
    assert harness.profile.number.scheme.check(made.number) is None, "it opens the account, at every kiosk"
    engine = open_sqlite(harness.profile.service.database)
    with engine.begin() as db:
        row = db.execute(select(patrons).where(patrons.c.number == made.number)).mappings().one()
    engine.dispose()
    assert row["expires_on"] == made.expires_on
    return dict(row)


def test_the_kiosk_decides_the_home_library_and_whose_numbers_are_given_out(harness: Harness, at: Open) -> None:
    first = harness.profile.number.first
    rows = [register(harness, at("lobby-2")), register(harness, at("lobby-9"), HANAKO)]
    rows.append(register(harness, at("lobby-2"), ELSEWHERE))
    assert [row["branch"] for row in rows] == ["EAST", "MAIN", "EAST"]
    assert [str(row["number"])[:-1] for row in rows] == ["220000005", f"21{first:07d}", "220000006"]
    engine = open_sqlite(harness.profile.service.database)
    with engine.begin() as db:
        counted = {row.name: row.next_value for row in db.execute(select(counters))}
    engine.dispose()
    assert counted == {"patron": first + 1, "patron EAST": 7}


def test_a_branch_whose_numbers_are_used_up_gives_out_nobody_elses(harness: Harness, at: Open) -> None:
    for person in (TARO, HANAKO):
        register(harness, at("lobby-2"), person)
    service = at("lobby-2")
    token = harness.identify(service, ELSEWHERE).token
    with pytest.raises(Unavailable, match="NumbersExhausted"):
        harness.register(service, token)
    assert register(harness, at("lobby-1"), ELSEWHERE)["branch"] == "MAIN"


def test_age_and_residence_decide_category_and_term(harness: Harness, at: Open) -> None:
    student = replace(born(date(2008, 4, 1)), address=TARO.address)
    rows = [register(harness, at("lobby-1"), person) for person in (student, TARO, ELSEWHERE)]
    assert [row["category"] for row in rows] == ["STUDENT", "CITY", "AREA"]
    assert rows[0]["expires_on"] == date(2027, 3, 31)
    birthday = date.fromisoformat(str(rows[1]["birth_date"]))
    assert isinstance(rows[1]["expires_on"], date)
    assert (rows[1]["expires_on"].month, rows[1]["expires_on"].day) == (birthday.month, birthday.day)
    assert rows[2]["expires_on"] == date(2029, 3, 31)


def test_a_municipality_that_is_not_on_the_list_is_for_staff_to_look_at(
    harness: Harness, at: Open, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING, "kiosk.service"):
        row = register(harness, at("lobby-1"), NOWHERE)
    assert (row["category"], row["address"]) == ("AREA", NOWHERE.address)
    assert "the address names no municipality of the list" in caplog.text
    assert "ない町" not in caplog.text


def test_what_is_not_known_makes_the_rules_that_ask_for_it_not_hold(harness: Harness, at: Open) -> None:
    at("lobby-1")
    today = date(2026, 4, 1)
    profile: Profile = harness.profile
    nobody = Applicant("名", BirthDate(2010, None, None), Gender.FEMALE, "長崎県大村市東本町")
    found = decide(profile, "lobby-1", nobody, today)
    assert found.category is not None
    assert found.category.code == "CITY"
    assert found.expires_on == date(2028, 3, 31), "without a birthday, the anniversary"
    assert found.remark == "生年月日に不明な部分があるため、年齢の規則は使っていません。利用者区分を確かめてください。"
    known = decide(profile, "lobby-1", replace(nobody, birth_date=BirthDate(1980, 1, 1)), today)
    assert known.remark == ""
    assert "大村" not in repr(known)


def test_a_second_call_with_the_same_key_gets_what_the_first_made_meanwhile(
    harness: Harness, at: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    service = at("lobby-2")
    token = harness.identify(service).token
    asked = RegisterPatron(token=token, contact=CONTACT, password=PASSWORD, idempotency_key="visit-1")
    who, firsts = Visits.applicant, []

    def overtaken(self: Visits, token_hash: str, now: object) -> Applicant:
        if not firsts:
            firsts.append(None)
            firsts.append(service.ask(asked))
        return who(self, token_hash, now)  # type: ignore[arg-type]

    monkeypatch.setattr(Visits, "applicant", overtaken)
    assert service.ask(asked) == firsts[1]
