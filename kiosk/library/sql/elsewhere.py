"""Whether somebody is a patron who did not register at a kiosk: compared with those of the library's system."""

from __future__ import annotations

from enum import Enum, auto

from sqlalchemy import Connection, RowMapping, bindparam, or_, select

from kiosk.library.database.imported import imported_patrons
from kiosk.library.database.schema import patrons
from kiosk.library.database.statements import run
from kiosk.library.exchange.incoming.row import UNKNOWN, kana_key, name_key
from kiosk.patron.applicant import Applicant
from kiosk.patron.names import fold_name


class Likeness(Enum):
    """What the records say together."""

    NOBODY = auto()
    SAME = auto()
    UNCLEAR = auto()
    """A record that may be the person's and lacks what would tell: staff decide."""


_I = imported_patrons.c
_LIKE = (
    select(_I.birth_date, _I.name_key, _I.kana_key, patrons.c.name)
    .join(patrons, patrons.c.number == _I.number)
    .where(
        or_(
            _I.birth_date == bindparam("born"),
            _I.name_key == bindparam("name"),
            _I.kana_key == bindparam("kana"),
        )
    )
)


def look(db: Connection, applicant: Applicant, kana: str) -> Likeness:
    """Compare name, reading and birth date with every record that has one of them; ``kana`` is '' until it is typed.

    SAME: the birth date, and name or reading.  UNCLEAR: name or reading, where a birth date is not (wholly) known; or
    the birth date and a name of which one character differs, where the record has no reading.
    """
    born = applicant.birth_date.iso()
    whole = applicant.birth_date.known() is not None
    name, reading = name_key(applicant.name), kana_key(kana)
    found = Likeness.NOBODY
    for row in run(db, _LIKE, born=born if whole else "", name=name, kana=reading or "-").mappings():
        alike = row["name_key"] == name or (bool(reading) and row["kana_key"] == reading)
        if whole and row["birth_date"] == born:
            if alike:
                return Likeness.SAME
            unclear = not row["kana_key"] and _one_character_apart(row, applicant)
        else:
            unclear = alike and (not whole or not _is_whole(row["birth_date"]))
        found = Likeness.UNCLEAR if unclear else found
    return found


def _is_whole(born: str) -> bool:
    return born != UNKNOWN and not born.startswith("0000") and "-00" not in born


def _one_character_apart(row: RowMapping, applicant: Applicant) -> bool:
    """As 髙橋 and 高橋 are: two writings of one name, or two names."""
    one, other = fold_name(row["name"]), fold_name(applicant.name)
    return len(one) == len(other) and sum(a != b for a, b in zip(one, other, strict=True)) == 1
