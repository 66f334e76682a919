"""Forgets people who were identified and went away, also when nobody comes after them."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable

from kiosk.library.port import StoreError

INTERVAL_SECONDS = 60.0

log = logging.getLogger("kiosk.service")


class Janitor:
    """A thread that calls ``tidy`` every ``interval`` seconds, until stopped."""

    def __init__(self, tidy: Callable[[], None], *, interval: float = INTERVAL_SECONDS) -> None:
        self._tidy = tidy
        self._interval = interval
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._work, name="janitor", daemon=True)

    def start(self) -> None:
        """Begin; once only."""
        self._thread.start()

    def stop(self) -> None:
        """End, and wait until it has; may be called again."""
        self._stopping.set()
        self._thread.join()

    def _work(self) -> None:
        while not self._stopping.wait(self._interval):
            try:
                self._tidy()
            except StoreError as error:  # the next round tries again
                log.error("tidying up failed: %s: %s", type(error).__name__, error)
