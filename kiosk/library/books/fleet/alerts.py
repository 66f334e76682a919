"""Which kiosks somebody was told of, so that one process tells once of each outage, and once of its end."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Engine, select, update

from kiosk.library.database.errors import translate_db_errors
from kiosk.library.database.fleet import kiosk_alerts
from kiosk.library.database.statements import insert_if_new

CLAIM = timedelta(minutes=3)
"""Longer than a try to send may take; after a crash, another process tells of it then."""


@dataclass(frozen=True, slots=True)
class Turn:
    """A kiosk is down, or back, for so long that somebody is to be told; ``began_at`` is when it went down."""

    kiosk_id: str
    down: bool
    reason: str
    began_at: datetime
    turned_at: datetime
    claimed_until: datetime


class AlertBook:
    """All raise StoreUnavailable."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._reading = engine.execution_options(reading=True)

    @translate_db_errors
    def told(self) -> Mapping[str, tuple[bool, bool]]:
        """Of each kiosk whether it was told to be down, and whether it is otherwise since then."""
        query = select(kiosk_alerts.c.kiosk_id, kiosk_alerts.c.down, kiosk_alerts.c.turning_at)
        with self._reading.begin() as db:
            return {name: (down, turning is not None) for name, down, turning in db.execute(query)}

    @translate_db_errors
    def seen(self, kiosk_id: str, *, down: bool, reason: str, now: datetime, after: timedelta) -> Turn | None:
        """Note how it is; a Turn, claimed for this process, if it has been otherwise than was told for ``after``.

        The row is locked meanwhile: of several processes that look at once, one gets the Turn.
        """
        mine = kiosk_alerts.c.kiosk_id == kiosk_id
        with self._engine.begin() as db:
            insert_if_new(db, kiosk_alerts, kiosk_id=kiosk_id, down=False, reason="")
            row = db.execute(select(kiosk_alerts).where(mine).with_for_update()).one()
            if row.down is down:  # a flicker is forgotten
                db.execute(update(kiosk_alerts).where(mine).values(turning_at=None))
                return None
            turned = row.turning_at or now
            if row.turning_at is None:
                db.execute(update(kiosk_alerts).where(mine).values(turning_at=now))
            if now - turned < after or (row.claimed_until is not None and row.claimed_until > now):
                return None
            until = now + CLAIM
            db.execute(update(kiosk_alerts).where(mine).values(claimed_until=until))
            began = turned if down else row.began_at
            return Turn(kiosk_id, down, reason if down else row.reason, began, turned, until)

    @translate_db_errors
    def was_told(self, turn: Turn) -> None:
        """Somebody knows."""
        told = {"down": turn.down, "reason": turn.reason, "began_at": turn.began_at}
        self._settle(turn, **told, turning_at=None, claimed_until=None)

    @translate_db_errors
    def put_off(self, turn: Turn, until: datetime) -> None:
        """It could not be told; nobody tries before that."""
        self._settle(turn, claimed_until=until)

    def _settle(self, turn: Turn, **values: object) -> None:
        """Unless the claim is another's by now."""
        mine = (kiosk_alerts.c.kiosk_id == turn.kiosk_id, kiosk_alerts.c.claimed_until == turn.claimed_until)
        with self._engine.begin() as db:
            db.execute(update(kiosk_alerts).where(*mine).values(**values))
