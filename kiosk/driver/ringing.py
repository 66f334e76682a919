"""Between visit and staff desk: a call is said again and again until it ends, and its answers become events."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from concurrent.futures import Future, wait
from functools import partial

from kiosk.concurrency import Closed, SerialWorker, Ticker
from kiosk.dataclass import dataclass
from kiosk.faults import Loggable, describe, type_and_text
from kiosk.log.logger import logger
from kiosk.operations.calls import CallEnd, CallState, EndCall, RingStaff
from kiosk.service.port import LibraryService, ServiceError
from kiosk.visit.event.all import Event
from kiosk.visit.event.external import CallMoved, CallPhase

_log = logger(__name__)

SECONDS = 2.5
"""Between two questions how a call stands."""
FAREWELL_SECONDS = 2.0
"""How long a kiosk that is stopped waits for the end of its call to be heard."""
_PHASES = {
    CallState.RINGING: CallPhase.RINGING,
    CallState.UNHEARD: CallPhase.UNHEARD,
    CallState.COMING: CallPhase.COMING,
    CallState.CLOSED: CallPhase.CLOSED,
    CallState.REFUSED: CallPhase.REFUSED,
}


@dataclass(frozen=True, slots=True)
class _Call:
    """``said`` is what is said again and again; a call that is over is said no more."""

    ticket: int
    said: RingStaff
    ticker: Ticker


class StaffCalls:
    """One call at a time; all of it is asked on one thread, so that its end is never heard before its beginning."""

    def __init__(self, service: LibraryService, post: Callable[[Event], None], *, seconds: float = SECONDS) -> None:
        self._service, self._post, self._seconds = service, post, seconds
        self._worker = SerialWorker("staff call")
        self._call: _Call | None = None
        self._farewell: Future[None] | None = None
        self._heard = True

    def begin(self, ticket: int, page: str, code: str) -> None:
        """Call; returns at once."""
        said = RingStaff(secrets.token_hex(16), page, code)
        ticker = Ticker("staff call", self._seconds, lambda: self._ask(ticket, said), first=0.0)
        self._call = _Call(ticket, said, ticker)
        ticker.start()

    def end(self, how: CallEnd) -> None:
        """Call nobody any more; returns at once.  Where that is not heard, the call is over when it is silent."""
        call, self._call = self._call, None
        if call is None:
            return
        call.ticker.stop(0)
        self._farewell = self._worker.do(partial(self._end, EndCall(call.said.call, how)))

    def stop(self) -> None:
        """Call no more; an end that was said gets a moment."""
        if self._call is not None:
            self._call.ticker.stop(0)
        if self._farewell is not None:
            wait([self._farewell], timeout=FAREWELL_SECONDS)
        self._worker.close(0)

    def _ask(self, ticket: int, said: RingStaff) -> None:
        """Once, on the worker's thread; the ticker waits for it."""
        try:
            asked = self._worker.submit(partial(self._ring, ticket, said))
        except Closed:
            return
        phase = asked.result()
        if phase is None:
            return
        if phase in (CallPhase.CLOSED, CallPhase.REFUSED):
            self._over(ticket)
        self._post(CallMoved(ticket, phase))

    def _over(self, ticket: int) -> None:
        call = self._call
        if call is not None and call.ticket == ticket:
            call.ticker.stop(0)

    def _ring(self, ticket: int, said: RingStaff) -> CallPhase | None:
        """None for a call that has ended meanwhile: its end may have been said before."""
        if self._call is None or self._call.ticket != ticket:
            return None
        try:
            phase = _PHASES[self._service.ask(said).state]
        except ServiceError as error:
            self._missed(type_and_text(error))
        except Exception as error:
            self._missed(describe(error))
        else:
            self._heard = True
            return phase
        return CallPhase.UNREACHED

    def _missed(self, why: Loggable) -> None:
        """Said once, however often it is tried."""
        if self._heard:
            _log.warning("staff call: not heard: %s", why)
        self._heard = False

    def _end(self, said: EndCall) -> None:
        try:
            self._service.ask(said)
        except ServiceError as error:
            _log.warning("staff call: its end was not heard: %s", type_and_text(error))
