"""The service takes files in beside its registrations; what is wrong with the folder is said."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from argon2 import PasswordHasher

from kiosk.library.database.sqlite import open_sqlite
from kiosk.library.exchange.incoming.folder import WatchedFolder
from kiosk.library.exchange.incoming.taking import Importer
from kiosk.library.exchange.layout.values import Values
from kiosk.library.exchange.layout.writer import LayoutWriter
from kiosk.library.sql.initial_passwords import KEYED, WRAPPED, InitialPasswords
from kiosk.library.sql.wrapping import Wrapping
from kiosk.service.exchange.incoming import (
    REST_ROUNDS,
    IncomingRounds,
    WrappingRounds,
    folder_rules,
    import_folder_fault,
    import_rules,
)
from kiosk.service.hashes import HASHES
from kiosk.settings.demo import demo_profile
from kiosk.settings.profile import Profile
from kiosk.settings.tables.branches import Branch
from kiosk.settings.tables.patron_import import PatronImport
from tests.library.exchange.incoming.rules import folder
from tests.library.exchange.incoming.test_applying import everybody
from tests.library.store import SqlStore, put_ready
from tests.service.harness import SetClock

CHEAP = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
KEY = b"k" * 32
PATRON: Values = {"number": "0500001", "name": "海野　渚", "expires_on": "2028-03-31", "password": "yomu2026"}
COLUMNS = [{"name": name, "field": name} for name in PATRON]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqlStore]:
    file = tmp_path / "state" / "patrons.db"
    put_ready(file)
    made = SqlStore(open_sqlite(file))
    yield made
    made.close()


@pytest.fixture
def top(tmp_path: Path) -> Path:
    return folder(tmp_path / "import")


def profile(top: Path, **keys: object) -> Profile:
    settings = PatronImport.model_validate({"folder": top, "ready": "rename", "columns": COLUMNS, **keys})
    return demo_profile(top.parent).model_copy(update={"patron_import": settings})


def rounds_of(library: Profile, store: SqlStore) -> IncomingRounds:
    rules = folder_rules(library.patron_import)
    assert rules is not None
    return IncomingRounds(WatchedFolder(rules, Importer(store.engine, import_rules(library, KEY)), SetClock()), 3600)


def put(top: Path, library: Profile, *patrons: Values) -> None:
    writer = LayoutWriter(library.patron_import.layout)
    lines = b"".join(writer.line(patron).data for patron in patrons)
    (top / "in" / "patrons.csv").write_bytes(writer.head() + lines)


def test_an_initial_password_is_keyed_then_wrapped_and_never_there_as_it_is(
    store: SqlStore, top: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    library = profile(top)
    put(top, library, PATRON)
    rounds_of(library, store).round()
    (row,) = everybody(store)
    assert str(row["password_hash"]).startswith(KEYED)
    wrapping = WrappingRounds(Wrapping(store.engine, InitialPasswords(KEY), CHEAP, HASHES))
    wrapping.round()
    (row,) = everybody(store)
    assert str(row["password_hash"]).startswith(WRAPPED)
    assert "yomu2026" not in repr(row) + caplog.text
    assert "a file was taken in" in caplog.text


def test_once_nothing_is_to_be_wrapped_it_is_looked_at_rarely(store: SqlStore) -> None:
    looked: list[int] = []

    class Watched(Wrapping):
        def some(self, most: int) -> int:
            looked.append(most)
            return super().some(most)

    rounds = WrappingRounds(Watched(store.engine, InitialPasswords(KEY), CHEAP, HASHES))
    for _ in range(REST_ROUNDS + 2):
        rounds.round()
    assert len(looked) == 2


def test_each_range_of_the_branches_is_the_kiosks_own(top: Path) -> None:
    library = profile(top)
    number = library.number.model_copy(update={"other_prefixes": ("22",)})
    branches = (Branch(code="main", name="本館"), Branch(code="kita", name="北", kiosks=("k",), prefix="22", first=10))
    library = library.model_copy(
        update={"number": number, "library": library.library.model_copy(update={"branches": branches})}
    )
    rules = import_rules(library, KEY)
    assert rules.reading is not None
    assert rules.first == {"patron": number.first, "patron kita": 10}
    own = rules.reading.own_range
    assert own(number.scheme.make(number.first).number) == ("patron", number.first)
    assert own(number.with_prefix("22").make(10).number) == ("patron kita", 10)
    assert own(number.with_prefix("22").make(9).number) is None
    assert own("0500001") is None


def test_a_folder_that_is_away_is_said_once_and_when_it_is_back(
    store: SqlStore, top: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    library = profile(top)
    rounds = rounds_of(library, store)
    assert import_folder_fault(library.patron_import) is None
    (top / "in").rmdir()
    for _ in range(2):
        rounds.round()
    said = import_folder_fault(library.patron_import)
    assert said is not None
    assert said.startswith("import.folder: ")
    (top / "in").mkdir()
    rounds.round()
    assert [record.levelname for record in caplog.records] == ["ERROR", "INFO"]
    assert import_folder_fault(PatronImport()) is None
