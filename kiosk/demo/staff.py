"""Somebody at the staff desk of the demo, who hears each call and says to be coming a few seconds later."""

from __future__ import annotations

from datetime import timedelta

from kiosk.clock import Clock
from kiosk.concurrency import Ticker
from kiosk.library.books.calls.book import CallBook, State
from kiosk.library.database.sqlite import open_sqlite
from kiosk.settings.profile import Profile

NAME = "demo"
AFTER = timedelta(seconds=6)
SECONDS = 2.0


class DemoStaff:
    """In the demo's own database, as a desk does it."""

    def __init__(self, profile: Profile, clock: Clock) -> None:
        if profile.service.database is None:
            raise ValueError("a demo has a database of its own")
        self._engine, self._clock = open_sqlite(profile.service.database), clock
        self._book = CallBook(self._engine)
        self._ticker = Ticker("demo staff", SECONDS, self.look, first=0.0)

    def start(self) -> None:
        self._ticker.start()

    def look(self) -> None:
        """Hear what rings, and answer what has rung for a while.  Raises StoreUnavailable."""
        now = self._clock.now()
        self._book.watched(NAME, now)
        for call in self._book.lasting(now):
            if call.state is State.RINGING and now - call.called_at >= AFTER:
                self._book.answer(call.kiosk_id, call.call_id, NAME, now)

    def close(self) -> None:
        self._ticker.stop()
        self._engine.dispose()
