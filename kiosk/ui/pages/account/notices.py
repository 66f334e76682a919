"""お知らせ履歴: a list to read, and, while choosing, to tick."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtWidgets import QWidget

from kiosk.screen.pages.notices import NoticesPage
from kiosk.ui.bridge import Kit
from kiosk.ui.components.account.book import XL_GROWTH
from kiosk.ui.layout.leaves import Leaves
from kiosk.ui.layout.stack import Row, cut_row, text_row
from kiosk.ui.layout.zones import Split
from kiosk.ui.pages.account.books import BooksView
from kiosk.ui.pages.account.scenery import lay_scenery
from kiosk.ui.pages.view import Ground
from kiosk.ui.style.theme import Theme

_ALL_W, _ALL_H = 300.0, 92.0
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class NoticesView(BooksView[NoticesPage]):
    """Portrait: all below one another.  Landscape: what to do at the left, the list at the right."""

    ground = Ground.UNDERLAY
    split = Split.DEFAULT

    def __init__(self, theme: Theme, kit: Kit, value: NoticesPage, parent: QWidget | None = None) -> None:
        super().__init__(theme, kit, value, parent)
        self._leaves = Leaves(self, "said")

    def arrange(self) -> None:
        page, px, left = self.value, self.px, self.zones.left
        title = self.title(page.title, max_lines=1)
        y = self.at(title, left.left(), left.top(), left.width(), title.height_for(left.width())) + px(8)
        if self.theme.growth() >= XL_GROWTH:
            self._large(QRectF(left.left(), y, left.width(), left.bottom() - y))
            return
        y = self._lead(y) + px(24)
        if page.note is not None:
            note = self.notice("note", page.note)
            y = self.at(note, left.left(), y, left.width(), note.height_for(left.width())) + px(24)
        if self.zones.portrait:
            bottom = self.lay_books(page.books, QRectF(left.left(), y, left.width(), left.bottom() - y), "notices")
            if self.ends:
                lay_scenery(self, bottom + px(44), self.foot)
        else:
            self.lay_books(page.books, self.beside, "notices")
            lay_scenery(self, y + px(12))

    def _large(self, room: QRectF) -> None:
        """In portrait what is said stands on the first page of the list, in landscape on leaves beside it."""
        page, px, width = self.value, self.px, room.width()
        lead = self.words("lead", page.lead, 36, line_height=1.4)
        rows = [text_row(lead, width, px(20))]
        if page.note is not None:
            note = self.notice("note", page.note)
            rows.append(cut_row(note, note.cut, width, px(24)))
        if page.choose_all is not None:
            every = self.quiet(page.choose_all, accent=True, px=34)
            rows.append(Row(every, max(px(_ALL_H + 8), every.least_height(width)), px(24)))
        if self.zones.portrait:
            bottom = self.lay_books(page.books, room, "notices", rows)
        else:
            bottom = self._leaves.place(rows, room)
            self.lay_books(page.books, self.beside, "notices")
        if self.ends or not self.zones.portrait:
            lay_scenery(self, bottom + px(44), self.foot)

    def _lead(self, y: float) -> float:
        """The sentence, with すべて選ぶ at its right, in landscape below it; the lower edge."""
        px, left, every = self.px, self.zones.left, self.value.choose_all
        beside = every is not None and self.zones.portrait
        wide, high = px(_ALL_W), px(_ALL_H)
        if every is not None:
            part = self.quiet(every, accent=True, px=34)
            high = max(high, part.least_height(wide if beside else wide + px(80)))
        room = left.width() - (wide + px(24) if beside else 0.0)
        lead = self.words("lead", self.value.lead, 36, max_lines=3, line_height=1.4, valign=_MIDDLE)
        bottom = self.at(lead, left.left(), y, room, max(lead.height_for(room), high if beside else 0.0))
        if every is None:
            return bottom
        if beside:
            self.at(part, left.right() - wide, (y + bottom - high) / 2, wide, high)
            return bottom
        return self.at(part, left.left(), bottom + px(28), wide + px(80), high)
