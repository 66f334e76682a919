"""Reads loans and reservations from a CSV file, or says everything that is wrong with it at once."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator
from datetime import date
from typing import TypeVar

from kiosk.library.circulation.lending import BadLines, Book, NewHold, NewLoan
from kiosk.library.circulation.staff_input import BadWords, day, patron_number, words
from kiosk.patron.account import HoldState
from kiosk.patron.number import NumberScheme

COLUMNS = ("kind", "number", "title", "author", "item", "work", "due", "pickup", "state", "keep_until")
"""The columns a file may have, in any order; the first three it must have."""
NEEDED = COLUMNS[:3]
LARGEST = 10_000_000
"""Bytes of a file that is read at all."""

_ONLY = {"loan": ("item", "due"), "hold": ("pickup", "state", "keep_until")}
"""Columns that say something about one kind alone."""
_STATES = {state.value: state for state in HoldState if state is not HoldState.UNKNOWN}

T = TypeVar("T")
Faults = list[tuple[int, str]]


def read_csv(data: bytes, scheme: NumberScheme) -> list[tuple[int, NewLoan | NewHold]]:
    """What each line of a file says (UTF-8, with or without BOM), with its number.  Raises BadLines with all faults.

    The first line names the columns; empty lines are passed over.
    """
    faults: Faults = []
    found = []
    names: list[str] | None = None
    for line, cells in _records(_text(data), faults):
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


def _text(data: bytes) -> str:
    if len(data) > LARGEST:
        raise BadLines([(1, f"the file has more than {LARGEST // 1_000_000} MB; divide it")])
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise BadLines([(line, "this is not UTF-8; in Excel, save the file as CSV UTF-8")]) from None


def _records(text: str, faults: Faults) -> Iterator[tuple[int, list[str]]]:
    """Each record that is not empty, with the line it begins in; after a mistake in the quotes the rest is not read."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    while True:
        line = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            faults.append((line, f"from here on this is not CSV: {error}"))
            return
        if any(cell.strip() for cell in cells):
            yield line, cells


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
