"""Sessions of patrons who have logged in: opened by a token, ended by the clock at the latest."""

from __future__ import annotations

from datetime import timedelta

from kiosk.clock import Clock
from kiosk.library.books.sessions import Sessions, StoredSession
from kiosk.library.members import AuthenticatedPatron
from kiosk.problem import Code
from kiosk.service.port import Refused
from kiosk.service.registration.tokens import new_token, token_hash

IDLE = timedelta(minutes=10)
"""So long after the last call a session ends; a kiosk wipes an idle visit much sooner."""
LONGEST = timedelta(minutes=60)
"""So long after the log-in it ends in any case."""
SPARING = timedelta(minutes=1)
"""It is prolonged at most so often: each time is a write."""


class OpenSessions:
    """Begins, opens and ends them; may be shared by threads.  All raise StoreUnavailable."""

    def __init__(self, kept: Sessions, clock: Clock) -> None:
        self._kept = kept
        self._clock = clock

    def begin(self, known: AuthenticatedPatron, kiosk_id: str) -> str:
        token, now = new_token(), self._clock.now()
        self._kept.begin(StoredSession(token_hash(token, kiosk_id), kiosk_id, known.number, known.key, now, now + IDLE))
        return token

    def open(self, token: str, kiosk_id: str) -> StoredSession:
        """Whose it is; the session lasts longer by that.  Refused K404 ``over``."""
        now = self._clock.now()
        found = self._kept.find(token_hash(token, kiosk_id), kiosk_id=kiosk_id, now=now)
        if found is None:
            raise Refused(Code.LOGIN_REFUSED, "the session has ended, or is another kiosk's", "over")
        until = min(now + IDLE, found.begun_at + LONGEST)
        if until - found.expires_at >= SPARING:
            self._kept.prolong(found.token_hash, until)
        return found

    def end(self, token: str, kiosk_id: str) -> None:
        """End it; one that has ended is fine."""
        self._kept.end(token_hash(token, kiosk_id), kiosk_id=kiosk_id)

    def end_all(self, number: str) -> None:
        self._kept.end_all(number)

    def purge(self) -> None:
        self._kept.purge(self._clock.now())
