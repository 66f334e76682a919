"""The heartbeat of a real kiosk to a real service in the same process."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk import __version__
from kiosk.app.frames import FrameProbe
from kiosk.app.kiosk import Kiosk, Look
from kiosk.art import fonts
from kiosk.doctor.checks import printer
from kiosk.doctor.finding import Finding, fault, ok
from kiosk.doctor.runner import Check
from kiosk.driver.status import Status
from kiosk.heartbeat import looks
from kiosk.heartbeat.beating import Heartbeat
from kiosk.heartbeat.looks import Look as Asking
from kiosk.heartbeat.looks import looks_of
from kiosk.library.books.fleet.reports import FleetBook
from kiosk.library.database.sqlite import open_sqlite
from kiosk.operations.fleet import HealthHeard, Outcome, ReportHealth
from kiosk.operations.operation import Operation
from kiosk.service.fleet.health import Health, fleet
from kiosk.service.port import Unavailable
from kiosk.service.schema.fleet import CountQuestion
from kiosk.settings.digest import shared_digest
from kiosk.simulator.pki.hierarchy import TestPki
from kiosk.simulator.slot import VirtualSlot
from kiosk.visit.audit import Entry
from tests.app.test_printers import profile
from tests.patience import milliseconds
from tests.printing.spool.receipt_printer import ReceiptPrinter
from tests.service.harness import Harness, SetClock, make_harness


class Line:
    """To a service; may be cut, before or after what was said arrived."""

    def __init__(self, ask: Callable[[Operation[HealthHeard]], object] | None = None) -> None:
        self.said: list[ReportHealth] = []
        self.cut = self.deaf = False
        self._ask = ask

    def ask(self, operation: ReportHealth) -> object:
        if self.deaf:
            raise Unavailable("cut off")
        self.said.append(operation)
        if self._ask is not None:
            self._ask(operation)
        if self.cut:
            raise Unavailable("no answer")
        return HealthHeard()


class Found:
    """A check whose finding is set."""

    def __init__(self, **found: Finding) -> None:
        self.now: Mapping[str, Finding] = found

    def found(self, *, in_use: bool) -> Mapping[str, Finding]:
        return self.now

    def close(self) -> None:
        """Nothing to let go of."""


def beating(line: Line, status: Status, *looks: object, clock: SetClock | None = None) -> Heartbeat:
    return Heartbeat(status, line, clock or SetClock(), profile="p1", looks=lambda: looks)  # type: ignore[arg-type]


def test_what_the_log_says_is_what_is_counted_and_nothing_else() -> None:
    status, clock = Status(SetClock()), SetClock()
    for what, values in (
        ("visit_began", {}),
        ("page", {"from": "Attract", "to": "Consenting"}),
        ("problem", {"code": "K101", "variant": ""}),
        ("registered", {"mail": True}),
        ("print", {"phase": "sending", "reason": ""}),
        ("print", {"phase": "failed", "reason": "paper"}),
    ):
        status.wrote(Entry(what, values))  # type: ignore[arg-type]
    line = Line()
    beating(line, status, clock=clock).beat()
    [report] = line.said
    assert {count.what: count.count for count in report.counts} == {
        "visit": 1,
        "K101": 1,
        "registered": 1,
        "not-printed": 1,
    }
    assert (report.condition, report.problem, report.problem_at) == ("in-use", "K101", clock.now())
    assert [(one.name, one.verdict, one.reason) for one in report.checks] == [
        ("reader", "fault", "none"),
        ("print", "fault", "paper"),
    ]
    status.wrote(Entry("print", {"phase": "done", "reason": ""}))
    status.wrote(Entry("reader", {"there": True, "cause": ""}))
    status.wrote(Entry("visit_ended", {}))
    assert (status.seen().print_fault, status.seen().printed_at) == ("", clock.now())


def test_a_printer_that_says_it_is_well_again_outweighs_the_last_print() -> None:
    status, line = Status(SetClock()), Line()
    status.wrote(Entry("print", {"phase": "failed", "reason": "paper"}))
    state = Found(**{printer.STATE: fault("paper", "no paper", "Fill it up.")})
    beats = beating(line, status, state)
    beats.beat()
    state.now = {printer.STATE: ok("ready", "ready")}
    beats.beat()
    reasons = [{one.name: one.reason for one in report.checks} for report in line.said]
    assert reasons[0] == {"reader": "none", "print": "paper", "printer.state": "paper"}
    assert reasons[1] == {"reader": "none", "printer.state": "ready"}


def test_counts_are_told_again_until_they_were_heard() -> None:
    status, line = Status(SetClock()), Line()
    beats = beating(line, status)
    status.wrote(Entry("visit_began", {}))
    line.cut = True
    beats.beat()
    status.wrote(Entry("registered", {"mail": False}))
    beats.beat()
    line.cut = False
    beats.beat()
    beats.beat()
    told = [(report.number, [count.what for count in report.counts]) for report in line.said]
    assert told == [(1, ["visit"]), (1, ["visit"]), (1, ["visit"]), (2, ["registered"])]


def test_being_cut_off_is_logged_once_and_so_is_being_back(caplog: pytest.LogCaptureFixture) -> None:
    line = Line()
    beats = beating(line, Status(SetClock()))
    caplog.set_level("INFO")
    line.deaf = True
    for _ in range(3):
        beats.beat()
    line.deaf = False
    beats.beat()
    assert [each.message for each in caplog.records] == [
        "heartbeat: not heard: Unavailable: cut off",
        "heartbeat: heard again",
    ]


@pytest.fixture
def harness(pki: TestPki, tmp_path: Path) -> Iterator[Harness]:
    made = make_harness(pki, tmp_path)
    yield made
    made.close()


@pytest.fixture
def receipts() -> Iterator[ReceiptPrinter]:
    made = ReceiptPrinter()
    yield made
    made.close()


def test_a_kiosk_tells_its_own_service_of_reader_and_paper(
    qtbot: QtBot, harness: Harness, tmp_path: Path, receipts: ReceiptPrinter
) -> None:
    fonts.load()
    settings = profile(tmp_path, kind="escpos-network", name=f"127.0.0.1:{receipts.port}", paper="receipt-80", dpi=203)
    service, slot = harness.open(), VirtualSlot()
    kiosk = Kiosk(settings, slot, service, look=Look(closable=True, reduced_motion=True), clock=harness.clock)
    kiosk.window.resize(540, 960)
    kiosk.start()
    kiosk.window.show()
    qtbot.waitExposed(kiosk.window, timeout=milliseconds())
    status = kiosk.driver.status
    frames = FrameProbe(kiosk.window, status.drawn)
    [asking] = [each for each in looks_of(settings, harness.clock) if printer.STATE in each.check.names]
    asking.seconds = 0.0
    beats = Heartbeat(
        status, service, harness.clock, profile=shared_digest(settings), looks=lambda: [asking], ask_frame=frames.ask
    )
    engine = open_sqlite(harness.profile.service.database)
    book = FleetBook(engine)

    def health() -> Health:
        beats.beat()
        return fleet((), book.all(), harness.clock.now(), __version__)[0]

    try:
        qtbot.waitUntil(lambda: status.seen().reader_there, timeout=milliseconds())
        frames.ask()
        qtbot.waitUntil(lambda: status.seen().drawn_at is not None, timeout=milliseconds())
        assert (health().verdict, health().reason) == ("ok", "")
        slot.unplug()
        qtbot.waitUntil(lambda: not status.seen().reader_there, timeout=milliseconds())
        assert health().reason == "reader.no-reader"
        slot.plug()
        qtbot.waitUntil(lambda: status.seen().reader_there, timeout=milliseconds())
        assert health().verdict == "ok"
        receipts.mode = "paper"
        assert health().reason == "printer.state.paper"
        receipts.mode = "ok"
        assert health().verdict == "ok"
        assert health().beat.fault == "reader.no-reader"  # type: ignore[union-attr]
    finally:
        beats.stop()
        engine.dispose()
        kiosk.stop()
        kiosk.window.close()
        kiosk.window.deleteLater()


def test_a_check_that_hangs_keeps_one_thread_and_no_second_is_begun(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(looks, "PATIENCE", 0.05)
    asked, go_on = [], threading.Event()

    def hang() -> Mapping[str, Finding]:
        asked.append(1)
        go_on.wait()
        return {"x": ok("well", "well")}

    look = Asking(Check(("x",), 1.0, hang), 0.0)
    assert [look.found(in_use=False)["x"].reason for _ in range(3)] == ["no-answer"] * 3
    go_on.set()
    monkeypatch.setattr(looks, "PATIENCE", 30.0)
    assert look.found(in_use=False)["x"].reason == "well"
    assert len(asked) == 1
    look.close()


def test_while_somebody_is_there_the_printer_is_not_asked() -> None:
    asked: list[int] = []

    def state() -> Mapping[str, Finding]:
        asked.append(1)
        return {"x": ok("well", "well")}

    look = Asking(Check(("x",), 1.0, state), 0.0, disturbs=True)
    assert look.found(in_use=True) == {}
    assert look.found(in_use=False)["x"].reason == "well"
    assert look.found(in_use=True)["x"].reason == "well"
    assert len(asked) == 1
    look.close()


def test_kiosks_of_one_library_have_one_profile_whatever_their_names_and_printers(tmp_path: Path) -> None:
    mine = profile(tmp_path, kind="none")
    named = mine.model_copy(update={"kiosk": mine.kiosk.model_copy(update={"id": "lobby-9"})})
    other = mine.model_copy(update={"library": mine.library.model_copy(update={"phone": "0957-00-0001"})})
    assert shared_digest(mine) == shared_digest(named) != shared_digest(other)
    assert shared_digest(mine) == shared_digest(profile(tmp_path, kind="pdf", folder=tmp_path))


def test_outcomes_are_words_that_the_interface_takes() -> None:
    for what in (*Outcome, "K501"):
        CountQuestion.model_validate({"day": 20000, "what": str(what), "count": 1})
