"""What of a registration needs a look at the counter, and who has looked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, RowMapping, or_, select

from kiosk.library.books.cards.acts import UNKNOWN
from kiosk.library.books.intents import DONE
from kiosk.library.database.returning import card_acts
from kiosk.library.database.schema import patrons
from kiosk.library.database.staff import staff_checks
from kiosk.library.exchange.outgoing.tables import FileState, events, files
from kiosk.patron.names import fold_name


class Reason(StrEnum):
    """Why somebody should look; what to check is in the catalogue as ``reason-…``."""

    SUBSTITUTES = "substitutes"
    """代替文字: the chip has not got a letter of the name or address."""
    BIRTH_DATE = "birth-date"
    """A part of it is not known."""
    DUPLICATE = "duplicate"
    """Another patron with the same birth date has this name or reading."""
    UNFINISHED = "unfinished"
    """The registration in the library's system has not come to its end."""
    EXCHANGE = "exchange"
    """The file for the library's system does not say all of it, or was refused."""
    ACT = "act"
    """It is not known whether the library's system did what was asked with a card."""


@dataclass(frozen=True, slots=True)
class Flag:
    """A reason, and who has looked into it, when."""

    reason: Reason
    checked_by: str = ""
    checked_at: datetime | None = None

    @property
    def open(self) -> bool:
        return self.checked_at is None


def flags_of(db: Connection, rows: Sequence[RowMapping]) -> Mapping[str, tuple[Flag, ...]]:
    """Of rows of ``patrons`` or ``koha_registrations``, by number."""
    numbers = [row["number"] for row in rows]
    found: dict[str, set[Reason]] = defaultdict(set)
    for row in rows:
        found[row["number"]].update(_own(row))
    for reason, query in (
        (Reason.ACT, select(card_acts.c.number).where(card_acts.c.number.in_(numbers), card_acts.c.state == UNKNOWN)),
        (Reason.EXCHANGE, _exchange(numbers)),
    ):
        for number in db.scalars(query):
            found[number].add(reason)
    for number in _duplicates(db, rows):
        found[number].add(Reason.DUPLICATE)
    checks = db.execute(select(staff_checks).where(staff_checks.c.number.in_(numbers)))
    checked = {(row.number, row.reason): (row.name, row.at) for row in checks}
    return {
        number: tuple(Flag(each, *checked.get((number, each.value), ())) for each in Reason if each in found[number])
        for number in numbers
    }


def _own(row: RowMapping) -> Iterable[Reason]:
    if row.get("has_substitutes"):
        yield Reason.SUBSTITUTES
    year, _, rest = row.get("birth_date", "").partition("-")
    if year and (year == "0000" or "00" in rest.split("-")):
        yield Reason.BIRTH_DATE
    if row.get("state", DONE) != DONE:
        yield Reason.UNFINISHED


def _exchange(numbers: list[str]) -> Any:  # noqa: ANN401 - a Select of numbers
    refused = select(files.c.file_number).where(files.c.state == FileState.REFUSED)
    wrong = or_(events.c.problem != "", events.c.flaws != "", events.c.file_number.in_(refused))
    return select(events.c.number).where(events.c.number.in_(numbers), wrong)


def _duplicates(db: Connection, rows: Sequence[RowMapping]) -> Iterable[str]:
    """Numbers of rows that may be of a person who has another number as well."""
    born = {row["birth_date"] for row in rows if "birth_date" in row}
    columns = [patrons.c[name] for name in ("number", "birth_date", "name", "kana_family", "kana_given")]
    known: dict[tuple[str, str], set[str]] = defaultdict(set)
    for row in db.execute(select(*columns).where(patrons.c.birth_date.in_(born))).mappings():
        for key in _alike(row):
            known[key].add(row["number"])
    for row in rows:
        if "birth_date" in row and any(len(known[key]) > 1 for key in _alike(row)):
            yield row["number"]


def _alike(row: RowMapping) -> Iterable[tuple[str, str]]:
    """What two records of one person have in common, with the birth date."""
    yield row["birth_date"], f"name {fold_name(row['name'])}"
    if row["kana_family"]:
        yield row["birth_date"], f"kana {row['kana_family']}{row['kana_given']}"
