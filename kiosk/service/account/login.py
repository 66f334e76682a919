"""From number and password to a session, with limits against guessing."""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Callable
from datetime import datetime
from typing import TypeVar

from kiosk.clock import Clock, library_day
from kiosk.library.books.counter.one_time import OneTimePasswords, Use
from kiosk.library.books.counter.stops import PatronStops
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


STOPPED, ONE_TIME = "stopped", "one_time"
"""Variants of K404."""

T = TypeVar("T")


class Login:
    """Use case: who it is, or K404.  May be shared by threads; raises StoreUnavailable besides."""

    def __init__(
        self,
        members: Members,
        levels: LoginLevels,
        clock: Clock,
        stops: PatronStops,
        one_time: OneTimePasswords | None = None,
    ) -> None:
        """Without ``one_time``, no text is a one-time password: the library's system keeps the passwords."""
        self._members = members
        self._levels = levels
        self.clock = clock
        self._stops = stops
        self._one_time = one_time

    def __call__(self, *, kiosk_id: str, number: str, password: str) -> AuthenticatedPatron:
        """Refused K404: '' for a wrong pair, ``wait`` ``expired`` ``password`` ``stopped`` ``one_time``.

        A try is counted before it is made, so that many at once are no more than one after the other; while a bucket
        is full the library system is not asked, and the right password does not help either.
        """

        def judge(now: datetime) -> AuthenticatedPatron | LoginFailure | Use:
            use = self.use(number, password, now)
            return use if use is Use.GOOD else self._members.login(number, password, library_day(now))

        found = self._one_try(kiosk_id, number, judge, lambda found: found is not LoginFailure.WRONG)
        if isinstance(found, LoginFailure):
            raise refused(found, f"authentication failed: {found.name}")
        self._refuse_stopped(number)
        if isinstance(found, Use):
            raise Refused(Code.LOGIN_REFUSED, "a one-time password: a new one is to be chosen", ONE_TIME)
        return found

    def one_time(self, *, kiosk_id: str, number: str, password: str) -> Use:
        """GOOD or USED; Refused K404 '' for what is no one-time password (any more), ``wait``, ``stopped``."""
        found = self._one_try(
            kiosk_id, number, lambda now: self.use(number, password, now), lambda found: found is not Use.NONE
        )
        if found is Use.NONE:
            raise refused(LoginFailure.WRONG, "no one-time password of this number, or over")
        self._refuse_stopped(number)
        return found

    def use(self, number: str, password: str, now: datetime) -> Use:
        """Whether it is a one-time password, without counting."""
        return Use.NONE if self._one_time is None else self._one_time.use(number, password, now)

    def forget_tries(self, number: str) -> None:
        """Who forgot the password has tried: those tries do not count against a new one."""
        self._levels.clear(number_bucket(number))

    def _one_try(self, kiosk_id: str, number: str, judge: Callable[[datetime], T], is_right: Callable[[T], bool]) -> T:
        now = self.clock.now()
        whose, where = number_bucket(number), kiosk_bucket(kiosk_id)
        if not self._levels.take({whose: BY_NUMBER, where: BY_KIOSK}, now):
            raise Refused(Code.LOGIN_REFUSED, "too many tries", "wait")
        try:
            found = judge(now)
        except Exception:  # the password was not judged
            with contextlib.suppress(StoreError):  # the database may be what does not answer
                self._levels.give_back(whose, self.clock.now(), BY_NUMBER)
                self._levels.give_back(where, self.clock.now(), BY_KIOSK)
            raise
        if is_right(found):
            self._levels.clear(whose)
            self._levels.give_back(where, self.clock.now(), BY_KIOSK)
        return found

    def _refuse_stopped(self, number: str) -> None:
        if self._stops.since(number) is not None:
            raise Refused(Code.LOGIN_REFUSED, "staff let this patron not log in", STOPPED)

    def purge(self) -> None:
        """Forget tries of long ago.  Raises StoreUnavailable."""
        self._levels.purge(self.clock.now())


def number_bucket(number: str) -> str:
    """The name of the bucket of this number."""
    return "number:" + hashlib.sha256(number.encode("utf-8", "surrogatepass")).hexdigest()


def kiosk_bucket(kiosk_id: str) -> str:
    """The name of the bucket of this kiosk."""
    return f"kiosk:{kiosk_id}"
