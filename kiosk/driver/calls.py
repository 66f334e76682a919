"""Between visit and library service: effects become calls on a thread, answers become events."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait

from kiosk.faults import describe, told
from kiosk.operations.operation import Operation, Repeat
from kiosk.service.port import LibraryService, Refused, RegisteredDifferently, Registration, ServiceError, Unavailable
from kiosk.visit import happenings as h
from kiosk.visit.effects import FetchChallenge, IdentifyPerson, RegisterPatron
from kiosk.visit.events import Event

_log = logging.getLogger(__name__)

FAREWELL_SECONDS = 2.0
"""How long a kiosk that is stopped waits for its last session to be ended."""

Registering = FetchChallenge | IdentifyPerson | RegisterPatron


class ServiceDesk:
    """Every call is answered by exactly one event, at the latest after ``timeout`` seconds (ServiceSilent).

    An answer that comes after its time-out is posted too; its ticket no longer counts.
    """

    def __init__(
        self,
        service: LibraryService,
        post: Callable[[Event], None],
        *,
        kiosk_id: str,
        consent_version: str,
        timeout: float = 30.0,
    ) -> None:
        self._service = service
        self._post = post
        self._kiosk_id = kiosk_id
        self._consent_version = consent_version
        self._timeout = timeout
        self._pool = ThreadPoolExecutor(max_workers=4, thread_name_prefix="service")
        self._farewells: list[Future[None]] = []

    def ask(self, ticket: int, operation: Operation[h.Answer]) -> None:
        """Ask the service; returns at once."""
        self._ask(ticket, operation, lambda: h.Answered(ticket, self._service.ask(operation)))

    def call(self, call: Registering) -> None:
        """The same for what is no operation yet."""
        self._ask(call.ticket, call, lambda: self._registering(call))

    def tell(self, operation: Operation[object]) -> None:
        """Tell the service; returns at once.  What comes of it is told nobody."""
        told = self._pool.submit(self._tell, operation)
        if operation.repeat is Repeat.FAREWELL:
            self._farewells = [*(farewell for farewell in self._farewells if not farewell.done()), told]

    def prepare(self, certificate: bytes) -> None:
        """Let the library service ask about a certificate already; returns at once.

        Only a head start: what comes of it, and whether it was heard at all, shows when the person is identified.
        """
        self._pool.submit(self._head_start, certificate)

    def stop(self) -> None:
        """Accept no more calls; only farewells get a moment (a registration is covered by its idempotency key)."""
        wait(self._farewells, timeout=FAREWELL_SECONDS)
        self._pool.shutdown(wait=False, cancel_futures=True)

    def _head_start(self, certificate: bytes) -> None:
        try:
            self._service.prepare(certificate=certificate)
        except ServiceError as fault:
            _log.info("service: no head start: %s", type(fault).__name__)

    def _tell(self, operation: Operation[object]) -> None:
        try:
            self._service.ask(operation)
        except ServiceError as fault:
            level = logging.INFO if operation.repeat is Repeat.HINT else logging.WARNING
            _log.log(level, "service: %s was not heard: %s", type(operation).__name__, type(fault).__name__)

    def _ask(self, ticket: int, asked: object, answer: Callable[[], Event]) -> None:
        name = type(asked).__name__
        timer = threading.Timer(self._timeout, self._silent, (ticket, name))
        timer.daemon = True
        timer.start()
        self._pool.submit(self._run, ticket, name, answer, timer)

    def _silent(self, ticket: int, name: str) -> None:
        _log.error("service: no answer to %s within %s s", name, self._timeout)
        self._post(h.ServiceSilent(ticket))

    def _run(self, ticket: int, name: str, answer: Callable[[], Event], timer: threading.Timer) -> None:
        try:
            found = answer()
        except Refused as no:
            _log.info("service: %s refused: %s %s", name, no.code, no.detail)
            found = h.ServiceRefused(ticket, no.code, no.variant, no.limit)
        except Unavailable as silence:
            _log.error("service: %s: %s", name, told(silence))
            found = h.ServiceSilent(ticket)
        except Exception as error:
            _log.error("service: %s broke: %s", name, describe(error))
            found = h.ServiceSilent(ticket)
        finally:
            timer.cancel()
        self._post(found)

    def _registering(self, call: Registering) -> Event:
        match call:
            case FetchChallenge(ticket):
                challenge = self._service.challenge(kiosk_id=self._kiosk_id, consent_version=self._consent_version)
                return h.ChallengeReady(ticket, challenge.challenge_id, challenge.document)
            case IdentifyPerson(ticket, challenge_id, certificate, signature):
                person = self._service.identify(challenge_id=challenge_id, certificate=certificate, signature=signature)
                return h.PersonIdentified(ticket, person.token, person.applicant)
            case RegisterPatron(ticket, token, contact, password, key):
                try:
                    registration = self._service.register(
                        token=token, contact=contact, password=password, idempotency_key=key
                    )
                except RegisteredDifferently as first:
                    return h.PatronRegistered(ticket, patron_of(first.registration, by_first_form=True))
                return h.PatronRegistered(ticket, patron_of(registration))


def patron_of(registration: Registration, *, by_first_form: bool = False) -> h.Patron:
    """The visit's word for a registration."""
    return h.Patron(
        registration.number,
        registration.barcode,
        registration.registered_on.isoformat(),
        registration.expires_on.isoformat(),
        registration.setup_url,
        registration.mail_accepted,
        by_first_form,
    )
