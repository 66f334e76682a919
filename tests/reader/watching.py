"""A presence monitor on a port, and waiting for what it says."""

from __future__ import annotations

import queue
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from kiosk.reader.channel import Port
from kiosk.reader.monitor import PresenceMonitor
from kiosk.reader.presence import Presence, Present
from tests.patience import patience


class Watch:
    """What a monitor told, in order."""

    def __init__(self, port: Port) -> None:
        self.told: queue.SimpleQueue[Presence] = queue.SimpleQueue()
        self.all: list[Presence] = []
        self.monitor = PresenceMonitor(port, self._hear)

    def until(self, fits: Callable[[Presence], bool]) -> Presence:
        """The next thing told that fits."""
        while True:
            presence = self.told.get(timeout=patience())
            if fits(presence):
                return presence

    def present(self) -> Present:
        """Wait for a card."""
        presence = self.until(lambda presence: isinstance(presence, Present))
        assert isinstance(presence, Present)
        return presence

    def gets(self, expected: Presence) -> None:
        """Wait for exactly this."""
        self.until(lambda presence: presence == expected)

    def _hear(self, presence: Presence) -> None:
        self.all.append(presence)
        self.told.put(presence)


@contextmanager
def watching(port: Port) -> Iterator[Watch]:
    """Watch a port as long as the block lasts."""
    watch = Watch(port)
    watch.monitor.start()
    try:
        yield watch
    finally:
        assert watch.monitor.stop(patience())
