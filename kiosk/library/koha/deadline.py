"""How long a whole piece of work with Koha may take, however many questions it needs."""

from __future__ import annotations

import math
import random
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from kiosk.library.koha.faults import KohaUnavailable


@dataclass(frozen=True, slots=True)
class Pace:
    """``seconds`` for the whole work, ``tries`` for one step of it, a random pause of up to ``pause`` between them.

    A kiosk's client waits 15 seconds for an answer; the work should be over by then.
    """

    seconds: float = 12.0
    tries: int = 4
    pause: float = 0.4
    sleep: Callable[[float], None] = time.sleep
    jitter: random.Random = field(default_factory=random.SystemRandom)

    def begin(self) -> Deadline:
        """From now on."""
        return Deadline(self, time.monotonic() + self.seconds)


@dataclass(frozen=True, slots=True)
class Deadline:
    """When the work has to be over (monotonic clock)."""

    pace: Pace
    end: float

    def left(self) -> float:
        """Seconds that are left.  Raises KohaUnavailable if none are."""
        left = self.end - time.monotonic()
        if left <= 0:
            raise KohaUnavailable("it took too long", unseen=True)
        return left

    def sooner(self, seconds: float) -> Deadline:
        """One that is over so long before."""
        return Deadline(self.pace, self.end - seconds)

    def over(self) -> Deadline:
        """One that is over."""
        return Deadline(self.pace, -math.inf)

    def wait(self, attempt: int) -> None:
        """Let others go first, longer from try to try.  Raises KohaUnavailable if the time is up."""
        wait = self.pace.jitter.uniform(0, self.pace.pause * (attempt + 1))
        self.pace.sleep(min(wait, self.left()))
