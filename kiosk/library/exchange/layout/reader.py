"""Reads patrons from the lines of a file, one line at a time, and says what is wrong with each."""

from __future__ import annotations

import csv
import io
from collections.abc import Generator, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from typing import BinaryIO, cast

from kiosk.library.exchange.layout.cells import BadCell, ColumnStyle
from kiosk.library.exchange.layout.characters import BOM, CODECS
from kiosk.library.exchange.layout.fixed import narrow_down
from kiosk.library.exchange.layout.spreadsheet import unprotect
from kiosk.library.exchange.layout.values import Values, complete
from kiosk.library.exchange.layout.writer import SEPARATORS
from kiosk.settings.tables.layout import FieldName, Layout

LONGEST = 64 * 1024
"""Characters (fixed width: bytes) of a line that is read at all."""
_OTHER_MARKS = {b"\xff\xfe": "UTF-16", b"\xfe\xff": "UTF-16"}
_END_OF_DOS_FILE = "\x1a"


class BadFile(ValueError):
    """The file can't be read any further; ``line`` counts from 1, and the text quotes nothing but headings."""

    def __init__(self, line: int, text: str) -> None:
        super().__init__(text)
        self.line = line


@dataclass(frozen=True, slots=True)
class BadField:
    """What is wrong with a cell; ``place`` counts columns from 1 and is 0 where the whole line is meant."""

    place: int
    column: str
    text: str

    def __str__(self) -> str:
        return f"column {self.place} ({self.column}): {self.text}" if self.place else self.text


@dataclass(frozen=True, slots=True)
class ReadLine:
    """One patron, and where it begins; with faults, ``values`` are those that could be read.

    ``brings`` are the fields the file has columns for, empty ones too.
    """

    line: int
    values: Values = field(repr=False)
    faults: tuple[BadField, ...] = ()
    brings: frozenset[FieldName] = frozenset()


def read_lines(layout: Layout, file: BinaryIO) -> Generator[ReadLine, None, None]:
    """Every patron of the file; empty lines and those to be skipped are passed over.

    Takes no more memory for a long file.  Raises BadFile, also after some lines.
    """
    columns = _Columns(layout)
    with closing(read_records(layout, file)) as records:
        for line, cells in records:
            if layout.header and not columns.found:
                columns.find(line, cells)
                continue
            read = columns.read(line, cells)
            if read is not None:
                yield read
    if layout.header and not columns.found:
        raise BadFile(1, "the file is empty: not even the header line is there")


def read_records(layout: Layout, file: BinaryIO) -> Generator[tuple[int, list[str | BadCell]], None, None]:
    """The cells of every line, with the line each begins in; the header is one of them.  Raises BadFile."""
    data = io.BufferedReader(cast("io.RawIOBase", file))
    try:
        _pass_mark(layout, data)
        yield from _fixed(layout, data) if layout.separator == "fixed" else _separated(layout, data)
    finally:
        data.detach()


def _pass_mark(layout: Layout, file: io.BufferedReader[io.RawIOBase]) -> None:
    start = file.peek(len(BOM))
    if start.startswith(BOM):
        if layout.encoding == "cp932":
            raise BadFile(1, "the file is UTF-8, but the configuration says cp932")
        file.read(len(BOM))
    for mark, name in _OTHER_MARKS.items():
        if start.startswith(mark):
            raise BadFile(1, f"the file is {name}; save it as {layout.encoding}")


class _Columns:
    """Where the columns of the layout stand in a file."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self._styles = [ColumnStyle(column, layout) for column in layout.columns]
        self._places: list[tuple[int, ColumnStyle]] = []
        self._width = len(self._styles)
        self._brings: frozenset[FieldName] = frozenset()
        self.found = not layout.header
        if self.found or layout.separator == "fixed":
            self._place(list(enumerate(self._styles)))

    def _place(self, places: list[tuple[int, ColumnStyle]]) -> None:
        self._places = places
        self._brings = frozenset(style.field for _, style in places)

    def find(self, line: int, cells: list[str | BadCell]) -> None:
        """By their headings, in any order; other columns are passed over.  Raises BadFile."""
        self.found = True
        if self._layout.separator == "fixed":
            return
        names = [str(cell).strip() for cell in cells]
        faults = [
            f"the column {style.name} is missing"
            for style in self._styles
            if style.name not in names and _is_needed(style)
        ]
        faults += [f"the column {s.name} is there twice" for s in self._styles if names.count(s.name) > 1]
        if faults:
            raise BadFile(line, "; ".join(faults))
        self._place([(names.index(style.name), style) for style in self._styles if style.name in names])
        self._width = len(names)

    def read(self, line: int, cells: list[str | BadCell]) -> ReadLine | None:
        """None for a line to be passed over."""
        if all(isinstance(cell, str) and not cell.strip() for cell in cells):
            return None
        if len(cells) != self._width:
            text = f"{len(cells)} cells, but there are {self._width} columns"
            return ReadLine(line, {}, (BadField(0, "", text),), self._brings)
        values: Values = {}
        faults = []
        for place, style in self._places:
            cell = cells[place]
            if style.field == "skip" and isinstance(cell, str) and cell.strip():
                return None
            if style.field in ("constant", "empty", "skip"):
                continue
            try:
                if isinstance(cell, BadCell):
                    raise cell
                _put(values, style.field, style.read(unprotect(cell, self._layout.spreadsheet)))
            except BadCell as error:
                faults.append(BadField(place + 1, style.name, str(error)))
        return ReadLine(line, complete(values), tuple(faults), self._brings)


def _is_needed(style: ColumnStyle) -> bool:
    return not style.column.optional and style.field not in ("constant", "empty", "skip")


def _put(values: Values, field_name: FieldName, value: str) -> None:
    if value and values.get(field_name, value) != value:
        raise BadCell("not the same as in the other column for it")
    if value:
        values[field_name] = value


def _fixed(
    layout: Layout, file: io.BufferedReader[io.RawIOBase]
) -> Generator[tuple[int, list[str | BadCell]], None, None]:
    widths = [column.width or 0 for column in layout.columns]
    line = 0
    while data := file.readline(LONGEST):
        line += 1
        record = data.rstrip(b"\r\n")
        if not record.strip(b" \x1a"):
            continue
        if len(record) != sum(widths):
            raise BadFile(line, f"{len(record)} bytes, but the columns are {sum(widths)} wide")
        cells: list[str | BadCell] = []
        for column, width in zip(layout.columns, widths, strict=True):
            try:
                cells.append(narrow_down(record[:width], column, layout.encoding))
            except BadCell as error:
                cells.append(error)
            record = record[width:]
        yield line, cells


def _separated(
    layout: Layout, file: io.BufferedReader[io.RawIOBase]
) -> Generator[tuple[int, list[str | BadCell]], None, None]:
    text = io.TextIOWrapper(file, CODECS[layout.encoding], errors="surrogateescape", newline="")
    lines, separator = _bounded(text), SEPARATORS[layout.separator]
    if layout.quoting == "none":
        reader = csv.reader(lines, delimiter=separator, quoting=csv.QUOTE_NONE, strict=True)
    else:
        reader = csv.reader(lines, delimiter=separator, strict=True)
    try:
        while True:
            line = reader.line_num + 1
            try:
                cells = next(reader)
            except StopIteration:
                return
            except csv.Error as error:
                raise BadFile(line, f"from here on this is not CSV: {error}") from None
            if cells != [_END_OF_DOS_FILE]:
                yield line, list(cells)
    finally:
        text.detach()


def _bounded(text: io.TextIOWrapper) -> Iterator[str]:
    count = 0
    while line := text.readline(LONGEST):
        count += 1
        if len(line) == LONGEST and not line.endswith(("\n", "\r")):
            raise BadFile(count, f"a line of more than {LONGEST} characters")
        yield line
