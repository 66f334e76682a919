"""What the patron has typed into the form so far."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from kiosk.patron.password_demand import PasswordDemand
from kiosk.visit.presses import Field

ORDER: tuple[Field, ...] = tuple(Field)
"""The fields in the order they are asked."""

SECRET_FIELDS = frozenset({Field.PASSWORD, Field.PASSWORD_AGAIN})
"""The fields that are shown as dots."""


@dataclass(frozen=True, slots=True)
class Draft:
    """One text per field, as typed.

    ``demand`` is what the library's system wants of the password besides, as far as a refusal told; ``refused`` is the
    password it did not take last.
    """

    kana_family: str = field(default="", repr=False)
    kana_given: str = field(default="", repr=False)
    email: str = field(default="", repr=False)
    phone: str = field(default="", repr=False)
    password: str = field(default="", repr=False)
    password_again: str = field(default="", repr=False)
    demand: PasswordDemand = field(default_factory=PasswordDemand)
    refused: str = field(default="", repr=False)

    def get(self, which: Field) -> str:
        """The text of one field."""
        match which:
            case Field.KANA_FAMILY:
                return self.kana_family
            case Field.KANA_GIVEN:
                return self.kana_given
            case Field.EMAIL:
                return self.email
            case Field.PHONE:
                return self.phone
            case Field.PASSWORD:
                return self.password
            case Field.PASSWORD_AGAIN:
                return self.password_again

    def put(self, which: Field, text: str) -> Draft:
        """The draft with one field's text replaced."""
        match which:
            case Field.KANA_FAMILY:
                return replace(self, kana_family=text)
            case Field.KANA_GIVEN:
                return replace(self, kana_given=text)
            case Field.EMAIL:
                return replace(self, email=text)
            case Field.PHONE:
                return replace(self, phone=text)
            case Field.PASSWORD:
                return replace(self, password=text)
            case Field.PASSWORD_AGAIN:
                return replace(self, password_again=text)
