"""What the patron adds to the card's four attributes to become a patron."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Contact:
    """The form as accepted: kana are full-width katakana, phone is digits only, e-mail may be empty."""

    kana_family: str = field(repr=False)
    kana_given: str = field(repr=False)
    phone: str = field(repr=False)
    email: str = field(default="", repr=False)
