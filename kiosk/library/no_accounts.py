"""What stands in for the accounts of a library system that only takes registrations."""

# ruff: noqa: ARG002 - a Members

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from kiosk.library.members import AuthenticatedPatron, LoginFailure, ReadyHold
from kiosk.library.port import StoreError
from kiosk.patron.account import Hold, Loan, Renewal, RenewalRefusal


class NoAccountsHere(StoreError):
    """The library system only takes registrations."""


class NoAccounts:
    """A :class:`~kiosk.library.members.Members` that refuses every log-in."""

    def login(self, number: str, password: str, today: date) -> AuthenticatedPatron | LoginFailure:
        """Raises NoAccountsHere."""
        raise NoAccountsHere("this library system has no accounts")

    def loans(self, key: str, today: date) -> list[Loan]:
        """None, for a session begun while there were accounts."""
        return []

    def holds(self, key: str) -> list[Hold]:
        return []

    def renew(self, key: str, loan_id: str, today: date) -> Renewal:
        return Renewal(None, RenewalRefusal.GONE)

    def cancel(self, key: str, hold_id: str, today: date) -> bool:
        return False

    def request_cancellation(self, key: str, hold_id: str, today: date) -> bool:
        return False

    def ready_holds_of(self, known: AuthenticatedPatron) -> list[ReadyHold]:
        return []

    def ready_holds(self, stopping: Callable[[], bool]) -> Iterator[ReadyHold]:
        return iter(())
