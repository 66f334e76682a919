"""What the desk wants of kiosks: to be out of service, and to report what their doctors find."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Engine, bindparam, delete, insert, select, update

from kiosk.library.database.errors import translate_db_errors
from kiosk.library.database.fleet import kiosk_pauses, readiness_reports
from kiosk.library.database.statements import insert_if_new, run

PATIENCE = timedelta(minutes=15)
"""So long a kiosk is asked for a report."""

_PAUSE_OF = select(kiosk_pauses.c.reason, kiosk_pauses.c.text).where(kiosk_pauses.c.kiosk_id == bindparam("kiosk"))
_REPORT_OF = (
    select(readiness_reports.c.report)
    .where(readiness_reports.c.kiosk_id == bindparam("kiosk"))
    .where(readiness_reports.c.made_at.is_(None), readiness_reports.c.asked_at > bindparam("since"))
    .order_by(readiness_reports.c.asked_at.desc())
    .limit(1)
)


@dataclass(frozen=True, slots=True)
class PauseOrder:
    """``text`` is staff's own line, '' = none; ``by`` the account's name."""

    kiosk_id: str
    reason: str
    text: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Wanted:
    """What one kiosk is told: (reason, text) of its pause or None, and the report it is to make, '' = none."""

    pause: tuple[str, str] | None
    report: str


@dataclass(frozen=True, slots=True)
class Readiness:
    """``made_at`` None = it has not come; ``findings`` is JSON as in a heartbeat.  Times are the service's."""

    report: str
    kiosk_id: str
    asked_at: datetime
    by: str
    made_at: datetime | None
    version: str
    profile: str
    findings: str


class OrderBook:
    """Of all kiosks of a library.  All raise StoreUnavailable."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._reading = engine.execution_options(reading=True)

    @translate_db_errors
    def wanted(self, kiosk_id: str, now: datetime) -> Wanted:
        """Of this kiosk; asked at each of its heartbeats."""
        with self._reading.begin() as db:
            pause = run(db, _PAUSE_OF, kiosk=kiosk_id).one_or_none()
            report = run(db, _REPORT_OF, kiosk=kiosk_id, since=now - PATIENCE).scalar_one_or_none()
        return Wanted(None if pause is None else (pause.reason, pause.text), report or "")

    @translate_db_errors
    def pause(self, order: PauseOrder) -> None:
        """From now on; in the place of an earlier one."""
        values = {"reason": order.reason, "text": order.text, "by_name": order.by, "at": order.at}
        with self._engine.begin() as db:
            if not insert_if_new(db, kiosk_pauses, kiosk_id=order.kiosk_id, **values):
                db.execute(update(kiosk_pauses).where(kiosk_pauses.c.kiosk_id == order.kiosk_id).values(**values))

    @translate_db_errors
    def resume(self, kiosk_id: str) -> bool:
        """Whether it was paused."""
        with self._engine.begin() as db:
            return bool(db.execute(delete(kiosk_pauses).where(kiosk_pauses.c.kiosk_id == kiosk_id)).rowcount)

    @translate_db_errors
    def paused(self) -> Mapping[str, PauseOrder]:
        """By kiosk."""
        with self._reading.begin() as db:
            return {row.kiosk_id: PauseOrder(*row) for row in db.execute(select(kiosk_pauses))}

    @translate_db_errors
    def ask(self, kiosk_id: str, by: str, now: datetime) -> str:
        """Want a report of this kiosk; its name.  One that is awaited already is that one."""
        with self._engine.begin() as db:
            awaited: str | None = run(db, _REPORT_OF, kiosk=kiosk_id, since=now - PATIENCE).scalar_one_or_none()
            if awaited is not None:
                return awaited
            report = secrets.token_hex(8)
            values = {"report": report, "kiosk_id": kiosk_id, "asked_at": now, "by_name": by}
            db.execute(insert(readiness_reports), values)
            return report

    @translate_db_errors
    def answer(self, kiosk_id: str, report: str, now: datetime, *, version: str, profile: str, findings: str) -> bool:
        """The report has come; False if nobody asked this kiosk for it, or it was here already."""
        awaited = (
            *(readiness_reports.c.report == report, readiness_reports.c.kiosk_id == kiosk_id),
            *(readiness_reports.c.made_at.is_(None), readiness_reports.c.asked_at > now - PATIENCE),
        )
        values = {"made_at": now, "version": version, "profile": profile, "findings": findings}
        with self._engine.begin() as db:
            return bool(db.execute(update(readiness_reports).where(*awaited).values(**values)).rowcount)

    @translate_db_errors
    def newest(self) -> Mapping[str, tuple[Readiness, ...]]:
        """By kiosk: what was asked for last, and, where that has not come, the last that came."""
        table = readiness_reports
        found: dict[str, tuple[Readiness, ...]] = {}
        with self._reading.begin() as db:
            for row in db.execute(select(table).order_by(table.c.asked_at.desc())):
                one, known = Readiness(*row), found.get(row.kiosk_id, ())
                if not known or (known[-1].made_at is None and one.made_at is not None):
                    found[row.kiosk_id] = (*known, one)
        return found

    @translate_db_errors
    def report(self, report: str) -> Readiness | None:
        """One that has come; None for any other."""
        table = readiness_reports
        with self._reading.begin() as db:
            query = select(table).where(table.c.report == report, table.c.made_at.is_not(None))
            row = db.execute(query).one_or_none()
            return None if row is None else Readiness(*row)

    @translate_db_errors
    def purge(self, before: datetime) -> None:
        """Forget reports that were asked for before that."""
        with self._engine.begin() as db:
            db.execute(delete(readiness_reports).where(readiness_reports.c.asked_at < before))
