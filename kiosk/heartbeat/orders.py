"""What comes back of a heartbeat: whether service and printer are there, and what the desk wants of this kiosk."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from kiosk.faults import describe
from kiosk.log.logger import logger
from kiosk.operations.fleet import DeskPause, HealthHeard
from kiosk.operations.pause import Pause, PauseReason
from kiosk.visit.event.all import Event
from kiosk.visit.event.external import PrinterSeen, ServiceSeen

_log = logger(__name__)


class Keeper(Protocol):
    """:class:`kiosk.driver.pausing.PauseKeeper`."""

    def by_desk(self, pause: Pause | None) -> None: ...


class Reporter(Protocol):
    """:class:`kiosk.heartbeat.readiness.ReadinessReporter`."""

    def wanted(self, report: str) -> None: ...


class Orders:
    """Hands it on; a desk can have nothing else of a kiosk than what is here."""

    def __init__(self, post: Callable[[Event], None], pauses: Keeper, reporter: Reporter) -> None:
        self._post, self._pauses, self._reporter = post, pauses, reporter

    def service_seen(self, *, there: bool) -> None:
        self._post(ServiceSeen(there))

    def printer_seen(self, fault: str) -> None:
        self._post(PrinterSeen(fault))

    def told(self, answer: HealthHeard) -> None:
        try:
            self._pauses.by_desk(_pause(answer.pause))
        except OSError as error:
            _log.error("what the desk says of a pause can't be kept over a restart: %s", describe(error))
        if answer.report:
            self._reporter.wanted(answer.report)


def _pause(said: DeskPause | None) -> Pause | None:
    """Of a newer service, words that are not known here: the counter helps in any case."""
    if said is None:
        return None
    reason = PauseReason(said.reason) if said.reason in set(PauseReason) else PauseReason.COUNTER
    try:
        return Pause(reason, said.text)
    except ValueError:
        _log.warning("what staff wrote of a pause can't be shown")
        return Pause(reason)
