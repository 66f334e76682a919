"""How long this process runs, from its first line on; for what the log says of the start."""

from __future__ import annotations

import time

_BEGAN = time.monotonic()


def uptime() -> float:
    """Seconds."""
    return time.monotonic() - _BEGAN
