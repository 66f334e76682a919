"""The check digits that Japanese libraries put behind a patron number in NW-7 (AIM Japan, JIS X 0506 usage)."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

ALPHABET = "0123456789-$:/.+ABCD"
"""The characters of NW-7; a character's place is its value in modulus 16."""


class CheckDigit(Enum):
    """A scheme; the value is its name in a library profile."""

    NONE = "none"
    M10W3 = "M10W3"
    """Modulus 10, weights 3 and 1 from the right."""
    M10W21_SPLIT = "M10W21-split"
    """Modulus 10, weights 2 and 1 from the right, the digits of each product added (Luhn)."""
    M10W21_SUM = "M10W21-sum"
    """The same with the products added whole."""
    SEVEN_DR = "7DR"
    """Remainder of the number divided by 7."""
    SEVEN_DSR = "7DSR"
    """7 less that remainder, and 0 for 0."""
    NINE_DR = "9DR"
    NINE_DSR = "9DSR"
    M16 = "M16"
    """Modulus 16 over all characters including start and stop; the result may be a sign such as ``:``."""

    @property
    def length(self) -> int:
        """Characters it adds to a number."""
        return 0 if self is CheckDigit.NONE else 1

    def compute(self, digits: str, start: str = "A", stop: str = "A") -> str:
        """The check character for ``digits``, empty for NONE; start and stop letters count in M16 only."""
        if self is CheckDigit.M16:
            return ALPHABET[-sum(ALPHABET.index(c) for c in start + digits + stop) % 16]
        return "" if self is CheckDigit.NONE else str(_SCHEMES[self](digits))


def _weighted(heavy: int, *, split: bool) -> Callable[[str], int]:
    def compute(digits: str) -> int:
        products = [int(d) * (heavy if place % 2 == 0 else 1) for place, d in enumerate(reversed(digits))]
        return -sum(p // 10 + p % 10 if split else p for p in products) % 10

    return compute


_SCHEMES: dict[CheckDigit, Callable[[str], int]] = {
    CheckDigit.M10W3: _weighted(3, split=False),
    CheckDigit.M10W21_SPLIT: _weighted(2, split=True),
    CheckDigit.M10W21_SUM: _weighted(2, split=False),
    CheckDigit.SEVEN_DR: lambda digits: int(digits) % 7,
    CheckDigit.SEVEN_DSR: lambda digits: -int(digits) % 7,
    CheckDigit.NINE_DR: lambda digits: int(digits) % 9,
    CheckDigit.NINE_DSR: lambda digits: -int(digits) % 9,
}
