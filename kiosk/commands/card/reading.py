"""Talking to one card and waiting for the answer, for commands that have nothing else to do meanwhile."""

from __future__ import annotations

import queue
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import assert_never

from kiosk.problem import Code
from kiosk.reader.channel import Port
from kiosk.reader.monitor import PresenceMonitor
from kiosk.reader.outcomes import Failed, Failure, Identified, Locked, OnTheWay, Outcome, SignedOff, WrongPassword
from kiosk.reader.presence import Empty, NoReader, Presence, Present, ServiceDown
from kiosk.reader.worker import CardWorker
from kiosk.secret import Secret

FIRST_WORD = 2.0
"""Seconds the service may take to say what lies there now, however short the patience."""
LETTING_GO = 5.0
"""Seconds a card may take to be let go of at the end; the process ends all the same, and with it the hold."""


class NoCard(Exception):
    """No answer from a card; ``code`` is the K-code of the kiosk's problem page, the text says what to do."""

    def __init__(self, code: str, text: str) -> None:
        super().__init__(f"{code}: {text}")
        self.code = code


class CardReading:
    """The first card that lies on a port, step by step; made by :func:`card_reading`."""

    def __init__(self, worker: CardWorker, outcomes: queue.SimpleQueue[Outcome], card: Present) -> None:
        self._worker = worker
        self._outcomes = outcomes
        self.card = card

    def identify(self) -> Identified:
        """What lies there.  Raises NoCard."""
        self._worker.identify(self.card)
        outcome = self._next()
        if not isinstance(outcome, Identified):
            raise AssertionError("identify is answered by Identified or Failed")
        return outcome

    def read(self, document: bytes, secret: Secret) -> SignedOff | WrongPassword | Locked:
        """Show the password once and have ``document`` signed.  Raises NoCard, ValueError as ``CardWorker.read``."""
        self._worker.read(self.card, document, secret)
        outcome = self._next()
        if isinstance(outcome, Identified):
            raise AssertionError("read is not answered by Identified")
        return outcome

    def _next(self) -> Identified | SignedOff | WrongPassword | Locked:
        while True:
            outcome = self._outcomes.get()  # the worker's watchdog answers if the card does not
            if isinstance(outcome, Failed):
                raise _problem(outcome)
            if not isinstance(outcome, OnTheWay):
                return outcome


@contextmanager
def card_reading(port: Port, patience: float) -> Iterator[CardReading]:
    """Wait up to ``patience`` seconds for a card; at the end let go of it.  Raises NoCard."""
    presences: queue.SimpleQueue[Presence] = queue.SimpleQueue()
    outcomes: queue.SimpleQueue[Outcome] = queue.SimpleQueue()
    monitor = PresenceMonitor(port, presences.put)
    monitor.start()
    worker = CardWorker(port, lambda _ticket, outcome: outcomes.put(outcome))
    try:
        yield CardReading(worker, outcomes, _wait(presences, patience))
    finally:
        worker.close()
        worker.wait(LETTING_GO)
        monitor.stop()


def _wait(presences: queue.SimpleQueue[Presence], patience: float) -> Present:
    until = time.monotonic() + patience
    absence: Empty | NoReader | ServiceDown = ServiceDown()
    at_least = FIRST_WORD
    while True:
        try:
            presence = presences.get(timeout=max(at_least, until - time.monotonic()))
        except queue.Empty:
            raise _absence(absence, patience) from None
        if isinstance(presence, Present):
            return presence
        absence, at_least = presence, 0.0


def _absence(presence: Empty | NoReader | ServiceDown, patience: float) -> NoCard:
    match presence:
        case ServiceDown():
            return NoCard(
                Code.NO_READER, "the smart-card service does not answer; start it (pcscd, on Windows SCardSvr)"
            )
        case NoReader():
            return NoCard(
                Code.NO_READER, "no card reader, or not the named one; plug it in and see that its driver is there"
            )
        case Empty():
            return NoCard(Code.READ_AGAIN, f"no card was laid on the reader within {patience:g} seconds")
        case _:
            assert_never(presence)


def _problem(failed: Failed) -> NoCard:
    match failed.failure:
        case Failure.GONE:
            return NoCard(Code.READ_AGAIN, f"the card was lifted; lay it down and begin again ({failed.detail})")
        case Failure.SILENT:
            return NoCard(Code.READ_AGAIN, f"the card fell silent; lift it and begin again ({failed.detail})")
        case Failure.READER:
            return NoCard(Code.NO_READER, f"the reader or its service went away ({failed.detail})")
        case Failure.BUSY:
            return NoCard(Code.WRONG_CARD, f"another program holds the card; close it ({failed.detail})")
        case Failure.NO_CERTIFICATE:
            return NoCard(Code.NO_CERTIFICATE, "no signing certificate on the card")
        case Failure.UNREADABLE:
            return NoCard(Code.WRONG_CARD, f"the card can't be read ({failed.detail})")
        case _:
            assert_never(failed.failure)
