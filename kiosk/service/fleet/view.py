"""How all kiosks of a library are, now and today."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Engine

from kiosk import __version__
from kiosk.clock import Clock, library_day
from kiosk.library.books.fleet.reports import DayCount, FleetBook
from kiosk.library.books.kiosks import KioskRegister
from kiosk.service.fleet.health import Health, fleet


@dataclass(frozen=True, slots=True)
class FleetView:
    """Of the database, so that every process says the same.  All raise StoreUnavailable."""

    engine: Engine
    clock: Clock

    @property
    def book(self) -> FleetBook:
        return FleetBook(self.engine)

    @property
    def today(self) -> date:
        return library_day(self.clock.now())

    def kiosks(self) -> list[Health]:
        """Those that may call the service, and those that report."""
        known = [entry.kiosk_id for entry in KioskRegister(self.engine).entries() if entry.issued_at]
        return fleet(known, self.book.all(), self.clock.now(), __version__)

    def counts(self) -> list[DayCount]:
        """Today's."""
        return self.book.counts(self.today, self.today)
