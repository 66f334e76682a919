"""Whether somebody is a patron who did not register at a kiosk: compared with those of the library's system."""

from __future__ import annotations

from sqlalchemy import Connection, Engine, bindparam, or_, select

from kiosk.library.database.errors import translate_db_errors
from kiosk.library.database.imported import imported_patrons
from kiosk.library.database.schema import patrons
from kiosk.library.database.statements import run
from kiosk.library.exchange.incoming.row import UNKNOWN, name_key
from kiosk.library.port import PerhapsRegistered
from kiosk.patron.applicant import Applicant
from kiosk.patron.likeness import Description, Likeness, Sought
from kiosk.patron.names import BORDER

_I, _P = imported_patrons.c, patrons.c
_LIKE = (
    select(_P.number, _P.name, _P.kana_family, _P.kana_given, _I.birth_date)
    .join(patrons, _P.number == _I.number)
    .where(or_(_I.birth_date == bindparam("born"), _I.name_key == bindparam("name")))
)
"""Everybody who can be the same person: without the birth date, the name has to be."""


def is_elsewhere(db: Connection, applicant: Applicant, kana: str = "") -> bool:
    """Whether the library's system has the person; ``kana`` is '' until it is typed.  Raises PerhapsRegistered."""
    found = {likeness for _, likeness in alike(db, applicant, kana)}
    if Likeness.UNCLEAR in found and Likeness.SAME not in found:
        raise PerhapsRegistered("somebody in the library's system may be this person")
    return Likeness.SAME in found


@translate_db_errors
def numbers_elsewhere(engine: Engine, applicant: Applicant) -> list[str]:
    """The numbers this person has in the library's system.  Raises StoreUnavailable."""
    with engine.execution_options(reading=True).begin() as db:
        return [number for number, likeness in alike(db, applicant, "") if likeness is Likeness.SAME]


def alike(db: Connection, applicant: Applicant, kana: str) -> list[tuple[str, Likeness]]:
    """Everybody of the library's system who may be the person, by number."""
    family, _, given = applicant.name.partition(BORDER)
    born = applicant.birth_date.iso() if applicant.birth_date.known() else ""
    sought = Sought(Description(family, given, kana, born))
    rows = run(db, _LIKE, born=born or "-", name=name_key(applicant.name)).mappings()
    return [
        (
            row["number"],
            sought.likeness(
                Description(row["name"], "", row["kana_family"] + row["kana_given"], _whole(row["birth_date"]))
            ),
        )
        for row in rows
    ]


def _whole(born: str) -> str:
    return "" if born == UNKNOWN or born.startswith("0000") or "-00" in born else born
