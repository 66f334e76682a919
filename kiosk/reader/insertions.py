"""Which card lies on which reader, numbered by its laying: book-keeping over reader states, for any thread."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.reader.presence import Empty, NoReader, Presence, Present


@dataclass(frozen=True, slots=True)
class Lying:
    """One insertion, with the reader's own count of insertions and removals at that time."""

    card: Present
    events: int


class Insertions:
    """Turns "there is a card, and so many events were counted" into insertions that never repeat."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._lying: dict[str, Lying] = {}
        self._told: Present | None = None
        self._count = 0

    def note(self, reader: str, present: bool, events: int) -> None:
        """A reader said its state; a card whose reader counted anything since is another laying, however quick."""
        with self._lock:
            before = self._lying.get(reader)
            if not present:
                self._lying.pop(reader, None)
            elif before is None or before.events != events:
                self._count += 1
                self._lying[reader] = Lying(Present(reader, self._count), events)

    def keep(self, readers: Sequence[str]) -> None:
        """Forget all readers but these; without any, everything."""
        with self._lock:
            self._lying = {name: lying for name, lying in self._lying.items() if name in readers}

    def find(self, card: Present) -> Lying | None:
        """That very insertion, if the card still lies there."""
        with self._lock:
            lying = self._lying.get(card.reader)
            return lying if lying is not None and lying.card == card else None

    def presence(self, readers: Sequence[str]) -> Presence:
        """The presence over ``readers``: the card told before as long as it lies there, else the first reader's."""
        with self._lock:
            cards = [self._lying[name].card for name in readers if name in self._lying]
            if self._told not in cards:
                self._told = cards[0] if cards else None
            if self._told is not None:
                return self._told
            return Empty() if readers else NoReader()
