"""A real CUPS server with a printer of ours that can be broken: every job settles, none comes out twice."""

from __future__ import annotations

import queue
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.printing.layout.card import CardFace, card_sheet
from kiosk.printing.layout.sheet import Sheet
from kiosk.printing.spool.cups.link import IppLink, LinkDown
from kiosk.printing.spool.cups.queue import CupsQueue
from kiosk.printing.spool.cups.spooler import CupsSpooler
from kiosk.printing.spool.jobs import Done, Failed, FaultReason, JobState, Printing, Sending, Unknown, settled
from kiosk.printing.spool.settle import Patience
from kiosk.printing.spool.titles import title
from tests.patience import patience
from tests.printing.spool.cupsd import PrintServer, print_server

pytestmark = pytest.mark.usefixtures("qapp")
PATIENT = Patience(look=0.04, grace=0.3, doubt=100, stuck=100, withdrawing=100)
"""What the printer says decides, however slow the machine is."""
HASTY = Patience(look=0.04, grace=0.3, doubt=1.0, stuck=1.5, withdrawing=100)
"""For a printer that says nothing and does nothing."""


@pytest.fixture
def cups() -> Iterator[PrintServer]:
    """A server for each test: what lies in its spool is of this test."""
    with print_server() as server:
        yield server


class Printer:
    """One queue, the printer behind it, and a spooler in front."""

    def __init__(self, server: PrintServer, name: str, **how: object) -> None:
        self.server, self.name = server, name
        self.folder = server.queue(name)
        self.lows: list[None] = []
        self.spooler = self.made(CupsQueue(name, server.link.post), **how)

    def made(self, asked: CupsQueue, confirms: bool | None = True) -> CupsSpooler:
        return CupsSpooler(asked, confirms=confirms, patience=PATIENT, low=lambda: self.lows.append(None))

    def is_given(self, patience: Patience) -> None:
        self.spooler._patience = patience

    def mode(self, mode: str) -> None:
        self.server.steer(self.folder, mode)

    def out(self) -> int:
        return len(list(self.folder.glob("out-*")))

    def waits(self) -> bool:
        """Whether the queue has a job that has not ended."""
        return bool(self.server.admin("lpstat", "-W", "not-completed", "-o", self.name).strip())

    def told(
        self, sheet: Sheet, name: str = "card-1", on: Callable[[JobState], None] = lambda _: None
    ) -> list[JobState]:
        states: queue.Queue[JobState] = queue.Queue()
        self.spooler.submit(sheet, name, states.put)
        found: list[JobState] = []
        while not found or not settled(found[-1]):
            found.append(states.get(timeout=patience(60)))
            on(found[-1])
        return found


@pytest.fixture
def sheet(face: CardFace) -> Sheet:
    return card_sheet(face, 300)


@pytest.fixture
def printer(cups: PrintServer, request: pytest.FixtureRequest) -> Iterator[Printer]:
    made = Printer(cups, f"q{abs(hash(request.node.name)) % 10**9}")
    yield made
    made.mode("ok")
    made.spooler.close()


def test_a_card_that_came_out_is_done_and_nothing_of_it_stays(printer: Printer, sheet: Sheet) -> None:
    states = printer.told(sheet)
    assert states[0] == Sending()
    assert states[-1] == Done()
    assert printer.out() == 1
    assert printer.server.spooled() == []
    log = (printer.server.directory / "log" / "error_log").read_text()
    assert "2100012345" not in log


@pytest.mark.parametrize(
    ("mode", "reason"),
    [
        ("paper", FaultReason.PAPER),
        ("cover", FaultReason.COVER),
        ("offline", FaultReason.OFFLINE),
        ("jam", FaultReason.JAM),
        ("ribbon", FaultReason.SUPPLY),
        ("stop", FaultReason.STOPPED),
    ],
)
def test_a_broken_printer_says_why_and_after_the_fix_prints_once(
    mode: str, reason: FaultReason, printer: Printer, sheet: Sheet
) -> None:
    printer.mode(mode)
    states = printer.told(sheet)
    assert states[-1] == Failed(reason)
    assert Done() not in states
    assert printer.server.spooled() == []
    printer.mode("ok")
    printer.server.admin("cupsenable", printer.name)
    assert printer.told(sheet)[-1] == Done()
    assert printer.out() == 1


def test_a_printer_that_gets_no_further_is_stuck_while_no_page_is_counted(cups: PrintServer, sheet: Sheet) -> None:
    printer = Printer(cups, "raster")
    cups.queue("raster", kind="raster")
    printer.mode("hang")
    printer.is_given(HASTY)
    assert printer.told(sheet)[-1] == Failed(FaultReason.STUCK)
    printer.spooler.close()
    assert cups.spooled() == []


def test_a_printer_that_gets_no_further_once_its_page_is_counted_is_unknown(printer: Printer, sheet: Sheet) -> None:
    printer.mode("hang")
    printer.is_given(HASTY)
    assert printer.told(sheet)[-1] == Unknown()
    assert not printer.waits()
    assert printer.server.spooled() == []


def test_a_fault_the_queue_never_takes_back_does_not_fail_the_next_card(printer: Printer, sheet: Sheet) -> None:
    printer.mode("paper")
    assert printer.told(sheet)[-1] == Failed(FaultReason.PAPER)
    printer.mode("mute")
    assert printer.told(sheet, "card-2")[-1] == Done()


def test_paper_that_is_still_missing_is_said_again(printer: Printer, sheet: Sheet) -> None:
    printer.mode("paper")
    printer.is_given(HASTY)  # the queue never took the reason back, so at the second try it is only a hint
    for _ in range(2):
        assert printer.told(sheet)[-1] == Failed(FaultReason.PAPER)
    assert printer.out() == 0


def test_a_queue_staff_stopped_is_told_and_gets_no_job(printer: Printer, sheet: Sheet) -> None:
    printer.server.admin("cupsdisable", printer.name)
    assert printer.told(sheet) == [Sending(), Failed(FaultReason.STOPPED)]
    printer.server.admin("cupsenable", printer.name)
    assert not printer.waits()
    assert printer.out() == 0


def test_a_queue_that_holds_new_jobs_is_told_at_once_and_gets_no_job(printer: Printer, sheet: Sheet) -> None:
    printer.server.admin("cupsdisable", "--hold", printer.name)
    assert printer.told(sheet) == [Sending(), Failed(FaultReason.STOPPED)]
    printer.server.admin("cupsenable", "--release", printer.name)
    assert not printer.waits()
    assert printer.out() == 0


def test_a_job_the_queue_holds_is_told_at_once_and_withdrawn(printer: Printer, sheet: Sheet) -> None:
    printer.server.admin("lpadmin", "-p", printer.name, "-o", "job-hold-until-default=indefinite")
    assert printer.told(sheet)[-1] == Failed(FaultReason.STOPPED)
    assert not printer.waits()
    assert printer.server.spooled() == []


def test_jobs_of_a_former_run_are_purged_at_the_start_and_nobody_else_s(printer: Printer, tmp_path: Path) -> None:
    paper = tmp_path / "paper.pdf"
    paper.write_bytes(b"%PDF-1.4\n%%EOF\n")
    printer.mode("hang")
    titles = ("kiosk-0123456789ab", title(), "report", "kiosk-ffffff-0123456789ab")
    for each in titles:
        printer.server.admin("lp", "-d", printer.name, "-t", each, str(paper))
    printer.server.admin("lp", "-U", "somebody", "-d", printer.name, "-t", "kiosk-cdefcdefcdef", str(paper))
    queue_of = CupsQueue(printer.name, printer.server.link.post)
    assert len(queue_of.find(lambda _title: True)) == len(titles)
    printer.spooler.start()
    printer.spooler.close()
    left = [each for each in titles if queue_of.find(each.__eq__)]
    assert left == ["report", "kiosk-ffffff-0123456789ab"], "of another program, and of a kiosk on another machine"
    assert len(printer.server.admin("lpstat", "-o", printer.name).splitlines()) == 3


def test_jobs_of_a_former_run_go_later_where_the_server_is_not_up_yet(
    printer: Printer, sheet: Sheet, tmp_path: Path
) -> None:
    paper = tmp_path / "paper.pdf"
    paper.write_bytes(b"%PDF-1.4\n%%EOF\n")
    printer.mode("hang")
    printer.server.admin("lp", "-d", printer.name, "-t", "kiosk-0123456789ab", str(paper))
    wire = CutWire(printer.server.link)
    wire.lose = lambda _message: True
    printer.spooler = printer.made(CupsQueue(printer.name, wire.post))
    printer.spooler.start()
    assert printer.told(sheet)[-1] == Failed(FaultReason.OFFLINE)
    wire.lose = lambda _message: False
    printer.mode("ok")
    assert printer.told(sheet)[-1] == Done()
    assert printer.server.spooled() == []


def test_a_queue_that_takes_no_jobs_is_told(printer: Printer, sheet: Sheet) -> None:
    printer.server.admin("cupsreject", printer.name)
    assert printer.told(sheet) == [Sending(), Failed(FaultReason.STOPPED)]


def test_a_driver_that_gives_up_is_told(printer: Printer, sheet: Sheet) -> None:
    printer.server.admin("lpadmin", "-p", printer.name, "-o", "printer-error-policy=abort-job")
    printer.mode("fail")
    assert printer.told(sheet)[-1] == Failed(FaultReason.DRIVER)


def test_a_queue_whose_driver_is_missing_never_says_done(cups: PrintServer, sheet: Sheet) -> None:
    printer = Printer(cups, "nodriver")
    cups.queue("nodriver", kind="nodriver")
    printer.is_given(HASTY)
    assert printer.told(sheet)[-1] == Failed(FaultReason.DRIVER)
    assert printer.out() == 0
    printer.spooler.close()


def test_a_queue_that_is_not_there_is_offline(cups: PrintServer, sheet: Sheet) -> None:
    printer = Printer(cups, "there")
    printer.spooler = printer.made(CupsQueue("not-there", cups.link.post))
    assert printer.told(sheet) == [Sending(), Failed(FaultReason.OFFLINE)]
    printer.spooler.close()


def test_a_way_that_only_hands_over_is_unknown(printer: Printer, sheet: Sheet) -> None:
    printer.spooler.close()
    printer.spooler = printer.made(CupsQueue(printer.name, printer.server.link.post), confirms=None)
    assert printer.told(sheet)[-1] == Unknown()


def test_paper_that_runs_low_is_told_once_the_printer_says_so(printer: Printer, sheet: Sheet) -> None:
    printer.mode("low")
    printer.told(sheet)
    printer.told(sheet, "card-2")
    assert printer.lows


def test_another_tray_s_empty_warning_fails_nothing(printer: Printer, sheet: Sheet) -> None:
    printer.mode("tray")
    assert printer.told(sheet)[-1] == Done()


def test_staff_cancelling_the_job_is_no_success(printer: Printer, sheet: Sheet) -> None:
    printer.mode("hang")

    def cancel(state: JobState) -> None:
        if state == Printing():
            printer.server.admin("cancel", "-a", printer.name)

    assert isinstance(printer.told(sheet, on=cancel)[-1], Failed)
    assert printer.out() == 0


class CutWire:
    """A link whose answers get lost from a wanted moment on."""

    def __init__(self, link: IppLink) -> None:
        self._link = link
        self.lose: Callable[[bytes], bool] = lambda _: False

    def post(self, path: str, message: bytes) -> bytes:
        answer = self._link.post(path, message)
        if self.lose(message):
            raise LinkDown("lost")
        return answer


def test_a_job_whose_receipt_was_lost_is_not_printed_twice(printer: Printer, sheet: Sheet) -> None:
    wire = CutWire(printer.server.link)
    printer.spooler = printer.made(CupsQueue(printer.name, wire.post))
    wire.lose = lambda message: message[2:4] == b"\x00\x02"
    assert printer.told(sheet)[-1] == Failed(FaultReason.OFFLINE)
    while not printer.out() or printer.waits():
        time.sleep(0.05)  # CUPS had taken it, and prints; paper is out a moment before the job has ended
    wire.lose = lambda _: False
    assert printer.told(sheet)[-1] == Done()
    assert printer.out() == 1
    assert printer.server.spooled() == []


def test_a_lost_job_that_still_waits_is_withdrawn_before_the_next(printer: Printer, sheet: Sheet) -> None:
    wire = CutWire(printer.server.link)
    printer.spooler = printer.made(CupsQueue(printer.name, wire.post))
    printer.mode("hang")
    wire.lose = lambda message: message[2:4] == b"\x00\x02"
    assert printer.told(sheet)[-1] == Failed(FaultReason.OFFLINE)
    wire.lose = lambda _: False
    printer.mode("hang")
    printer.is_given(HASTY)
    assert printer.told(sheet)[-1] == Unknown()  # counted, and withdrawn
    printer.is_given(PATIENT)
    printer.mode("ok")
    assert printer.told(sheet)[-1] == Done()
    assert printer.out() == 1


def test_a_server_lost_under_the_job_leaves_it_unknown_and_settles_it_later(cups: PrintServer, sheet: Sheet) -> None:
    printer = Printer(cups, "dies")
    printer.mode("hang")
    wire = CutWire(cups.link)
    printer.spooler = printer.made(CupsQueue("dies", wire.post))
    taken: list[bool] = []

    def lose_all_after_the_job(message: bytes) -> bool:
        if message[2:4] == b"\x00\x02":
            taken.append(True)
            return False
        return bool(taken)

    wire.lose = lose_all_after_the_job
    printer.is_given(HASTY)
    assert printer.told(sheet)[-1] == Unknown()
    assert printer.told(sheet)[-1] == Failed(FaultReason.OFFLINE)
    wire.lose = lambda _: False
    printer.mode("hang")
    assert printer.told(sheet)[-1] == Unknown()  # counted, and withdrawn
    printer.is_given(PATIENT)
    printer.mode("ok")
    assert printer.told(sheet)[-1] == Done()
    printer.spooler.close()
    assert printer.out() == 1
    assert cups.spooled() == []


def test_no_server_at_all_is_offline(tmp_path: Path, sheet: Sheet) -> None:
    spooler = CupsSpooler(CupsQueue("any", IppLink(str(tmp_path / "none")).post), patience=PATIENT)
    states: queue.Queue[JobState] = queue.Queue()
    spooler.submit(sheet, "card", states.put)
    spooler.close()
    assert [states.get(), states.get()] == [Sending(), Failed(FaultReason.OFFLINE)]
