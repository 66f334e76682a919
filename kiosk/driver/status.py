"""What the running kiosk knows of itself: of the log's closed list, so that nothing in it is about anybody."""

from __future__ import annotations

import threading
from collections import Counter, deque
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime, time

from kiosk.clock import LIBRARY_ZONE, Clock, SystemClock, library_day
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
    "called": Outcome.CALLED,
}
_PRINTED = {"done": Outcome.PRINTED, "failed": Outcome.NOT_PRINTED}


MOST_PROBLEMS = 20
"""So many of the last ones are remembered."""


@dataclass(frozen=True, slots=True)
class ProblemSeen:
    """A problem that was shown: when, its code, and on what page it came (the name of the visit's state)."""

    at: datetime
    code: str
    page: str


@dataclass(frozen=True, slots=True)
class Today:
    """What was counted on the library's day, from ``since`` on: its first moment, or the start of the program."""

    since: datetime
    counts: Mapping[str, int]


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
    paused: bool = False


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
        self._paused = False
        self._problem: tuple[str, datetime | None] = ("", None)
        self._counts: Counter[tuple[date, str]] = Counter()
        self._began = self._clock.now()
        self._today: Counter[tuple[date, str]] = Counter()
        self._problems: deque[ProblemSeen] = deque(maxlen=MOST_PROBLEMS)
        self._page = "Attract"
        self.changed: Callable[[], None] = lambda: None
        """Called when a problem or a count came to those that are remembered; by the GUI thread, at once."""

    def wrote(self, entry: Entry) -> None:
        """The log was given this line."""
        if self._note(entry):
            self.changed()

    def _note(self, entry: Entry) -> bool:
        """Whether something came to what is remembered."""
        now = self._clock.now()
        values = entry.values
        with self._lock:
            before = self._today.total()
            if entry.what in _COUNTED:
                self._count(now, _COUNTED[entry.what])
            match entry.what:
                case "visit_began":
                    self._in_use = True
                case "visit_ended":
                    self._in_use = False
                case "page":
                    self._page = str(values["from"])
                case "reader":
                    self._reader = bool(values["there"]), str(values["cause"])
                case "paused":
                    self._paused = values["by"] != ""
                case "problem":
                    self._problem = str(values["code"]), now
                    self._problems.append(ProblemSeen(now, str(values["code"]), self._page))
                    self._count(now, str(values["code"]))
                case "print" if values["phase"] in _PRINTED:
                    outcome = _PRINTED[str(values["phase"])]
                    self._count(now, outcome)
                    self._print_fault = str(values["reason"]) if outcome is Outcome.NOT_PRINTED else ""
                    if outcome is Outcome.PRINTED:
                        self._printed_at = now
            return self._today.total() != before

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
                self._paused,
            )

    def problems(self) -> tuple[ProblemSeen, ...]:
        """The last ones, the newest first."""
        with self._lock:
            return tuple(reversed(self._problems))

    def today(self) -> Today:
        """What was counted today, whether it was taken or not."""
        now = self._clock.now()
        day = library_day(now)
        midnight = datetime.combine(day, time.min, LIBRARY_ZONE)
        with self._lock:
            return Today(max(self._began, midnight), {what: n for (on, what), n in self._today.items() if on == day})

    def remember(self, problems: Iterable[ProblemSeen], today: Today | None) -> None:
        """What an earlier process saw, before anything is counted here; ``today`` None = nothing of this day."""
        with self._lock:
            self._problems.extend(sorted(problems, key=lambda each: each.at))
            if today is not None:
                day = library_day(self._clock.now())
                self._began = today.since
                self._today.update({(day, what): n for what, n in today.counts.items()})

    def take_counts(self) -> Counts:
        """What was counted since it was last taken."""
        with self._lock:
            taken, self._counts = self._counts, Counter()
            return taken

    def _count(self, now: datetime, what: str) -> None:
        day = library_day(now)
        self._counts[day, str(what)] += 1
        self._today = Counter({key: n for key, n in self._today.items() if key[0] == day})
        self._today[day, str(what)] += 1
