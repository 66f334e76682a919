"""How many questions Koha gets at once: its staff share its few API workers with the kiosks."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager

from kiosk.concurrency import Deadline
from kiosk.library.koha.pace import seconds_left
from kiosk.library.slots import PAUSE_SECONDS, take_slot

AT_ONCE = 2
"""A default package of Koha runs two API workers."""
NEXT = "next"
"""The place at the head of the queue, for whoever takes the slot that becomes free: no busy process can starve it."""
SPARE = 0
"""The slot that work nobody waits for may take; the other one is always left to patrons."""


class Turns:
    """Two questions at once, by all processes of one service together; may be shared by threads."""

    def __init__(self) -> None:
        self._freed = threading.Condition()
        self._taken: set[int | str] = set()

    @contextmanager
    def patrons(self, deadline: Deadline) -> Iterator[None]:
        """For what a patron waits for.  Raises KohaUnavailable once the time is up."""
        with self._wait((NEXT,), deadline):
            slot = self._wait(range(AT_ONCE - 1, -1, -1), deadline)
        with slot:
            yield

    @contextmanager
    def spare(self, deadline: Deadline) -> Iterator[None]:
        """For work in the background: only while no patron waits.  Raises KohaUnavailable once the time is up."""
        while True:
            place = self._take((NEXT,))
            if place is not None:
                with place:
                    slot = self._take((SPARE,))
                if slot is not None:
                    break
            self._pause(deadline)
        with slot:
            yield

    def _wait(self, names: Iterable[int | str], deadline: Deadline) -> ExitStack:
        names = tuple(names)
        while (found := self._take(names)) is None:
            self._pause(deadline)
        return found

    def _take(self, names: Iterable[int | str]) -> ExitStack | None:
        with self._freed:
            for name in names:
                shared = None if name in self._taken else take_slot("koha", (name,))
                if shared is not None:
                    self._taken.add(name)
                    found = ExitStack()
                    found.callback(self._give_back, name)
                    found.enter_context(shared)
                    return found
        return None

    def _give_back(self, name: int | str) -> None:
        with self._freed:
            self._taken.discard(name)
            self._freed.notify_all()

    def _pause(self, deadline: Deadline) -> None:
        """Until this process gives something back; whether another did is seen only by looking again."""
        with self._freed:
            self._freed.wait(min(PAUSE_SECONDS, seconds_left(deadline)))


TURNS = Turns()
"""Of this process."""
