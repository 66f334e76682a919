"""Registrations whose patrons another system keeps: a number is promised here before the patron is made there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from sqlalchemy import Engine

from kiosk.library.books import retention
from kiosk.library.books.intents import Intent, Intents
from kiosk.library.port import (
    COUNTER,
    Allot,
    AlreadyRegistered,
    NewPatron,
    Registered,
    StillThere,
    StoreUnavailable,
    UnknownIdentification,
)
from kiosk.library.records import NumberTaken, PatronRecord, PatronRecords
from kiosk.patron.applicant import Applicant

MOST_NUMBERS = 30
"""Numbers taken in the library system that are skipped in one registration."""


class PromisedRegistrations:
    """A :class:`~kiosk.library.port.Registrations` on the patrons ``begin`` gives; may be shared by threads.

    Person keys, idempotency keys and numbers are in our own database.  Before the library system is asked for a
    patron, its number is written down here (``intents``): whatever happens then, the next try finds that number and
    goes on with it.  No answer is trusted before the patron was read back.
    """

    def __init__(
        self,
        engine: Engine,
        begin: Callable[[], PatronRecords],
        *,
        checkpoint: Callable[[str], None] = lambda _step: None,
    ) -> None:
        self._engine = engine
        self._begin = begin
        self._checkpoint = checkpoint
        self.intents = Intents(engine)

    def is_registered(self, person_key: bytes) -> bool:
        """Whether the kiosks registered this person; an unfinished registration may go on."""
        return self.intents.is_registered(person_key)

    def knows(self, applicant: Applicant, person_key: bytes) -> bool:
        """Whether the library system has the person under a number that is not promised to them here."""
        return self._has_person(self._begin(), applicant, None, person_key)

    def _has_person(
        self, records: PatronRecords, applicant: Applicant, new: NewPatron | None, person_key: bytes
    ) -> bool:
        own = self.intents.number_of(person_key) or ""
        while records.has_person(applicant, new, own):
            promised = self.intents.number_of(person_key) or ""
            if promised == own:
                return True
            own = promised  # another thread made the patron while we looked
        return False

    def registration(self, *, idempotency_key: str, token_hash: str) -> Registered | None:
        """The patron this key made; None while it is only begun."""
        intent = self.intents.of_key(idempotency_key, token_hash)
        return intent if intent is not None and intent.done else None

    def register(
        self,
        patron: NewPatron,
        *,
        token_hash: str,
        idempotency_key: str,
        first: int,
        allot: Allot,
        now: datetime,
        counter: str = COUNTER,
    ) -> Registered:
        """Write the number down, make the patron there, set the password, and only then say it is done."""
        if not patron.password:
            raise StoreUnavailable(
                "the patron's password is missing: the library system keeps it, so it has to be handed on"
            )
        records = self._begin()
        self._checkpoint("asked")
        try:
            applicant, person_key, consent = self.intents.identified(idempotency_key, token_hash, now)
            patron = replace(patron, consent_version=consent)
            if self._has_person(records, applicant, patron, person_key):
                raise AlreadyRegistered("the library system has this person")
            self._checkpoint("searched")
            intent = self.intents.begin(patron, token_hash, idempotency_key, first, allot, now, counter)
        except UnknownIdentification:
            made = self.registration(idempotency_key=idempotency_key, token_hash=token_hash)
            if made is None:
                raise
            return made  # the same key finished it a moment ago
        self._checkpoint("intended")
        if intent.done:
            return intent
        for _ in range(MOST_NUMBERS):
            try:
                record = records.bring_in(intent.number, applicant, patron)
            except NumberTaken:
                intent = self.intents.renumber(intent, first, allot, counter)
            except AlreadyRegistered:
                self.intents.drop(intent)
                raise
            else:
                return self._finish(intent, patron, record)
        raise StoreUnavailable(f"{MOST_NUMBERS} numbers in a row are taken there: set number.first above them")

    def _finish(self, intent: Intent, patron: NewPatron, record: PatronRecord) -> Registered:
        self.intents.brought_in(intent, record.record_id)
        self._checkpoint("record-noted")
        record.correct(patron)
        if self.intents.is_mine(intent):  # a later visit of the same person sets its own
            record.set_password(patron.password)
        self._checkpoint("password-set")
        done = self.intents.finish(intent, record.expires_on or patron.expires_on, patron)
        self._checkpoint("committed")
        return done

    def forget(self, number: str) -> int:
        """Forget a registration whose patron is gone there, or never came there.  Raises StillThere."""
        intent = self.intents.of_number(number)
        if intent is not None and self._begin().has_record(intent.number, intent.record_id):
            raise StillThere("the library system still has the patron: delete the record there first")
        return retention.forget(self._engine, number)
