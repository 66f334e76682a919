"""How long a test waits before it says that nothing happens any more: the longer, the busier the machine is.

It is never what a test measures.  Where a machine has nothing else to do, nobody ever waits that long.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable

USUAL = 20.0
"""Seconds for what takes a moment on a machine that has nothing else to do."""
_MOST = 30.0
_SPIN = 100_000
_SPIN_ALONE = 0.01  # seconds; generous for a small PC
_KNOWN_FOR = 1.0

_known = (float("-inf"), 1.0)


def slowness(load: float, processors: int, spin: float) -> float:
    """How many times longer things take than on a machine that has nothing else to do; at least once."""
    return min(_MOST, max(1.0, 1.0 + load / processors, spin / _SPIN_ALONE))


def measured() -> float:
    """The slowness of this machine now, by its load and by a piece of work; known anew every second."""
    global _known
    now = time.monotonic()
    if now - _known[0] >= _KNOWN_FOR:
        load = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0  # Windows has none
        _known = (now, slowness(load, os.cpu_count() or 1, _spin()))
    return _known[1]


def patience(seconds: float = USUAL) -> float:
    """So many seconds of a machine that has nothing else to do, in seconds of this one now."""
    return seconds * measured()


def milliseconds(seconds: float = USUAL) -> int:
    """The same as Qt and PC/SC count it."""
    return int(patience(seconds) * 1000)


def until(holds: Callable[[], object], what: Callable[[], str] | str, seconds: float = USUAL) -> None:
    """Look until it holds; load that comes meanwhile makes the wait longer."""
    begun = time.monotonic()
    while not holds():
        if time.monotonic() - begun > patience(seconds):
            raise AssertionError(f"waited in vain for {what if isinstance(what, str) else what()}")
        time.sleep(0.02)


def _spin() -> float:
    begun = time.perf_counter()
    total = 0
    for number in range(_SPIN):
        total += number
    return time.perf_counter() - begun
