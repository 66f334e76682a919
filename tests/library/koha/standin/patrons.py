"""/patrons and what is below it."""

from __future__ import annotations

import json
import unicodedata
from typing import Any

from tests.library.koha.standin import schema
from tests.library.koha.standin.state import CARD_NUMBER_COLUMN, TODAY, Deny, Patron, State, collate, spelled

GONE = "Patron not found."
MAILS = {"email", "secondary_email"}
"""Of a superlibrarian, nobody else changes these (from the source of 23.05)."""


def create(state: State, body: dict[str, Any], headers: dict[str, str]) -> tuple[int, object]:
    """Attributes come last: a row that was made until then is rolled back."""
    fields = schema.patron(state, body)
    if state.prefs.newer and headers.get("x-confirm-not-duplicate") != "1":
        _refuse_duplicates(state, fields)
    category = spelled(state.categories, fields["category_id"])
    if category is None:
        raise Deny.error(400, "Given category_id does not exist")
    if spelled(state.libraries, fields["library_id"]) is None:
        raise Deny.error(400, "Given library_id does not exist")
    number = fields.get("cardnumber")
    if fields.get("userid"):
        if state.with_value("userid", fields["userid"]):
            raise Deny.error(400, f"Problem with {fields['userid']}")
    else:
        fields["userid"] = _made_up(state, fields)
    if number is not None:
        fields["cardnumber"] = number.strip()[:CARD_NUMBER_COLUMN]
        if state.with_value("cardnumber", fields["cardnumber"]):
            raise Deny.error(409, "Duplicate ID", conflict="cardnumber")
    attributes = _attributes(state, body.get("extended_attributes") or [])
    expiry = state.expiry(category).isoformat()
    fields.setdefault("date_enrolled", TODAY.isoformat())
    fields.setdefault("expiry_date", expiry)
    row = Patron(next(state.ids), fields, attributes=attributes)
    state.patrons[row.patron_id] = row
    echo = {key: value for key, value in fields.items() if value is not None} | {"patron_id": row.patron_id}
    if number is not None:
        echo["cardnumber"] = number.strip()
    for key in ("date_enrolled", "expiry_date"):
        if key not in body:
            echo[key] = f"{fields[key]}T15:49:58"
    return 201, echo


def _attributes(state: State, given: list[dict[str, Any]]) -> list[dict[str, Any]]:
    made = [_checked(state, one, number) for number, one in enumerate(given, 1)]
    for missing in sorted(state.mandatory - {one["type"] for one in made}):
        raise Deny.error(400, f"Missing mandatory extended attribute (type={missing})", **_code(state, 2))
    return made


def _checked(state: State, one: dict[str, Any], number: int) -> dict[str, Any]:
    schema.only(one, "type", "value")
    if one["type"] not in state.attribute_types:
        raise Deny.error(400, f"Tried to use an invalid attribute type. type={one['type']}", **_code(state, 0))
    used = [a for p in state.patrons.values() for a in p.attributes if (a["type"], a["value"]) == (*one.values(),)]
    if state.attribute_types[one["type"]] and used:
        text = f"Your action breaks a unique constraint on the attribute. type={one['type']} value={one['value']}"
        raise Deny.error(400, text, **_code(state, 1))
    return {"extended_attribute_id": number, **one}


def _code(state: State, which: int) -> dict[str, str]:
    codes = ("invalid_attribute_type", "attribute_not_unique", "missing_mandatory_attribute")
    return {"error_code": codes[which]} if state.prefs.newer else {}


def _refuse_duplicates(state: State, fields: dict[str, Any]) -> None:
    keys = ("surname", "firstname", "date_of_birth")
    same = [p for p in state.patrons.values() if all(p.fields.get(key) == fields.get(key) for key in keys)]
    if same or state.prefs.empty_duplicate_fields:
        raise Deny.error(409, "A patron record matching these details already exists")


def _made_up(state: State, fields: dict[str, Any]) -> str:
    name = f"{fields.get('firstname') or ''}.{fields['surname']}"
    plain = unicodedata.normalize("NFKD", name)
    kept = "".join(c for c in plain if c == "." or c.isalpha())
    for number in range(1000):
        userid = f"{kept}{number or ''}"
        if not state.with_value("userid", userid):
            return userid
    raise AssertionError


def shown(state: State, row: Patron, *, attributes: bool = False) -> dict[str, Any]:
    """All keys, null where empty; the attributes only where they are embedded."""
    called = row.fields.get("preferred_name") or row.fields.get("firstname")
    newer = {"preferred_name": called, "protected": False, "historic_cardnumbers": []}
    return {
        **{"expired": False, "anonymized": False, "privacy": 1},
        **dict.fromkeys([*schema.STRINGS, *schema.DATES]),
        **row.fields,
        "patron_id": row.patron_id,
        "login_attempts": row.login_attempts,
        "updated_on": f"2026-04-01T09:00:00{state.prefs.zone}",
        **{mark: row.fields.get(mark) for mark in ("patron_card_lost", "incorrect_address")},
        "restricted": row.fields.get("restricted", False),
        **({"extended_attributes": row.attributes} if attributes else {}),
        **(newer if state.prefs.newer else {}),
    }


def find(state: State, text: str, gone: str = GONE) -> Patron:
    row = state.patrons.get(schema.integer(text, "/patron_id"))
    if row is None or not state.sees(row):
        if state.prefs.newer:
            raise Deny.error(404, "Patron not found", error_code="not_found")
        raise Deny.error(404, gone)
    return row


def _embeds(headers: dict[str, str]) -> bool:
    embed = headers.get("x-koha-embed")
    if embed not in (None, "extended_attributes"):
        raise Deny.schema("Not in enum list: extended_attributes.", "/header/x-koha-embed")
    return embed is not None


def read(state: State, patron_id: str, headers: dict[str, str]) -> tuple[int, object]:
    return 200, shown(state, find(state, patron_id), attributes=_embeds(headers))


def search(state: State, given: dict[str, str], headers: dict[str, str]) -> tuple[int, object]:
    schema.query(given, *schema.STRINGS, *schema.DATES)
    embeds, order = _embeds(headers), given.get("_order_by", "+me.patron_id")
    if order not in ("+patron_id", "+me.patron_id"):
        raise Deny(501, {"error": "not observed"})
    if embeds and order == "+patron_id":  # the attributes' table has a column of this name, too
        raise Deny.error(500, "Something went wrong, check Koha logs.", error_code="internal_server_error")
    rows = [row for row in state.patrons.values() if state.sees(row)]
    for key in set(given) - schema.PAGING:
        wanted = collate(given[key])
        rows = [row for row in rows if schema.matches(given, wanted, collate(str(row.fields.get(key) or "")))]
    for key, value in json.loads(given.get("q", "{}")).items():
        if not (value is None or isinstance(value, str)) or ("." in key and not (embeds and key == ATTRIBUTE)):
            raise Deny(501, {"error": "not observed"})
        rows = [row for row in rows if _has(row, key, value)]
    rows.sort(key=lambda row: row.patron_id)
    return 200, [shown(state, row, attributes=embeds) for row in rows]


ATTRIBUTE = "extended_attributes.attribute"


def _has(row: Patron, key: str, value: str | None) -> bool:
    values = [one["value"] for one in row.attributes] if key == ATTRIBUTE else [row.fields.get(key)]
    if value is None:
        return values == [None]
    return any(collate(str(one or "")) == collate(value) for one in values)


def change(state: State, patron_id: str, body: dict[str, Any]) -> tuple[int, object]:
    """Fields that are left out keep their values; attributes have routes of their own."""
    row = find(state, patron_id, "Patron not found")
    fields = schema.patron(state, body)
    if "extended_attributes" in body:
        raise Deny(501, {"error": "not observed"})
    if row.superlibrarian and any(fields.get(key) != row.fields.get(key) for key in MAILS & fields.keys()):
        raise Deny.error(403, "Not enough privileges to change a superlibrarian's email")
    if spelled(state.categories, fields["category_id"]) is None:
        raise Deny.error(400, "Given category_id does not exist")
    if spelled(state.libraries, fields["library_id"]) is None:
        raise Deny.error(400, "Given library_id does not exist")
    for key in ("cardnumber", "userid"):
        others = [p for p in state.with_value(key, fields.get(key) or "\1") if p is not row]
        if others:
            raise Deny.error(409, "Duplicate ID", conflict=key)
    row.fields |= fields
    return 200, shown(state, row)


def attributes(state: State, patron_id: str) -> tuple[int, object]:
    return 200, find(state, patron_id).attributes


def account(state: State, patron_id: str) -> tuple[int, object]:
    owed = find(state, patron_id).owed
    sides = {"outstanding_debits": owed, "outstanding_credits": 0}
    return 200, {"balance": owed, **{side: {"total": total, "lines": []} for side, total in sides.items()}}


def add_attribute(state: State, patron_id: str, body: dict[str, Any]) -> tuple[int, object]:
    """The routes that write attributes are in the sources of 23.05 and newer."""
    row = find(state, patron_id)
    one = _checked(state, body, 1 + max((a["extended_attribute_id"] for a in row.attributes), default=0))
    row.attributes.append(one)
    return 201, one


def change_attribute(state: State, patron_id: str, attribute_id: str, body: dict[str, Any]) -> tuple[int, object]:
    schema.only(body, "value")
    wanted = schema.integer(attribute_id, "/extended_attribute_id")
    row = next((a for a in find(state, patron_id).attributes if a["extended_attribute_id"] == wanted), None)
    if row is None:
        raise Deny.error(404, "Attribute not found")
    row["value"] = body["value"]
    return 200, row


def replace_attributes(state: State, patron_id: str, body: object) -> tuple[int, object]:
    """All of them: what is missing is gone afterwards, unless it had to be there."""
    if not isinstance(body, list):
        raise Deny.schema("Expected array - got object.", "/body")
    row = find(state, patron_id)
    row.attributes = _attributes(state, body)
    return 200, row.attributes


def set_password(state: State, patron_id: str, body: dict[str, Any]) -> tuple[int, object]:
    schema.only(body, "password", "password_2")
    for key in ("password", "password_2"):
        if key not in body:
            raise Deny.schema("Missing property.", f"/body/{key}")
    row = find(state, patron_id)
    password, prefs = body["password"], state.prefs
    category = spelled(state.password_rules, str(row.fields["category_id"]))
    minimum, strong = state.password_rules.get(category or "", (prefs.min_password, prefs.strong_password))
    if password != body["password_2"]:
        raise Deny.error(400, "Passwords don't match")
    least = max(minimum, 3)
    if len(password) < least:
        text = f"Password length ({len(password)}) is shorter than required ({least})"
        raise Deny.error(400, text)
    kinds = (str.isdigit, str.islower, str.isupper)
    if strong and not all(any(map(kind, password)) for kind in kinds):
        raise Deny.error(400, "[Password is too weak]")
    if password != password.strip():  # after its strength, as in Koha's source
        raise Deny.error(400, "[Password contains leading/trailing whitespace character(s)]")
    row.password, row.login_attempts = password, 0
    return 200, ""


def validate(state: State, body: dict[str, Any]) -> tuple[int, object]:
    schema.only(body, "identifier", "userid", "password")
    if "identifier" in body and "userid" in body:
        raise Deny.error(400, "Bad request. Only one identifier attribute can be passed.")
    if "password" not in body:
        raise Deny.schema("Missing property.", "/body/password")
    failed = Deny.error(400, "Validation failed")
    identifier = body.get("identifier", body.get("userid"))
    if not identifier:
        raise failed
    keys = ("userid", "cardnumber") if "identifier" in body else ("userid",)
    found = [row for key in keys for row in state.with_value(key, identifier)]
    candidates = list({row.patron_id: row for row in found}.values())
    right = body["password"].encode()[:72]
    for row in candidates:
        locked = state.prefs.failed_logins and row.login_attempts >= state.prefs.failed_logins
        if not locked and row.password is not None and row.password.encode()[:72] == right:
            return _let_in(state, row)
    for row in candidates:
        row.login_attempts += 1
    raise failed


def _let_in(state: State, row: Patron) -> tuple[int, object]:
    number = row.fields.get("cardnumber")
    if row.password_expired and state.prefs.newer:
        raise Deny.error(400, "Password expired")
    others = (other for other in state.patrons.values() if other is not row)
    if row.password_expired and not any(other.fields.get("cardnumber") is None for other in others):
        raise Deny.schema("Internal Server Error.", "/", 500)
    if row.password_expired or number is None:
        raise Deny.schema("Expected string - got null.", "/body/cardnumber", 500)
    row.login_attempts = 0
    return 201, {"cardnumber": number, "patron_id": row.patron_id, "userid": row.fields.get("userid")}
