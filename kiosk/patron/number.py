"""Patron numbers: prefix, running number, check digit; the NW-7 text of a card, and its way back from a scanner."""

from __future__ import annotations

import re
from enum import Enum, auto

from kiosk.dataclass import dataclass
from kiosk.patron.check_digit import ALPHABET, CheckDigit

_LETTERS = "ABCD"
_HYPHENS = re.compile("(?<=[0-9])[-－‐−](?=[0-9])")
_FOLD = str.maketrans("０１２３４５６７８９", "0123456789")


class NumberFault(Enum):
    """Why something is no patron number of this library."""

    EMPTY = auto()
    BAD_CHARACTER = auto()
    LENGTH = auto()
    PREFIX = auto()
    CHECK_DIGIT = auto()


class NumbersExhausted(ValueError):
    """The running number does not fit the scheme any more."""


@dataclass(frozen=True, slots=True)
class PatronNumber:
    """``number`` is printed and typed, with check digit; ``barcode`` is the same between start and stop letters."""

    number: str
    barcode: str


@dataclass(frozen=True, slots=True)
class NumberScheme:
    """How this library's numbers are made.

    ``width`` counts all characters of a number, prefix and check digit included; ``groups`` says how they are set
    apart for reading and may be empty; numbers with ``other_prefixes`` are the library's too, but none is made; of
    those with ``other_widths``, which another system gave out, nothing more is known.

    ValueError for a scheme that can't make numbers.
    """

    prefix: str = ""
    width: int = 10
    check_digit: CheckDigit = CheckDigit.NONE
    start: str = "A"
    stop: str = "A"
    groups: tuple[int, ...] = ()
    other_prefixes: tuple[str, ...] = ()
    other_widths: tuple[int, ...] = ()
    separator: str = " "

    def __post_init__(self) -> None:
        if not all(prefix.isascii() and prefix.isdecimal() for prefix in self.prefixes if prefix):
            raise ValueError("the prefix has digits only")
        if self.serial_digits < 1:
            raise ValueError("the width leaves no room for a running number")
        if {len(self.start), len(self.stop)} != {1} or self.start not in _LETTERS or self.stop not in _LETTERS:
            raise ValueError("start and stop are one of A, B, C, D")
        if self.groups and (sum(self.groups) != self.width or min(self.groups) < 1):
            raise ValueError("the groups do not make up the width")

    @property
    def prefixes(self) -> tuple[str, ...]:
        return (self.prefix, *self.other_prefixes)

    @property
    def widths(self) -> str:
        """How many digits a number has, in words without language: ``10``, or ``8/10``."""
        return "/".join(map(str, sorted({self.width, *self.other_widths})))

    @property
    def serial_digits(self) -> int:
        """Digits of the running number."""
        return self.width - len(self.prefix) - self.check_digit.length

    @property
    def capacity(self) -> int:
        """How many numbers there are; running numbers go from 0 to one less."""
        return int(10**self.serial_digits)

    def make(self, serial: int) -> PatronNumber:
        """The number with this running number.  Raises NumbersExhausted beyond the capacity, ValueError below 0."""
        if serial < 0:
            raise ValueError("a running number is not negative")
        if serial >= self.capacity:
            raise NumbersExhausted(f"running number {serial} needs more than {self.serial_digits} digits")
        digits = f"{self.prefix}{serial:0{self.serial_digits}d}"
        number = digits + self._check_character(digits)
        return PatronNumber(number, f"{self.start}{number}{self.stop}")

    def check(self, number: str) -> NumberFault | None:
        """Why ``number`` is none of the library's, or None; it may still be unassigned."""
        fault = self._own_fault(number)
        return None if fault is not None and self._is_of_another_system(number) else fault

    def _is_of_another_system(self, number: str) -> bool:
        own = len(number) == self.width and number.startswith(self.prefixes)  # mistyped
        return len(number) in self.other_widths and number.isascii() and number.isdecimal() and not own

    def _own_fault(self, number: str) -> NumberFault | None:
        if not number:
            return NumberFault.EMPTY
        digits = number[: len(number) - self.check_digit.length]
        last = number[len(digits) :]
        good_last = last in ALPHABET[:16] if self.check_digit is CheckDigit.M16 else last.isascii()
        if not all(c.isascii() and c.isdecimal() for c in digits) or not good_last:
            return NumberFault.BAD_CHARACTER
        if self.check_digit is not CheckDigit.M16 and last and not last.isdecimal():
            return NumberFault.BAD_CHARACTER
        if len(number) != self.width:
            return NumberFault.LENGTH
        if not number.startswith(self.prefixes):
            return NumberFault.PREFIX
        return None if last == self._check_character(digits) else NumberFault.CHECK_DIGIT

    def serial(self, number: str) -> int | None:
        """The running number in a number of this scheme; None in one of another."""
        if self._own_fault(number) is not None or not number.startswith(self.prefix):
            return None
        return int(number[len(self.prefix) : len(self.prefix) + self.serial_digits])

    def display(self, number: str) -> str:
        """The number in its groups, set apart by the separator; without groups, or of another width, unchanged."""
        if not self.groups or len(number) != self.width:
            return number
        starts = [sum(self.groups[:i]) for i in range(len(self.groups))]
        return self.separator.join(number[s : s + g] for s, g in zip(starts, self.groups, strict=True))

    def _check_character(self, digits: str) -> str:
        return self.check_digit.compute(digits, self.start, self.stop)


@dataclass(frozen=True, slots=True)
class NumberRange:
    """Numbers that are counted together: of one scheme, from ``first`` to ``last`` (both given out), of one counter."""

    counter: str
    scheme: NumberScheme
    first: int
    last: int

    def make(self, serial: int) -> PatronNumber:
        """The number with this running number.  Raises NumbersExhausted beyond the last."""
        if serial > self.last:
            raise NumbersExhausted(f"running number {serial} is beyond the last one, {self.last}")
        return self.scheme.make(serial)

    def serial(self, number: str) -> int | None:
        """The running number of one of these numbers; None for any other."""
        serial = self.scheme.serial(number)
        return serial if serial is not None and self.first <= serial <= self.last else None

    @property
    def span(self) -> tuple[int, int]:
        """First and last as whole numbers without check digit, to compare ranges of one width."""
        start = int(self.scheme.prefix or 0) * self.scheme.capacity
        return start + self.first, start + self.last

    def overlaps(self, other: NumberRange) -> bool:
        """Whether a number lies in both; both have the same width and check digit."""
        return self.span[0] <= other.span[1] and other.span[0] <= self.span[1]


def strip_barcode(text: str) -> str:
    """The number in what a scanner or a person typed, digits ASCII.

    Without spaces, start and stop letters, and hyphens between its digits, which are only printed.
    """
    bare = "".join(text.translate(_FOLD).split())
    if len(bare) >= 2 and bare[0].upper() in _LETTERS and bare[-1].upper() in _LETTERS:
        bare = bare[1:-1]
    return _HYPHENS.sub("", bare)
