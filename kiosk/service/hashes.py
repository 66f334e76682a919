"""How many passwords are hashed at once, by all processes of one service together."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable
from contextlib import ExitStack

from kiosk.library.slots import PAUSE_SECONDS, take_slot


class HashSlots:
    """Lets so many threads in at once: of this process, and of all others with the same folder."""

    def __init__(self, count: int, *, sleep: Callable[[float], None] = time.sleep) -> None:
        self._count = count
        self._sleep = sleep
        self._here = threading.BoundedSemaphore(count)
        self._held = threading.local()

    def __enter__(self) -> None:
        """Wait for a slot."""
        self._here.acquire()
        try:
            self._held.slot = self._shared()
        except BaseException:
            self._here.release()
            raise

    def __exit__(self, *_error: object) -> None:
        """Give it back."""
        try:
            self._held.slot.close()
        finally:
            self._here.release()

    def _shared(self) -> ExitStack:
        while True:
            slot = take_slot("hash", range(self._count))
            if slot is not None:
                return slot
            self._sleep(PAUSE_SECONDS)


HASHES = HashSlots(max(2, os.cpu_count() or 1))
"""Each hash takes 64 MiB while it is made: a rush must not take all memory."""
