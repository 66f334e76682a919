"""How many passwords are hashed at once, by all processes of one service together."""

from __future__ import annotations

import logging
import os
import threading
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

from kiosk.faults import describe
from kiosk.library.database.file_lock import Locked, file_lock

log = logging.getLogger("kiosk.service")

FOLDER = "KIOSK_HASH_SLOTS"
"""Environment variable: the folder where the processes of one service share their slots."""
PAUSE_SECONDS = 0.01
"""Until it is looked again for a slot that another process has given back."""


class HashSlots:
    """Lets so many threads in at once: of this process, and of all others with the same folder.

    A slot is a locked file, which the operating system takes back from a process that was killed.
    """

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
        slot = ExitStack()
        folder = os.environ.get(FOLDER)
        while folder:
            for number in range(self._count):
                try:
                    slot.enter_context(file_lock(Path(folder, f"hash-{number}")))
                except Locked:
                    continue
                except OSError as error:  # such as a folder that was tidied away: better too many than none
                    log.error("passwords are hashed without regard to other processes: %s", describe(error))
                return slot
            self._sleep(PAUSE_SECONDS)
        return slot


HASHES = HashSlots(max(2, os.cpu_count() or 1))
"""Each hash takes 64 MiB while it is made: a rush must not take all memory."""
