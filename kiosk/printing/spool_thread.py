"""What every printer's spooler is: one thread, jobs one after the other, one settled state for each."""

from __future__ import annotations

import logging
import queue
import threading
from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import Protocol

from kiosk.faults import OwnWords, describe
from kiosk.printing.jobs import Failed, FaultReason, JobState, Sending
from kiosk.printing.layout import Sheet

log = logging.getLogger(__name__)

Report = Callable[[JobState], None]


class Spooler(Protocol):
    """A printer: reports Sending, maybe Printing, then exactly one settled state, from a thread of its own.

    A job's name is the paper's identity: a job that failed may be given again under its name, and
    does not come out twice.
    """

    def start(self) -> None:
        """Delete what a former process left in the queue; returns at once."""

    def submit(self, sheet: Sheet, job_name: str, report: Report) -> None:
        """Queue a sheet; returns at once."""

    def close(self) -> None:
        """Finish what is queued and end the thread."""


_Job = tuple[Sheet, str, Report]


class _Tidy:
    """Stands in the queue for the wish to tidy."""


class ThreadedSpooler(ABC):
    """Does the waiting; a printer only says how one sheet is printed."""

    def __init__(self) -> None:
        self._jobs: queue.SimpleQueue[_Job | _Tidy | None] = queue.SimpleQueue()
        self._untidied = False
        self._thread: threading.Thread | None = None
        self._lock = threading.Lock()
        self.closing = threading.Event()

    @abstractmethod
    def print(self, sheet: Sheet, name: str, report: Report) -> JobState:
        """Print one sheet and return its settled state; runs on the spooler's thread."""

    @abstractmethod
    def tidy(self) -> None:
        """Delete what a former process left in the queue; runs on the spooler's thread.

        Raises OwnWords or OSError where the printer can't be asked.
        """

    def start(self) -> None:
        """Tidy now; if the printer can't be reached, before the next sheet."""
        self._put(_Tidy())

    def submit(self, sheet: Sheet, job_name: str, report: Report) -> None:
        """Queue a sheet; RuntimeError after close."""
        self._put((sheet, job_name, report))

    def _put(self, job: _Job | _Tidy) -> None:
        with self._lock:
            if self.closing.is_set():
                raise RuntimeError("this printer has been closed")
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="printer", daemon=True)
                self._thread.start()
            self._jobs.put(job)

    def close(self) -> None:
        """Finish the queued jobs and end the thread; later calls do nothing."""
        with self._lock:
            first = not self.closing.is_set()
            self.closing.set()
            thread = self._thread
        if first and thread is not None:
            self._jobs.put(None)
            thread.join()

    def _run(self) -> None:
        while (job := self._jobs.get()) is not None:
            if isinstance(job, _Tidy) or self._untidied:
                self._try_to_tidy()
            if isinstance(job, _Tidy):
                continue
            sheet, name, report = job
            del job
            try:
                report(Sending())
                report(self.print(sheet, name, report))
            except Exception as error:  # a job's fault must not take the thread, and the next patron's card, with it
                log.error("print job ended abnormally: %s", describe(error))
                report(Failed(FaultReason.OTHER))
            del sheet, name, report  # not held while the next is waited for: it is a patron's card

    def _try_to_tidy(self) -> None:
        try:
            self.tidy()
            self._untidied = False
        except (OwnWords, OSError) as error:
            self._untidied = True
            log.warning("what a former run left at the printer can't be deleted yet: %s", describe(error))
