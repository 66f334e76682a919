"""One act: what it would change, or what is true now; the value that counts very large."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from kiosk.screen.pages.acts import ActPage
from kiosk.ui.components.read.facts import FactsCard
from kiosk.ui.components.read.notices import TodoList
from kiosk.ui.components.read.sign import Sign
from kiosk.ui.layout.stack import Row, fitting, lowered, stack
from kiosk.ui.layout.zones import Split
from kiosk.ui.pages.account.scenery import lay_scenery
from kiosk.ui.pages.view import Ground, PageView
from kiosk.ui.style.theme import Theme

_SIGN, _INDENT, _MORE = 100.0, 134.0, 100.0


class ActView(PageView[ActPage]):
    """Portrait: all below one another.  Landscape: what is said at the left, values and points at the right."""

    ground = Ground.UNDERLAY
    split = Split.DEFAULT

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
            lay_scenery(self, self._column(room, lead=True, rest=True) + px(48))
        else:
            lay_scenery(self, self._column(room, lead=True, rest=False) + px(48))
            self._column(self.zones.content, lead=False, rest=True)

    def _column(self, room: QRectF, *, lead: bool, rest: bool) -> float:
        def rows_of(theme: Theme) -> list[Row]:
            return [
                *(self._lead(room.width(), theme) if lead else ()),
                *(self._rest(room.width(), theme) if rest else ()),
            ]

        rows = fitting(self.themes(), rows_of, room)
        return stack(self, rows, room if lead else lowered(rows, room))

    def _points_left(self) -> bool:
        """Whether many values need the room at the right."""
        return not self.zones.portrait and len(self.value.facts) > 1

    def _lead(self, width: float, theme: Theme) -> list[Row]:
        words, page = self.words("lead", self.value.lead, 38, line_height=1.42, theme=theme), self.value
        rows = [Row(words, words.height_for(width))]
        if page.points and self._points_left():
            rows.append(self._points(width, theme))
        if page.more is not None and not self.zones.portrait:
            rows.append(Row(self.quiet(page.more, accent=True, px=38), self.px(_MORE), self.px(44)))
        return rows

    def _rest(self, width: float, theme: Theme) -> list[Row]:
        px, page, rows = self.px, self.value, []
        if page.facts:
            facts = self.sized(self.part(FactsCard, "facts").show_value(page.facts), theme)
            rows.append(Row(facts, facts.height_for(width), px(36)))
        if page.points and not self._points_left():
            rows.append(self._points(width, theme))
        if page.more is not None and self.zones.portrait:
            rows.append(Row(self.quiet(page.more, accent=True, px=38), px(_MORE), px(36)))
        return rows

    def _points(self, width: float, theme: Theme) -> Row:
        todo = self.sized(self.part(TodoList, "todo").show_value(self.value.points), theme)
        return Row(todo, todo.height_for(width), self.px(36))
