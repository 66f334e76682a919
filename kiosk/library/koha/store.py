"""The patron store of a library with Koha: the patron is there, the bookkeeping of the kiosks is here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from sqlalchemy import Engine

from kiosk.library.koha.creation import NumberTaken, bring_in
from kiosk.library.koha.deadline import Deadline
from kiosk.library.koha.intents import Intent, Intents
from kiosk.library.koha.patrons import PatronGone, Patrons
from kiosk.library.koha.record import Found, Person, Wanted
from kiosk.library.koha.session import Session
from kiosk.library.port import (
    Allot,
    AlreadyRegistered,
    NewPatron,
    Patron,
    Registered,
    StillThere,
    StoredChallenge,
    StoredIdentification,
    StoreUnavailable,
    UnknownIdentification,
)
from kiosk.library.sql import SqlStore

MOST_NUMBERS = 30
"""Numbers somebody else has in Koha that are stepped over in one registration."""


class KohaStore:
    """A :class:`~kiosk.library.port.PatronStore` whose patrons are in Koha; may be shared by threads.

    Challenges, identifications, person keys, idempotency keys and the numbers are in our own database.  Before Koha
    is asked for a patron, its number is written down here (``intents``): whatever happens then, the next try finds
    that number and goes on with it.  No answer is trusted before the patron was read back.
    """

    def __init__(
        self,
        engine: Engine,
        session: Session,
        patrons: Patrons,
        *,
        checkpoint: Callable[[str], None] = lambda _step: None,
    ) -> None:
        self._local = SqlStore(engine, checkpoint=checkpoint)
        self._intents = Intents(engine)
        self._session = session
        self._patrons = patrons
        self._checkpoint = checkpoint

    def close(self) -> None:
        """Give all connections back."""
        self._session.close()
        self._local.close()

    def add_challenge(self, challenge: StoredChallenge) -> None:
        """Keep a challenge until it is taken or purged."""
        self._local.add_challenge(challenge)

    def take_challenge(self, challenge_id: str, *, kiosk_id: str, now: datetime) -> StoredChallenge | None:
        """Give a challenge of this kiosk out once."""
        return self._local.take_challenge(challenge_id, kiosk_id=kiosk_id, now=now)

    def is_registered(self, person_key: bytes) -> bool:
        """Whether the kiosks made this person a patron; whoever is only begun may go on."""
        return self._intents.is_done(person_key) or self._local.is_registered(person_key)

    def adopt_person(self, former: Sequence[bytes], person_key: bytes) -> None:
        """Let a patron, or a registration that is begun, be known by the person key of today."""
        self._local.adopt_person(former, person_key)

    def add_identification(self, identification: StoredIdentification) -> None:
        """Keep an identification.  Raises AlreadyRegistered for somebody the counter registered."""
        person = Person(identification.applicant)
        self._refuse_others(person, identification.person_key, self._session.pace.begin())
        self._local.add_identification(identification)

    def _refuse_others(self, person: Person, person_key: bytes, deadline: Deadline) -> None:
        """Raise AlreadyRegistered if Koha has the person under a number that is not promised to them here."""
        own = self._intents.number_of(person_key) or ""
        while self._patrons.others_like(person, own, deadline):
            promised = self._intents.number_of(person_key) or ""
            if promised == own:
                raise AlreadyRegistered("Koha has this person")
            own = promised  # another thread made the patron while we looked

    def registration(self, *, idempotency_key: str, token_hash: str) -> Registered | None:
        """The patron this key made; None while it is only begun."""
        intent = self._intents.of_key(idempotency_key, token_hash)
        return intent if intent is not None and intent.done else None

    def register(
        self, patron: NewPatron, *, token_hash: str, idempotency_key: str, first: int, allot: Allot, now: datetime
    ) -> Registered:
        """Write the number down, make the patron in Koha, set the password, and only then say it is done."""
        if not patron.password:
            raise StoreUnavailable("the patron's password is missing: Koha keeps it, so it has to be handed on")
        deadline = self._session.pace.begin()
        self._checkpoint("asked")
        try:
            applicant, person_key = self._intents.identified(idempotency_key, token_hash, now)
            self._refuse_others(Wanted("", applicant, patron).person, person_key, deadline)
            self._checkpoint("searched")
            intent = self._intents.begin(patron, token_hash, idempotency_key, first, allot, now)
        except UnknownIdentification:
            made = self.registration(idempotency_key=idempotency_key, token_hash=token_hash)
            if made is None:
                raise
            return made  # the same key finished it a moment ago
        self._checkpoint("intended")
        if intent.done:
            return intent
        for _ in range(MOST_NUMBERS):
            wanted = Wanted(intent.number, applicant, patron)
            try:
                found = bring_in(self._patrons, wanted, deadline, self._checkpoint)
            except NumberTaken:
                intent = self._intents.renumber(intent, first, allot)
            except AlreadyRegistered:
                self._intents.drop(intent)
                raise
            else:
                return self._finish(intent, wanted, found, deadline)
        raise StoreUnavailable(f"{MOST_NUMBERS} numbers in a row are taken in Koha: set number.first above them")

    def _finish(self, intent: Intent, wanted: Wanted, found: Found, deadline: Deadline) -> Registered:
        self._intents.brought_in(intent, found.patron_id)
        self._checkpoint("koha-noted")
        typed = wanted.reachable(self._patrons.rules)
        if not found.has(typed):  # a second try after the form was mended
            self._patrons.correct(found, typed, deadline)
        if self._intents.is_mine(intent):  # a later visit of the same person sets its own
            self._patrons.set_password(found.patron_id, wanted.new.password, deadline)
        self._checkpoint("koha-password")
        done = self._intents.finish(intent, found.expires_on or wanted.new.expires_on, wanted.new)
        self._checkpoint("committed")
        return done

    def patron(self, number: str) -> Patron | None:
        """The patron the kiosks made with this number, as Koha has it now; it shows no password."""
        intent = self._intents.of_number(number)
        if intent is None or intent.koha_id is None:
            return None
        try:
            found = self._patrons.read(intent.koha_id, self._session.pace.begin())
        except PatronGone:
            return None
        return Patron(
            number=intent.number,
            barcode=intent.barcode,
            name=f"{found.surname} {found.firstname}".strip(),
            email=found.email,
            password_hash="",
            registered_on=intent.registered_on,
            expires_on=found.expires_on or intent.expires_on,
        )

    def forget(self, number: str) -> int:
        """Forget a registration whose patron is gone in Koha, or never came there.  Raises StillThere."""
        intent = self._intents.of_number(number)
        if intent is not None and self._is_in_koha(intent):
            raise StillThere("Koha still has the patron: delete the record there first")
        return self._local.forget(number)

    def _is_in_koha(self, intent: Intent) -> bool:
        """Whether the record made for it is there; the answer to its creation may have been lost."""
        deadline = self._session.pace.begin()
        if intent.koha_id is None:
            made = self._patrons.by_number(intent.number, deadline)
            return any(one.number == one.userid == intent.number for one in made)
        try:
            self._patrons.read(intent.koha_id, deadline)
        except PatronGone:
            return False
        return True

    def recall(self, name: str) -> str | None:
        """A fact about the store itself."""
        return self._local.recall(name)

    def remember(self, name: str, value: str) -> str:
        """Keep a fact about the store itself, once."""
        return self._local.remember(name, value)

    def purge(self, now: datetime) -> None:
        """Forget expired challenges and identifications; what is begun stays, for Koha may have the patron."""
        self._local.purge(now)
