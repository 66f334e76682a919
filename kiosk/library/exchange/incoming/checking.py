"""What only the patrons in the database can say against a file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, exists, false, func, not_, or_, select

from kiosk.library.books.numbers import lock_counter
from kiosk.library.database.imported import imported_patrons, imported_rows
from kiosk.library.database.schema import patrons
from kiosk.library.exchange.incoming.faults import MOST_FAULTS, Faults
from kiosk.library.exchange.incoming.row import UNKNOWN

_P, _I, _R = patrons.c, imported_patrons.c, imported_rows.c


@dataclass(frozen=True, slots=True)
class WholeRoll:
    """The file has everybody: whoever is not in it ends, unless that is more than ``most_percent`` of all."""

    most_percent: int


@dataclass(frozen=True, slots=True)
class How:
    """What a file means.  ``brings`` are the optional columns it has; ``reset_passwords`` also changes those there are.

    ``first`` is the first running number of each of the kiosk's own ranges, by its counter.
    """

    today: date
    brings: frozenset[str]
    first: Mapping[str, int] = field(default_factory=dict)
    whole: WholeRoll | None = None
    reset_passwords: bool = False


def check(db: Connection, how: How, faults: Faults) -> None:
    """Add what is wrong.  Registrations wait from now on until the transaction ends."""
    given_out = {counter: lock_counter(db, first, counter) for counter, first in how.first.items()}
    for line, first in db.execute(_some(_twice())):
        faults.add(line, "number", f"the number of line {first}")
    for (line,) in db.execute(_some(_not_given_out(given_out))):
        faults.add(line, "number", "one of the kiosk's own numbers, which no kiosk has given out")
    for (line,) in db.execute(_some(_born_otherwise())):
        faults.add(line, "birth_date", "not that of the person to whom a kiosk gave this number")
    if faults:
        return
    if db.execute(select(_R.line).limit(1)).first() is None:
        faults.add(0, "", "there is no patron in the file")
    elif how.whole is not None:
        _refuse_to_end_too_many(db, how.today, how.whole.most_percent, faults)


def missing(today: date) -> tuple[ColumnElement[bool], ...]:
    """When a patron of the library's system, still valid, is not in the file."""
    return *_valid(today), not_(exists().where(_R.number == _P.number))


def _valid(today: date) -> tuple[ColumnElement[bool], ...]:
    return _P.expires_on >= today, exists().where(_I.number == _P.number)


def _twice() -> Select[Any]:
    first = func.min(_R.line).label("first")
    numbers = select(_R.number, first).group_by(_R.number).having(func.count() > 1).subquery()
    query = select(_R.line, numbers.c.first).join(numbers, numbers.c.number == _R.number)
    return query.where(_R.line > numbers.c.first)


def _not_given_out(given_out: Mapping[str, int]) -> Select[Any]:
    beyond = or_(false(), *(and_(_R.counter == name, _R.serial >= after) for name, after in given_out.items()))
    return select(_R.line).where(beyond, not_(exists().where(_P.number == _R.number)))


def _born_otherwise() -> Select[Any]:
    """Where both birth dates are whole."""
    known = (_R.birth_date != UNKNOWN, _P.birth_date.not_like("0000%"), _P.birth_date.not_like("%-00%"))
    query = select(_R.line).join(patrons, _P.number == _R.number)
    query = query.join(imported_patrons, _I.number == _R.number, isouter=True)
    return query.where(or_(_I.number.is_(None), _I.ours), *known, _R.birth_date != _P.birth_date)


def _some(query: Select[Any]) -> Select[Any]:
    return query.order_by(_R.line).limit(MOST_FAULTS + 1)


def _refuse_to_end_too_many(db: Connection, today: date, most_percent: int, faults: Faults) -> None:
    ending, valid = (
        int(db.scalar(select(func.count()).select_from(patrons).where(*which)) or 0)
        for which in (missing(today), _valid(today))
    )
    if ending * 100 > most_percent * valid:
        why = (
            f"{ending} of {valid} patrons are not in this whole roll and would end: more than {most_percent} % "
            "(import.end_at_most_percent); is the file whole?"
        )
        faults.add(0, "", why)
