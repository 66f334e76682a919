"""A library with several kiosks in one process, and people who come with their cards."""

from __future__ import annotations

import hashlib
import itertools
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding
from sqlalchemy import Engine, insert, select, update

from kiosk.library.books.cards.acts import CardAct, CardActs
from kiosk.library.books.cards.bars import CardBars
from kiosk.library.database.imported import imported_patrons
from kiosk.library.database.opening import open_database, sqlite_path
from kiosk.library.database.schema import patrons
from kiosk.library.exchange.incoming.row import name_key
from kiosk.operations.account import LoggedIn, LogIn
from kiosk.operations.registration import (
    FetchChallenge,
    IdentifyPerson,
    PatronRegistered,
    PersonIdentified,
    RegisterPatron,
)
from kiosk.operations.returning import ProveRecord, RecognizePatron
from kiosk.patron.registration import Contact
from kiosk.patron.returning import Act, KnownRecord, Recognized
from kiosk.service.compose.core import Options, ServiceCore
from kiosk.service.local.service import LocalService
from kiosk.service.patrons.database import PatronDatabase
from kiosk.service.port import Refused
from kiosk.settings.demo import demo_profile
from kiosk.settings.profile import Profile
from kiosk.settings.tables.setup_page import SetupPage
from kiosk.simulator.personas.people import FUKUOKA, TARO
from kiosk.simulator.pki.hierarchy import TestPki
from kiosk.simulator.pki.person import Person, birth_code
from tests.service.harness import CHEAP, CONTACT, PASSWORD, SetClock

ALL = tuple(Act)
ELSEWHERE = "長崎県佐世保市八幡町１－１０"
OUTSIDE = FUKUOKA.address


@dataclass
class Desk:
    """``kiosk`` is the kiosk of this test; other kiosks have names beginning with it."""

    core: ServiceCore
    profile: Profile
    pki: Any
    clock: SetClock
    open: Callable[[dict[str, object]], tuple[ServiceCore, Profile]] = field(repr=False)
    folder: Path
    address: str
    kiosk: str = "lobby"
    serials: Iterator[int] = field(default_factory=lambda: itertools.count(1))
    people: list[Person] = field(default_factory=list)

    def for_test(self, name: str) -> Desk:
        return replace(self, kiosk=hashlib.sha256(name.encode()).hexdigest()[:12])

    @property
    def engine(self) -> Engine:
        return self.core.engine

    def close(self) -> None:
        self.core.close()

    def at(self, kiosk: str = "") -> LocalService:
        return self.core.service_for(kiosk or self.kiosk)

    def somebody(self, **changes: object) -> Person:
        """Whom no other test has."""
        number = next(self.serials)
        born = date(1950, 1, 1) + timedelta(days=number)
        name = "長崎　" + "".join("〇一二三四五六七八九"[int(digit)] for digit in str(number)) + "郎"
        self.people.append(replace(TARO, name=name, birth=birth_code(born), **changes))  # type: ignore[arg-type]
        return self.people[-1]

    def reopen(self, **tables: object) -> None:
        """The same database, with another configuration."""
        self.core.close()
        self.core, self.profile = self.open(tables)

    def ask(self, operation: Any, kiosk: str = "") -> Any:
        return self.at(kiosk).ask(operation)

    def signed(
        self,
        person: Person,
        acts: tuple[Act, ...] = ALL,
        *,
        registering: bool = False,
        kiosk: str = "",
        **wish: object,
    ) -> dict[str, Any]:
        """What the card answers to a document of these acts."""
        kiosk = kiosk or self.kiosk
        challenge = self.ask(FetchChallenge(kiosk, self.profile.consent.version, registering, acts), kiosk)
        dates = {"not_before": self.clock.now() - timedelta(days=9), "not_after": self.clock.now() + timedelta(days=99)}
        certificate, key = self.pki.issue(person, **(dates | wish))  # type: ignore[arg-type]
        signature = key.sign(challenge.document, padding.PKCS1v15(), hashes.SHA256())
        return {"challenge_id": challenge.challenge_id, "certificate": certificate, "signature": signature}

    def identify(self, person: Person, acts: tuple[Act, ...] = (), kiosk: str = "", **wish: object) -> PersonIdentified:
        answer = IdentifyPerson(**self.signed(person, acts, registering=True, kiosk=kiosk, **wish))
        found: PersonIdentified = self.ask(answer, kiosk)
        return found

    def patron(self, person: Person, contact: Contact = CONTACT, password: str = PASSWORD) -> PatronRegistered:
        """Somebody who registered here."""
        token = self.identify(person).token
        made: PatronRegistered = self.ask(RegisterPatron(token, contact, password, f"registration-{token[:20]}"))
        return made

    def recognize(
        self, person: Person, acts: tuple[Act, ...] = ALL, *, session: str = "", kiosk: str = "", **wish: object
    ) -> Recognized:
        answer = RecognizePatron(**self.signed(person, acts, kiosk=kiosk, **wish), session=session)
        found: Recognized = self.ask(answer, kiosk).recognized
        return found

    def prove(self, token: str, *, phone: str = "", password: str = "", kiosk: str = "") -> KnownRecord:
        found: KnownRecord = self.ask(ProveRecord(token, phone, password), kiosk).record
        return found

    def log_in(self, number: str, password: str = PASSWORD, kiosk: str = "") -> LoggedIn:
        found: LoggedIn = self.ask(LogIn(number, password), kiosk)
        return found

    def patron_number(self, person: Person) -> str:
        """Whoever has this name."""
        with self.engine.connect() as db:
            return str(db.scalar(select(patrons.c.number).where(patrons.c.name == person.name)))

    def row(self, number: str) -> dict[str, Any]:
        """All the database has of a patron."""
        with self.engine.connect() as db:
            return dict(db.execute(select(patrons).where(patrons.c.number == number)).mappings().one())

    def staff_change(self, number: str, **values: object) -> None:
        with self.engine.begin() as db:
            db.execute(update(patrons).where(patrons.c.number == number).values(**values))

    def imported(self, number: str, person: Person) -> None:
        """As if a file of the library's system had brought this patron under that person's name and birth date."""
        born = f"{person.birth[1:5]}-{person.birth[5:7]}-{person.birth[7:]}"
        self.staff_change(number, name=person.name, birth_date=born, address=person.address)
        row = {"number": number, "ours": False, "birth_date": born, "name_key": name_key(person.name)}
        with self.engine.begin() as db:
            db.execute(insert(imported_patrons), {**row, "hash_digest": ""})

    def acts(self, number: str) -> list[CardAct]:
        return CardActs(self.engine).of_number(number)

    def bar(self, number: str) -> None:
        CardBars(self.engine).bar(number, self.clock.now())

    def refused(self, operation: Any, kiosk: str = "") -> tuple[str, str]:
        """Code and variant."""
        with pytest.raises(Refused) as no:
            self.ask(operation, kiosk)
        return no.value.code, no.value.variant


def open_desk(
    pki: TestPki | None,
    folder: Path,
    address: str,
    *,
    anchors: tuple[bytes, ...] = (),
    checkpoint: Callable[[str], None] = lambda _step: None,
    **tables: object,
) -> Desk:
    """``tables`` are those of the profile that are another's; ``setup`` is the address of a page for phones.

    Without ``pki`` there are only the ``anchors``, and nobody has a card.
    """
    clock = SetClock()
    setup = tables.pop("setup", None)
    file, key = sqlite_path(address, folder), folder / "person.key"
    database = PatronDatabase("tests", key, file, lambda make: open_database(address, make_file=make))
    options = Options(
        clock,
        demo=True,
        pki_anchors=pki.anchors if pki else anchors,
        hasher=CHEAP,
        checkpoint=checkpoint,
        setup=None if setup is None else SetupPage.model_validate({"public_url": setup}),
    )

    def open_(tables: dict[str, object]) -> tuple[ServiceCore, Profile]:
        profile = demo_profile(folder).model_copy(update=tables)
        return ServiceCore(profile, database, options), profile

    core, profile = open_(tables)
    return Desk(core, profile, pki, clock, open_, folder, address)
