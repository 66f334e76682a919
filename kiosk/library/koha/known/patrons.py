"""The records of a library with Koha, for whoever a card says they are."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import partial

from sqlalchemy import Engine

from kiosk.concurrency import Deadline
from kiosk.library.books.cards.bars import CardBars
from kiosk.library.books.intents import Intent, Intents
from kiosk.library.koha import patrons as koha
from kiosk.library.koha import rows
from kiosk.library.koha.known.changes import missing
from kiosk.library.koha.known.links import finished, follow_number, link
from kiosk.library.koha.known.stored import is_closed, record_of, stored
from kiosk.library.koha.known.writing import write
from kiosk.library.koha.login import is_password_of
from kiosk.library.koha.paging import own_rows
from kiosk.library.koha.record import Found, Person
from kiosk.library.koha.self_service.renewals import is_blocked
from kiosk.library.koha.session import Session
from kiosk.library.port import PerhapsRegistered
from kiosk.library.returning import Change, ChangedMeanwhile, Finish, NewPassword, PatronGone, StoredPatron
from kiosk.patron.applicant import Applicant
from kiosk.patron.likeness import Likeness
from kiosk.patron.returning import TermRefusal


@contextmanager
def _gone() -> Iterator[None]:
    """Koha's own error about a record that is not there, as the port's."""
    try:
        yield
    except koha.PatronGone:
        raise PatronGone("Koha: the patron is gone") from None


@dataclass(frozen=True, slots=True)
class KohaKnownPatrons:
    """A :class:`~kiosk.library.returning.KnownPatrons`; ``key`` is Koha's patron_id.

    ``most_owed``: who owes more renews nothing; None: what is owed is not asked.
    """

    engine: Engine
    session: Session
    patrons: koha.Patrons
    most_owed: int | None = None
    checkpoint: Callable[[str], None] = lambda _step: None

    @property
    def at_once(self) -> bool:
        """Koha keeps the change, our database what is written down about it."""
        return False

    def find(self, applicant: Applicant, person_key: bytes) -> list[StoredPatron]:
        """What the kiosks wrote down of this person, and everybody of this name and birth date."""
        deadline, person = self.session.pace.begin(), Person(applicant)
        own = Intents(self.engine).of_person(person_key)
        begun = own.number if own is not None and not own.done else ""
        found: dict[int, Found] = {}
        unclear = False
        for one in self._own(own, deadline) if own is not None and own.done else ():
            if one.born == (person.born or ""):
                found[one.patron_id] = one
            else:
                unclear = True
        for likeness, one in self.patrons.alike(person, begun, deadline):
            if likeness is Likeness.SAME and one.number:
                found.setdefault(one.patron_id, one)
            elif one.patron_id not in found:
                unclear = True
        if unclear and not found:
            raise PerhapsRegistered("Koha has somebody who may be this person, or has no card number")
        return [stored(one, self.patrons.rules) for one in found.values()]

    def _own(self, own: Intent, deadline: Deadline) -> list[Found]:
        """The record of a finished registration, under the number it has by now."""
        if own.record_id is None:
            return [one for one in self.patrons.by_number(own.number, deadline) if one.number == own.number]
        try:
            one = self.patrons.read(own.record_id, deadline, whole=True)
        except koha.PatronGone:
            return []
        if one.number and one.number != own.number:
            follow_number(self.engine, own.number, one.number)
        return [one] if one.number else []

    def read(self, key: str) -> StoredPatron:
        """The record now.  Raises PatronGone."""
        return stored(self._read(key, self.session.pace.begin()), self.patrons.rules)

    def _read(self, key: str, deadline: Deadline) -> Found:
        if not rows.is_id(key):
            raise PatronGone("no patron of Koha has such a key")
        with _gone():
            return self.patrons.read(int(key), deadline, whole=True)

    def is_password(self, patron: StoredPatron, password: str, today: date) -> bool:  # noqa: ARG002 - no day matters
        """Ask Koha, once."""
        right = is_password_of(self.session, self.patrons, int(patron.key), patron.number, password)
        return right and not is_closed(record_of(patron), self.patrons.rules)

    def term_obstacle(self, patron: StoredPatron, today: date) -> TermRefusal | None:
        """What is overdue by the day Koha wrote; a mark of staff's that keeps patrons from extending loans, too."""
        deadline, patron_id = self.session.pace.begin(), int(patron.key)
        loans = own_rows(self.session, "/checkouts", "loans are read", "+checkout_id", patron_id, deadline)
        if any(rows.moment(row, "due_date").date() < today for row in loans):
            return TermRefusal.OVERDUE
        blocked = is_blocked(self.session, self.patrons, patron_id, self.most_owed, deadline)
        return TermRefusal.RESTRICTED if blocked else None

    def apply(
        self, shown: StoredPatron, change: Change, *, applicant: Applicant, person_key: bytes, finish: Finish
    ) -> StoredPatron:
        """Read, link, write what is missing, read back, and only then say that it is done."""
        deadline, rules = self.session.pace.begin(), self.patrons.rules
        before, now = record_of(shown), self._read(shown.key, deadline)
        if (now.number, now.born) != (before.number, Person(applicant).born):
            raise ChangedMeanwhile("Koha: the record has another birth date than the person, or another number by now")
        if is_closed(now, rules):
            raise PatronGone("Koha: a card changes nothing for the categories of koha.no_login")
        self._follow_merged(person_key, now, deadline)
        link(self.engine, stored(now, rules), person_key)
        self.checkpoint("koha-linked")
        with _gone():
            now = write(
                self.patrons, before, now, partial(missing, change=change, rules=rules), deadline, self.checkpoint
            )
            if isinstance(change, NewPassword):
                self.patrons.set_password(now.patron_id, change.password, deadline)
        self.checkpoint("koha-changed")
        finished(self.engine, finish)
        self.checkpoint("committed")
        return stored(now, rules)

    def _follow_merged(self, person_key: bytes, now: Found, deadline: Deadline) -> None:
        """Where the person's record is gone and this one is there instead: what is written down goes along.

        Raises PatronGone where staff barred the former one.
        """
        own = Intents(self.engine).of_person(person_key)
        if own is None or not own.done or own.record_id in (None, now.patron_id):
            return
        try:
            self.patrons.read(own.record_id, deadline)
        except koha.PatronGone:
            if CardBars(self.engine).barred([own.number]):
                raise PatronGone("Koha: the person's former record is gone, and was barred") from None
            follow_number(self.engine, own.number, now.number)
