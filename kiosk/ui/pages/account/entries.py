"""What the pages of a list of books are made of: its rows, or, where no page has room for one, their pieces."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from kiosk.screen.values.account import BookRow
from kiosk.ui.components.account.face import RowFace
from kiosk.ui.components.read.notices import Notice
from kiosk.ui.style.theme import Theme

SAID_GAP = 12.0
"""Above and below what is said of a row, in reference px."""


class Entry(NamedTuple):
    """A row of a list by its place, its face, and what is said below it."""

    at: int
    row: BookRow
    face: bool
    said: bool

    def goes_on_from(self, before: Entry) -> bool:
        """Whether both are pieces of one part, which shows one piece at a time."""
        return self.at == before.at and ((self.face and before.face) or (self.said and before.said))


class Entries:
    """The entries of a list; its rows are measured only as far as somebody asks."""

    def __init__(self, rows: Sequence[BookRow], entries_of: Callable[[int, BookRow], list[Entry]]) -> None:
        self._rows, self._entries_of = enumerate(rows), entries_of
        self._found: list[Entry] = []

    def has(self, at: int) -> bool:
        """Whether there are more than ``at``."""
        while len(self._found) <= at:
            row = next(self._rows, None)
            if row is None:
                return False
            self._found += self._entries_of(*row)
        return True

    def on(self, begin: int, count: int) -> list[Entry]:
        """Up to ``count`` of them."""
        self.has(begin + count - 1)
        return self._found[begin : begin + count]


class Measured:
    """The heights of rows in one theme and width, each found once; the pieces of those that no page has room for."""

    def __init__(self, theme: Theme, width: float) -> None:
        self.theme, self.width = theme, width
        self.heights: dict[BookRow, tuple[float, float]] = {}
        self._pieces: dict[tuple[BookRow, float], tuple[Entry, ...]] = {}

    def keep(self, rows: Sequence[BookRow]) -> None:
        """Forget rows that are none of these any more."""
        known = set(rows)
        self._pieces = {key: cut for key, cut in self._pieces.items() if key[0] in known}
        kept = known.union(each.row for cut in self._pieces.values() for each in cut)
        self.heights = {row: height for row, height in self.heights.items() if row in kept}

    def height(self, entry: Entry) -> float:
        row, width = entry.row, self.width
        if row not in self.heights:
            self.heights[row] = RowFace(self.theme, row).height(width), self._said_height(row, width)
        face, said = self.heights[row]
        return (face if entry.face else 0.0) + (said if entry.said else 0.0)

    def _said_height(self, row: BookRow, width: float) -> float:
        """Measured with a notice of its own: a row that is not on the page must leave none there."""
        if row.said is None:
            return 0.0
        said = Notice(self.theme, "measure").show_value(row.said)
        return said.height_for(width) + 2 * self.theme.px(SAID_GAP)

    def entries_of(self, at: int, row: BookRow, room: float) -> list[Entry]:
        """Of a row: one; where no page has room for it and for what is said below it, its parts are entries."""
        entry = Entry(at, row, True, True)
        if self.height(entry) <= room:
            return [entry]
        if (row, room) not in self._pieces:
            self._pieces[row, room] = (*self._faces(row, room), *self._said_pieces(row, room))
        return [each._replace(at=at) for each in self._pieces[row, room]]

    def _faces(self, row: BookRow, room: float) -> Iterator[Entry]:
        """The row, or, where no page has room for all of it, its title, its button and its lines on several pages."""
        whole = Entry(0, row, True, False)
        pieces = (row,) if self.height(whole) <= room else self._cut(row, room)
        return (whole._replace(row=piece) for piece in pieces)

    def _said_pieces(self, row: BookRow, room: float) -> Iterator[Entry]:
        """What is said below the row, in pieces where no page has room for all of it."""
        if row.said is None:
            return
        pieces = [row.said]
        if self._said_height(row, self.width) > room:
            said = Notice(self.theme, "measure").show_value(row.said)
            pieces = said.cut(self.width, room - 2 * self.theme.px(SAID_GAP))
        yield from (Entry(0, replace(row, said=piece), False, True) for piece in pieces)

    def _cut(self, row: BookRow, room: float) -> Iterator[BookRow]:
        bare = replace(row, title="", lines=(), pill=None, action=None, unread="", said=None, goes_on=True)
        first = replace(bare, title=row.title, unread=row.unread, goes_on=row.goes_on)
        titles = RowFace(self.theme, first).titles(self.width, room)
        if len(titles) > 1:
            yield replace(first, title=titles[0])
            yield from (replace(bare, title=title) for title in titles[1:-1])
            first = replace(bare, title=titles[-1])
        yield from self._with_rest(row, first, bare, room)

    def _with_rest(self, row: BookRow, piece: BookRow, bare: BookRow, room: float) -> Iterator[BookRow]:
        """The rest of the row, as much of it beside the last of its title as there is room for."""
        more: list[Callable[[BookRow], BookRow]] = []
        if row.action is not None:
            more.append(lambda it: replace(it, action=row.action))
        lines = [each for line in row.lines for each in self._lines(line, bare, room)]
        more += [lambda it, line=line: replace(it, lines=(*it.lines, line)) for line in lines]  # type: ignore[misc]
        if row.pill is not None:  # its state belongs to its date
            at = len(more) - max(0, len(lines) - 1)
            more.insert(at, lambda it: replace(it, pill=row.pill))
        for add in more:
            longer = add(piece)
            if self.height(Entry(0, longer, True, False)) > room:
                yield piece
                longer = add(bare)
            piece = longer
        yield piece

    def _lines(self, line: str, bare: BookRow, room: float) -> list[str]:
        """The line, in pieces where no page has room for it."""
        alone = replace(bare, lines=(line,))
        whole = self.height(Entry(0, alone, True, False)) <= room
        return [line] if whole else RowFace(self.theme, alone).first_lines(self.width, room)
