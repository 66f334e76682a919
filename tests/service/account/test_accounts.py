"""ログイン and マイ図書館 at the service: the same in-process and over HTTP."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select

from kiosk.library.circulation.lending import Book
from kiosk.library.database.sqlite import open_sqlite
from kiosk.library.database.tables import sessions
from kiosk.library.members import ReadyHold
from kiosk.library.port import StoreUnavailable
from kiosk.library.sql.members import SqlMembers
from kiosk.operations.account import (
    CancelHold,
    DeleteNotices,
    ListHolds,
    ListLoans,
    ListNotices,
    LogIn,
    LogOut,
    ReadNotices,
    RenewLoan,
    SetNotices,
    StopUse,
)
from kiosk.patron.account import Hold, HoldState, RenewalRefusal
from kiosk.service.account.login import BY_KIOSK, BY_NUMBER
from kiosk.service.account.sessions import IDLE, LONGEST
from kiosk.service.port import Unavailable
from kiosk.simulator.pki.hierarchy import TestPki
from tests.library.store import SqlStore
from tests.service.harness import PASSWORD, Harness
from tests.service.readers import BOOK, OTHER, TODAY, Library, refused, served


def test_number_and_password_open_ones_own_account(library: Library) -> None:
    session = library.service.ask(LogIn(library.number, PASSWORD))
    who = session.member
    assert (who.number, who.barcode) == (library.number, f"A{library.number}A")
    assert who.name == "長崎　太郎"
    assert (who.registered_on, who.expires_on) == (TODAY, date(2029, 3, 31))
    assert who.setup_url.endswith(library.number)
    assert library.number not in repr(session)
    assert session.token not in repr(session)


@pytest.mark.parametrize("password", ["yomu2027", "Yomu2026", "yomu2026 ", "x" * 500, "", "nul\0", "\ud800"])
def test_a_wrong_password_and_a_wrong_number_are_one_answer(library: Library, password: str) -> None:
    assert refused(lambda: library.enter(password=password)) == ("K404", "")
    assert refused(lambda: library.enter(number="2100099999")) == ("K404", "")
    assert refused(lambda: library.enter(number="あ")) == ("K404", "")


@pytest.mark.parametrize("known", [True, False], ids=["a patron's number", "nobody's number"])
def test_guessing_at_one_number_is_slowed_down_also_with_the_right_password(library: Library, known: bool) -> None:
    number = library.number if known else "2100099990"
    answers = [refused(lambda: library.enter(number, "wrong")) for _ in range(BY_NUMBER.tries + 2)]
    assert answers == [("K404", "")] * BY_NUMBER.tries + [("K404", "wait")] * 2
    assert refused(lambda: library.enter(number)) == ("K404", "wait")
    assert library.enter(library.second), "others get in"
    library.harness.clock.pass_by(seconds=int(BY_NUMBER.leak_seconds))
    assert refused(lambda: library.enter(number, "wrong")) == ("K404", "")
    assert refused(lambda: library.enter(number, "wrong")) == ("K404", "wait")


def test_getting_in_forgives_the_number(library: Library) -> None:
    for _ in range(3):
        for _ in range(BY_NUMBER.tries - 1):
            assert refused(lambda: library.enter(password="wrong")) == ("K404", "")
        assert library.enter()
        library.harness.clock.pass_by(minutes=10)  # the kiosk's own measure leaks meanwhile


def test_guessing_at_many_numbers_is_slowed_down_at_the_kiosk(library: Library) -> None:
    for n in range(BY_KIOSK.tries):
        assert refused(lambda n=n: library.enter(f"21000{n:05}", "wrong")) == ("K404", "")
    assert refused(library.enter) == ("K404", "wait")
    library.harness.clock.pass_by(seconds=int(BY_KIOSK.leak_seconds))
    assert library.enter()


def test_a_membership_that_ended_lets_nobody_in_and_only_the_right_password_hears_why(library: Library) -> None:
    library.harness.clock.pass_by(days=3 * 365)
    assert library.harness.clock.now().date() == date(2029, 3, 31)
    assert library.enter()
    library.harness.clock.pass_by(days=1)
    assert refused(library.enter) == ("K404", "expired")
    assert refused(lambda: library.enter(password="wrong")) == ("K404", "")


def test_a_session_ends_ten_minutes_after_the_last_call_and_an_hour_after_log_in(library: Library) -> None:
    token, clock = library.enter(), library.harness.clock
    for _ in range(int(LONGEST / (IDLE - timedelta(minutes=1)))):
        clock.pass_by(seconds=int(IDLE.total_seconds()) - 60)
        assert library.service.ask(ListLoans(token)).loans == ()
    clock.pass_by(minutes=9)
    assert refused(lambda: library.service.ask(ListLoans(token)).loans) == ("K404", "over")
    token = library.enter()
    clock.pass_by(seconds=int(IDLE.total_seconds()))
    assert refused(lambda: library.service.ask(ListNotices(token)).board) == ("K404", "over")


def test_after_log_out_every_door_is_shut(library: Library) -> None:
    token, service = library.enter(), library.service
    service.ask(LogOut(token))
    service.ask(LogOut(token))
    for call in (
        lambda: service.ask(ListLoans(token)).loans,
        lambda: service.ask(ListHolds(token)).holds,
        lambda: service.ask(RenewLoan(token, "a")),
        lambda: service.ask(CancelHold(token, "a")),
        lambda: service.ask(ListNotices(token)).board,
        lambda: service.ask(SetNotices(token, False)).board,
        lambda: service.ask(ReadNotices(token, ("a",))).board,
        lambda: service.ask(DeleteNotices(token, ("a",))).board,
        lambda: service.ask(StopUse(token)),
        lambda: service.ask(ListLoans("A" * 43)).loans,
    ):
        assert refused(call) == ("K404", "over")


def test_loans_come_soonest_due_first_and_are_extended_by_the_librarys_rules(library: Library) -> None:
    later = library.staff.lend(library.number, BOOK, TODAY)
    sooner = library.staff.lend(library.number, OTHER, TODAY, due_on=date(2026, 4, 3))
    library.staff.lend(library.second, Book("だれかの本"), TODAY)
    token = library.enter()
    found = library.service.ask(ListLoans(token)).loans
    assert [(loan.loan_id, loan.days_left) for loan in found] == [(sooner, 2), (later, 22)]
    assert (found[1].title, found[1].author) == (BOOK.title, BOOK.author)
    assert BOOK.title not in repr(found)
    made = library.service.ask(RenewLoan(token, sooner))
    assert made.refusal is None
    assert made.loan == replace(found[0], due_on=date(2026, 4, 23), days_left=22, refusal=RenewalRefusal.TOO_MANY)
    assert library.service.ask(RenewLoan(token, sooner)).refusal is RenewalRefusal.TOO_MANY


def test_each_reason_not_to_extend_is_told(library: Library) -> None:
    late = library.staff.lend(library.number, BOOK, TODAY, due_on=date(2026, 3, 31))
    wanted = library.staff.lend(library.number, OTHER, TODAY)
    library.staff.reserve(library.second, OTHER, library.harness.clock.now())
    theirs = library.staff.lend(library.second, BOOK, TODAY)
    token = library.enter()
    reasons = [library.service.ask(RenewLoan(token, one)).refusal for one in (late, wanted, theirs, "nothing")]
    assert reasons == [
        RenewalRefusal.OVERDUE, RenewalRefusal.RESERVED, RenewalRefusal.GONE, RenewalRefusal.GONE,
    ]  # fmt: skip


def test_reservations_have_places_and_can_be_cancelled_by_whose_they_are(library: Library) -> None:
    now = library.harness.clock.now()
    first = library.staff.reserve(library.second, OTHER, now)
    mine = library.staff.reserve(library.number, OTHER, now + timedelta(minutes=1))
    ready = library.ready(book=BOOK)
    token, service = library.enter(), library.service
    found = service.ask(ListHolds(token)).holds
    assert [(hold.hold_id, hold.state, hold.place) for hold in found] == [
        (ready, HoldState.READY, None), (mine, HoldState.QUEUED, 2),
    ]  # fmt: skip
    assert (found[0].keep_until, found[0].pickup) == (date(2026, 4, 12), "1階カウンター")
    service.ask(CancelHold(token, first))
    assert len(service.ask(ListHolds(library.enter(library.second))).holds) == 1, "not somebody else's"
    service.ask(CancelHold(token, mine))
    service.ask(CancelHold(token, mine))
    assert [hold.hold_id for hold in service.ask(ListHolds(token)).holds] == [ready]


@pytest.mark.parametrize("count", [0, 1, 50, 500])
def test_however_many_there_are_all_are_shown(library: Library, count: int) -> None:
    now = library.harness.clock.now()
    with library.engine.begin() as db:
        for n in range(count):
            library.staff.lend_in(db, library.number, Book(f"本{n}"), TODAY)
            library.staff.reserve_in(db, library.number, Book(f"予約{n}"), now)
    token = library.enter()
    assert len(library.service.ask(ListLoans(token)).loans) == count
    assert len(library.service.ask(ListHolds(token)).holds) == count


def test_a_log_in_tells_what_became_ready_once(library: Library) -> None:
    hold_id = library.ready()
    for _ in range(2):
        [notice] = library.service.ask(ListNotices(library.enter())).board.notices
    assert (notice.title, notice.made_on, notice.read) == (OTHER.title, TODAY, False)
    token = library.enter()
    [notice] = library.service.ask(ReadNotices(token, (notice.notice_id,))).board.notices
    assert notice.read
    assert library.service.ask(DeleteNotices(token, (notice.notice_id,))).board.notices == ()
    assert library.service.ask(ListNotices(library.enter())).board.notices == (), "deleted is not told again"
    assert library.service.ask(ListHolds(token)).holds[0].hold_id == hold_id, "and still it waits"


def test_what_was_picked_up_waits_no_more(library: Library) -> None:
    hold_id = library.ready()
    library.staff.pick_up(hold_id, TODAY)
    token = library.enter()
    assert library.service.ask(ListHolds(token)).holds == ()
    assert [loan.title for loan in library.service.ask(ListLoans(token)).loans] == [OTHER.title]
    assert library.service.ask(ListNotices(token)).board.notices == ()


def test_notices_are_switched_off_and_on_and_the_log_in_still_knows_what_waits(library: Library) -> None:
    token = library.enter()
    assert library.service.ask(ListNotices(token)).board.on
    assert not library.service.ask(SetNotices(token, False)).board.on
    library.ready()
    token = library.enter()
    assert not library.service.ask(ListNotices(token)).board.on
    assert library.service.ask(ListHolds(token)).holds[0].state is HoldState.READY
    assert library.service.ask(SetNotices(token, True)).board.on


def test_to_stop_ends_every_session_and_the_history_until_the_next_log_in(library: Library) -> None:
    library.ready()
    elsewhere, token = library.enter(), library.enter()
    assert library.service.ask(ListNotices(token)).board.notices
    library.service.ask(StopUse(token))
    assert refused(lambda: library.service.ask(ListNotices(elsewhere)).board) == ("K404", "over")
    library.ready(book=BOOK)
    token = library.enter()
    assert [notice.title for notice in library.service.ask(ListNotices(token)).board.notices] == [BOOK.title]
    assert len(library.service.ask(ListHolds(token)).holds) == 2, "reservations stay"


def test_one_part_that_fails_takes_no_other_down(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    library.ready()

    def broken(_self: object, *_: object) -> None:
        raise StoreUnavailable("broken")

    monkeypatch.setattr(SqlMembers, "holds", broken)
    monkeypatch.setattr(SqlMembers, "ready_holds_of", broken)
    token = library.enter()
    with pytest.raises(Unavailable):
        library.service.ask(ListHolds(token))
    assert library.service.ask(ListLoans(token)).loans == ()
    assert library.service.ask(ListNotices(token)).board.on


def test_a_backend_that_does_not_answer_costs_no_try(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_self: object, *_: object) -> None:
        raise StoreUnavailable("broken")

    with monkeypatch.context() as patch:
        patch.setattr(SqlMembers, "login", broken)
        for _ in range(BY_NUMBER.tries + 1):
            with pytest.raises(Unavailable):
                library.enter()
    assert library.enter()


def test_nothing_of_a_patron_is_in_the_log(library: Library, service_log: Callable[[], str]) -> None:
    library.ready()
    loan = library.staff.lend(library.number, BOOK, TODAY)
    token = library.enter()
    library.service.ask(ListLoans(token))
    library.service.ask(RenewLoan(token, loan))
    library.service.ask(CancelHold(token, library.service.ask(ListHolds(token)).holds[0].hold_id))
    library.service.ask(StopUse(token))
    refused(lambda: library.enter(password="guessed99"))
    said = service_log()
    assert "K404" in said
    for word in (library.number, PASSWORD, "guessed99", token, BOOK.title, OTHER.title, "長崎"):
        assert word not in said


def test_over_sessions_are_swept_away(harness: Harness) -> None:
    service = harness.open()
    number = harness.register(service, harness.identify(service).token).number
    service.ask(LogIn(number, PASSWORD))
    harness.clock.pass_by(minutes=10)
    service._handlers[LogIn].__self__.purge()  # type: ignore[attr-defined]
    store = SqlStore(open_sqlite(harness.profile.service.database))
    with store.engine.connect() as db:
        assert db.scalar(select(func.count()).select_from(sessions)) == 0
    store.close()


def test_on_postgresql_the_same_holds(pki: TestPki, tmp_path: Path, postgres_address: str) -> None:
    with served(pki, tmp_path, postgres_address) as library:
        library.ready()
        token = library.enter()
        assert len(library.service.ask(ListNotices(token)).board.notices) == 1
        for _ in range(BY_NUMBER.tries):
            assert refused(lambda: library.enter(password="wrong")) == ("K404", "")
        assert refused(library.enter) == ("K404", "wait")
        library.service.ask(LogOut(token))
        assert refused(lambda: library.service.ask(ListHolds(token)).holds) == ("K404", "over")


def test_a_session_is_worth_nothing_at_another_kiosk(pki: TestPki, tmp_path: Path) -> None:
    with (made := served(pki, tmp_path, f"sqlite:///{tmp_path / 'patrons.db'}")) as library:
        token = library.enter()
        theirs = made.service.kiosk("lobby-2")
        assert refused(lambda: theirs.ask(ListLoans(token)).loans) == ("K404", "over")
        theirs.ask(LogOut(token))
        assert library.service.ask(ListLoans(token)).loans == ()
        register = made.service.register()
        register.revoke("lobby-1")
        register._engine.dispose()
        with pytest.raises(Unavailable):
            library.service.ask(ListLoans(token))


def test_whoever_waits_for_what_is_in_no_repr() -> None:
    said = repr(ReadyHold("2100012341", "taro@example.jp", Hold("h1", BOOK.title, BOOK.author, HoldState.READY)))
    assert "READY" in said
    for word in ("2100012341", "taro", BOOK.title, BOOK.author):
        assert word not in said
