"""Patrons, loans and reservations of a library with Koha, as マイ図書館 asks for them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from kiosk.library.koha import rows
from kiosk.library.koha.account import Accounts
from kiosk.library.koha.waiting import Waiting
from kiosk.library.members import AuthenticatedPatron, LoginFailure, ReadyHold
from kiosk.patron.account import Hold, Loan, Renewal, RenewalRefusal
from kiosk.patron.volume_order import title_order


class KohaMembers:
    """A :class:`~kiosk.library.members.Members`; ``key`` is Koha's patron_id.

    ``recipients`` gives number and key of everybody to look after between log-ins; ``told`` says of number and id
    whether a reservation was told already.
    """

    def __init__(
        self,
        accounts: Accounts,
        waiting: Waiting,
        recipients: Callable[[], Iterable[tuple[str, str]]],
        told: Callable[[str, str], bool],
    ) -> None:
        self._accounts = accounts
        self._waiting = waiting
        self._recipients = recipients
        self._told = told

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
        made = self._accounts.renew(int(key), int(loan_id)) if rows.is_id(loan_id) else RenewalRefusal.GONE
        return Renewal(None, made) if isinstance(made, RenewalRefusal) else Renewal(_loan(made, today))

    def cancel(self, key: str, hold_id: str, today: date) -> bool:  # noqa: ARG002 - Koha knows the day
        """Have Koha cancel a reservation.  Raises NotCancelable once a copy was set aside for it."""
        return rows.is_id(hold_id) and self._accounts.cancel(int(key), int(hold_id))

    def request_cancellation(self, key: str, hold_id: str, today: date) -> bool:  # noqa: ARG002 - Koha knows the day
        """Have Koha write down that staff should cancel it.  Raises NotCancelable where it may not be asked for."""
        return rows.is_id(hold_id) and self._accounts.request_cancellation(int(key), int(hold_id))

    def ready_holds_of(self, known: AuthenticatedPatron) -> list[ReadyHold]:
        """What is ready for this patron; the address is asked for only if something is."""
        ready, email = self._accounts.ready(int(known.key), known.number)
        return [ReadyHold(known.number, email, _hold(hold)) for hold in ready]

    def ready_holds(self, stopping: Callable[[], bool]) -> Iterator[ReadyHold]:
        """One question for a hundred that wait, and what is needed to tell those that were not told yet."""
        known: dict[int, list[str]] = {}
        for number, key in self._recipients():
            if rows.is_id(key):
                known.setdefault(int(key), []).append(number)
        for number, email, hold in self._waiting.of(known, self._told, stopping):
            yield ReadyHold(number, email, _hold(hold))


def _loan(loan: rows.Loan, today: date) -> Loan:
    due_on = loan.due.date()
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
        hold.requestable,
        hold.requested,
    )
