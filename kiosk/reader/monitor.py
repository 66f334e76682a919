"""A thread that keeps saying what lies on the reader, whatever happens to readers and services meanwhile."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable

from kiosk.faults import describe
from kiosk.reader.channel import Port
from kiosk.reader.presence import Presence, ServiceDown

_log = logging.getLogger(__name__)

_AGAIN = 1.0
"""Seconds until a watch that broke is begun again."""


class PresenceMonitor:
    """Runs ``port.watch(listener)`` on a thread of its own; ``listener`` is called there and must return soon."""

    def __init__(self, port: Port, listener: Callable[[Presence], None]) -> None:
        self._port = port
        self._listener = listener
        self._stopping = threading.Event()
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Begin to report, now and at every change; does nothing if it runs."""
        if self._thread is not None and self._thread.is_alive():
            return
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, args=(self._stopping,), name="presence", daemon=True)
        self._thread.start()

    def stop(self, seconds: float = 3.0) -> bool:
        """End the thread; nothing is reported afterwards.  False if the service hangs and keeps it for ``seconds``."""
        self._stopping.set()
        thread = self._thread
        if thread is None or thread is threading.current_thread():
            return True
        pauses = int(seconds / 0.02)
        while thread.is_alive() and pauses:
            self._port.stop()  # again and again: one that comes before the watch does is lost
            thread.join(0.02)
            pauses -= 1
        return not thread.is_alive()

    def _run(self, stopping: threading.Event) -> None:
        def report(presence: Presence) -> None:
            if not stopping.is_set():
                self._listener(presence)

        while not stopping.is_set():
            try:
                self._port.watch(report)
            except Exception as error:
                _log.error("the presence watch broke; it begins again: %s", describe(error))
                report(ServiceDown())
            stopping.wait(_AGAIN)
