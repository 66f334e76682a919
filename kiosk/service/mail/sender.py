"""Sends what waits in the outbox: at once after a registration, and again and again until a server has it."""

from __future__ import annotations

import concurrent.futures
import random
import secrets
import threading
from collections.abc import Callable, Iterable
from concurrent.futures import Future
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import Protocol

from kiosk.clock import Clock
from kiosk.concurrency import SerialWorker, Ticker
from kiosk.faults import Loggable, describe, type_and_text
from kiosk.library.books.mail_tables import ACCEPTED, FAILED, WAITING
from kiosk.library.books.outbox import Letter, Outbox, Progress
from kiosk.library.books.tasks import NewMail
from kiosk.library.port import StoreError
from kiosk.log.logger import logger
from kiosk.service.mail.smtp import Delivery, Verdict

log = logger("kiosk.service")

CLAIM = timedelta(minutes=3)
"""How long a mail is claimed by a process: three times what a try may take.  After a crash, others try it then."""
FIRST = timedelta(seconds=30)
"""So long a new mail is left to the process that made it."""
PAUSE, LONGEST_PAUSE = timedelta(minutes=1), timedelta(hours=1)
KEPT = timedelta(days=2)
"""How long the outbox remembers that there was a mail, without its address."""
SENDERS = 4
BATCH = 20
STOP_SECONDS = 5.0
SETTLE_SECONDS = 1.0
"""After the start, before the first round: a check whether it could start sends nothing."""


class Transport(Protocol):
    """Whoever brings one mail to a server."""

    def __call__(self, letter: Letter) -> Delivery:
        """Try once, for a bounded time."""

    def cut(self) -> None:
        """End all tries now."""


@dataclass(frozen=True, slots=True)
class RetryPolicy:
    """How long a registration waits, when a mail is given up, how often the outbox is looked at (seconds)."""

    wait: float = 3.0
    give_up: timedelta = timedelta(hours=24)
    interval: float = 10.0


class MailSender:
    """A few threads; several processes may have one each on the same outbox."""

    def __init__(self, outbox: Outbox, transport: Transport, clock: Clock, retry: RetryPolicy) -> None:
        self._outbox = outbox
        self._transport = transport
        self._clock = clock
        self._retry = retry
        self._senders = SerialWorker("mail", at_once=SENDERS)
        self._lock = threading.Lock()
        self._first: dict[str, Future[bool]] = {}
        first = min(SETTLE_SECONDS, retry.interval)
        self._ticker = Ticker("mail", retry.interval, self._send_due, first=first)

    def start(self) -> None:
        """Begin with what was left over; once only."""
        self._ticker.start()

    def stop(self) -> None:
        """End: tries under way get a moment, then they are cut off and count as failed."""
        self._ticker.stop(0)
        with self._lock:
            first = list(self._first.values())
        concurrent.futures.wait(first, timeout=STOP_SECONDS)
        self._transport.cut()
        self._senders.close()
        self._ticker.stop()

    def new(self, address: str, *, waited_for: bool = True) -> NewMail:
        """A mail for the outbox; one that is not waited for is left to the ticker."""
        now = self._clock.now()
        return NewMail(secrets.token_hex(16), address, now, now + FIRST if waited_for else now)

    def new_for(self, addresses: Iterable[str]) -> list[NewMail]:
        """One for each address that is there; nobody waits for them."""
        return [self.new(each, waited_for=False) for each in dict.fromkeys(addresses) if each]

    def accepted(self, number: str) -> bool:
        """Whether a server has this patron's mail; a new one is tried, and waited for, for a moment."""
        try:
            progress = self._outbox.progress(number)
            if progress is not None and progress.state == WAITING and not self._try_first(progress):
                progress = self._outbox.progress(number)  # another process may have sent it meanwhile
                return progress is not None and progress.state == ACCEPTED
            return progress is not None and progress.state != FAILED
        except StoreError as error:  # the registration itself has succeeded
            log.error("mail: the outbox can't be read: %s", type_and_text(error))
            return False

    def purge(self) -> None:
        """Forget mails that ended long ago."""
        self._outbox.purge(self._clock.now() - KEPT)

    def _try_first(self, progress: Progress) -> bool:
        with self._lock:
            running = self._first.get(progress.message_id)
            if running is None:
                if progress.attempts or self._ticker.stopping:
                    return False
                running = self._senders.submit(partial(self._attempt_first, progress))
                self._first[progress.message_id] = running
        done, _ = concurrent.futures.wait([running], timeout=self._retry.wait)
        return bool(done) and not running.cancelled() and running.result()

    def _attempt_first(self, progress: Progress) -> bool:
        try:
            return self._attempt(progress).verdict is Verdict.ACCEPTED
        finally:
            with self._lock:
                self._first.pop(progress.message_id, None)

    def _send_due(self) -> None:
        try:
            for progress in self._outbox.due(self._clock.now(), BATCH):
                if self._ticker.stopping or self._attempt(progress).blame_server:
                    break
        except StoreError as error:
            log.error("mail: the outbox can't be read: %s", type_and_text(error))

    def _attempt(self, progress: Progress) -> Delivery:
        """One try, if no other process has claimed the mail."""
        try:
            letter = self._outbox.claim(
                progress.message_id, attempts=progress.attempts, until=self._clock.now() + CLAIM
            )
            if letter is None:
                return Delivery(Verdict.LATER, "claimed by another process")
            delivery = self._carry(letter)
            self._settle(letter, delivery)
            return delivery
        except StoreError as error:
            log.error("mail %s: the outbox can't be written: %s", Loggable(progress.message_id), type_and_text(error))
            return Delivery(Verdict.LATER, "outbox")

    def _carry(self, letter: Letter) -> Delivery:
        try:
            return self._transport(letter)
        except Exception as error:  # a mail that can't be written must not stop the others
            log.error("mail %s: unforeseen %s", Loggable(letter.message_id), describe(error))
            return Delivery(Verdict.LATER, f"unforeseen {type(error).__name__}")

    def _settle(self, letter: Letter, delivery: Delivery) -> None:
        now = self._clock.now()
        name, tries = Loggable(letter.message_id), letter.attempts
        if delivery.verdict is Verdict.ACCEPTED:
            self._outbox.end(letter, now, accepted=True)
            log.info("mail %s: accepted at try %d", name, tries)
        elif delivery.verdict is Verdict.NEVER or now - letter.created_at >= self._retry.give_up:
            self._outbox.end(letter, now, accepted=False)
            log.error("mail %s: given up after %d tries: %s", name, tries, Loggable(delivery.reason))
        else:
            self._outbox.put_off(letter, now + pause_after(tries))
            log.warning("mail %s: try %d failed: %s", name, tries, Loggable(delivery.reason))


def pause_after(tries: int, jitter: Callable[[float, float], float] = random.uniform) -> timedelta:
    """How long to wait after so many tries: a minute, then twice as long each time, an hour at most; not in step."""
    doubled: timedelta = PAUSE * 2 ** min(tries - 1, 10)
    return min(doubled, LONGEST_PAUSE) * jitter(0.8, 1.2)
