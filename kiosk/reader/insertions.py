"""Which card lies on which reader, numbered by its laying: book-keeping over reader states, for any thread.

A card that was there before anybody looked (a SAM, a SIM, the card in a Windows Hello reader, one left behind) is
nobody's who stands here now.  It does not count until it changes: until it is taken out, or another takes its place.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from kiosk.faults import Loggable
from kiosk.log.logger import logger
from kiosk.reader.presence import Empty, NoReader, Presence, Present

_log = logger(__name__)

SETTLING = 3.0
"""Seconds a reader that has just appeared may take until it says that a card has been in it all the time."""


@dataclass(frozen=True, slots=True)
class Lying:
    """One insertion, with the reader's own count of insertions and removals at that time."""

    card: Present
    events: int


@dataclass(slots=True)
class _Reader:
    """What is known of one reader, since it was first seen or came back (``appeared``, seconds).

    ``first`` was its count of events then.  ``standing``: a card is in it that does not count; ``expected``: such a
    card was in it when it went away, and is not told of yet.
    """

    appeared: float
    first: int
    events: int
    expected: bool = False
    there: bool = True
    present: bool = False
    standing: bool = False
    card: Present | None = None


class Insertions:
    """Turns "there is a card, and so many events were counted" into insertions that never repeat."""

    def __init__(self, *, count_first: bool = False, ticks: Callable[[], float] = time.monotonic) -> None:
        """``count_first``: a card that lies on a reader when it is first seen counts as laid.  ``ticks``: seconds."""
        self._count_first = count_first
        self._ticks = ticks
        self._lock = threading.Lock()
        self._readers: dict[str, _Reader] = {}
        self._count = 0

    def note(self, name: str, present: bool, events: int) -> None:
        """A reader said its state; a card whose reader counted anything since is another laying, however quick."""
        with self._lock:
            reader = self._readers.get(name)
            stood = reader is not None and reader.standing
            if reader is None or not reader.there:
                known = reader is not None
                reader = _Reader(self._ticks(), events, events, expected=stood)
                self._readers[name] = reader
                reader.standing = present and (reader.expected or not (known or self._count_first))
            elif present and not reader.present:
                reader.standing = self._was_there_before(reader, events)
            elif not present or reader.events != events:  # taken out, or another in its place
                reader.standing, reader.card = False, None
            reader.expected = reader.expected and not present
            reader.present, reader.events = present, events
            if reader.standing and not stood:
                _log.info(
                    "reader %s: the card in it was there before and does not count until it changes", Loggable(name)
                )
            if present and not reader.standing and reader.card is None:
                self._count += 1
                reader.card = Present(name, self._count)

    def leave(self, name: str) -> None:
        """A reader went away, and its card with it; one that did not count does not count either when it is back."""
        with self._lock:
            reader = self._readers.get(name)
            if reader is not None and reader.there:
                reader.standing = reader.standing or (reader.expected and self._settles(reader))
                reader.there, reader.card = False, None

    def keep(self, readers: Sequence[str]) -> None:
        """All readers but these went away."""
        for name in [name for name in self._readers if name not in readers]:
            self.leave(name)

    def find(self, card: Present) -> Lying | None:
        """That very insertion, if the card still lies there."""
        with self._lock:
            reader = self._readers.get(card.reader)
            return Lying(card, reader.events) if reader is not None and reader.card == card else None

    def presence(self, readers: Sequence[str]) -> Presence:
        """The presence over ``readers``: of several cards the one that was laid last."""
        with self._lock:
            known = (self._readers[name].card for name in readers if name in self._readers)
            cards = [card for card in known if card is not None]
            if cards:
                return max(cards, key=lambda card: card.insertion)
            return Empty() if readers else NoReader()

    def _was_there_before(self, reader: _Reader, events: int) -> bool:
        """Whether a card that a reader tells of belatedly was in it when it appeared.

        Readers are listed before their card is powered, and a card that was in one then is no event to it.  One that
        had a card that did not count when its service restarted has it still, whatever it counts.
        """
        if not self._settles(reader):
            return False
        return reader.expected or (events == reader.first and not self._count_first)

    def _settles(self, reader: _Reader) -> bool:
        return self._ticks() - reader.appeared < SETTLING
