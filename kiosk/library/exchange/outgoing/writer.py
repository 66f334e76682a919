"""Brings what waits into the folder, file by file, and sees what its reader made of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from kiosk.clock import Clock
from kiosk.faults import Loggable
from kiosk.library.exchange.outgoing.envelope import SUFFIX, Envelope
from kiosk.library.exchange.outgoing.folder import ExchangeFolder, Fate
from kiosk.library.exchange.outgoing.lines import Built, build, build_roll
from kiosk.library.exchange.outgoing.queue import FileContent, OutgoingQueue, SentFile
from kiosk.library.exchange.outgoing.tables import FileState
from kiosk.log.logger import logger
from kiosk.settings.tables.exchange import Exchange

log = logger("kiosk.library")

MOST_LINES = 10_000
"""Events in one file; the rest goes into the next."""

_STATE_OF = {Fate.TAKEN: FileState.TAKEN, Fate.REFUSED: FileState.REFUSED, Fate.WAITS: FileState.PLACED}


@dataclass(frozen=True, slots=True)
class Terms:
    """How files are written: what of the configuration a round needs, read once."""

    settings: Exchange
    envelope: Envelope | None = None

    def pattern(self) -> str:
        return self.settings.file_name + (SUFFIX if self.envelope else "")

    def name(self, number: int) -> str:
        return self.pattern().replace("{number}", f"{number:08d}")

    def seal(self, data: bytes) -> bytes:
        return self.envelope.seal(data) if self.envelope else data


class OutgoingWriter:
    """One process at a time should make rounds.

    Two at once give no number twice and put no event into two files; at worst a file is placed again that was just
    taken.
    """

    def __init__(
        self,
        queue: OutgoingQueue,
        folder: ExchangeFolder,
        terms: Terms,
        clock: Clock,
        *,
        checkpoint: Callable[[str], None] = lambda _step: None,
    ) -> None:
        self._queue = queue
        self._folder = folder
        self._terms = terms
        self._layout = terms.settings.layout
        self._clock = clock
        self._checkpoint = checkpoint
        self._missed: set[int] = set()
        self._said: set[str] = set()

    def round(self, going_on: Callable[[], bool] = lambda: True) -> None:
        """Whatever can be done now; ``going_on`` is asked before each file.  Raises OSError, StoreUnavailable."""
        self._folder.look()
        self._see_what_was_taken()
        for file in self._queue.in_state(FileState.READY, FileState.AGAIN):
            if not going_on():
                return
            self._place(file)
        while going_on():
            made = self._next_file()
            if made is None:
                break
            self._place(made)
        self._purge()

    def _see_what_was_taken(self) -> None:
        for file in self._queue.in_state(FileState.PLACED, FileState.REFUSED):
            fate = self._folder.fate(file.name)
            if fate is Fate.NOWHERE:
                if file.file_number not in self._missed:
                    self._missed.add(file.file_number)
                    log.warning("exchange: %s is gone from the folder and was not acknowledged", Loggable(file.name))
                continue
            self._enter(file, _STATE_OF[fate])

    def _enter(self, file: SentFile, state: FileState) -> None:
        if state is file.state:
            return
        self._checkpoint("seen")
        self._queue.move(file.file_number, [file.state], state, self._clock.now())
        self._checkpoint("entered")
        if state is FileState.REFUSED:
            log.error("exchange: %s was refused by its reader", Loggable(file.name))
        else:
            log.info("exchange: %s is %s", Loggable(file.name), state)

    def _place(self, file: SentFile) -> None:
        content = self._queue.content(file.file_number)
        if content is None:
            return
        fate = self._folder.fate(file.name)
        if fate is Fate.WAITS or (file.state is FileState.READY and fate is not Fate.NOWHERE):
            self._enter(file, FileState.PLACED)  # we were killed before this could be written down
            return
        if file.state is FileState.AGAIN:
            self._folder.forget(file.name)
            self._checkpoint("cleared")
            self._queue.move(file.file_number, [FileState.AGAIN], FileState.READY, self._clock.now())
        self._folder.put(file.name, content.data, content.notes)
        self._checkpoint("placed")
        self._queue.move(file.file_number, [FileState.READY], FileState.PLACED, self._clock.now())
        self._checkpoint("marked")
        self._missed.discard(file.file_number)
        log.info("exchange: %s is in the folder, with %d lines", Loggable(file.name), file.lines)

    def _next_file(self) -> SentFile | None:
        roll = self._terms.settings.mode == "roll"
        if roll:
            self._queue.tell_of_all(self._clock.now())
        waiting = self._queue.waiting(None if roll else MOST_LINES)
        if not waiting:
            return None
        everyone = self._queue.everyone() if roll else []
        built = build_roll(self._layout, waiting, everyone) if roll else build(self._layout, waiting)
        self._checkpoint("built")
        self._say_problems(built)
        if not built.places or (roll and (built.problems or not built.lines)):
            return None
        notes = built.note_file
        content = FileContent(self._terms.seal(bytes(built.data)), None if notes is None else self._terms.seal(notes))
        first = self._folder.highest(self._terms.pattern()) + 1
        file = self._queue.file(
            built.places,
            {place: columns for place, columns in built.flaws.items() if place},
            content,
            lines=built.lines,
            first=first,
            name=self._terms.name,
            now=self._clock.now(),
        )
        self._checkpoint("filed")
        if file is not None and built.flaws:
            log.warning(
                "exchange: %s: %d lines can't show a character or a whole value; see %s in the folder notes",
                *(Loggable(file.name), len(built.flaws), Loggable(file.name)),
            )
        return file

    def _say_problems(self, built: Built) -> None:
        if built.problems:
            self._queue.note_problems(built.problems)
        problems = set(built.problems.values())
        for problem in sorted(problems - self._said):
            log.error("exchange: patrons wait who can't be written: %s", Loggable(problem))
        self._said = problems

    def _purge(self) -> None:
        before = self._clock.now() - timedelta(days=self._terms.settings.keep_days)
        for file in self._queue.ended(before):
            self._folder.forget(file.name)
            self._checkpoint("files-deleted")
            self._queue.forget(file.file_number)
            self._checkpoint("forgotten")
