"""When and how long to wait before a question is asked once more."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Retries:
    """At most ``attempts``, within ``budget`` seconds, with growing random pauses: kiosks must not knock in step."""

    attempts: int = 3
    pause: float = 0.3
    longest: float = 2.0
    budget: float = 20.0
    sleep: Callable[[float], None] = time.sleep
    now: Callable[[], float] = time.monotonic
    jitter: random.Random = field(default_factory=random.SystemRandom)

    def tries(self) -> Iterator[bool]:
        """Once a try: whether it is the last one.  Sleeps in between."""
        begun = self.now()
        for attempt in range(self.attempts):
            wait = self.jitter.uniform(0, min(self.longest, self.pause * 2**attempt))
            last = attempt + 1 == self.attempts or self.now() - begun + wait > self.budget
            yield last
            if last:
                return
            self.sleep(wait)
