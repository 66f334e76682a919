"""In which language a patron is written to, wherever the library system keeps the patron."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, Engine, bindparam, select, union_all

from kiosk.library.database.errors import translate_db_errors
from kiosk.library.database.schema import koha_registrations, patrons
from kiosk.library.database.statements import run

JAPANESE = "ja"
_OF = union_all(
    *(select(table.c.language).where(table.c.number == bindparam("number")) for table in (patrons, koha_registrations))
)


def language_of(db: Connection, number: str) -> str:
    """The tag of the language; Japanese for whoever did not register in another one."""
    found = run(db, _OF, number=number).scalars().all()
    return next((each for each in found if each), JAPANESE)


@dataclass(frozen=True, slots=True)
class PatronLanguages:
    """May be shared by threads."""

    engine: Engine

    @translate_db_errors
    def of(self, number: str) -> str:
        """The tag of the language.  Raises StoreUnavailable."""
        with self.engine.execution_options(reading=True).begin() as db:
            return language_of(db, number)
