"""Has the doctor look at this kiosk when the desk asks, and sends what it found."""

from __future__ import annotations

import threading
from collections.abc import Callable

from kiosk import __version__
from kiosk.clock import Clock
from kiosk.concurrency import SerialWorker
from kiosk.doctor.report import Report
from kiosk.faults import type_and_text
from kiosk.log.logger import logger
from kiosk.operations.fleet import CheckReport, ReportReadiness
from kiosk.service.port import LibraryService, ServiceError

_log = logger(__name__)


class ReadinessReporter:
    """One report at a time; one that was not heard is sent again when it is wanted again, as it was."""

    def __init__(self, examine: Callable[[], Report], service: LibraryService, clock: Clock, profile: str) -> None:
        """``examine`` is called on a thread of its own; ``profile`` is the digest."""
        self._examine, self._service, self._clock, self._profile = examine, service, clock, profile
        self._worker = SerialWorker("readiness")
        self._lock = threading.Lock()
        self._busy = False
        self._made: ReportReadiness | None = None

    @property
    def busy(self) -> bool:
        """Whether one is being made or sent."""
        with self._lock:
            return self._busy

    def wanted(self, report: str) -> None:
        """The desk waits for ``report``; returns at once."""
        with self._lock:
            if self._busy:
                return
            self._busy = True
        self._worker.do(lambda: self._send(report))

    def close(self) -> None:
        self._worker.close(0)

    def _send(self, report: str) -> None:
        try:
            if self._made is None or self._made.report != report:
                self._made = self._make(report)
            self._service.ask(self._made)
        except ServiceError as error:
            _log.warning("readiness: the report was not heard: %s", type_and_text(error))
        finally:
            with self._lock:
                self._busy = False

    def _make(self, report: str) -> ReportReadiness:
        _log.info("readiness: the desk asks for a report")
        found = self._examine()
        checks = tuple(CheckReport(one.name, one.finding.verdict.value, one.finding.reason) for one in found.results)
        return ReportReadiness(report, self._clock.now(), __version__, self._profile, checks)
