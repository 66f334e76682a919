"""What the kiosks say of themselves, and what is counted there; nothing of it is about a patron."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date, datetime

from sqlalchemy import Engine, delete, select, update

from kiosk.library.database.errors import translate_db_errors
from kiosk.library.database.fleet import heartbeats, kiosk_counts
from kiosk.library.database.statements import insert_if_new


@dataclass(frozen=True, slots=True)
class Heartbeat:
    """The last report of a kiosk; every time is by the service's clock.

    ``findings`` is JSON; ``fault`` the last one nobody has cleared yet, '' = none.
    """

    kiosk_id: str
    heard_at: datetime
    run: str
    number: int
    version: str
    profile: str
    profile_at: datetime
    condition: str
    drawn_at: datetime | None
    read_at: datetime | None
    printed_at: datetime | None
    problem: str
    problem_at: datetime | None
    findings: str
    verdict: str
    since: datetime
    fault: str = ""
    fault_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class DayCount:
    """How often ``what`` came about at a kiosk on a day of the library."""

    day: date
    kiosk_id: str
    what: str
    count: int


class FleetBook:
    """Of all kiosks of a library.  All raise StoreUnavailable."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._reading = engine.execution_options(reading=True)

    @translate_db_errors
    def last(self, kiosk_id: str) -> Heartbeat | None:
        with self._reading.begin() as db:
            row = db.execute(select(heartbeats).where(heartbeats.c.kiosk_id == kiosk_id)).one_or_none()
            return None if row is None else Heartbeat(**row._asdict())

    @translate_db_errors
    def all(self) -> list[Heartbeat]:
        """By their names."""
        with self._reading.begin() as db:
            rows = db.execute(select(heartbeats).order_by(heartbeats.c.kiosk_id))
            return [Heartbeat(**row._asdict()) for row in rows]

    @translate_db_errors
    def write(self, beat: Heartbeat, counts: Iterable[tuple[date, str, int]]) -> None:
        """Store it, and add its counts unless they came with an earlier report of the same run and number.

        A fault that was not cleared stays, whatever ``beat`` has.
        """
        values = asdict(beat)
        with self._engine.begin() as db:
            if not insert_if_new(db, heartbeats, **values):
                mine = heartbeats.c.kiosk_id == beat.kiosk_id
                query = select(heartbeats.c.run, heartbeats.c.number, heartbeats.c.fault).where(mine)
                run, number, fault = db.execute(query.with_for_update()).one()
                if run == beat.run and number >= beat.number:
                    counts = ()
                if fault:
                    del values["fault"], values["fault_at"]
                db.execute(update(heartbeats).where(mine).values(**values))
            for day, what, count in counts:
                key = {"day": day, "kiosk_id": beat.kiosk_id, "what": what}
                insert_if_new(db, kiosk_counts, **key, count=0)
                here = [kiosk_counts.c[name] == value for name, value in key.items()]
                db.execute(update(kiosk_counts).where(*here).values(count=kiosk_counts.c.count + count))

    @translate_db_errors
    def clear(self, kiosk_id: str) -> bool:
        """A person has seen the past fault; whether there was one."""
        past = (heartbeats.c.kiosk_id == kiosk_id, heartbeats.c.fault != "")
        with self._engine.begin() as db:
            return bool(db.execute(update(heartbeats).where(*past).values(fault="", fault_at=None)).rowcount)

    @translate_db_errors
    def purge(self, before: date) -> None:
        """Forget counts of earlier days."""
        with self._engine.begin() as db:
            db.execute(delete(kiosk_counts).where(kiosk_counts.c.day < before))

    @translate_db_errors
    def counts(self, first: date, last: date) -> list[DayCount]:
        """Of these days, the last one too; by day, kiosk, and what."""
        where = kiosk_counts.c.day.between(first, last)
        order = (kiosk_counts.c.day, kiosk_counts.c.kiosk_id, kiosk_counts.c.what)
        with self._reading.begin() as db:
            return [DayCount(*row) for row in db.execute(select(kiosk_counts).where(where).order_by(*order))]
