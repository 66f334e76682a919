"""One patron as it crosses a file: every value as plain text in one form, whatever the file's style is."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from kiosk.patron.residence.split import split_address
from kiosk.settings.tables.layout import FieldName

Values = dict[FieldName, str]
"""By field; '' or absent = unknown.

Dates are ISO (``1990-04-01``, unknown parts ``00``), kana full-width katakana, number and phone without hyphens, gender
``male``, ``female`` or ``unknown``; family and given name stand apart by one U+3000.
"""

DATES: frozenset[FieldName] = frozenset({"birth_date", "registered_on", "expires_on"})
KANA: frozenset[FieldName] = frozenset({"kana", "kana_family", "kana_given"})
NAMES: frozenset[FieldName] = frozenset({"name", "name_family", "name_given"})
ADDRESS_PARTS: tuple[FieldName, ...] = ("prefecture", "municipality", "address_rest")

APART = "　"


class EventKind(StrEnum):
    """What a line says of its patron."""

    ADD = "add"
    CHANGE = "change"
    DELETE = "delete"


def split(text: str) -> tuple[str, str]:
    """Family and given part of a name or reading, at its first U+3000; a foreign name without one is all family."""
    family, _, given = text.partition(APART)
    return family, given.strip(APART)


def join(family: str, given: str) -> str:
    return f"{family}{APART}{given}" if family and given else family or given


def complete(known: Mapping[FieldName, str]) -> Values:
    """The same with what follows from it: a joined name of its parts and the other way round."""
    values = dict(known)
    _join_or_split(values, "name", "name_family", "name_given")
    _join_or_split(values, "kana", "kana_family", "kana_given")
    if not values.get("address"):
        values["address"] = "".join(values.get(part, "") for part in ADDRESS_PARTS)
    return {field: value for field, value in values.items() if value}


def with_address_parts(values: Values) -> Values:
    """The same with prefecture, municipality and the rest of its address, as far as the address says them."""
    if any(values.get(part) for part in ADDRESS_PARTS):
        return values
    parts = split_address(values.get("address", ""))
    found = zip(ADDRESS_PARTS, (parts.prefecture, parts.municipality, parts.rest), strict=True)
    return {**values, **{field: text for field, text in found if text}}


def _join_or_split(values: Values, whole: FieldName, first: FieldName, last: FieldName) -> None:
    family, given = values.get(first, ""), values.get(last, "")
    if not values.get(whole):
        values[whole] = join(family, given)
    elif not family and not given:
        values[first], values[last] = split(values[whole])
