"""The Windows spooler by its bits, with a fake queue: no real Windows is claimed here."""

from __future__ import annotations

import queue
import threading
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtPrintSupport import QPrinter

from kiosk.printing.layout.card import CardFace, card_sheet
from kiosk.printing.layout.papers import Paper, Papers
from kiosk.printing.layout.sheet import Sheet
from kiosk.printing.layout.template import Templates
from kiosk.printing.render.painter import RenderFault
from kiosk.printing.render.printer import QtPrinter
from kiosk.printing.spool.jobs import Done, Failed, FaultReason, JobState, Printing, Sending, Unknown, settled
from kiosk.printing.spool.settle import Patience, Stage
from kiosk.printing.spool.titles import title
from kiosk.printing.spool.windows import status as w
from kiosk.printing.spool.windows.spooler import WindowsSpooler, raw_writer
from tests.patience import patience
from tests.printing.conftest import NW7, PATRON
from tests.printing.eyes import rasterised, runs, zbar, zxing

pytestmark = pytest.mark.usefixtures("qapp")
QUICK = Patience(look=0.02, grace=0.1, doubt=0.6, stuck=0.6)


@dataclass
class Queue:
    """A Windows queue steered by a script: each look at the jobs takes the next statuses; the last one stays."""

    printer: list[tuple[int, int]] = field(default_factory=lambda: [(0, 0)])
    script: list[int | None] = field(default_factory=lambda: [w.JOB_SPOOLING, w.JOB_PRINTING, None])
    deleted: list[str] = field(default_factory=list)
    written: list[str] = field(default_factory=list)
    raw: bytes = b""
    broken: bool = False
    undeletable: bool = False
    lock: threading.Lock = field(default_factory=threading.Lock)

    def status(self) -> tuple[int, int]:
        if self.broken:
            raise OSError("RPC server unavailable")
        return self.printer.pop(0) if len(self.printer) > 1 else self.printer[0]

    def jobs(self) -> list[w.WindowsJob]:
        if self.broken:
            raise OSError("RPC server unavailable")
        found = [w.WindowsJob(9, "another program's", w.JOB_PRINTING)]
        for number, name in enumerate(self.written, start=10):
            if name in self.deleted:
                continue
            status = self.script.pop(0) if len(self.script) > 1 else self.script[0]
            if status is not None:
                found.append(w.WindowsJob(number, name, status))
        return found

    def delete(self, number: int) -> None:
        if self.undeletable:
            raise OSError("access denied")
        self.deleted.append(self.written[number - 10])

    def write_raw(self, document: str, data: bytes) -> None:
        self.written.append(document)
        self.raw += data

    def write(self, sheet: Sheet, document: str, copies: int) -> None:
        self.written.append(document)


@pytest.fixture
def sheet(face: CardFace) -> Sheet:
    return card_sheet(face, 300)


def told(spooler: WindowsSpooler, sheet: Sheet) -> list[JobState]:
    states: queue.Queue[JobState] = queue.Queue()
    spooler.submit(sheet, "card-1", states.put)
    found = [states.get(timeout=patience(30))]
    while not settled(found[-1]):
        found.append(states.get(timeout=patience(30)))
    return found


@pytest.mark.parametrize(("confirms", "end"), [(False, Unknown()), (True, Done())])
def test_a_job_that_left_the_queue_is_done_only_where_that_means_printed(
    confirms: bool, end: JobState, sheet: Sheet
) -> None:
    there = Queue()
    assert told(WindowsSpooler(there, there.write, confirms=confirms, patience=QUICK), sheet) == [
        Sending(),
        Printing(),
        end,
    ]


def test_a_job_nobody_ever_saw_is_unknown(sheet: Sheet) -> None:
    there = Queue(script=[None])
    assert told(WindowsSpooler(there, there.write, confirms=True, patience=QUICK), sheet)[-1] == Unknown()


@pytest.mark.parametrize(
    ("status", "attributes", "reason"),
    [
        (w.PAPER_OUT | w.ERROR, 0, FaultReason.PAPER),
        (w.DOOR_OPEN, 0, FaultReason.COVER),
        (w.JAM, 0, FaultReason.JAM),
        (w.OFFLINE, 0, FaultReason.OFFLINE),
        (0, w.WORK_OFFLINE, FaultReason.OFFLINE),
        (w.PAUSED, 0, FaultReason.STOPPED),
        (w.NO_TONER, 0, FaultReason.SUPPLY),
        (w.ERROR, 0, FaultReason.OTHER),
    ],
)
def test_a_printer_that_says_what_is_wrong_gets_no_job(
    status: int, attributes: int, reason: FaultReason, sheet: Sheet
) -> None:
    there = Queue(printer=[(status, attributes)])
    assert told(WindowsSpooler(there, there.write, patience=QUICK), sheet) == [Sending(), Failed(reason)]
    assert not there.written


@pytest.mark.parametrize(
    ("job", "reason"),
    [
        (w.JOB_PRINTING | w.JOB_PAPEROUT | w.JOB_ERROR, FaultReason.PAPER),
        (w.JOB_OFFLINE, FaultReason.OFFLINE),
        (w.JOB_BLOCKED, FaultReason.DRIVER),
        (w.JOB_PAUSED, FaultReason.STOPPED),
        (w.JOB_ERROR | w.JOB_PRINTING, FaultReason.DRIVER),
        (w.JOB_SPOOLING, FaultReason.STUCK),
    ],
)
def test_a_job_that_fails_is_deleted_before_it_is_said(job: int, reason: FaultReason, sheet: Sheet) -> None:
    there = Queue(script=[job])
    assert told(WindowsSpooler(there, there.write, confirms=True, patience=QUICK), sheet)[-1] == Failed(reason)
    assert there.deleted == there.written


def test_a_job_that_could_not_be_deleted_goes_before_the_next_is_printed(sheet: Sheet) -> None:
    there = Queue(script=[w.JOB_PAPEROUT], undeletable=True)
    made = WindowsSpooler(there, there.write, confirms=True, patience=QUICK)
    assert told(made, sheet)[-1] == Failed(FaultReason.PAPER)
    assert told(made, sheet)[-1] == Failed(FaultReason.OFFLINE), "the first could still come out"
    assert len(there.written) == 1
    there.undeletable = False
    there.script = [w.JOB_PAPEROUT, w.JOB_PRINTING, None]
    assert told(made, sheet)[-1] == Done()
    assert there.deleted == there.written[:1]


def test_a_job_somebody_deleted_is_no_success(sheet: Sheet) -> None:
    there = Queue(script=[w.JOB_PRINTING, w.JOB_DELETING])
    assert isinstance(told(WindowsSpooler(there, there.write, confirms=True, patience=QUICK), sheet)[-1], Failed)


def test_a_spooler_service_that_stopped_is_offline_before_and_unknown_under_way(sheet: Sheet) -> None:
    there = Queue(broken=True)
    assert told(WindowsSpooler(there, there.write, patience=QUICK), sheet) == [Sending(), Failed(FaultReason.OFFLINE)]
    there = Queue()

    def write(sheet: Sheet, document: str, copies: int) -> None:
        there.write(sheet, document, copies)
        there.broken = True

    assert told(WindowsSpooler(there, write, patience=QUICK), sheet)[-1] == Unknown()


def test_a_driver_that_takes_no_document_is_told(sheet: Sheet) -> None:
    def refuse(sheet: Sheet, document: str, copies: int) -> None:
        raise RenderFault("the printer can't be opened")

    there = Queue()
    assert told(WindowsSpooler(there, refuse, patience=QUICK), sheet)[-1] == Failed(FaultReason.DRIVER)


def test_low_toner_is_told(sheet: Sheet) -> None:
    lows: list[None] = []
    there = Queue(printer=[(w.TONER_LOW, 0)])
    told(WindowsSpooler(there, there.write, patience=QUICK, low=lambda: lows.append(None)), sheet)
    assert lows


def test_raw_jobs_carry_the_receipt_as_it_is() -> None:
    there = Queue()
    receipt = Papers(Templates(), Paper.RECEIPT_80, 203).card(PATRON)
    told(WindowsSpooler(there, raw_writer(there), copies=2, patience=QUICK), receipt)
    assert there.raw.count(b"\x1b@") == 2
    assert there.raw.endswith(b"\x1dVB\x00")


@given(st.integers(0, 2**32 - 1), st.integers(0, 2**32 - 1), st.integers(0, 2**32 - 1))
def test_any_bits_mean_something(status: int, attributes: int, job: int) -> None:
    w.condition(status, attributes, job)
    assert w.stage(w.WindowsJob(1, "", job)) in Stage


@pytest.mark.parametrize(("dpi", "narrow", "wide"), [(203, 3, 7), (300, 4, 10), (600, 8, 20)])
def test_qt_s_printer_gets_symbols_in_its_own_dots(
    dpi: int, narrow: int, wide: int, sheet: Sheet, tmp_path: Path
) -> None:
    pdf = tmp_path / "card.pdf"

    def make() -> QPrinter:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(pdf))
        printer.setResolution(dpi)
        return printer

    both = replace(sheet, back=Papers(Templates(), Paper.CR80, 300, back=True).card(PATRON).back)
    QtPrinter("", make)(both, "kiosk-1", 1)
    assert pdf.read_bytes().count(b"/MediaBox") == 2
    file = rasterised(pdf, dpi, smooth=False)
    assert zbar(file) == zxing(file) == {f"Codabar:{NW7}"}
    inside = runs(file, round(33 * dpi / 25.4))[1:-1]
    assert {width for _, width in inside} == {narrow, wide}


def test_documents_of_a_former_run_are_deleted_at_the_start_and_nobody_else_s() -> None:
    there = Queue(
        script=[w.JOB_SPOOLING], written=["kiosk-0123456789ab", "report", title(), "kiosk-ffffff-0123456789ab"]
    )
    spooler = WindowsSpooler(there, there.write, patience=QUICK)
    left = list(there.written)
    spooler.start()
    spooler.close()
    assert there.deleted == [left[0], left[2]]


def test_documents_of_a_former_run_go_later_where_the_queue_can_not_be_asked_yet(sheet: Sheet) -> None:
    script = [w.JOB_SPOOLING, w.JOB_SPOOLING, w.JOB_PRINTING, None]
    there = Queue(script=script, written=["kiosk-0123456789ab"], broken=True)
    spooler = WindowsSpooler(there, there.write, patience=QUICK)
    spooler.start()
    assert told(spooler, sheet)[-1] == Failed(FaultReason.OFFLINE)
    there.broken = False
    told(spooler, sheet)
    assert there.deleted[0] == "kiosk-0123456789ab"


@pytest.mark.parametrize("status", [w.JOB_PAUSED, w.JOB_PAUSED | w.JOB_SPOOLING])
def test_a_document_that_is_held_is_told_at_once_and_deleted(status: int, sheet: Sheet) -> None:
    there = Queue(script=[status])
    endless = Patience(look=0.02, grace=1000, doubt=1000, stuck=1000)
    assert told(WindowsSpooler(there, there.write, patience=endless), sheet)[-1] == Failed(FaultReason.STOPPED)
    assert there.deleted == there.written


@pytest.mark.parametrize("status", [w.JOB_PRINTED | w.JOB_ERROR, w.JOB_COMPLETE | w.JOB_PAPEROUT])
def test_a_document_that_ended_with_an_error_is_unknown(status: int, sheet: Sheet) -> None:
    there = Queue(script=[w.JOB_PRINTING, status])
    assert told(WindowsSpooler(there, there.write, confirms=True, patience=QUICK), sheet)[-1] == Unknown()
