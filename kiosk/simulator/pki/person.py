"""The holder of a certificate, as the certificate says it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Person:
    """A holder: the four attributes, their substitute-character flags, and where the certificate was asked for.

    ``birth`` is the certificate's own form, an era digit (1 Meiji to 5 Reiwa, 0 unknown) and the Gregorian YYYYMMDD;
    ``sex`` is ``1`` male, ``2`` female; an empty flag string stands for all ``0``.
    """

    name: str
    birth: str
    sex: str
    address: str
    name_flags: str = ""
    address_flags: str = ""
    prefecture: str = "Nagasaki-ken"
    city: str = "Omura-shi"
    municipality: str = "42205"

    @property
    def all_name_flags(self) -> str:
        """One digit a character of the name, the space between counted."""
        return self.name_flags or "0" * len(self.name)

    @property
    def all_address_flags(self) -> str:
        """One digit a character of the address."""
        return self.address_flags or "0" * len(self.address)


_ERAS = ((date(2019, 5, 1), 5), (date(1989, 1, 8), 4), (date(1926, 12, 25), 3), (date(1912, 7, 30), 2))


def birth_code(day: date) -> str:
    """The nine digits of a birthday in a certificate."""
    era = next((digit for start, digit in _ERAS if day >= start), 1)
    return f"{era}{day:%Y%m%d}"
