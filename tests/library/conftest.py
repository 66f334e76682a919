from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.library.database.opening import open_database
from kiosk.library.database.sqlite import open_sqlite
from kiosk.library.port import Allotted, NewPatron, StoredChallenge, StoredIdentification
from kiosk.patron.applicant import Applicant, BirthDate, Gender
from kiosk.patron.registration import Contact
from tests.library.store import SqlStore, put_ready

NOW = datetime(2026, 4, 1, 1, 0, tzinfo=UTC)
LATER = NOW + timedelta(minutes=30)
NEW = NewPatron(
    contact=Contact("ナガサキ", "ハナコ", "09012345678", "hanako@example.jp"),
    password_hash="$argon2id$…",
    registered_on=date(2026, 4, 1),
    expires_on=date(2029, 3, 31),
)
APPLICANT = Applicant(
    "長崎花子", BirthDate(1990, 4, None), Gender.FEMALE, "長崎県大村市東本町１", (False, True, False, False)
)


def challenge(name: str = "c1", kiosk: str = "lobby-1") -> StoredChallenge:
    return StoredChallenge(name, kiosk, "v1", b"document", NOW, NOW + timedelta(minutes=10))


def identification(token: str, person: bytes, applicant: Applicant = APPLICANT) -> StoredIdentification:
    return StoredIdentification(token, applicant, person, challenge(), b"signature", LATER)


def allot(serial: int) -> Allotted:
    return Allotted(f"21{serial:08d}", f"A21{serial:08d}A")


def with_form(new: NewPatron, **changes: object) -> NewPatron:
    """The same with other values, also of what was typed."""
    typed = {name: changes.pop(name) for name in new.contact.texts() if name in changes}
    return replace(new, contact=replace(new.contact, **typed), **changes)  # type: ignore[arg-type]


def add_patron(store: SqlStore, name: str, **changes: object) -> str:
    """A patron's number; ``changes`` are to NEW."""
    store.add_identification(identification(f"t{name}", name.encode()))
    new = with_form(NEW, **changes)
    return store.register(new, token_hash=f"t{name}", idempotency_key=f"k{name}", first=1, allot=allot, now=NOW).number


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "state" / "patrons.db"


@pytest.fixture
def store(path: Path) -> Iterator[SqlStore]:
    """On SQLite."""
    put_ready(path)
    store = SqlStore(open_sqlite(path, busy_seconds=0.2))
    yield store
    store.close()


@pytest.fixture
def either(address: str) -> Iterator[SqlStore]:
    """On SQLite, then on PostgreSQL."""
    store = SqlStore(open_database(address))
    yield store
    store.close()
