"""A real kiosk, its service on a server, and the page 端末: trouble shows there within 30 seconds, and recovers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from kiosk.app.frames import FrameProbe
from kiosk.app.kiosk import Kiosk, Look
from kiosk.art import fonts
from kiosk.doctor.checks import printer
from kiosk.doctor.finding import ok
from kiosk.doctor.report import Report
from kiosk.doctor.runner import Result
from kiosk.heartbeat.beating import SECONDS, Heartbeat
from kiosk.heartbeat.looks import looks_of
from kiosk.heartbeat.orders import Orders
from kiosk.heartbeat.readiness import ReadinessReporter
from kiosk.operations.operation import Operation
from kiosk.screen.pages.start import AttractPage
from kiosk.screen.pages.trouble import ProblemPage
from kiosk.service.port import LibraryService, Unavailable
from kiosk.simulator.slot import VirtualSlot
from kiosk.visit.chapter.common import CancelPressed
from kiosk.visit.chapter.start import RegisterChosen
from tests.app.test_printers import profile
from tests.patience import milliseconds
from tests.printing.spool.receipt_printer import ReceiptPrinter
from tests.service.harness import SetClock
from tests.staff.desk import Client, Desk

WITHIN = 30
ONE = "/kiosks/at/lobby-1"


class Cable:
    """To the service; may be pulled out."""

    def __init__(self, service: LibraryService) -> None:
        self.service, self.cut = service, False

    def ask(self, operation: Operation[Any]) -> Any:
        if self.cut:
            raise Unavailable("cut off")
        return self.service.ask(operation)

    def startup_warnings(self) -> tuple[str, ...]:
        return ()


@dataclass
class Lobby:
    """A kiosk that reports, and what may happen to it."""

    qtbot: QtBot
    desk: Desk
    kiosk: Kiosk
    beats: Heartbeat
    slot: VirtualSlot
    paper: ReceiptPrinter
    cable: Cable
    clock: SetClock
    client: Client

    def passes(self, seconds: int = WITHIN) -> str:
        """The row of the page 端末 after so many seconds of heartbeats."""
        for _ in range(int(seconds // SECONDS)):
            for clock in (self.desk.clock, self.clock):
                clock.pass_by(seconds=int(SECONDS))
            self.beats.beat()
            self.until(lambda: self.kiosk.driver.status.seen().drawn_at == self.clock.now())
        return self.row()

    def row(self) -> str:
        return self.client.get("/kiosks/live").text.split("<tr>")[2]

    def until(self, holds: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(holds, timeout=milliseconds())

    def shows(self, code: str) -> None:
        """The page out of service, for that reason; '' = the start page."""

        def shown() -> bool:
            page = self.kiosk.driver.presented().page
            return isinstance(page, ProblemPage) and page.code == code if code else isinstance(page, AttractPage)

        self.until(shown)


@pytest.fixture
def lobby(qtbot: QtBot, either_desk: Desk, tmp_path: Path) -> Iterator[Lobby]:
    fonts.load()
    paper, slot, clock = ReceiptPrinter(), VirtualSlot(), SetClock()
    own = profile(tmp_path, kind="escpos-network", name=f"127.0.0.1:{paper.port}", paper="receipt-80", dpi=203)
    cable = Cable(either_desk.kiosk("lobby-1"))
    look = Look(closable=True, reduced_motion=True)
    kiosk = Kiosk(own, slot, cable, look=look, clock=clock, state=tmp_path / "state")
    kiosk.window.resize(540, 960)
    kiosk.start()
    kiosk.window.show()
    qtbot.waitExposed(kiosk.window, timeout=milliseconds())
    frames = FrameProbe(kiosk.window, kiosk.driver.status.drawn)
    [asking] = [each for each in looks_of(own, clock) if printer.STATE in each.check.names]
    asking.seconds = 0.0
    found = Report((Result("fonts", ok("whole", "whole"), 0.1),), "lobby-1", "", False, clock.now(), 0.1)
    orders = Orders(kiosk.driver.post, kiosk.pauses, ReadinessReporter(lambda: found, cable, clock, "p1"))
    beats = Heartbeat(
        kiosk.driver.status, cable, clock, profile="p1", looks=lambda: [asking], ask_frame=frames.ask, ear=orders
    )
    made = Lobby(qtbot, either_desk, kiosk, beats, slot, paper, cable, clock, either_desk.logged_in())
    made.until(lambda: kiosk.driver.status.seen().reader_there)
    frames.ask()
    made.until(lambda: kiosk.driver.status.seen().drawn_at is not None)
    yield made
    beats.stop()
    kiosk.stop()
    kiosk.window.close()
    kiosk.window.deleteLater()
    paper.close()


def test_trouble_shows_at_kiosk_and_desk_within_thirty_seconds_and_recovers_without_a_restart(lobby: Lobby) -> None:
    status = lobby.kiosk.driver.status
    assert "正常" in lobby.passes()
    lobby.slot.unplug()
    lobby.until(lambda: not status.seen().reader_there)
    assert "カードリーダー: つながっていません" in lobby.passes()
    lobby.slot.plug()
    lobby.until(lambda: status.seen().reader_there)
    assert "正常" in lobby.passes()
    lobby.paper.mode = "paper"
    assert "プリンター: " in lobby.passes()
    lobby.until(lambda: lobby.kiosk.driver.visit.equipment.printer_fault == "paper")
    lobby.paper.mode = "ok"
    assert "正常" in lobby.passes()
    lobby.until(lambda: lobby.kiosk.driver.visit.equipment.printer_fault == "")
    lobby.clock.pass_by(minutes=10)
    assert "時計: " in lobby.passes()
    lobby.clock.moment = lobby.desk.clock.now()
    assert "正常" in lobby.passes()
    lobby.cable.cut = True
    row = lobby.passes()
    assert "知らせが遅れています" in row
    assert "注意" in row
    lobby.shows("K302")
    assert "不明" in lobby.passes(), "silent is unknown, not down"
    lobby.cable.cut = False
    assert "正常" in lobby.passes()
    lobby.shows("")
    assert "前の異常" in lobby.row(), "it stays marked until a person has seen it"


def test_a_pause_of_the_desk_waits_for_the_visitor_holds_without_the_service_and_ends(lobby: Lobby) -> None:
    lobby.passes()
    lobby.kiosk.driver.dispatch(RegisterChosen())
    assert lobby.client.fill_in(f"{ONE}/pause", ONE, reason="preparing", text="点検は11時まで").status_code == 303
    assert "端末にはまだ届いていません" in lobby.passes()
    lobby.until(lambda: lobby.kiosk.driver.visit.equipment.pauses.held is not None)
    assert not isinstance(lobby.kiosk.driver.presented().page, AttractPage | ProblemPage), "nobody is interrupted"
    lobby.kiosk.driver.dispatch(CancelPressed())
    lobby.shows("K002")
    assert "点検は11時まで" in getattr(lobby.kiosk.driver.presented().page, "cause", "")
    assert "休止中" in lobby.passes()
    lobby.cable.cut = True
    lobby.passes()
    lobby.shows("K002")
    lobby.cable.cut = False
    assert lobby.client.fill_in(f"{ONE}/resume", ONE).status_code == 303
    assert "正常" in lobby.passes()
    lobby.shows("")
    assert lobby.client.fill_in(f"{ONE}/readiness", ONE).status_code == 303
    lobby.passes()
    lobby.until(lambda: "報告（PDF）" in lobby.client.get(ONE).text)
