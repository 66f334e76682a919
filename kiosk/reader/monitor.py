"""A thread that keeps saying what lies on the reader, whatever happens to readers and services meanwhile."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.concurrency import Deadline, Ticker
from kiosk.faults import describe
from kiosk.log.logger import logger
from kiosk.reader.channel import Port
from kiosk.reader.presence import Presence, ServiceDown

_log = logger(__name__)

_AGAIN = 1.0
"""Seconds until a watch that broke is begun again."""


class PresenceMonitor:
    """Runs ``port.watch(listener)`` on a thread of its own; ``listener`` is called there and must return soon."""

    def __init__(self, port: Port, listener: Callable[[Presence], None]) -> None:
        self._port = port
        self._listener = listener
        self._ticker: Ticker | None = None

    def start(self) -> None:
        """Begin to report, now and at every change; does nothing if it runs."""
        if self._ticker is None or (self._ticker.stopping and self._ticker.stop(0)):
            ticker = self._ticker = Ticker("presence", _AGAIN, lambda: self._watch(ticker), first=0)
            ticker.start()

    def stop(self, seconds: float = 3.0) -> bool:
        """End the thread; nothing is reported afterwards.  False if the service hangs and keeps it for ``seconds``."""
        until = Deadline.after(seconds)
        over = self._ticker is None or self._ticker.stop(0)
        while self._ticker is not None and not over and not until.passed:
            self._port.stop()  # again and again: one that comes before the watch does is lost
            over = self._ticker.stop(0.02)
        return over

    def _watch(self, ticker: Ticker) -> None:
        def report(presence: Presence) -> None:
            if not ticker.stopping:
                self._listener(presence)

        try:
            self._port.watch(report)
        except Exception as error:
            _log.error("the presence watch broke; it begins again: %s", describe(error))
            report(ServiceDown())
