"""Who waits for a work, and whose turn it is; all in a transaction of the caller's."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta

from sqlalchemy import ColumnElement, Connection, RowMapping, delete, func, select, update

from kiosk.library.database.tables import holds
from kiosk.patron.account import HoldState
from kiosk.patron.circulation import CirculationRules

_QUEUED = holds.c.state == HoldState.QUEUED.value


@dataclass(frozen=True, slots=True)
class PutAside:
    """A reservation that is ready and kept on the shelf."""

    hold_id: str
    number: str = field(repr=False)
    title: str = field(repr=False)
    pickup: str
    keep_until: date


def others_wait(db: Connection, work: str, number: str) -> int:
    """How many others are queued for this work."""
    waits = select(func.count()).select_from(holds).where(_QUEUED, holds.c.work == work, holds.c.number != number)
    return int(db.scalar(waits) or 0)


def next_turn(db: Connection, rules: CirculationRules, work: str, today: date) -> PutAside | None:
    """Give an available copy to the first reservation in the queue; None if there is none."""
    first = select(holds).where(_QUEUED, holds.c.work == work).order_by(holds.c.placed_at, holds.c.hold_id).limit(1)
    # skip_locked: a reservation that another transaction is giving a copy to does not need this one
    row = db.execute(first.with_for_update(skip_locked=True)).mappings().one_or_none()
    return None if row is None else make_ready(db, rules, row, today)


def make_ready(
    db: Connection,
    rules: CirculationRules,
    hold: RowMapping,
    today: date,
    *,
    keep_until: date | None = None,
    pickup: str | None = None,
) -> PutAside:
    """Let a reservation be ready: until the day the rules say, at its own pick-up place, unless given otherwise."""
    until = keep_until or today + timedelta(days=rules.keep_days)
    place = hold["pickup"] if pickup is None else pickup
    ready = {"state": HoldState.READY.value, "keep_until": until, "pickup": place}
    db.execute(update(holds).where(holds.c.hold_id == hold["hold_id"]).values(**ready))
    return PutAside(hold["hold_id"], hold["number"], hold["title"], place, until)


def cancel(
    db: Connection, rules: CirculationRules, today: date, *which: ColumnElement[bool]
) -> tuple[bool, PutAside | None]:
    """Delete one reservation: whether there was one, and whose turn it is if its copy stood ready."""
    gone = db.execute(delete(holds).where(*which).returning(*holds.c)).mappings().one_or_none()
    if gone is None or gone["state"] != HoldState.READY.value:
        return gone is not None, None
    return True, next_turn(db, rules, gone["work"], today)
