"""The processes that answer: a default package runs two, and staff share them."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager


class Workers:
    """Who comes while all are busy waits in line, as every other request then does."""

    def __init__(self, count: int = 2) -> None:
        self._free = threading.Semaphore(count)
        self._lock = threading.Lock()
        self._here = 0
        self.most_at_once = 0
        """The most requests that were here at the same time, at work or in line."""
        self.waited = 0
        """Requests that found all busy."""

    @contextmanager
    def one(self) -> Iterator[None]:
        """The request is here until its answer is ready to be sent: its client can't send another before."""
        with self._lock:
            self._here += 1
            self.most_at_once = max(self.most_at_once, self._here)
        if not self._free.acquire(blocking=False):
            with self._lock:
                self.waited += 1
            self._free.acquire()
        try:
            yield
        finally:
            with self._lock:
                self._here -= 1
            self._free.release()
