"""What only a patron who is there tells: how a category is spelled, what passwords and attributes it must have.

Nothing of the patron changes: passwords that no Koha takes, and no attributes where there are none.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kiosk.library.koha.http import Answer, Question
from kiosk.library.koha.record import Rules
from kiosk.library.koha.registration.passwords import password_refused
from kiosk.library.koha.session import Session
from kiosk.library.system import Configured
from kiosk.patron.password import MIXED, PasswordRefusal

LEAST = 3
"""No Koha takes a shorter password."""


def patron_faults(session: Session, rules: Rules, configured: Configured) -> Iterator[str]:
    """One sentence for each fault; of a category without patrons nothing can be said.  Raises KohaUnavailable."""
    lacking: set[str] = set()
    for category in dict.fromkeys((rules.category_id, *configured.categories)):
        found = _patrons(session, {"category_id": category, "_match": "exact"})
        if found and found[0].get("category_id") != category:
            yield f"category {category}: Koha spells it {str(found[0].get('category_id'))[:20]}"
        if found:
            yield from _password_faults(session, category, found[0], configured)
        lacking |= _mandatory(session, found)
    if not lacking:
        lacking = _mandatory(session, _patrons(session, {}))
    for type_ in sorted(lacking - {rules.kana_type, rules.consent, *rules.attributes}):
        yield f"attribute type {type_} is mandatory in Koha: give it a value in [koha.attributes]"


def _patrons(session: Session, query: dict[str, str]) -> list[dict[str, Any]]:
    """Some patrons, with their attributes; none where the service may not look."""
    paging = {"_per_page": "100", "_order_by": "+me.patron_id"}
    asked = Question("GET", "/patrons", query=query | paging, headers={"x-koha-embed": "extended_attributes"})
    answer = session.again(asked, session.pace.begin())
    rows = answer.data("patrons are read", 200) if answer.status == 200 else []
    return [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []


def _password_faults(session: Session, category: str, patron: dict[str, Any], configured: Configured) -> Iterator[str]:
    """A password of one character is always too short, one that begins with a blank never taken."""
    wanted = configured.password
    short = password_refused(_set_password(session, patron, "a").fault)
    if short is None:
        return  # not allowed, which is said elsewhere
    least = max(short.minimum, LEAST)
    if least > wanted.maximum:
        yield f"password.max is {wanted.maximum}, category {category} wants {least} characters: none can be right"
    elif least > wanted.minimum:
        yield f"password.min is {wanted.minimum}, category {category} wants {least} characters"
    weak = password_refused(_set_password(session, patron, " " + "a" * least).fault)
    if weak is not None and weak.refusal is PasswordRefusal.TOO_WEAK and not wanted.kinds >= MIXED:
        yield f"category {category} wants strong passwords: password.kinds must name digit, upper and lower"


def _set_password(session: Session, patron: dict[str, Any], password: str) -> Answer:
    body = {"password": password, "password_2": password}
    return session.once(
        Question("POST", f"/patrons/{patron.get('patron_id')}/password", body=body), session.pace.begin()
    )


def _mandatory(session: Session, patrons: list[dict[str, Any]]) -> set[str]:
    """A type every patron must have, as Koha says where somebody without attributes is to have none."""
    bare = next((row for row in patrons if row.get("extended_attributes") == []), None)
    if bare is None:
        return set()
    place = f"/patrons/{bare.get('patron_id')}/extended_attributes"
    fault = session.once(Question("PUT", place, body=[]), session.pace.begin()).fault
    missing = "Missing mandatory extended attribute (type="
    return {text.removeprefix(missing).rstrip(")") for text in fault.texts if text.startswith(missing)}
