"""Keeps unauthenticated clients from filling the disk with log lines: after so many of a kind, one counts the rest."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable

AT_ONCE = 20
PER_MINUTE = 20
"""Lines of one kind: so many in a row, and so many a minute on the long run."""
MOST_KINDS = 256


class LogLimit(logging.Filter):
    """Lets through all that kiosks with a token cause, whose requests are counted, and a few a minute of all else.

    The first line of a kind after a gap carries how many were left out (``left_out``).
    """

    def __init__(self, *, now: Callable[[], float] = time.monotonic, all_of_kiosks: bool = True) -> None:
        super().__init__()
        self._now = now
        self._all_of_kiosks = all_of_kiosks
        self._kinds: dict[tuple[object, ...], _Kind] = {}
        self._lock = threading.Lock()

    def filter(self, record: logging.LogRecord) -> bool:
        if self._all_of_kiosks and record.__dict__.get("kiosk"):
            return True
        with self._lock:
            return self._count(record)

    def _count(self, record: logging.LogRecord) -> bool:
        now = self._now()
        kind = self._kind(record, now)
        kind.room = min(float(AT_ONCE), kind.room + (now - kind.at) * PER_MINUTE / 60)
        kind.at = now
        if kind.room < 1:
            kind.left_out += 1
            return False
        kind.room -= 1
        if kind.left_out:
            record.left_out = kind.left_out
            kind.left_out = 0
        return True

    def _kind(self, record: logging.LogRecord, now: float) -> _Kind:
        """Lines of one place in our own code are of one kind, however others make up their texts."""
        ours = record.name.startswith("kiosk")
        key: tuple[object, ...] = (record.name, record.levelno, *((record.pathname, record.lineno) if ours else ()))
        status = record.__dict__.get("status")
        key += (status,) if isinstance(status, int) else ()
        if key not in self._kinds and len(self._kinds) >= MOST_KINDS:
            key = ()
        return self._kinds.setdefault(key, _Kind(now))


class _Kind:
    """How many more lines of one kind may be written, and how many were not."""

    def __init__(self, now: float) -> None:
        self.room = float(AT_ONCE)
        self.at = now
        self.left_out = 0
