"""Whether Koha's OPAC would offer a patron any extension: its API extends whatever the patron's record says."""

from __future__ import annotations

from kiosk.concurrency import Deadline
from kiosk.library.koha.faults import KohaUnavailable
from kiosk.library.koha.http import Question
from kiosk.library.koha.patrons import PatronGone, Patrons
from kiosk.library.koha.session import Session

MARKS = ("restricted", "patron_card_lost", "incorrect_address")
"""Fields of a patron, any of which keeps the OPAC from offering an extension."""


def is_blocked(session: Session, patrons: Patrons, patron_id: int, most_owed: int | None, deadline: Deadline) -> bool:
    """Whether one of the marks is set, or more is owed than ``most_owed``; None: what is owed is not asked."""
    try:
        found = patrons.read(patron_id, deadline)
    except PatronGone:
        return True
    if any(found.raw.get(mark) is True for mark in MARKS):
        return True
    return most_owed is not None and _owed(session, patron_id, deadline) > most_owed


def _owed(session: Session, patron_id: int, deadline: Deadline) -> float:
    """Without what the library owes the patron: the OPAC may count it or not, and this is the stricter way."""
    what = "what a patron owes is read"
    data = session.again(Question("GET", f"/patrons/{patron_id}/account"), deadline).data(what, 200)
    debits = data.get("outstanding_debits") if isinstance(data, dict) else None
    total = debits.get("total") if isinstance(debits, dict) else None
    if not isinstance(total, int | float) or isinstance(total, bool):
        raise KohaUnavailable(f"{what}: the answer has no total")
    return total
