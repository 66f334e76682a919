"""The one card thread, and the watchdog outside it, so that neither the screen nor a password waits for a card.

PC/SC has no time-outs: a card that falls silent blocks its thread for as long as it likes.  The watchdog then says
so, leaves that thread to its fate and gives the next job a new one; whatever the old thread still hears is dropped.
"""

from __future__ import annotations

import threading
import time

from kiosk.reader.card_thread import CardThread, Job, Report, Shared
from kiosk.reader.channel import Port
from kiosk.reader.jpki import LONGEST, SHORTEST
from kiosk.reader.outcomes import Failed, Failure, Outcome
from kiosk.reader.presence import Present
from kiosk.secret import Secret

MAX_STUCK = 4
"""Abandoned threads at most; with so many silent cards behind it, a further job fails at once."""


class CardWorker:
    """Runs card jobs one after the other; every method returns at once and may be called from any thread.

    ``report`` gets the ticket of the job and an outcome of it; it is called on the card thread or the watchdog's, never
    on the caller's, and must return soon.  Each job ends in exactly one outcome other than ``Progress`` and
    ``CertificateRead``, unless ``release``, ``identify`` or ``close`` came first: these drop whatever was asked before,
    at the latest before the next command.
    """

    def __init__(self, port: Port, report: Report, *, timeout: float = 8.0) -> None:
        """``timeout``: seconds without an answer of the card after which it is silent."""
        self._shared = Shared(port, report, timeout)
        self._current: CardThread | None = None
        self._stuck: list[CardThread] = []
        self._watchdog = threading.Thread(target=self._watch, name="card-watchdog", daemon=True)
        self._watchdog.start()

    def identify(self, card: Present, ticket: int = 0) -> None:
        """Say what lies there (``Identified`` or ``Failed``); the connection stays for :meth:`read`."""
        self._supersede(Job(card, ticket))

    def read(self, card: Present, document: bytes, secret: Secret, ticket: int = 0) -> None:
        """Show the password once, to the very card that was identified; read its certificate; sign ``document``.

        ``SignedOff``, ``WrongPassword`` (the session goes on), ``Locked`` or ``Failed``.  The secret now belongs to
        the worker, which wipes it in every case.  ValueError (and a wiped secret) if it has not 6 to 16 characters.
        While another read is under way this one is ignored: one typing, one try.
        """
        with self._shared.lock:
            jobs = [*self._shared.pending, *([self._current.job] if self._current and self._current.job else [])]
            reading = [job for job in jobs if job.secret is not None]
            if reading or self._shared.closing:
                if all(job.secret is not secret for job in reading):
                    secret.wipe()
                return
            if not SHORTEST <= secret.length <= LONGEST:
                secret.wipe()
                raise ValueError("a signature password has 6 to 16 characters")
            self._shared.pending.append(Job(card, ticket, document, secret))
            self._shared.lock.notify_all()

    def release(self) -> None:
        """Let go of the card: leave the application, power it off, forget every password."""
        self._supersede(Job())

    def close(self) -> None:
        """Release and end the threads; see :meth:`wait`.  May be called twice."""
        with self._shared.lock:
            self._drop_all()
            self._shared.closing = True
            self._shared.lock.notify_all()

    def wait(self, seconds: float) -> bool:
        """After :meth:`close`: wait until the card is let go; False if it is not within ``seconds``."""
        self._watchdog.join(seconds)
        return not self._watchdog.is_alive()

    def _supersede(self, job: Job) -> None:
        with self._shared.lock:
            if self._shared.closing:
                return
            self._drop_all()
            self._shared.pending.append(job)
            self._shared.lock.notify_all()

    def _drop_all(self) -> None:
        for job in self._shared.pending:
            job.drop()
        self._shared.pending.clear()
        if self._current is not None and self._current.job is not None:
            self._current.job.drop()

    def _watch(self) -> None:
        """The watchdog: starts card threads, and gives up on the one whose card is silent."""
        while True:
            with self._shared.lock:
                answer = self._look()
                if answer is None:
                    if self._shared.closing and (self._current is None or not self._current.thread.is_alive()):
                        return
                    self._shared.lock.wait(self._patience())
                    continue
            self._shared.deliver(*answer)

    def _look(self) -> tuple[int, Outcome] | None:
        current = self._current
        if current is not None and current.deadline is not None and time.monotonic() >= current.deadline:
            return self._abandon(current)
        if current is None and self._shared.pending:
            self._stuck = [stuck for stuck in self._stuck if stuck.thread.is_alive()]
            if len(self._stuck) < MAX_STUCK:
                self._current = CardThread(self._shared)
                return None
            job = self._shared.pending.popleft()
            job.wipe()
            if job.card is None:
                return None
            return job.ticket, Failed(job.card, Failure.SILENT, "too many silent cards before this one")
        return None

    def _abandon(self, current: CardThread) -> tuple[int, Outcome] | None:
        current.abandon()
        self._stuck.append(current)
        self._current = None
        job = current.job
        if job is None or job.card is None:
            return None
        wanted = not job.unwanted
        job.drop()
        answer = job.answer or Failed(job.card, Failure.SILENT, "no answer from the card")
        return (job.ticket, answer) if wanted else None

    def _patience(self) -> float | None:
        """Seconds until the watchdog must look again; None = until it is told."""
        if self._current is None or self._current.deadline is None:
            return 0.05 if self._shared.closing else None
        return max(0.0, self._current.deadline - time.monotonic())
