"""Whether Koha shows all patrons, and counts the days of Japan."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from kiosk.library.koha.http import Question
from kiosk.library.koha.record import Rules
from kiosk.library.koha.session import Session
from kiosk.library.system import Hint

JAPAN = timedelta(hours=9)
MOST_PATRONS = 5
"""With loans or reservations, whom Koha is asked to show."""
MOST_LIBRARIES = 20


def surrounding_faults(session: Session, rules: Rules) -> Iterator[str]:
    """One sentence for each fault.  Raises KohaUnavailable."""
    loans = _rows(session, "/checkouts", {"_order_by": "+checkout_id"})
    holds = _rows(session, "/holds", {"_order_by": "+hold_id"})
    hidden = _hidden(session, rules, [*loans, *holds])
    if hidden:
        yield (
            f"Koha hides {hidden} of the patrons who have something on loan or reserved: IndependentBranches is on, or "
            "library groups limit the service's account. Whoever is hidden could be registered a second time"
        )
    else:
        yield from _one_library(session)
    zones = {zone for row in loans if (zone := _zone(row.get("due_date"))) is not None}
    zones |= {zone for row in _rows(session, "/patrons", {}) if (zone := _zone(row.get("updated_on"))) is not None}
    if zones - {JAPAN}:
        yield "Koha's time zone is not Japan's: set it (TZ, or timezone in koha-conf.xml), or due days end at 9 o'clock"


def _rows(session: Session, path: str, query: dict[str, str], most: int = 100) -> list[dict[str, Any]]:
    """The first ones; none where the service may not look, which is said elsewhere."""
    answer = session.again(Question("GET", path, query=query | {"_per_page": str(most)}), session.pace.begin())
    rows = answer.data("rows are read", 200) if answer.status == 200 else []
    return [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []


def _hidden(session: Session, rules: Rules, rows: list[dict[str, Any]]) -> int:
    """How many of these patrons are not shown; those of other libraries are asked for first."""
    rows = sorted(rows, key=lambda row: rules.library_id in (row.get("library_id"), row.get("pickup_library_id")))
    ids = [found for row in rows if isinstance(found := row.get("patron_id"), int)]
    asked = [f"/patrons/{patron_id}" for patron_id in list(dict.fromkeys(ids))[:MOST_PATRONS]]
    return sum(session.again(Question("GET", path), session.pace.begin()).gone for path in asked)


def _one_library(session: Session) -> Iterator[str]:
    """Patrons of just one of several libraries: so it looks with IndependentBranches, too."""
    codes = [str(row.get("library_id")) for row in _rows(session, "/libraries", {})][:MOST_LIBRARIES]
    if len(codes) < 2:
        return
    shown = [code for code in codes if _rows(session, "/patrons", {"library_id": code, "_match": "exact"}, 1)]
    if len(shown) == 1:
        yield Hint(
            f"Koha shows patrons of library {shown[0]} and of none of the {len(codes) - 1} others: if those have any, "
            "IndependentBranches is on, or library groups limit the service's account"
        )


def _zone(moment: object) -> timedelta | None:
    try:
        return datetime.fromisoformat(moment).utcoffset() if isinstance(moment, str) else None
    except ValueError:
        return None
