"""Who is logged in at the staff desk: known by the digest of a random token, until idle or over."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlalchemy import Engine, delete, insert, select, update

from kiosk.library.database.errors import translate_db_errors
from kiosk.library.database.staff import staff_accounts, staff_sessions
from kiosk.staff.accounts import Role

IDLE, ABSOLUTE = timedelta(minutes=30), timedelta(hours=12)
NOTED = timedelta(minutes=1)
"""How often it is written down that a session is in use."""
_ROW = staff_sessions.c


@dataclass(frozen=True, slots=True)
class Staff:
    """Who is logged in, with the role of this moment."""

    name: str
    role: Role
    must_change: bool
    token: str = field(repr=False)

    @property
    def is_admin(self) -> bool:
        return self.role is Role.ADMIN


def new_token() -> str:
    """256 random bits."""
    return secrets.token_urlsafe(32)


def csrf_of(token: str) -> str:
    """What the forms of a session carry: nobody without its token can make it, and it does not tell the token."""
    return hmac.digest(token.encode("utf-8", "surrogatepass"), b"staff form", "sha256").hex()


class StaffSessions:
    """The table.  All raise StoreUnavailable."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._reading = engine.execution_options(reading=True)

    @translate_db_errors
    def begin(self, name: str, now: datetime) -> str:
        """A new session; its token, which is kept nowhere."""
        token = new_token()
        row = {"token_hash": _digest(token), "name": name, "begun_at": now, "used_at": now}
        with self._engine.begin() as db:
            db.execute(insert(staff_sessions), row)
        return token

    @translate_db_errors
    def find(self, token: str, now: datetime, *, use: bool, idle: bool = False) -> Staff | None:
        """Whose it is; None for one that is unknown, idle for too long, or over.

        ``use`` prolongs it; ``idle``: also one that is idle for too long, for what is about nobody.
        """
        digest = _digest(token)
        columns = (staff_accounts.c.name, staff_accounts.c.role, staff_accounts.c.must_change, _ROW.used_at)
        query = (
            select(*columns)
            .join(staff_sessions, _ROW.name == staff_accounts.c.name)
            .where(_ROW.token_hash == digest, _ROW.begun_at > now - ABSOLUTE)
            .where(staff_accounts.c.disabled.is_(False))
        )
        with self._reading.begin() as db:
            row = db.execute(query).one_or_none()
        is_idle = row is not None and row.used_at <= now - IDLE
        if row is None or (is_idle and not idle):
            return None
        if use and not is_idle and now - row.used_at >= NOTED:
            with self._engine.begin() as db:
                db.execute(update(staff_sessions).where(_ROW.token_hash == digest).values(used_at=now))
        return Staff(row.name, Role(row.role), row.must_change, token)

    @translate_db_errors
    def end(self, token: str) -> None:
        """Forget it; one that is gone is fine."""
        with self._engine.begin() as db:
            db.execute(delete(staff_sessions).where(_ROW.token_hash == _digest(token)))

    @translate_db_errors
    def purge(self, now: datetime) -> None:
        """Forget those that are over; one that is idle still hears calls."""
        with self._engine.begin() as db:
            db.execute(delete(staff_sessions).where(_ROW.begun_at <= now - ABSOLUTE))


def _digest(token: str) -> str:
    return hashlib.sha256(b"staff\0" + token.encode("utf-8", "surrogatepass")).hexdigest()
