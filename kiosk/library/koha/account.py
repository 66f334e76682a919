"""What a patron sees and changes of their own account in Koha: whether the password is right, loans, holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from enum import Enum, auto
from functools import partial
from typing import Any

from kiosk.concurrency import Deadline
from kiosk.library.koha import rows
from kiosk.library.koha.catalogue import Catalogue, Title
from kiosk.library.koha.faults import KohaRefused, KohaUnavailable
from kiosk.library.koha.http import Question
from kiosk.library.koha.login import Member, log_in
from kiosk.library.koha.paging import own_rows
from kiosk.library.koha.patrons import PatronGone, Patrons
from kiosk.library.koha.rows import Hold, Loan
from kiosk.library.koha.self_service.policy import SelfService
from kiosk.library.koha.self_service.renewals import is_blocked
from kiosk.library.koha.session import Session
from kiosk.library.koha.titles import look_up
from kiosk.library.members import LoginFailure, NotCancelable
from kiosk.patron.account import HoldState, RenewalRefusal

MOST_ASKED = 20
"""Loans for which Koha is asked beforehand whether they may be extended, soonest due first."""
OVERRIDE = {"x-koha-override": "cancellation-request-flow"}
"""With this, a hold whose copy stands at the counter is not deleted: Koha writes a request down for staff."""
EMBED = {"x-koha-embed": "cancellation_requested"}


class _Deleted(Enum):
    """What became of a ``DELETE /holds/{id}``."""

    DELETED = auto()
    GONE = auto()
    """There was none (any more)."""
    REQUESTED = auto()
    """It stays, and staff see that it should go."""


class Accounts:
    """All raise KohaUnavailable and KohaRefused; each is over by its own deadline."""

    def __init__(
        self, session: Session, patrons: Patrons, catalogue: Catalogue, self_service: SelfService | None = None
    ) -> None:
        self._session = session
        self._patrons = patrons
        self._catalogue = catalogue
        self._self_service = self_service or SelfService()

    def login(self, number: str, password: str, today: date) -> Member | LoginFailure:
        """Check number and password, once."""
        return log_in(self._session, self._patrons, number, password, today)

    def loans(self, patron_id: int) -> list[Loan]:
        """What the patron has, soonest due first; these are also the first to have titles."""
        deadline = self._session.pace.begin()
        own = sorted(self._loans(patron_id, deadline), key=lambda row: rows.moment(row, "due_date"))
        titles = self._titles(own, deadline)
        refusals = self._refusals(patron_id, [rows.number(row, "checkout_id") for row in own], deadline)
        return [_loan(row, titles, refusals) for row in own]

    def holds(self, patron_id: int) -> list[Hold]:
        """What the patron has reserved, ready ones first, then in the order they were placed."""
        deadline = self._session.pace.begin()
        own = sorted(self._holds(patron_id, deadline), key=_place_in_list)
        biblios = [rows.biblio(row) for row in own]
        titles = look_up(self._catalogue.of_biblio, biblios, deadline)
        names = look_up(self._catalogue.library, map(_library, own), deadline)
        return [
            self._hold(row, titles.get(biblio, Title()), names.get(_library(row), _library(row)))
            for row, biblio in zip(own, biblios, strict=True)
        ]

    def _hold(self, row: dict[str, Any], title: Title, pickup: str) -> Hold:
        may = self._self_service
        return rows.hold(row, title, pickup, cancelable=may.cancels(row), requestable=may.requests_cancellation(row))

    def ready(self, patron_id: int, number: str) -> tuple[list[Hold], str]:
        """What waits for the patron, and where to write ('' if Koha knows no address).

        A title must be there, for it will be written down; nothing waits for whoever is gone or has another number now.
        """
        deadline = self._session.pace.begin()
        own = [row for row in self._holds(patron_id, deadline) if rows.state(row) is HoldState.READY]
        if not own:
            return [], ""
        try:
            found = self._patrons.read(patron_id, deadline)
        except PatronGone:
            return [], ""
        if found.number != number:
            return [], ""
        return [self._whole(row, deadline) for row in sorted(own, key=_place_in_list)], found.email

    def renew(self, patron_id: int, checkout_id: int) -> Loan | RenewalRefusal:
        """Extend one of the patron's own loans; Koha sees it once, for a second time would extend it twice.

        Whether the loan may be extended is not asked again: Koha looks when it extends, and gives the same reasons.
        """
        if not self._self_service.renewals:
            return RenewalRefusal.OTHER
        deadline = self._session.pace.begin()
        before = self._loan(patron_id, checkout_id, deadline)
        if before is None:
            return RenewalRefusal.GONE
        if self._is_blocked(patron_id, deadline):
            return RenewalRefusal.BLOCKED
        try:
            now = self._extend(before, deadline)
        except (KohaUnavailable, KohaRefused) as error:
            seen = self._loan_after(error, patron_id, checkout_id, deadline)
            if seen is None or rows.moment(seen, "due_date") <= rows.moment(before, "due_date"):
                raise
            now = seen  # it was extended, and only the answer was lost
        if isinstance(now, RenewalRefusal):
            return now
        return _loan(now, self._titles([now], deadline), look_up(self._refusal, [checkout_id], deadline))

    def _extend(self, before: dict[str, Any], deadline: Deadline) -> dict[str, Any] | RenewalRefusal:
        checkout_id = rows.number(before, "checkout_id")
        answer = self._session.seen_once(Question("POST", f"/checkouts/{checkout_id}/renewal"), deadline)
        if answer.gone:
            return RenewalRefusal.GONE
        if answer.status == 403 and answer.fault.says("Renewal not authorized"):
            return rows.refusal(answer.fault)
        data = answer.data("a loan is extended", 201)
        if not isinstance(data, dict) or data.get("checkout_id") != checkout_id:
            raise KohaUnavailable("a loan is extended: the answer is about something else")
        now = before | {"due_date": data.get("due_date")}
        rows.moment(now, "due_date")
        return now

    def _loan_after(
        self, error: KohaUnavailable | KohaRefused, patron_id: int, checkout_id: int, deadline: Deadline
    ) -> dict[str, Any] | None:
        """The loan as it is after that error; None where the error says that nothing was done, or nobody answers."""
        done = not error.unseen if isinstance(error, KohaUnavailable) else error.fault.status >= 500
        try:
            return self._loan(patron_id, checkout_id, deadline) if done else None
        except (KohaUnavailable, KohaRefused):
            return None

    def cancel(self, patron_id: int, hold_id: int) -> bool:
        """Cancel one of the patron's own reservations while it is pending; False if it is gone.

        Raises NotCancelable for any other: Koha would delete it, and its copy would stand on the shelf in no list.
        """
        deadline = self._session.pace.begin()
        own = self._own_hold(patron_id, hold_id, deadline)
        if own is None:
            return False
        if not self._self_service.cancels(own):
            raise NotCancelable("a copy is kept for this reservation, or on its way")
        done = self._delete(hold_id, deadline)
        if done is _Deleted.REQUESTED:  # a copy was set aside just now
            raise NotCancelable("a copy is kept for this reservation")
        return done is _Deleted.DELETED

    def request_cancellation(self, patron_id: int, hold_id: int) -> bool:
        """Have staff asked to cancel one of the patron's own; False if it is gone, or queued again and so cancelled.

        Raises NotCancelable where the library takes no such request for it.
        """
        deadline = self._session.pace.begin()
        own, may = self._own_hold(patron_id, hold_id, deadline), self._self_service
        if own is None:
            return False
        if may.requests and rows.is_requested(own):
            return True
        if not may.requests_cancellation(own) and not (may.requests and may.cancels(own)):
            raise NotCancelable("patrons can't ask for this reservation to be cancelled")
        return self._delete(hold_id, deadline) is _Deleted.REQUESTED

    def _delete(self, hold_id: int, deadline: Deadline) -> _Deleted:
        """A request whose answer was lost may be written down twice; staff cancel the reservation once."""
        answer = self._session.again(Question("DELETE", f"/holds/{hold_id}", headers=OVERRIDE), deadline)
        if answer.gone:
            return _Deleted.GONE
        if answer.status not in (202, 204):
            raise KohaRefused("a hold is cancelled", answer.fault)
        return _Deleted.REQUESTED if answer.status == 202 else _Deleted.DELETED

    def _titles(self, own: list[dict[str, Any]], deadline: Deadline) -> dict[int, Title]:
        """By item."""
        return look_up(self._catalogue.of_item, filter(None, map(_item, own)), deadline)

    def _refusals(
        self, patron_id: int, checkout_ids: list[int], deadline: Deadline
    ) -> Mapping[int, RenewalRefusal | None]:
        """Why they can't be extended, as far as that is known beforehand."""
        if not self._self_service.renewals:
            return dict.fromkeys(checkout_ids, RenewalRefusal.OTHER)
        if checkout_ids and look_up(self._is_blocked, [patron_id], deadline).get(patron_id):
            return dict.fromkeys(checkout_ids, RenewalRefusal.BLOCKED)
        return look_up(self._refusal, checkout_ids[:MOST_ASKED], deadline)

    def _is_blocked(self, patron_id: int, deadline: Deadline) -> bool:
        return is_blocked(self._session, self._patrons, patron_id, self._self_service.most_owed, deadline)

    def _refusal(self, checkout_id: int, deadline: Deadline) -> RenewalRefusal | None:
        """Why the loan can't be extended now, as far as Koha says."""
        answer = self._session.again(Question("GET", f"/checkouts/{checkout_id}/allows_renewal"), deadline)
        if answer.status == 404:  # returned meanwhile, or a Koha without this route
            return None
        return rows.known_refusal(answer.data("whether a loan may be extended is read", 200))

    def _whole(self, row: dict[str, Any], deadline: Deadline) -> Hold:
        title = self._catalogue.of_biblio(rows.biblio(row), deadline)
        return self._hold(row, title, self._catalogue.library(_library(row), deadline))

    def _loan(self, patron_id: int, checkout_id: int, deadline: Deadline) -> dict[str, Any] | None:
        own = (row for row in self._loans(patron_id, deadline) if row.get("checkout_id") == checkout_id)
        return next(own, None)

    def _own_hold(self, patron_id: int, hold_id: int, deadline: Deadline) -> dict[str, Any] | None:
        own = (row for row in self._holds(patron_id, deadline) if row.get("hold_id") == hold_id)
        return next(own, None)

    def _loans(self, patron_id: int, deadline: Deadline) -> Iterator[dict[str, Any]]:
        return own_rows(self._session, "/checkouts", "loans are read", "+checkout_id", patron_id, deadline)

    def _holds(self, patron_id: int, deadline: Deadline) -> Iterable[dict[str, Any]]:
        """With whether staff were asked to cancel them, where that may be so and Koha tells."""
        rows_of = partial(own_rows, self._session, "/holds", "holds are read", "+hold_id", patron_id, deadline)
        if not self._self_service.requests:
            return rows_of()
        try:
            return list(rows_of(EMBED))
        except KohaRefused as no:
            if no.fault.status != 400:  # what a Koha says that knows no such embed
                raise
            return rows_of()


def _place_in_list(row: dict[str, Any]) -> tuple[bool, int]:
    return rows.state(row) is not HoldState.READY, rows.number(row, "hold_id")


def _item(row: dict[str, Any]) -> int | None:
    """An item that is none any more has no number."""
    return rows.number(row, "item_id") if row.get("item_id") else None


def _loan(row: dict[str, Any], titles: Mapping[int, Title], refusals: Mapping[int, RenewalRefusal | None]) -> Loan:
    number = rows.number(row, "checkout_id")
    return Loan(number, titles.get(_item(row) or 0, Title()), rows.moment(row, "due_date"), refusals.get(number))


def _library(row: dict[str, Any]) -> str:
    return str(row.get("pickup_library_id") or "")
