"""Patrons are forgotten when their time is over, and a copy of the database is a whole one."""

from __future__ import annotations

import sqlite3
import stat
import threading
from datetime import date
from pathlib import Path

import pytest

from kiosk.library.backup import back_up
from kiosk.library.database import open_database
from kiosk.library.port import StoreUnavailable
from kiosk.library.retention import count_ended, forget_ended
from kiosk.library.sql import SqlStore
from kiosk.library.sqlite import open_sqlite

from .conftest import APPLICANT, NEW, NOW, allot, identification


def register(store: SqlStore, name: str) -> str:
    store.add_identification(identification(f"t{name}", name.encode()))
    return store.register(NEW, token_hash=f"t{name}", idempotency_key=f"k{name}", first=1, allot=allot, now=NOW).number


def test_who_ended_before_the_day_is_forgotten_and_the_number_is_never_given_again(either: SqlStore) -> None:
    gone = register(either, "1")
    assert (count_ended(either._engine, NEW.expires_on), forget_ended(either._engine, NEW.expires_on)) == (0, 0)
    assert either.patron(gone) is not None, "the last day of a registration still counts"
    after = date(2029, 4, 1)
    assert (count_ended(either._engine, after), forget_ended(either._engine, after)) == (1, 1)
    assert either.patron(gone) is None
    assert not either.is_registered(b"1")
    assert register(either, "1") != gone


def test_a_forgotten_patron_leaves_no_trace_in_the_file(path: Path, store: SqlStore) -> None:
    register(store, "1")
    forget_ended(store._engine, date(2030, 1, 1))
    assert APPLICANT.name.encode() not in b"".join(file.read_bytes() for file in path.parent.iterdir())


def test_a_copy_made_during_registrations_is_whole_and_private(store: SqlStore, tmp_path: Path) -> None:
    numbers = [register(store, "1")]
    done = threading.Event()

    def keep_registering() -> None:
        for n in range(2, 30):
            numbers.append(register(store, str(n)))
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
    register(store, "1")
    back_up(store._engine, tmp_path / "copy.db")
    assert not list(tmp_path.glob("copy.db-*"))
    with sqlite3.connect(tmp_path / "copy.db") as db:
        assert db.execute("SELECT count(*) FROM patrons").fetchone() == (1,)
