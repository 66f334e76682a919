"""Who registered, as staff may see it: a day, what is still open, a search, one patron.  All raise StoreUnavailable."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Engine, RowMapping, and_, exists, or_, select

from kiosk.library.books.cards.acts import UNKNOWN
from kiosk.library.books.counter.acts import Done, acts_in
from kiosk.library.database.errors import translate_db_errors
from kiosk.library.database.returning import card_acts, card_bars
from kiosk.library.database.schema import koha_registrations, patrons
from kiosk.library.database.staff import patron_stops, staff_checks
from kiosk.library.database.statements import insert_if_new
from kiosk.patron.kana.reading import check_kana, fold_kana
from kiosk.patron.number import strip_barcode
from kiosk.staff.flags import Flag, Reason, flags_of

MOST, FOUND = 500, 50
"""Registrations of a day, and patrons a search shows."""
_P, _K = patrons.c, koha_registrations.c
_AT_A_KIOSK = _P.kiosk_id != ""
"""Others came by a file of the library's system."""
_LISTED = [
    _P[name]
    for name in (
        *("number", "name", "kana_family", "kana_given", "birth_date", "phone", "has_substitutes"),
        *("consented_at", "registered_on", "kiosk_id"),
    )
]
_ELSEWHERE = [
    _K[name] for name in ("number", "state", "koha_id", "consented_at", "registered_on", "kiosk_id", "expires_on")
]


@dataclass(frozen=True, slots=True)
class Registered:
    """A line of a list; without a name where the patron is in the library's own system, as ``record``."""

    number: str
    name: str = field(repr=False)
    kana: str = field(repr=False)
    birth_date: str = field(repr=False)
    phone: str = field(repr=False)
    at: datetime
    on: date
    kiosk_id: str
    flags: tuple[Flag, ...]
    record: int | None = None

    @property
    def open(self) -> bool:
        """Whether somebody should look."""
        return any(flag.open for flag in self.flags)


@dataclass(frozen=True, slots=True)
class Patron:
    """All that is kept of one, but for the password: ``row`` has the columns of its table."""

    line: Registered
    row: Mapping[str, Any] = field(repr=False)
    acts: Sequence[Mapping[str, Any]] = field(repr=False)
    barred: bool
    stopped: bool
    counter: Sequence[Done] = field(repr=False)
    """What staff did for them."""


class Registrations:
    """Reads our own tables, whatever system the library has."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._reading = engine.execution_options(reading=True)

    @translate_db_errors
    def of_day(self, day: date) -> Sequence[Registered]:
        """At most ``MOST``: those that need a look first, newest first."""
        with self._reading.begin() as db:
            found = _list(db, and_(_P.registered_on == day, _AT_A_KIOSK), _K.registered_on == day, MOST)
        return sorted(found, key=lambda each: not each.open)

    @translate_db_errors
    def still_open(self, since: date) -> Sequence[Registered]:
        """Those from that day on that need a look, newest first."""
        with self._reading.begin() as db:
            unknown = exists().where(card_acts.c.number == _P.number, card_acts.c.state == UNKNOWN)
            found = _list(
                db, or_(and_(_P.registered_on >= since, _AT_A_KIOSK), unknown), _K.registered_on >= since, 20 * MOST
            )
        return [each for each in found if each.open][:MOST]

    @translate_db_errors
    def search(self, text: str) -> Sequence[Registered]:
        """By number, telephone, birth date or reading, whichever it may be; one more than FOUND if there are more."""
        here, elsewhere = _conditions(text)
        with self._reading.begin() as db:
            return _list(db, here, elsewhere, FOUND + 1)

    @translate_db_errors
    def patron(self, number: str) -> Patron | None:
        with self._reading.begin() as db:
            lines = _list(db, _P.number == number, _K.number == number, 1)
            if not lines:
                return None
            row = db.execute(select(patrons).where(_P.number == number)).mappings().one_or_none()
            row = row or db.execute(select(koha_registrations).where(_K.number == number)).mappings().one()
            acts = db.execute(
                select(card_acts).where(card_acts.c.number == number).order_by(card_acts.c.at.desc())
            ).mappings()
            barred, stopped = (
                bool(db.scalar(select(exists().where(table.c.number == number)))) for table in (card_bars, patron_stops)
            )
            return Patron(
                lines[0],
                {k: v for k, v in row.items() if k != "password_hash"},
                [dict(act) for act in acts],
                barred,
                stopped,
                acts_in(db, number),
            )

    @translate_db_errors
    def check(self, number: str, reason: Reason, name: str, now: datetime) -> bool:
        """Somebody has looked into it; whether nobody had before."""
        with self._engine.begin() as db:
            return insert_if_new(db, staff_checks, number=number, reason=reason.value, name=name, at=now)


def _list(db: Connection, here: ColumnElement[bool], elsewhere: ColumnElement[bool], most: int) -> list[Registered]:
    """Newest first."""
    own = select(*_LISTED).where(here)
    rows = [
        *db.execute(own.order_by(_P.consented_at.desc()).limit(most)).mappings(),
        *db.execute(select(*_ELSEWHERE).where(elsewhere).order_by(_K.consented_at.desc()).limit(most)).mappings(),
    ]
    flags = flags_of(db, rows)
    return sorted((_line(row, flags[row["number"]]) for row in rows), key=lambda each: each.at, reverse=True)[:most]


def _line(row: RowMapping, flags: tuple[Flag, ...]) -> Registered:
    return Registered(
        row["number"],
        row.get("name", ""),
        f"{row.get('kana_family', '')}　{row.get('kana_given', '')}".strip(),
        row.get("birth_date", ""),
        row.get("phone", ""),
        row["consented_at"],
        row["registered_on"],
        row["kiosk_id"],
        flags,
        row.get("koha_id"),
    )


def _conditions(text: str) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    number = strip_barcode(text)[:32]
    digits = re.sub(r"\D", "", number)
    either: list[ColumnElement[bool]] = [_P.number == number]
    if re.fullmatch(r"0\d{9,10}", digits):
        either.append(_P.phone == digits)
    if re.fullmatch(r"\d{8}", digits):
        either.append(_P.birth_date == f"{digits[:4]}-{digits[4:6]}-{digits[6:]}")
    kana = fold_kana(text)
    if kana and check_kana(kana) is None:
        family, _, given = kana.partition("　")
        name = _P.kana_family.startswith(family, autoescape=True)
        both = (_P.kana_family + _P.kana_given).startswith(family, autoescape=True)
        either.append(and_(name, _P.kana_given.startswith(given, autoescape=True)) if given else both)
    return or_(*either), _K.number == number
