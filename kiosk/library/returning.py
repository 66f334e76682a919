"""What a library system must do for patrons who are known already."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from sqlalchemy import Connection

from kiosk.library.port import StoreError
from kiosk.patron.applicant import Applicant
from kiosk.patron.returning import TermRefusal


class PatronGone(StoreError):
    """The library system has no such record (any more)."""


class ChangedMeanwhile(StoreError):
    """The record is not as it was shown: somebody else has changed it, and it was left as it is."""


@dataclass(frozen=True, slots=True)
class StoredPatron:
    """A patron's record.  ``key`` is what the library system calls it (our number, Koha's patron_id).

    ``birth_date`` is ISO, as ``BirthDate.iso`` where parts are unknown, '' where there is none; '' stands for
    everything else that is not there.
    """

    key: str = field(repr=False)
    number: str = field(repr=False)
    barcode: str = field(repr=False)
    name: str = field(repr=False)
    kana_family: str = field(repr=False)
    kana_given: str = field(repr=False)
    birth_date: str = field(repr=False)
    address: str = field(repr=False)
    phone: str = field(repr=False)
    email: str = field(repr=False)
    registered_on: date | None
    expires_on: date | None
    category: str = ""
    phones: tuple[str, ...] = field(default=(), repr=False)
    """Every telephone of the record, digits only; ``phone`` is the first."""
    raw: object = field(default=None, repr=False)
    """The record in the library system's own form, for its adapter alone."""


@dataclass(frozen=True, slots=True)
class NoChange:
    """再発行: nothing in the record changes."""


@dataclass(frozen=True, slots=True)
class NewPassword:
    """``password`` only for a system that keeps passwords itself, ``password_hash`` for our own tables."""

    password: str = field(repr=False)
    password_hash: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class NewData:
    """Just what is not None is written; ``email`` may be '' = none any more."""

    applicant: Applicant | None = field(default=None, repr=False)
    """Name, address and 代替文字 as the certificate has them."""
    kana_family: str | None = field(default=None, repr=False)
    kana_given: str | None = field(default=None, repr=False)
    phone: str | None = field(default=None, repr=False)
    email: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class NewTerm:
    """The last day of the new term."""

    expires_on: date


Change = NoChange | NewPassword | NewData | NewTerm

Finish = Callable[[Connection], None]
"""Writes down what has happened, in our own tables."""


class KnownPatrons(Protocol):
    """The records of patrons.  All raise StoreUnavailable besides what is named; every call may block."""

    @property
    def at_once(self) -> bool:
        """Whether a change and ``finish`` are one transaction: what is begun and not finished never happened."""

    def find(self, applicant: Applicant, person_key: bytes) -> list[StoredPatron]:
        """Every record that is of this name and birth date, kiosks' or not, each of them once.

        Raises PerhapsRegistered where a record may be this person's and only staff can tell.
        """

    def read(self, key: str) -> StoredPatron:
        """The record now.  Raises PatronGone."""

    def is_password(self, patron: StoredPatron, password: str, today: date) -> bool:
        """Whether this is the patron's password; it counts as a try to log in where the system counts them.

        An expired membership or password does not matter.
        """

    def term_obstacle(self, patron: StoredPatron, today: date) -> TermRefusal | None:
        """OVERDUE or RESTRICTED, where the system knows of one."""

    def apply(
        self,
        shown: StoredPatron,
        change: Change,
        *,
        applicant: Applicant,
        person_key: bytes,
        finish: Finish,
    ) -> StoredPatron:
        """Make the change and call ``finish`` once it is true; the record as it is then.

        In our own tables both are one transaction.  Elsewhere the record is read just before it is written and compared
        after; what somebody else has changed since ``shown`` is never put back.  The record is this person's from now
        on: it is found again by ``person_key``.  The same change may be made again.  Raises ChangedMeanwhile,
        PatronGone, PasswordNotAccepted, AlreadyRegistered (the person key is another record's).
        """
