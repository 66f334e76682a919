"""A list of books on a page: as many rows as there is room for, and a pager."""

from __future__ import annotations

from collections.abc import Sequence
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
from kiosk.ui.components.account.book import XL_GROWTH, ShelfRow, ShelfTick
from kiosk.ui.components.picture.picture import Picture
from kiosk.ui.components.progress.shelves import WaitingBooks
from kiosk.ui.layout.stack import Row
from kiosk.ui.pages.account.entries import SAID_GAP, Entries, Entry, Measured
from kiosk.ui.pages.paged import PagedView
from kiosk.ui.style.theme import Theme

B = TypeVar("B", bound=Page)
_GAP, _ABOVE_PAGER = 10.0, 24.0
_AGAIN_H, _HIGHER = 112.0, 28.0
_TARGETS_APART = 2.54
"""Millimetres between two targets at least."""
_EMPTY = 0.4
"""Part of the room that the words of an empty list need."""


class BooksView(PagedView[B]):
    """Only the rows of the page that is shown are widgets; the others are measured, once, when they are turned to.

    ``starts`` holds the first entry of each page up to the one that is shown, ``shown`` how many entries that one has,
    ``paged`` whether there are more pages.  An entry is a row with what is said below it, or one of the two.
    """

    def __init__(self, theme: Theme, kit: Kit, value: B, parent: QWidget | None = None) -> None:
        super().__init__(theme, kit, value, parent)
        self.starts = [0]
        self.shown = 0
        self.paged = False
        self.foot, self.ends = 0.0, True
        """Lower edge of the room that the rows have; whether none follow on another page."""
        self._said = 0.0
        self._listed = ""
        self.measured = Measured(theme, 0.0)

    @property
    def beside(self) -> QRectF:
        """The room of a list in landscape, beside what is read; in the large sizes from further up."""
        above = self.px(_HIGHER) if self.theme.growth() >= XL_GROWTH else 0.0
        return self.zones.content.adjusted(0, -above, 0, 0)

    def lay_books(self, books: BookList, rect: QRectF, listed: str, above: Sequence[Row] = ()) -> float:
        """Place the rows, and a pager at the foot if not all have room.  Returns the lower edge of the rows.

        ``listed`` names the list: another one begins at its first page.  ``above`` is what is said before the list:
        it stands on the first page alone, where the rows need the room.
        """
        if listed != self._listed:
            self._listed, self.starts = listed, [0]
        measured_anew = (self.measured.theme, self.measured.width) != (self.theme, rect.width())
        if measured_anew:
            self.measured = Measured(self.theme, rect.width())
        self.measured.keep(books.rows)
        pager = self.pager_height(rect.width(), len(books.rows))
        whole = rect.height() - pager - self.px(_ABOVE_PAGER)
        entries = Entries(books.rows, lambda at, row: self.measured.entries_of(at, row, whole))
        self._said, free = sum(row.height + row.gap for row in above), rect.height()
        free -= self._said
        count = self._fill(entries, 0, free)
        self.paged = entries.has(count) or not self._begins(entries, free, rect.height())
        if not self.paged:
            self.starts, self.shown = [0], count
            self.foot, self.ends = rect.bottom(), True
            room = self._above(above, rect)
            return self._rows(entries, room) if count else self._no_rows(books, room)
        room = rect.adjusted(0, 0, 0, -pager - self.px(_ABOVE_PAGER))
        self._find_page(entries, room.height(), measured_anew)
        first = len(self.starts) == 1
        if first:
            room = self._above(above, room)
        else:
            for row in above:
                self.leave_out(row.part)
        bottom = self._rows(entries, room) if self.shown else room.top()
        if not count and not first:
            bottom = self._no_rows(books, room)
        last = not entries.has(self.starts[-1] + self.shown) and bool(count or not first)
        self.foot, self.ends = rect.bottom() - pager - self.px(_ABOVE_PAGER), last
        foot = QRectF(rect.left(), rect.bottom() - pager, rect.width(), pager)
        self.pager(foot, self._where(entries, len(books.rows)), (books.pager_previous, books.pager_next), first, last)
        return bottom

    def _apart(self) -> float:
        """The gap between two rows, which may be targets."""
        return self.px(max(_GAP, _TARGETS_APART / self.theme.metrics.mm))

    def _begins(self, entries: Entries, free: float, whole: float) -> bool:
        """Whether what is said before the list leaves enough for its beginning."""
        if not self._said:
            return True
        return self.measured.height(entries.on(0, 1)[0]) <= free if entries.has(0) else free > whole * _EMPTY

    def _where(self, entries: Entries, count: int) -> str:
        """Which rows of how many the page has; nothing on one without rows."""
        shown = entries.on(self.starts[-1], self.shown)
        if not shown:
            return ""
        first, last = shown[0].at + 1, shown[-1].at + 1
        return f"{first} / {count}" if first == last else f"{first}–{last} / {count}"

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

    def _find_page(self, entries: Entries, room: float, measured_anew: bool) -> None:
        """The page begins as it did, whatever has changed in the list; in other sizes its first row is on it."""
        while len(self.starts) > 1 and self.starts[-1] and not entries.has(self.starts[-1]):
            self.starts.pop()
        wanted = self.starts[-1] if len(self.starts) > 1 else -1
        if measured_anew or self.starts[1:2] == [0]:
            self.starts = [0]
        self.shown = self._on_page(entries, room)
        while self.starts[-1] + self.shown <= wanted:
            self.starts.append(self.starts[-1] + self.shown)
            self.shown = self._on_page(entries, room)

    def _on_page(self, entries: Entries, room: float) -> int:
        """How many entries the page has; none, if what is said before the list leaves no room."""
        if not entries.has(0):
            return 0
        if len(self.starts) > 1 or not self._said:
            return self._fill(entries, self.starts[-1], room)
        room -= self._said
        return self._fill(entries, 0, room) if self.measured.height(entries.on(0, 1)[0]) <= room else 0

    def _fill(self, entries: Entries, begin: int, room: float) -> int:
        """How many entries from ``begin`` there is room for; one at least."""
        left, count = room, 0
        while entries.has(begin + count):
            *before, entry = entries.on(begin + max(0, count - 1), min(2, count + 1))
            left -= self.measured.height(entry) + (self._apart() if count else 0.0)
            if count and (left < 0 or entry.goes_on_from(before[0])):
                break
            count += 1
        return count

    def _rows(self, entries: Entries, room: QRectF) -> float:
        y = room.top()
        for entry in entries.on(self.starts[-1], self.shown):
            row = entry.row
            if entry.face:
                height = self.measured.height(Entry(entry.at, row, True, False))
                self._row(row, QRectF(room.left(), y, room.width(), height))
                y += height
            if entry.said and row.said is not None:
                said = self.notice(f"said-{row.key}", row.said)
                y = self.at(said, room.left(), y + self.px(SAID_GAP), room.width(), said.height_for(room.width()))
                y += self.px(SAID_GAP)
            y += self._apart()
        return y - self._apart()

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
        again = self._again_height(books.retry, room) + px(32) if books.retry is not None else 0.0
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

    def _again_height(self, again: Action, room: QRectF) -> float:
        return max(self.px(_AGAIN_H), self.quiet(again, accent=True, px=38).least_height(self._again_width(room)))

    def _again_width(self, room: QRectF) -> float:
        return min(room.width(), self.px(560))

    def _again(self, again: Action, room: QRectF, y: float) -> float:
        button, width = self.quiet(again, accent=True, px=38), self._again_width(room)
        return self.at(button, room.center().x() - width / 2, y, width, self._again_height(again, room))


def _free(p: QPainter, rect: QRectF, ink: Ink, _: float) -> None:
    paint_free(p, rect, ink)
