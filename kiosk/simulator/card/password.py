"""A password on the card with its retry counter (JICSAP 2.0, 6.4.9)."""

from __future__ import annotations

import hmac
from dataclasses import dataclass, field


@dataclass(slots=True)
class Password:
    """One password EF: what it is, how many wrong tries it bears, and whether it was given since power-on."""

    value: bytes = field(repr=False)
    limit: int
    lengths: range
    left: int = -1
    verified: bool = False

    def __post_init__(self) -> None:
        if self.left < 0:
            self.left = self.limit

    @property
    def locked(self) -> bool:
        """True for ever once the tries are used up; only a municipal office unlocks it."""
        return self.left == 0

    def present(self, candidate: bytes) -> bool:
        """Try one; a right one restores the counter, a wrong one costs a try and takes back an earlier success."""
        if self.locked:
            return False
        self.verified = hmac.compare_digest(candidate, self.value)
        self.left = self.limit if self.verified else self.left - 1
        return self.verified

    def change(self, value: bytes) -> None:
        """Replace it (24 01, only after it was verified)."""
        self.value = value


def signing(value: bytes, *, left: int = -1) -> Password:
    """The signature password: 6 to 16 characters, 5 tries."""
    return Password(value, 5, range(6, 17), left)


def authentication(value: bytes, *, left: int = -1) -> Password:
    """The authentication PIN: 4 digits, 3 tries."""
    return Password(value, 3, range(4, 5), left)
