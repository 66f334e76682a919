"""A list of books on a page: as many rows as there is room for, and a pager."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from typing import TypeVar

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kiosk.art.palette import Ink
from kiosk.art.shelves import paint_free
from kiosk.screen.values.account import BookList, BookRow
from kiosk.screen.values.elements import Action
from kiosk.screen.values.place import Page
from kiosk.ui.bridge import Kit
from kiosk.ui.components.account.book import RowFace, ShelfRow, ShelfTick
from kiosk.ui.components.picture.picture import Picture
from kiosk.ui.components.progress.shelves import WaitingBooks
from kiosk.ui.components.read.notices import Notice
from kiosk.ui.layout.stack import Row
from kiosk.ui.pages.paged import PAGER, PagedView
from kiosk.ui.style.theme import Theme

B = TypeVar("B", bound=Page)
_GAP, _SAID_GAP, _ABOVE_PAGER = 10.0, 12.0, 24.0
_AGAIN_H = 112.0


class BooksView(PagedView[B]):
    """Only the rows of the page that is shown are widgets; the others are measured, once, when they are turned to.

    ``starts`` holds the first row of each page up to the one that is shown, ``shown`` how many rows that one has,
    ``paged`` whether there are more pages.
    """

    def __init__(self, theme: Theme, kit: Kit, value: B, parent: QWidget | None = None) -> None:
        super().__init__(theme, kit, value, parent)
        self.starts = [0]
        self.shown = 0
        self.paged = False
        self._said = 0.0
        self._listed = ""
        self._measured: tuple[Theme, float] = (theme, 0.0)
        self._heights: dict[BookRow, float] = {}

    def lay_books(self, books: BookList, rect: QRectF, listed: str, above: Sequence[Row] = ()) -> float:
        """Place the rows, and a pager at the foot if not all have room.  Returns the lower edge of the rows.

        ``listed`` names the list: another one begins at its first page.  ``above`` is what is said before the list:
        it stands on the first page alone, where the rows need the room.
        """
        if listed != self._listed:
            self._listed, self.starts = listed, [0]
        measured_anew = self._remember(books, rect.width())
        self._said = sum(row.height + row.gap for row in above)
        self.paged = bool(books.rows) and self._fill(books, 0, rect.height() - self._said) < len(books.rows)
        if not self.paged and (books.rows or self._said < rect.height() * 0.6):
            self.starts, self.shown = [0], len(books.rows)
            room = self._above(above, rect)
            return self._rows(books, room) if books.rows else self._no_rows(books, room)
        self.paged = True
        room = rect.adjusted(0, 0, 0, -self.px(PAGER + _ABOVE_PAGER))
        self._find_page(books, room.height(), measured_anew)
        begin, first = self.starts[-1], len(self.starts) == 1
        if first:
            room = self._above(above, room)
        else:
            for row in above:
                self.leave_out(row.part)
        bottom = self._rows(books, room) if self.shown else room.top()
        if not books.rows and not first:
            bottom = self._no_rows(books, room)
        last = begin + self.shown >= len(books.rows) and bool(books.rows or not first)
        where = f"{begin + 1}–{begin + self.shown} / {len(books.rows)}" if self.shown else ""
        foot = QRectF(rect.left(), rect.bottom() - self.px(PAGER), rect.width(), self.px(PAGER))
        self.pager(foot, where, (books.pager_previous, books.pager_next), first, last)
        return bottom

    def _above(self, above: Sequence[Row], room: QRectF) -> QRectF:
        """Place what is said before the list; the room below it."""
        y = room.top()
        for row in above:
            y = self.at(row.part, room.left(), y, room.width(), row.height) + row.gap
        return room.adjusted(0, y - room.top(), 0, 0)

    def turn(self, by: int) -> None:
        if by > 0:
            self.starts.append(self.starts[-1] + self.shown)
        elif len(self.starts) > 1:
            self.starts.pop()

    def _remember(self, books: BookList, width: float) -> bool:
        """Keep the heights of rows that are as they were; whether all are to be measured anew."""
        anew = self._measured != (self.theme, width)
        if anew:
            self._measured, self._heights = (self.theme, width), {}
        self._heights = {row: self._heights[row] for row in books.rows if row in self._heights}
        return anew

    def _find_page(self, books: BookList, room: float, measured_anew: bool) -> None:
        """The page begins as it did, whatever has changed in the list; in other sizes its first row is on it."""
        while len(self.starts) > 1 and self.starts[-1] >= max(1, len(books.rows)):
            self.starts.pop()
        wanted = self.starts[-1] if len(self.starts) > 1 else -1
        if measured_anew or self.starts[1:2] == [0]:
            self.starts = [0]
        self.shown = self._on_page(books, room)
        while self.starts[-1] + self.shown <= wanted:
            self.starts.append(self.starts[-1] + self.shown)
            self.shown = self._on_page(books, room)

    def _on_page(self, books: BookList, room: float) -> int:
        """How many rows the page has; none, if what is said before the list leaves no room."""
        if len(self.starts) > 1 or not self._said:
            return self._fill(books, self.starts[-1], room) if books.rows else 0
        room -= self._said
        return self._fill(books, 0, room) if books.rows and self._height(books.rows[0]) <= room else 0

    def _fill(self, books: BookList, begin: int, room: float) -> int:
        """How many rows from ``begin`` there is room for; one at least."""
        left, count = room, 0
        for row in islice(books.rows, begin, None):
            left -= self._height(row) + (self.px(_GAP) if count else 0.0)
            if left < 0 and count:
                break
            count += 1
        return max(1, count)

    def _height(self, row: BookRow) -> float:
        """Of a row with what is said below it."""
        if row not in self._heights:
            width = self._measured[1]
            self._heights[row] = RowFace(self.theme, row).height(width) + self._said_height(row, width)
        return self._heights[row]

    def _said_height(self, row: BookRow, width: float) -> float:
        """Measured with a notice of its own: a row that is not on the page must leave none there."""
        if row.said is None:
            return 0.0
        said = Notice(self.theme, "measure").show_value(row.said)
        return said.height_for(width) + 2 * self.px(_SAID_GAP)

    def _rows(self, books: BookList, room: QRectF) -> float:
        begin = self.starts[-1]
        y = room.top()
        shown = books.rows[begin : begin + self.shown]
        for row in shown:
            height = self._height(row) - self._said_height(row, room.width())
            self._row(row, QRectF(room.left(), y, room.width(), height))
            y += height
            if row.said is not None:
                said = self.notice(f"said-{row.key}", row.said)
                y = self.at(said, room.left(), y + self.px(_SAID_GAP), room.width(), said.height_for(room.width()))
                y += self.px(_SAID_GAP)
            y += self.px(_GAP)
        return y - self.px(_GAP)

    def _row(self, row: BookRow, rect: QRectF) -> None:
        if row.toggle is not None:
            tick = self.action(ShelfTick, row.toggle).show_value(row)
            self.at(tick, rect.left(), rect.top(), rect.width(), rect.height())
            return
        part = self.part(ShelfRow, f"row-{row.key}").show_value(row)
        self.at(part, rect.left(), rect.top(), rect.width(), rect.height())
        if row.action is not None:
            button, at = self.quiet(row.action, accent=True, px=36), part.button_rect(rect)
            self.at(button, at.left(), at.top(), at.width(), at.height())
            button.raise_()

    def _no_rows(self, books: BookList, room: QRectF) -> float:
        """Loading, failed, or nothing there: said in words, a little above the middle."""
        px, said = self.px, books.loading or books.fault or books.empty
        words = self.words("no-rows", said, 40, False, "ink", 1.4, align=Qt.AlignmentFlag.AlignHCenter)
        height = words.height_for(room.width())
        picture, wide, high, gap = self._sign(books)
        again = px(_AGAIN_H + 32) if books.retry is not None else 0.0
        spare = room.height() - high - gap - height - again
        y = room.top() + max(0.0, min(px(96), spare) if self.zones.portrait else spare * 0.4)
        if picture is not None:
            y = self.at(picture, room.center().x() - wide / 2, y, wide, high) + gap
        y = self.at(words, room.left(), y, room.width(), height)
        return self._again(books.retry, room, y + px(32)) if books.retry is not None else y

    def _sign(self, books: BookList) -> tuple[QWidget | None, float, float, float]:
        """What stands above the words: wandering books, or a shelf with room; its width and height, the gap below."""
        px = self.px
        if books.loading:
            return self.part(WaitingBooks, "loading-books"), px(244), px(104), px(28)
        if not books.fault:
            free = self.part(Picture, "free-shelf", lambda: Picture(self.theme, "free-shelf", _free))
            return free, px(420), px(190), px(36)
        return None, 0.0, 0.0, 0.0

    def _again(self, again: Action, room: QRectF, y: float) -> float:
        button = self.quiet(again, accent=True, px=38)
        width = min(room.width(), self.px(560))
        return self.at(button, room.center().x() - width / 2, y, width, self.px(_AGAIN_H))


def _free(p: QPainter, rect: QRectF, ink: Ink, _: float) -> None:
    paint_free(p, rect, ink)
