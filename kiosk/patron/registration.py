"""The registration form: its fields, how each is typed and checked, and what of it is sent."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import MISSING, field, fields, replace
from enum import Enum
from typing import Annotated, get_type_hints

from kiosk.dataclass import dataclass
from kiosk.patron.email_address import EmailFault, check_email, fold_email
from kiosk.patron.kana.reading import KANA_LENGTH, KanaFault, check_kana, fold_kana
from kiosk.patron.phone import PhoneFault, check_phone, fold_phone

ContactFault = KanaFault | EmailFault | PhoneFault


class Field(Enum):
    """The fields of the form in the order they are asked; a value is the name of the field of ``Contact``."""

    KANA_FAMILY = "kana_family"
    KANA_GIVEN = "kana_given"
    EMAIL = "email"
    PHONE = "phone"
    PASSWORD = "password"  # noqa: S105 - a field's name
    PASSWORD_AGAIN = "password_again"  # noqa: S105 - a field's name


@dataclass(frozen=True, slots=True)
class Kind:
    """What may be typed into a field: ``fold`` is how it is written, ``longest`` all that is taken of it."""

    name: str
    fold: Callable[[str], str]
    check: Callable[[str], ContactFault | None]
    longest: int


KANA = Kind("kana", fold_kana, check_kana, KANA_LENGTH + 10)
EMAIL = Kind("email", fold_email, check_email, 260)
PHONE = Kind("phone", fold_phone, check_phone, 20)


@dataclass(frozen=True, slots=True)
class Contact:
    """What the patron adds to the card's four attributes: the only list of these fields.

    One with a default is optional.  As accepted, kana are full-width katakana and the phone is digits only.
    """

    kana_family: Annotated[str, KANA] = field(repr=False)
    kana_given: Annotated[str, KANA] = field(repr=False)
    phone: Annotated[str, PHONE] = field(repr=False)
    email: Annotated[str, EMAIL] = field(default="", repr=False)

    def texts(self) -> dict[str, str]:
        """Every field by its name."""
        return {name: getattr(self, name) for name in _HINTS}

    def get(self, which: Field) -> str:
        return self.texts()[which.value]

    def put(self, which: Field, text: str) -> Contact:
        """The same with one field's text replaced."""
        return replace(self, **{which.value: text})


_HINTS = get_type_hints(Contact, include_extras=True)

KINDS: Mapping[Field, Kind] = {Field(name): hint.__metadata__[0] for name, hint in _HINTS.items()}
"""The kind of every field of ``Contact``, in their order there."""

OPTIONAL = frozenset(Field(each.name) for each in fields(Contact) if each.default is not MISSING)

EMPTY = Contact(**dict.fromkeys(_HINTS, ""))


def fold(contact: Contact) -> Contact:
    """The contact as it is shown back and sent: folded, nothing at the ends."""
    return Contact(**{which.value: kind.fold(contact.get(which)) for which, kind in KINDS.items()})


def faults(contact: Contact, *, one_name: bool) -> dict[Field, ContactFault]:
    """The first fault of every folded field that has one; with ``one_name`` the given name's reading may be empty."""
    may_be_empty = OPTIONAL | {Field.KANA_GIVEN} if one_name else OPTIONAL
    typed = {which: kind for which, kind in KINDS.items() if contact.get(which) or which not in may_be_empty}
    found = {which: kind.check(contact.get(which)) for which, kind in typed.items()}
    return {which: fault for which, fault in found.items() if fault is not None}
