"""マイページ: the switch for notices, their history, 利用停止."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product

from PySide6.QtCore import QRectF, Qt

from kiosk.screen.pages.notices import MyPage
from kiosk.screen.values.account import PageLink
from kiosk.ui.components.account.tiles import PageLinkRow, SettingCard
from kiosk.ui.components.progress.shelves import WaitingBooks
from kiosk.ui.layout.stack import Row, fitting, stack
from kiosk.ui.layout.zones import Split
from kiosk.ui.pages.account.scenery import lay_scenery
from kiosk.ui.pages.view import Ground, PageView
from kiosk.ui.style.theme import Theme

_CENTRE = Qt.AlignmentFlag.AlignHCenter


class OwnPageView(PageView[MyPage]):
    """Portrait: one below the other.  Landscape: the setting at the left, the ways on at the right."""

    ground = Ground.UNDERLAY
    split = Split.DEFAULT
    _dense = False

    def arrange(self) -> None:
        px, left = self.px, self.zones.left
        title = self.title(self.value.title, max_lines=1)
        y = self.at(title, left.left(), left.top(), left.width(), title.height_for(left.width())) + px(28)
        room = QRectF(left.left(), y, left.width(), left.bottom() - y)
        known = self.value.setting is not None
        if self.zones.portrait and known:
            lay_scenery(self, self._column(room, self._note, self._setting, self._doors) + px(48))
        elif self.zones.portrait:
            room.setTop(self._column(room, self._note) + px(28))
            room.setTop(self._unknown(room) + px(48))
            lay_scenery(self, self._column(room, self._doors) + px(48))
        else:
            right = self.zones.content
            self._column(right.adjusted(0, px(72), 0, 0), self._note, self._doors)
            lay_scenery(self, (self._column(room, self._setting) if known else self._unknown(room)) + px(48))

    def _column(self, room: QRectF, *kinds: Callable[[float, Theme], list[Row]]) -> float:
        """Parts below one another, with smaller letters if they must; returns the lower edge."""

        def rows_of(look: tuple[Theme, bool]) -> list[Row]:
            theme, self._dense = look
            return [row for kind in kinds for row in kind(room.width(), theme)]

        return stack(self, fitting(product(self.themes(), (False, True)), rows_of, room), room)

    def _note(self, width: float, theme: Theme) -> list[Row]:
        said = self.value.note
        if said is None:
            return []
        note = self.sized(self.notice("note", said), theme)
        return [Row(note, note.height_for(width))]

    def _setting(self, width: float, theme: Theme) -> list[Row]:
        setting = self.value.setting
        if setting is None:
            return []
        part = self.sized(self.action(SettingCard, setting.action).show_value(setting), theme)
        return [Row(part, part.height_for(width), self.px(28))]

    def _doors(self, width: float, theme: Theme) -> list[Row]:
        page = self.value
        links = [self._link(link, theme) for link in (page.update, page.history, page.stop) if link is not None]
        return [Row(link, link.height_for(width), self.px(24 if at else 44)) for at, link in enumerate(links)]

    def _link(self, link: PageLink, theme: Theme) -> PageLinkRow:
        row = self.sized(self.action(PageLinkRow, link.action).show_value(link), theme)
        row.set_dense(self._dense)
        return row

    def _unknown(self, room: QRectF) -> float:
        """Loading, or could not be loaded."""
        px, page = self.px, self.value
        y = room.top() + px(24)
        if page.retry is None:
            wait = self.part(WaitingBooks, "loading-books")
            y = self.at(wait, room.center().x() - px(122), y, px(244), px(104)) + px(20)
        words = self.words("loading", page.loading, 40, max_lines=2, align=_CENTRE)
        y = self.at(words, room.left(), y, room.width(), words.height_for(room.width()))
        if page.retry is not None:
            button = self.quiet(page.retry, accent=True, px=38)
            width = min(room.width(), px(560))
            y = self.at(button, room.center().x() - width / 2, y + px(28), width, px(112))
        return y
