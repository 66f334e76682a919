"""What is remembered of staff: who looked at whom and did what, when."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import Engine, delete, insert, select

from kiosk.library.database.errors import translate_db_errors
from kiosk.library.database.staff import staff_audit

MOST = 200
"""Entries that are shown at once."""


class Act(StrEnum):
    """What was done, or seen; its name is in the catalogue as ``audit-…``."""

    LOGGED_IN = "logged-in"
    REFUSED = "refused"
    """A log-in of an account that is there."""
    LOGGED_OUT = "logged-out"
    PASSWORD = "password"  # noqa: S105 - the name of an act
    DENIED = "denied"
    """A page that the role may not see."""
    READ_AUDIT = "read-audit"
    LISTED = "listed"
    """The registrations of a day, or all that are open."""
    FOUND = "found"
    """In the list of a search."""
    LOOKED = "looked"
    CHECKED = "checked"
    BARRED = "barred"
    UNBARRED = "unbarred"
    CORRECTED = "corrected"
    CARD = "card"
    """A patron's card was made as a file."""
    ONE_TIME = "one-time"
    """A one-time password was issued."""
    STOPPED = "stopped"
    RESUMED = "resumed"
    FORGOT = "forgot"
    """The patron was deleted."""
    FAULT_CLEARED = "fault-cleared"
    """Of a kiosk."""
    CALL_ANSWERED = "call-answered"
    """Of a kiosk: somebody is on the way."""
    CALL_CLOSED = "call-closed"
    KIOSK_PAUSED = "kiosk-paused"
    KIOSK_RESUMED = "kiosk-resumed"
    KIOSK_EXAMINED = "kiosk-examined"
    """A report about whether it is ready was asked for."""
    ACCOUNT_ADDED = "account-added"
    ACCOUNT_RESET = "account-reset"
    ACCOUNT_DISABLED = "account-disabled"


@dataclass(frozen=True, slots=True)
class Entry:
    at: datetime
    name: str
    act: Act
    about: str


class StaffAudit:
    """The table.  All raise StoreUnavailable."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._reading = engine.execution_options(reading=True)

    def write(self, at: datetime, name: str, act: Act, about: str = "") -> None:
        self.write_all(at, name, act, (about,))

    @translate_db_errors
    def write_all(self, at: datetime, name: str, act: Act, about: Iterable[str]) -> None:
        """The same act, about each of them."""
        rows = [{"at": at, "name": name, "act": act.value, "about": each[:32]} for each in about]
        if rows:
            with self._engine.begin() as db:
                db.execute(insert(staff_audit), rows)

    @translate_db_errors
    def newest(self, about: str = "") -> Sequence[Entry]:
        """At most ``MOST``, newest first; with ``about``, those about that one."""
        query = select(staff_audit).order_by(staff_audit.c.entry_id.desc()).limit(MOST)
        if about:
            query = query.where(staff_audit.c.about == about)
        with self._reading.begin() as db:
            return [Entry(row.at, row.name, Act(row.act), row.about) for row in db.execute(query)]

    @translate_db_errors
    def purge(self, before: datetime) -> None:
        with self._engine.begin() as db:
            db.execute(delete(staff_audit).where(staff_audit.c.at < before))
