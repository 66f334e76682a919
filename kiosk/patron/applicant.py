"""Who a signing certificate says is standing at the kiosk."""

from __future__ import annotations

from dataclasses import field
from datetime import date
from enum import Enum

from kiosk.dataclass import dataclass


class Gender(Enum):
    """性別 of the certificate; everything but 1 and 2 is UNKNOWN (sources disagree on 0, 3 and 9)."""

    MALE = "male"
    FEMALE = "female"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class BirthDate:
    """A birth date of which parts may be unknown on the resident register (None)."""

    year: int | None
    month: int | None
    day: int | None

    def known(self) -> date | None:
        """The calendar date, or None if any part is unknown or the parts are no date."""
        if self.year is None or self.month is None or self.day is None:
            return None
        try:
            return date(self.year, self.month, self.day)
        except ValueError:
            return None

    def iso(self) -> str:
        """``1990-04-01``; unknown parts as ``0000`` or ``00``."""
        return f"{self.year or 0:04d}-{self.month or 0:02d}-{self.day or 0:02d}"


@dataclass(frozen=True, slots=True)
class Applicant:
    """The four attributes, verbatim as on the certificate, and which characters are substitutes there.

    ``name_flags`` / ``address_flags`` hold one bool per character: True = 代替文字, the resident
    register has another character.  Empty where the certificate gives no flags.
    """

    name: str = field(repr=False)
    birth_date: BirthDate = field(repr=False)
    gender: Gender = field(repr=False)
    address: str = field(repr=False)
    name_flags: tuple[bool, ...] = field(default=(), repr=False)
    address_flags: tuple[bool, ...] = field(default=(), repr=False)

    @property
    def has_one_name(self) -> bool:
        """Whether the name has no space in it, so that family and given name can't be told apart."""
        return len(self.name.split()) < 2

    @property
    def has_substitutes(self) -> bool:
        """Whether staff should compare name or address with the card's face."""
        return any(self.name_flags) or any(self.address_flags)
