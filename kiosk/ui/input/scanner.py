"""Tells a barcode scanner from fingers: it types as a keyboard does, but as a machine, and mostly ends with Enter."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import NamedTuple

from kiosk.ui.input.pace import FAST, FEWEST, PAUSE, SHORTEST, burst, ended

LONGEST = 80
"""Keys that are looked at; what a scanner types is shorter."""


class _Key(NamedTuple):
    at: float
    letter: bool
    text: str


class ScanWatch:
    """Fed with every key and when it was struck (seconds of any clock that runs evenly); knows one run of keys.

    A run ends with a pause.  ``machine`` says whether a scanner types it, from its sixth key on; a ``short`` code is
    known only by its end.
    """

    def __init__(self) -> None:
        self._keys: list[_Key] = []
        self._last = 0.0
        self.machine = self.short = False

    def typed(self, text: str, at: float, *, letter: bool = True) -> bool:
        """One key; ``text`` is '' where it must not be known.  Returns True if a run begins with it.

        ``letter`` False: Shift, which a scanner sends before a letter or together with it.
        """
        begins = not 0 <= at - self._last <= PAUSE
        if begins:
            self.forget()
        self._last = at
        self._keys = [*self._keys[1 - LONGEST :], _Key(at, letter, text)]
        self.machine = self.machine or bool(self._burst())
        return begins

    def ends(self, at: float, within: float = PAUSE) -> bool:
        """Whether a key struck now (Enter, Tab) is the end of what a scanner typed."""
        since = at - self._last
        if not self.machine and 0 <= since <= PAUSE:
            code = self._last_keys(lambda times: ended(times, at), FEWEST)
            if code:
                self._keys, self.machine, self.short = code, True, True
        ends = self.machine and 0 <= since <= within
        if ends:
            self._last = at  # some send two
        return ends

    @property
    def sure(self) -> bool:
        """Whether no hand could have typed it, even without a key that ends it."""
        times = [key.at for key in self._burst()]
        return len(times) > 1 and all(b - a <= FAST for a, b in pairwise(times))

    def take(self) -> str:
        """What was scanned, once; '' if that is not known.  What follows without a pause is the next scan."""
        keys = self._keys if self.short else self._burst()
        known = all(key.text for key in keys if key.letter)
        text = "".join(key.text for key in keys)
        self._keys = []
        return text if known and len(text) >= (FEWEST if self.short else SHORTEST) else ""

    def forget_text(self) -> None:
        """Keep only when keys were struck, not which."""
        self._keys = [key._replace(text="") for key in self._keys]

    def forget(self) -> None:
        """Keep nothing of what was typed."""
        self._keys, self.machine, self.short = [], False, False

    def _burst(self) -> list[_Key]:
        """The last keys that a scanner struck; none if a person did."""
        return self._last_keys(burst)

    def _last_keys(self, count: Callable[[Sequence[float]], int], fewest: int = 0) -> list[_Key]:
        """The last keys that ``count`` finds by their times: all of them, or those without Shift if that is more."""
        found = count([key.at for key in self._keys])
        letters = [place for place, key in enumerate(self._keys) if key.letter]
        if len(letters) < len(self._keys):
            even = count([self._keys[place].at for place in letters])
            found = max(found, len(self._keys) - letters[-even] if even else 0)
        keys = self._keys[len(self._keys) - found :]
        return keys if sum(key.letter for key in keys) >= fewest else []
