"""Whether somebody a library knows is the person at the kiosk, by name, reading and birth date (docs/adr/0027)."""

from __future__ import annotations

from dataclasses import field
from enum import Enum, auto

from kiosk.dataclass import dataclass
from kiosk.patron.names import fold_name, fold_reading
from kiosk.patron.residence.address import same_address


class Likeness(Enum):
    OTHER = auto()
    UNCLEAR = auto()
    """The record has no birth date, or no reading, or a family name that may have changed: only staff can tell."""
    SAME = auto()


@dataclass(frozen=True, slots=True)
class Description:
    """Somebody's name, reading, birth date (ISO), address and telephones (digits); '' where one is not known.

    ``given`` is '' where the whole name is one text in ``family``; the given name's reading follows the first space
    in ``kana``, if it has one.
    """

    family: str = field(repr=False)
    given: str = field(repr=False, default="")
    kana: str = field(repr=False, default="")
    born: str = field(repr=False, default="")
    address: str = field(repr=False, default="")
    phones: tuple[str, ...] = field(repr=False, default=())

    @property
    def given_reading(self) -> str:
        """Folded; '' where it can't be told from the family name's."""
        return fold_reading("".join(self.kana.split(maxsplit=1)[1:]))


def perhaps_renamed(person: Description, record: Description) -> bool:
    """Whether the record may be the person's under a former family name, though neither name nor reading is the same.

    Birth date and given name (or its reading, under another family name) agree, and so does the address or a telephone.
    Twins have other given names.
    """
    if not person.born or person.born != record.born:
        return False
    given, reading = fold_name(person.given), person.given_reading
    same_given = given == fold_name(record.given) if record.given else fold_name(record.family).endswith(given)
    same_family = bool(record.given) and fold_name(person.family) == fold_name(record.family)
    same_reading = not same_family and reading != "" and reading == record.given_reading
    if not (given and same_given) and not same_reading:
        return False
    return same_address(person.address, record.address) or not set(person.phones).isdisjoint(record.phones)


class Sought:
    """The person at the kiosk, compared with many."""

    def __init__(self, person: Description) -> None:
        self._person = person
        self._born = person.born
        self._name = fold_name(person.family + person.given)
        self._given = fold_name(person.given)
        self._kana = fold_reading(person.kana)

    def likeness(self, record: Description) -> Likeness:
        """Where the family name ends does not count.

        Of people with one birth date, a record without reading is unclear if the given names are the same: the family
        name may be written with another character, or have changed.  So is one ``perhaps_renamed``.
        """
        found = self._by_name(record)
        return Likeness.UNCLEAR if found is Likeness.OTHER and perhaps_renamed(self._person, record) else found

    def _by_name(self, record: Description) -> Likeness:
        if self._born and record.born and self._born != record.born:
            return Likeness.OTHER
        name, kana = fold_name(record.family + record.given), fold_reading(record.kana)
        same_name = name == self._name
        if not (self._born and record.born):
            return self._without_birth_date(kana, same_name=same_name, both=not (self._born or record.born))
        if same_name or (kana and kana == self._kana):
            return Likeness.SAME
        if kana:
            return Likeness.OTHER
        if self._kana and fold_reading(record.family + record.given) == self._kana:
            return Likeness.SAME  # the name itself is written in kana
        same_given = fold_name(record.given) == self._given if record.given else name.endswith(self._given)
        return Likeness.UNCLEAR if self._given and same_given else Likeness.OTHER

    def _without_birth_date(self, kana: str, *, same_name: bool, both: bool) -> Likeness:
        if not same_name or (kana and self._kana and kana != self._kana):
            return Likeness.OTHER
        return Likeness.SAME if both else Likeness.UNCLEAR
