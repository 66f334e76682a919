"""What a library system must do for a registration; every method may block on disk or network."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import field
from datetime import date, datetime
from typing import Protocol

from kiosk.dataclass import dataclass
from kiosk.faults import LoggableError
from kiosk.library.books.tasks import NO_TASKS, PostRegistrationTasks
from kiosk.patron.applicant import Applicant
from kiosk.patron.password import PasswordRefusal
from kiosk.patron.registration import Contact


class StoreError(LoggableError):
    """The store did not do what was asked; the text is for the log and holds no personal data."""


class StoreUnavailable(StoreError):
    """Locked, read-only, full, damaged or unreachable; the change may or may not have been made."""


class NoDatabase(StoreError):
    """No file, an empty one, or none of our tables: there never were patrons here, or they are lost."""


class UnknownSchema(StoreError):
    """The store was made by another version of the program."""


class AlreadyRegistered(StoreError):
    """The person is a patron already."""


class PerhapsRegistered(StoreError):
    """Somebody who may be the person is a patron: only staff can tell, and nobody is made until they have."""


class UnknownIdentification(StoreError):
    """The token is invalid: never issued, used up, or expired."""


class StillThere(StoreError):
    """The system that keeps the patron still has the record; it has to be deleted there first."""


class KeyReused(StoreError):
    """The idempotency key belongs to another person's registration."""


class PasswordNotAccepted(StoreError):
    """The system that keeps the passwords does not take this one, and never will: another one finishes it.

    ``minimum`` is the least length it wants, 0 where it did not say.
    """

    def __init__(self, text: str, refusal: PasswordRefusal, minimum: int = 0) -> None:
        super().__init__(text)
        self.refusal = refusal
        self.minimum = minimum


class NumbersExhausted(StoreError):
    """The number scheme has no number left."""


@dataclass(frozen=True, slots=True)
class StoredChallenge:
    """An application document that waits for its signature."""

    challenge_id: str
    kiosk_id: str
    consent_version: str
    document: bytes = field(repr=False)
    issued_at: datetime
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class StoredIdentification:
    """A verified, eligible person who has not filled in the form yet; kept for minutes only.

    ``token_hash`` is the SHA-256 (hex) of the token, ``person_key`` the keyed hash that recognises a person.
    """

    token_hash: str = field(repr=False)
    applicant: Applicant = field(repr=False)
    person_key: bytes = field(repr=False)
    challenge: StoredChallenge = field(repr=False)
    signature: bytes = field(repr=False)
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class NewPatron:
    """What a registration adds to the identification."""

    contact: Contact
    password_hash: str = field(repr=False)
    registered_on: date
    expires_on: date
    password: str = field(repr=False, default="")
    """Only for a store that hands it on to the system that keeps it; no store of ours keeps it."""
    form_digest: str | None = field(repr=False, default=None)
    """Tells whether a second call with the same key brings the same form; says nothing without the token."""
    tasks: PostRegistrationTasks = NO_TASKS
    """Kept in the same transaction (``mail_tables.keep``)."""
    branch: str = ""
    """Code of the home library; empty where the library has no rules for it."""
    category: str = ""
    """Code of the patron's category; empty likewise."""
    consent_version: str = ""
    """Of what the person agreed to; for a library system that has a place for it."""
    language: str | None = None
    """Tag of the language the patron is written to in; None = Japanese."""
    remark: str = field(repr=False, default="")
    """What staff should look at, for a library system that has a place for it."""


class Registered(Protocol):
    """What a registration made."""

    @property
    def number(self) -> str:
        """As printed and typed."""

    @property
    def barcode(self) -> str:
        """The NW-7 text with start and stop."""

    @property
    def registered_on(self) -> date:
        """The first day."""

    @property
    def expires_on(self) -> date:
        """The last day."""

    @property
    def form_digest(self) -> str | None:
        """Of the form it was made with, see ``NewPatron``; None if that was not kept."""


@dataclass(frozen=True, slots=True)
class Allotted:
    """One patron number: ``number`` as printed and typed, ``barcode`` the NW-7 text with start/stop."""

    number: str
    barcode: str


COUNTER = "patron"
"""Counts the numbers of the whole library; a branch may have a counter of its own."""

Allot = Callable[[int], Allotted]
"""Makes the number of a running number, from 0; NumbersExhausted if there is none."""


class Registrations(Protocol):
    """Makes patrons, each of them once.  All raise StoreUnavailable besides what is named."""

    def is_registered(self, person_key: bytes) -> bool:
        """Whether the kiosks made this person a patron."""

    def knows(self, applicant: Applicant, person_key: bytes) -> bool:
        """Whether the person is a patron who did not register at a kiosk.  Raises PerhapsRegistered."""

    def registration(self, *, idempotency_key: str, token_hash: str) -> Registered | None:
        """The patron this key made; None if there is none yet.  KeyReused if another token made it."""

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
        """Make a patron of the identification: all or nothing, with the counter's next number, ``first`` at least.

        The same key and token give the same patron.  Raises AlreadyRegistered, PerhapsRegistered,
        UnknownIdentification, KeyReused, NumbersExhausted, PasswordNotAccepted.
        """

    def forget(self, number: str) -> int:
        """Forget the patron with this number and all that hangs on it, so that the person may register again.

        How many patrons that were: 0 if the number is not here; it is never given out again.
        Raises StillThere if another system keeps the patron and still has the record.
        """
