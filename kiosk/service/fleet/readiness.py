"""What the doctor of a kiosk found because somebody at the desk asked; and how long all that is kept."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Engine

from kiosk.clock import Clock, library_day
from kiosk.library.books.fleet.orders import OrderBook
from kiosk.library.books.fleet.reports import FleetBook
from kiosk.operations.fleet import CheckReport, ReadinessHeard, ReportReadiness
from kiosk.service.fleet.hearing import HearHealth
from kiosk.service.local.handlers import on

COUNTS_KEPT = timedelta(days=1096)
"""Three years, to compare with; there is nothing personal in them."""
REPORTS_KEPT = timedelta(days=400)


@dataclass(frozen=True, slots=True)
class HearReadiness:
    """Use case."""

    orders: OrderBook
    clock: Clock

    @on(ReportReadiness)
    def __call__(self, kiosk_id: str, asked: ReportReadiness) -> ReadinessHeard:
        """Keep it, if it was this kiosk that was asked; by the service's own clock."""
        found = written(asked.checks)
        values = {"version": asked.version, "profile": asked.profile, "findings": found}
        self.orders.answer(kiosk_id, asked.report, self.clock.now(), **values)
        return ReadinessHeard()


def fleet_use_cases(engine: Engine, clock: Clock) -> tuple[HearHealth, HearReadiness]:
    """Of one database."""
    orders = OrderBook(engine)
    return HearHealth(FleetBook(engine), orders, clock), HearReadiness(orders, clock)


def written(checks: Iterable[CheckReport]) -> str:
    return json.dumps([[one.name, one.verdict, one.reason] for one in checks])


def read(text: str) -> tuple[CheckReport, ...]:
    """What ``written`` made."""
    return tuple(CheckReport(*one) for one in json.loads(text))


def purge_fleet(engine: Engine, now: datetime) -> None:
    """Forget what is older than is kept.  Raises StoreUnavailable."""
    FleetBook(engine).purge(library_day(now) - COUNTS_KEPT)
    OrderBook(engine).purge(now - REPORTS_KEPT)
