"""One cell: from a value to the text of its column, and back."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import assert_never

from kiosk.library.exchange.layout.characters import NOT_TEXT, fit, in_letters, narrow
from kiosk.library.exchange.layout.dates import NoDate, read_date, write_date
from kiosk.library.exchange.layout.kana import read_kana, write_kana
from kiosk.library.exchange.layout.values import APART, DATES, KANA, NAMES, Values
from kiosk.patron.phone import fold_phone, format_phone
from kiosk.settings.tables.layout import EXACT, MAY_HAVE_CODES, Column, FieldName, Layout, Space

_SPACES: dict[Space, str] = {"wide": APART, "half": " ", "none": ""}
GENDERS = ("male", "female", "unknown")
KINDS = ("add", "change", "delete")


class BadCell(ValueError):
    """What is wrong with a cell; the text does not quote it."""


class NoCode(ValueError):
    """The code table has no entry for a code of ours; the text names both."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A text to be written.  ``lost``: characters it does not show; ``original`` is there if it is not the value."""

    text: str = field(repr=False)
    lost: tuple[str, ...] = field(default=(), repr=False)
    original: str = field(default="", repr=False)


class ColumnStyle:
    """A column with what it takes over from its layout."""

    def __init__(self, column: Column, layout: Layout) -> None:
        self.column = column
        self.field: FieldName = column.field
        self.name = column.name or column.field
        self._layout = layout
        self._dates = column.dates or layout.dates
        self._kana = column.kana or layout.kana
        self._space = _SPACES[column.space or layout.space]
        self._letters = column.letters or layout.letters
        self._hyphens = layout.hyphens if column.hyphens is None else column.hyphens
        self._codes = layout.codes.get(column.field, {})
        nothing_last = sorted(self._codes.items(), reverse=True)
        self._of_text = {narrow(text): code for code, text in reversed(nothing_last)}

    def write(self, values: Values) -> Cell:
        """The cell, in characters the encoding has.  Raises NoCode."""
        original = values.get(self.field, "")
        lost: tuple[str, ...] = ()
        text = original
        if self.field == "constant":
            text = self.column.text
        elif self.field in ("empty", "skip"):
            text = ""
        elif self.field in DATES:
            try:
                text = write_date(original, self._dates, self._layout.first_year)
            except NoDate:
                return Cell("", (), original)
        elif self.field in KANA:
            text, lost = write_kana(original, self._kana)
            text = text.replace(APART, self._space)
        elif self.field in NAMES:
            text = text.replace(APART, self._space)
        elif self.field in MAY_HAVE_CODES:
            text = self._code(original)
        elif self.field == "phone" and self._hyphens:
            text = format_phone(original)
        elif self.field == "number" and sum(self.column.groups) == len(original):
            text = _grouped(original, self.column.groups)
        text, more = fit(in_letters(text, self._letters), self._layout.encoding, self._layout.substitute)
        lost += more
        return Cell(text, lost, original if lost else "")

    def read(self, text: str) -> str:
        """The value of a cell.  Raises BadCell."""
        if NOT_TEXT.search(text):
            raise BadCell(_unreadable(text))
        if self.field in DATES:
            try:
                return read_date(text, self._dates)
            except NoDate as error:
                raise BadCell(str(error)) from None
        if self.field in KANA:
            return read_kana(text)
        if self.field in NAMES:
            return _name(text)
        if self.field in MAY_HAVE_CODES:
            return self._decoded(text.strip())
        if self.field == "phone":
            return fold_phone(text)
        if self.field == "number":
            plain = narrow(text).strip()
            return plain.replace("-", "") if self.column.groups else plain
        if self.field in ("password", "password_hash"):
            return text
        return narrow(text).strip() if self.field in EXACT else text.strip()

    def _code(self, code: str) -> str:
        if not self._codes or (not code and "" not in self._codes):
            return code
        if code not in self._codes:
            raise NoCode(f"[codes.{self.field}] has no entry for {code!r}")
        return self._codes[code]

    def _decoded(self, text: str) -> str:
        plain = narrow(text)
        if self._codes:
            if plain in self._of_text:
                return self._of_text[plain]
            if text:
                raise BadCell("a code that the code table does not have")
        known = {"gender": GENDERS, "event_kind": KINDS}.get(self.field)
        if known and plain and plain not in known:
            raise BadCell(f"none of {', '.join(known)}")
        return text if self.field in ("prefecture", "municipality") else plain


def _grouped(number: str, groups: tuple[int, ...]) -> str:
    starts = [sum(groups[:place]) for place in range(len(groups))]
    return "-".join(number[start : start + size] for start, size in zip(starts, groups, strict=True))


def _name(text: str) -> str:
    """A name whose half-width space stands between letters that are not Latin has it from its file's style."""
    words = text.split(" ") if APART not in text else [text]
    plain = [word for word in words if word]
    joined = APART.join(plain) if not any(word.isascii() for word in plain) else " ".join(plain)
    return joined.strip().strip(APART)


def _unreadable(text: str) -> str:
    if any("\ud800" <= c <= "\udfff" for c in text):
        return "bytes that the file's encoding does not have"
    return "a control character"


def pad_text(column: Column) -> str:
    """What fills up a cell of fixed width."""
    match column.pad:
        case "space":
            return " "
        case "wide-space":
            return APART
        case "zero":
            return "0"
        case _:
            assert_never(column.pad)
