"""Puts the staff desk together beside a library service."""

from __future__ import annotations

from datetime import timedelta

from argon2 import PasswordHasher

from kiosk.concurrency import Ticker
from kiosk.library.books.counter.stops import PatronStops
from kiosk.library.books.login_levels import LoginLevels
from kiosk.library.exchange.outgoing.events import Events
from kiosk.service.compose.core import ServiceCore
from kiosk.service.http.clients import proxies
from kiosk.service.rules import LibraryRules
from kiosk.settings.service import Listen, ServiceConfig
from kiosk.settings.staff_desk import StaffDesk
from kiosk.staff.counter import CounterWork
from kiosk.staff.pages import LibraryFacts
from kiosk.staff.web.app import StaffApp
from kiosk.staff.web.desk import Desk

SWEEP_SECONDS = 600.0


class RunningDesk:
    """The desk's application, and what sweeps its tables."""

    def __init__(
        self, rules: LibraryRules, staff: StaffDesk, listen: Listen, core: ServiceCore, hasher: PasswordHasher
    ) -> None:
        """``listen`` names the proxies."""
        counter = _counter(core, rules.exchange.on)
        self._desk = Desk(core.engine, core.clock, hasher, _facts(rules), proxies(listen), counter)
        self._kept = timedelta(days=staff.audit_days)
        self.app = StaffApp(self._desk)
        self._sweeping = Ticker("sweeping the staff desk", SWEEP_SECONDS, self.sweep, first=0.0)
        self._sweeping.start()

    def sweep(self) -> None:
        """Forget sessions that are over, and records of long ago.  Raises StoreUnavailable."""
        now = self._desk.clock.now()
        self._desk.sessions.purge(now)
        self._desk.audit.purge(now - self._kept)

    def close(self) -> None:
        self._sweeping.stop()


def _counter(core: ServiceCore, events: bool) -> CounterWork | None:
    """None where the library's own system has the patrons, and their passwords."""
    if core.one_time is None:
        return None
    return CounterWork(
        core.engine,
        core.clock,
        Events(events),
        core.one_time,
        core.mail_sender,
        PatronStops(core.engine),
        LoginLevels(core.engine),
    )


def _facts(rules: LibraryRules) -> LibraryFacts:
    names = {each.code: each.name for each in rules.library.branches}
    names |= {each.code: each.name for each in rules.membership.categories}
    koha = isinstance(rules, ServiceConfig) and rules.library.backend == "koha"
    url = getattr(rules.system, "url", None) if isinstance(rules, ServiceConfig) and koha else None

    def record(koha_id: int) -> str:
        return f"{url}/cgi-bin/koha/members/moremember.pl?borrowernumber={koha_id}" if url else ""

    return LibraryFacts(rules.library.name, rules.number.scheme.display, record, names)
