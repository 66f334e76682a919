"""Libraries that have known somebody for long, and what that person does at the kiosk with a card."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, select

from kiosk.library.database.opening import open_database
from kiosk.library.database.schema import patrons
from kiosk.operations.account import LoggedIn, LogIn
from kiosk.patron.registration import Contact
from kiosk.service.port import LibraryService, Refused
from kiosk.settings.demo import demo_profile
from kiosk.simulator.personas.people import NAGISA
from kiosk.simulator.personas.persona import PASSWORD
from kiosk.simulator.pki.hierarchy import TestPki
from kiosk.simulator.pki.person import Person
from kiosk.visit.event.external import PrintPhase
from kiosk.visit.state import State
from tests.journey.conftest import SMALL, Lobby
from tests.journey.decode import decode_pdf
from tests.journey.visitor import Visitor
from tests.library.koha.standin import SECTION, StandIn
from tests.service import server
from tests.service.harness import Harness, SetClock, make_harness
from tests.service.server import Service

BACKENDS = ("embedded", "postgresql", "koha")
ACTS = '[returning]\nacts = ["reissue", "password", "change", "renewal"]\n'
OLD_PASSWORD = "yomu2026"
PHONE = "09012345678"
CONTACT = Contact("ゴトウ", "ナギサ", PHONE, "nagisa@library.example.jp")
PAST_DAYS = 1500
"""A term of three years is over."""


@dataclass(frozen=True)
class Record:
    """What the library's system has."""

    name: str
    kana: str
    address: str
    phone: str
    email: str
    expires_on: date


@dataclass
class Known:
    """A kiosk, and a library that knows the patron with this number."""

    lobby: Lobby
    service: LibraryService
    clock: SetClock
    number: str
    record: Callable[[], Record]

    @property
    def visitor(self) -> Visitor:
        return self.lobby.visitor

    @property
    def state(self) -> State:
        return self.lobby.kiosk.driver.visit.state

    def enter(self, password: str = OLD_PASSWORD) -> LoggedIn:
        """Log in, as at another kiosk."""
        return self.service.ask(LogIn(self.number, password))

    def takes(self, password: str) -> bool:
        """Whether this is the password, also where the term is over."""
        try:
            self.enter(password)
        except Refused as no:
            if no.code != "K404" or no.variant not in ("", "expired"):
                raise
            return bool(no.variant)
        return True


def registered(service: LibraryService, harness: Harness, person: Person, contact: Contact) -> str:
    token = harness.identify(service, person).token
    return harness.register(service, token, "long-ago", contact=contact, password=OLD_PASSWORD).number


def sql_record(engine: Engine, number: str) -> Record:
    with engine.connect() as db:
        row = db.execute(select(patrons).where(patrons.c.number == number)).mappings().one()
    kana = f"{row['kana_family']} {row['kana_given']}"
    return Record(row["name"], kana, row["address"], row["phone"], row["email"], row["expires_on"])


def koha_record(koha: StandIn, number: str) -> Record:
    (row,) = [each.fields for each in koha.state.patrons.values() if each.fields["cardnumber"] == number]
    name = f"{row['surname']}\u3000{row['firstname']}"
    return Record(
        name, row["other_name"], row["address"], row["mobile"], row["email"], date.fromisoformat(row["expiry_date"])
    )


@dataclass
class Library:
    """Opens the kiosk of a library that registered ``person`` and has not seen them for ``days``."""

    request: pytest.FixtureRequest
    open_lobby: Callable[..., Lobby]
    pki: TestPki
    folder: Path
    ends: list[Callable[[], None]] = field(default_factory=list)
    koha: StandIn | None = None
    service: Service | None = None

    def __call__(
        self,
        backend: str = "embedded",
        *,
        person: Person = NAGISA,
        contact: Contact = CONTACT,
        days: int = PAST_DAYS,
        size: tuple[int, int] = SMALL,
        **options: Any,
    ) -> Known:
        clock = SetClock()
        harness = make_harness(self.pki, self.folder)
        harness.clock = clock
        if backend == "embedded":
            first = harness.open()
            number = registered(first, harness, person, contact)
            first.close()
            clock.pass_by(days=days)
            lobby = self.open_lobby(size, clock=clock, **options)
            engine = open_database(f"sqlite:///{demo_profile(self.folder).service.database}")
            self.ends.append(engine.dispose)
            return Known(lobby, lobby.inside, clock, number, lambda: sql_record(engine, number))
        koha = self._koha() if backend == "koha" else None
        more = ACTS + (SECTION.format(url=koha.url) if koha is not None else "")
        (self.folder / "server").mkdir()
        address = self.request.getfixturevalue("postgres_address")
        self.request.getfixturevalue("postgres").fill(address)
        service = Service(self.folder / "server", self.pki, address, more=more, clock=clock)
        if koha is not None:
            (service.folder / "koha.secret").touch(0o600)
            (service.folder / "koha.secret").write_text("client-word\n")
        service.start()
        self.service = service
        self.ends.append(service.stop)
        kiosk = service.kiosk(harness.profile.kiosk.id)
        number = registered(kiosk, harness, person, contact)
        clock.pass_by(days=days)
        lobby = self.open_lobby(size, clock=clock, remote=kiosk, **options)
        if koha is not None:
            return Known(lobby, kiosk, clock, number, lambda: koha_record(koha, number))
        engine = open_database(address)
        self.ends.append(engine.dispose)
        return Known(lobby, kiosk, clock, number, lambda: sql_record(engine, number))

    def _koha(self) -> StandIn:
        koha = StandIn()
        koha.__enter__()
        self.koha = koha
        self.ends.append(lambda: koha.__exit__(None, None, None))
        with_koha = server.CONFIG.replace("[number]", 'backend = "koha"\n[number]')
        self.request.getfixturevalue("monkeypatch").setattr(server, "CONFIG", with_koha)
        return koha


def signs(known: Known, persona: str = "long-ago", page: str = "take_card") -> Visitor:
    """From the consent page on: agree, lay the card, type its password, take it away when that page comes."""
    v = known.visitor
    v.waits_for("consent")
    v.taps("agree")
    v.taps("next")
    v.waits_for("place_card")
    known.lobby.box.lay(persona)
    v.waits_for("password")
    v.types_password(PASSWORD)
    v.taps("next")
    v.waits_for(page)
    known.lobby.box.lift()
    return v


def registers_again(known: Known, persona: str = "long-ago") -> Visitor:
    """利用登録, by somebody who is a patron."""
    known.visitor.waits_for("attract")
    known.visitor.taps("register")
    v = signs(known, persona)
    v.waits_for("known_duplicate")
    return v


def forgot(known: Known, what: str, persona: str = "long-ago") -> Visitor:
    """ログイン → 番号やパスワードをお忘れの方; ``what`` is the row of the act, or ``all``."""
    to_choosing(known)
    known.visitor.taps(what)
    return signs(known, persona)


def to_choosing(known: Known) -> None:
    v = known.visitor
    v.waits_for("attract")
    v.taps("login")
    v.waits_for("login")
    v.taps("forgotten")
    v.waits_for("choosing_act")


def logs_in(known: Known, password: str = OLD_PASSWORD) -> Visitor:
    """From the start page to the page after the log-in."""
    v = known.visitor
    v.waits_for("attract")
    v.taps("login")
    v.waits_for("login")
    v.types(known.number)
    v.taps("next")
    v.types(password)
    v.taps("next")
    return v


def updates_by_card(known: Known, persona: str = "long-ago", page: str = "take_card") -> Visitor:
    """ログイン → マイページ → マイナンバーカードで登録内容を更新."""
    v = logs_in(known)
    v.waits_for("home")
    v.taps("tab-page")
    v.waits_for("own_page")
    v.taps("update")
    return signs(known, persona, page)


def comes_to_the_list(v: Visitor) -> None:
    """Of acts; it is the page of K401 until one is done, where a registration led here."""
    v.until(lambda: v.screen.name in ("known_patron", "known_duplicate"), "the list of acts")


def proves(v: Visitor, phone: str = PHONE) -> None:
    v.waits_for("proving")
    v.types(phone)
    v.taps("next")


def sets_a_password(v: Visitor, password: str) -> None:
    v.waits_for("edit_password")
    v.types(password)
    v.taps("next")
    v.types(password)
    v.taps("next")
    v.waits_for("act_done")


def takes_over_the_address(v: Visitor) -> None:
    v.waits_for("comparing")
    v.taps("change")
    v.waits_for("act_done")


def renews(v: Visitor) -> None:
    v.waits_for("renewing_term")
    v.taps("renew")
    v.waits_for("act_done")


def on_paper(known: Known) -> set[str]:
    """What the codes on the card say that comes out."""
    v = known.visitor
    v.waits_for("done")
    v.until(lambda: getattr(known.state, "printing", None) is PrintPhase.DONE, "the card being printed")
    return set().union(*(decode_pdf(pdf) for pdf in (known.lobby.folder / "cards").glob("*.pdf")))
