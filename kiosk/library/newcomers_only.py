"""What stands in for a library system that can do nothing for whoever is a patron already."""

# ruff: noqa: ARG002 - a KnownPatrons

from __future__ import annotations

from datetime import date
from typing import NoReturn

from kiosk.library.port import StoreError
from kiosk.library.returning import Change, Finish, StoredPatron
from kiosk.patron.applicant import Applicant
from kiosk.patron.returning import TermRefusal


class NothingForKnownPatrons(StoreError):
    """The library system only makes patrons."""


class NoKnownPatrons:
    """A :class:`~kiosk.library.returning.KnownPatrons` that refuses everything."""

    @property
    def at_once(self) -> bool:
        return True

    def find(self, applicant: Applicant, person_key: bytes) -> list[StoredPatron]:
        _refuse()

    def read(self, key: str) -> StoredPatron:
        _refuse()

    def is_password(self, patron: StoredPatron, password: str, today: date) -> bool:
        _refuse()

    def term_obstacle(self, patron: StoredPatron, today: date) -> TermRefusal | None:
        _refuse()

    def apply(
        self, shown: StoredPatron, change: Change, *, applicant: Applicant, person_key: bytes, finish: Finish
    ) -> StoredPatron:
        _refuse()


def _refuse() -> NoReturn:
    raise NothingForKnownPatrons("this library system can do nothing for known patrons")
