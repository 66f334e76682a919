"""How long a whole piece of work with Koha may take, however many questions it needs."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from kiosk.concurrency import Deadline
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
        return Deadline.after(self.seconds)

    def wait(self, attempt: int, deadline: Deadline) -> None:
        """Let others go first, longer from try to try.  Raises KohaUnavailable if the time is up."""
        wait = self.jitter.uniform(0, self.pause * (attempt + 1))
        self.sleep(min(wait, seconds_left(deadline)))


def seconds_left(deadline: Deadline) -> float:
    """Raises KohaUnavailable if there are none."""
    left = deadline.left
    if not left:
        raise KohaUnavailable("it took too long", unseen=True)
    return left
