"""Loans and holds as Koha's JSON has them, and what its letters and words mean."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from kiosk.library.koha.catalogue import Title
from kiosk.library.koha.faults import Fault, KohaUnavailable
from kiosk.patron.account import HoldState, RenewalRefusal

STATES = {None: HoldState.QUEUED, "W": HoldState.READY, "T": HoldState.ON_THE_WAY, "P": HoldState.BEING_PREPARED}
"""Koha's letters: waiting at the pick-up library, in transit, processing."""

REASONS = {
    "too_many": RenewalRefusal.TOO_MANY,
    "on_reserve": RenewalRefusal.RESERVED,
    "recalled": RenewalRefusal.RESERVED,
    "overdue": RenewalRefusal.OVERDUE,
    "too_soon": RenewalRefusal.TOO_SOON,
    "restriction": RenewalRefusal.BLOCKED,
    "auto_account_expired": RenewalRefusal.EXPIRED,
    "no_item": RenewalRefusal.GONE,
    "no_checkout": RenewalRefusal.GONE,
    "item_issued_to_other_patron": RenewalRefusal.GONE,
}
"""The words in brackets behind "Renewal not authorized"; ``too_many`` was seen, the others are Koha's own names.

What is extended by itself (``auto_…``) is none of these: nobody need come back "closer to the due day".
"""


@dataclass(frozen=True, slots=True)
class Loan:
    """One thing on loan; ``due`` is as Koha wrote it, so its day is the day staff see, whatever the server's zone."""

    checkout_id: int
    title: Title = field(repr=False)
    due: datetime
    refusal: RenewalRefusal | None = None


@dataclass(frozen=True, slots=True)
class Hold:
    """One reservation; ``keep_until`` is known once it is ready.

    ``place`` counts from 1 while queued; a suspended one has none, for others go ahead of it.
    """

    hold_id: int
    title: Title = field(repr=False)
    state: HoldState
    place: int | None
    pickup: str
    keep_until: date | None
    suspended: bool
    cancelable: bool
    requestable: bool
    requested: bool


def hold(
    row: dict[str, Any], title: Title, pickup: str, *, cancelable: bool = False, requestable: bool = False
) -> Hold:
    """A row of ``GET /holds``.  Raises KohaUnavailable if it is none."""
    now, suspended = state(row), row.get("suspended") is True
    return Hold(
        hold_id=number(row, "hold_id"),
        title=title,
        state=now,
        place=_place(row) if now is HoldState.QUEUED and not suspended else None,
        pickup=pickup,
        keep_until=day(row.get("expiration_date")) if now is HoldState.READY else None,
        suspended=suspended,
        cancelable=cancelable,
        requestable=requestable and not is_requested(row),
        requested=is_requested(row),
    )


def is_pending(row: dict[str, Any]) -> bool:
    """Whether no copy was set aside for it yet, which is all Koha lets patrons cancel at its OPAC."""
    return "status" in row and row["status"] is None


def is_requested(row: dict[str, Any]) -> bool:
    """Whether staff were asked to cancel it, as far as Koha tells."""
    return row.get("cancellation_requested") is True


def is_waiting(row: dict[str, Any]) -> bool:
    """Whether its copy stands at the counter."""
    return state(row) is HoldState.READY


def _place(row: dict[str, Any]) -> int | None:
    data = row.get("priority")
    return data if isinstance(data, int) and not isinstance(data, bool) and data > 0 else None


def state(row: dict[str, Any]) -> HoldState:
    """How far a row of ``GET /holds`` is."""
    data = row.get("status")
    return STATES.get(data, HoldState.UNKNOWN) if data is None or isinstance(data, str) else HoldState.UNKNOWN


def refusal(fault: Fault) -> RenewalRefusal:
    """Why a loan is not extended: the word in brackets."""
    words = [match[1] for text in fault.texts if (match := re.search(r"\((\w+)\)", text))]
    return REASONS.get(words[0], RenewalRefusal.OTHER) if words else RenewalRefusal.OTHER


def known_refusal(data: object) -> RenewalRefusal | None:
    """Why a loan can't be extended, from ``GET /checkouts/{id}/allows_renewal``; None if it can, or that is unknown."""
    if not isinstance(data, dict) or data.get("allows_renewal") is not False:
        return None
    word = data.get("error")
    return REASONS.get(word, RenewalRefusal.OTHER) if isinstance(word, str) else RenewalRefusal.OTHER


def number(row: dict[str, Any], key: str) -> int:
    """A number Koha gave something.  Raises KohaUnavailable."""
    value = row.get(key)
    if not isinstance(value, int) or isinstance(value, bool):
        raise KohaUnavailable(f"the answer has no {key}")
    return value


def biblio(row: dict[str, Any]) -> int | None:
    """The record it is for; newer versions show none where the record was deleted."""
    return number(row, "biblio_id") if row.get("biblio_id") is not None else None


def moment(row: dict[str, Any], key: str) -> datetime:
    """A moment with its zone.  Raises KohaUnavailable."""
    try:
        found = datetime.fromisoformat(str(row.get(key)))
    except ValueError:
        found = None
    if found is None or found.tzinfo is None:
        raise KohaUnavailable(f"the answer has no {key} with a zone")
    return found


def day(data: object) -> date | None:
    """The day in ``2029-03-31`` or ``2029-03-31T15:49:58``; None if it is neither."""
    try:
        return date.fromisoformat(data[:10]) if isinstance(data, str) else None
    except ValueError:
        return None


def is_id(text: str) -> bool:
    """Whether Koha can have numbered something so."""
    return text.isascii() and text.isdecimal() and len(text) < 19
