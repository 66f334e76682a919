"""Tells patrons that a reservation is ready: a notice, and a mail to whoever wants one."""

from __future__ import annotations

import logging
from collections.abc import Callable

from kiosk.clock import Clock
from kiosk.library.members import Known, Members, Waiting
from kiosk.library.notices import Notices
from kiosk.library.port import StoreError
from kiosk.service.postman import Postman

log = logging.getLogger("kiosk.service")


class Telling:
    """What is ready is told once, whoever sees it first: a log-in, or the rounds of any service process."""

    def __init__(self, members: Members, notices: Notices, postman: Postman | None, clock: Clock) -> None:
        self._members = members
        self._notices = notices
        self._postman = postman
        self._clock = clock

    def at_login(self, known: Known) -> None:
        """Tell what waits for somebody who has just logged in; that it fails keeps nobody out."""
        try:
            for waiting in self._members.waiting_for(known):
                self._tell(waiting)
        except StoreError as error:
            log.error("notices at log-in failed: %s: %s", type(error).__name__, error)

    def everybody(self, stopping: Callable[[], bool]) -> None:
        """One round over all that waits.  Raises StoreUnavailable; the next round goes on."""
        told = 0
        for waiting in self._members.waiting():
            if stopping():
                break
            told += self._tell(waiting)
        if told:
            log.info("notices: %d reservations became ready", told)

    def _tell(self, waiting: Waiting) -> bool:
        mail = None
        if self._postman is not None and waiting.email:
            mail = self._postman.new(waiting.email, waited_for=False)
        return self._notices.record(waiting, self._clock.now(), mail)
