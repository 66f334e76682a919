"""From name and password to a session, with limits against guessing."""

from __future__ import annotations

import hashlib
from contextlib import AbstractContextManager
from enum import StrEnum

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from kiosk.clock import Clock
from kiosk.library.books.login_levels import Limit, LoginLevels
from kiosk.staff.accounts import Account, Accounts, PasswordFlaw, password_flaw
from kiosk.staff.audit import Act, StaffAudit
from kiosk.staff.sessions import Staff, StaffSessions

BY_NAME = Limit(tries=5, leak_seconds=180)
"""Five tries for one name, then one every three minutes; a name nobody has is counted as well."""
BY_ADDRESS = Limit(tries=20, leak_seconds=30)
"""For all names together, from one address."""


class No(StrEnum):
    """Why nobody was logged in, or no password changed."""

    WRONG = "wrong"
    WAIT = "wait"


class Login:
    """Use case; may be shared by threads.  All raise StoreUnavailable."""

    def __init__(
        self,
        accounts: Accounts,
        sessions: StaffSessions,
        levels: LoginLevels,
        audit: StaffAudit,
        hasher: PasswordHasher,
        hashes: AbstractContextManager[object],
        clock: Clock,
    ) -> None:
        self._accounts, self._sessions, self._levels, self._audit = accounts, sessions, levels, audit
        self._hasher, self._hashes, self._clock = hasher, hashes, clock
        self._nobodys = self._hash("nobody's")

    def __call__(self, name: str, password: str, address: str) -> str | No:
        """A new session's token.  A name nobody has, or a disabled one, is answered as a wrong password, as slowly."""
        account = self._judged(name, password, address)
        if isinstance(account, No):
            return account
        now = self._clock.now()
        self._audit.write(now, account.name, Act.LOGGED_IN)
        return self._sessions.begin(account.name, now)

    def change(self, staff: Staff, password: str, wanted: str, address: str) -> str | No | PasswordFlaw:
        """Another password, and a new session's token: all others of the account have ended."""
        account = self._judged(staff.name, password, address)
        if isinstance(account, No):
            return account
        flaw = password_flaw(staff.name, wanted, password)
        if flaw is not None:
            return flaw
        now = self._clock.now()
        self._accounts.set_password(staff.name, self._hash(wanted), now, must_change=False)
        self._audit.write(now, staff.name, Act.PASSWORD)
        return self._sessions.begin(staff.name, now)

    def _judged(self, name: str, password: str, address: str) -> Account | No:
        """A try is counted before it is made: many at once are no more than one after the other."""
        now = self._clock.now()
        whose, where = _bucket("staff", name), _bucket("staff-at", address)
        if not self._levels.take({whose: BY_NAME, where: BY_ADDRESS}, now):
            return No.WAIT
        account = self._accounts.find(name)
        able = account is not None and not account.disabled
        right = self._verify(account.password_hash if account is not None and able else self._nobodys, password)
        if account is None or not able or not right:
            if account is not None:
                self._audit.write(now, account.name, Act.REFUSED)
            return No.WRONG
        self._levels.clear(whose)
        self._levels.give_back(where, self._clock.now(), BY_ADDRESS)
        return account

    def _hash(self, password: str) -> str:
        with self._hashes:
            return self._hasher.hash(password.encode("utf-8", "surrogatepass"))

    def _verify(self, password_hash: str, password: str) -> bool:
        try:
            with self._hashes:
                return self._hasher.verify(password_hash, password.encode("utf-8", "surrogatepass"))
        except (VerificationError, InvalidHashError):
            return False


def _bucket(kind: str, whose: str) -> str:
    return f"{kind}:{hashlib.sha256(whose.encode('utf-8', 'surrogatepass')).hexdigest()}"
