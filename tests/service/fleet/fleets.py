"""Kiosks that report to a service, on a database, with a clock one can set."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from kiosk import __version__
from kiosk.library.books.fleet.orders import OrderBook
from kiosk.library.books.fleet.reports import FleetBook
from kiosk.operations.fleet import CheckReport, Condition, ReportHealth
from kiosk.service.fleet.health import Health, fleet
from kiosk.service.fleet.hearing import HearHealth
from tests.library.store import SqlStore
from tests.service.harness import SetClock

WELL = (CheckReport("reader", "ok", "there"), CheckReport("printer.state", "ok", "ready"))
AWAY: dict[str, Any] = {
    "checks": (CheckReport("reader", "fault", "no-reader"), WELL[1]),
    "condition": Condition.OUT_OF_ORDER,
}
"""What a kiosk reports whose reader is unplugged."""


class Fleet:
    """A service that hears, and kiosks that report."""

    def __init__(self, store: SqlStore) -> None:
        self.clock = SetClock()
        self.book = FleetBook(store.engine)
        self._hear = HearHealth(self.book, OrderBook(store.engine), self.clock)
        self._numbers: dict[str, int] = {}

    @staticmethod
    def report(now: datetime, number: int, **changes: object) -> ReportHealth:
        """Of a kiosk that is well but for the ``changes``."""
        well = ReportHealth(
            now, "r1", number, __version__, "p1", Condition.IN_SERVICE, now, None, None, "", None, WELL, ()
        )
        return replace(well, **changes)  # type: ignore[arg-type]

    def beat(self, kiosk: str = "lobby-1", *, ahead: int = 0, **changes: object) -> ReportHealth:
        number = self._numbers[kiosk] = self._numbers.get(kiosk, 0) + 1
        report = self.report(self.clock.now() + timedelta(seconds=ahead), number, **changes)
        self._hear(kiosk, report)
        return report

    def again(self, report: ReportHealth, kiosk: str = "lobby-1") -> None:
        self._hear(kiosk, report)

    def health(self, kiosk: str = "lobby-1", known: tuple[str, ...] = ()) -> Health:
        return {each.kiosk_id: each for each in fleet(known, self.book.all(), self.clock.now(), __version__)}[kiosk]

    def is_(self, kiosk: str = "lobby-1") -> tuple[str, str]:
        health = self.health(kiosk)
        return health.verdict.value, health.reason
