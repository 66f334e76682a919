"""A patron as Koha keeps one: what is sent, what is found, and whether the two are the same person."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum, auto
from typing import Any

from kiosk.library.koha.contact import phones, text, whole_address
from kiosk.library.koha.faults import KohaUnavailable
from kiosk.library.port import NewPatron
from kiosk.patron.applicant import Applicant, Gender
from kiosk.patron.likeness import Description
from kiosk.patron.names import BORDER, fold_name, without_invisible
from kiosk.patron.residence.split import split_address

OTHER_NAME = "other_name"
"""Where the kana go if the library has no patron attribute for them."""

SUBSTITUTES_NOTE = "キオスク登録: 代替文字あり。氏名・住所の文字をカードの券面で確かめてください。"
MOBILE = ("070", "080", "090")
"""How the numbers of mobile telephones begin; Koha has a field of its own for them."""
GENDERS = {Gender.MALE: "M", Gender.FEMALE: "F"}


@dataclass(frozen=True, slots=True)
class Rules:
    """What the library decided about patrons the kiosk makes; the patron's own branch and category go before.

    ``kana`` is the code of a patron attribute type or ``other_name``; ``own_expiry`` sends the end of the
    registration, otherwise Koha counts it by the category.  ``attributes`` are values every patron of a kiosk gets, by
    attribute type; ``consent`` is the type for the version of the consent, ``note`` stands in the notes of staff,
    ``lang`` is Koha's code of a language; '' leaves each out.  ``languages`` are Koha's codes by our tags, for who
    registered in another one.  Patrons of the categories ``no_login`` are not let in.
    """

    library_id: str
    category_id: str
    kana: str = OTHER_NAME
    own_expiry: bool = True
    attributes: Mapping[str, str] = field(default_factory=dict)
    consent: str = ""
    note: str = ""
    lang: str = ""
    languages: Mapping[str, str] = field(default_factory=dict)
    address_parts: bool = False
    """Whether prefecture and municipality stand in ``state`` and ``city``, besides the whole address."""
    no_login: frozenset[str] = frozenset()

    @property
    def kana_type(self) -> str:
        """The attribute type of the reading; '' if it has none."""
        return "" if self.kana == OTHER_NAME else self.kana


@dataclass(frozen=True, slots=True)
class Person:
    """Who is looked for; ``kana`` and ``phone`` are empty while nobody has typed them."""

    applicant: Applicant = field(repr=False)
    kana: str = field(repr=False, default="")
    phone: str = field(repr=False, default="")

    @property
    def family(self) -> str:
        """The name up to its first ideographic space; all of it if there is none.

        Ordinary spaces stand inside the names of foreigners, on either side of it.
        """
        return self.applicant.name.strip().partition(BORDER)[0].strip()

    @property
    def families(self) -> tuple[str, ...]:
        """The writings of the family name to search for: as on the card, and without variation selectors."""
        return tuple(dict.fromkeys((self.family, without_invisible(self.family))))

    @property
    def given(self) -> str:
        """What follows the first ideographic space."""
        return " ".join(self.applicant.name.strip().partition(BORDER)[2].split())

    @property
    def born(self) -> str | None:
        """``1990-04-01``; None where parts are unknown, for which Koha has no form."""
        known = self.applicant.birth_date.known()
        return known.isoformat() if known else None

    @property
    def description(self) -> Description:
        called = (self.phone,) if self.phone else ()
        return Description(self.family, self.given, self.kana, self.born or "", self.applicant.address, called)


@dataclass(frozen=True, slots=True)
class Wanted:
    """A patron to be made: number, what the card said, what was typed."""

    number: str = field(repr=False)
    applicant: Applicant = field(repr=False)
    new: NewPatron = field(repr=False)

    @property
    def person(self) -> Person:
        typed = self.new.contact
        return Person(self.applicant, f"{typed.kana_family} {typed.kana_given}".strip(), typed.phone)

    def body(self, rules: Rules) -> dict[str, object]:
        """For ``POST /patrons``: nothing empty, nothing Koha would make up (the userid from the name, for one)."""
        body: dict[str, object] = {
            "cardnumber": self.number,
            "userid": self.number,
            "surname": self.person.family,
            "library_id": self.new.branch or rules.library_id,
            "category_id": self.new.category or rules.category_id,
            "address": self.applicant.address,
            "date_enrolled": self.new.registered_on.isoformat(),
        }
        notes = (rules.note, SUBSTITUTES_NOTE if self.applicant.has_substitutes else "", self.new.remark)
        optional = {
            **self.reachable(rules),
            **(self._address_parts() if rules.address_parts else {}),
            "firstname": self.person.given,
            "date_of_birth": self.person.born,
            "gender": GENDERS.get(self.applicant.gender),
            "expiry_date": self.new.expires_on.isoformat() if rules.own_expiry else None,
            "lang": rules.languages.get(self.new.language or "ja", rules.lang),
            "staff_notes": "\n".join(filter(None, notes)),
        }
        body |= {key: value for key, value in optional.items() if value}
        attributes = self._attributes(rules)
        if attributes:
            body["extended_attributes"] = [{"type": type_, "value": value} for type_, value in attributes.items()]
        return body

    def _address_parts(self) -> dict[str, object]:
        """As far as the address says them."""
        home = split_address(self.applicant.address)
        return {"state": home.in_prefecture, "city": home.place.name if home.place else None}

    def _attributes(self, rules: Rules) -> dict[str, str]:
        """Values by attribute type: what the library always wants, and what is this patron's."""
        own = {rules.consent: self.new.consent_version, rules.kana_type: self.person.kana}
        return {type_: value for type_, value in ({**rules.attributes, **own}).items() if type_ and value}

    def reachable(self, rules: Rules) -> dict[str, object]:
        """What a person may have typed otherwise in a second try."""
        phone = self.new.contact.phone
        mobile = phone.startswith(MOBILE)
        typed: dict[str, object] = {
            "phone": None if mobile else phone,
            "mobile": phone if mobile else None,
            "email": self.new.contact.email or None,
        }
        if rules.kana == OTHER_NAME and self.person.kana:
            typed["other_name"] = self.person.kana
        return typed


@dataclass(frozen=True, slots=True)
class Found:
    """A patron Koha showed."""

    patron_id: int = field(repr=False)
    number: str = field(repr=False)
    userid: str = field(repr=False)
    surname: str = field(repr=False)
    firstname: str = field(repr=False)
    born: str = field(repr=False)
    expires_on: date | None
    raw: dict[str, Any] = field(repr=False)

    @property
    def email(self) -> str:
        """Empty if there is none."""
        return text(self.raw, "email")

    @property
    def category(self) -> str:
        return text(self.raw, "category_id")

    def attribute(self, type_: str) -> dict[str, Any] | None:
        """The first attribute of this type, where attributes were asked for; None if there is none."""
        rows = self.raw.get("extended_attributes")
        own = (row for row in (rows if isinstance(rows, list) else ()) if isinstance(row, dict))
        return next((row for row in own if row.get("type") == type_), None)

    def kana(self, rules: Rules) -> str:
        """The reading, where attributes were asked for if it is one of them; '' if there is none."""
        return text(self.attribute(rules.kana_type) or {}, "value") if rules.kana_type else text(self.raw, OTHER_NAME)

    def description(self, rules: Rules) -> Description:
        """As the record has it."""
        home, called = whole_address(self.raw), phones(self.raw)
        return Description(self.surname, self.firstname, self.kana(rules), self.born, home, called)

    @classmethod
    def of(cls, data: object) -> Found:
        """From Koha's JSON; keys we do not know are fine.  Raises KohaUnavailable if it is no patron."""
        if not isinstance(data, dict) or not isinstance(data.get("patron_id"), int):
            raise KohaUnavailable("the answer is not a patron")
        return cls(
            patron_id=data["patron_id"],
            number=text(data, "cardnumber"),
            userid=text(data, "userid"),
            surname=text(data, "surname"),
            firstname=text(data, "firstname"),
            born=text(data, "date_of_birth"),
            expires_on=_day(text(data, "expiry_date")),
            raw=data,
        )

    def has(self, typed: dict[str, object]) -> bool:
        """Whether these values are there already."""
        return all(text(self.raw, key) == (value or "") for key, value in typed.items())


class Verdict(Enum):
    """Whose record has our number."""

    OURS = auto()
    SAME_PERSON = auto()
    """Made by somebody else, for the same person."""
    ANOTHER = auto()
    """Somebody else's."""
    UNCLEAR = auto()
    """Perhaps ours, and changed since: nobody but staff can tell."""


def judge(found: Found, wanted: Wanted) -> Verdict:
    """Compare name and birth date, and whether the userid is the number, as the kiosk makes it."""
    name = same_name(found, wanted.person)
    born = found.born == (wanted.person.born or "")
    if name and born:
        return Verdict.OURS if found.userid == wanted.number else Verdict.SAME_PERSON
    if name or (born and wanted.person.born):
        return Verdict.UNCLEAR
    return Verdict.ANOTHER


def same_name(found: Found, person: Person) -> bool:
    """For what does not count in a name see ``fold_name``; nor does it count where the family name ends."""
    return fold_name(found.surname + found.firstname) == fold_name(person.applicant.name)


def _day(text: str) -> date | None:
    """The day in ``2029-03-31`` or ``2029-03-31T15:49:58``."""
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None
