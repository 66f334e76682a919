"""Between visit and library service: effects become calls on a thread, answers become events."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait

from kiosk.faults import describe, told
from kiosk.service.port import LibraryService, Refused, RegisteredDifferently, Registration, ServiceError, Unavailable
from kiosk.visit import happenings as h
from kiosk.visit.effects import (
    CancelHold,
    DeleteNotices,
    FetchChallenge,
    IdentifyPerson,
    LoadBoard,
    LoadHolds,
    LoadLoans,
    LogIn,
    ReadNotices,
    RegisterPatron,
    RenewLoan,
    SetNotices,
    StopUse,
)
from kiosk.visit.events import Event

_log = logging.getLogger(__name__)

FAREWELL_SECONDS = 2.0
"""How long a kiosk that is stopped waits for its last session to be ended."""

Registering = FetchChallenge | IdentifyPerson | RegisterPatron
Reading = LoadLoans | LoadHolds | LoadBoard
Changing = RenewLoan | CancelHold | SetNotices | ReadNotices | DeleteNotices | StopUse
ServiceCall = Registering | LogIn | Reading | Changing


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

    def ask(self, call: ServiceCall) -> None:
        """Make the call; returns at once."""
        timer = threading.Timer(self._timeout, self._silent, (call,))
        timer.daemon = True
        timer.start()
        self._pool.submit(self._run, call, timer)

    def prepare(self, certificate: bytes) -> None:
        """Let the library's side ask about a certificate already; returns at once.

        Only a head start: what comes of it, and whether it was heard at all, shows when the person is identified.
        """
        self._pool.submit(self._head_start, certificate)

    def _head_start(self, certificate: bytes) -> None:
        try:
            self._service.prepare(certificate=certificate)
        except ServiceError as fault:
            _log.info("service: no head start: %s", type(fault).__name__)

    def log_out(self, token: str) -> None:
        """End the session on the library's side, too; returns at once.  If that fails it ends by itself, in minutes."""
        self._farewells = [farewell for farewell in self._farewells if not farewell.done()]
        self._farewells.append(self._pool.submit(self._end_session, token))

    def _end_session(self, token: str) -> None:
        try:
            self._service.logout(session=token)
        except ServiceError as fault:
            _log.warning("service: the session could not be ended: %s", type(fault).__name__)

    def stop(self) -> None:
        """Accept no more calls; only log-outs get a moment (a registration is covered by its idempotency key)."""
        wait(self._farewells, timeout=FAREWELL_SECONDS)
        self._pool.shutdown(wait=False, cancel_futures=True)

    def _silent(self, call: ServiceCall) -> None:
        _log.error("service: no answer to %s within %s s", type(call).__name__, self._timeout)
        self._post(h.ServiceSilent(call.ticket))

    def _run(self, call: ServiceCall, timer: threading.Timer) -> None:
        try:
            answer = self._answer(call)
        except Refused as no:
            _log.info("service: %s refused: %s %s", type(call).__name__, no.code, no.detail)
            answer = h.ServiceRefused(call.ticket, no.code, no.variant, no.limit)
        except Unavailable as silence:
            _log.error("service: %s: %s", type(call).__name__, told(silence))
            answer = h.ServiceSilent(call.ticket)
        except Exception as error:
            _log.error("service: %s broke: %s", type(call).__name__, describe(error))
            answer = h.ServiceSilent(call.ticket)
        finally:
            timer.cancel()
        self._post(answer)

    def _answer(self, call: ServiceCall) -> Event:
        match call:
            case FetchChallenge() | IdentifyPerson() | RegisterPatron():
                return self._registering(call)
            case LogIn(ticket, number, password):
                session = self._service.login(number=number, password=password)
                return h.LoggedIn(ticket, session.token, session.member)
            case LoadLoans() | LoadHolds() | LoadBoard():
                return self._reading(call)
            case _:
                return self._changing(call)

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

    def _reading(self, call: Reading) -> Event:
        match call:
            case LoadLoans(ticket, token):
                return h.LoansLoaded(ticket, self._service.loans(session=token))
            case LoadHolds(ticket, token):
                return h.HoldsLoaded(ticket, self._service.holds(session=token))
            case LoadBoard(ticket, token):
                return h.BoardLoaded(ticket, self._service.board(session=token))

    def _changing(self, call: Changing) -> Event:
        service = self._service
        match call:
            case RenewLoan(ticket, token, loan_id):
                return h.LoanRenewed(ticket, service.renew(session=token, loan_id=loan_id))
            case CancelHold(ticket, token, hold_id):
                service.cancel_hold(session=token, hold_id=hold_id)
                return h.HoldCancelled(ticket)
            case SetNotices(ticket, token, on):
                return h.BoardLoaded(ticket, service.set_notices(session=token, on=on))
            case ReadNotices(ticket, token, notice_ids):
                return h.BoardLoaded(ticket, service.read_notices(session=token, notice_ids=notice_ids))
            case DeleteNotices(ticket, token, notice_ids):
                return h.BoardLoaded(ticket, service.delete_notices(session=token, notice_ids=notice_ids))
            case StopUse(ticket, token):
                service.stop_use(session=token)
                return h.UseStopped(ticket)


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
