"""Hears the kiosks that call staff, and tells them what becomes of it."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.clock import Clock
from kiosk.library.books.calls.book import CallBook, Ending, State
from kiosk.library.books.login_levels import Limit, LoginLevels
from kiosk.operations.calls import CallEnded, CallState, EndCall, RingStaff, StaffRung
from kiosk.service.local.handlers import on

PER_KIOSK = Limit(tries=6, leak_seconds=60)
"""New calls: six, then one every minute, so that whoever plays with the button does not make staff deaf."""


@dataclass(frozen=True, slots=True)
class Calls:
    """Use cases; ``mailed``: somebody gets a mail of what is not answered, so that no call is unheard."""

    book: CallBook
    levels: LoginLevels
    clock: Clock
    mailed: bool = False

    @on(RingStaff)
    def ring(self, kiosk_id: str, asked: RingStaff) -> StaffRung:
        """A new call, or one that lasts.  Raises StoreUnavailable."""
        now = self.clock.now()
        state = self.book.heard(kiosk_id, asked.call, now)
        if state is None:
            if not self.levels.take({f"call:{kiosk_id}": PER_KIOSK}, now):
                return StaffRung(CallState.REFUSED)
            self.book.begin(kiosk_id, asked.call, asked.page, asked.code, now)
            state = State.RINGING
        if state is State.COMING:
            return StaffRung(CallState.COMING)
        if state is State.ENDED:
            return StaffRung(CallState.CLOSED)
        heard = self.mailed or self.book.is_watched(now)
        return StaffRung(CallState.RINGING if heard else CallState.UNHEARD)

    @on(EndCall)
    def end(self, kiosk_id: str, asked: EndCall) -> CallEnded:
        """At the kiosk.  Raises StoreUnavailable."""
        self.book.end(kiosk_id, asked.call, Ending(asked.how.value), self.clock.now())
        return CallEnded()
