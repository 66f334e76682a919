"""What the patron has typed into the form so far."""

from __future__ import annotations

from dataclasses import field, replace

from kiosk.dataclass import dataclass
from kiosk.patron.password import PasswordDemand, PasswordRefusal
from kiosk.patron.registration import EMPTY, Contact, Field

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

    contact: Contact = EMPTY
    password: str = field(default="", repr=False)
    password_again: str = field(default="", repr=False)
    demand: PasswordDemand = field(default_factory=PasswordDemand)
    refused: str = field(default="", repr=False)

    def get(self, which: Field) -> str:
        match which:
            case Field.PASSWORD:
                return self.password
            case Field.PASSWORD_AGAIN:
                return self.password_again
            case _:
                return self.contact.get(which)

    def after(self, refusal: PasswordRefusal, limit: int) -> Draft:
        """The same once the library's system did not take the password; ``limit`` is the number that is about."""
        return replace(self, demand=self.demand.after(refusal, limit), refused=self.password)

    def put(self, which: Field, text: str) -> Draft:
        match which:
            case Field.PASSWORD:
                return replace(self, password=text)
            case Field.PASSWORD_AGAIN:
                return replace(self, password_again=text)
            case _:
                return replace(self, contact=self.contact.put(which, text))
