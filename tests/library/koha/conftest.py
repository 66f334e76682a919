from __future__ import annotations

import ssl
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import Engine

from kiosk.concurrency import Deadline
from kiosk.library.database import migrations
from kiosk.library.database.opening import open_database, sqlite_path
from kiosk.library.koha.access import Access, Basic, ClientCredentials
from kiosk.library.koha.account import Accounts
from kiosk.library.koha.catalogue import Catalogue
from kiosk.library.koha.http import Wire
from kiosk.library.koha.pace import Pace
from kiosk.library.koha.patrons import Patrons
from kiosk.library.koha.record import Rules, Wanted
from kiosk.library.koha.self_service.policy import SelfService
from kiosk.library.koha.session import Session
from kiosk.library.koha.waiting import Waiting
from kiosk.library.port import Registered
from kiosk.patron.applicant import Applicant, BirthDate, Gender
from tests.library.conftest import LATER, NEW, NOW, allot, challenge, with_form
from tests.library.koha.standin import StandIn
from tests.library.koha.standin.state import Patron as Row
from tests.library.koha.store import KohaStore
from tests.library.store import put_ready

from ..conftest import StoredIdentification

HANAKO = Applicant("長崎　花子", BirthDate(1990, 4, 1), Gender.FEMALE, "長崎県大村市東本町１")
TYPED = replace(NEW, password="yomu2026", password_hash="")
RULES = Rules("MAIN", "KIOSK")
QUICK = Pace(seconds=5.0, pause=0.01)
TLS = ssl.create_default_context()
FIRST = allot(1).number
SECOND = allot(2).number


def named(name: str, born: tuple[int | None, int | None, int | None] = (1990, 4, 1)) -> Applicant:
    return replace(HANAKO, name=name, birth_date=BirthDate(*born))


def wanted(number: str = FIRST, applicant: Applicant = HANAKO, **typed: object) -> Wanted:
    return Wanted(number, applicant, with_form(TYPED, **typed))


@dataclass
class Harness:
    """A store on a database and a Koha, and people who come to it."""

    koha: StandIn
    address: str
    rules: Rules = RULES
    pace: Pace = QUICK
    checkpoint: Callable[[str], None] = lambda _step: None
    opened: list[KohaStore] = field(default_factory=list)

    def engine(self) -> Engine:
        """Its tables are made if they are not there."""
        put_ready(sqlite_path(self.address, Path()))
        engine = open_database(self.address, make_file=True)
        migrations.prepare(engine, on_empty=migrations.allow)
        return engine

    def session(self, access: Access | None = None) -> Session:
        staff = self.koha.state.staff
        return Session(
            Wire(self.koha.url, tls=TLS), access or ClientCredentials(staff.client_id, staff.client_word), self.pace
        )

    def open(self, **changes: object) -> KohaStore:
        session = self.session()
        known = {"checkpoint": self.checkpoint} | changes
        self.opened.append(KohaStore(self.engine(), session, Patrons(session, self.rules), **known))  # type: ignore[arg-type]
        return self.opened[-1]

    def identify(self, store: KohaStore, token: str = "t1", person: bytes = b"p1", who: Applicant = HANAKO) -> None:
        store.add_identification(StoredIdentification(token, who, person, challenge(), b"signature", LATER))

    def register(self, store: KohaStore, token: str = "t1", key: str = "k1", **typed: object) -> Registered:
        new = with_form(TYPED, **typed)
        return store.register(new, token_hash=token, idempotency_key=key, first=1, allot=allot, now=NOW)

    def visit(self, store: KohaStore, token: str = "t1", person: bytes = b"p1", who: Applicant = HANAKO) -> Registered:
        self.identify(store, token, person, who)
        return self.register(store, token, f"key of {token}")

    def made(self) -> list[dict[str, object]]:
        """The patrons with a number of ours, in the order of numbers."""
        rows = [p for p in self.koha.state.patrons.values() if str(p.fields.get("cardnumber", "")).startswith("21")]
        return [row.fields | {"password": row.password} for row in sorted(rows, key=lambda r: r.fields["cardnumber"])]

    def close(self) -> None:
        for store in self.opened:
            store.close()


@pytest.fixture
def koha() -> Iterator[StandIn]:
    with StandIn() as koha:
        yield koha
        assert not koha.troubles.left(), "a trouble nobody met tests nothing"


@pytest.fixture
def harness(koha: StandIn, tmp_path: Path) -> Iterator[Harness]:
    harness = Harness(koha, f"sqlite:///{tmp_path / 'patrons.db'}")
    yield harness
    harness.close()


@pytest.fixture
def either_harness(koha: StandIn, address: str) -> Iterator[Harness]:
    """On SQLite, then on PostgreSQL."""
    harness = Harness(koha, address)
    yield harness
    harness.close()


@pytest.fixture
def store(harness: Harness) -> KohaStore:
    return harness.open()


@pytest.fixture
def session(harness: Harness) -> Iterator[Session]:
    session = harness.session()
    yield session
    session.close()


@pytest.fixture
def basic(harness: Harness) -> Iterator[Session]:
    """The same with user name and password."""
    harness.koha.state.prefs.basic = True
    session = harness.session(Basic(harness.koha.state.staff.userid, harness.koha.state.staff.word))
    yield session
    session.close()


@pytest.fixture
def patrons(session: Session) -> Patrons:
    return Patrons(session, RULES)


@pytest.fixture
def accounts(session: Session, patrons: Patrons) -> Accounts:
    return Accounts(session, patrons, Catalogue(session), SelfService(renewals=True))


@pytest.fixture
def waiting(session: Session, patrons: Patrons) -> Waiting:
    background = session.in_background()
    return Waiting(background, patrons.in_background(), Catalogue(background))


@pytest.fixture
def deadline() -> Deadline:
    return QUICK.begin()


@pytest.fixture
def hanako(koha: StandIn) -> Row:
    return koha.state.add(cardnumber=FIRST, userid=FIRST, surname="長崎", firstname="花子", password="yomu2026")


TODAY = date(2026, 4, 1)
