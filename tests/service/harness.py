"""A library service to test against: real PKI, real database, a clock one can set."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from argon2 import PasswordHasher
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding

from kiosk.library.database.sqlite import open_sqlite
from kiosk.operations.registration import (
    ChallengeMade,
    FetchChallenge,
    IdentifyPerson,
    PatronRegistered,
    PersonIdentified,
    RegisterPatron,
)
from kiosk.patron.registration import Contact
from kiosk.service.compose.assemble import build_local
from kiosk.service.local.service import LocalService
from kiosk.service.patrons.keyfile import key_path
from kiosk.settings.demo import demo_profile
from kiosk.settings.profile import Profile
from kiosk.simulator.personas.people import TARO
from kiosk.simulator.pki.hierarchy import TestPki
from kiosk.simulator.pki.person import Person
from tests.library.store import Patron, SqlStore, put_ready

NOON = datetime(2026, 4, 1, 3, 0, tzinfo=UTC)
"""2026-04-01 12:00 in Japan."""
CHEAP = PasswordHasher(time_cost=1, memory_cost=64, parallelism=1)
CONTACT = Contact(kana_family="ナガサキ", kana_given="タロウ", phone="09012345678", email="taro@library.example.jp")
PASSWORD = "yomu2026"


@dataclass
class SetClock:
    """Says the time it was set to."""

    moment: datetime = NOON

    def now(self) -> datetime:
        return self.moment

    def pass_by(self, **amount: int) -> None:
        self.moment += timedelta(**amount)


@dataclass
class Harness:
    """One service on one folder, and the cards to visit it with."""

    pki: TestPki
    profile: Profile
    clock: SetClock = field(default_factory=SetClock)
    opened: list[LocalService] = field(default_factory=list)

    def open(self, **changes: object) -> LocalService:
        database = self.profile.service.database
        if database is None or not key_path(database).exists():  # beside its key, a database that is away is lost
            put_ready(database)
        options = {"demo": True, "clock": self.clock, "pki_anchors": self.pki.anchors, "hasher": CHEAP} | changes
        self.opened.append(build_local(self.profile, **options))  # type: ignore[arg-type]
        return self.opened[-1]

    def patron(self, number: str) -> Patron:
        """What the database has."""
        store = SqlStore(open_sqlite(self.profile.service.database))
        patron = store.patron(number)
        store.close()
        assert patron is not None
        return patron

    def close(self) -> None:
        for service in self.opened:
            service.close()

    def challenge(self, service: LocalService) -> ChallengeMade:
        return service.ask(FetchChallenge(self.profile.kiosk.id, self.profile.consent.version))

    def sign(self, challenge: ChallengeMade, person: Person = TARO, **wish: object) -> dict[str, object]:
        """What the card of this person answers."""
        dates = {"not_before": self.clock.now() - timedelta(days=9), "not_after": self.clock.now() + timedelta(days=99)}
        certificate, key = self.pki.issue(person, **(dates | wish))  # type: ignore[arg-type]
        signature = key.sign(challenge.document, padding.PKCS1v15(), hashes.SHA256())
        return {"challenge_id": challenge.challenge_id, "certificate": certificate, "signature": signature}

    def identify(self, service: LocalService, person: Person = TARO, **wish: object) -> PersonIdentified:
        return service.ask(IdentifyPerson(**self.sign(self.challenge(service), person, **wish)))  # type: ignore[arg-type]

    def register(self, service: LocalService, token: str, key: str = "visit-1", **form: object) -> PatronRegistered:
        filled = {"contact": CONTACT, "password": PASSWORD} | form
        return service.ask(RegisterPatron(token=token, idempotency_key=key, **filled))  # type: ignore[arg-type]


def make_harness(pki: TestPki, folder: Path) -> Harness:
    return Harness(pki, demo_profile(folder))


def born(day: date, name: str = "年頃　来") -> Person:
    from kiosk.simulator.pki.person import birth_code

    return Person(name, birth_code(day), "1", TARO.address)
