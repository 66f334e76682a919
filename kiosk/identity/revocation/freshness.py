"""Whether a signed statement about revocation is of now, and whether this machine knows when now is."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from kiosk.identity.revocation import CannotTell, Cause

SKEW = timedelta(minutes=5)
"""How far two clocks that are both kept right may differ."""

FAR = timedelta(seconds=30)
"""Where a warning begins that they drift apart."""

EARLIEST = datetime(2026, 3, 31, 15, 0, tzinfo=UTC)
"""No machine that runs this version can live before this moment; raised with each release."""


def clock_fault(now: datetime) -> str | None:
    """Why this machine's date cannot be right, in words for IT; None if it can."""
    if now < EARLIEST:
        return f"this machine says {now:%Y-%m-%d}, which is before this version was made: set its date and time"
    return None


def check_fresh(now: datetime, this_update: datetime, next_update: datetime | None, max_age: timedelta | None) -> None:
    """Return if a statement made at ``this_update`` and valid until ``next_update`` may be trusted ``now``.

    ``max_age`` counts only without a ``next_update`` (RFC 6960 4.2.2.1); None refuses such a statement, as
    RFC 5280 5.1.2.5 does for a CRL.  Raises CannotTell.
    """
    if this_update > now + SKEW:
        ahead = timedelta(seconds=round((this_update - now).total_seconds()))
        raise CannotTell(Cause.CLOCK, f"the answer was made {ahead} ahead of this machine's time")
    if next_update is None:
        if max_age is None:
            raise CannotTell(Cause.UNTRUSTED, "it does not say until when it holds")
        if now - this_update > max_age + SKEW:
            raise CannotTell(Cause.STALE, f"made {_hours(now - this_update)} hours ago, without nextUpdate")
        return
    if next_update < this_update:
        raise CannotTell(Cause.UNTRUSTED, "nextUpdate lies before thisUpdate")
    if now > next_update + SKEW:
        raise CannotTell(Cause.STALE, f"ended {_hours(now - next_update)} hours ago")


def check_answered_now(now: datetime, produced: datetime) -> None:
    """Return if an answer that bears our own nonce says it was made about now.  Raises CannotTell.

    The nonce proves that it was made after we asked, so another time can only be a wrong clock.
    """
    if abs(now - produced) > timedelta(hours=1):
        raise CannotTell(
            Cause.CLOCK, f"the responder's clock and this machine's are {_hours(now - produced)} hours apart"
        )


def _hours(span: timedelta) -> str:
    return f"{abs(span) / timedelta(hours=1):.1f}"
