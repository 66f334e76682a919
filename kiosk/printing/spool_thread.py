"""What every printer's spooler is: one thread, jobs one after the other, one settled state for each."""

from __future__ import annotations

import logging
import queue
import threading
from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import Protocol

from kiosk.printing.jobs import Failed, FaultReason, JobState, Sending
from kiosk.printing.layout import Sheet

log = logging.getLogger(__name__)

Report = Callable[[JobState], None]


class Spooler(Protocol):
    """A printer: reports Sending, maybe Printing, then exactly one settled state, from a thread of its own.

    A job's name is the paper's identity: a job that failed may be given again under its name, and
    does not come out twice.
    """

    def submit(self, sheet: Sheet, job_name: str, report: Report) -> None:
        """Queue a sheet; returns at once."""

    def close(self) -> None:
        """Finish what is queued and end the thread."""


_Job = tuple[Sheet, str, Report]


class ThreadedSpooler(ABC):
    """Does the waiting; a printer only says how one sheet is printed."""

    def __init__(self) -> None:
        self._jobs: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None
        self._lock = threading.Lock()
        self.closing = threading.Event()

    @abstractmethod
    def print(self, sheet: Sheet, name: str, report: Report) -> JobState:
        """Print one sheet and return its settled state; runs on the spooler's thread."""

    def submit(self, sheet: Sheet, job_name: str, report: Report) -> None:
        """Queue a sheet; RuntimeError after close."""
        with self._lock:
            if self.closing.is_set():
                raise RuntimeError("this printer has been closed")
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="printer", daemon=True)
                self._thread.start()
            self._jobs.put((sheet, job_name, report))

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
            sheet, name, report = job
            try:
                report(Sending())
                report(self.print(sheet, name, report))
            except Exception as error:  # a job's fault must not take the thread, and the next patron's card, with it
                # Not its text: it may quote what was to be printed.
                log.error("print job ended abnormally: %s", type(error).__name__, exc_info=False)
                report(Failed(FaultReason.OTHER))
