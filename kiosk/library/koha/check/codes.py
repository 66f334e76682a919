"""Whether libraries, categories and attribute types are there, spelled as they are configured.

A category or an attribute type can only be asked for by making a patron: with one more attribute, of a type that can't
be there, Koha says what else is wrong and takes everything back.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Iterator
from urllib.parse import quote

from kiosk.library.koha.faults import Fault
from kiosk.library.koha.http import Question
from kiosk.library.koha.login import NOBODY
from kiosk.library.koha.record import Rules
from kiosk.library.koha.session import Session
from kiosk.library.system import Configured

_TYPE = re.compile(r"\btype=([^ ]+)")


def code_faults(session: Session, rules: Rules, configured: Configured) -> Iterator[str]:
    """One sentence for each code that is not there, or is spelled otherwise.  Raises KohaUnavailable."""
    libraries = dict.fromkeys((rules.library_id, *configured.branches))
    good: list[str] = []
    for code in libraries:
        fault = _library_fault(session, code)
        if fault:
            yield fault
        else:
            good.append(code)
    if good:
        for category in dict.fromkeys((rules.category_id, *configured.categories)):
            yield from _category_faults(session, rules, good[0], category)
        yield from _attribute_faults(session, rules, good[0])


def _library_fault(session: Session, code: str) -> str:
    answer = session.again(Question("GET", f"/libraries/{quote(code, safe='')}"), session.pace.begin())
    if answer.gone:
        return f"library {code}: Koha has none with this code ({answer.fault})"
    if answer.status != 200:
        return f"library {code} (permission catalogue): {answer.fault}"
    data = answer.data("a library is read", 200)
    spelled = data.get("library_id") if isinstance(data, dict) else None
    return "" if spelled == code else f"library {code}: Koha spells it {str(spelled)[:20]}"


def _category_faults(session: Session, rules: Rules, library: str, category: str) -> Iterator[str]:
    """Without attributes of the library's, so that only the category can be wrong."""
    fault = _try(session, rules, library, category, ())
    if fault is None:
        return
    if fault.says("Given category_id does not exist"):
        yield f"category {category}: Koha has none with this code"
    elif fault.status != 403:  # said as a missing permission
        yield f"making a patron of category {category} (tried without making one): {_meaning(fault)}"


def _attribute_faults(session: Session, rules: Rules, library: str) -> Iterator[str]:
    """One type after the other, so that all that are wrong are said."""
    for type_ in dict.fromkeys(filter(None, (rules.kana_type, rules.consent, *rules.attributes))):
        fault = _try(session, rules, library, rules.category_id, (type_,))
        if fault is None or fault.says("Given category_id does not exist") or fault.status == 403:
            continue
        if fault.says("Tried to use an invalid attribute type"):
            yield f"attribute type {type_}: Koha has none with this code"
        else:
            yield f"attribute type {type_}: {_meaning(fault)}"


def _try(session: Session, rules: Rules, library: str, category: str, types: tuple[str, ...]) -> Fault | None:
    """What Koha has against such a patron; None if only that there is no such attribute type."""
    none = f"no-such-type-{secrets.token_hex(8)}"
    values = {type_: rules.attributes.get(type_, NOBODY) for type_ in types} | {none: NOBODY}
    body = {
        **{"surname": NOBODY, "userid": NOBODY, "library_id": library, "category_id": category},
        "extended_attributes": [{"type": type_, "value": value} for type_, value in values.items()],
    }
    answer = session.once(Question("POST", "/patrons", body=body), session.pace.begin())
    fault = answer.fault
    found = [match[1] for text in fault.texts if (match := _TYPE.search(text))]
    return None if fault.says("Tried to use an invalid attribute type") and found == [none] else fault


def _meaning(fault: Fault) -> str:
    if fault.status == 201:
        return f"Koha made it all the same: delete the patron {NOBODY}"
    if fault.status == 409 and not fault.conflict:
        return f"{fault}: is PatronDuplicateMatchingAddFields empty?"
    return str(fault)
