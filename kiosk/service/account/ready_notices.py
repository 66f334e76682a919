"""Notifies patrons that a reservation is ready: a notice, and a mail if they want one."""

from __future__ import annotations

import concurrent.futures
import contextvars
from collections.abc import Callable
from functools import partial

from kiosk.clock import Clock
from kiosk.concurrency import SerialWorker
from kiosk.faults import describe, type_and_text
from kiosk.library.books.notices import Notices
from kiosk.library.members import AuthenticatedPatron, Members, ReadyHold
from kiosk.library.port import StoreError
from kiosk.log.logger import logger
from kiosk.service.mail.sender import MailSender

log = logger("kiosk.service")

LOGIN_SECONDS = 2.0
"""How long a log-in waits for its notices; with a slower library system they are recorded after it."""
WORKERS = 4


class ReadyNotices:
    """Records each ready reservation once: at a log-in, or in the periodic check of a service process."""

    def __init__(self, members: Members, notices: Notices, mail_sender: MailSender | None, clock: Clock) -> None:
        self._members = members
        self._notices = notices
        self._mail_sender = mail_sender
        self._clock = clock
        self._worker = SerialWorker("notices", at_once=WORKERS)

    def at_login(self, known: AuthenticatedPatron) -> None:
        """Record what is ready for a patron who has just logged in; failing or being slow does not fail the log-in."""
        recording = self._worker.submit(partial(contextvars.copy_context().run, self._record_all, known))
        concurrent.futures.wait([recording], timeout=LOGIN_SECONDS)

    def record_all(self, stopping: Callable[[], bool]) -> None:
        """Check every patron once.  Raises StoreUnavailable; the next check continues."""
        recorded = sum(self._record(ready) for ready in self._members.ready_holds(stopping))
        if recorded:
            log.info("notices: %d reservations became ready", recorded)

    def stop(self) -> None:
        """End, once what is being written down is; no log-in may follow."""
        self._worker.close()

    def _record_all(self, known: AuthenticatedPatron) -> None:
        try:
            for ready in self._members.ready_holds_of(known):
                self._record(ready)
        except StoreError as error:
            log.error("notices at log-in failed: %s", type_and_text(error))
        except Exception as error:
            # Nothing looks at the result of this job.
            log.error("notices at log-in failed: unforeseen %s", describe(error))

    def _record(self, ready: ReadyHold) -> bool:
        mail = None
        if self._mail_sender is not None and ready.email:
            mail = self._mail_sender.new(ready.email, waited_for=False)
        return self._notices.record(ready, self._clock.now(), mail)
