"""Prints through the Windows spooler and watches the job; pages by Qt, or ESC/POS bytes as they are."""

from __future__ import annotations

import time
from collections.abc import Callable

from kiosk.faults import describe
from kiosk.log.logger import logger
from kiosk.printing.layout.sheet import Sheet
from kiosk.printing.render.painter import RenderFault
from kiosk.printing.render.raster import to_raster
from kiosk.printing.spool.escpos.commands import CUT, START, bands
from kiosk.printing.spool.jobs import Failed, FaultReason, JobState, Unknown, settled
from kiosk.printing.spool.settle import Look, Patience, Settlement, Stage
from kiosk.printing.spool.spooler import Report, ThreadedSpooler
from kiosk.printing.spool.titles import is_leftover, title
from kiosk.printing.spool.windows.status import WindowsJob, WindowsPrinter, condition, stage

log = logger(__name__)

_CLOSING = 5.0
Write = Callable[[Sheet, str, int], None]
"""Queues a sheet as a document of a name, so many times; raises RenderFault or OSError."""


def raw_writer(printer: WindowsPrinter) -> Write:
    """Return what queues a sheet as ESC/POS bytes, for receipt printers whose driver passes them on."""

    def write(sheet: Sheet, document: str, copies: int) -> None:
        once = START + b"".join(bands(to_raster(sheet))) + CUT
        printer.write_raw(document, once * copies)

    return write


class WindowsSpooler(ThreadedSpooler):
    """A printer of Windows.  Most drivers end a job when it is handed over, so that is Unknown unless ``confirms``."""

    def __init__(
        self,
        printer: WindowsPrinter,
        write: Write,
        *,
        copies: int = 1,
        confirms: bool = False,
        patience: Patience | None = None,
        low: Callable[[], None] = lambda: None,
    ) -> None:
        super().__init__()
        self._printer = printer
        self._write = write
        self._copies = copies
        self._confirms = confirms
        self._patience = patience or Patience()
        self._low = low
        self._loose: set[str] = set()

    def tidy(self) -> None:
        """Delete what a former process left in the queue, its spool files with it."""
        left = [job for job in self._printer.jobs() if is_leftover(job.document)]
        for job in left:
            self._printer.delete(job.number)
        if left:
            log.warning("%d print jobs of a former run are deleted", len(left))

    def print(self, sheet: Sheet, _name: str, report: Report) -> JobState:
        """Print one sheet; a job that an earlier try left in the queue is deleted first."""
        try:
            self._delete_loose()
            before = condition(*self._printer.status())
        except OSError as fault:
            log.warning("the printer can't be asked: %s", describe(fault))
            return Failed(FaultReason.OFFLINE)
        if before.fault is not None:
            return Failed(before.fault)
        document = title()
        self._loose.add(document)
        try:
            self._write(sheet, document, self._copies)
        except (OSError, RenderFault) as fault:
            log.warning("the printer did not take the document: %s", describe(fault))
            return self._withdrawn(document, Failed(FaultReason.DRIVER))
        pages = self._copies * (1 if sheet.back is None else 2)
        return self._watch(document, pages, report)

    def _watch(self, document: str, pages: int, report: Report) -> JobState:
        settlement = Settlement(self._confirms, self._patience, time.monotonic())
        well = False  # when last seen, it was printing and nothing was wrong
        last: JobState | None = None
        closing_since: float | None = None
        while True:
            now = time.monotonic()
            if self.closing:
                closing_since = closing_since or now
            job: WindowsJob | None = None
            try:
                job = self._find(document)
                status = self._printer.status()
            except OSError as fault:
                log.warning("the print queue can't be asked: %s", describe(fault))
                verdict = settlement.judge(Look(Stage.WAITING), condition(0, 0), now)
                if isinstance(verdict, Failed):
                    return Unknown()
                time.sleep(self._patience.look)
                continue
            at = stage(job)
            said = condition(*status, job.status if job else 0)
            if said.low:
                self._low()
            if job is None:
                # Windows forgets a job when it is over, often before it can be seen at all.
                verdict = settlement.ended(Look(at), said) if well else Unknown()
            else:
                well = at in (Stage.WORKING, Stage.ENDED) and said.fault is None
                errors = at is Stage.ENDED and said.fault is not None
                look = Look(at, job.pages, errors=errors, counted_out=job.pages >= pages)
                verdict = settlement.judge(look, said, now)
            if closing_since is not None and now - closing_since >= _CLOSING and not (verdict and settled(verdict)):
                verdict = Unknown() if job is not None and job.pages >= pages else Failed(FaultReason.STUCK)
            if verdict is not None and settled(verdict):
                return self._withdrawn(document, verdict)
            if verdict is not None and verdict != last:
                report(verdict)
                last = verdict
            time.sleep(self._patience.look)

    def _withdrawn(self, document: str, verdict: JobState) -> JobState:
        """Delete what is left of the job in the queue, its spool file with it."""
        try:
            job = self._find(document)
            if job is not None:
                self._printer.delete(job.number)
            self._loose.discard(document)
        except OSError as fault:
            log.warning("the job can't be deleted yet: %s", describe(fault))
        return verdict

    def _delete_loose(self) -> None:
        for document in list(self._loose):
            job = self._find(document)
            if job is not None:
                self._printer.delete(job.number)
            self._loose.discard(document)

    def _find(self, document: str) -> WindowsJob | None:
        return next((job for job in self._printer.jobs() if job.document == document), None)
