"""When an input really began: the stamp of its event, on the clock the gate uses."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable

from PySide6.QtGui import QGuiApplication

from kiosk.ui.style.screen import IDLE_PLATFORMS

_SAMPLES = 64
_LONGEST_WAIT = 60.0
"""An event older than this was not waiting: its clock jumped (32 bits of milliseconds wrap after 49.7 days)."""


class EventClock:
    """Turns the milliseconds of an event into seconds of ``clock``.

    An event can't be handled before it happened, so the smallest difference between the two clocks that was seen
    lately is the best guess of how they differ; a press that waited while the program was busy is then as old as it is.
    Nothing is assumed of where the stamps begin: the machine's start, the program's, or another machine's.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._differences: deque[float] = deque(maxlen=_SAMPLES)

    def time_of(self, stamp: int) -> float:
        """When an event with this stamp began; 0 is no stamp: now."""
        now = self._clock()
        if not stamp:
            return now
        difference = now - stamp / 1000
        if self._differences and abs(difference - min(self._differences)) > _LONGEST_WAIT:
            self._differences.clear()
        self._differences.append(difference)
        return min(now, stamp / 1000 + min(self._differences))


def event_time(clock: Callable[[], float]) -> Callable[[int], float]:
    """For the windows of this platform; where no hand is (tests, pictures) stamps belong to no clock: it is now."""
    if QGuiApplication.platformName() in IDLE_PLATFORMS:
        return lambda _stamp: clock()
    return EventClock(clock).time_of
