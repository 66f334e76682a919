"""Writes patrons as the lines of a file, and says what a line could not show."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from kiosk.library.exchange.layout.cells import ColumnStyle
from kiosk.library.exchange.layout.characters import BOM, CODECS
from kiosk.library.exchange.layout.fixed import widen
from kiosk.library.exchange.layout.spreadsheet import protect
from kiosk.library.exchange.layout.values import ADDRESS_PARTS, complete, with_address_parts
from kiosk.settings.tables.layout import FieldName, Layout

SEPARATORS = {"comma": ",", "tab": "\t"}
_WIDE_SEPARATORS = {",": "，", "\t": "　"}
"""What stands for a separator in a cell where nothing is quoted."""


class FlawKind(StrEnum):
    """Why a cell does not say all of its value."""

    CHARACTER = "character"
    """The encoding, or half-width kana, has not got a character."""
    CUT = "cut"
    """The column is too narrow."""
    DATE = "date"
    """A part of the date is unknown, or no era has it: the cell is empty."""


@dataclass(frozen=True, slots=True)
class Flaw:
    """A cell that differs from its value; ``lost`` are the characters it does not show."""

    column: str
    kind: FlawKind
    original: str = field(repr=False)
    written: str = field(repr=False)
    lost: tuple[str, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class WrittenLine:
    """The bytes of a line with its end."""

    data: bytes = field(repr=False)
    flaws: tuple[Flaw, ...] = ()


class LayoutWriter:
    """The lines of one layout.  An instance has no state and may be shared."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self._styles = [ColumnStyle(column, layout) for column in layout.columns]
        self._splits_addresses = any(column.field in ADDRESS_PARTS for column in layout.columns)
        self._columns = layout.columns
        plain = {"field": "constant", "pad": "space", "align": "left"}
        self._headings = [column.model_copy(update=plain) for column in layout.columns]
        self._end = "\r\n" if layout.newline == "crlf" else "\n"

    def head(self) -> bytes:
        """What a file begins with: byte order mark and header, as far as the layout has them."""
        mark = BOM if self._layout.encoding == "utf-8-bom" else b""
        return mark + (self._line([style.name for style in self._styles]) if self._layout.header else b"")

    def line(self, known: Mapping[FieldName, str]) -> WrittenLine:
        """One patron.  Raises NoCode and DoesNotFit: then no line must be written."""
        values = complete(known)
        if self._splits_addresses:
            values = with_address_parts(values)
        texts, flaws = [], []
        for style in self._styles:
            cell = style.write(values)
            text = cell.text
            if self._layout.quoting == "none" and self._layout.separator != "fixed":
                separator = SEPARATORS[self._layout.separator]
                text = text.replace(separator, _WIDE_SEPARATORS[separator])
            if cell.original:
                kind = FlawKind.CHARACTER if cell.lost else FlawKind.DATE
                flaws.append(Flaw(style.name, kind, cell.original, text, cell.lost))
            elif text != cell.text:
                flaws.append(Flaw(style.name, FlawKind.CHARACTER, values[style.field], text, (",",)))
            if self._layout.separator == "fixed" and widen(text, style.column, self._layout.encoding)[1]:
                flaws.append(Flaw(style.name, FlawKind.CUT, values.get(style.field, text), text))
            texts.append(text)
        return WrittenLine(self._line(texts, protected=True), tuple(flaws))

    def _line(self, texts: list[str], *, protected: bool = False) -> bytes:
        codec = CODECS[self._layout.encoding]
        if self._layout.separator == "fixed":
            columns = self._columns if protected else self._headings
            cells = [widen(text, column, self._layout.encoding)[0] for text, column in zip(texts, columns, strict=True)]
            return b"".join(cells) + self._end.encode(codec)
        if protected:
            texts = [protect(text, self._layout.spreadsheet) for text in texts]
        separator = SEPARATORS[self._layout.separator]
        if self._layout.quoting == "none":
            return (separator.join(texts) + self._end).encode(codec)
        out = io.StringIO(newline="")
        if self._layout.quoting == "all":
            csv.writer(out, delimiter=separator, quoting=csv.QUOTE_ALL, lineterminator=self._end).writerow(texts)
        else:
            csv.writer(out, delimiter=separator, lineterminator=self._end).writerow(texts)
        return out.getvalue().encode(codec)
