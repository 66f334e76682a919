"""Whether somebody in our own tables may be the person at the kiosk under a former family name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, bindparam, select

from kiosk.library.database.schema import patrons
from kiosk.library.database.statements import run
from kiosk.library.port import PerhapsRegistered
from kiosk.patron.applicant import Applicant
from kiosk.patron.likeness import Description, perhaps_renamed
from kiosk.patron.names import BORDER
from kiosk.patron.registration import Contact

_P = patrons.c
_BORN = select(_P.name, _P.kana_family, _P.kana_given, _P.birth_date, _P.address, _P.phone).where(
    _P.birth_date == bindparam("born")
)


def refuse_renamed(db: Connection, applicant: Applicant, contact: Contact | None = None) -> None:
    """Raises PerhapsRegistered; ``contact`` is None until it is typed."""
    if applicant.birth_date.known() is None:
        return
    typed = {} if contact is None else contact.texts()
    person = _described({"name": applicant.name, "address": applicant.address, **typed}, applicant.birth_date.iso())
    rows = run(db, _BORN, born=person.born).mappings()
    if any(perhaps_renamed(person, _described(dict(row), row["birth_date"])) for row in rows):
        raise PerhapsRegistered("a patron of this birth date, given name and address or telephone has another name")


def _described(row: Mapping[str, Any], born: str) -> Description:
    family, _, given = row["name"].partition(BORDER)
    phone = "".join(filter(str.isdigit, row.get("phone", "")))
    return Description(
        family,
        given,
        f"{row.get('kana_family', '')} {row.get('kana_given', '')}",
        born,
        row["address"],
        (phone,) if phone else (),
    )
