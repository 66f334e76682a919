"""The accounts of patrons in a library system: who they are, what they have, what waits for them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import Enum, auto
from typing import Protocol

from kiosk.library.port import StoreError
from kiosk.patron.account import Hold, Loan, Renewal


class LoginFailure(Enum):
    """Why an authentication failed."""

    WRONG = auto()
    """Number or password, or locked after too many tries, or no password set: the answer does not say which."""
    PASSWORD_EXPIRED = auto()
    MEMBERSHIP_EXPIRED = auto()


@dataclass(frozen=True, slots=True)
class AuthenticatedPatron:
    """A patron who has just logged in.  ``key`` is the library system's (our number, Koha's patron_id)."""

    key: str = field(repr=False)
    number: str = field(repr=False)
    name: str = field(repr=False)
    registered_on: date | None
    expires_on: date | None


@dataclass(frozen=True, slots=True)
class ReadyHold:
    """A reservation that is ready, whose it is, and where to write; ``email`` is '' where none is known."""

    number: str = field(repr=False)
    email: str = field(repr=False)
    hold: Hold


class NotCancelable(StoreError):
    """The reservation is there, and patrons may not cancel it (any more): a copy was set aside for it."""


class Members(Protocol):
    """All raise StoreUnavailable and nothing else but what is named; every call may block on disk or network.

    ``key`` is an ``AuthenticatedPatron.key``; ``today`` the library's day.  Loans and holds of others are never shown,
    extended or cancelled, whatever id is given.
    """

    def login(self, number: str, password: str, today: date) -> AuthenticatedPatron | LoginFailure:
        """Check number and password, once.  Takes as long for an unknown number as for a wrong password."""

    def loans(self, key: str, today: date) -> list[Loan]:
        """What the patron has, soonest due first."""

    def holds(self, key: str) -> list[Hold]:
        """What the patron has reserved: ready ones first, then in the order they were placed."""

    def renew(self, key: str, loan_id: str, today: date) -> Renewal:
        """Extend a loan, once."""

    def cancel(self, key: str, hold_id: str, today: date) -> bool:
        """Cancel a reservation; False if there was none (any more), which is as good.  Raises NotCancelable."""

    def request_cancellation(self, key: str, hold_id: str, today: date) -> bool:
        """Have staff asked to cancel a ``requestable`` reservation.

        False if nothing is left for them to do: there is none (any more), or it is cancelled.  Raises NotCancelable.
        """

    def ready_holds_of(self, known: AuthenticatedPatron) -> list[ReadyHold]:
        """What is ready now for a patron who has just logged in."""

    def ready_holds(self, stopping: Callable[[], bool]) -> Iterator[ReadyHold]:
        """What is ready now for all who may be notified; may take long, and ends soon once ``stopping`` says so."""
