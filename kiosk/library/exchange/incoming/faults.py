"""What is wrong with a file, said by line; never with what stands there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kiosk.library.port import StoreError

MOST_FAULTS = 1000
"""So many are said; a file that is wrong altogether has one for each line."""


@dataclass(frozen=True, slots=True, order=True)
class LineFault:
    """``line`` counts from 1, 0 = the whole file; ``column`` is the name of the column, '' for the whole line."""

    line: int
    column: str
    why: str

    def __str__(self) -> str:
        where = f"line {self.line}: " if self.line else ""
        return f"{where}{self.column + ': ' if self.column else ''}{self.why}"


class FileRefused(StoreError):
    """A file of which nothing was taken in: ``faults`` in the order of lines, ``more`` that are not among them."""

    def __init__(self, faults: Iterable[LineFault], more: int = 0) -> None:
        self.faults = tuple(sorted(faults))
        self.more = more
        super().__init__("\n".join(self.lines()))

    def lines(self) -> list[str]:
        """A line of text for each fault."""
        rest = [f"and {self.more} more"] if self.more else []
        return [*map(str, self.faults), *rest]


class Faults:
    """Collects them, up to ``MOST_FAULTS``.  ``headings`` are those of the file, by the fields of its layout."""

    def __init__(self, headings: Mapping[str, str] | None = None) -> None:
        self._headings = headings or {}
        self._found: list[LineFault] = []
        self._more = 0

    def __len__(self) -> int:
        return len(self._found) + self._more

    def add(self, line: int, column: str, why: str) -> None:
        if len(self._found) < MOST_FAULTS:
            self._found.append(LineFault(line, self._headings.get(column, column), why))
        else:
            self._more += 1

    def raise_any(self) -> None:
        """Raise FileRefused if there are any."""
        if self:
            raise FileRefused(self._found, self._more)
