"""What happens to the file: who may read it, and what is said when it is locked, read-only, full or damaged."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sqlite3
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.library.database.schema import VERSION
from kiosk.library.database.sqlite import open_sqlite
from kiosk.library.port import StoreError, StoreUnavailable, UnknownSchema
from tests.library.conftest import APPLICANT, NEW, NOW, allot, challenge, identification
from tests.library.store import SqlStore

posix = pytest.mark.linux("POSIX permissions, signals and limits")


@posix
def test_only_its_owner_may_read_the_database(path: Path, store: SqlStore) -> None:
    store.add_challenge(challenge())
    assert {stat.S_IMODE(file.stat().st_mode) for file in path.parent.iterdir()} == {0o600}
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    path.chmod(0o644)
    open_sqlite(path).dispose()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_the_database_is_durable_and_overwrites_what_it_deletes(store: SqlStore) -> None:
    with store._engine.connect() as db:
        pragmas = {
            name: db.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "secure_delete")
        }
    assert pragmas == {"journal_mode": "wal", "synchronous": 2, "secure_delete": 1}


def test_a_forgotten_identification_leaves_no_trace_in_the_file(path: Path, store: SqlStore) -> None:
    store.add_identification(identification("t1", b"p1"))
    store.purge(NOW.replace(year=2030))
    assert b"\\u9577\\u5d0e" not in b"".join(file.read_bytes() for file in path.parent.iterdir())


def test_a_database_somebody_else_has_locked_is_unavailable(path: Path, store: SqlStore) -> None:
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreUnavailable, match="locked"):
        store.add_challenge(challenge())
    other.close()
    store.add_challenge(challenge())


def test_a_damaged_database_is_unavailable_at_start(path: Path, store: SqlStore) -> None:
    store.close()
    data = bytearray(path.read_bytes())
    data[4096:] = os.urandom(len(data) - 4096)
    path.write_bytes(data)
    with pytest.raises(StoreUnavailable):
        SqlStore(open_sqlite(path))
    path.write_bytes(b"this is no database at all, only some text" * 50)
    with pytest.raises(StoreUnavailable, match="not a database"):
        SqlStore(open_sqlite(path))


def test_a_folder_in_place_of_the_database_is_unavailable(tmp_path: Path) -> None:
    with pytest.raises(StoreUnavailable, match="directory"):
        open_sqlite(tmp_path)


def in_child(work: Callable[[], None]) -> int:
    """Run ``work`` in a forked child; 0 if it ended, 3 if it raised StoreUnavailable."""

    def run() -> None:
        try:
            work()
        except StoreUnavailable:
            os._exit(3)
        except BaseException:
            os._exit(4)
        os._exit(0)

    child = multiprocessing.get_context("fork").Process(target=run)
    child.start()
    child.join()
    assert child.exitcode is not None
    return child.exitcode


@posix
def test_a_read_only_database_is_unavailable(path: Path, store: SqlStore) -> None:
    store.close()

    def open_without_rights() -> None:
        os.chmod(path, 0o444)
        os.chmod(path.parent, 0o555)
        if os.geteuid() == 0:
            os.setuid(65534)  # root may write anything
        SqlStore(open_sqlite(path))

    try:
        assert in_child(open_without_rights) == 3
    finally:
        path.parent.chmod(0o700)


@posix
def test_a_full_disk_is_unavailable_and_nobody_is_half_registered(path: Path, store: SqlStore) -> None:
    store.add_identification(identification("t1", b"p1"))
    store.close()

    def register_with_no_room() -> None:
        import resource

        mine = SqlStore(open_sqlite(path))
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
        mine.register(NEW, token_hash="t1", idempotency_key="k1", first=1, allot=allot, now=NOW)

    assert in_child(register_with_no_room) == 3
    again = SqlStore(open_sqlite(path))
    assert not again.is_registered(b"p1")
    patron = again.register(NEW, token_hash="t1", idempotency_key="k1", first=1, allot=allot, now=NOW)
    assert patron.number == allot(1).number
    again.close()


def test_errors_of_the_database_hold_no_personal_data(path: Path, store: SqlStore) -> None:
    store.add_identification(identification("t1", b"p1"))
    with pytest.raises(StoreError) as caught:
        store.add_identification(identification("t1", b"p1"))  # the token is taken
    said = repr(caught.value) + str(caught.value) + repr(caught.value.__cause__) + str(caught.value.__cause__)
    assert "IntegrityError" in said
    for personal in (APPLICANT.name, APPLICANT.address, "u9577"):
        assert personal not in said


def test_a_database_of_another_version_is_refused_with_a_clear_word(path: Path, store: SqlStore) -> None:
    store.close()
    with sqlite3.connect(path) as db:
        db.execute("UPDATE schema_version SET version = 99")
    with pytest.raises(UnknownSchema, match=rf"version \[99\].*works with {VERSION} and older"):
        SqlStore(open_sqlite(path))


def test_a_database_of_something_else_is_refused_and_left_alone(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "other.db") as db:
        db.execute("CREATE TABLE songs (title)")
    with pytest.raises(UnknownSchema, match="something else"):
        SqlStore(open_sqlite(tmp_path / "other.db"))
    with sqlite3.connect(tmp_path / "other.db") as db:
        assert [row[0] for row in db.execute("SELECT name FROM sqlite_master")] == ["songs"]
