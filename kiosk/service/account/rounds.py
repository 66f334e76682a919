"""The rounds for what became ready: by one process of the service, for all patrons of the library."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import timedelta

from kiosk.library.books.leases import Lease
from kiosk.log.logger import logger
from kiosk.service.account.ready_notices import ReadyNotices

log = logger("kiosk.service")

NAME = "ready notices"
"""Of the lease."""
AT_WORK = timedelta(seconds=60)
"""So long after it was last renewed, the round of a process that died is another's to make."""
RENEWED_EVERY = 15.0
"""Seconds, while a round goes on."""


class NoticeRounds:
    """Makes a round unless another process makes them; the same process goes on as long as it lives and succeeds."""

    def __init__(
        self,
        ready_notices: ReadyNotices,
        lease: Lease,
        between: timedelta,
        *,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        """``between`` two rounds the others leave them to this process."""
        self._ready_notices = ready_notices
        self._lease = lease
        self._between = between
        self._monotonic = monotonic
        self._mine = False

    def look(self, stopping: Callable[[], bool]) -> None:
        """Make a round if it is this process's.  Raises StoreUnavailable: then any process may make the next one."""
        self._mine = self._lease.take(AT_WORK)
        if not self._mine:
            return
        try:
            self._ready_notices.record_all(self._ending(stopping))
        except BaseException:
            self._lease.give_back()
            raise
        if not stopping():
            self._lease.take(self._between + AT_WORK)

    def stop(self) -> None:
        """Leave the rounds to others; no round may follow.  Raises StoreUnavailable."""
        if self._mine:
            self._lease.give_back()

    def _ending(self, stopping: Callable[[], bool]) -> Callable[[], bool]:
        """Whether to end the round; renews the lease on the way."""
        renewed = self._monotonic()

        def ends() -> bool:
            nonlocal renewed
            if stopping():
                return True
            if self._monotonic() - renewed >= RENEWED_EVERY:
                renewed = self._monotonic()
                if not self._lease.take(AT_WORK):
                    log.warning("notices: another process makes the rounds now")
                    return True
            return False

        return ends
