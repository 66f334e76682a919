"""How much is done at once by all processes of one service together."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path

from kiosk.faults import describe
from kiosk.library.database.file_lock import Locked, file_lock
from kiosk.log.logger import logger

log = logger("kiosk.service")

FOLDER = "KIOSK_SLOTS"
"""Environment variable: the folder where the processes of one service share their slots."""
PAUSE_SECONDS = 0.01
"""Until it is looked again for a slot that another process has given back."""


def take_slot(kind: str, which: Iterable[int | str]) -> ExitStack | None:
    """One of these slots, given back by closing it; None while other processes have all of them.

    A slot is a locked file, which the operating system takes back from a process that was killed.  Without a folder
    (a process alone), or with one that is gone, the process goes by its own count.
    """
    slot = ExitStack()
    folder = os.environ.get(FOLDER)
    if not folder:
        return slot
    for name in which:
        try:
            slot.enter_context(file_lock(Path(folder, f"{kind}-{name}")))
        except Locked:
            continue
        except OSError as error:  # such as a folder that was tidied away: better too many than none
            _note(folder, error)
        else:
            _note(folder, None)
        return slot
    return None


_note_lock = threading.Lock()
_lost: set[str] = set()
"""Folders that failed when they were last used: a line in the log for each outage, not for each password."""


def _note(folder: str, error: OSError | None) -> None:
    with _note_lock:
        was_lost = folder in _lost
        if error is None:
            _lost.discard(folder)
        else:
            _lost.add(folder)
    if error is not None and not was_lost:
        log.error("slots are taken without regard to other processes: %s", describe(error))
    elif error is None and was_lost:
        log.info("slots are shared with other processes again")
