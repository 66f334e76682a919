"""A patron as a line of a file says, checked, and ready to go into the tables."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import date

from kiosk.patron.applicant import BirthDate, Gender
from kiosk.patron.names import fold_name

UNKNOWN = BirthDate(None, None, None).iso()
"""How a birth date that is not known stands in the tables."""

BRINGS: dict[str, frozenset[str]] = {
    "kana": frozenset({"kana", "kana_family", "kana_given"}),
    "address": frozenset({"address", "prefecture", "municipality", "address_rest"}),
    "expires_on": frozenset({"expires_on", "event_kind"}),
    **{
        name: frozenset({name})
        for name in ("birth_date", "gender", "phone", "email", "branch", "category", "registered_on")
    },
}
"""What a file may leave out, and the columns that bring it; without them a later file leaves it as it is."""


@dataclass(frozen=True, slots=True)
class FileRow:
    """One line.  ``counter`` and ``serial`` say which number of the kiosk's own ranges it is; '' for none.

    ``password_hash`` is what ``patrons`` is to keep, '' for nothing; ``from_hash``: the file had it as a hash.
    """

    line: int
    number: str = field(repr=False)
    barcode: str = field(repr=False)
    name: str = field(repr=False)
    expires_on: date
    registered_on: date
    kana_family: str = field(repr=False, default="")
    kana_given: str = field(repr=False, default="")
    birth_date: str = field(repr=False, default=UNKNOWN)
    gender: Gender = Gender.UNKNOWN
    address: str = field(repr=False, default="")
    phone: str = field(repr=False, default="")
    email: str = field(repr=False, default="")
    branch: str = ""
    category: str = ""
    password_hash: str = field(repr=False, default="")
    from_hash: bool = False
    counter: str = ""
    serial: int = 0

    def values(self) -> dict[str, object]:
        """The row of ``imported_rows``."""
        kept = {name: getattr(self, name) for name in _AS_THEY_ARE}
        return {
            **kept,
            "gender": self.gender.value,
            "name_key": name_key(self.name),
            "hash_digest": hashlib.sha256(self.password_hash.encode()).hexdigest() if self.from_hash else "",
        }


_AS_THEY_ARE = tuple(name for name in FileRow.__slots__ if name not in ("gender", "from_hash"))


def name_key(name: str) -> str:
    """What names are found by: 64 characters; see ``fold_name``."""
    return hashlib.sha256(fold_name(name).encode("utf-8", "surrogatepass")).hexdigest()
