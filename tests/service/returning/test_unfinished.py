"""An act that was begun and never finished: forgotten where it can't have happened, told where it may have."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from kiosk.library.books.cards.acts import UNKNOWN, CardActs
from kiosk.library.books.cards.finishing import finish
from kiosk.library.books.cards.recognitions import Recognitions
from kiosk.library.books.leases import Lease
from kiosk.library.books.mail_tables import ACT_UNKNOWN
from kiosk.library.books.notices import Notices
from kiosk.library.books.outbox import Outbox
from kiosk.library.database.opening import open_database
from kiosk.library.database.returning import recognitions
from kiosk.library.port import StoreUnavailable
from kiosk.library.returning import StoredPatron
from kiosk.library.sql.known import SqlKnownPatrons
from kiosk.library.sql.verification import Passwords
from kiosk.patron.returning import Act
from kiosk.service.mail.sender import MailSender, RetryPolicy
from kiosk.service.mail.setup import LibraryMail, catalogue
from kiosk.service.returning.unfinished import AT_WORK, NAME, UNFINISHED, Unfinished
from tests.library.books.test_cards import HERE, NEW_ACT
from tests.library.conftest import NEW, NOW, add_patron
from tests.library.sql.known_child import CHEAP
from tests.library.store import SqlStore
from tests.service.harness import SetClock

from .desk import Desk


class Elsewhere(SqlKnownPatrons):
    """Patrons of a system whose change and our own tables are two things."""

    down = False

    @property
    def at_once(self) -> bool:
        return False

    def read(self, key: str) -> StoredPatron:
        if Elsewhere.down:
            raise StoreUnavailable("no answer")
        return super().read(key)


@pytest.fixture
def either(address: str) -> Iterator[SqlStore]:
    store = SqlStore(open_database(address))
    yield store
    store.close()


@pytest.fixture
def clock() -> SetClock:
    return SetClock(NOW)


def unfinished(store: SqlStore, clock: SetClock, kind: type[SqlKnownPatrons] = Elsewhere) -> Unfinished:
    known = kind(store.engine, Passwords(CHEAP, nullcontext()))
    sender = MailSender(Outbox(store.engine), LibraryMail, clock, RetryPolicy())  # type: ignore[arg-type]
    return Unfinished(store.engine, known, sender, catalogue, clock)


def begin(store: SqlStore, number: str, key: str = "k1") -> None:
    new = replace(NEW_ACT, number=number, member_key=number, idempotency_key=key)
    CardActs(store.engine).begin(new, most=9, since=NOW)


def test_an_act_that_may_have_happened_is_told_once_by_notice_and_mail(either: SqlStore, clock: SetClock) -> None:
    number, acts = add_patron(either, "a"), CardActs(either.engine)
    change = replace(NEW_ACT, number=number, act=Act.CHANGE, former_email="old@example.jp", idempotency_key="k0")
    replaced = acts.begin(change, most=9, since=NOW)
    with either.engine.begin() as db:
        finish(db, replaced, NOW - timedelta(days=1), title="変更")
    begin(either, number)
    clock.moment = NOW + UNFINISHED
    unfinished(either, clock).clear()
    assert len(acts.unfinished(NOW + timedelta(days=1))) == 1, "it may still be at work"
    clock.moment += timedelta(seconds=1)
    with ThreadPoolExecutor(3) as threads:
        list(threads.map(lambda _n: unfinished(either, clock).clear(), range(3)))
    assert [act.state for act in acts.of_number(number)].count(UNKNOWN) == 1
    [newest, _] = Notices(either.engine).board(number).notices
    assert newest.title == "パスワードの再設定(2026年4月1日 10:00、済んだかどうか不明)"
    outbox = Outbox(either.engine)
    letters = [outbox.claim(one.message_id, attempts=0, until=NOW) for one in outbox.due(clock.moment, 9)]
    assert sorted((one.address, one.kind) for one in letters if one) == [
        (NEW.contact.email, ACT_UNKNOWN),
        ("old@example.jp", ACT_UNKNOWN),
    ]


def test_what_our_own_tables_did_not_finish_never_happened_and_nobody_is_told(
    either: SqlStore, clock: SetClock
) -> None:
    number = add_patron(either, "a")
    begin(either, number)
    clock.moment = NOW + UNFINISHED + timedelta(seconds=1)
    unfinished(either, clock, SqlKnownPatrons).clear()
    assert CardActs(either.engine).of_number(number) == []
    assert Notices(either.engine).board(number).notices == ()
    assert Outbox(either.engine).due(clock.moment, 9) == []


def test_who_can_not_be_asked_for_now_is_told_later_and_who_is_gone_by_notice_alone(
    either: SqlStore, clock: SetClock, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    begin(either, "2199999999")
    clock.moment = NOW + UNFINISHED + timedelta(seconds=1)
    with caplog.at_level(logging.WARNING, "kiosk.service"), monkeypatch.context() as patch:
        patch.setattr(Elsewhere, "down", True)
        unfinished(either, clock).clear()
        assert len(CardActs(either.engine).unfinished(clock.moment)) == 1
    assert "2199999999" not in caplog.text
    assert "waits for the library system" in caplog.text
    unfinished(either, clock).clear()
    assert [act.state for act in CardActs(either.engine).of_number("2199999999")] == [UNKNOWN]
    assert len(Notices(either.engine).board("2199999999").notices) == 1
    assert Outbox(either.engine).due(clock.moment, 9) == []


def test_only_one_process_tells_and_a_dead_ones_work_is_taken_over(either: SqlStore, clock: SetClock) -> None:
    begin(either, add_patron(either, "a"))
    clock.moment = NOW + UNFINISHED + timedelta(seconds=1)
    assert Lease(either.engine, NAME, clock).take(AT_WORK), "a process that is killed just then"
    unfinished(either, clock).clear()
    assert len(CardActs(either.engine).unfinished(clock.moment)) == 1
    clock.moment += AT_WORK
    unfinished(either, clock).clear()
    assert CardActs(either.engine).unfinished(clock.moment) == []


def test_what_is_over_is_forgotten(either: SqlStore, clock: SetClock) -> None:
    Recognitions(either.engine).add(HERE)
    clock.moment = HERE.expires_at
    unfinished(either, clock).clear()
    clock.moment = NOW
    assert Recognitions(either.engine).find("hash", kiosk_id="lobby-1", now=NOW) is None


def test_a_service_clears_up_by_itself(desk_with: Callable[..., Desk]) -> None:
    desk = desk_with()
    number = desk.patron(person := desk.somebody()).number
    desk.recognize(person)
    CardActs(desk.engine).begin(replace(NEW_ACT, number=number, at=desk.clock.now()), most=9, since=NOW)
    desk.clock.pass_by(minutes=31)
    desk.core._purge()
    assert desk.acts(number) == []
    with desk.engine.connect() as db:
        assert db.execute(select(recognitions)).all() == []
