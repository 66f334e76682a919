"""Loans, holds and what they are of."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from tests.library.koha.standin import schema
from tests.library.koha.standin.state import Deny, State


def holds(state: State, given: dict[str, str]) -> tuple[int, object]:
    return 200, _of(state.holds, given)


def checkouts(state: State, given: dict[str, str], headers: dict[str, str]) -> tuple[int, object]:
    embed = headers.get("x-koha-embed")
    if embed is not None and embed not in ("issuer", "renewals"):
        raise Deny.schema("Not in enum list: issuer, renewals.", "/header/x-koha-embed")
    return 200, _of(state.checkouts, given)


def renew(state: State, checkout_id: str, body: dict[str, Any]) -> tuple[int, object]:
    if body:
        raise Deny(501, {"error": "not observed"})
    row = _named(state.checkouts, "checkout_id", checkout_id)
    if row is None:
        raise Deny.error(404, "Checkout not found" if state.prefs.newer else "Checkout doesn't exist")
    word = _refusal(state, row)
    if word:
        more = {"error_code": word} if state.prefs.newer else {}
        raise Deny.error(403, f"Renewal not authorized ({word})", **more)
    due = datetime.fromisoformat(row["due_date"]) + timedelta(days=14)
    row |= {"due_date": due.isoformat(), "renewals_count": row["renewals_count"] + 1}
    return 201, dict(row)


def _refusal(state: State, row: dict[str, Any]) -> str:
    return state.refusals.get(row["checkout_id"], "too_many" if row["renewals_count"] >= state.prefs.renewals else "")


def allows(state: State, checkout_id: str) -> tuple[int, object]:
    row = _named(state.checkouts, "checkout_id", checkout_id)
    if row is None:
        raise Deny.error(404, "Checkout not found" if state.prefs.newer else "Checkout doesn't exist")
    word = _refusal(state, row)
    counts = {"current_renewals": row["renewals_count"], "max_renewals": state.prefs.renewals, "unseen_renewals": 0}
    return 200, {"allows_renewal": not word, "error": word or None, **counts}


def cancel(state: State, hold_id: str) -> tuple[int, object]:
    """In whatever state it is: one that waits at the counter is gone as silently as one in the queue."""
    row = _named(state.holds, "hold_id", hold_id)
    if row is None:
        raise Deny.error(404, "Hold not found" if state.prefs.newer else "Hold not found.")
    state.holds.remove(row)
    return 204, None


def _named(rows: list[dict[str, Any]], key: str, text: str) -> dict[str, Any] | None:
    wanted = schema.integer(text, f"/{key}")
    return next((row for row in rows if row[key] == wanted), None)


def _of(rows: list[dict[str, Any]], given: dict[str, str]) -> list[dict[str, Any]]:
    """Without ``_match=exact``, an id is found in every id that contains it: 9 also finds the rows of 19."""
    schema.query(given, "patron_id")
    wanted = str(schema.integer(given["patron_id"], "/patron_id"))
    found = [row for row in rows if schema.matches(given, wanted, str(row["patron_id"]))]
    order = given.get("_order_by", "")
    return sorted(found, key=lambda row: row[order[1:]]) if order.startswith("+") else found


def item(state: State, item_id: str) -> tuple[int, object]:
    return _one(state.items, schema.integer(item_id, "/item_id"), "Item not found")


def biblio(state: State, biblio_id: str, headers: dict[str, str]) -> tuple[int, object]:
    if headers.get("accept") not in ("application/json", "application/marc-in-json"):
        raise Deny(501, {"error": "not observed"})
    return _one(state.biblios, schema.integer(biblio_id, "/biblio_id"), "Bibliographic record not found")


def _one(rows: dict[int, dict[str, Any]], key: int, gone: str) -> tuple[int, object]:
    if key not in rows:
        raise Deny.error(404, gone)
    return 200, rows[key]


def library(state: State, library_id: str) -> tuple[int, object]:
    if library_id not in state.libraries:
        raise Deny.error(404, "Library not found")
    return 200, {"library_id": library_id, "name": state.libraries[library_id]}


def lend(state: State, patron_id: int, title: str, due: str, author: str = "", **part: str) -> None:
    """Put a loan there, with item and title; ``part`` is part_number or part_name."""
    number = len(state.items) + 1
    known = {"biblio_id": 100 + number, "title": title, "author": author or None}
    state.biblios[100 + number] = {**known, "part_number": None, "part_name": None, **part}
    state.items[number] = {"item_id": number, "biblio_id": 100 + number, "external_id": f"3{number:08d}"}
    state.checkouts.append(
        {
            **{"checkout_id": number, "patron_id": patron_id, "item_id": number, "due_date": due},
            **{"checkout_date": "2026-03-20T10:00:00+09:00", "checkin_date": None, "renewals_count": 0},
        }
    )


def reserve(state: State, patron_id: int, title: str, **more: object) -> None:
    """Put a hold there, with its title."""
    number = len(state.holds) + 1
    state.biblios[500 + number] = {"biblio_id": 500 + number, "title": title, "author": "著者"}
    known = {"hold_id": number, "patron_id": patron_id, "biblio_id": 500 + number, "pickup_library_id": "OMURA"}
    queued = {"status": None, "priority": 2, "expiration_date": None, "waiting_date": None, "suspended": False}
    state.holds.append({**known, **queued, **more})
