"""Patrons, loans and reservations of a library with Koha, as マイ図書館 asks for them."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator
from datetime import date

from kiosk.clock import LIBRARY_ZONE
from kiosk.library.koha import account
from kiosk.library.koha.account import Accounts
from kiosk.library.koha.faults import KohaRefused
from kiosk.library.members import Known, NoLogin, Waiting
from kiosk.patron.account import Hold, HoldState, Loan, Renewal, RenewalRefusal

log = logging.getLogger("kiosk.service")


class KohaMembers:
    """A :class:`~kiosk.library.members.Members`; ``key`` is Koha's patron_id.

    ``may_be_told`` gives number and key of everybody to look after between log-ins.
    """

    def __init__(self, accounts: Accounts, may_be_told: Callable[[], Iterable[tuple[str, str]]]) -> None:
        self._accounts = accounts
        self._may_be_told = may_be_told

    def login(self, number: str, password: str, today: date) -> Known | NoLogin:
        """Have Koha check number and password."""
        found = self._accounts.login(number, password, today)
        if isinstance(found, NoLogin):
            return found
        return Known(str(found.patron_id), found.number, found.name, found.registered_on, found.expires_on)

    def loans(self, key: str, today: date) -> list[Loan]:
        """What the patron has, soonest due first."""
        return [_loan(loan, today) for loan in self._accounts.loans(int(key))]

    def holds(self, key: str) -> list[Hold]:
        """What the patron has reserved, ready ones first."""
        return [_hold(hold) for hold in self._accounts.holds(int(key))]

    def renew(self, key: str, loan_id: str, today: date) -> Renewal:
        """Have Koha extend a loan, by its own rules."""
        made = self._accounts.renew(int(key), int(loan_id)) if loan_id.isdecimal() else RenewalRefusal.GONE
        return Renewal(None, made) if isinstance(made, RenewalRefusal) else Renewal(_loan(made, today))

    def cancel(self, key: str, hold_id: str, today: date) -> bool:  # noqa: ARG002 - Koha knows the day
        """Have Koha cancel a reservation."""
        return hold_id.isdecimal() and self._accounts.cancel(int(key), int(hold_id))

    def waiting_for(self, known: Known) -> list[Waiting]:
        """What is ready for this patron; the address is asked for only if something is."""
        return self._waiting(known.number, known.key)

    def waiting(self) -> Iterator[Waiting]:
        """One question for each patron; one who is refused is passed over, a Koha that does not answer ends it."""
        refused: list[KohaRefused] = []
        for number, key in self._may_be_told():
            try:
                yield from self._waiting(number, key)
            except KohaRefused as no:
                refused.append(no)
        if refused:
            log.error("notices: Koha refused %d questions, the last: %s", len(refused), refused[-1])

    def _waiting(self, number: str, key: str) -> list[Waiting]:
        ready = [hold for hold in self.holds(key) if hold.state is HoldState.READY]
        email = self._accounts.email(int(key)) if ready else ""
        return [Waiting(number, email, hold) for hold in ready]


def _loan(loan: account.Loan, today: date) -> Loan:
    due_on = loan.due.astimezone(LIBRARY_ZONE).date()
    return Loan(str(loan.checkout_id), loan.title.title, loan.title.author, due_on, (due_on - today).days)


def _hold(hold: account.Hold) -> Hold:
    return Hold(
        str(hold.hold_id), hold.title.title, hold.title.author, hold.state, hold.place, hold.pickup, hold.keep_until
    )
