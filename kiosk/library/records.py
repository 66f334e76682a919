"""What a library system that keeps the patrons itself does for a registration; see ``books/promised``."""

from __future__ import annotations

from datetime import date
from typing import Protocol

from kiosk.library.port import NewPatron
from kiosk.patron.applicant import Applicant


class NumberTaken(Exception):
    """Somebody else has this number in the library system."""


class PatronRecord(Protocol):
    """One patron in the library system, just made or found again."""

    @property
    def record_id(self) -> int | None:
        """What the library system calls the record, if that is another number than the patron's."""

    @property
    def expires_on(self) -> date | None:
        """The last day, if the library system decides that."""

    def correct(self, new: NewPatron) -> None:
        """Let phone, mail and reading be those of ``new``: the record may be of an earlier try."""

    def set_password(self, password: str) -> None:
        """Set it; the same one may be set again.  Raises PasswordNotAccepted."""


class PatronRecords(Protocol):
    """The patrons of a library system, for the calls of one registration.  All raise StoreUnavailable."""

    def has_person(self, applicant: Applicant, new: NewPatron | None, own: str) -> bool:
        """Whether the person is there under another number than ``own``; ``new`` is what was typed, once it was.

        Raises PerhapsRegistered.
        """

    def bring_in(self, number: str, applicant: Applicant, new: NewPatron) -> PatronRecord:
        """The patron with this number, made if there was none: never a second one, whatever happened to earlier tries.

        Raises NumberTaken, AlreadyRegistered.
        """

    def has_record(self, number: str, record_id: int | None) -> bool:
        """Whether the record made for this number is there; the answer to its creation may have been lost."""
