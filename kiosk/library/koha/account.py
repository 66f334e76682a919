"""What a patron sees of their own account in Koha: whether the password is right, loans, holds."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from kiosk.library.koha.catalogue import Catalogue, Title
from kiosk.library.koha.deadline import Deadline
from kiosk.library.koha.faults import Fault, KohaRefused, KohaUnavailable
from kiosk.library.koha.http import Question
from kiosk.library.koha.patrons import PAGE, PatronGone, Patrons
from kiosk.library.koha.session import Session
from kiosk.library.members import NoLogin
from kiosk.patron.account import HoldState, RenewalRefusal

MOST_BYTES = 72
"""Bytes of a password that count for Koha (bcrypt): it would take a longer one for right."""


@dataclass(frozen=True, slots=True)
class Member:
    """Who logged in."""

    patron_id: int
    number: str
    name: str = field(repr=False)
    expires_on: date | None
    registered_on: date | None = None


@dataclass(frozen=True, slots=True)
class Loan:
    """One thing on loan; ``due`` has the server's zone."""

    checkout_id: int
    title: Title = field(repr=False)
    due: datetime


STATES = {None: HoldState.QUEUED, "W": HoldState.READY, "T": HoldState.ON_THE_WAY, "P": HoldState.BEING_PREPARED}
"""Koha's letters: waiting at the pick-up library, in transit, processing."""

REASONS = {
    "too_many": RenewalRefusal.TOO_MANY,
    "on_reserve": RenewalRefusal.RESERVED,
    "overdue": RenewalRefusal.OVERDUE,
    "too_soon": RenewalRefusal.TOO_SOON,
}
"""The words in brackets behind "Renewal not authorized"; ``too_many`` was seen, the others are Koha's own names."""

SPARE_SECONDS = 2.5
"""What a list keeps back: titles that are not there by then stay empty, for a list without them is better than none."""


@dataclass(frozen=True, slots=True)
class Hold:
    """One reservation; ``place`` counts from 1 while queued, ``keep_until`` is known once it is ready."""

    hold_id: int
    title: Title = field(repr=False)
    state: HoldState
    place: int | None
    pickup: str
    keep_until: date | None
    suspended: bool


class Accounts:
    """All raise KohaUnavailable and KohaRefused."""

    def __init__(self, session: Session, patrons: Patrons, catalogue: Catalogue) -> None:
        self._session = session
        self._patrons = patrons
        self._catalogue = catalogue

    def login(self, number: str, password: str, today: date) -> Member | NoLogin:
        """Check number and password; asked once, for Koha counts wrong tries and locks.

        The patron Koha found must be the one with this number: it would also take another patron's userid for it.
        """
        if not number or not password or len(password.encode()) > MOST_BYTES:
            return NoLogin.WRONG
        deadline = self._session.pace.begin()
        body = {"identifier": number, "password": password}
        answer = self._session.once(Question("POST", "/auth/password/validation", body=body), deadline)
        if answer.status != 201:
            return _no_login(answer.fault)
        said = answer.data("a password is validated", 201)
        if not isinstance(said, dict) or said.get("cardnumber") != number or not isinstance(said.get("patron_id"), int):
            return NoLogin.WRONG
        try:
            found = self._patrons.read(said["patron_id"], deadline)
        except PatronGone:
            return NoLogin.WRONG
        if found.number != number:
            return NoLogin.WRONG
        if found.expires_on is not None and found.expires_on < today:
            return NoLogin.MEMBERSHIP_EXPIRED
        name = f"{found.surname} {found.firstname}".strip()
        return Member(found.patron_id, number, name, found.expires_on, _day(str(found.raw.get("date_enrolled"))))

    def loans(self, patron_id: int) -> list[Loan]:
        """What the patron has, soonest due first."""
        deadline = self._session.pace.begin()
        rows = list(self._mine("/checkouts", "loans are read", patron_id, deadline))
        rows.sort(key=lambda row: _moment(row, "due_date"))  # should the time run out, the soonest due have titles
        return [self._loan(row, deadline) for row in rows]

    def _loan(self, row: dict[str, Any], deadline: Deadline) -> Loan:
        item = _number(row, "item_id")
        title = self._title(lambda: self._catalogue.of_item(item, deadline), deadline)
        return Loan(_number(row, "checkout_id"), title, _moment(row, "due_date"))

    @staticmethod
    def _title(look: Callable[[], Title], deadline: Deadline) -> Title:
        """Look a title up while there is time; what was found is kept, so the next list has more."""
        return look() if deadline.left() > SPARE_SECONDS else Title()

    def renew(self, patron_id: int, checkout_id: int) -> Loan | RenewalRefusal:
        """Extend one of the patron's own loans; asked once, for a second time would extend it twice."""
        deadline = self._session.pace.begin()
        mine = [
            row
            for row in self._mine("/checkouts", "loans are read", patron_id, deadline)
            if row.get("checkout_id") == checkout_id
        ]
        if not mine:
            return RenewalRefusal.GONE
        answer = self._session.once(Question("POST", f"/checkouts/{checkout_id}/renewal", body={}), deadline)
        if answer.status == 404:
            return RenewalRefusal.GONE
        if answer.status == 403 and answer.fault.says("Renewal not authorized"):
            return _reason(answer.fault)
        said = answer.data("a loan is extended", 201)
        if not isinstance(said, dict):
            raise KohaUnavailable("a loan is extended: the answer is no loan")
        return self._loan({**mine[0], "due_date": said.get("due_date")}, deadline)

    def cancel(self, patron_id: int, hold_id: int) -> bool:
        """Cancel one of the patron's own reservations; False if it is gone."""
        deadline = self._session.pace.begin()
        rows = self._mine("/holds", "holds are read", patron_id, deadline)
        if all(row.get("hold_id") != hold_id for row in rows):
            return False
        answer = self._session.again(Question("DELETE", f"/holds/{hold_id}"), deadline)
        if answer.status not in (204, 404):
            raise KohaRefused("a hold is cancelled", answer.fault)
        return answer.status == 204

    def email(self, patron_id: int) -> str:
        """Where to write; '' if Koha knows no address, or the patron is gone."""
        try:
            return self._patrons.read(patron_id, self._session.pace.begin()).email
        except PatronGone:
            return ""

    def holds(self, patron_id: int) -> list[Hold]:
        """What the patron has reserved, ready ones first."""
        deadline = self._session.pace.begin()
        holds = [self._hold(row, deadline) for row in self._mine("/holds", "holds are read", patron_id, deadline)]
        return sorted(holds, key=lambda hold: (hold.state is not HoldState.READY, hold.hold_id))

    def _hold(self, row: dict[str, Any], deadline: Deadline) -> Hold:
        state = STATES.get(row.get("status"), HoldState.UNKNOWN)
        place = row.get("priority")
        until = row.get("expiration_date")
        biblio = _number(row, "biblio_id")
        return Hold(
            hold_id=_number(row, "hold_id"),
            title=self._title(lambda: self._catalogue.of_biblio(biblio, deadline), deadline),
            state=state,
            place=place if state is HoldState.QUEUED and isinstance(place, int) and place > 0 else None,
            pickup=self._catalogue.library(str(row.get("pickup_library_id") or ""), deadline),
            keep_until=_day(until) if state is HoldState.READY and isinstance(until, str) else None,
            suspended=row.get("suspended") is True,
        )

    def _mine(self, path: str, what: str, patron_id: int, deadline: Deadline) -> Iterator[dict[str, Any]]:
        """All rows; only the patron's own, whatever Koha's filter did."""
        page, seen = 1, 0
        while True:
            query = {"patron_id": str(patron_id), "_page": str(page), "_per_page": str(PAGE)}
            answer = self._session.again(Question("GET", path, query=query), deadline)
            rows = answer.data(what, 200)
            if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
                raise KohaUnavailable(f"{what}: the answer is no list")
            if any(row.get("patron_id") != patron_id for row in rows):
                raise KohaUnavailable(f"{what}: the answer is about somebody else")
            yield from rows
            page, seen = page + 1, seen + len(rows)
            if not rows or (len(rows) < PAGE if answer.total is None else seen >= answer.total):
                return


def _no_login(fault: Fault) -> NoLogin:
    """What a refused validation means; raises where it says nothing about the password."""
    if fault.status == 400 and fault.says("Password expired"):
        return NoLogin.PASSWORD_EXPIRED
    if fault.status == 500 and "/body/cardnumber" in fault.paths:  # 23.05 stumbles over an expired password so
        return NoLogin.PASSWORD_EXPIRED
    if fault.status == 400 and fault.says("Validation failed"):
        return NoLogin.WRONG
    raise KohaRefused("a password is validated", fault)


def _reason(fault: Fault) -> RenewalRefusal:
    """The word in brackets, as a reason."""
    words = [match[1] for text in fault.texts if (match := re.search(r"\((\w+)\)", text))]
    return REASONS.get(words[0], RenewalRefusal.OTHER) if words else RenewalRefusal.OTHER


def _number(row: dict[str, Any], key: str) -> int:
    value = row.get(key)
    if not isinstance(value, int) or isinstance(value, bool):
        raise KohaUnavailable(f"the answer has no {key}")
    return value


def _moment(row: dict[str, Any], key: str) -> datetime:
    try:
        moment = datetime.fromisoformat(str(row.get(key)))
    except ValueError:
        moment = None
    if moment is None or moment.tzinfo is None:
        raise KohaUnavailable(f"the answer has no {key} with a zone")
    return moment


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None
