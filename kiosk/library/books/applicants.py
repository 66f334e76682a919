"""An applicant as one JSON text, for the minutes between identification and registration."""

from __future__ import annotations

import json

from kiosk.patron.applicant import Applicant, BirthDate, Gender


def to_json(applicant: Applicant) -> str:
    born = applicant.birth_date
    return json.dumps(
        {
            "name": applicant.name,
            "birth_date": [born.year, born.month, born.day],
            "gender": applicant.gender.value,
            "address": applicant.address,
            "name_flags": list(applicant.name_flags),
            "address_flags": list(applicant.address_flags),
        }
    )


def from_json(text: str) -> Applicant:
    """The strict inverse.  Raises ValueError, KeyError or TypeError for anything else."""
    found = json.loads(text)
    return Applicant(
        name=found["name"],
        birth_date=BirthDate(*found["birth_date"]),
        gender=Gender(found["gender"]),
        address=found["address"],
        name_flags=tuple(found["name_flags"]),
        address_flags=tuple(found["address_flags"]),
    )
