"""Events that wait, and files on their way, in our database.  All raise StoreUnavailable."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import Engine, RowMapping, bindparam, delete, func, insert, select, update

from kiosk.library.database.errors import translate_db_errors
from kiosk.library.database.schema import counters
from kiosk.library.database.sqlite import empty_log
from kiosk.library.database.statements import insert_if_new
from kiosk.library.exchange.layout.values import EventKind
from kiosk.library.exchange.outgoing.events import PATRONS, is_somebody_untold, missing_events
from kiosk.library.exchange.outgoing.lines import Waiting
from kiosk.library.exchange.outgoing.tables import FileState, events, files

COUNTER = "exchange file"
_CHUNK = 500


@dataclass(frozen=True, slots=True)
class SentFile:
    """A file as the database knows it."""

    file_number: int
    name: str
    state: FileState
    lines: int
    made_at: datetime
    changed_at: datetime


@dataclass(frozen=True, slots=True)
class FileContent:
    """Its bytes, and those of its notes."""

    data: bytes = field(repr=False)
    notes: bytes | None = field(repr=False)


class _Changed(Exception):
    """What was to be filed is not as it was."""


_PROBLEM = update(events).where(events.c.place == bindparam("which")).values(problem=bindparam("why"))
_FLAWED = update(events).where(events.c.place == bindparam("which")).values(flaws=bindparam("columns"))
_SENT = [files.c[name] for name in SentFile.__slots__]


class OutgoingQueue:
    """The two tables, for the one process that writes files and for commands beside it."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._reading = engine.execution_options(reading=True)

    @translate_db_errors
    def waiting(self, most: int | None) -> list[Waiting]:
        """Events in no file, the oldest first, those with a problem last."""
        query = (
            select(events.c.place, events.c.event_id, events.c.kind, events.c.number, events.c.content)
            .where(events.c.file_number.is_(None))
            .order_by(events.c.problem != "", events.c.place)
            .limit(most)
        )
        with self._reading.begin() as db:
            return [
                Waiting(row.place, row.event_id, EventKind(row.kind), row.number, row.content or "{}")
                for row in db.execute(query)
            ]

    @translate_db_errors
    def everyone(self) -> list[dict[str, object]]:
        """All patrons, by number, with what is told of them."""
        with self._reading.begin() as db:
            return [{**row} for row in db.execute(PATRONS).mappings()]

    @translate_db_errors
    def tell_of_all(self, now: datetime) -> int:
        """Let additions wait for patrons of whom nothing was ever told; how many."""
        with self._reading.begin() as db:  # first: most often there is nobody, and writers need not wait
            if not is_somebody_untold(db):
                return 0
        with self._engine.begin() as db:
            return missing_events(db, now)

    @translate_db_errors
    def note_problems(self, problems: dict[int, str]) -> None:
        """Write down why events wait."""
        with self._engine.begin() as db:
            db.execute(_PROBLEM, [{"which": place, "why": why[:200]} for place, why in problems.items()])

    @translate_db_errors
    def file(
        self,
        places: Sequence[int],
        flaws: dict[int, str],
        content: FileContent,
        *,
        lines: int,
        first: int,
        name: Callable[[int], str],
        now: datetime,
    ) -> SentFile | None:
        """Fix the next file: its number (``first`` at least) and its events, in one transaction.

        None if one of the events is gone or in a file by now: then the content is not right any more.
        """
        try:
            with self._engine.begin() as db:
                insert_if_new(db, counters, name=COUNTER, next_value=1)
                mine = counters.c.name == COUNTER
                value = db.scalar(select(counters.c.next_value).where(mine).with_for_update())
                number = max(int(value or 1), first)
                db.execute(update(counters).where(mine).values(next_value=number + 1))
                for start in range(0, len(places), _CHUNK):
                    chunk = places[start : start + _CHUNK]
                    free = (events.c.place.in_(chunk), events.c.file_number.is_(None))
                    filed = update(events).where(*free).values(file_number=number, content=None, problem="")
                    if db.execute(filed).rowcount != len(chunk):
                        raise _Changed
                if flaws:
                    db.execute(_FLAWED, [{"which": place, "columns": columns} for place, columns in flaws.items()])
                made = SentFile(number, name(number), FileState.READY, lines, now, now)
                row = {field: getattr(made, field) for field in SentFile.__slots__}
                db.execute(insert(files), {**row, "data": content.data, "notes": content.notes})
                return made
        except _Changed:
            return None

    @translate_db_errors
    def in_state(self, *states: FileState) -> list[SentFile]:
        with self._reading.begin() as db:
            query = select(*_SENT).where(files.c.state.in_([*states])).order_by(files.c.file_number)
            return [_sent(row) for row in db.execute(query).mappings()]

    @translate_db_errors
    def content(self, number: int) -> FileContent | None:
        """The bytes of a file; None once they are deleted."""
        with self._reading.begin() as db:
            row = db.execute(select(files.c.data, files.c.notes).where(files.c.file_number == number)).one()
        return None if row.data is None else FileContent(row.data, row.notes)

    @translate_db_errors
    def move(self, number: int, before: Sequence[FileState], after: FileState, now: datetime) -> bool:
        """Give a file another state; whether it was in one of those before, with its bytes."""
        with self._engine.begin() as db:
            which = (files.c.file_number == number, files.c.state.in_([*before]), files.c.data.is_not(None))
            return db.execute(update(files).where(*which).values(state=after, changed_at=now)).rowcount == 1

    @translate_db_errors
    def ended(self, before: datetime) -> list[SentFile]:
        """Files taken before then whose bytes are still here."""
        with self._reading.begin() as db:
            taken = (files.c.state == FileState.TAKEN, files.c.data.is_not(None), files.c.changed_at <= before)
            return [_sent(row) for row in db.execute(select(*_SENT).where(*taken)).mappings()]

    @translate_db_errors
    def forget(self, number: int) -> None:
        """Delete the bytes of a file, and what is known of patrons who were deleted by it."""
        with self._engine.begin() as db:
            gone = select(events.c.number).where(events.c.file_number == number, events.c.kind == EventKind.DELETE)
            db.execute(delete(events).where(events.c.number.in_(gone.scalar_subquery())))
            db.execute(update(files).where(files.c.file_number == number).values(data=None, notes=None))
        empty_log(self._engine)

    @translate_db_errors
    def counts(self) -> tuple[int, datetime | None]:
        """How many events wait, and since when."""
        with self._reading.begin() as db:
            query = select(func.count(), func.min(events.c.created_at)).where(events.c.file_number.is_(None))
            count, since = db.execute(query).one()
        return int(count), since

    @translate_db_errors
    def with_problem(self) -> list[tuple[str, str, str]]:
        """Event id, number and problem of what can't be written."""
        columns = (events.c.event_id, events.c.number, events.c.problem)
        with self._reading.begin() as db:
            found = db.execute(select(*columns).where(events.c.problem != "").order_by(events.c.place))
            return [(row.event_id, row.number, row.problem) for row in found]

    @translate_db_errors
    def flawed(self) -> list[tuple[int, str, str]]:
        """File, patron number and columns of the lines that do not say all, of files whose bytes are here."""
        query = (
            select(events.c.file_number, events.c.number, events.c.flaws)
            .join(files, files.c.file_number == events.c.file_number)
            .where(events.c.flaws != "", files.c.data.is_not(None))
            .order_by(events.c.place)
        )
        with self._reading.begin() as db:
            return [(row.file_number, row.number, row.flaws) for row in db.execute(query)]


def _sent(row: RowMapping) -> SentFile:
    return SentFile(**{**row, "state": FileState(row["state"])})
