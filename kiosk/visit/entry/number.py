"""What typing or scanning does to the patron number of the log-in page, and what is wrong with it."""

from __future__ import annotations

from kiosk.patron.number import NumberFault, strip_barcode
from kiosk.visit.entry.form import Fault
from kiosk.visit.rules import Rules

_LONGEST = 40
"""Characters that are taken: a scan of something else must be seen to be something else."""


def typed(current: str, text: str) -> str:
    """The number after ``text`` was typed at its end; spaces are nobody's, letters are a barcode's."""
    longer = current + "".join(text.split()).upper()
    return longer if len(longer) <= _LONGEST else current


def settled(number: str) -> str:
    """The number alone: without start and stop letters, digits ASCII."""
    return strip_barcode(number)


def without(current: str, scanned: str) -> str:
    """What was there before a scanner typed ``scanned`` at its end."""
    tail = "".join(scanned.split()).upper()
    return current[: -len(tail)] if tail and current.upper().endswith(tail) else current


def scanned(rules: Rules, text: str) -> str | None:
    """The patron number in a scanned barcode; None if it is none of this library's."""
    number = settled(text)
    return number if rules.scheme.check(number) is None else None


def fault(rules: Rules, number: str) -> Fault | None:
    """Why this is no patron number of the library; it may still be nobody's."""
    bare = settled(number)
    match rules.scheme.check(bare):
        case None:
            return None
        case NumberFault.EMPTY:
            return Fault("fault-number-empty")
        case NumberFault.BAD_CHARACTER:
            return Fault("fault-number-digits")
        case NumberFault.LENGTH:
            return Fault("fault-number-length", {"width": rules.scheme.widths, "count": str(len(bare))})
        case NumberFault.PREFIX | NumberFault.CHECK_DIGIT:
            return Fault("fault-number-check")
