"""Which calls a mail tells of: one mail for a call that nobody answers, however many processes look."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Engine, and_, or_, select, update

from kiosk.library.books.calls.book import SILENT, State
from kiosk.library.database.calls import calls
from kiosk.library.database.errors import translate_db_errors

_ROW = calls.c
CLAIM = timedelta(minutes=3)
"""Longer than a try to send may take; after a crash, another process sends it then."""
APART = timedelta(minutes=10)
"""Between two mails about one kiosk: whoever presses again and again sends none."""


@dataclass(frozen=True, slots=True)
class UnansweredCall:
    """A call to be told of, claimed by one process until then."""

    kiosk_id: str
    call_id: str
    page: str
    code: str
    called_at: datetime
    claimed_until: datetime


class CallMailBook:
    """All raise StoreUnavailable."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._reading = engine.execution_options(reading=True)

    @translate_db_errors
    def claim(self, now: datetime, after: timedelta) -> list[UnansweredCall]:
        """Calls that ring for ``after`` or longer and that nobody was told of; they are this process's now."""
        due = and_(
            _ROW.state == State.RINGING.value,
            _ROW.called_at <= now - after,
            _ROW.heard_at >= now - SILENT,
            _ROW.mailed_at.is_(None),
            or_(_ROW.mail_claimed_until.is_(None), _ROW.mail_claimed_until <= now),
        )
        with self._reading.begin() as db:
            keys = db.execute(select(_ROW.kiosk_id, _ROW.call_id).where(due).order_by(_ROW.called_at)).all()
        found = []
        for kiosk_id, call_id in keys:
            with self._engine.begin() as db:
                told = select(_ROW.call_id).where(_ROW.kiosk_id == kiosk_id, _ROW.mailed_at > now - APART).limit(1)
                mine = and_(_ROW.kiosk_id == kiosk_id, _ROW.call_id == call_id)
                row = db.execute(select(calls).where(mine, due).with_for_update()).one_or_none()
                if row is None or db.execute(told).first() is not None:
                    continue
                until = now + CLAIM
                db.execute(update(calls).where(mine).values(mail_claimed_until=until))
                found.append(UnansweredCall(kiosk_id, call_id, row.page, row.code, row.called_at, until))
        return found

    @translate_db_errors
    def was_told(self, call: UnansweredCall, now: datetime) -> None:
        """Somebody knows, or never will by mail."""
        self._settle(call, mailed_at=now, mail_claimed_until=None)

    @translate_db_errors
    def put_off(self, call: UnansweredCall, until: datetime) -> None:
        """It could not be told; nobody tries before that."""
        self._settle(call, mail_claimed_until=until)

    def _settle(self, call: UnansweredCall, **values: object) -> None:
        """Unless the claim is another's by now."""
        mine = (
            _ROW.kiosk_id == call.kiosk_id,
            _ROW.call_id == call.call_id,
            _ROW.mail_claimed_until == call.claimed_until,
        )
        with self._engine.begin() as db:
            db.execute(update(calls).where(*mine).values(**values))
