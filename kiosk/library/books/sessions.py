"""Who is logged in: known by the hash of a token, at one kiosk, until a moment."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import Engine, bindparam, delete, insert, select, update

from kiosk.library.database.errors import translate_db_errors
from kiosk.library.database.statements import run
from kiosk.library.database.tables import sessions

_SESSION = sessions.c.token_hash == bindparam("token")
_THERE = sessions.c.kiosk_id == bindparam("kiosk")
_BEGIN = insert(sessions)
_FIND = select(sessions).where(_SESSION, _THERE, sessions.c.expires_at > bindparam("now"))
_PROLONG = update(sessions).where(_SESSION).values(expires_at=bindparam("until"))
_END = delete(sessions).where(_SESSION, _THERE)


@dataclass(frozen=True, slots=True)
class StoredSession:
    """``member_key`` is what the backend calls the patron (``members.AuthenticatedPatron.key``)."""

    token_hash: str = field(repr=False)
    kiosk_id: str
    number: str = field(repr=False)
    member_key: str = field(repr=False)
    begun_at: datetime
    expires_at: datetime


class Sessions:
    """The table.  All raise StoreUnavailable."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._reading = engine.execution_options(reading=True)

    @translate_db_errors
    def begin(self, session: StoredSession) -> None:
        """Keep a session until it is ended or over."""
        row = {name: getattr(session, name) for name in StoredSession.__slots__}
        with self._engine.begin() as db:
            run(db, _BEGIN, **row)

    @translate_db_errors
    def find(self, token_hash: str, *, kiosk_id: str, now: datetime) -> StoredSession | None:
        """The session; None for one that is unknown, another kiosk's, or over."""
        with self._reading.begin() as db:
            row = run(db, _FIND, token=token_hash, kiosk=kiosk_id, now=now).mappings().one_or_none()
        return None if row is None else StoredSession(**row)

    @translate_db_errors
    def prolong(self, token_hash: str, until: datetime) -> None:
        """It is in use: let it last until then."""
        with self._engine.begin() as db:
            run(db, _PROLONG, token=token_hash, until=until)

    @translate_db_errors
    def end(self, token_hash: str, *, kiosk_id: str) -> None:
        """Forget it; one that is gone is fine."""
        with self._engine.begin() as db:
            run(db, _END, token=token_hash, kiosk=kiosk_id)

    @translate_db_errors
    def end_all(self, number: str) -> None:
        """Forget all of one patron, wherever they are logged in."""
        with self._engine.begin() as db:
            db.execute(delete(sessions).where(sessions.c.number == number))

    @translate_db_errors
    def purge(self, now: datetime) -> None:
        with self._engine.begin() as db:
            db.execute(delete(sessions).where(sessions.c.expires_at <= now))
