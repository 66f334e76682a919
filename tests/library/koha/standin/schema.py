"""The API description as far as it decides answers: names, types, formats."""

from __future__ import annotations

import json
import re
from datetime import date
from typing import Any

from tests.library.koha.standin.state import Deny, State

STRINGS = [
    *("cardnumber", "userid", "surname", "firstname", "middle_name", "other_name", "gender", "postal_code", "state"),
    *("city", "address", "address2", "street_number", "phone", "mobile", "email", "secondary_email", "sms_number"),
    *("lang", "staff_notes", "opac_notes", "statistics_1", "statistics_2", "library_id", "category_id"),
    *("secondary_phone", "altaddress_phone", "altcontact_phone"),
]
DATES = ["date_of_birth", "date_enrolled", "expiry_date"]
READ_ONLY = ["restricted", "expired", "anonymized"]
REQUIRED = ["surname", "library_id", "category_id"]
KNOWN = {*STRINGS, *DATES, *READ_ONLY, "patron_id", "privacy", "extended_attributes"}
PAGING = {"_page", "_per_page", "_order_by", "_match", "q"}
KINDS = {str: "string", int: "integer", float: "number", bool: "boolean", type(None): "null", list: "array"}


def json_body(content_type: str, body: bytes) -> Any:
    kind = content_type.partition(";")[0]
    if kind != "application/json":
        raise Deny.schema(f"Expected application/json - got {kind}.", "/body")
    found = json.loads(body)
    if not isinstance(found, dict | list):
        raise Deny(501, {"error": "not observed"})
    return found


def only(body: dict[str, Any], *keys: str) -> None:
    unknown = sorted(set(body) - set(keys))
    if unknown:
        raise Deny.schema(f"Properties not allowed: {', '.join(unknown)}.", "/body")


def patron(state: State, body: dict[str, Any]) -> dict[str, Any]:
    """The fields of a patron, checked and as they are kept."""
    newer = ("preferred_name",) if state.prefs.newer else ()
    only(body, *KNOWN, *newer)
    for key in REQUIRED:
        if key not in body:
            raise Deny.schema("Missing property.", f"/body/{key}")
    for key in READ_ONLY:
        if key in body:
            raise Deny.schema("Read-only.", f"/body/{key}")
    kept = {key: value for key, value in body.items() if key not in ("patron_id", "extended_attributes")}
    for key in (*STRINGS, *newer, *DATES):
        kept[key] = _value(key, kept[key]) if key in kept else None
        longest = state.prefs.longest.get(key)
        if longest is not None and len(kept[key] or "") > longest:
            raise Deny.schema(f"String is too long: {len(kept[key])}/{longest}.", f"/body/{key}")
    return {key: value for key, value in kept.items() if key in body}


def _value(key: str, value: object) -> object:
    if key == "cardnumber" and isinstance(value, int):
        value = str(value)
    if value is None and key not in REQUIRED:
        return None
    if not isinstance(value, str):
        raise Deny.schema(f"Expected string - got {KINDS.get(type(value), 'object')}.", f"/body/{key}")
    if key in DATES:
        if not re.fullmatch(r"\d{4}-\d\d-\d\d", value):
            raise Deny.schema("Does not match date format.", f"/body/{key}")
        try:
            date.fromisoformat(value)
        except ValueError:
            raise Deny.schema("Day out of range.", f"/body/{key}") from None
    return value


def query(given: dict[str, str], *known: str) -> None:
    for key in given:
        if key not in PAGING and key not in known:
            raise Deny(400, [{"message": "Malformed query string", "path": f"/query/{key}"}])


def matches(given: dict[str, str], wanted: str, value: str) -> bool:
    """Whether a filter of the address lets this value through: Koha's own ``_match``, which is ``contains``."""
    how = given.get("_match", "contains")
    if how not in ("contains", "exact"):
        raise Deny(501, {"error": "not observed"})
    return value == wanted if how == "exact" else wanted in value


def integer(text: str, path: str) -> int:
    if not re.fullmatch(r"-?\d+", text):
        raise Deny.schema("Expected integer - got string.", path)
    return int(text)
