"""Tells patrons that a reservation is ready: a notice, and a mail to whoever wants one."""

from __future__ import annotations

import contextvars
import logging
from collections.abc import Callable
from concurrent.futures import wait as wait_for
from functools import partial

from kiosk.clock import Clock
from kiosk.concurrency import SerialWorker
from kiosk.faults import describe, told
from kiosk.library.books.notices import Notices
from kiosk.library.members import Known, Members, Waiting
from kiosk.library.port import StoreError
from kiosk.service.mail.sender import Postman

log = logging.getLogger("kiosk.service")

LOGIN_SECONDS = 2.0
"""So long a log-in waits for its notices; a library system that is slower gets them done behind it."""
TELLERS = 4


class Telling:
    """What is ready is told once, whoever sees it first: a log-in, or the rounds of any service process."""

    def __init__(self, members: Members, notices: Notices, postman: Postman | None, clock: Clock) -> None:
        self._members = members
        self._notices = notices
        self._postman = postman
        self._clock = clock
        self._worker = SerialWorker("notices", at_once=TELLERS)

    def at_login(self, known: Known) -> None:
        """Tell what waits for somebody who has just logged in; that it fails or is slow keeps nobody out."""
        telling = self._worker.submit(partial(contextvars.copy_context().run, self._tell_all, known))
        wait_for([telling], timeout=LOGIN_SECONDS)

    def everybody(self, stopping: Callable[[], bool]) -> None:
        """One round over all that waits.  Raises StoreUnavailable; the next round goes on."""
        told = sum(self._tell(waiting) for waiting in self._members.waiting(stopping))
        if told:
            log.info("notices: %d reservations became ready", told)

    def stop(self) -> None:
        """End, once what is being written down is; no log-in may follow."""
        self._worker.close()

    def _tell_all(self, known: Known) -> None:
        try:
            for waiting in self._members.waiting_for(known):
                self._tell(waiting)
        except StoreError as error:
            log.error("notices at log-in failed: %s", told(error))
        except Exception as error:
            # Nobody looks at what becomes of this.
            log.error("notices at log-in failed: unforeseen %s", describe(error))

    def _tell(self, waiting: Waiting) -> bool:
        mail = None
        if self._postman is not None and waiting.email:
            mail = self._postman.new(waiting.email, waited_for=False)
        return self._notices.record(waiting, self._clock.now(), mail)
