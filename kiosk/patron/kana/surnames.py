"""Readings that a surname may have, to be offered and never filled in: the table of ``scripts/surnames.py``."""

from __future__ import annotations

from functools import cache

from kiosk import resources
from kiosk.patron.names import BORDER, without_invisible

MOST = 4
"""So many readings are offered."""

_VARIANTS = str.maketrans(
    "髙﨑濵濱邊邉齋齊廣澤櫻國黑德眞瀨栁會條淺𠮷圓壽龍瀧惠槇曾",
    "高崎浜浜辺辺斎斉広沢桜国黒徳真瀬柳会条浅吉円寿竜滝恵槙曽",
)
"""Other forms of a letter in a name, and the one the table has; the reading is the same."""


def readings(name: str) -> tuple[str, ...]:
    """Readings of the surname in katakana, the likelier first; () for one the table lacks, or a name without border.

    ``name`` is as on the card: family and given name with an ideographic space between them.
    """
    family, border, given = without_invisible(name).partition(BORDER)
    if not (border and family and given):
        return ()
    table = _table()
    found = table.get(family) or table.get(family.translate(_VARIANTS)) or ""
    return tuple(found.split("\t")[:MOST]) if found else ()


@cache
def _table() -> dict[str, str]:
    lines = resources.path("surnames.tsv").read_text("utf-8").splitlines()
    return dict(line.split("\t", 1) for line in lines)
