"""Loans, holds and what they are of."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from tests.library.koha.standin import schema
from tests.library.koha.standin.state import Deny, State, spelled

NEWER_HOLD = {"hold_group_id": None, "deleted_biblio_id": None, "_strings": {}}
NEWER_CHECKOUT = {"booking_id": None, "auto_renew_error": None, "_strings": {}}
OVERRIDE = "cancellation-request-flow"


def holds(state: State, given: dict[str, str], headers: dict[str, str]) -> tuple[int, object]:
    embed = headers.get("x-koha-embed")
    if embed is not None and (embed != "cancellation_requested" or not state.prefs.embeds_requests):
        raise Deny.schema(f"Not in enum list: {embed}.", "/header/x-koha-embed")
    found = [row | NEWER_HOLD if state.prefs.newer else row for row in _of(state.holds, given)]
    if embed:
        found = [row | {embed: row["hold_id"] in state.cancellation_requests} for row in found]
    return 200, found


def checkouts(state: State, given: dict[str, str], headers: dict[str, str]) -> tuple[int, object]:
    embed = headers.get("x-koha-embed")
    if embed is not None and embed not in ("issuer", "renewals"):
        raise Deny.schema("Not in enum list: issuer, renewals.", "/header/x-koha-embed")
    return 200, [row | NEWER_CHECKOUT if state.prefs.newer else row for row in _of(state.checkouts, given)]


def renew(state: State, checkout_id: str, body: dict[str, Any]) -> tuple[int, object]:
    """Whatever OpacRenewalAllowed says: that is for the OPAC."""
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


def cancel(state: State, hold_id: str, headers: dict[str, str]) -> tuple[int, object]:
    """In whatever state it is: one that waits at the counter is gone as silently as one in the queue.

    With the override, one that waits stays and staff are asked; any other is gone all the same.
    """
    override = headers.get("x-koha-override")
    if override not in (None, OVERRIDE):
        raise Deny(501, {"error": "not observed"})
    row = _named(state.holds, "hold_id", hold_id)
    if row is None and state.prefs.newer:
        raise Deny.error(404, "Hold not found", error_code="not_found")
    if row is None:
        raise Deny.error(404, "Hold not found.")
    if override and row["status"] == "W":
        state.cancellation_requests.append(row["hold_id"])
        return 202, ""
    state.holds.remove(row)
    return 204, None


def _named(rows: list[dict[str, Any]], key: str, text: str) -> dict[str, Any] | None:
    wanted = schema.integer(text, f"/{key}")
    return next((row for row in rows if row[key] == wanted), None)


def _of(rows: list[dict[str, Any]], given: dict[str, str]) -> list[dict[str, Any]]:
    """Without ``_match=exact``, an id is found in every id that contains it: 9 also finds the rows of 19.

    ``status`` is in the API description of 23.05; without any filter there are all rows.
    """
    schema.query(given, "patron_id", "status")
    if "patron_id" in given:
        wanted = str(schema.integer(given["patron_id"], "/patron_id"))
        rows = [row for row in rows if schema.matches(given, wanted, str(row["patron_id"]))]
    if "status" in given:
        rows = [row for row in rows if schema.matches(given, given["status"], row.get("status") or "")]
    found = rows
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
    code = spelled(state.libraries, library_id)
    if code is None:
        raise Deny.error(404, "Library not found")
    return 200, {"library_id": code, "name": state.libraries[code]}


PARTS = ("subtitle", "part_number", "part_name")
"""What tells the volumes of a work apart."""


def libraries(state: State) -> tuple[int, object]:
    return 200, [{"library_id": code, "name": name} for code, name in state.libraries.items()]


def lend(state: State, patron_id: int, title: str, due: str | date, author: str = "", **part: str) -> None:
    """Put a loan there, with item and title; ``part`` is subtitle, part_number or part_name."""
    number = len(state.items) + 1
    known = {"biblio_id": 100 + number, "title": title, "author": author or None}
    state.biblios[100 + number] = {**known, **dict.fromkeys(PARTS), **part}
    due = state.due(due) if isinstance(due, date) else due
    state.items[number] = {"item_id": number, "biblio_id": 100 + number, "external_id": f"3{number:08d}"}
    state.checkouts.append(
        {
            **{"checkout_id": number, "patron_id": patron_id, "item_id": number, "due_date": due},
            **{"checkout_date": "2026-03-20T10:00:00+09:00", "checkin_date": None, "renewals_count": 0},
        }
    )


def reserve(state: State, patron_id: int, title: str, **more: object) -> None:
    """Put a hold there, with its title; what is no part of the title is of the hold."""
    number = len(state.holds) + 1
    part = {key: more.pop(key, None) for key in PARTS}
    state.biblios[500 + number] = {"biblio_id": 500 + number, "title": title, "author": "著者", **part}
    known = {"hold_id": number, "patron_id": patron_id, "biblio_id": 500 + number, "pickup_library_id": "OMURA"}
    queued = {"status": None, "priority": 2, "expiration_date": None, "waiting_date": None, "suspended": False}
    state.holds.append({**known, **queued, **more})
