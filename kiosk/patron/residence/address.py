"""Whether two writings of an address are one address; for comparing only, what is stored stays as it is."""

from __future__ import annotations

import re

from kiosk.patron.names import fold_name, without_invisible

_DASHES = re.compile("[\u2010-\u2015\u2212\u2500\u2501\u30fc\uff0d\uff70-]+")
_BETWEEN_DIGITS = re.compile(r"(?<=\d)\s+(?=\d)")


def fold_address(address: str) -> str:
    """Width, case, spaces, kinds of dashes and variation selectors do not count; folding again changes nothing.

    A space between two digits stands for a dash: without it, 1-2 301 would be 1-23 01.  Kanji stay as they are.
    """
    dashed = _DASHES.sub("-", _BETWEEN_DIGITS.sub("-", without_invisible(address)))
    return _DASHES.sub("-", fold_name(dashed))


def same_address(one: str, other: str) -> bool:
    """Whether both are one address; none at all is nobody's."""
    folded = fold_address(one)
    return bool(folded) and folded == fold_address(other)
