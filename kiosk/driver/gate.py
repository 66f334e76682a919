"""The input gate: a press counts only if the person had time to see what it is for.

Pure, with a clock from outside.  It is told what is shown, when that is fully shown (no transition runs, all is
painted) and when each input began.  It stands before the driver, where an accessible action passes too, and before
the buffer of the signature password, which the driver never sees.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Hashable
from dataclasses import dataclass

from kiosk.visit.chapter.card import SecretChanged
from kiosk.visit.chapter.common import Touched
from kiosk.visit.chapter.keys import (
    Cleared,
    Erased,
    Marked,
    PhysicalKeyIgnored,
    Scanned,
    ScanRejected,
    Typed,
    TypingDropped,
)
from kiosk.visit.controls import Control, Shown
from kiosk.visit.event.all import Pressed

HOLD_SECONDS = 0.6
"""How long something must have been fully shown before it takes a press."""

PAUSE_SECONDS = 1.5
"""So long no key: whatever is typed next was begun anew."""

TYPED = Typed | Erased | Cleared | Marked | Scanned
_ALWAYS = Touched | SecretChanged | TypingDropped | PhysicalKeyIgnored | ScanRejected
"""Signs of presence, and what is true already when it is said."""

_EARLY = 1e-6
"""Clocks are floats."""


@dataclass(slots=True)
class _Run:
    """Keys struck without a pause between them; once one was refused, none of the run counts."""

    began: float
    last: float
    dropped: bool = False


@dataclass(frozen=True, slots=True)
class _Input:
    """The input that is being handled.  ``typed``: None for a control, else whether the key is on the screen."""

    began: float
    admitted: bool
    control: Control | None = None
    typed: bool | None = None


class InputGate:
    """Remembers since when each part of the screen has been seen.

    A part that stays what it is, where it is, keeps its time through a change of page (the band at the foot).  What
    ends the visit at once is never such a part: ``ends`` tells, the driver sets it.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic, hold: float = HOLD_SECONDS) -> None:
        self.clock, self.hold = clock, hold
        self.ends: Callable[[Pressed], bool] = lambda _press: False
        self._shown = Shown("", "", "")
        self._seen: dict[Hashable, float | None] = {}
        self._runs: dict[bool, _Run] = {}
        self._input: _Input | None = None

    # what is shown -------------------------------------------------------------------------------------------------

    def show(self, shown: Shown) -> bool:
        """Note what is shown from now on; True if something of it is new, so that ``fully_shown`` is due."""
        places, before = _places(shown), self._seen
        if any(place not in before for place in places) and self._input is not None and self._input.admitted:
            self._runs.clear()  # their own press brought the change: what is typed next is meant for it
        self._shown = shown
        self._seen = {part: before.get(part) for part in (*places, *shown.controls)}
        return any(part not in before for part in self._seen)

    def fully_shown(self) -> None:
        """Nothing moves, all is painted: from now on it can be seen."""
        now = self.clock()
        self._seen = {part: now if at is None else at for part, at in self._seen.items()}

    @property
    def settled(self) -> bool:
        """Whether all that is shown is fully shown."""
        return all(at is not None for at in self._seen.values())

    # what comes in -------------------------------------------------------------------------------------------------

    def touch(self, control: Control | None, began: float) -> bool:
        """A finger, or a key that stands for a button, goes down on ``control`` (None: beside all); may it press?"""
        admitted = control is None or self._control_open(control, began)
        self._input = _Input(began, admitted, control)
        return admitted

    def end_key(self, control: Control | None, began: float) -> bool:
        """Enter or Tab: the end of what was typed, or a press of ``control`` (the way on).

        It shares the fate of a dropped run; after one that counts it is let through, for it may end a scan.
        """
        run = self._runs.get(False)
        if run is not None and began - run.last > PAUSE_SECONDS:
            run = None
        if run is not None and not self._run_open(run, on_screen=False):
            run.last = max(run.last, began)
            self._input = _Input(began, False, control)
            return False
        admitted = run is not None or control is None or self._control_open(control, began)
        self._input = _Input(began, admitted, control)
        return admitted

    def key(self, began: float, *, on_screen: bool) -> bool:
        """A key that types something goes down; does it count?"""
        run = self._runs.get(on_screen)
        if run is None or began - run.last > PAUSE_SECONDS:
            run = self._runs[on_screen] = _Run(began, began)
        run.last = max(run.last, began)
        admitted = self._run_open(run, on_screen)
        self._input = _Input(began, admitted, typed=on_screen)
        return admitted

    def handled(self) -> None:
        """The input is over; what comes now comes from elsewhere (a screen reader)."""
        self._input = None

    # what it comes to ----------------------------------------------------------------------------------------------

    def admits(self, press: Pressed) -> bool:
        """Whether a user action may reach the visit; one without an input behind it begins now."""
        if isinstance(press, _ALWAYS):
            return True
        if isinstance(press, Scanned):
            return self._scan_counts()
        if isinstance(press, TYPED):
            return self.types()
        now = self._input or _Input(self.clock(), True)
        same = [control for control in self._shown.controls if control.event == press]
        if now.control is not None and now.control.event == press:
            same = [now.control]
        seen = any(self._open(control, now.began) for control in same) if same else True
        # What is no button of this screen, or ends the visit, needs a page that was seen.
        if not same or self.ends(press):
            seen = seen and self._open(self._page, now.began)
        if now.admitted and seen:
            self._runs.clear()
        return now.admitted and seen

    def types(self) -> bool:
        """Whether the key that is being handled counts; one that no input is behind begins now."""
        now = self._input
        if now is None:
            counts = self.key(self.clock(), on_screen=True)
            self._input = None
            return counts
        if now.typed is None:
            return now.admitted  # another press finishes what was half typed
        run = self._runs.get(now.typed) or _Run(now.began, now.began)
        return now.admitted and self._run_open(run, now.typed)

    def _scan_counts(self) -> bool:
        run = self._runs.get(False)
        if run is None:  # no key was seen: it came without an input
            return self._open(self._typing, self.clock())
        return self._run_open(run, on_screen=False)

    # since when ----------------------------------------------------------------------------------------------------

    @property
    def _page(self) -> Hashable:
        return "page", self._shown.page

    @property
    def _typing(self) -> Hashable:
        return "typing", self._shown.typing

    @property
    def _keys(self) -> Hashable:
        return "keys", self._shown.keys

    def _open(self, part: Hashable, began: float) -> bool:
        seen = self._seen.get(part)
        return seen is not None and began - seen >= self.hold - _EARLY

    def _control_open(self, control: Control, began: float) -> bool:
        if not self._open(control, began):
            return False
        return control.event is None or not self.ends(control.event) or self._open(self._page, began)

    def _run_open(self, run: _Run, on_screen: bool) -> bool:
        """Nothing of a run counts, and nothing ever will, if it began before its place was seen."""
        if not self._open(self._keys if on_screen else self._typing, run.began):
            run.dropped = True
        return not run.dropped


def _places(shown: Shown) -> tuple[tuple[str, Hashable], ...]:
    return ("page", shown.page), ("typing", shown.typing), ("keys", shown.keys)
