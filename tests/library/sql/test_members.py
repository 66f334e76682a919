"""What patrons of our own tables may see and change: on SQLite and on PostgreSQL."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from argon2 import PasswordHasher

from kiosk.library.circulation.lending import Book, Circulation
from kiosk.library.members import AuthenticatedPatron, LoginFailure
from kiosk.library.sql.members import SqlMembers
from kiosk.patron.account import HoldState, RenewalRefusal
from kiosk.patron.circulation import CirculationRules
from tests.library.conftest import APPLICANT, NEW, NOW, add_patron
from tests.library.store import SqlStore

TODAY = date(2026, 4, 1)
BAY, SLOPE = Book("湾のほとりの図書館", "海野 渚"), Book("坂道の町をあるく")
RULES = CirculationRules(loan_days=14, renewals=2, keep_days=7)
CHEAP = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
HASHED = CHEAP.hash("yomu2026")


class Turnstile:
    """Counts who went through, and whether anybody is inside."""

    def __init__(self) -> None:
        self.count = 0
        self.inside = 0

    def __enter__(self) -> None:
        self.count += 1
        self.inside += 1

    def __exit__(self, *_: object) -> None:
        self.inside -= 1


@pytest.fixture
def hashes() -> Turnstile:
    return Turnstile()


@pytest.fixture
def members(either: SqlStore, hashes: Turnstile) -> SqlMembers:
    """With two patrons."""
    assert [add_patron(either, name, password_hash=HASHED) for name in "ab"] == [A, B]
    return SqlMembers(either.engine, CHEAP, RULES, hashes)


@pytest.fixture
def staff(either: SqlStore, members: SqlMembers) -> Circulation:
    return Circulation(either.engine, RULES)


A, B = "2100000001", "2100000002"


def test_number_and_password_say_who_it_is(members: SqlMembers) -> None:
    known = members.login(A, "yomu2026", TODAY)
    assert known == AuthenticatedPatron(A, A, APPLICANT.name, NEW.registered_on, NEW.expires_on)
    assert A not in repr(known)


def test_a_wrong_password_and_an_unknown_number_are_one_answer_and_one_hash_each(
    members: SqlMembers, hashes: Turnstile
) -> None:
    for n, (number, password) in enumerate([(A, "wrong"), ("2199999999", "yomu2026"), ("", "")], 1):
        assert members.login(number, password, TODAY) is LoginFailure.WRONG
        assert (hashes.count, hashes.inside) == (n, 0)


def test_an_unknown_number_is_compared_at_the_cost_of_a_real_one(members: SqlMembers) -> None:
    assert not CHEAP.check_needs_rehash(members._passwords._dummy)
    assert len(members._passwords._dummy) == len(HASHED)


def test_a_membership_that_ended_is_said_only_to_the_right_password(members: SqlMembers) -> None:
    assert isinstance(members.login(A, "yomu2026", NEW.expires_on), AuthenticatedPatron)
    after = NEW.expires_on + timedelta(days=1)
    assert members.login(A, "yomu2026", after) is LoginFailure.MEMBERSHIP_EXPIRED
    assert members.login(A, "wrong", after) is LoginFailure.WRONG


def test_a_hash_that_can_not_be_read_lets_nobody_in(either: SqlStore, members: SqlMembers) -> None:
    number = add_patron(either, "c", password_hash="$argon2id$…")
    assert members.login(number, "", TODAY) is LoginFailure.WRONG


@pytest.mark.parametrize("count", [0, 1, 50, 500])
def test_all_there_is_is_listed_however_much(either: SqlStore, members: SqlMembers, staff: Circulation, count) -> None:
    with either.engine.begin() as db:
        for n in range(count):
            staff.lend_in(db, A, Book(f"本{n}"), TODAY, due_on=TODAY + timedelta(days=count - n))
            staff.reserve_in(db, A, Book(f"予約{n}"), NOW + timedelta(minutes=n))
        staff.lend_in(db, B, BAY, TODAY)
        staff.reserve_in(db, B, SLOPE, NOW)
    assert [loan.title for loan in members.loans(A, TODAY)] == [f"本{n}" for n in reversed(range(count))]
    assert [hold.title for hold in members.holds(A)] == [f"予約{n}" for n in range(count)]


def test_ready_ones_come_first_and_the_queue_keeps_its_order(members: SqlMembers, staff: Circulation) -> None:
    staff.reserve(B, SLOPE, NOW)
    queued = staff.reserve(A, SLOPE, NOW + timedelta(minutes=1))
    ready = staff.reserve(A, BAY, NOW + timedelta(minutes=2))
    staff.make_ready(ready, TODAY, pickup="1階カウンター")
    found = members.holds(A)
    assert [(hold.hold_id, hold.state, hold.place, hold.keep_until) for hold in found] == [
        (ready, HoldState.READY, None, date(2026, 4, 8)), (queued, HoldState.QUEUED, 2, None),
    ]  # fmt: skip


def test_a_loan_is_extended_from_today_as_often_as_the_rules_say(members: SqlMembers, staff: Circulation) -> None:
    loan_id = staff.lend(A, BAY, TODAY)
    [before] = members.loans(A, TODAY)
    later = TODAY + timedelta(days=10)
    made = members.renew(A, loan_id, later)
    assert made.loan == replace(before, due_on=date(2026, 4, 25), days_left=14)
    assert members.loans(A, later) == [made.loan]
    assert members.renew(A, loan_id, date(2026, 4, 25)).refusal is None, "on the last day, too"
    assert members.renew(A, loan_id, date(2026, 4, 26)).refusal is RenewalRefusal.TOO_MANY


def test_what_would_not_be_due_later_keeps_its_day_and_costs_no_extension(
    members: SqlMembers, staff: Circulation
) -> None:
    far = date(2026, 5, 31)
    loan_id = staff.lend(A, BAY, TODAY, due_on=far)
    for _ in range(RULES.renewals + 1):
        made = members.renew(A, loan_id, TODAY)
        assert made.loan is not None
        assert made.loan.due_on == far
    assert staff.of(A, TODAY)[0][0].renewals == 0


def test_each_reason_not_to_extend_has_its_name(members: SqlMembers, staff: Circulation) -> None:
    late = staff.lend(A, Book("a"), TODAY, due_on=date(2026, 3, 31))
    wanted = staff.lend(A, BAY, TODAY)
    staff.reserve(B, BAY, NOW)
    theirs = staff.lend(B, SLOPE, TODAY)
    refusals = [members.renew(A, loan_id, TODAY).refusal for loan_id in (late, wanted, theirs, "nothing")]
    assert refusals == [
        RenewalRefusal.OVERDUE, RenewalRefusal.RESERVED, RenewalRefusal.GONE, RenewalRefusal.GONE,
    ]  # fmt: skip
    assert members.loans(B, TODAY)[0].due_on == date(2026, 4, 15), "nobody extends somebody else's"


def test_ones_own_reservation_and_one_that_has_its_copy_do_not_stand_in_the_way(
    members: SqlMembers, staff: Circulation
) -> None:
    loan_id = staff.lend(A, BAY, TODAY)
    staff.reserve(A, BAY, NOW)
    staff.make_ready(staff.reserve(B, BAY, NOW), TODAY)
    assert members.renew(A, loan_id, TODAY).refusal is None


def test_only_ones_own_reservation_is_cancelled_and_its_copy_is_the_next_ones(
    members: SqlMembers, staff: Circulation
) -> None:
    mine, theirs = staff.reserve(A, BAY, NOW), staff.reserve(B, BAY, NOW + timedelta(minutes=1))
    staff.make_ready(mine, TODAY)
    assert not members.cancel(A, theirs, TODAY)
    assert members.cancel(A, mine, TODAY)
    assert not members.cancel(A, mine, TODAY)
    assert [(aside.hold_id, aside.number) for aside in staff.ready()] == [(theirs, B)]


def test_what_waits_is_known_for_one_and_for_everybody(
    either: SqlStore, members: SqlMembers, staff: Circulation
) -> None:
    without = add_patron(either, "c", email="")
    for n, number in enumerate((A, B, without)):
        staff.make_ready(staff.reserve(number, BAY, NOW + timedelta(minutes=n)), TODAY)
        staff.reserve(number, SLOPE, NOW)
    known = members.login(A, "yomu2026", TODAY)
    assert isinstance(known, AuthenticatedPatron)
    [mine] = members.ready_holds_of(known)
    assert (mine.number, mine.email, mine.hold) == (A, NEW.contact.email, members.holds(A)[0])
    assert [(one.number, one.email) for one in members.ready_holds(lambda: False)] == [
        (A, NEW.contact.email), (B, NEW.contact.email), (without, ""),
    ]  # fmt: skip
    assert list(members.ready_holds(lambda: True)) == []


def test_a_cancelled_reservation_leaves_no_trace_in_the_file(path: Path, store: SqlStore) -> None:
    number = add_patron(store, "a")
    hold_id = Circulation(store.engine, RULES).reserve(number, BAY, NOW)
    SqlMembers(store.engine, CHEAP, RULES, Turnstile()).cancel(number, hold_id, TODAY)
    assert BAY.title.encode() not in b"".join(file.read_bytes() for file in path.parent.iterdir())
