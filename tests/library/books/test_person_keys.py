"""Patrons registered by an older program stay recognised by today's person key."""

from __future__ import annotations

import logging
import sqlite3
from pathlib import Path

import pytest
from alembic.operations import Operations
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Engine, MetaData, Table, create_engine, insert, inspect, select, text

from kiosk.library.books.person_keys import adopt_person_key, renew_person_keys
from kiosk.library.database.migrations import STEPS
from kiosk.library.database.opening import open_database
from kiosk.library.database.schema import PERSON_KEY_FORM, identifications, koha_registrations, patrons
from kiosk.patron.applicant import Applicant, BirthDate, Gender
from kiosk.patron.person_key import former_person_keys, person_key, person_key_of
from kiosk.service.patrons.keyfile import keyed
from tests.library.store import SqlStore

KEY = bytes(range(32))
DUMP = Path(__file__).with_name("patrons_version_5.sql")
"""What the program of version 5 left: five patrons, two of them one person; two registrations in Koha; one visit."""
TWICE = {"2100000002", "2100000003"}


def make(name: str, born: str) -> bytes:
    return keyed(KEY, person_key_of(name, born))


def who(name: str, *born: int | None) -> Applicant:
    return Applicant(name, BirthDate(*born), Gender.UNKNOWN, "長崎県")  # type: ignore[arg-type]


def key_of(applicant: Applicant) -> bytes:
    return keyed(KEY, person_key(applicant))


def former_of(applicant: Applicant) -> list[bytes]:
    return [keyed(KEY, former) for former in former_person_keys(applicant)]


@pytest.fixture
def old(empty_address: str, tmp_path: Path) -> Engine:
    """The database of version 5, on SQLite, then on PostgreSQL."""
    dump = tmp_path / "dump.db"
    with sqlite3.connect(dump) as db:
        db.executescript(DUMP.read_text("utf-8"))
    engine = open_database(empty_address, make_file=True)
    with engine.begin() as db:
        for step in STEPS[:5]:
            step(Operations(MigrationContext.configure(db)))
        source = create_engine(f"sqlite:///{dump}")
        for name in inspect(source).get_table_names():
            with source.connect() as there:
                rows = [dict(row) for row in there.execute(select(_table(name, source))).mappings()]
            if rows:
                db.execute(insert(_table(name, db)), rows)
        source.dispose()
    return engine


def _table(name: str, bind: object) -> Table:
    return Table(name, MetaData(), autoload_with=bind)  # type: ignore[arg-type]


def renewed(engine: Engine) -> SqlStore:
    store = SqlStore(engine)
    renew_person_keys(engine, make)
    return store


ONE = [
    who("長崎　太郎", 1990, 4, 1),
    who("葛\U000e0100城　花子", 1991, 5, 2),
    who("葛城　花子", 1991, 5, 2),
    who("José　Núñez".replace("ú", "u"), 1980, 1, None),
    who("JOSE\u0301　NUN\u0303EZ", 1980, 1, None),
    who("神　隆", 1970, 7, 7),
]


@pytest.mark.parametrize("applicant", ONE, ids=range(len(ONE)))
def test_everybody_is_recognised_by_any_writing_of_their_name(old: Engine, applicant: Applicant) -> None:
    store = renewed(old)
    assert store.is_registered(key_of(applicant))
    store.close()


@pytest.mark.parametrize(
    "applicant",
    [
        who("長崎　次郎", 1990, 4, 1),
        who("\ufa19　隆", 1970, 7, 7),
        who("葛城　花子", 1991, 5, 3),
        who("Jose　Nunez", 1980, 1, None),
    ],
    ids=range(4),
)
def test_nobody_else_is(old: Engine, applicant: Applicant) -> None:
    store = renewed(old)
    assert not store.is_registered(key_of(applicant))
    store.close()


def test_one_person_registered_twice_is_said_and_both_are_kept(old: Engine, caplog: pytest.LogCaptureFixture) -> None:
    store = SqlStore(old)
    with caplog.at_level(logging.WARNING, "kiosk.library"):
        assert renew_person_keys(old, make) == 1
    assert "1 patrons are registered a second time" in caplog.text
    assert "葛" not in caplog.text
    with old.connect() as db:
        forms = dict(db.execute(select(patrons.c.number, patrons.c.key_form)).all())  # type: ignore[arg-type]
    assert len(forms) == 5
    assert {number for number, form in forms.items() if form < PERSON_KEY_FORM} < TWICE
    assert list(forms.values()).count(PERSON_KEY_FORM) == 4
    assert renew_person_keys(old, make) == 1, "it is said at each start, and nothing more is changed"
    store.close()


def test_it_goes_on_where_it_was_ended(old: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kiosk.library.books.person_keys.BATCH", 2)
    store = SqlStore(old)
    made: list[str] = []

    def dies(name: str, born: str) -> bytes:
        made.append(name)
        if len(made) == 4:
            raise KeyboardInterrupt
        return make(name, born)

    with pytest.raises(KeyboardInterrupt):
        renew_person_keys(old, dies)
    renew_person_keys(old, make)
    assert all(store.is_registered(key_of(applicant)) for applicant in ONE)
    store.close()


def test_a_registration_in_koha_is_adopted_when_its_person_comes(old: Engine) -> None:
    store = renewed(old)
    came = who("邊\U000e0101　一", 1985, 6, 1)
    adopt_person_key(old, former_of(came), key_of(came))
    adopt_person_key(old, former_of(came), key_of(came))
    plain = who("邊　一", 1985, 6, 1)
    with old.connect() as db:
        row = db.execute(select(koha_registrations).where(koha_registrations.c.person_key == key_of(plain))).one()
        untouched = db.execute(
            select(koha_registrations.c.number).where(
                koha_registrations.c.person_key == key_of(who("髙田　二", 1985, 6, 2))
            )
        ).one()
    assert (row.number, row.koha_id, row.state, row.key_form) == ("2200000001", 77, "done", PERSON_KEY_FORM)
    assert untouched.number == "2200000002", "most keys are what they were"
    store.close()


def test_who_has_both_keys_keeps_both_rows(old: Engine) -> None:
    """Two rows of one person, and a card whose former keys are both known: one is adopted, none is lost."""
    store = SqlStore(old)
    came = who("葛\U000e0100城　花子", 1991, 5, 2)
    adopt_person_key(old, former_of(came), key_of(came))
    with old.connect() as db:
        assert {row.number for row in db.execute(select(patrons.c.number))} >= TWICE
    assert store.is_registered(key_of(came))
    store.close()


def test_who_was_just_identified_lays_the_card_once_more(old: Engine) -> None:
    store = SqlStore(old)
    with old.connect() as db:
        assert db.execute(select(identifications)).first() is None
    store.close()


def test_an_old_service_that_still_runs_registers_by_the_first_form_and_is_caught_up(old: Engine) -> None:
    """A worker that was not restarted yet writes no form: the next start finds its patrons."""
    store = renewed(old)
    with old.begin() as db:
        db.execute(text("UPDATE patrons SET key_form = 1, name = '島原　三郎' WHERE number = '2100000001'"))
    renew_person_keys(old, make)
    assert store.is_registered(key_of(who("島原　三郎", 1990, 4, 1)))
    store.close()


@pytest.mark.parametrize("name", ["長崎　太郎", "ANA LUCIA", "神", ""])
def test_a_name_that_was_always_folded_so_has_no_former_key(name: str) -> None:
    assert former_person_keys(who(name, 1990, 4, 1)) == ()
