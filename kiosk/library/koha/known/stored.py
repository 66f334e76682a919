"""A record of Koha as the use cases see it."""

from __future__ import annotations

from kiosk.library.koha import rows
from kiosk.library.koha.contact import phones, text, whole_address
from kiosk.library.koha.record import Found, Rules
from kiosk.library.port import StoreUnavailable
from kiosk.library.returning import StoredPatron
from kiosk.patron.names import BORDER


def stored(found: Found, rules: Rules) -> StoredPatron:
    """Without barcode, whose form the library's scheme knows.

    Of a category that may not log in, nothing is there to prove it by: for staff, a card at a kiosk opens nothing.
    """
    closed = is_closed(found, rules)
    called = () if closed else phones(found.raw)
    family, given = split_reading(found.kana(rules))
    return StoredPatron(
        key=str(found.patron_id),
        number=found.number,
        barcode="",
        name=BORDER.join(filter(None, (found.surname, found.firstname))),
        kana_family=family,
        kana_given=given,
        birth_date=found.born,
        address="" if closed else whole_address(found.raw),
        phone=called[0] if called else "",
        email=text(found.raw, "email"),
        registered_on=rows.day(found.raw.get("date_enrolled")),
        expires_on=found.expires_on,
        category=found.category,
        phones=called,
        raw=found,
    )


def is_closed(found: Found, rules: Rules) -> bool:
    """Whether the patron's category is one of ``no_login``."""
    return found.category.upper() in rules.no_login


def record_of(patron: StoredPatron) -> Found:
    """The record it was made of."""
    if not isinstance(patron.raw, Found):
        raise StoreUnavailable("the patron's record was not read from Koha")
    return patron.raw


def split_reading(kana: str) -> tuple[str, str]:
    """Family and given name; the first space is the border, and without one all is the family's."""
    family, *given = kana.split(maxsplit=1)[:2] or [""]
    return family, given[0] if given else ""
