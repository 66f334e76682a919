"""`kiosk patrons restore`: a copy comes back whole, with its key, and no printed number is given out again."""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import stat
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.library.database.sqlite import open_sqlite
from kiosk.library.port import COUNTER, Allotted, StoreUnavailable
from kiosk.patron.number import NumberScheme
from kiosk.service.compose.config import load_service
from tests import warm
from tests.commands import interrupted
from tests.commands.patrons.test_making import Call
from tests.commands.patrons.test_patrons import add_patrons, make_config
from tests.library.conftest import NEW, NOW, identification
from tests.library.store import SqlStore
from tests.patience import patience


class Library:
    """A service with a SQLite database of two patrons, 1234 and 1235, of which there is a copy."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder / "state"
        self.database = self.folder / "patrons.db"
        self.key = folder / "person.key"
        self.config = make_config(folder, f"sqlite:///{self.database}")
        self.scheme: NumberScheme = load_service(self.config).number.scheme
        self.copy = folder / "copy.db"
        self.capsys = capsys
        assert self("init").code == 0
        self.numbers = add_patrons(f"sqlite:///{self.database}", self.scheme)
        assert self("backup", self.copy).code == 0

    def __call__(self, *words: str | Path) -> Call:
        return Call(self.capsys, "patrons", *words, "--config", self.config)

    def restore(self, *words: str | Path) -> Call:
        return self("restore", self.copy, *words)

    def register(self, name: str, counter: str = COUNTER) -> int:
        """The running number somebody gets now."""
        store = SqlStore(open_sqlite(self.database))
        store.add_identification(identification(f"t{name}", name.encode()))
        keys = {"token_hash": f"t{name}", "idempotency_key": f"k{name}"}
        made = store.register(NEW, **keys, first=1, allot=self.allot, now=NOW, counter=counter)
        store.close()
        serial = self.scheme.serial(made.number)
        assert serial is not None
        return serial

    def allot(self, serial: int) -> Allotted:
        made = self.scheme.make(serial)
        return Allotted(made.number, made.barcode)

    def patrons(self, database: Path | None = None) -> list[str]:
        with sqlite3.connect(database or self.database) as db:
            found = [row[0] for row in db.execute("SELECT number FROM patrons ORDER BY number")]
        db.close()
        return found

    def files(self) -> dict[str, bytes]:
        return {f.name: f.read_bytes() for f in [*self.folder.iterdir(), self.key] if f.exists()}


@pytest.fixture
def library(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Library:
    return Library(tmp_path, capsys)


def test_a_lost_database_comes_back_and_goes_on_above_what_was_printed(library: Library) -> None:
    assert library.register("c") == 1236
    library.database.unlink()
    done = library.restore("--next-number", "1237")
    assert (done.code, done.err) == (0, "")
    assert "restored: 2 patrons; the next running number is 1237" in done.out
    assert library.patrons() == library.numbers
    assert stat.S_IMODE(library.database.stat().st_mode) == 0o600
    assert library.register("d") == 1237
    assert os.listdir(library.folder) == ["patrons.db"], "nothing else is left behind"


@pytest.mark.parametrize("words", [(), ("--next-number", "1235"), ("--next-number", "0"), ("--next-number", "-5")])
def test_without_a_number_above_the_highest_nothing_is_changed(library: Library, words: tuple[str, ...]) -> None:
    before = library.files()
    refused = library.restore(*words)
    assert refused.code == 1
    assert "at least 1236" in refused.err
    assert library.numbers[1] in refused.err, "the highest number there is"
    assert library.files() == before
    assert library.restore("--next-number", "1236").code == 0, "the other side of the limit"


def test_numbers_given_out_since_are_counted_where_the_database_still_tells(library: Library) -> None:
    assert library.register("c") == 1236
    assert "at least 1237" in library.restore("--next-number", "1236").err
    done = library.restore("--next-number", "1237")
    assert done.code == 0
    kept = Path(done.out.split("kept as ")[1].strip())
    assert len(library.patrons(kept)) == 3, "the old one is kept"
    assert len(library.patrons()) == 2


BRANCHES = """
[number]
other_prefixes = ["22"]
[[library.branches]]
code = "MAIN"
name = "本館"
[[library.branches]]
code = "EAST"
name = "東分館"
kiosks = ["lobby-2"]
prefix = "22"
"""


def test_every_range_of_numbers_goes_on_above_what_was_printed(library: Library) -> None:
    library.config.write_text(library.config.read_text("utf-8") + BRANCHES, "utf-8")
    own = library.scheme
    library.scheme = replace(own, prefix="22", other_prefixes=("21",))
    assert library.register("c", counter="patron EAST") == 1
    refused = library.restore("--next-number", "1236")
    assert refused.code == 1
    assert "--next-number EAST=N, the running number of the next patron of branch EAST: at least 2 (the" in refused.err
    assert "does not count by patron WEST" in library.restore("--next-number", "WEST=2", "--next-number", "1236").err
    done = library.restore("--next-number", "EAST=7", "--next-number", "1236")
    assert (done.code, done.err) == (0, "")
    assert "the next running number of branch EAST is 7" in done.out
    assert library.register("d", counter="patron EAST") == 7
    library.scheme = own
    assert library.register("e") == 1236


def test_a_whole_patron_number_is_no_running_number(library: Library) -> None:
    refused = library.restore("--next-number", library.numbers[1])
    assert refused.code == 1
    assert "without prefix and check digit" in refused.err


def test_a_copy_that_is_none_is_refused_in_words(library: Library, tmp_path: Path) -> None:
    before = library.files()
    other = tmp_path / "other.db"
    with sqlite3.connect(other) as db:
        db.execute("CREATE TABLE songs (title)")
    db.close()
    newer, damaged, text, torn, empty = (
        tmp_path / f"{name}.db" for name in ("newer", "damaged", "text", "torn", "empty")
    )
    for copy in (newer, damaged, torn):
        shutil.copy(library.copy, copy)
    with sqlite3.connect(newer) as db:
        db.execute("UPDATE schema_version SET version = 99")
    db.close()
    data = bytearray(damaged.read_bytes())
    data[8192:] = os.urandom(len(data) - 8192)
    damaged.write_bytes(data)
    torn.write_bytes(torn.read_bytes()[:-4096])
    text.write_text("only some text " * 500)
    empty.touch()
    for copy, said in {
        tmp_path / "missing.db": "there is no file",
        tmp_path: "is not a file",
        library.database: "the database itself",
        other: "not a patron database",
        newer: "schema version [99]",
        damaged: "whole database|damaged",
        torn: "whole database|damaged",
        text: "not a whole database",
        empty: "not a patron database",
    }.items():
        refused = library("restore", copy, "--next-number", "5000")
        assert refused.code == 1, copy
        assert any(each in refused.err for each in said.split("|")), refused.err
        assert str(copy) in refused.err or copy in (other, newer, damaged, torn, empty)
    assert library.files() == before


def test_the_key_comes_back_with_it_or_nothing_does(library: Library, tmp_path: Path) -> None:
    key = library.key.read_bytes()
    copied = tmp_path / "copy.db.key"
    library.key.unlink()
    assert library.restore("--next-number", "2000").code == 0
    assert library.key.read_bytes() == key
    library.key.write_text("cd" * 32)
    assert library.restore("--next-number", "3000").code == 0
    assert library.key.read_bytes() == key, "one of another database is kept aside"
    assert len(list(tmp_path.glob("person.key.before-restore-*"))) == 1
    copied.write_text("cd" * 32)
    library.key.unlink()
    before = library.files()
    refused = library.restore("--next-number", "4000")
    assert refused.code == 1
    assert "bring both" in refused.err
    assert library.files() == before


def test_a_database_in_use_is_not_replaced(library: Library) -> None:
    running = SqlStore(open_sqlite(library.database))
    assert running.is_registered(b"a")
    before = library.patrons()
    refused = library.restore("--next-number", "5000")
    assert refused.code == 1
    assert "in use: stop the kiosk or the service first" in refused.err
    assert library.patrons() == before
    running.add_identification(identification("t9", b"9"))
    running.close()
    assert library.restore("--next-number", "5000").code == 0


def test_a_damaged_database_is_replaced_and_kept(library: Library) -> None:
    library.database.write_bytes(b"only some text " * 500)
    library.database.with_name("patrons.db-wal").write_bytes(b"its log")
    done = library.restore("--next-number", "5000")
    assert done.code == 0, done.err
    assert library.patrons() == library.numbers
    kept = Path(done.out.split("kept as ")[1].strip())
    assert kept.read_bytes().startswith(b"only some text")
    assert not library.database.with_name("patrons.db-wal").exists(), "under the new database it would be poison"
    assert library.register("c") == 5000


def test_an_empty_file_in_its_place_is_replaced(library: Library) -> None:
    library.database.write_bytes(b"")
    assert library.restore("--next-number", "5000").code == 0
    assert library.patrons() == library.numbers


@pytest.mark.linux("SIGKILL")
@pytest.mark.parametrize("lost", [True, False])
@pytest.mark.parametrize("step", ["staged", "ready", "key", "swapped"])
def test_killed_at_any_step_it_is_done_again(library: Library, tmp_path: Path, step: str, lost: bool) -> None:
    if lost:
        library.database.unlink()
        library.key.unlink()
    killed = warm.run(interrupted.main, str(library.config), step, str(library.copy), timeout=patience(60))
    assert killed.returncode == -signal.SIGKILL, killed.stderr.decode()
    done = library.restore("--next-number", "5000")
    assert done.code == 0, done.err
    assert library.patrons() == library.numbers
    assert library.register("c") == 5000
    assert not [name for name in os.listdir(library.folder) if name.endswith((".restoring", ".lock"))]


@pytest.mark.linux("Windows lets nobody rename an open file")
def test_whoever_had_it_open_is_told_at_the_next_transaction(library: Library) -> None:
    """Should the check for users miss somebody: put in place by hand, as no one should."""
    running = SqlStore(open_sqlite(library.database))
    shutil.copy(library.copy, library.folder / "new.db")
    (library.folder / "new.db").replace(library.database)
    with pytest.raises(StoreUnavailable, match="replaced by another"):
        running.add_identification(identification("t9", b"9"))
    running.close()


def test_postgresql_is_restored_with_its_own_tools(
    tmp_path: Path, postgres_address: str, capsys: pytest.CaptureFixture[str]
) -> None:
    config = make_config(tmp_path, postgres_address)
    call = Call(capsys, "patrons", "restore", tmp_path / "x.dump", "--next-number", "5", "--config", config)
    assert call.code == 1
    assert "pg_restore" in call.err
    assert "number.first" in call.err
