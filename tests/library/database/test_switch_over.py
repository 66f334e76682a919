"""The primary PostgreSQL becomes read-only, or dies, and a standby takes over, while people register."""

from __future__ import annotations

import shutil
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection, Engine, func, select, text
from sqlalchemy.exc import DBAPIError

from kiosk.library.database.opening import open_database
from kiosk.library.database.schema import patrons
from kiosk.library.port import StoreUnavailable
from tests.library.conftest import NEW, NOW, allot, identification
from tests.library.store import SqlStore, create_store
from tests.patience import until
from tests.postgres import PASSWORD, Cluster

CALLERS = 4


@pytest.fixture
def pair() -> Iterator[tuple[Cluster, Cluster]]:
    """A primary that waits for its standby with every commit, and the standby."""
    folders = [Path(tempfile.mkdtemp(prefix="kiosk-pg-")) for _ in range(2)]
    running: list[Cluster] = []
    try:
        running.append(Cluster(folders[0]))
        running.append(running[0].standby(folders[1]))
        yield running[0], running[1]
    finally:
        for cluster in running:
            cluster.stop()
        for folder in folders:
            shutil.rmtree(folder)


def address_of(*clusters: Cluster) -> str:
    hosts = ",".join(f"127.0.0.1:{cluster.port}" for cluster in clusters)
    return f"postgresql://kiosk:{PASSWORD}@{hosts}/patrons?target_session_attrs=read-write"


class Callers:
    """Some that register one person after the other, and ask again with the same key until they hear a number."""

    def __init__(self, store: SqlStore) -> None:
        self.store = store
        self.made: dict[str, str] = {}
        self.failed = 0
        self.doubled: list[str] = []
        self._stop = threading.Event()
        self._threads = [threading.Thread(target=self._work, args=(n,)) for n in range(CALLERS)]

    def __enter__(self) -> Callers:
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        for thread in self._threads:
            thread.join()

    def _work(self, caller: int) -> None:
        n = 0
        while not self._stop.is_set():
            n += 1
            self._register(f"{caller}-{n}")

    def _register(self, name: str) -> None:
        known = False
        while not self._stop.is_set():
            try:
                if not known:
                    self._identify(name)
                    known = True
                made = self.store.register(
                    NEW, token_hash=f"t{name}", idempotency_key=f"k{name}", first=1, allot=allot, now=NOW
                )
            except StoreUnavailable:
                self.failed += 1
                time.sleep(0.02)
            else:
                self.made[name] = made.number
                return

    def _identify(self, name: str) -> None:
        """A lost answer may have kept it: then it is there already."""
        try:
            self.store.add_identification(identification(f"t{name}", name.encode()))
        except StoreUnavailable as error:
            if "IntegrityError" not in str(error):
                raise

    def more(self, count: int, what: str) -> None:
        """Wait until so many more are registered."""
        wanted = len(self.made) + count
        until(lambda: len(self.made) >= wanted, what, 60)


def kept(engine: Engine) -> dict[str, str]:
    with engine.connect() as db:
        return {key[1:]: number for key, number in db.execute(select(patrons.c.idempotency_key, patrons.c.number))}


@pytest.mark.parametrize("how", ["made read-only", "killed"])
def test_registrations_go_on_at_the_new_primary_and_nobody_is_lost_or_doubled(
    pair: tuple[Cluster, Cluster], how: str
) -> None:
    old, new = pair
    old.sql("postgres", "CREATE DATABASE patrons")
    create_store(open_database(address_of(old))).close()
    store = SqlStore(open_database(address_of(old, new)))
    with Callers(store) as callers:
        callers.more(20, "nobody can register before the switch")
        if how == "made read-only":
            old.sql("postgres", "ALTER SYSTEM SET default_transaction_read_only = on")
            old.sql("postgres", "SELECT pg_reload_conf()")
            failed = callers.failed
            until(lambda: callers.failed > failed, "somebody to meet the read-only primary", 60)
            at = old.sql("postgres", "SELECT pg_current_wal_lsn()")
            reached = f"SELECT pg_last_wal_replay_lsn() >= '{at}'"
            until(lambda: new.sql("postgres", reached) == "t", "the standby to catch up", 60)
        else:
            old.kill()
        new.promote()
        callers.more(20, "nobody can register after the switch")
    there = kept(store.engine)
    assert callers.made.items() <= there.items(), "who was told a number has it"
    assert len(set(there.values())) == len(there)
    assert callers.failed, "the switch was met"
    with store.engine.connect() as db:
        assert db.scalar(text("SELECT inet_server_port()")) == new.port
        assert db.scalar(select(func.count()).select_from(patrons)) == len(there)
    store.close()


@pytest.fixture
def broken(postgres: Cluster, postgres_address: str) -> Iterator[tuple[SqlStore, Callable[[str], str]]]:
    """A store, and statements of the database's owner elsewhere."""
    store = create_store(open_database(postgres_address))
    yield store, lambda statement: postgres.sql("postgres", statement)
    store.close()


def pids(store: SqlStore) -> set[int]:
    """The servers of all connections of the pool."""
    held = [store.engine.connect() for _ in range(3)]
    found = {int(one.scalar(text("SELECT pg_backend_pid()")) or 0) for one in held}
    for one in held:
        one.close()
    return found


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("SET default_transaction_read_only = on", "ReadOnlySqlTransaction"),
        ("DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = '57P01'; END $$", "AdminShutdown"),
        ("DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = '57P02'; END $$", "CrashShutdown"),
        ("DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = '57P03'; END $$", "CannotConnectNow"),
        ("DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = '57P05'; END $$", "IdleSessionTimeout"),
        ("DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = '25P03'; END $$", "IdleInTransaction"),
        ("DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = '08006'; END $$", "ConnectionFailure"),
    ],
)
def test_what_a_server_says_that_serves_no_more_ends_all_its_connections(
    broken: tuple[SqlStore, Callable[[str], str]], statement: str, said: str
) -> None:
    store, _ = broken
    before = pids(store)
    with pytest.raises(DBAPIError, match=said) as caught, store.engine.connect() as db:
        _hear(db, statement)
    assert caught.value.connection_invalidated
    store.add_identification(identification("t1", b"1"))
    assert not before & pids(store)


def _hear(db: Connection, statement: str) -> None:
    db.exec_driver_sql(statement)
    db.commit()
    db.execute(text("DELETE FROM challenges"))


def test_a_mistake_in_a_statement_costs_no_connection(broken: tuple[SqlStore, Callable[[str], str]]) -> None:
    store, _ = broken
    before = pids(store)
    with pytest.raises(DBAPIError, match="relation"), store.engine.begin() as db:
        db.execute(text("SELECT * FROM no_such_table"))
    assert pids(store) == before


def test_connections_an_administrator_ended_are_not_noticed_by_anybody(
    broken: tuple[SqlStore, Callable[[str], str]],
) -> None:
    store, run = broken
    held = " OR ".join(f"pid = {pid}" for pid in pids(store))
    run(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE {held}")
    store.add_identification(identification("t1", b"1"))
    assert not store.is_registered(b"1")


@pytest.mark.parametrize(
    ("address", "hosts", "ports"),
    [
        ("postgresql://k@a:5432,b:5433/n?target_session_attrs=read-write", "a,b", "5432,5433"),
        ("postgresql://k@a,b/n", "a,b", "5432,5432"),
        ("postgresql://k@[::1]:5433,[fe80::1]/n", "::1,fe80::1", "5433,5432"),
        ("postgresql://k@/n?host=a:1&host=b:2", "a,b", "1,2"),
        ("postgresql://k@/n?host=a,b&port=1,2", "a,b", "1,2"),
    ],
)
def test_several_hosts_are_named_as_postgresql_or_sqlalchemy_do(address: str, hosts: str, ports: str) -> None:
    from sqlalchemy.dialects.postgresql.psycopg import PGDialect_psycopg

    from kiosk.library.database.opening import _read

    _, named = PGDialect_psycopg().create_connect_args(_read(address))  # type: ignore[no-untyped-call]
    assert (named["host"], named["port"], named["user"], named["dbname"]) == (hosts, ports, "k", "n")
