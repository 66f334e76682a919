"""Telephone numbers at which a person in Japan can be called: digits only, and what is wrong with others."""

from __future__ import annotations

import re
from enum import Enum, auto

from kiosk.dataclass import dataclass
from kiosk.patron.area_codes import area_code_length

_ELEVEN = re.compile(r"0[56789]0")
"""Mobile (060, 070, 080, 090) and IP telephony (050) numbers have 11 digits, all others 10."""
_FOLD = str.maketrans("０１２３４５６７８９＋", "0123456789+")
_FILLERS = re.compile(r"[\s\-‐‑‒–—―−─ー－ｰ()（）.．・/／]")


class PhoneFaultKind(Enum):
    EMPTY = auto()
    NOT_DIGITS = auto()
    """Something in it is no digit."""
    NOT_LEADING_ZERO = auto()
    """Japanese numbers begin with 0."""
    LENGTH = auto()
    """Too many or too few digits: ``count`` there are, ``expected`` there should be."""
    NOT_A_SUBSCRIBER = auto()
    """No such area code, or no person's number: 0120, 0570 and the like."""


@dataclass(frozen=True, slots=True)
class PhoneFault:
    """One fault; the counts are of digits, and 0 where they do not matter."""

    kind: PhoneFaultKind
    count: int = 0
    expected: int = 0


def fold_phone(text: str) -> str:
    """Plain digits for the ways people write a number: full width, hyphens, spaces, parentheses, +81.

    What is neither digit nor punctuation stays, to be pointed out.
    """
    folded = _FILLERS.sub("", text.translate(_FOLD))
    if folded.startswith("+81"):
        return "0" + folded[3:].removeprefix("0")
    return folded


def check_phone(text: str) -> PhoneFault | None:
    """The first fault of a folded number, or None.

    Accepted are mobile, IP and fixed-line numbers; whether one is in service its digits do not say.
    """
    if not text:
        return PhoneFault(PhoneFaultKind.EMPTY)
    if not text.isascii() or not text.isdecimal():
        return PhoneFault(PhoneFaultKind.NOT_DIGITS)
    if text[0] != "0":
        return PhoneFault(PhoneFaultKind.NOT_LEADING_ZERO)
    eleven = _ELEVEN.match(text) is not None and text[3:4] != "0"
    expected = 11 if eleven else 10
    if len(text) >= 4 and not eleven and not area_code_length(text):
        return PhoneFault(PhoneFaultKind.NOT_A_SUBSCRIBER)
    if len(text) != expected:
        return PhoneFault(PhoneFaultKind.LENGTH, len(text), expected)
    return None


def format_phone(digits: str) -> str:
    """A good number in groups, ``090-1234-5678`` or ``0957-48-2700``; anything else, or any doubt, unchanged."""
    if check_phone(digits) is not None:
        return digits
    if len(digits) == 11:
        return f"{digits[:3]}-{digits[3:7]}-{digits[7:]}"
    area = area_code_length(digits)
    if digits[area] in "01":  # no exchange begins so: the area code was not understood
        return digits
    return f"{digits[:area]}-{digits[area:6]}-{digits[6:]}"
