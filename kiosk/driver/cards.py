"""Between visit and reader: presence and outcomes become events, effects become card jobs."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import assert_never

from kiosk.faults import Loggable
from kiosk.log.logger import logger
from kiosk.reader.channel import Port
from kiosk.reader.monitor import PresenceMonitor
from kiosk.reader.outcomes import (
    CertificateRead,
    Failed,
    Identified,
    Kind,
    Locked,
    Outcome,
    Progress,
    SignedOff,
    WrongPassword,
)
from kiosk.reader.presence import Empty, NoReader, Presence, Present, ServiceDown
from kiosk.reader.worker import CardWorker
from kiosk.secret import Secret
from kiosk.visit.event import external
from kiosk.visit.event.all import Event

_log = logger(__name__)

_KINDS = {
    Kind.MY_NUMBER: external.CardKind.MY_NUMBER,
    Kind.JUKI: external.CardKind.JUKI,
    Kind.PHONE_ANDROID: external.CardKind.PHONE,
    Kind.PHONE_IPHONE: external.CardKind.PHONE,
    Kind.FOREIGN: external.CardKind.FOREIGN,
}


Answer = Identified | Progress | SignedOff | WrongPassword | Locked | Failed
"""The outcomes a visit hears of."""


class CardAdapter:
    """The reader as the visit sees it.  ``post`` is called on card and presence threads."""

    def __init__(
        self,
        port: Port,
        post: Callable[[Event], None],
        *,
        prepare: Callable[[bytes], None] = lambda _certificate: None,
        timeout: float = 8.0,
    ) -> None:
        """``timeout``: seconds after which a card that does not answer is silent.

        ``prepare`` is told the certificate while the card still signs; it must return at once.
        """
        self._post = post
        self._prepare = prepare
        self._lock = threading.Lock()
        self._lying: Present | None = None
        self._worker = CardWorker(port, self._outcome, timeout=timeout)
        self._monitor = PresenceMonitor(port, self._presence)

    def start(self) -> None:
        self._monitor.start()

    def stop(self) -> None:
        """Let go of card and reader; waits a moment for both."""
        self._worker.close()
        self._monitor.stop()
        self._worker.wait(3.0)

    def identify(self, ticket: int, card: int) -> None:
        """Answer with CardIdentified or CardFailed."""
        lying = self._take(ticket, card)
        if lying is not None:
            self._worker.identify(lying, ticket)

    def read(self, ticket: int, card: int, document: bytes, typed: Secret) -> None:
        """Use what was typed, once, on that very card; ``typed`` is empty afterwards."""
        secret = typed.hand_over()
        lying = self._take(ticket, card)
        if lying is None:
            secret.wipe()
            return
        self._worker.read(lying, document, secret, ticket)

    def release(self) -> None:
        """Let go of the card and forget every password."""
        self._worker.release()

    def _take(self, ticket: int, card: int) -> Present | None:
        with self._lock:
            lying = self._lying
        if lying is None or lying.insertion != card:
            self._post(external.CardFailed(ticket, external.CardFailure.GONE))
            return None
        return lying

    def _presence(self, presence: Presence) -> None:
        with self._lock:
            self._lying = presence if isinstance(presence, Present) else None
        match presence:
            case ServiceDown():
                self._missing(presence, external.ReaderCause.SERVICE_DOWN)
            case NoReader():
                self._missing(presence, external.ReaderCause.NO_READER)
            case Empty():
                self._post(external.ReaderEmpty())
            case Present(insertion=insertion):
                self._post(external.CardLaid(insertion))
            case _:
                assert_never(presence)

    def _missing(self, presence: Presence, cause: external.ReaderCause) -> None:
        _log.warning("reader: %s", type(presence))
        self._post(external.ReaderMissing(cause))

    def _outcome(self, ticket: int, outcome: Outcome) -> None:
        if isinstance(outcome, CertificateRead):
            self._prepare(outcome.certificate)
            return
        self._post(event_of(ticket, outcome))


def event_of(ticket: int, outcome: Answer) -> Event:
    """The visit's word for what the card thread reports."""
    match outcome:
        case Identified():
            return external.CardIdentified(
                ticket,
                outcome.card.insertion,
                _KINDS[outcome.kind],
                outcome.has_signing_certificate,
                outcome.tries_left,
            )
        case Progress():
            return external.CardProgressed(ticket, external.ReadStep(outcome.step.value), outcome.fraction)
        case SignedOff():
            return external.CardRead(ticket, outcome.certificate, outcome.signature)
        case WrongPassword():
            return external.PasswordWrong(ticket, outcome.tries_left)
        case Locked():
            return external.PasswordLocked(ticket)
        case Failed():
            _log.warning("card: %s: %s", outcome.failure, Loggable(outcome.detail))
            return external.CardFailed(ticket, external.CardFailure(outcome.failure.value))
        case _:
            assert_never(outcome)
