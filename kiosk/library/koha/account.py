"""What a patron sees of their own account in Koha: whether the password is right, loans, holds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum, auto
from typing import Any

from kiosk.library.koha.catalogue import Catalogue, Title
from kiosk.library.koha.deadline import Deadline
from kiosk.library.koha.faults import Fault, KohaRefused, KohaUnavailable
from kiosk.library.koha.http import Question
from kiosk.library.koha.patrons import PAGE, PatronGone, Patrons
from kiosk.library.koha.session import Session

MOST_BYTES = 72
"""Bytes of a password that count for Koha (bcrypt): it would take a longer one for right."""


class NoLogin(Enum):
    """Why somebody is not let in."""

    WRONG = auto()
    """Number or password, or locked after too many tries, or no password set: Koha says the same to all."""
    PASSWORD_EXPIRED = auto()
    MEMBERSHIP_EXPIRED = auto()


@dataclass(frozen=True, slots=True)
class Member:
    """Who logged in."""

    patron_id: int
    number: str
    name: str = field(repr=False)
    expires_on: date | None


@dataclass(frozen=True, slots=True)
class Loan:
    """One thing on loan; ``due`` has the server's zone."""

    checkout_id: int
    title: Title
    due: datetime


class HoldState(Enum):
    """How far a reservation is."""

    QUEUED = auto()
    READY = auto()
    """Waiting at the pick-up library (status W)."""
    ON_THE_WAY = auto()
    """Status T."""
    BEING_PREPARED = auto()
    """Status P."""
    UNKNOWN = auto()
    """A status this program does not know."""


STATES = {None: HoldState.QUEUED, "W": HoldState.READY, "T": HoldState.ON_THE_WAY, "P": HoldState.BEING_PREPARED}


@dataclass(frozen=True, slots=True)
class Hold:
    """One reservation; ``place`` counts from 1 while queued, ``keep_until`` is known once it is ready."""

    hold_id: int
    title: Title
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
        return Member(found.patron_id, number, f"{found.surname} {found.firstname}".strip(), found.expires_on)

    def loans(self, patron_id: int) -> list[Loan]:
        """What the patron has, soonest due first."""
        deadline = self._session.pace.begin()
        rows = list(self._mine("/checkouts", "loans are read", patron_id, deadline))
        loans = [
            Loan(
                _number(row, "checkout_id"),
                self._catalogue.of_item(_number(row, "item_id"), deadline),
                _moment(row, "due_date"),
            )
            for row in rows
        ]
        return sorted(loans, key=lambda loan: loan.due)

    def holds(self, patron_id: int) -> list[Hold]:
        """What the patron has reserved, ready ones first."""
        deadline = self._session.pace.begin()
        holds = [self._hold(row, deadline) for row in self._mine("/holds", "holds are read", patron_id, deadline)]
        return sorted(holds, key=lambda hold: (hold.state is not HoldState.READY, hold.hold_id))

    def _hold(self, row: dict[str, Any], deadline: Deadline) -> Hold:
        state = STATES.get(row.get("status"), HoldState.UNKNOWN)
        place = row.get("priority")
        until = row.get("expiration_date")
        return Hold(
            hold_id=_number(row, "hold_id"),
            title=self._catalogue.of_biblio(_number(row, "biblio_id"), deadline),
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
