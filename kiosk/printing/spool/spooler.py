"""What every printer's spooler is: one thread, jobs one after the other, one settled state for each."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from functools import partial
from typing import Protocol

from kiosk.concurrency import SerialWorker
from kiosk.faults import LoggableError, describe
from kiosk.log.logger import logger
from kiosk.printing.layout.sheet import Sheet
from kiosk.printing.spool.jobs import Failed, FaultReason, JobState, Sending

log = logger(__name__)

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


class ThreadedSpooler(ABC):
    """Does the waiting; a printer only says how one sheet is printed."""

    def __init__(self) -> None:
        self._worker = SerialWorker("printer")
        self._untidied = False

    @property
    def closing(self) -> bool:
        """Whether the queued jobs are the last."""
        return self._worker.closed

    @abstractmethod
    def print(self, sheet: Sheet, name: str, report: Report) -> JobState:
        """Print one sheet and return its settled state; runs on the spooler's thread."""

    @abstractmethod
    def tidy(self) -> None:
        """Delete what a former process left in the queue; runs on the spooler's thread.

        Raises LoggableError or OSError where the printer can't be asked.
        """

    def start(self) -> None:
        """Tidy now; if the printer can't be reached, before the next sheet."""
        self._worker.do(self._try_to_tidy)

    def submit(self, sheet: Sheet, job_name: str, report: Report) -> None:
        """Queue a sheet; RuntimeError after close."""
        self._worker.do(partial(self._print, sheet, job_name, report))

    def close(self) -> None:
        """Finish the queued jobs and end the thread; later calls do nothing."""
        self._worker.close(finish=True)

    def _print(self, sheet: Sheet, name: str, report: Report) -> None:
        try:
            if self._untidied:
                self._try_to_tidy()
            report(Sending())
            report(self.print(sheet, name, report))
        except Exception as error:
            log.error("print job ended abnormally: %s", describe(error))
            report(Failed(FaultReason.OTHER))

    def _try_to_tidy(self) -> None:
        try:
            self.tidy()
            self._untidied = False
        except (LoggableError, OSError) as error:
            self._untidied = True
            log.warning("what a former run left at the printer can't be deleted yet: %s", describe(error))
