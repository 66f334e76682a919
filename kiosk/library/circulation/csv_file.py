"""Reads loans and reservations from a file, or says everything that is wrong with it at once."""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from typing import TypeVar

from kiosk.library.circulation.lending import BadLines, Book, NewHold, NewLoan
from kiosk.library.circulation.staff_input import BadWords, day, patron_number, words
from kiosk.library.exchange.layout.reader import BadFile, read_records
from kiosk.patron.account import HoldState
from kiosk.patron.number import NumberScheme
from kiosk.settings.tables.layout import Column, Encoding, Layout

COLUMNS = ("kind", "number", "title", "author", "item", "work", "due", "pickup", "state", "keep_until")
"""The columns a file may have, in any order; the first three it must have."""
NEEDED = COLUMNS[:3]
LARGEST = 10_000_000
"""Bytes of a file that is read at all."""

CSV = Layout(columns=(Column(name=COLUMNS[0], field="skip"),))
"""UTF-8 with commas; what the columns mean is known here."""
_NOT_READABLE: dict[Encoding, str] = {
    **dict.fromkeys(("utf-8", "utf-8-bom"), "this is not UTF-8; in Excel, save the file as CSV UTF-8"),
    "cp932": "this is not CP932, which the configuration says",
}
_ONLY = {"loan": ("item", "due"), "hold": ("pickup", "state", "keep_until")}
"""Columns that say something about one kind alone."""
_STATES = {state.value: state for state in HoldState if state is not HoldState.UNKNOWN}

T = TypeVar("T")
Faults = list[tuple[int, str]]


def read_csv(data: bytes, scheme: NumberScheme, layout: Layout = CSV) -> list[tuple[int, NewLoan | NewHold]]:
    """What each line of a file says, with its number.  Raises BadLines with all faults.

    The first line names the columns; empty lines are passed over.  Of ``layout`` encoding and separator count.
    """
    if len(data) > LARGEST:
        raise BadLines([(1, f"the file has more than {LARGEST // 1_000_000} MB; divide it")])
    faults: Faults = []
    found = []
    names: list[str] | None = None
    for line, cells in _records(data, layout, faults):
        if names is None:
            names = [cell.strip().casefold() for cell in cells]
            _check_header(names, line)
            continue
        reading = _Line(names, cells)
        new = reading.entry(scheme)
        faults += [(line, fault) for fault in reading.faults]
        if new is not None:
            found.append((line, new))
    if names is None and not faults:
        faults.append((1, "the file is empty"))
    if faults:
        raise BadLines(faults)
    return found


def _records(data: bytes, layout: Layout, faults: Faults) -> Iterator[tuple[int, list[str]]]:
    """Each record that is not empty, with the line it begins in; after one that can't be read the rest is not."""
    try:
        with closing(read_records(layout, io.BytesIO(data))) as records:
            for line, read in records:
                cells = [str(cell) for cell in read]
                if any(unicodedata.category(character) == "Cs" for cell in cells for character in cell):
                    faults.append((line, _NOT_READABLE[layout.encoding]))
                    return
                if any(cell.strip() for cell in cells):
                    yield line, cells
    except BadFile as error:
        faults.append((error.line, str(error)))


def _check_header(names: list[str], line: int) -> None:
    faults = [f"the column {name} is missing" for name in NEEDED if name not in names]
    faults += [f"column {place} has no name known here" for place, name in enumerate(names, 1) if name not in COLUMNS]
    faults += [f"the column {name} is there twice" for name in COLUMNS if names.count(name) > 1]
    if faults:
        known = f"the first line names the columns: {', '.join(COLUMNS)}"
        raise BadLines([(line, fault) for fault in [*faults, known]])


class _Line:
    """One line, and what is wrong with it."""

    def __init__(self, names: list[str], cells: list[str]) -> None:
        self.faults: list[str] = []
        if any(cell.strip() for cell in cells[len(names) :]):
            self.faults.append("there are more cells than columns")
        self._cells = {name: cell.strip() for name, cell in zip(names, cells, strict=False) if cell.strip()}

    def entry(self, scheme: NumberScheme) -> NewLoan | NewHold | None:
        """What it says; None if it has faults."""
        kind = self._one_of("kind", ("loan", "hold"))
        for other in _ONLY:
            if kind and other != kind:
                self.faults += [f"{name} is only for a {other}" for name in _ONLY[other] if name in self._cells]
        number = self._sound(lambda: patron_number(self._cells.get("number", ""), scheme), "")
        book = Book(self._words("title"), self._words("author"), self._words("work"))
        new: NewLoan | NewHold
        if kind == "loan":
            new = NewLoan(number, book, self._words("item"), self._day("due"))
        else:
            state, until = self._state(), self._day("keep_until")
            if until is not None and state is not HoldState.READY:
                self.faults.append("keep_until is only for a reservation whose state is ready")
            new = NewHold(number, book, self._words("pickup"), state, until)
        return None if self.faults else new

    def _state(self) -> HoldState:
        if "state" not in self._cells:
            return HoldState.QUEUED
        return _STATES.get(self._one_of("state", tuple(_STATES)), HoldState.READY)

    def _one_of(self, name: str, known: tuple[str, ...]) -> str:
        value = self._cells.get(name, "").casefold()
        if value in known:
            return value
        self.faults.append(f"{name} is one of {', '.join(known)}")
        return ""

    def _words(self, name: str) -> str:
        return self._sound(lambda: words(name, self._cells.get(name, "")), "")

    def _day(self, name: str) -> date | None:
        return self._sound(lambda: day(name, self._cells[name]), None) if name in self._cells else None

    def _sound(self, check: Callable[[], T], otherwise: T) -> T:
        try:
            return check()
        except BadWords as fault:
            self.faults.append(str(fault))
            return otherwise
