"""A whole kiosk on a real print server: the patron is told what is so, and gets one card."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.printing.spool.cups.queue import CupsQueue
from kiosk.printing.spool.cups.spooler import CupsSpooler
from kiosk.printing.spool.settle import Patience
from kiosk.screen.pages.issue import DonePage
from kiosk.visit.chapter.issue import Done
from kiosk.visit.event.external import PrintPhase
from tests.journey.conftest import Lobby
from tests.journey.test_registration import fills_the_form, reaches_the_form
from tests.printing.spool.cupsd import PrintServer, print_server


@pytest.fixture(scope="module")
def server() -> Iterator[PrintServer]:
    with print_server() as running:
        yield running


@pytest.fixture(params=[True, False], ids=["confirming", "handing over"])
def confirms(request: pytest.FixtureRequest) -> bool:
    return bool(request.param)


class Shop:
    """A kiosk whose printer is a queue of the server."""

    def __init__(self, lobby: Lobby, server: PrintServer, folder: Path) -> None:
        self.lobby, self.server, self.folder = lobby, server, folder
        self.visitor = lobby.visitor

    def mode(self, mode: str) -> None:
        self.server.steer(self.folder, mode)

    def registers(self) -> None:
        v = reaches_the_form(self.lobby)
        fills_the_form(v)
        v.taps("register")
        v.waits_for("done")

    @property
    def phase(self) -> PrintPhase:
        state = self.lobby.kiosk.driver.visit.state
        assert isinstance(state, Done)
        return state.printing

    def waits(self, phase: PrintPhase) -> None:
        self.visitor.until(lambda: self.phase is phase, f"printing to be {phase.value}")

    @property
    def said(self) -> str:
        page = self.visitor.screen.page
        assert isinstance(page, DonePage)
        assert page.printing is not None
        return page.printing.text

    @property
    def papers(self) -> int:
        return len(list(self.folder.glob("out-*")))


@pytest.fixture
def shop(
    open_lobby: Callable[..., Lobby],
    server: PrintServer,
    confirms: bool,
    request: pytest.FixtureRequest,
) -> Shop:
    name = f"shop{abs(hash(request.node.name)) % 10**9}"
    folder = server.queue(name)
    patience = Patience(look=0.05, grace=0.3, doubt=2, stuck=3)
    spooler = CupsSpooler(CupsQueue(name, server.link.post), confirms=confirms, patience=patience)
    return Shop(open_lobby(spooler=spooler), server, folder)


@pytest.mark.parametrize("confirms", [True], indirect=True, ids=["confirming"])
@pytest.mark.parametrize(
    ("mode", "said"),
    [
        ("paper", "用紙がありません"),
        ("cover", "ふたが開いています"),
        ("offline", "応答しません"),
        ("stop", "止めてあります"),
    ],
)
def test_a_broken_printer_is_told_in_words_and_after_the_fix_each_paper_comes_once(
    mode: str, said: str, shop: Shop
) -> None:
    shop.mode(mode)
    shop.registers()
    shop.waits(PrintPhase.FAILED)
    assert said in shop.said
    assert "印刷しました" not in shop.said
    assert shop.papers == 0
    assert shop.server.spooled() == []
    shop.mode("ok")
    shop.server.admin("cupsenable", shop.folder.name)
    shop.visitor.taps("print_again")
    shop.waits(PrintPhase.DONE)
    assert "印刷しました" in shop.said
    assert shop.papers == 2, "the card and the note of the number"


@pytest.mark.parametrize("confirms", [False], indirect=True, ids=["handing over"])
def test_where_nobody_knows_the_patron_says_so_and_each_paper_comes_once(shop: Shop) -> None:
    shop.registers()
    for papers in (1, 2):
        shop.waits(PrintPhase.UNKNOWN)
        shop.visitor.until(lambda: shop.papers == papers, "the paper")  # noqa: B023
        assert shop.said == "カードは出ましたか"
        shop.visitor.taps("came_out")
    shop.waits(PrintPhase.DONE)
    assert shop.papers == 2
    assert shop.server.spooled() == []
