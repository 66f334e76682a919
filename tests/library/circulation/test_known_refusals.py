"""延長 is known beforehand to fail, and volumes due the same day stand in their order: our own tables."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from kiosk.library.circulation.lending import Book, Circulation
from kiosk.library.sql.members import SqlMembers
from kiosk.patron.account import RenewalRefusal
from kiosk.patron.circulation import CirculationRules
from kiosk.service.hashes import HASHES
from tests.library.conftest import NOW, add_patron
from tests.library.store import SqlStore
from tests.service.harness import CHEAP

TODAY = date(2026, 4, 1)
RULES = CirculationRules(loan_days=22, renewals=1)


@pytest.fixture
def members(either: SqlStore) -> SqlMembers:
    return SqlMembers(either.engine, CHEAP, RULES, HASHES)


@pytest.fixture
def staff(either: SqlStore) -> Circulation:
    return Circulation(either.engine, RULES)


def test_each_loan_says_why_it_can_not_be_extended(either: SqlStore, members: SqlMembers, staff: Circulation) -> None:
    mine, other = add_patron(either, "a"), add_patron(either, "b")
    for title, due in (("遅れた本", -1), ("待たれる本", 3), ("自由な本", 4), ("延長した本", 5), ("きょうの本", 0)):
        staff.lend(mine, Book(title), TODAY, due_on=TODAY + timedelta(days=due))
    staff.reserve(other, Book("待たれる本"), NOW)
    staff.reserve(mine, Book("自由な本"), NOW)
    extended = next(loan.loan_id for loan in members.loans(mine, TODAY) if loan.title == "延長した本")
    made = members.renew(mine, extended, TODAY).loan
    assert made is not None
    assert made.refusal is RenewalRefusal.TOO_MANY
    found = {loan.title: loan.refusal for loan in members.loans(mine, TODAY)}
    assert found == {
        "遅れた本": RenewalRefusal.OVERDUE,
        "きょうの本": None,
        "待たれる本": RenewalRefusal.RESERVED,
        "自由な本": None,
        "延長した本": RenewalRefusal.TOO_MANY,
    }
    for loan in members.loans(mine, TODAY):
        assert members.renew(mine, loan.loan_id, TODAY).refusal is loan.refusal, "what is said is what is done"


def test_without_extensions_none_is_offered(either: SqlStore, staff: Circulation) -> None:
    mine = add_patron(either, "a")
    staff.lend(mine, Book("本"), TODAY)
    members = SqlMembers(either.engine, CHEAP, CirculationRules(renewals=0), HASHES)
    assert [loan.refusal for loan in members.loans(mine, TODAY)] == [RenewalRefusal.TOO_MANY]


def test_volumes_due_the_same_day_stand_in_their_order(
    either: SqlStore, members: SqlMembers, staff: Circulation
) -> None:
    mine = add_patron(either, "a")
    wanted = ["海の町 上", "海の町 中", "海の町 下", "図鑑 2", "図鑑 10"]
    for title in ("図鑑 10", "海の町 下", "海の町 上", "図鑑 2", "海の町 中"):
        staff.lend(mine, Book(title), TODAY)
    staff.lend(mine, Book("図鑑 1"), TODAY, due_on=TODAY + timedelta(days=40))
    found = [loan.title for loan in members.loans(mine, TODAY)]
    assert found[-1] == "図鑑 1", "the day counts first"
    assert [title for title in found if title.startswith("海")] == wanted[:3]
    assert [title for title in found[:-1] if title.startswith("図")] == wanted[3:]
    lent, _ = staff.of(mine, TODAY)
    assert [each.loan.title for each in lent] == found
