"""Whether number and password are a patron's, and what Koha's refusal of them means."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from kiosk.concurrency import Deadline
from kiosk.library.koha import rows
from kiosk.library.koha.faults import Fault, KohaRefused, Shape
from kiosk.library.koha.http import Question
from kiosk.library.koha.patrons import PatronGone, Patrons
from kiosk.library.koha.session import Session
from kiosk.library.members import LoginFailure
from kiosk.log.logger import logger

log = logger("kiosk.library")

MOST_BYTES = 72
"""Bytes of a password that count for Koha (bcrypt): it would take a longer one for right."""
NOBODY = "kiosk-check-nobody"
"""No patron's card number, user name or password."""
STUMBLES = frozenset({"/", "/body/cardnumber"})
"""Where 23.05 says it stumbled over a right password that has expired: which of them depends on other patrons."""


@dataclass(frozen=True, slots=True)
class Member:
    """Who logged in."""

    patron_id: int = field(repr=False)
    number: str = field(repr=False)
    name: str = field(repr=False)
    expires_on: date | None
    registered_on: date | None = None


def log_in(session: Session, patrons: Patrons, number: str, password: str, today: date) -> Member | LoginFailure:
    """Check number and password; Koha sees them once, for it counts wrong tries and locks.

    The patron Koha found must be the one with this number: it would also take another patron's userid for it.
    Raises KohaUnavailable and KohaRefused.
    """
    if not number or not _fits(password):
        return LoginFailure.WRONG
    deadline = session.pace.begin()
    answer = session.seen_once(_validation(number, password), deadline)
    if answer.status != 201:
        return _failure(session, patrons, number, answer.fault, deadline)
    data = answer.data("a password is validated", 201)
    if not isinstance(data, dict) or data.get("cardnumber") != number or not isinstance(data.get("patron_id"), int):
        return LoginFailure.WRONG
    try:
        found = patrons.read(data["patron_id"], deadline)
    except PatronGone:
        return LoginFailure.WRONG
    if found.number != number:
        return LoginFailure.WRONG
    if found.category.upper() in patrons.rules.no_login:
        log.warning("a log-in was refused: the patron's category is one of koha.no_login")
        return LoginFailure.WRONG
    if found.expires_on is not None and found.expires_on < today:
        return LoginFailure.MEMBERSHIP_EXPIRED
    name = f"{found.surname} {found.firstname}".strip()
    return Member(found.patron_id, number, name, found.expires_on, rows.day(found.raw.get("date_enrolled")))


def is_password_of(session: Session, patrons: Patrons, patron_id: int, number: str, password: str) -> bool:
    """Whether it is this patron's; it may have expired.  Koha sees it once.  Raises as ``log_in``.

    Of an expired one Koha does not say whose it is: it counts only where nobody else has the number as userid.
    """
    if not number or not _fits(password):
        return False
    deadline = session.pace.begin()
    answer = session.seen_once(_validation(number, password), deadline)
    if answer.status == 201:
        data = answer.data("a password is validated", 201)
        return isinstance(data, dict) and (data.get("cardnumber"), data.get("patron_id")) == (number, patron_id)
    if _failure(session, patrons, number, answer.fault, deadline) is not LoginFailure.PASSWORD_EXPIRED:
        return False
    return all(one.patron_id == patron_id for one in patrons.by_userid(number, deadline))


def _validation(identifier: str, password: str) -> Question:
    return Question("POST", "/auth/password/validation", body={"identifier": identifier, "password": password})


def _fits(password: str) -> bool:
    try:
        return 0 < len(password.encode()) <= MOST_BYTES
    except UnicodeEncodeError:  # half a character
        return False


def _failure(session: Session, patrons: Patrons, number: str, fault: Fault, deadline: Deadline) -> LoginFailure:
    """What a refused validation means; raises where it says nothing about the password."""
    if fault.status == 400 and fault.says("Password expired"):
        return LoginFailure.PASSWORD_EXPIRED
    if fault.status == 400 and fault.says("Validation failed"):
        return LoginFailure.WRONG
    stumbled = fault.status == 500 and fault.shape is Shape.ERRORS and STUMBLES.issuperset(fault.paths)
    if stumbled and _is_about_the_patron(session, patrons, number, deadline):
        return LoginFailure.PASSWORD_EXPIRED
    raise KohaRefused("a password is validated", fault)


def _is_about_the_patron(session: Session, patrons: Patrons, number: str, deadline: Deadline) -> bool:
    """Whether Koha shows the patron and validates others: then it stumbled over this one, and is not out of order.

    The try of nobody counts for nobody, so it may be asked again; the patron's own is never repeated.
    """
    if all(found.number != number for found in patrons.by_number(number, deadline)):
        return False
    others = session.again(_validation(NOBODY, NOBODY), deadline)
    return others.status == 400 and others.fault.says("Validation failed")
