"""What staff type or put into a file, checked before it goes to a table."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

from kiosk.library.port import StoreError
from kiosk.patron.number import NumberFault, NumberScheme, strip_barcode

MOST = {"title": 500, "author": 300, "item": 40, "work": 80, "pickup": 100, "id": 32}
"""What can be written, and how many characters each may have."""

_CONTROLS = frozenset({"Cc", "Cs", "Zl", "Zp"})
_DAY = re.compile(r"([0-9]{4})[-/]([0-9]{1,2})[-/]([0-9]{1,2})")


class BadWords(StoreError):
    """What was written can't be kept; the text says why, and does not quote it."""


def words(name: str, text: str) -> str:
    """``text`` without spaces around it, for what ``MOST`` names.  Raises BadWords."""
    text = text.strip()
    if not text and name in ("title", "id"):
        raise BadWords(f"{name} is missing")
    if len(text) > MOST[name]:
        raise BadWords(f"{name} has more than {MOST[name]} characters")
    if any(unicodedata.category(character) in _CONTROLS for character in text):
        raise BadWords(f"{name} contains a line break or another unprintable character")
    return text


def patron_number(text: str, scheme: NumberScheme) -> str:
    """The patron number in what was typed or scanned, assigned or not.  Raises BadWords."""
    number = strip_barcode(text)
    match scheme.check(number):
        case None:
            return number
        case NumberFault.EMPTY:
            raise BadWords("the patron number is missing")
        case NumberFault.LENGTH:
            raise BadWords(f"the patron number has {len(number)} characters, this library's have {scheme.width}")
        case NumberFault.PREFIX:
            raise BadWords(f"patron numbers of this library begin with {scheme.prefix}")
        case NumberFault.BAD_CHARACTER:
            raise BadWords("the patron number holds a character that no number has")
        case NumberFault.CHECK_DIGIT:
            raise BadWords("the patron number is mistyped: its check digit does not fit")


def day(name: str, text: str) -> date:
    """A day, written as 2026-04-30 or, as Excel does in Japan, 2026/4/30.  Raises BadWords."""
    found = _DAY.fullmatch(text.strip())
    try:
        if found is not None:
            return date(*map(int, found.groups()))
    except ValueError:
        pass  # no such day
    raise BadWords(f"{name} is not a date: one looks like 2026-04-30")
