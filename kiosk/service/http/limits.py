"""How often one kiosk, or one unauthenticated client, may ask."""

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


MAX_CLIENTS = 4096
"""Callers that are remembered at once; then all begin anew, and only the limit of all together still holds."""
ALL_TOGETHER = 40
"""All clients together may ask so many times as often as one."""


class ClientLimit:
    """How often one client (see ``clients``) may ask, and all together, if they are limited."""

    def __init__(
        self, per_minute: int, *, together: int | None = ALL_TOGETHER, now: Callable[[], float] = time.monotonic
    ) -> None:
        self._per_minute = per_minute
        self._now = now
        self._one = RateLimit(per_minute, now=now)
        self._all = None if together is None else RateLimit(per_minute * together, now=now)
        self._seen: set[str] = set()

    def take(self, client: str) -> int:
        """0 if one more request is fine, otherwise after how many whole seconds to come again."""
        if len(self._seen) >= MAX_CLIENTS:
            self._one, self._seen = RateLimit(self._per_minute, now=self._now), set()
        self._seen.add(client)
        return self._one.take(client) or (0 if self._all is None else self._all.take(""))
