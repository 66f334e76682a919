"""One act: what it would change, or what is true now; the value that counts very large."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QWidget

from kiosk.screen.pages.acts import ActPage
from kiosk.ui.bridge import Kit
from kiosk.ui.components.account.book import XL_GROWTH
from kiosk.ui.components.read.sign import Sign
from kiosk.ui.layout.leaves import Leaves
from kiosk.ui.layout.stack import Row, lowered, text_row
from kiosk.ui.layout.zones import Split
from kiosk.ui.pages.account.scenery import lay_scenery
from kiosk.ui.pages.rows import button_row, fact_rows, todo_rows
from kiosk.ui.pages.view import Ground, PageView
from kiosk.ui.style.theme import Theme

_SIGN, _INDENT, _MORE = 100.0, 134.0, 100.0


class ActView(PageView[ActPage]):
    """Portrait: all below one another.  Landscape: what is said at the left, values and points at the right."""

    ground = Ground.UNDERLAY
    split = Split.DEFAULT

    def __init__(self, theme: Theme, kit: Kit, value: ActPage, parent: QWidget | None = None) -> None:
        super().__init__(theme, kit, value, parent)
        self._said, self._values = Leaves(self, "said"), Leaves(self, "values")

    @property
    def read_whole(self) -> bool:
        """Once every leaf was turned to."""
        return self._said.whole and (self.zones.portrait or self._values.whole)

    def arrange(self) -> None:
        px, left, page = self.px, self.zones.left, self.value
        indent = px(_INDENT) if page.done else 0.0
        title = self.title(page.title, 66.0)
        height = title.height_for(left.width() - indent)
        if page.done:
            sign = self.part(Sign, "sign", lambda: Sign(self.theme, "sign", True))
            self.at(sign, left.left(), left.top() + (height - px(_SIGN)) / 2, px(_SIGN), px(_SIGN))
        y = self.at(title, left.left() + indent, left.top(), left.width() - indent, height) + px(24)
        room = QRectF(left.left(), y, left.width(), left.bottom() - y)
        if self.zones.portrait:
            bottom = self._column(room, lead=True, rest=True)
        else:
            bottom = self._column(room, lead=True, rest=False)
            self._column(self.zones.content, lead=False, rest=True)
        if self._said.count == 1:
            lay_scenery(self, bottom + px(48))

    def _column(self, room: QRectF, *, lead: bool, rest: bool) -> float:
        rows = [*(self._lead(room.width()) if lead else ()), *(self._rest(room.width()) if rest else ())]
        if lead:
            return self._said.place(rows, room, about=self.value.title)
        return self._values.place(rows, lowered(rows, room), about=self.value.title, foot=self.turner_room())

    def _points_left(self) -> bool:
        """Whether many values need the room at the right; in the large sizes that is the wider one."""
        return not self.zones.portrait and len(self.value.facts) > 1 and self.theme.growth() < XL_GROWTH

    def _lead(self, width: float) -> list[Row]:
        words, page = self.words("lead", self.value.lead, 38, line_height=1.42), self.value
        rows = [text_row(words, width)]
        if page.points and self._points_left():
            rows += todo_rows(self, page.points, width, self.px(36))
        if page.more is not None and not self.zones.portrait:
            rows.append(button_row(self, page.more, width, self.px(_MORE), self.px(44)))
        return rows

    def _rest(self, width: float) -> list[Row]:
        px, page, rows = self.px, self.value, list[Row]()
        if page.facts:
            rows += fact_rows(self, page.facts, width, px(36))
        if page.points and not self._points_left():
            rows += todo_rows(self, page.points, width, px(36))
        if page.more is not None and self.zones.portrait:
            rows.append(button_row(self, page.more, width, px(_MORE), px(36)))
        return rows
