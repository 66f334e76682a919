"""One thread that talks to cards, and the jobs it is given.  All state is guarded by the worker's one lock."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

from kiosk.faults import describe
from kiosk.log.logger import logger
from kiosk.reader.channel import Port
from kiosk.reader.jpki import ReaderCapabilities
from kiosk.reader.outcomes import (
    CertificateRead,
    Failed,
    Failure,
    Identified,
    Outcome,
    Progress,
    SignedOff,
    WrongPassword,
)
from kiosk.reader.presence import Present
from kiosk.reader.session import FAULTS, Session, failed
from kiosk.secret import Secret

_log = logger(__name__)


Report = Callable[[int, Outcome], None]
"""Takes an outcome with the ticket of the job that it belongs to."""


class Unwanted(Exception):
    """Nobody waits for this job any more; stop before the next command."""


@dataclass(slots=True, eq=False)
class Job:
    """One request: identify ``card``, or with a secret read it, or without a card just let go.

    ``ticket`` comes back with every outcome, so that whoever asked knows which question was answered.
    """

    card: Present | None = None
    ticket: int = 0
    document: bytes = b""
    secret: Secret | None = None
    unwanted: bool = False
    answer: Outcome | None = None

    def drop(self) -> None:
        """Nobody wants it any more: no further command, no outcome, no password."""
        self.unwanted = True
        self.wipe()

    def wipe(self) -> None:
        """Overwrite the password, if it holds one."""
        if self.secret is not None:
            self.secret.wipe()


@dataclass(slots=True)
class Shared:
    """What the threads of one worker share, under ``lock`` all but ``port``, ``report`` and ``capabilities``."""

    port: Port
    report: Report
    timeout: float
    lock: threading.Condition = field(default_factory=threading.Condition)
    pending: deque[Job] = field(default_factory=deque)
    closing: bool = False
    capabilities: dict[str, ReaderCapabilities] = field(default_factory=dict)

    def deliver(self, ticket: int, outcome: Outcome) -> None:
        """Hand over an outcome, outside the lock; a listener that raises is logged and does not stop the cards."""
        try:
            self.report(ticket, outcome)
        except Exception as error:
            _log.error("the listener of card outcomes failed: %s", describe(error))


class CardThread:
    """A card thread with at most one session.  The watchdog may abandon it; then what it still says is not heard."""

    def __init__(self, shared: Shared) -> None:
        self._shared = shared
        self.job: Job | None = None
        self.deadline: float | None = None
        self.abandoned = False
        self._session: Session | None = None
        self.thread = threading.Thread(target=self._run, name="card", daemon=True)
        self.thread.start()

    def abandon(self) -> None:
        """Give the silent card up; hold the lock.  What it was sent is overwritten, though the call still holds it."""
        self.abandoned = True
        if self._session is not None:
            self._session.wipe_command()

    def _run(self) -> None:
        while (job := self._next()) is not None:
            job.answer = self._do(job)
            signed = isinstance(job.answer, SignedOff)
            if signed:  # the patron need not wait until the card is let go of
                self._tell(job)
            if self._session is not None and not (
                self._session.usable and isinstance(job.answer, Identified | WrongPassword) and not job.unwanted
            ):
                self._end_session()
            with self._shared.lock:
                if not self.abandoned:
                    self.deadline = None
            if not signed:
                self._tell(job)
            if self.abandoned:
                self._end_session()
                return

    def _tell(self, job: Job) -> None:
        """Deliver the answer, unless the job was given up or nobody wants it any more."""
        with self._shared.lock:
            job.wipe()
            if self.abandoned:
                return
            self.job = None
            wanted = not job.unwanted
        if wanted and job.answer is not None:
            self._shared.deliver(job.ticket, job.answer)

    def _next(self) -> Job | None:
        """Wait for a job and start its clock; None when the worker closes and the card was let go."""
        with self._shared.lock:
            while not self._shared.pending and not self._shared.closing:
                self._shared.lock.wait()
            self.job = self._shared.pending.popleft() if self._shared.pending else None
            self._arm()
            self._shared.lock.notify_all()
            if self.job is not None:
                return self.job
        self._end_session()
        with self._shared.lock:
            self.deadline = None
            self._shared.lock.notify_all()
        return None

    def _do(self, job: Job) -> Outcome | None:
        try:
            if job.card is None:
                return None
            if job.secret is None:
                return self._identify(job.card)
            if self._session is None or self._session.card != job.card:
                return Failed(job.card, Failure.GONE, "no session with this card")
            return self._session.read(job.document, job.secret, lambda progress: self._progress(job, progress))
        except Unwanted:
            return None
        except FAULTS as fault:
            return None if job.card is None else failed(job.card, fault)
        except Exception as bug:
            _log.error("a card job failed: %s", describe(bug))
            return None if job.card is None else Failed(job.card, Failure.UNREADABLE, type(bug).__name__)

    def _identify(self, card: Present) -> Outcome:
        self._end_session()
        capabilities = self._shared.capabilities.setdefault(card.reader, ReaderCapabilities())
        self._session = Session(self._shared.port, card, capabilities, self._beat)
        return self._session.identify()

    def _end_session(self) -> None:
        session, self._session = self._session, None
        if session is not None:
            session.end()

    def _beat(self) -> None:
        """The card is alive: start the clock anew.  Unwanted if nobody waits for this job any more."""
        with self._shared.lock:
            if self.abandoned or (self.job is not None and self.job.unwanted):
                raise Unwanted
            self._arm()

    def _progress(self, job: Job, progress: Progress | CertificateRead) -> None:
        with self._shared.lock:
            if self.abandoned or job.unwanted:
                raise Unwanted
        self._shared.deliver(job.ticket, progress)

    def _arm(self) -> None:
        self.deadline = time.monotonic() + self._shared.timeout
