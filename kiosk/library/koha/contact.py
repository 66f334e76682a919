"""Where a patron of Koha lives and can be called: the fields of a record put together."""

from __future__ import annotations

import re
from collections.abc import Mapping

from kiosk.patron.names import fold_name
from kiosk.patron.phone import check_phone, fold_phone
from kiosk.patron.residence.split import split_address

PHONES = ("mobile", "phone", "secondary_phone", "sms_number")
"""Not those of alternate addresses and contacts, which may be other people's."""
ADDRESS = ("state", "city", "address", "street_number", "address2")
"""In the order in which they are one address."""
_BETWEEN = re.compile(r"[/／,，、;；\n]")


def text(raw: Mapping[str, object], key: str) -> str:
    """Without blanks at the ends; '' where there is none."""
    value = raw.get(key)
    return value.strip() if isinstance(value, str) else ""


def phones(raw: Mapping[str, object]) -> tuple[str, ...]:
    """Every number of the patron's own at which a person can be called, digits only.

    One field may have several, and words beside them.
    """
    found = (re.sub(r"\D", "", fold_phone(part)) for key in PHONES for part in _BETWEEN.split(text(raw, key)))
    return tuple(dict.fromkeys(phone for phone in found if check_phone(phone) is None))


def whole_address(raw: Mapping[str, object]) -> str:
    """One text: ``state`` and ``city`` go before ``address`` where that does not say them itself."""
    state, city, street, house, second = (text(raw, key) for key in ADDRESS)
    if not split_address(street).prefecture:
        street = street if _begins(street, city) else city + street
        street = street if _begins(street, state) else state + street
    return "　".join(filter(None, (street + house, second)))


def _begins(address: str, part: str) -> bool:
    return fold_name(address).startswith(fold_name(part))
