"""From number and password to a session, with limits against guessing."""

from __future__ import annotations

import contextlib
import hashlib

from kiosk.clock import Clock, library_day
from kiosk.library.books.login_levels import Limit, LoginLevels
from kiosk.library.members import AuthenticatedPatron, LoginFailure, Members
from kiosk.library.port import StoreError
from kiosk.problem import Code
from kiosk.service.port import Refused
from kiosk.service.refusals import refused

BY_NUMBER = Limit(tries=5, leak_seconds=180)
"""Five tries for one number, then one every three minutes; an unassigned number is counted as well."""
BY_KIOSK = Limit(tries=15, leak_seconds=30)
"""For all numbers together, at one kiosk."""


class Login:
    """Use case: who it is, or K404.  May be shared by threads; raises StoreUnavailable besides."""

    def __init__(self, members: Members, levels: LoginLevels, clock: Clock) -> None:
        self._members = members
        self._levels = levels
        self._clock = clock

    def __call__(self, *, kiosk_id: str, number: str, password: str) -> AuthenticatedPatron:
        """Refused K404: '' for a wrong pair, ``wait`` ``expired`` ``password``.

        A try is counted before it is made, so that many at once are no more than one after the other; while a bucket
        is full the library system is not asked, and the right password does not help either.
        """
        now = self._clock.now()
        whose, where = number_bucket(number), kiosk_bucket(kiosk_id)
        if not self._levels.take({whose: BY_NUMBER, where: BY_KIOSK}, now):
            raise Refused(Code.LOGIN_REFUSED, "too many tries", "wait")
        try:
            found = self._members.login(number, password, library_day(now))
        except Exception:  # the password was not judged
            with contextlib.suppress(StoreError):  # the database may be what does not answer
                self._levels.give_back(whose, self._clock.now(), BY_NUMBER)
                self._levels.give_back(where, self._clock.now(), BY_KIOSK)
            raise
        if found is not LoginFailure.WRONG:
            self._levels.clear(whose)
            self._levels.give_back(where, self._clock.now(), BY_KIOSK)
        if isinstance(found, LoginFailure):
            raise refused(found, f"authentication failed: {found.name}")
        return found

    def purge(self) -> None:
        """Forget tries of long ago.  Raises StoreUnavailable."""
        self._levels.purge(self._clock.now())


def number_bucket(number: str) -> str:
    """The name of the bucket of this number."""
    return "number:" + hashlib.sha256(number.encode("utf-8", "surrogatepass")).hexdigest()


def kiosk_bucket(kiosk_id: str) -> str:
    """The name of the bucket of this kiosk."""
    return f"kiosk:{kiosk_id}"
