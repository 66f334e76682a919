"""Prints through a CUPS queue, watches the job to its end, and leaves nothing of it in the spool."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from kiosk.faults import type_and_text
from kiosk.log.logger import logger
from kiosk.printing.layout.sheet import Sheet
from kiosk.printing.render.pdf import pdf_bytes
from kiosk.printing.spool.cups.ipp import IppFault
from kiosk.printing.spool.cups.link import LinkDown
from kiosk.printing.spool.cups.queue import CupsQueue, QueueFault, Standing
from kiosk.printing.spool.jobs import Done, Failed, FaultReason, JobState, Unknown, settled
from kiosk.printing.spool.settle import Condition, Patience, Settlement, Stage
from kiosk.printing.spool.spooler import Report, ThreadedSpooler
from kiosk.printing.spool.titles import is_leftover, title

log = logger(__name__)

_OVER = (Stage.ENDED, Stage.CANCELLED, Stage.ABORTED, Stage.GONE)
_CLOSING = 5.0
"""Seconds a job may still take when the kiosk ends."""

Low = Callable[[], None]


@dataclass(frozen=True)
class _Loose:
    """A job that may still come out: nobody could be asked to withdraw it."""

    name: str
    title: str


class CupsSpooler(ThreadedSpooler):
    """A queue of the print system; a job that failed is withdrawn before it is said to have failed."""

    def __init__(
        self,
        queue: CupsQueue,
        *,
        options: Mapping[str, str] | None = None,
        copies: int = 1,
        confirms: bool | None = None,
        patience: Patience | None = None,
        low: Low = lambda: None,
    ) -> None:
        """``confirms`` None: as the queue's way to the device tells; ``low`` is called when paper runs out soon."""
        super().__init__()
        self._queue = queue
        self._options = dict(options or {})
        self._copies = copies
        self._confirms = confirms
        self._patience = patience or Patience()
        self._low = low
        self._loose: list[_Loose] = []

    def tidy(self) -> None:
        """Purge what a former process left in the queue: nobody waits for it any more."""
        left = self._queue.find(is_leftover)
        settlement = Settlement(False, self._patience, time.monotonic())
        for job in left:
            if self._queue.look(job).stage not in _OVER:
                self._withdraw(job, Failed(FaultReason.STUCK), settlement)
            self._delete(job)
        if left:
            log.warning("%d print jobs of a former run are deleted", len(left))

    def print(self, sheet: Sheet, name: str, report: Report) -> JobState:
        """Print one sheet; what an earlier try of the same name left behind is settled first."""
        try:
            if self._came_out(name):
                return Done() if self._confirming(self._queue.standing()) else Unknown()
            standing = self._queue.standing()
        except (LinkDown, IppFault, QueueFault) as fault:
            log.warning("the print queue can't be asked: %s", type_and_text(fault))
            return Failed(FaultReason.OFFLINE)
        self._tell(standing)
        if standing.shut:
            return Failed(standing.condition.fault or FaultReason.STOPPED)
        document = pdf_bytes(sheet, self._copies)
        return self._send(sheet, name, document, standing, report)

    def _send(self, sheet: Sheet, name: str, document: bytes, standing: Standing, report: Report) -> JobState:
        loose = _Loose(name, title())
        self._loose.append(loose)
        try:
            job = self._queue.send(loose.title, document, {**_page(sheet), **self._options})
        except QueueFault as fault:
            log.warning("the print queue refuses the job: %s", type_and_text(fault))
            self._loose.remove(loose)
            return Failed(FaultReason.DRIVER)
        except (LinkDown, IppFault) as fault:
            log.warning("the print queue did not answer: %s", type_and_text(fault))
            return Failed(FaultReason.OFFLINE)  # it stays loose: the next try asks what became of it
        pages = self._copies * (1 if sheet.back is None else 2)
        return self._watch(job, pages, loose, standing, report)

    def _watch(self, job: int, pages: int, loose: _Loose, before: Standing, report: Report) -> JobState:
        settlement = Settlement(self._confirming(before), self._patience, time.monotonic(), counts=before.confirms)
        stale = before.reasons  # CUPS keeps what stopped a withdrawn job until a backend takes it back
        last: JobState | None = None
        silent_since: float | None = None
        closing_since: float | None = None
        while True:
            now = time.monotonic()
            if self.closing:
                closing_since = closing_since or now
            hurry = closing_since is not None and now - closing_since >= _CLOSING
            try:
                standing, look = self._queue.standing(stale), self._queue.look(job, pages)
                stale &= standing.reasons
                silent_since = None
                verdict = settlement.judge(look, standing.condition, now)
                self._tell(standing)
                if hurry and not (verdict and settled(verdict)):
                    verdict = Unknown() if look.counted_out else Failed(FaultReason.STUCK)
                if verdict is not None and settled(verdict) and look.stage not in _OVER:
                    verdict = self._withdraw(job, verdict, settlement)
                if isinstance(verdict, Done | Failed | Unknown):
                    self._purge(job, loose)
                    return verdict
            except (LinkDown, IppFault, QueueFault) as fault:
                silent_since = silent_since or now
                if now - silent_since >= self._patience.stuck or hurry:
                    log.warning("the print queue fell silent: %s", type_and_text(fault))
                    return Unknown()
                verdict = None
            if verdict is not None and verdict != last:
                report(verdict)
                last = verdict
            time.sleep(self._patience.look)

    def _withdraw(self, job: int, verdict: JobState, settlement: Settlement) -> JobState:
        """Take the job out of the queue; it may end well in that very moment."""
        try:
            self._queue.cancel(job)
        except QueueFault as fault:
            log.info("the job can't be cancelled: %s", type_and_text(fault))  # it may have ended; the looks below tell
        until = time.monotonic() + self._patience.withdrawing
        while (look := self._queue.look(job)).stage not in _OVER:
            if time.monotonic() >= until:
                raise LinkDown("the job can't be withdrawn")
            time.sleep(self._patience.look / 5)
        return settlement.ended(look, Condition()) if look.stage is Stage.ENDED else verdict

    def _delete(self, job: int) -> None:
        """Delete a job that has ended, again until it is gone: CUPS keeps one whose processes are still ending."""
        until = time.monotonic() + self._patience.withdrawing
        while self._queue.look(job).stage is not Stage.GONE:
            self._queue.cancel(job, purge=True)
            if time.monotonic() >= until:
                raise LinkDown("the job can't be deleted")
            if self._queue.look(job).stage is not Stage.GONE:
                time.sleep(self._patience.look)

    def _purge(self, job: int, loose: _Loose) -> None:
        """Delete the document from the spool, and the job's record with it."""
        self._loose.remove(loose)
        try:
            self._delete(job)
        except QueueFault as fault:
            log.warning("the print server keeps the job's document: %s", type_and_text(fault))
        except (LinkDown, IppFault) as fault:
            log.warning("the print server did not say that the document is deleted: %s", type_and_text(fault))

    def _came_out(self, name: str) -> bool:
        """Withdraw every loose job; returns whether one of this name had been printed meanwhile."""
        came = False
        for loose in list(self._loose):
            settlement = Settlement(True, self._patience, time.monotonic())
            for job in self._queue.find(loose.title.__eq__):
                look = self._queue.look(job)
                ended = look.stage is Stage.ENDED
                if look.stage not in _OVER:
                    ended = isinstance(self._withdraw(job, Failed(FaultReason.STUCK), settlement), Done)
                came = came or (ended and loose.name == name)
                self._delete(job)
            self._loose.remove(loose)
        return came

    def _confirming(self, standing: Standing) -> bool:
        return standing.confirms if self._confirms is None else self._confirms

    def _tell(self, standing: Standing) -> None:
        if standing.condition.low:
            self._low()


def _page(sheet: Sheet) -> dict[str, str]:
    """The sheet's size by its PWG 5101.1 name; CUPS finds the driver's own page of that size, or makes one."""
    size = f"{sheet.width:g}x{sheet.height:.1f}mm".replace(".0mm", "mm")
    known = {"210x297mm": "iso_a4_210x297mm", "148x210mm": "iso_a5_148x210mm"}
    return {"media": known.get(size, f"custom_kiosk_{size}"), "print-scaling": "none"}
