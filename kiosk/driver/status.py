"""What the running kiosk knows of itself: of the log's closed list, so that nothing in it is about anybody."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Mapping
from datetime import date, datetime

from kiosk.clock import Clock, SystemClock, library_day
from kiosk.dataclass import dataclass
from kiosk.operations.fleet import Outcome
from kiosk.visit.audit import Entry

Counts = Mapping[tuple[date, str], int]
"""By the library's day, and an Outcome or a problem code."""

_COUNTED = {
    "visit_began": Outcome.VISIT,
    "registered": Outcome.REGISTERED,
    "logged_in": Outcome.LOGGED_IN,
    "act": Outcome.ACT,
}
_PRINTED = {"done": Outcome.PRINTED, "failed": Outcome.NOT_PRINTED}


@dataclass(frozen=True, slots=True)
class Seen:
    """How it is now; None = not since the start.  ``print_fault`` is why the last print failed, '' if it did not."""

    in_use: bool
    reader_there: bool
    reader_cause: str
    drawn_at: datetime | None
    read_at: datetime | None
    printed_at: datetime | None
    print_fault: str
    problem: str
    problem_at: datetime | None


class Status:
    """Told by the GUI thread, asked by any."""

    def __init__(self, clock: Clock | None = None) -> None:
        self._clock = clock or SystemClock()
        self._lock = threading.Lock()
        self._in_use = False
        self._reader: tuple[bool, str] = (False, "")
        self._drawn_at: datetime | None = None
        self._read_at: datetime | None = None
        self._printed_at: datetime | None = None
        self._print_fault = ""
        self._problem: tuple[str, datetime | None] = ("", None)
        self._counts: Counter[tuple[date, str]] = Counter()

    def wrote(self, entry: Entry) -> None:
        """The log was given this line."""
        now = self._clock.now()
        values = entry.values
        with self._lock:
            if entry.what in _COUNTED:
                self._count(now, _COUNTED[entry.what])
            match entry.what:
                case "visit_began":
                    self._in_use = True
                case "visit_ended":
                    self._in_use = False
                case "reader":
                    self._reader = bool(values["there"]), str(values["cause"])
                case "problem":
                    self._problem = str(values["code"]), now
                    self._count(now, str(values["code"]))
                case "print" if values["phase"] in _PRINTED:
                    outcome = _PRINTED[str(values["phase"])]
                    self._count(now, outcome)
                    self._print_fault = str(values["reason"]) if outcome is Outcome.NOT_PRINTED else ""
                    if outcome is Outcome.PRINTED:
                        self._printed_at = now

    def card_read(self) -> None:
        with self._lock:
            self._read_at = self._clock.now()

    def drawn(self) -> None:
        """A frame is on the screen."""
        with self._lock:
            self._drawn_at = self._clock.now()

    def seen(self) -> Seen:
        with self._lock:
            return Seen(
                self._in_use,
                *self._reader,
                self._drawn_at,
                self._read_at,
                self._printed_at,
                self._print_fault,
                *self._problem,
            )

    def take_counts(self) -> Counts:
        """What was counted since it was last taken."""
        with self._lock:
            taken, self._counts = self._counts, Counter()
            return taken

    def _count(self, now: datetime, what: str) -> None:
        self._counts[library_day(now), str(what)] += 1
