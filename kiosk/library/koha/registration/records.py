"""The patrons of a library with Koha, for the calls of one registration."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from kiosk.concurrency import Deadline
from kiosk.library.koha.patrons import PatronGone, Patrons
from kiosk.library.koha.record import Found, Person, Wanted
from kiosk.library.koha.registration.creation import bring_in
from kiosk.library.port import NewPatron, PerhapsRegistered
from kiosk.patron.applicant import Applicant
from kiosk.patron.likeness import Likeness


@dataclass(frozen=True, slots=True)
class KohaRecords:
    """A :class:`~kiosk.library.records.PatronRecords` that is over by its deadline."""

    patrons: Patrons
    deadline: Deadline
    checkpoint: Callable[[str], None] = lambda _step: None

    def has_person(self, applicant: Applicant, new: NewPatron | None, own: str) -> bool:
        """Whether Koha has somebody of this name or reading and birth date."""
        person = Person(applicant) if new is None else Wanted("", applicant, new).person
        likeness = self.patrons.likeness(person, own, self.deadline)
        if likeness is Likeness.UNCLEAR:
            raise PerhapsRegistered("Koha has somebody who may be this person: no birth date, or no reading, tells")
        return likeness is Likeness.SAME

    def bring_in(self, number: str, applicant: Applicant, new: NewPatron) -> KohaRecord:
        """The patron with this number, read back from Koha."""
        found = bring_in(self.patrons, Wanted(number, applicant, new), self.deadline, self.checkpoint)
        return KohaRecord(self, found, applicant)

    def has_record(self, number: str, record_id: int | None) -> bool:
        """Whether Koha has it, whatever its card number is by now."""
        if record_id is None:
            made = self.patrons.by_number(number, self.deadline)
            return any(one.number == one.userid == number for one in made)
        try:
            self.patrons.read(record_id, self.deadline)
        except PatronGone:
            return False
        return True


@dataclass(frozen=True, slots=True)
class KohaRecord:
    """A :class:`~kiosk.library.records.PatronRecord`."""

    records: KohaRecords
    found: Found
    applicant: Applicant = field(repr=False)

    @property
    def record_id(self) -> int:
        return self.found.patron_id

    @property
    def expires_on(self) -> date | None:
        """As Koha counted it."""
        return self.found.expires_on

    def correct(self, new: NewPatron) -> None:
        """Change only what is not there already."""
        patrons, wanted = self.records.patrons, Wanted(self.found.number, self.applicant, new)
        typed = wanted.reachable(patrons.rules)
        if not self.found.has(typed):
            patrons.correct(self.found, typed, self.records.deadline)
        if patrons.rules.kana_type and wanted.person.kana:
            patrons.correct_kana(self.found, wanted.person.kana, self.records.deadline)

    def set_password(self, password: str) -> None:
        """Set it.  Raises PasswordNotAccepted."""
        self.records.patrons.set_password(self.found.patron_id, password, self.records.deadline)
