"""A whole kiosk on a virtual slot: real service, real SQLite, real PDF printer, real widgets."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from argon2 import PasswordHasher
from pytestqt.qtbot import QtBot

from kiosk.app.kiosk import Kiosk, Look
from kiosk.app.printers import spooler_of
from kiosk.art import fonts
from kiosk.clock import Clock, SystemClock
from kiosk.demo.breakable_printer import BreakablePrinter
from kiosk.demo.card_box import CardBox
from kiosk.demo.droppable_service import DroppableService
from kiosk.driver.gate import InputGate
from kiosk.printing.spool.pdf import Spooler
from kiosk.reader.channel import Port
from kiosk.service.compose.assemble import build_local
from kiosk.service.local.service import LocalService
from kiosk.service.port import LibraryService
from kiosk.settings.demo import demo_profile
from kiosk.settings.tables.exchange import Exchange
from kiosk.settings.tables.mail import Mail
from kiosk.settings.tables.number import Number
from kiosk.settings.tables.patron_import import PatronImport
from kiosk.simulator.pki.hierarchy import TestPki
from kiosk.simulator.slot import VirtualSlot
from tests.journey.visitor import PatientClock, Visitor
from tests.patience import milliseconds

if TYPE_CHECKING:
    from tests.journey.known import Known

SIZES = {"portrait": (1080, 1920), "landscape": (1920, 1080)}
SMALL = (540, 960)
"""Shows the same pages as a portrait kiosk, and is painted in half the time."""


@dataclass
class Lobby:
    """One kiosk and everything around it."""

    kiosk: Kiosk
    box: CardBox
    slot: VirtualSlot
    service: DroppableService
    inside: LocalService
    printer: BreakablePrinter
    visitor: Visitor
    folder: Path


@pytest.fixture
def open_lobby(qtbot: QtBot, tmp_path: Path, pki: TestPki) -> Iterator[Callable[..., Lobby]]:
    """Makes a lobby of a size; everything is taken apart at the end."""
    opened: list[Lobby] = []

    def make(
        size: tuple[int, int] = SMALL,
        card_timeout: float = 8.0,
        port: Port | None = None,
        pki: TestPki = pki,
        spooler: Spooler | None = None,
        exchange: Exchange | None = None,
        patron_import: PatronImport | None = None,
        number: Number | None = None,
        mail: Mail | None = None,
        clock: Clock = SystemClock(),  # noqa: B008 - it has no state
        remote: LibraryService | None = None,
    ) -> Lobby:
        fonts.load()
        profile = demo_profile(tmp_path)
        if exchange is not None:
            profile = profile.model_copy(update={"exchange": exchange})
        if patron_import is not None:
            profile = profile.model_copy(update={"patron_import": patron_import})
        if number is not None:
            profile = profile.model_copy(update={"number": number})
        if mail is not None:
            profile = profile.model_copy(update={"mail": mail})
        slot = VirtualSlot()
        box = CardBox(tmp_path / "pki", slot, clock, pki=pki)
        fast = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
        inside = build_local(
            profile, demo=True, clock=clock, pki_anchors=pki.anchors, revocation=box.revocation(), hasher=fast
        )
        service = DroppableService(remote or inside)
        look = Look(closable=True, hide_cursor=False, reduced_motion=True)
        behind = spooler or spooler_of(profile.printer)
        assert behind is not None
        printer = BreakablePrinter(behind)
        kiosk = Kiosk(
            profile,
            port or slot,
            service,
            spooler=printer,
            look=look,
            clock=clock,
            card_timeout=card_timeout,
            gate=InputGate(PatientClock()),
        )
        visitor = Visitor(qtbot, kiosk)
        kiosk.window.resize(*size)
        kiosk.start()
        kiosk.window.show()
        qtbot.waitExposed(kiosk.window, timeout=milliseconds())
        opened.append(Lobby(kiosk, box, slot, service, inside, printer, visitor, tmp_path))
        return opened[-1]

    yield make
    for lobby in opened:
        lobby.kiosk.stop()
        lobby.box.close()
        lobby.inside.close()
        lobby.kiosk.window.close()
        lobby.kiosk.window.deleteLater()


@pytest.fixture
def lobby(open_lobby: Callable[..., Lobby]) -> Lobby:
    """A small portrait kiosk."""
    return open_lobby()


@pytest.fixture
def library(
    request: pytest.FixtureRequest, open_lobby: Callable[..., Lobby], pki: TestPki, tmp_path: Path
) -> Iterator[Callable[..., Known]]:
    """Opens the kiosk of a library that has known somebody for long."""
    from tests.journey.known import Library  # it knows what a lobby is

    library = Library(request, open_lobby, pki, tmp_path)
    yield library
    for end in reversed(library.ends):
        end()
