"""Where a patron of our own tables belongs, for staff."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import Engine, select

from kiosk.library.database.errors import translate_db_errors
from kiosk.library.database.schema import patrons
from kiosk.patron.applicant import BirthDate


@dataclass(frozen=True, slots=True)
class Belonging:
    """Codes of home library and category, and what they were decided by."""

    branch: str
    category: str
    kiosk_id: str
    registered_on: date
    expires_on: date
    birth_date: BirthDate = field(repr=False)
    address: str = field(repr=False)


@translate_db_errors
def belonging(engine: Engine, number: str) -> Belonging | None:
    """Of the patron with this number; None if there is none.  Raises StoreUnavailable."""
    columns = [patrons.c[name] for name in Belonging.__slots__]
    with engine.execution_options(reading=True).begin() as db:
        row = db.execute(select(*columns).where(patrons.c.number == number)).mappings().one_or_none()
    if row is None:
        return None
    year, month, day = (int(part) or None for part in row["birth_date"].split("-"))
    return Belonging(**{**row, "birth_date": BirthDate(year, month, day)})
