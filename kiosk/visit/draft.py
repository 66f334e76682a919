"""What the patron has typed into the form so far."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from kiosk.visit.presses import Field

ORDER: tuple[Field, ...] = tuple(Field)
"""The fields in the order they are asked."""


@dataclass(frozen=True, slots=True)
class Draft:
    """One text per field, as typed."""

    kana_family: str = field(default="", repr=False)
    kana_given: str = field(default="", repr=False)
    email: str = field(default="", repr=False)
    phone: str = field(default="", repr=False)
    password: str = field(default="", repr=False)
    password_again: str = field(default="", repr=False)

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
        return replace(self, **{which.value: text})
