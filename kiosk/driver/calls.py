"""Between visit and library service: effects become calls on a thread, answers become events."""

from __future__ import annotations

import logging
from collections.abc import Callable
from concurrent.futures import Future, wait
from dataclasses import replace
from functools import partial

from kiosk.concurrency import Alarm, Deadline, SerialWorker
from kiosk.faults import Loggable, describe, type_and_text
from kiosk.log.logger import logger
from kiosk.operations.operation import Operation, Repeat
from kiosk.operations.registration import PrepareIdentification
from kiosk.service.port import LibraryService, Refused, RegisteredDifferently, ServiceError, Unavailable
from kiosk.visit.event import external
from kiosk.visit.event.all import Event

_log = logger(__name__)

FAREWELL_SECONDS = 2.0
"""How long a kiosk that is stopped waits for its last session to be ended."""


class ServiceAdapter:
    """Every call is answered by exactly one event, at the latest after ``timeout`` seconds (ServiceSilent).

    An answer that comes after its time-out is posted too; its ticket no longer counts.
    """

    def __init__(
        self,
        service: LibraryService,
        post: Callable[[Event], None],
        *,
        timeout: float = 30.0,
    ) -> None:
        self._service = service
        self._post = post
        self._timeout = timeout
        self._worker = SerialWorker("service", at_once=4)
        self._farewells: list[Future[None]] = []

    def ask(self, ticket: int, operation: Operation[external.Answer]) -> None:
        """Ask the service; returns at once."""
        silence = partial(self._silent, ticket, type(operation).__name__)
        alarm = Deadline.after(self._timeout).alarm(silence)
        self._worker.do(partial(self._run, ticket, operation, alarm))

    def tell(self, operation: Operation[object]) -> None:
        """Tell the service; returns at once.  What comes of it is told nobody."""
        told = self._worker.do(partial(self._tell, operation))
        if operation.repeat is Repeat.FAREWELL:
            self._farewells = [*(farewell for farewell in self._farewells if not farewell.done()), told]

    def prepare(self, certificate: bytes) -> None:
        """Give a head start: what comes of it, and whether it was heard, shows when the person is identified."""
        self.tell(PrepareIdentification(certificate))

    def log_warnings(self) -> None:
        """Log what IT must know of the service, as soon as it says so; returns at once."""
        self._worker.do(self._warn)

    def _warn(self) -> None:
        for warning in self._service.startup_warnings():
            _log.warning("service: %s", Loggable(warning))

    def stop(self) -> None:
        """Accept no more calls; only farewells get a moment (a registration is covered by its idempotency key)."""
        wait(self._farewells, timeout=FAREWELL_SECONDS)
        self._worker.close(0)

    def _tell(self, operation: Operation[object]) -> None:
        try:
            self._service.ask(operation)
        except ServiceError as fault:
            level = logging.INFO if operation.repeat is Repeat.HINT else logging.WARNING
            _log.log(level, "service: %s was not heard: %s", type(operation), type(fault))

    def _silent(self, ticket: int, name: str) -> None:
        _log.error("service: no answer to %s within %s s", Loggable(name), self._timeout)
        self._post(external.ServiceSilent(ticket))

    def _run(self, ticket: int, operation: Operation[external.Answer], alarm: Alarm) -> None:
        found: Event
        try:
            found = external.Answered(ticket, self._service.ask(operation))
        except RegisteredDifferently as first:
            found = external.Answered(ticket, replace(first.registration, by_first_form=True))
        except Refused as no:
            _log.info("service: %s refused: %s %s", type(operation), Loggable(no.code), Loggable(no.detail))
            found = external.ServiceRefused(ticket, no.code, no.variant, no.limit)
        except Unavailable as silence:
            _log.error("service: %s: %s", type(operation), type_and_text(silence))
            found = external.ServiceSilent(ticket)
        except Exception as error:
            _log.error("service: %s broke: %s", type(operation), describe(error))
            found = external.ServiceSilent(ticket)
        finally:
            alarm.cancel()
        self._post(found)
