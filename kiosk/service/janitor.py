"""Does what nobody asks for: forgets people who went away, looks for what became ready; again and again."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable

from kiosk.faults import describe, told
from kiosk.library.port import StoreError

INTERVAL_SECONDS = 60.0

log = logging.getLogger("kiosk.service")


class Janitor:
    """A thread that calls ``tidy`` every ``interval`` seconds, until stopped; whatever happened in a round."""

    def __init__(
        self, tidy: Callable[[], None], *, interval: float = INTERVAL_SECONDS, name: str = "tidying up"
    ) -> None:
        self._tidy = tidy
        self._interval = interval
        self._name = name
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._work, name="janitor", daemon=True)

    @property
    def stopping(self) -> bool:
        """Whether a long round should end."""
        return self._stopping.is_set()

    def start(self) -> None:
        """Begin; once only."""
        self._thread.start()

    def stop(self) -> None:
        """End, and wait until it has; may be called again."""
        self._stopping.set()
        if self._thread.ident is not None:  # it was started
            self._thread.join()

    def _work(self) -> None:
        while not self._stopping.wait(self._interval):
            try:
                self._tidy()
            except StoreError as error:  # the next round tries again
                log.error("%s failed: %s", self._name, told(error))
            except Exception as error:
                # Work that ends for good would never be missed.
                log.error("%s failed: unforeseen %s", self._name, describe(error))
