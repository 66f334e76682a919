"""Patrons are forgotten when their time is over, and a copy of the database is a whole one."""

from __future__ import annotations

import sqlite3
import stat
import threading
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import func, insert, select

from kiosk.library.books.cards.acts import CardActs
from kiosk.library.books.cards.bars import CardBars
from kiosk.library.books.cards.recognitions import Recognitions
from kiosk.library.books.mail_tables import outbox, setup_codes
from kiosk.library.books.notices import Notices
from kiosk.library.books.retention import count_ended, forget, forget_ended, hangs_on
from kiosk.library.books.sessions import Sessions, StoredSession
from kiosk.library.books.tasks import NewMail, NewSetupCode, PostRegistrationTasks
from kiosk.library.circulation.lending import Book, Circulation
from kiosk.library.database.backup import back_up
from kiosk.library.database.opening import open_database
from kiosk.library.database.returning import card_acts, card_bars, recognitions
from kiosk.library.database.schema import koha_registrations, patrons
from kiosk.library.database.sqlite import open_sqlite
from kiosk.library.database.tables import holds, loans, notice_marks, notice_settings, notices, sessions
from kiosk.library.members import ReadyHold
from kiosk.library.port import StoreUnavailable, UnknownIdentification
from kiosk.patron.account import Hold, HoldState
from kiosk.patron.circulation import CirculationRules
from tests.library.books.test_cards import HERE, NEW_ACT
from tests.library.conftest import APPLICANT, NEW, NOW, add_patron, allot, identification
from tests.library.store import SqlStore

BOOK = Book("湾のほとりの図書館")
THEIRS = (patrons, loans, holds, notices, notice_marks, notice_settings, sessions, outbox, setup_codes)
BY_CARD = (card_acts, card_bars, recognitions)


def test_who_ended_before_the_day_is_forgotten_and_the_number_is_never_given_again(either: SqlStore) -> None:
    gone = add_patron(either, "1")
    assert (count_ended(either._engine, NEW.expires_on), forget_ended(either._engine, NEW.expires_on)) == (0, 0)
    assert either.patron(gone) is not None, "the last day of a registration still counts"
    after = date(2029, 4, 1)
    assert (count_ended(either._engine, after), forget_ended(either._engine, after)) == (1, 1)
    assert either.patron(gone) is None
    assert not either.is_registered(b"1")
    assert add_patron(either, "1") != gone


def rows(store: SqlStore) -> dict[str, int]:
    """How many there are in each table about somebody."""
    with store.engine.connect() as db:
        found = {table.name: db.scalar(select(func.count()).select_from(table)) or 0 for table in (*THEIRS, *BY_CARD)}
    return {name: count for name, count in found.items() if count}


def test_with_a_patron_all_that_is_theirs_is_forgotten_and_nothing_of_others(either: SqlStore) -> None:
    either.add_identification(identification("t1", b"1"))
    mail, setup = NewMail("m1", NEW.contact.email, NOW, NOW), NewSetupCode("h", NOW)
    new = replace(NEW, expires_on=date(2028, 3, 31), tasks=PostRegistrationTasks(mail, setup))
    gone = either.register(new, token_hash="t1", idempotency_key="k1", first=1, allot=allot, now=NOW).number
    stays = add_patron(either, "2")
    staff, told = Circulation(either.engine, CirculationRules()), Notices(either.engine)
    for number in (gone, stays):
        staff.lend(number, BOOK, NEW.registered_on)
        hold_id = staff.reserve(number, BOOK, NOW)
        hold = Hold(hold_id, BOOK.title, "", HoldState.READY)
        told.activate(number, number, NOW)
        told.record(ReadyHold(number, NEW.contact.email, hold), NOW, NewMail(f"n{number}", NEW.contact.email, NOW, NOW))
        Sessions(either.engine).begin(StoredSession(f"s{number}", "lobby-1", number, number, NOW, NOW))
        CardActs(either.engine).begin(replace(NEW_ACT, number=number, idempotency_key=number), most=1, since=NOW)
        CardBars(either.engine).bar(number, NOW)
        Recognitions(either.engine).add(replace(HERE, token_hash=number, number=number))
    one_each = {table.name: 1 for table in (*THEIRS, *BY_CARD) if table.name != "setup_codes"}
    assert rows(either) == dict.fromkeys(one_each, 2) | {"mails": 3, "setup_codes": 1}
    assert forget_ended(either.engine, NEW.expires_on) == 1
    assert rows(either) == one_each
    assert len(staff.of(stays, NEW.registered_on)[0]) == 1
    assert len(told.board(stays).notices) == 1


def test_a_patron_of_another_system_is_forgotten_with_what_was_told(either: SqlStore) -> None:
    told = Notices(either.engine)
    with either.engine.begin() as db:
        row = {"person_key": b"1", "number": "1", "barcode": "A1A", "state": "done", "koha_id": 7, "kiosk_id": "k"}
        signed = {"consent_version": "1", "consented_at": NOW, "document": b"d", "signature": b"s"}
        term = {"registered_on": NEW.registered_on, "expires_on": NEW.expires_on}
        keys = {"idempotency_key": "k", "token_hash": "t"}
        db.execute(insert(koha_registrations).values(**row, **signed, **term, **keys))
    told.activate("1", "7", NOW)
    told.record(ReadyHold("1", "", Hold("h1", BOOK.title, "", HoldState.READY)), NOW, None)
    assert forget_ended(either.engine, date(2030, 1, 1)) == 1
    assert rows(either) == {}


def test_a_forgotten_patron_leaves_no_trace_in_the_file(path: Path, store: SqlStore) -> None:
    add_patron(store, "1")
    forget_ended(store._engine, date(2030, 1, 1))
    assert APPLICANT.name.encode() not in b"".join(file.read_bytes() for file in path.parent.iterdir())


def test_a_copy_made_during_registrations_is_whole_and_private(store: SqlStore, tmp_path: Path) -> None:
    numbers = [add_patron(store, "1")]
    done = threading.Event()

    def keep_registering() -> None:
        for n in range(2, 30):
            numbers.append(add_patron(store, str(n)))
        done.set()

    thread = threading.Thread(target=keep_registering)
    thread.start()
    back_up(store._engine, tmp_path / "copy.db")
    thread.join()
    assert done.is_set()
    assert stat.S_IMODE((tmp_path / "copy.db").stat().st_mode) == 0o600
    copy = SqlStore(open_sqlite(tmp_path / "copy.db"))
    assert copy.patron(numbers[0]) == store.patron(numbers[0])
    copy.close()


def test_a_copy_never_overwrites_a_file_and_a_failed_one_leaves_none(
    store: SqlStore, tmp_path: Path, postgres_address: str
) -> None:
    old = tmp_path / "old.db"
    old.write_bytes(b"precious")
    with pytest.raises(StoreUnavailable):
        back_up(store._engine, old)
    assert old.read_bytes() == b"precious"
    other = open_database(postgres_address)
    with pytest.raises(StoreUnavailable, match="pg_dump"):
        back_up(other, tmp_path / "new.db")
    other.dispose()
    assert not (tmp_path / "new.db").exists()


def test_a_copy_is_one_file_that_needs_no_other(store: SqlStore, tmp_path: Path) -> None:
    add_patron(store, "1")
    back_up(store._engine, tmp_path / "copy.db")
    assert not list(tmp_path.glob("copy.db-*"))
    with sqlite3.connect(tmp_path / "copy.db") as db:
        assert db.execute("SELECT count(*) FROM patrons").fetchone() == (1,)


def test_a_forgotten_patron_may_register_again_with_another_number(either: SqlStore) -> None:
    gone, stays = add_patron(either, "1"), add_patron(either, "2")
    staff = Circulation(either.engine, CirculationRules())
    for number in (gone, stays):
        staff.lend(number, BOOK, NEW.registered_on)
    either.add_identification(identification("under way", b"1"))
    Recognitions(either.engine).add(replace(HERE, person_key=b"1"))
    assert hangs_on(either.engine, gone) == {"patrons": 1, "loans": 1, "reservations": 0}
    assert either.forget(gone) == 1
    assert either.forget(gone) == 0, "nobody has it any more"
    assert either.patron(gone) is None
    assert not either.is_registered(b"1")
    with pytest.raises(UnknownIdentification):
        either.register(NEW, token_hash="under way", idempotency_key="k9", first=1, allot=allot, now=NOW)
    assert rows(either) == {"patrons": 1, "loans": 1}
    again = add_patron(either, "1")
    assert again not in (gone, stays), "a number is never given out again"


def test_a_person_is_forgotten_wherever_they_are_registered(either: SqlStore) -> None:
    gone = add_patron(either, "1")
    with either.engine.begin() as db:
        row = {
            "person_key": b"1",
            "number": "9",
            "barcode": "A9A",
            "state": "creating",
            "koha_id": None,
            "kiosk_id": "k",
        }
        signed = {"consent_version": "1", "consented_at": NOW, "document": b"d", "signature": b"s"}
        term = {"registered_on": NEW.registered_on, "expires_on": NEW.expires_on}
        db.execute(insert(koha_registrations).values(**row, **signed, **term, idempotency_key="k", token_hash="t"))
    assert forget(either.engine, "8") == 0
    assert forget(either.engine, "9") == 2
    assert either.patron(gone) is None
    assert rows(either) == {}
