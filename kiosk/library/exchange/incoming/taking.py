"""Takes one file in: read whole, checked whole, and applied in one transaction with the note that it was."""

from __future__ import annotations

import hashlib
import io
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, Engine, text

from kiosk.clock import library_day
from kiosk.library.circulation.csv_file import LARGEST, read_csv
from kiosk.library.circulation.lending import BadLines, Circulation, NewLoan
from kiosk.library.database.errors import translate_db_errors
from kiosk.library.exchange.incoming.alone import alone
from kiosk.library.exchange.incoming.applying import apply
from kiosk.library.exchange.incoming.checking import How, WholeRoll
from kiosk.library.exchange.incoming.faults import Faults, FileRefused, LineFault
from kiosk.library.exchange.incoming.outcome import FileKind, Outcome, keep, outcome_of, taken_before
from kiosk.library.exchange.incoming.reading import PatronFile, ReadingRules
from kiosk.library.exchange.incoming.staging import clear, stage
from kiosk.library.port import StoreUnavailable
from kiosk.patron.circulation import CirculationRules
from kiosk.patron.number import NumberScheme
from kiosk.settings.tables.layout import Layout

LARGEST_FILE = 1_000_000_000
"""Bytes; a million patrons have half of it."""
LONGEST_STATEMENT = "10min"
"""PostgreSQL's limit for applying a file; a visitor's calls have a far lower one."""


@dataclass(frozen=True, slots=True)
class ImportRules:
    """What the library has decided about files.

    ``reading`` is None where patrons do not come by files; ``first`` are the first numbers of the kiosk's own ranges.
    """

    scheme: NumberScheme
    circulation: CirculationRules
    lending: Layout
    reading: ReadingRules | None = None
    first: Mapping[str, int] = field(default_factory=dict)
    whole: WholeRoll | None = None


@dataclass(frozen=True, slots=True)
class Wish:
    """What a person may ask of one file: ``try_out`` changes nothing, ``end_any`` takes away the guard of whole rolls,
    ``reset_passwords`` gives everybody the initial password of the file again.
    """

    try_out: bool = False
    end_any: bool = False
    reset_passwords: bool = False


ORDINARY = Wish()


class _TriedOut(Exception):
    """Rolls back what was tried out."""

    def __init__(self, outcome: Outcome) -> None:
        super().__init__("tried out")
        self.outcome = outcome


class Importer:
    """All raise FileRefused and StoreUnavailable.  ``checkpoint`` is called with each step."""

    def __init__(
        self, engine: Engine, rules: ImportRules, *, checkpoint: Callable[[str], None] = lambda _step: None
    ) -> None:
        self._engine = engine
        self._rules = rules
        self._checkpoint = checkpoint

    def alone(self) -> AbstractContextManager[None]:
        """Within it, no other process takes a file into this database.  Raises ImportRunning."""
        return alone(self._engine)

    def take(self, file: Path, import_id: str, kind: FileKind, now: datetime, wish: Wish = ORDINARY) -> Outcome:
        """What it did; only within ``alone``.  The same ``import_id`` does it once, whatever interrupts it."""
        done = outcome_of(self._engine, import_id)
        if done is not None:
            clear(self._engine)
            return done
        take = self._lend if kind is FileKind.LENDING else self._patrons
        try:
            return take(file, import_id, now, wish)
        except _TriedOut as tried:
            return tried.outcome

    def _patrons(self, file: Path, import_id: str, now: datetime, wish: Wish) -> Outcome:
        reading = self._rules.reading
        if reading is None:
            raise FileRefused([LineFault(0, "", "the table [import] does not say which columns such a file has")])
        faults = Faults({column.field: column.name for column in reading.layout.columns if column.name})
        lines = PatronFile(reading, library_day(now), faults)
        clear(self._engine)
        try:
            with _opened(file) as opened:
                digest = hashlib.file_digest(opened, "sha256").hexdigest()
                opened.seek(0)
                stage(self._engine, lines.rows(opened))
            self._checkpoint("staged")
            outcome = self._apply(lines.brings, faults, import_id, digest, now, wish)
        finally:
            clear(self._engine)
        self._checkpoint("cleared")
        return outcome

    @translate_db_errors
    def _apply(
        self, brings: frozenset[str], faults: Faults, import_id: str, digest: str, now: datetime, wish: Wish
    ) -> Outcome:
        whole = self._rules.whole
        if whole is not None:
            brings |= {"expires_on"}  # whoever was ended is there again
            whole = WholeRoll(100) if wish.end_any else whole
        how = How(library_day(now), brings, self._rules.first, whole, wish.reset_passwords)
        with self._engine.begin() as db:
            _take_time(db)
            counts = apply(db, how, faults, now)
            figures = {name: getattr(counts, name) for name in counts.__slots__}
            outcome = Outcome(FileKind.PATRONS, now, figures)
            self._note(db, import_id, digest, outcome, wish)
        self._checkpoint("committed")
        return outcome

    def _lend(self, file: Path, import_id: str, now: datetime, wish: Wish) -> Outcome:
        with _opened(file) as opened:
            data = opened.read(LARGEST + 1)
        try:
            return self._enter(data, import_id, now, wish)
        except BadLines as error:
            raise FileRefused(LineFault(line, "", why) for line, why in error.faults) from None

    @translate_db_errors
    def _enter(self, data: bytes, import_id: str, now: datetime, wish: Wish) -> Outcome:
        digest = hashlib.sha256(data).hexdigest()
        lines = read_csv(data, self._rules.scheme, self._rules.lending)
        loans = sum(isinstance(new, NewLoan) for _, new in lines)
        outcome = Outcome(FileKind.LENDING, now, {"loans": loans, "reservations": len(lines) - loans})
        with self._engine.begin() as db:
            _take_time(db)
            before = taken_before(db, digest, FileKind.LENDING)
            if before is not None:
                why = (
                    f"this file was entered already, {before.at:%Y-%m-%d}; to enter it again, change it: an empty line"
                )
                raise FileRefused([LineFault(0, "", f"{why} will do")])
            Circulation(self._engine, self._rules.circulation).enter_in(db, lines, now)
            self._note(db, import_id, digest, outcome, wish)
        self._checkpoint("committed")
        return outcome

    def _note(self, db: Connection, import_id: str, digest: str, outcome: Outcome, wish: Wish) -> None:
        """Write down that it was done, in the transaction that does it."""
        if wish.try_out:
            raise _TriedOut(outcome)
        keep(db, import_id, digest, outcome)
        self._checkpoint("applied")


def _take_time(db: Connection) -> None:
    """Let the transaction take longer than a visitor's."""
    if db.dialect.name == "postgresql":
        db.execute(text(f"SET LOCAL statement_timeout = '{LONGEST_STATEMENT}'"))
        db.execute(text("ANALYZE imported_rows"))  # nothing is known about a table that was empty a moment ago


@contextmanager
def _opened(file: Path) -> Iterator[io.BufferedReader]:
    try:
        with file.open("rb") as opened:
            if os.fstat(opened.fileno()).st_size > LARGEST_FILE:
                raise FileRefused([LineFault(0, "", f"more than {LARGEST_FILE // 1_000_000} MB; divide it")])
            yield opened
    except OSError as error:
        raise StoreUnavailable(f"{file.name} can't be read: {error.strerror or type(error).__name__}") from None
