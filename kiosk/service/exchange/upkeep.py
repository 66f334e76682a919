"""What IT asks about files on their way to another library system, and what may be done by hand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from kiosk.clock import Clock
from kiosk.library.exchange.outgoing.folder import Fate
from kiosk.library.exchange.outgoing.queue import OutgoingQueue, SentFile
from kiosk.library.exchange.outgoing.tables import FileState
from kiosk.library.port import StoreUnavailable
from kiosk.service.exchange.outgoing import folder_of
from kiosk.service.patrons.upkeep import Upkeep
from kiosk.settings.tables.exchange import Exchange

_SENT = (FileState.PLACED, FileState.TAKEN, FileState.REFUSED)


@dataclass(frozen=True, slots=True)
class OutgoingStatus:
    """How far files have come; of patrons it has numbers alone.

    ``unwritten``: number and reason, ``flawed``: file, number and the columns that do not say all.
    """

    waiting: int
    since: datetime | None
    to_place: list[SentFile]
    unacknowledged: list[SentFile]
    missing: list[SentFile]
    refused: list[SentFile]
    last: SentFile | None
    unwritten: list[tuple[str, str]] = field(repr=False)
    flawed: list[tuple[str, str, str]] = field(repr=False)
    folder_fault: str = ""


class OutgoingUpkeep:
    """The files of one database.  All raise StoreError."""

    def __init__(self, upkeep: Upkeep, settings: Exchange, clock: Clock) -> None:
        upkeep.register()  # brings the tables up to date
        self._queue = OutgoingQueue(upkeep.engine)
        self._folder = folder_of(settings)
        self._clock = clock
        self._roll = settings.mode == "roll"

    def status(self) -> OutgoingStatus:
        queue = self._queue
        placed = queue.in_state(FileState.PLACED)
        fault, gone = "", []
        try:
            self._folder.look()
            gone = [file for file in placed if self._folder.fate(file.name) is Fate.NOWHERE]
        except OSError as error:
            fault = str(error)
        count, since = queue.counts()
        every = queue.in_state(*FileState)
        names = {file.file_number: file.name for file in every}
        return OutgoingStatus(
            count,
            since,
            queue.in_state(FileState.READY, FileState.AGAIN),
            [file for file in placed if file not in gone],
            gone,
            queue.in_state(FileState.REFUSED),
            every[-1] if every else None,
            [(number, problem) for _event, number, problem in queue.with_problem()],
            [(names.get(place, ""), number, columns) for place, number, columns in queue.flawed()],
            fault,
        )

    def resend(self, numbers: Iterable[int]) -> list[str]:
        """Have the service place these files once more, as they were; their names."""
        every = {file.file_number: file for file in self._queue.in_state(*FileState)}
        wanted = list(numbers)
        unknown = [number for number in wanted if number not in every]
        if unknown:
            raise StoreUnavailable(f"there is no file with the number {', '.join(map(str, unknown))}")
        if self._roll and any(number < max(every) for number in wanted):
            raise StoreUnavailable("an older roll would undo what changed since: only the last one can be sent again")
        now = self._clock.now()
        gone = [n for n in wanted if every[n].state in _SENT and not self._queue.move(n, _SENT, FileState.AGAIN, now)]
        if gone:
            raise StoreUnavailable(
                f"the content of {', '.join(every[number].name for number in gone)} was deleted, exchange.keep_days "
                "after it was taken; tell of all patrons anew with --everyone"
            )
        return [every[number].name for number in wanted]

    def unacknowledged(self) -> list[int]:
        """The numbers of files that were placed and not taken, or refused; of rolls the last one alone."""
        numbers = [file.file_number for file in self._queue.in_state(FileState.PLACED, FileState.REFUSED)]
        return numbers[-1:] if self._roll else numbers

    def tell_of_everyone(self) -> int:
        """Have each patron of whom the other system was never told sent as an addition; how many."""
        return self._queue.tell_of_all(self._clock.now())
