"""What a kiosk makes of the answer to its heartbeat: nothing but a pause and a report."""

from __future__ import annotations

import logging

import pytest

from kiosk.doctor.finding import fault, ok
from kiosk.doctor.report import Report
from kiosk.doctor.runner import Result
from kiosk.driver.status import Status
from kiosk.heartbeat.beating import PRINTER, Heartbeat
from kiosk.heartbeat.orders import Orders
from kiosk.heartbeat.readiness import ReadinessReporter
from kiosk.operations.fleet import CheckReport, DeskPause, HealthHeard, ReadinessHeard, ReportReadiness
from kiosk.operations.pause import Pause, PauseReason
from kiosk.service.port import Unavailable
from kiosk.visit.audit import Entry
from kiosk.visit.event.all import Event
from kiosk.visit.event.external import PrinterSeen, ServiceSeen
from tests.heartbeat.test_heartbeat import Found, Line
from tests.patience import until
from tests.service.harness import SetClock


class Keeper:
    def __init__(self) -> None:
        self.said: list[Pause | None] = []
        self.full = False

    def by_desk(self, pause: Pause | None) -> None:
        self.said.append(pause)
        if self.full:
            raise OSError("no room")


class Reporter:
    def __init__(self) -> None:
        self.wanted_: list[str] = []

    def wanted(self, report: str) -> None:
        self.wanted_.append(report)


def orders() -> tuple[Orders, list[Event], Keeper, Reporter]:
    posted: list[Event] = []
    keeper, reporter = Keeper(), Reporter()
    return Orders(posted.append, keeper, reporter), posted, keeper, reporter


def test_a_pause_is_handed_on_and_so_is_its_end() -> None:
    told, _, keeper, reporter = orders()
    told.told(HealthHeard(DeskPause("closed", "またあした")))
    told.told(HealthHeard())
    assert keeper.said == [Pause(PauseReason.CLOSED, "またあした"), None]
    assert reporter.wanted_ == []


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        (DeskPause("a-newer-reason", ""), Pause(PauseReason.COUNTER)),
        (DeskPause("closed", "x" * 61), Pause(PauseReason.CLOSED)),
        (DeskPause("closed", "a\u202eb"), Pause(PauseReason.CLOSED)),
    ],
)
def test_what_can_not_be_shown_pauses_all_the_same(said: DeskPause, shown: Pause) -> None:
    told, _, keeper, _ = orders()
    told.told(HealthHeard(said))
    assert keeper.said == [shown]


def test_a_full_disk_keeps_no_report_from_being_made(caplog: pytest.LogCaptureFixture) -> None:
    told, _, keeper, reporter = orders()
    keeper.full = True
    with caplog.at_level(logging.ERROR):
        told.told(HealthHeard(DeskPause("closed", ""), "0" * 16))
    assert "can't be kept" in caplog.text
    assert reporter.wanted_ == ["0" * 16]


def test_the_service_is_away_after_two_reports_and_back_after_one() -> None:
    told, posted, _, _ = orders()
    line = Line()
    beats = Heartbeat(Status(SetClock()), line, SetClock(), profile="p1", looks=lambda: [], ear=told)  # type: ignore[arg-type]
    beats.beat()
    line.deaf = True
    beats.beat()
    assert posted == [], "one alone may be a flicker"
    beats.beat()
    beats.beat()
    assert posted == [ServiceSeen(False)]
    line.deaf = False
    beats.beat()
    beats.beat()
    assert posted == [ServiceSeen(False), ServiceSeen(True)]


def test_the_printer_is_told_of_when_it_changes_and_what_nobody_knows_changes_nothing() -> None:
    told, posted, _, _ = orders()
    state, status = Found(**{PRINTER: ok("ready", "ready")}), Status(SetClock())
    beats = Heartbeat(status, Line(), SetClock(), profile="p1", looks=lambda: [state], ear=told)  # type: ignore[arg-type]
    beats.beat()
    for reason in ("paper", "paper", "cover"):
        state.now = {PRINTER: fault(reason, "", "")}
        beats.beat()
    state.now = {}
    beats.beat()
    assert posted == [PrinterSeen("paper"), PrinterSeen("cover")]
    state.now = {PRINTER: ok("ready", "ready")}
    beats.beat()
    assert posted[-1] == PrinterSeen("")


def test_a_paused_kiosk_says_so_unless_somebody_is_there() -> None:
    status, line = Status(SetClock()), Line()
    beats = Heartbeat(status, line, SetClock(), profile="p1", looks=lambda: [])  # type: ignore[arg-type]
    status.wrote(Entry("visit_began", {}))
    status.wrote(Entry("paused", {"code": "K002", "by": "desk", "reason": "closed"}))
    beats.beat()
    status.wrote(Entry("visit_ended", {}))
    beats.beat()
    status.wrote(Entry("paused", {"code": "K002", "by": "", "reason": ""}))
    status.wrote(Entry("reader", {"there": True, "cause": ""}))
    beats.beat()
    assert [each.condition.value for each in line.said] == ["in-use", "paused", "in-service"]


class Service:
    def __init__(self) -> None:
        self.said: list[ReportReadiness] = []
        self.deaf = False

    def ask(self, operation: ReportReadiness) -> ReadinessHeard:
        self.said.append(operation)
        if self.deaf:
            raise Unavailable("cut off")
        return ReadinessHeard()


def test_a_report_that_was_not_heard_is_sent_again_as_it_was() -> None:
    examined: list[int] = []

    def examine() -> Report:
        examined.append(1)
        results = (Result("fonts", ok("whole", "whole"), 0.1), Result("sound", fault("no-device", "", ""), 0.1))
        return Report(results, "lobby-1", "", False, SetClock().now(), 0.1)

    service = Service()
    service.deaf = True
    reporter = ReadinessReporter(examine, service, SetClock(), "p1")  # type: ignore[arg-type]
    for times in (1, 2):
        until(lambda: not reporter.busy, "the report before is over", 5)
        reporter.wanted("a" * 16)
        until(lambda times=times: len(service.said) == times, "it was sent", 5)  # type: ignore[misc]
    assert (len(examined), service.said[0]) == (1, service.said[1])
    assert service.said[0].checks == (CheckReport("fonts", "ok", "whole"), CheckReport("sound", "fault", "no-device"))
    until(lambda: not reporter.busy, "the report before is over", 5)
    reporter.wanted("b" * 16)
    until(lambda: len(service.said) == 3, "another one is made anew", 5)
    assert len(examined) == 2
    reporter.close()
