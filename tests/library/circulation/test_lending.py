"""Staff lend, take back and keep the queue: on SQLite and on PostgreSQL."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select

from kiosk.library.circulation import queue as hold_queue
from kiosk.library.circulation.lending import (
    BadLines,
    Book,
    Circulation,
    NewHold,
    NewLoan,
    NotThere,
    OnLoan,
    UnknownPatron,
)
from kiosk.library.circulation.queue import PutAside
from kiosk.library.database.opening import open_database
from kiosk.library.database.tables import holds, loans
from kiosk.patron.account import HoldState
from kiosk.patron.circulation import CirculationRules
from tests.library.conftest import NOW, add_patron
from tests.library.store import SqlStore, create_store

TODAY = date(2026, 4, 1)
BAY, SLOPE = Book("湾のほとりの図書館", "海野 渚"), Book("坂道の町をあるく", work="978-4-00-000000-0")
A, B, C = "2100000001", "2100000002", "2100000003"


@pytest.fixture
def staff(either: SqlStore) -> Circulation:
    """With three patrons."""
    assert [add_patron(either, name) for name in "abc"] == [A, B, C]
    return Circulation(either.engine, CirculationRules(loan_days=14, renewals=1, keep_days=7))


def place(staff: Circulation, number: str, hold_id: str) -> int | None:
    return next(hold.place for hold in staff.of(number, TODAY)[1] if hold.hold_id == hold_id)


def count(store: SqlStore) -> tuple[int, int]:
    with store.engine.connect() as db:
        numbers = [db.scalar(select(func.count()).select_from(table)) or 0 for table in (loans, holds)]
    return numbers[0], numbers[1]


def test_what_is_lent_is_due_after_the_rules_days_or_on_the_day_that_was_said(staff: Circulation) -> None:
    later = staff.lend(A, BAY, TODAY, item="c1")
    sooner = staff.lend(A, SLOPE, TODAY, due_on=date(2026, 3, 31))
    staff.lend(B, BAY, TODAY)
    lent, reserved = staff.of(A, TODAY)
    assert [(one.loan.loan_id, one.loan.due_on, one.loan.days_left, one.item) for one in lent] == [
        (sooner, date(2026, 3, 31), -1, ""), (later, date(2026, 4, 15), 14, "c1"),
    ]  # fmt: skip
    assert reserved == []
    assert staff.due_day(TODAY) == date(2026, 4, 15)


def test_a_copy_that_comes_back_is_put_aside_for_whoever_waits_first(either: SqlStore, staff: Circulation) -> None:
    staff.lend(A, BAY, TODAY, item="c1")
    second = staff.reserve(B, BAY, NOW + timedelta(minutes=1), pickup="分館")
    first = staff.reserve(C, BAY, NOW, pickup="1階カウンター")
    other = staff.reserve(B, SLOPE, NOW - timedelta(days=1))
    assert (place(staff, C, first), place(staff, B, second), place(staff, B, other)) == (1, 2, 1)
    kept = PutAside(first, C, BAY.title, "1階カウンター", date(2026, 4, 8))
    assert staff.return_item(TODAY, item="c1") == kept
    assert staff.of(C, TODAY)[1][0].state is HoldState.READY
    assert place(staff, B, second) == 1
    assert staff.ready() == [kept]
    assert count(either) == (0, 3), "a returned loan is forgotten"


def test_nobody_is_told_where_nobody_waits(staff: Circulation) -> None:
    loan_id = staff.lend(A, BAY, TODAY)
    staff.reserve(B, SLOPE, NOW)
    assert staff.return_item(TODAY, loan_id=loan_id) is None
    for again in ({"loan_id": loan_id}, {"item": "c9"}, {}):
        with pytest.raises(NotThere, match="not on loan"):
            staff.return_item(TODAY, **again)


def test_two_copies_that_come_back_at_once_are_for_two_people(staff: Circulation) -> None:
    numbers = [A, B, C] * 4
    for n in range(len(numbers)):
        staff.lend(A, BAY, TODAY, item=f"c{n}")
    waiting = {staff.reserve(number, BAY, NOW + timedelta(minutes=n)) for n, number in enumerate(numbers)}
    with ThreadPoolExecutor(6) as pool:
        told = list(pool.map(lambda n: staff.return_item(TODAY, item=f"c{n}"), range(len(numbers))))
    assert {aside.hold_id for aside in told if aside is not None} == waiting


def test_who_is_just_given_a_copy_at_another_desk_keeps_nobody_waiting(postgres_address: str) -> None:
    store = create_store(open_database(postgres_address))
    numbers = [add_patron(store, name) for name in "ab"]
    staff = Circulation(store.engine, CirculationRules())
    staff.lend(numbers[0], BAY, TODAY, item="c1")
    first, second = (staff.reserve(number, BAY, NOW + timedelta(minutes=n)) for n, number in enumerate(numbers))
    with store.engine.begin() as other_desk:
        given = hold_queue.next_turn(other_desk, CirculationRules(), BAY.key, TODAY)
        here = staff.return_item(TODAY, item="c1")
    assert [aside.hold_id for aside in (given, here) if aside is not None] == [first, second]
    store.close()


def test_a_copy_is_on_loan_once_also_when_two_desks_lend_it_at_once(either: SqlStore, staff: Circulation) -> None:
    def lend(number: str) -> str:
        try:
            return staff.lend(number, BAY, TODAY, item="c1")
        except OnLoan:
            return "refused"

    with ThreadPoolExecutor(6) as pool:
        assert sorted(pool.map(lend, [A, B, C] * 2)).count("refused") == 5
    assert count(either) == (1, 0)
    staff.lend(A, BAY, TODAY)
    staff.lend(A, BAY, TODAY)
    assert count(either) == (3, 0), "copies without a code are not told apart"


def test_what_is_of_nobody_or_nowhere_is_refused(either: SqlStore, staff: Circulation) -> None:
    for refused in (
        lambda: staff.lend("2199999999", BAY, TODAY),
        lambda: staff.reserve("2199999999", BAY, NOW),
        lambda: staff.of("2199999999", TODAY),
    ):
        with pytest.raises(UnknownPatron) as no:
            refused()
        assert "2199999999" not in str(no.value)
    for refused in (
        lambda: staff.make_ready("nothing", TODAY),
        lambda: staff.pick_up("nothing", TODAY),
        lambda: staff.cancel("nothing", TODAY),
    ):
        with pytest.raises(NotThere, match="no such reservation"):
            refused()
    assert count(either) == (0, 0)


def test_a_reservation_is_ready_until_the_day_and_at_the_place_staff_say(staff: Circulation) -> None:
    one, two = staff.reserve(A, BAY, NOW, pickup="分館"), staff.reserve(B, BAY, NOW)
    assert staff.make_ready(one, TODAY).keep_until == date(2026, 4, 8)
    moved = staff.make_ready(two, TODAY, keep_until=date(2026, 4, 3), pickup="1階カウンター")
    assert [(aside.hold_id, aside.pickup) for aside in staff.ready()] == [(two, "1階カウンター"), (one, "分館")]
    [hold] = staff.of(B, TODAY)[1]
    assert (hold.keep_until, hold.pickup, hold.place) == (date(2026, 4, 3), "1階カウンター", None)
    assert moved.number == B


def test_what_is_picked_up_is_a_loan_of_the_same_work(either: SqlStore, staff: Circulation) -> None:
    hold_id = staff.reserve(A, SLOPE, NOW)
    staff.lend(C, BAY, TODAY, item="c1")
    with pytest.raises(OnLoan):
        staff.pick_up(hold_id, TODAY, item="c1")
    assert count(either) == (1, 1), "and the reservation is still there"
    loan_id = staff.pick_up(hold_id, TODAY, item="c2")
    assert staff.of(A, TODAY)[0][0].loan.loan_id == loan_id
    assert count(either) == (2, 0)
    waits = staff.reserve(B, SLOPE, NOW)
    aside = staff.return_item(TODAY, item="c2")
    assert aside is not None
    assert aside.hold_id == waits


def test_a_ready_copy_that_is_not_fetched_is_the_next_ones(staff: Circulation) -> None:
    one, two, three = (staff.reserve(number, BAY, NOW + timedelta(minutes=n)) for n, number in enumerate([A, B, C]))
    staff.make_ready(one, TODAY)
    assert staff.cancel(three, TODAY) is None, "its copy did not stand there"
    aside = staff.cancel(one, TODAY)
    assert aside is not None
    assert (aside.hold_id, aside.number) == (two, B)
    assert staff.cancel(two, TODAY) is None


def test_a_title_is_the_same_however_it_is_typed(staff: Circulation) -> None:
    staff.lend(A, Book("Ｋｉｏｓｋ　入門", "ｳﾐﾉ"), TODAY, item="c1")
    hold_id = staff.reserve(B, Book("kiosk 入門", "ウミノ"), NOW)
    aside = staff.return_item(TODAY, item="c1")
    assert aside is not None
    assert aside.hold_id == hold_id
    assert Book("a", "b").key != Book("a\0b").key != Book("", work="a").key


def test_the_lines_of_a_file_are_entered_in_their_order(staff: Circulation) -> None:
    until = date(2026, 4, 9)
    staff.enter(
        [(2, NewLoan(A, BAY, "c1")), (3, NewLoan(A, SLOPE, due_on=TODAY))]
        + [(n, NewHold(number, BAY)) for n, number in enumerate([C, B] * 10, 4)]
        + [(24, NewHold(A, SLOPE, "分館", HoldState.READY)), (25, NewHold(A, BAY, "", HoldState.READY, until))]
        + [(26, NewHold(A, BAY, "分館", HoldState.ON_THE_WAY))],
        NOW,
    )
    lent, reserved = staff.of(A, TODAY)
    assert [one.loan.due_on for one in lent] == [TODAY, date(2026, 4, 15)]
    assert [(hold.state.value, hold.keep_until) for hold in reserved] == [
        ("ready", date(2026, 4, 8)), ("ready", until), ("on_the_way", None),
    ]  # fmt: skip
    assert [hold.place for hold in staff.of(C, TODAY)[1]] == list(range(1, 20, 2))


def test_a_file_with_faults_is_not_entered_at_all_and_every_fault_is_said(either: SqlStore, staff: Circulation) -> None:
    staff.lend(A, BAY, TODAY, item="c1")
    with pytest.raises(BadLines) as no:
        staff.enter(
            [
                (2, NewLoan(A, BAY, "c2")),
                (3, NewLoan("2199999999", BAY)),
                (4, NewLoan(A, BAY, "c2")),
                (5, NewHold("2199999999", BAY)),
                (6, NewHold(A, BAY)),
                (9, NewLoan(B, BAY, "c1")),
            ],
            NOW,
        )
    assert [line for line, _ in no.value.faults] == [3, 4, 5, 9]
    assert str(no.value).splitlines()[:2] == [
        "line 3: no patron has this number",
        "line 4: this copy is on loan already; return it first",
    ]
    assert count(either) == (1, 0)


def test_nothing_of_who_reads_what_is_in_a_repr(staff: Circulation) -> None:
    staff.lend(A, BAY, TODAY, item="copy-1")
    staff.make_ready(staff.reserve(A, BAY, NOW), TODAY)
    said = repr([staff.of(A, TODAY), staff.ready(), NewLoan(A, BAY, "copy-1"), NewHold(A, BAY)])
    for personal in (A, BAY.title, BAY.author, "copy-1"):
        assert personal not in said


def test_a_returned_book_leaves_no_trace_in_the_file(path: Path, store: SqlStore) -> None:
    number = add_patron(store, "a")
    staff = Circulation(store.engine, CirculationRules())
    staff.lend(number, BAY, TODAY, item="c1")
    staff.cancel(staff.reserve(number, BAY, NOW), TODAY)
    staff.return_item(TODAY, item="c1")
    assert BAY.title.encode() not in b"".join(file.read_bytes() for file in path.parent.iterdir())
