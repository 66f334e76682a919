"""A SQLite file that is missing, empty, or not the one that was opened: nothing is made, and nothing is promised."""

from __future__ import annotations

import os
import shutil
import sqlite3
from pathlib import Path

import pytest

from kiosk.library.database.sqlite import open_sqlite
from kiosk.library.port import NoDatabase, StoreUnavailable, UnknownSchema
from tests.library.conftest import NEW, NOW, add_patron, allot, challenge, identification
from tests.library.store import SqlStore

posix = pytest.mark.linux("Windows lets nobody delete or rename an open file")


def files(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def test_a_missing_file_or_folder_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(NoDatabase, match="the file is missing"):
        open_sqlite(tmp_path / "patrons.db")
    with pytest.raises(NoDatabase, match=r"the folder .*disk is missing"):
        open_sqlite(tmp_path / "disk" / "patrons.db")
    assert files(tmp_path) == {}


@pytest.mark.parametrize(("statements", "said"), [((), "empty"), (("VACUUM",), "no tables")])
@pytest.mark.parametrize("mode", ["delete", "wal"])
def test_a_file_with_nothing_in_it_is_not_filled(
    tmp_path: Path, statements: tuple[str, ...], said: str, mode: str
) -> None:
    path = tmp_path / "patrons.db"
    path.touch(0o600)
    if statements:
        with sqlite3.connect(path) as db:
            db.execute(f"PRAGMA journal_mode={mode}")
            db.execute("CREATE TABLE a (b)")
            db.execute("DROP TABLE a")
        db.close()
    before = files(tmp_path)
    with pytest.raises(NoDatabase, match=said):
        open_sqlite(path)
    assert files(tmp_path) == before


def test_a_database_of_something_else_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as db:
        db.execute("CREATE TABLE songs (title)")
    db.close()
    path.chmod(0o600)
    before = files(tmp_path)
    with pytest.raises(UnknownSchema, match="something else"):
        SqlStore(open_sqlite(path))
    assert files(tmp_path) == before


def test_what_is_only_in_the_log_yet_is_a_database(tmp_path: Path, store: SqlStore, path: Path) -> None:
    """As after a power cut just after the first start."""
    number = add_patron(store, "1")
    cut = tmp_path / "cut"
    shutil.copytree(path.parent, cut)
    again = SqlStore(open_sqlite(cut / path.name))
    assert again.patron(number) is not None
    again.close()


def lose(path: Path, how: str) -> None:
    match how:
        case "deleted":
            path.unlink()
        case "renamed":
            path.rename(path.with_name("old.db"))
        case "replaced":
            shutil.copy(path, path.with_name("copy.db"))
            path.with_name("copy.db").replace(path)
        case "folder unmounted":
            path.parent.rename(path.parent.with_name("elsewhere"))
        case "another disk mounted":
            path.parent.rename(path.parent.with_name("elsewhere"))
            path.parent.mkdir()
            with sqlite3.connect(path) as db:
                db.execute("CREATE TABLE songs (title)")
            db.close()
        case "log deleted":
            path.with_name(path.name + "-wal").unlink()


HOW = ["deleted", "renamed", "replaced", "folder unmounted", "another disk mounted", "log deleted"]


@posix
@pytest.mark.parametrize("how", HOW)
def test_nothing_is_promised_in_a_file_nobody_finds_any_more(store: SqlStore, path: Path, how: str) -> None:
    add_patron(store, "1")
    store.add_identification(identification("t2", b"2"))
    lose(path, how)
    with pytest.raises(StoreUnavailable, match=r"gone|replaced|log was deleted"):
        store.register(NEW, token_hash="t2", idempotency_key="k2", first=1, allot=allot, now=NOW)
    with pytest.raises(StoreUnavailable):
        store.add_challenge(challenge())
    if how != "log deleted":
        with pytest.raises(StoreUnavailable):
            store.is_registered(b"1")
    if how in ("deleted", "renamed", "folder unmounted"):
        assert not path.exists(), "nothing was made in its place"


@posix
@pytest.mark.parametrize("how", HOW)
def test_a_file_lost_in_the_middle_of_a_registration_promises_nothing(path: Path, store: SqlStore, how: str) -> None:
    store.add_identification(identification("t1", b"1"))
    store.close()
    steps = []

    def at(step: str) -> None:
        steps.append(step)
        if step == "forgotten":
            lose(path, how)

    mine = SqlStore(open_sqlite(path), checkpoint=at)
    with pytest.raises(StoreUnavailable, match=r"gone|replaced|log was deleted"):
        mine.register(NEW, token_hash="t1", idempotency_key="k1", first=1, allot=allot, now=NOW)
    assert "committed" not in steps
    mine.close()


@posix
def test_a_new_connection_makes_no_file_either(store: SqlStore, path: Path) -> None:
    add_patron(store, "1")
    path.unlink()
    store.engine.dispose()
    with pytest.raises(StoreUnavailable):
        store.add_challenge(challenge())
    assert not path.exists()


@posix
def test_a_file_that_is_back_is_worked_with_again(store: SqlStore, path: Path) -> None:
    number = add_patron(store, "1")
    away = path.with_name("away.db")
    path.rename(away)
    with pytest.raises(StoreUnavailable):
        add_patron(store, "2")
    away.rename(path)
    assert store.patron(number) is not None
    assert add_patron(store, "2") == allot(2).number


def test_a_path_with_every_kind_of_character_is_opened(tmp_path: Path) -> None:
    path = tmp_path / "図書館 50% #1 ?&" / "patrons ?mode=memory#.db"
    store = SqlStore(_made(path))
    add_patron(store, "1")
    store.close()
    assert sorted(os.listdir(path.parent)) == [path.name]


def _made(path: Path):
    from kiosk.library.database import migrations

    engine = open_sqlite(path, make_file=True)
    migrations.prepare(engine, on_empty=migrations.allow)
    return engine
