"""How often one kiosk may ask."""

from __future__ import annotations

import math
import threading
import time
from collections.abc import Callable


class RateLimit:
    """A bucket of tokens for each name, refilled steadily: ``per_minute`` on the long run, a quarter of it at once."""

    def __init__(self, per_minute: int, *, now: Callable[[], float] = time.monotonic) -> None:
        self._rate = per_minute / 60
        self._most = max(per_minute / 4, 4.0)
        self._now = now
        self._buckets: dict[str, tuple[float, float]] = {}
        self._lock = threading.Lock()

    def take(self, name: str) -> int:
        """0 if one more request is fine, otherwise after how many whole seconds to come again."""
        with self._lock:
            now = self._now()
            left, since = self._buckets.get(name, (self._most, now))
            left = min(self._most, left + (now - since) * self._rate)
            if left < 1:
                self._buckets[name] = (left, now)
                return max(1, math.ceil((1 - left) / self._rate))
            self._buckets[name] = (left - 1, now)
            return 0
