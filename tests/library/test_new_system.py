"""A library system made up here, which only takes registrations: its row in the table is all anybody knows of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest

from kiosk.library.backends import BACKENDS, Backend
from kiosk.library.books.promised import PromisedRegistrations
from kiosk.library.database.opening import open_database
from kiosk.library.port import NewPatron, StillThere
from kiosk.library.records import NumberTaken
from kiosk.library.system import Configured, Environment, LibrarySystem
from kiosk.operations.account import LogIn
from kiosk.patron.applicant import Applicant
from kiosk.service.compose.assemble import build_core
from kiosk.service.compose.config import opener, service_model
from kiosk.service.compose.host import check_system
from kiosk.service.compose.start import CannotStart
from kiosk.service.local.service import LocalService
from kiosk.service.patrons.upkeep import Upkeep
from kiosk.service.port import Refused, Unavailable
from kiosk.settings.fields import Line
from kiosk.settings.reading.whole import ProfileError
from kiosk.settings.section import SystemSection
from kiosk.settings.service import ServiceConfig
from kiosk.simulator.personas.people import TARO
from kiosk.simulator.pki.hierarchy import TestPki
from tests.service import server
from tests.service.server import Service, serial


class BoxSettings(SystemSection):
    """The table ``[box]``."""

    needed = ("town",)

    town: Line | None = None


@dataclass
class Card:
    """What is kept of a patron."""

    name: str
    password: str = ""
    phone: str = ""
    record_id: int | None = None
    expires_on: date | None = None

    def correct(self, new: NewPatron) -> None:
        self.phone = new.contact.phone

    def set_password(self, password: str) -> None:
        self.password = password


@dataclass
class Box:
    """The patrons of a town, on cards."""

    town: str = ""
    cards: dict[str, Card] = field(default_factory=dict)

    def open(self, settings: BoxSettings, environment: Environment) -> LibrarySystem:
        self.town = settings.town or ""
        return LibrarySystem(PromisedRegistrations(environment.engine, lambda: self))

    def faults(self, settings: BoxSettings, configured: Configured) -> Iterator[str]:
        assert configured == Configured()
        if settings.town == "Nowhere":
            yield "there is no such town"

    def has_person(self, applicant: Applicant, new: NewPatron | None, own: str) -> bool:
        return any(card.name == applicant.name for number, card in self.cards.items() if number != own)

    def bring_in(self, number: str, applicant: Applicant, new: NewPatron) -> Card:
        card = self.cards.setdefault(number, Card(applicant.name))
        if card.name != applicant.name:
            raise NumberTaken
        return card

    def has_record(self, number: str, record_id: int | None) -> bool:
        return number in self.cards


class BoxService(Service):
    """A service with that system, and nothing in its section besides the town."""

    town = 'town = "Omura"'

    @property
    def config(self) -> ServiceConfig:
        self.more = f"[box]\n{self.town}\n"
        return super().config


@pytest.fixture
def box(monkeypatch: pytest.MonkeyPatch) -> Box:
    box = Box()
    monkeypatch.setitem(BACKENDS, "box", Backend("the box", box.open, BoxSettings, box.faults))
    monkeypatch.setattr(server, "CONFIG", server.CONFIG.replace("[number]", 'backend = "box"\n[number]'))
    return box


@pytest.fixture
def service(box: Box, pki: TestPki, tmp_path: Path) -> BoxService:
    return BoxService(tmp_path, pki, f"sqlite:///{tmp_path / 'patrons.db'}")


@pytest.fixture
def kiosk(service: BoxService) -> Iterator[LocalService]:
    """The local service of one kiosk."""
    core = build_core(service.config, service.folder, service.options())
    yield core.service_for("lobby-1", close=core.close)
    core.close()


def test_it_serves_a_registration_once(service: BoxService, box: Box, kiosk: LocalService) -> None:
    harness = service.harness()
    token = harness.identify(kiosk, TARO).token
    made = harness.register(kiosk, token)
    assert harness.register(kiosk, token) == made
    assert serial(made.number) == 1234
    assert box.town == "Omura"
    assert box.cards == {made.number: Card("長崎　太郎", "yomu2026", "09012345678")}
    with pytest.raises(Refused, match="K401"):
        harness.identify(kiosk, TARO)


def test_whoever_is_in_it_already_is_refused_and_a_taken_number_is_stepped_over(
    service: BoxService, box: Box, kiosk: LocalService
) -> None:
    harness = service.harness()
    box.cards[service.config.number.scheme.make(1234).number] = Card("諫早　次郎")
    box.cards["1"] = Card("長崎　太郎")
    with pytest.raises(Refused, match="K401"):
        harness.identify(kiosk, TARO)
    del box.cards["1"]
    assert serial(harness.register(kiosk, harness.identify(kiosk, TARO).token).number) == 1235


def test_without_accounts_nobody_can_log_in(service: BoxService, kiosk: LocalService) -> None:
    harness = service.harness()
    number = harness.register(kiosk, harness.identify(kiosk, TARO).token).number
    for _ in range(10):
        with pytest.raises(Unavailable):
            kiosk.ask(LogIn(number, "yomu2026"))


def test_its_patron_is_forgotten_once_it_is_gone_there(service: BoxService, box: Box, kiosk: LocalService) -> None:
    harness = service.harness()
    number = harness.register(kiosk, harness.identify(kiosk, TARO).token).number
    upkeep = Upkeep(open_database(service.address), service.folder / "person.key", open_system=opener(service.config))
    with pytest.raises(StillThere):
        upkeep.forget(number)
    box.cards.clear()
    assert upkeep.forget(number) == 1
    upkeep.close()
    assert serial(harness.register(kiosk, harness.identify(kiosk, TARO).token, "visit-2").number) == 1235


def test_what_its_section_lacks_is_said_with_its_key(service: BoxService) -> None:
    service.town = ""
    with pytest.raises(ProfileError) as caught:
        service.config  # noqa: B018 - reads the file
    assert [fault.key for fault in caught.value.faults] == ["box.town"]


def test_what_is_not_set_up_there_is_said_by_the_check(service: BoxService) -> None:
    check_system(service.config)
    service.town = 'town = "Nowhere"'
    with pytest.raises(CannotStart, match=r"the box is not set up.*\n.*no such town"):
        check_system(service.config)


def test_no_library_system_has_the_name_of_another_table() -> None:
    assert not BACKENDS.keys() & ServiceConfig.model_fields.keys()
    assert service_model().model_fields.keys() > ServiceConfig.model_fields.keys()
