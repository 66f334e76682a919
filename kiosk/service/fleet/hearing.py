"""Hears how the kiosks are."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from kiosk.clock import Clock, library_day
from kiosk.library.books.fleet.orders import OrderBook
from kiosk.library.books.fleet.reports import FleetBook, Heartbeat
from kiosk.operations.fleet import Condition, DeskPause, HealthHeard, ReportHealth
from kiosk.service.fleet.health import SILENT, Found, Verdict, of_clock, of_screen, together, worst, written
from kiosk.service.local.handlers import on

PAST = timedelta(days=31)
"""Counts of older days, or of days to come, are of a kiosk whose clock is wrong: they count for today."""


@dataclass(frozen=True, slots=True)
class HearHealth:
    """Use case."""

    book: FleetBook
    orders: OrderBook
    clock: Clock

    @on(ReportHealth)
    def __call__(self, kiosk_id: str, asked: ReportHealth) -> HealthHeard:
        """Store it by the service's own clock, whatever the kiosk's says."""
        now = self.clock.now()
        ahead = asked.sent_at - now
        found = tuple(together(_found(asked, ahead)))
        wrong = worst(found)
        verdict = Verdict.OK if wrong is None else wrong.verdict
        last = self.book.last(kiosk_id)
        beat = Heartbeat(
            kiosk_id=kiosk_id,
            heard_at=now,
            run=asked.run,
            number=asked.number,
            version=asked.version,
            profile=asked.profile,
            profile_at=last.profile_at if last is not None and last.profile == asked.profile else now,
            condition=asked.condition.value,
            drawn_at=_by_ours(asked.drawn_at, ahead),
            read_at=_by_ours(asked.read_at, ahead),
            printed_at=_by_ours(asked.printed_at, ahead),
            problem=asked.problem,
            problem_at=_by_ours(asked.problem_at, ahead),
            findings=written(found),
            verdict=verdict.value,
            since=last.since if last is not None and _same(last, verdict, now) else now,
        )
        if last is not None:  # a kiosk that was started again has read and printed before
            beat = replace(
                beat,
                read_at=beat.read_at or last.read_at,
                printed_at=beat.printed_at or last.printed_at,
                problem=beat.problem or last.problem,
                problem_at=beat.problem_at or last.problem_at,
            )
        if wrong is not None and wrong.verdict is Verdict.FAULT:
            beat = replace(beat, fault=f"{wrong.name}.{wrong.reason}", fault_at=now)
        today = library_day(now)
        self.book.write(beat, [(_day(each.day, today), each.what, each.count) for each in asked.counts])
        wanted = self.orders.wanted(kiosk_id, now)
        return HealthHeard(None if wanted.pause is None else DeskPause(*wanted.pause), wanted.report)


def _found(asked: ReportHealth, ahead: timedelta) -> list[Found]:
    reported = [Found(one.name, Verdict(one.verdict), one.reason) for one in asked.checks if one.verdict != "not-asked"]
    found = [of_clock(ahead), of_screen(asked.sent_at, asked.drawn_at), *reported]
    if asked.condition is Condition.PAUSED:
        found.append(Found("kiosk", Verdict.WARNING, "paused"))
    if asked.condition is Condition.OUT_OF_ORDER and worst(reported) is None:
        found.append(Found("kiosk", Verdict.FAULT, "out-of-order"))
    return found


def _same(last: Heartbeat, verdict: Verdict, now: datetime) -> bool:
    return last.verdict == verdict and now - last.heard_at <= SILENT


def _by_ours(moment: datetime | None, ahead: timedelta) -> datetime | None:
    return None if moment is None else moment - ahead


def _day(day: date, today: date) -> date:
    return day if today - PAST <= day <= today + timedelta(days=1) else today
