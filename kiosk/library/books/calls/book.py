"""Calls for staff: from the first ring to how they ended."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import ColumnElement, Connection, Engine, and_, delete, select, update

from kiosk.library.database.calls import call_watches, calls
from kiosk.library.database.errors import translate_db_errors
from kiosk.library.database.statements import insert_if_new

_ROW = calls.c
SILENT = timedelta(seconds=30)
"""A kiosk that calls says so every few seconds; after so long the call rings no more, but is still shown."""
LOST = timedelta(minutes=10)
"""After so long without a word of the kiosk the call is over."""
WATCHED = timedelta(seconds=20)
"""So long after a desk has asked last, calls still count as heard there."""
NOTED = timedelta(seconds=5)
"""How often it is written down that a desk or a kiosk was heard."""


class State(StrEnum):
    RINGING = "ringing"
    COMING = "coming"
    ENDED = "ended"


class Ending(StrEnum):
    """How a call ended."""

    CANCELLED = "cancelled"
    DONE = "done"
    LEFT = "left"
    """With the visit."""
    CLOSED = "closed"
    """At the staff desk."""
    LOST = "lost"
    """The kiosk said nothing more of it."""


@dataclass(frozen=True, slots=True)
class StaffCall:
    """One row; ``end`` is a value of Ending, '' while it lasts."""

    kiosk_id: str
    call_id: str
    page: str
    code: str
    called_at: datetime
    heard_at: datetime
    state: State
    answered_by: str
    answered_at: datetime | None
    end: str
    ended_by: str
    ended_at: datetime | None

    @property
    def was_missed(self) -> bool:
        """Whether it ended before anybody had answered, and not because the visitor wanted so."""
        return self.state is State.ENDED and not self.answered_by and self.end in (Ending.LEFT, Ending.LOST)

    def is_silent(self, now: datetime) -> bool:
        return now - self.heard_at > SILENT


_COLUMNS = [each for each in calls.c if each.name not in ("mailed_at", "mail_claimed_until")]
_LASTS = _ROW.state != State.ENDED.value


class CallBook:
    """Of all kiosks of a library.  All raise StoreUnavailable."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._reading = engine.execution_options(reading=True)

    # for the kiosks ----------------------------------------------------------------------------------------------

    @translate_db_errors
    def heard(self, kiosk_id: str, call_id: str, now: datetime) -> State | None:
        """The kiosk says that it lasts: how is it?  None for one that never began."""
        with self._reading.begin() as db:
            row = db.execute(select(_ROW.state, _ROW.heard_at).where(_is(kiosk_id, call_id))).one_or_none()
        if row is None:
            return None
        if row.state != State.ENDED and now - row.heard_at >= NOTED:
            with self._engine.begin() as db:
                db.execute(update(calls).where(_is(kiosk_id, call_id), _LASTS).values(heard_at=now))
        return State(row.state)

    @translate_db_errors
    def begin(self, kiosk_id: str, call_id: str, page: str, code: str, now: datetime) -> None:
        """It rings from now on; one that the kiosk had before, and forgot, is over."""
        row = {"kiosk_id": kiosk_id, "call_id": call_id, "page": page, "code": code, "called_at": now, "heard_at": now}
        with self._engine.begin() as db:
            _end(db, and_(_ROW.kiosk_id == kiosk_id, _ROW.call_id != call_id), Ending.LOST, now)
            insert_if_new(db, calls, **row, state=State.RINGING.value, answered_by="", end="", ended_by="")

    @translate_db_errors
    def end(self, kiosk_id: str, call_id: str, how: Ending, now: datetime) -> None:
        """At the kiosk.  One that is over, or never began, is fine."""
        with self._engine.begin() as db:
            _end(db, _is(kiosk_id, call_id), how, now)

    @translate_db_errors
    def is_watched(self, now: datetime) -> bool:
        """Whether a desk is open at which it rings."""
        with self._reading.begin() as db:
            query = select(call_watches.c.name).where(call_watches.c.seen_at > now - WATCHED).limit(1)
            return db.execute(query).first() is not None

    # for the staff desk ------------------------------------------------------------------------------------------

    @translate_db_errors
    def watched(self, name: str, now: datetime) -> None:
        """The desk of this account has asked for calls."""
        mine = call_watches.c.name == name
        with self._reading.begin() as db:
            seen = db.scalar(select(call_watches.c.seen_at).where(mine))
        if seen is not None and timedelta(0) <= now - seen < NOTED:
            return
        with self._engine.begin() as db:
            if not insert_if_new(db, call_watches, name=name, seen_at=now):
                db.execute(update(call_watches).where(mine).values(seen_at=now))

    @translate_db_errors
    def lasting(self, now: datetime) -> list[StaffCall]:
        """The oldest first; those that their kiosk has said nothing of for long are over."""
        forgotten = _ROW.heard_at < now - LOST
        with self._reading.begin() as db:
            rows = db.execute(select(*_COLUMNS).where(_LASTS).order_by(_ROW.called_at, _ROW.kiosk_id))
            found = _calls(rows)
        if any(now - each.heard_at > LOST for each in found):
            with self._engine.begin() as db:
                _end(db, forgotten, Ending.LOST, now)
        return [each for each in found if now - each.heard_at <= LOST]

    @translate_db_errors
    def ended(self, since: datetime, most: int) -> list[StaffCall]:
        """The newest first."""
        query = select(*_COLUMNS).where(~_LASTS, _ROW.called_at >= since).order_by(_ROW.called_at.desc()).limit(most)
        with self._reading.begin() as db:
            return _calls(db.execute(query))

    @translate_db_errors
    def find(self, kiosk_id: str, call_id: str) -> StaffCall | None:
        with self._reading.begin() as db:
            return next(iter(_calls(db.execute(select(*_COLUMNS).where(_is(kiosk_id, call_id))))), None)

    @translate_db_errors
    def answer(self, kiosk_id: str, call_id: str, name: str, now: datetime) -> bool:
        """Somebody is on the way; False if another was first, or the call is over."""
        rings = and_(_is(kiosk_id, call_id), _ROW.state == State.RINGING.value)
        values = {"state": State.COMING.value, "answered_by": name, "answered_at": now}
        with self._engine.begin() as db:
            return db.execute(update(calls).where(rings).values(**values)).rowcount == 1

    @translate_db_errors
    def close(self, kiosk_id: str, call_id: str, name: str, now: datetime) -> bool:
        """It is done with; False if it was over already."""
        with self._engine.begin() as db:
            return _end(db, _is(kiosk_id, call_id), Ending.CLOSED, now, name)

    @translate_db_errors
    def purge(self, before: datetime) -> None:
        """Forget calls, and desks, of long ago."""
        with self._engine.begin() as db:
            db.execute(delete(calls).where(_ROW.called_at < before))
            db.execute(delete(call_watches).where(call_watches.c.seen_at < before))


def _is(kiosk_id: str, call_id: str) -> ColumnElement[bool]:
    return and_(_ROW.kiosk_id == kiosk_id, _ROW.call_id == call_id)


def _end(db: Connection, which: ColumnElement[bool], how: Ending, now: datetime, name: str = "") -> bool:
    values = {"state": State.ENDED.value, "end": how.value, "ended_at": now, "ended_by": name}
    return db.execute(update(calls).where(which, _LASTS).values(**values)).rowcount > 0


def _calls(rows: Iterable[object]) -> list[StaffCall]:
    found = (row._asdict() for row in rows)  # type: ignore[attr-defined]  # rows of _COLUMNS
    return [StaffCall(**{**row, "state": State(row["state"])}) for row in found]
