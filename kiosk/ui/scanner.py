"""Tells a barcode scanner from fingers: it types as a keyboard does, but as a machine, and mostly ends with Enter."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from kiosk.ui.pace import FAST, PAUSE, SHORTEST, burst

LONGEST = 80
"""Keys that are looked at; what a scanner types is shorter."""


class _Key(NamedTuple):
    at: float
    letter: bool
    text: str


class ScanWatch:
    """Fed with every key and when it was struck (seconds of any clock that runs evenly); knows one run of keys.

    A run ends with a pause.  ``machine`` says whether a scanner types it, from its sixth key on.
    """

    def __init__(self) -> None:
        self._keys: list[_Key] = []
        self._last = 0.0
        self.machine = False

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
        ends = self.machine and 0 <= at - self._last <= within
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
        text = "".join(key.text for key in self._burst())
        self._keys = []
        return text if len(text) >= SHORTEST else ""

    def forget_text(self) -> None:
        """Keep only when keys were struck, not which."""
        self._keys = [key._replace(text="") for key in self._keys]

    def forget(self) -> None:
        """Keep nothing of what was typed."""
        self._keys, self.machine = [], False

    def _burst(self) -> list[_Key]:
        """The last keys that a scanner struck; none if a person did."""
        count = burst([key.at for key in self._keys])
        letters = [place for place, key in enumerate(self._keys) if key.letter]
        if len(letters) < len(self._keys):
            even = burst([self._keys[place].at for place in letters])
            count = max(count, len(self._keys) - letters[-even] if even else 0)
        return self._keys[len(self._keys) - count :]
