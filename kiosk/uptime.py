"""How long this process runs, from its first line on; for what the log says of the start."""

from __future__ import annotations

import time

_BEGAN = time.monotonic()


def uptime() -> tuple[float, float]:
    """Seconds, and how many of them this process computed: that tells a slow machine from a busy one."""
    return time.monotonic() - _BEGAN, time.process_time()
