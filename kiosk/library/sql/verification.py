"""Whether a password is the one of a patron in our own tables; it takes as long for everybody, and for nobody."""

from __future__ import annotations

import base64
import os
from contextlib import AbstractContextManager
from dataclasses import dataclass, field

from argon2 import PasswordHasher
from argon2.exceptions import VerificationError
from sqlalchemy import RowMapping

from kiosk.library.sql.initial_passwords import InitialPasswords, is_initial


@dataclass(slots=True)
class Passwords:
    """``hashes`` bounds how many are checked at once: each takes the memory ``hasher`` is set to.

    Without ``initial``, no initial password is right.
    """

    hasher: PasswordHasher
    hashes: AbstractContextManager[object]
    initial: InitialPasswords | None = field(default=None, repr=False)
    _dummy: str = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self._dummy = dummy_hash(self.hasher)

    def is_right(self, row: RowMapping | None, password: str) -> bool:
        """Of the row of ``patrons``, None for nobody's.  Takes one hash in any case."""
        stored = self._dummy if row is None else row["password_hash"] or self._dummy  # '': none was given
        initial = self.initial
        try:
            with self.hashes:
                if row is not None and initial is not None and is_initial(stored):
                    return initial.is_right(stored, password, row["birth_date"], self.hasher, self._dummy)
                return self.hasher.verify(stored, password)
        except (VerificationError, ValueError):  # a hash that can't be read authenticates nobody
            return False

    def hash(self, password: str) -> str:
        with self.hashes:
            return self.hasher.hash(password)


def dummy_hash(hasher: PasswordHasher) -> str:
    """A hash of nothing, which costs as much to compare with as a real one: an unknown number takes as long."""

    def noise(length: int) -> str:
        return base64.b64encode(os.urandom(length)).decode("ascii").rstrip("=")

    cost = f"m={hasher.memory_cost},t={hasher.time_cost},p={hasher.parallelism}"
    return f"$argon2id$v=19${cost}${noise(hasher.salt_len)}${noise(hasher.hash_len)}"
