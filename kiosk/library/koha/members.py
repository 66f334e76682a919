"""Patrons, loans and reservations of a library with Koha, as マイ図書館 asks for them."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator
from datetime import date

from kiosk.clock import library_day
from kiosk.library.koha import rows
from kiosk.library.koha.account import Accounts
from kiosk.library.members import AuthenticatedPatron, LoginFailure, ReadyHold
from kiosk.library.port import StoreUnavailable
from kiosk.patron.account import Hold, Loan, Renewal, RenewalRefusal
from kiosk.patron.volume_order import title_order

log = logging.getLogger("kiosk.library")

MOST_IN_A_ROW = 3
"""Patrons in a row Koha may stumble over in a round; after that it is Koha that does not work."""


class KohaMembers:
    """A :class:`~kiosk.library.members.Members`; ``key`` is Koha's patron_id.

    ``recipients`` gives number and key of everybody to look after between log-ins.
    """

    def __init__(self, accounts: Accounts, recipients: Callable[[], Iterable[tuple[str, str]]]) -> None:
        self._accounts = accounts
        self._recipients = recipients

    def login(self, number: str, password: str, today: date) -> AuthenticatedPatron | LoginFailure:
        found = self._accounts.login(number, password, today)
        if isinstance(found, LoginFailure):
            return found
        return AuthenticatedPatron(
            str(found.patron_id), found.number, found.name, found.registered_on, found.expires_on
        )

    def loans(self, key: str, today: date) -> list[Loan]:
        """What the patron has, soonest due first, of one day by title; where time runs out, the last have no titles."""
        found = [_loan(loan, today) for loan in self._accounts.loans(int(key))]
        return sorted(found, key=lambda loan: (loan.due_on, not loan.title, title_order(loan.title)))

    def holds(self, key: str) -> list[Hold]:
        """What the patron has reserved, ready ones first; titles as for loans."""
        return [_hold(hold) for hold in self._accounts.holds(int(key))]

    def renew(self, key: str, loan_id: str, today: date) -> Renewal:
        made = self._accounts.renew(int(key), int(loan_id)) if _is_id(loan_id) else RenewalRefusal.GONE
        return Renewal(None, made) if isinstance(made, RenewalRefusal) else Renewal(_loan(made, today))

    def cancel(self, key: str, hold_id: str, today: date) -> bool:  # noqa: ARG002 - Koha knows the day
        """Have Koha cancel a reservation.  Raises NotCancelable once a copy was set aside for it."""
        return _is_id(hold_id) and self._accounts.cancel(int(key), int(hold_id))

    def ready_holds_of(self, known: AuthenticatedPatron) -> list[ReadyHold]:
        """What is ready for this patron; the address is asked for only if something is."""
        return self._ready_holds(known.number, known.key)

    def ready_holds(self, stopping: Callable[[], bool]) -> Iterator[ReadyHold]:
        """One question for each patron; one that fails is passed over, several in a row end the round."""
        in_a_row, failed, answered = 0, 0, False
        for number, key in self._recipients():
            if stopping():
                break
            try:
                ready = self._ready_holds(number, key)
            except StoreUnavailable as error:
                in_a_row, failed, last = in_a_row + 1, failed + 1, error
                if in_a_row == MOST_IN_A_ROW:
                    raise
                continue
            in_a_row, answered = 0, True
            yield from ready
        if failed and not answered:
            raise last
        if failed:
            log.error("notices: %d patrons were passed over, the last for: %s", failed, last)

    def _ready_holds(self, number: str, key: str) -> list[ReadyHold]:
        ready, email = self._accounts.ready(int(key), number)
        return [ReadyHold(number, email, _hold(hold)) for hold in ready]


def _is_id(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) < 19


def _loan(loan: rows.Loan, today: date) -> Loan:
    due_on = library_day(loan.due)
    return Loan(str(loan.checkout_id), loan.title.title, loan.title.author, due_on, (due_on - today).days, loan.refusal)


def _hold(hold: rows.Hold) -> Hold:
    return Hold(
        str(hold.hold_id),
        hold.title.title,
        hold.title.author,
        hold.state,
        hold.place,
        hold.pickup,
        hold.keep_until,
        hold.cancelable,
    )
