"""Stores of every age come to the shape of today; what this program does not know is left alone."""

from __future__ import annotations

import pkgutil
from datetime import UTC, datetime, timedelta
from importlib import import_module
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy import Engine, MetaData, Table, insert, inspect, select, text
from sqlalchemy.exc import IntegrityError

from kiosk.library import database
from kiosk.library.books.cards.acts import CardActs
from kiosk.library.books.cards.finishing import finish
from kiosk.library.books.kiosks import KioskRegister
from kiosk.library.books.mail_tables import queue
from kiosk.library.books.notices import Notices
from kiosk.library.books.outbox import Letter, Outbox, Progress
from kiosk.library.books.tasks import NewMail
from kiosk.library.database.migrations import STEPS, first
from kiosk.library.database.opening import open_database
from kiosk.library.database.schema import VERSION, metadata, patrons, schema_version
from kiosk.library.port import NoDatabase, StoreUnavailable, UnknownSchema
from tests import warm
from tests.library.books.test_cards import NEW_ACT
from tests.library.conftest import NEW, NOW, allot, identification
from tests.library.database import starting_child
from tests.library.store import SqlStore, create_store
from tests.patience import patience

OLD_PATRON = {
    **{"number": "2100000001", "barcode": "A2100000001A", "person_key": b"p1", "name": "長崎花子"},
    **{"kana_family": "ナガサキ", "kana_given": "ハナコ", "birth_date": "1990-04-00", "gender": "female"},
    **{"address": "長崎県", "has_substitutes": False, "phone": "0957000000", "email": "", "password_hash": "x"},
    **{"consent_version": "v1", "consented_at": NOW, "kiosk_id": "lobby-1", "document": b"d", "signature": b"s"},
    **{"registered_on": NEW.registered_on, "expires_on": NEW.expires_on, "idempotency_key": "k1", "token_hash": "t1"},
}


def old_store(address: str) -> Engine:
    """A store of version 1 with one patron, as the first release left it."""
    engine = open_database(address, make_file=True)
    with engine.begin() as db:
        first.upgrade(Operations(MigrationContext.configure(db)))
        db.execute(insert(schema_version).values(version=1))
        db.execute(insert(patrons).values(OLD_PATRON))
        db.execute(text("INSERT INTO counters (name, next_value) VALUES ('patron', 2)"))
    return engine


def test_mails_on_their_way_stay_on_their_way(empty_address: str) -> None:
    """Those of version 4, which knew one kind of mail."""
    engine = open_database(empty_address, make_file=True)
    with engine.begin() as db:
        for step in STEPS[:4]:
            step(Operations(MigrationContext.configure(db)))
        db.execute(insert(schema_version).values(version=4))
        old = Table("outbox", MetaData(), autoload_with=db)
        waits = {"message_id": "m1", "number": "2100000001", "address": "hanako@example.jp", "state": "waiting"}
        ended = {"message_id": "m2", "number": "2100000002", "address": None, "state": "accepted"}
        for row in (waits, ended):
            more = {"expires_on": NEW.expires_on, "created_at": NOW, "attempts": 3, "due_at": NOW}
            db.execute(insert(old).values(**row, **more))
    store = SqlStore(engine)
    assert "outbox" not in inspect(engine).get_table_names()
    kept = Outbox(engine)
    assert kept.due(NOW, 9) == [Progress("m1", "waiting", 3)]
    assert kept.progress("2100000002") == Progress("m2", "accepted", 3)
    letter = kept.claim("m1", attempts=3, until=NOW)
    assert letter == Letter("m1", "2100000001", "hanako@example.jp", NEW.expires_on, NOW, 4, kind="registered")
    with pytest.raises(IntegrityError), engine.begin() as db:
        queue(db, NewMail("m3", "", NOW, NOW), kind="registered", number="2100000001", expires_on=NEW.expires_on)
    store.close()


def test_notices_and_patrons_of_version_11_are_there_for_what_cards_do(empty_address: str) -> None:
    engine = open_database(empty_address, make_file=True)
    with engine.begin() as db:
        for step in STEPS[:11]:
            step(Operations(MigrationContext.configure(db)))
        db.execute(insert(schema_version).values(version=11))
        db.execute(insert(patrons).values(OLD_PATRON))
        old = Table("notices", MetaData(), autoload_with=db)
        words = {"title": "坂道の町をあるく", "pickup": "1階カウンター", "keep_until": None, "read": False}
        db.execute(insert(old).values(notice_id="n1", number="2100000001", made_at=NOW, **words))
    store = SqlStore(engine)
    told, acts = Notices(engine), CardActs(engine)
    assert told.unread_acts("2100000001", 9) == ()
    act = acts.begin(NEW_ACT, most=1, since=NOW)
    with engine.begin() as db:
        finish(db, act, NOW + timedelta(minutes=1), title="再設定")
    assert [(one.title, one.act) for one in told.board("2100000001").notices] == [
        ("再設定", NEW_ACT.act),
        ("坂道の町をあるく", None),
    ]
    assert "ix_patrons_birth_date" in {index["name"] for index in inspect(engine).get_indexes("patrons")}
    store.close()


def test_there_is_a_step_for_every_version() -> None:
    assert len(STEPS) == VERSION


def test_the_steps_end_at_the_tables_this_program_works_with(empty_address: str) -> None:
    for found in pkgutil.iter_modules(database.__path__, f"{database.__name__}."):
        import_module(found.name)  # every table, whichever tests ran before
    engine = open_database(empty_address, make_file=True)
    create_store(engine)
    with engine.connect() as db:
        assert compare_metadata(MigrationContext.configure(db, opts={"compare_type": True}), metadata) == []
        uniques = {tuple(u["column_names"]) for u in inspect(db).get_unique_constraints("patrons")}
    assert {("person_key",), ("barcode",), ("idempotency_key",), ("token_hash",)} <= uniques
    engine.dispose()


def test_a_store_of_the_first_version_keeps_its_patrons_and_numbers(empty_address: str) -> None:
    old_store(empty_address).dispose()
    store = SqlStore(open_database(empty_address))
    assert store.is_registered(b"p1")
    store.add_identification(identification("t2", b"p2"))
    made = store.register(NEW, token_hash="t2", idempotency_key="k2", first=1, allot=allot, now=NOW)
    assert made.number == "2100000002"
    KioskRegister(store._engine).add("lobby-1", "h", datetime.now(UTC))
    with store._engine.begin() as db:
        assert list(db.scalars(select(schema_version.c.version))) == [VERSION]
        assert db.execute(select(patrons.c.branch, patrons.c.category)).all() == [("", "")] * 2
    store.close()


def test_a_step_that_fails_leaves_the_store_as_it_was(empty_address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    engine = old_store(empty_address)

    def stumble(op: Operations) -> None:
        STEPS[1](op)
        op.execute("SELECT no_such_column FROM patrons")

    with monkeypatch.context() as patch:
        patch.setattr("kiosk.library.database.migrations.STEPS", (first.upgrade, stumble))
        with pytest.raises(StoreUnavailable):
            SqlStore(engine)
    assert "kiosks" not in inspect(engine).get_table_names()
    SqlStore(engine).close()
    assert "kiosks" in inspect(engine).get_table_names()
    engine.dispose()


def test_a_newer_store_is_refused_and_left_alone(address: str) -> None:
    store = SqlStore(open_database(address))
    with store._engine.begin() as db:
        db.execute(text(f"UPDATE schema_version SET version = {VERSION + 1}"))
    with pytest.raises(UnknownSchema, match="use the program version that made it"):
        SqlStore(store._engine)
    store.close()


def test_a_postgresql_database_of_something_else_is_refused(postgres_address: str) -> None:
    engine = open_database(postgres_address)
    with engine.begin() as db:
        db.execute(text("CREATE TABLE songs (title text)"))
    with pytest.raises(UnknownSchema, match="something else"):
        SqlStore(engine)
    assert inspect(engine).get_table_names() == ["songs"]
    engine.dispose()


def test_services_that_start_together_bring_the_tables_up_to_date_once(empty_address: str) -> None:
    old_store(empty_address).dispose()
    children = [warm.Child(starting_child.main, empty_address) for _ in range(4)]
    said = [child.communicate(patience(60)) for child in children]
    assert [child.returncode for child in children] == [0] * 4, said


def test_an_empty_database_is_refused_and_stays_empty(postgres_address: str) -> None:
    engine = open_database(postgres_address)
    with pytest.raises(NoDatabase, match="no tables"):
        SqlStore(engine)
    assert inspect(engine).get_table_names() == []
    engine.dispose()


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ("postgresql://kiosk:wrong@127.0.0.1:{port}/postgres", "password authentication failed"),
        ("postgresql://kiosk:only-for-tests@127.0.0.1:{port}/nothing", "does not exist"),
        ("postgresql://kiosk@127.0.0.1:1/kiosk", "can't be opened"),
        ("mysql://kiosk:hidden@127.0.0.1/kiosk", "mysql is not"),
        ("no address, hidden", "can't be read"),
    ],
)
def test_a_database_that_does_not_let_us_in_is_unavailable(postgres, wrong: str, said: str, tmp_path: Path) -> None:
    with pytest.raises(StoreUnavailable, match=said) as caught:
        open_database(wrong.format(port=postgres.port), base=tmp_path)
    assert "hidden" not in str(caught.value)
