"""Initial passwords of patrons who came by a file: never kept as they are, until the patron logs in (docs/adr/0049)."""

from __future__ import annotations

import hmac
import secrets
from dataclasses import dataclass, field

from argon2 import PasswordHasher
from argon2.exceptions import VerificationError

BIRTH_DATE = "initial:birth-date"
"""Stands for a password that is the birth date as YYYYMMDD: it is in the next column, so there is nothing to hide."""
KEYED = "initial:keyed:"
"""Begins a keyed hash, for the first hours: a hundred thousand hashes of argon2 take hours to make."""
WRAPPED = "initial:argon2:"
"""Begins argon2's hash of the keyed one."""


def is_initial(stored: str) -> bool:
    """Whether the patron has not logged in yet."""
    return stored.startswith("initial:")


@dataclass(frozen=True, slots=True)
class InitialPasswords:
    """``key`` is the service's: without it a keyed hash says nothing about the password."""

    key: bytes = field(repr=False)

    def keep(self, password: str) -> str:
        """What may be stored of it; takes microseconds."""
        salt = secrets.token_hex(8)
        keyed = self._keyed(salt, password)
        return f"{KEYED}{salt}:{keyed}"

    def wrap(self, stored: str, hasher: PasswordHasher) -> str:
        """Argon2's hash of a keyed one: as slow to guess for whoever has the key as well."""
        salt, keyed = stored.removeprefix(KEYED).split(":")
        return f"{WRAPPED}{salt}:{hasher.hash(keyed)}"

    def is_right(self, stored: str, password: str, birth_date: str, hasher: PasswordHasher, dummy: str) -> bool:
        """Takes one of argon2's hashes, whatever is stored.  ``birth_date`` is ISO.  ValueError for anything else."""
        if stored.startswith(WRAPPED):
            salt, hashed = stored.removeprefix(WRAPPED).split(":", 1)
            return _verify(hasher, hashed, self._keyed(salt, password))
        _verify(hasher, dummy, password)
        if stored == BIRTH_DATE:
            digits = birth_date.replace("-", "")
            return "00" not in (digits[4:6], digits[6:]) and _same(digits, password)
        salt, keyed = stored.removeprefix(KEYED).split(":")
        return _same(keyed, self._keyed(salt, password))

    def _keyed(self, salt: str, password: str) -> str:
        key = hmac.digest(self.key, b"initial password", "sha256")
        salted = salt.encode() + b"\0" + password.encode("utf-8", "surrogatepass")
        return hmac.digest(key, salted, "sha256").hex()


def _same(one: str, other: str) -> bool:
    return hmac.compare_digest(one.encode(), other.encode("utf-8", "surrogatepass"))


def _verify(hasher: PasswordHasher, hashed: str, password: str) -> bool:
    try:
        return hasher.verify(hashed, password)
    except VerificationError:
        return False
