"""マイページ: the switch for notices, their history, 利用停止."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtWidgets import QWidget

from kiosk.screen.pages.notices import MyPage
from kiosk.screen.values.account import PageLink
from kiosk.ui.bridge import Kit
from kiosk.ui.components.account.book import XL_GROWTH
from kiosk.ui.components.account.tiles import PageLinkRow, SettingCard
from kiosk.ui.components.picture.surfaces import Card
from kiosk.ui.components.progress.shelves import WaitingBooks
from kiosk.ui.layout.leaves import Leaves
from kiosk.ui.layout.stack import Row, cut_row, fitting, stack, text_row
from kiosk.ui.layout.turner import turner_height
from kiosk.ui.layout.zones import Split
from kiosk.ui.pages.account.scenery import lay_scenery
from kiosk.ui.pages.view import Ground, PageView
from kiosk.ui.style.theme import Theme

_CENTRE = Qt.AlignmentFlag.AlignHCenter


class OwnPageView(PageView[MyPage]):
    """Portrait: one below the other.  Landscape: the setting at the left, the ways on at the right."""

    ground = Ground.UNDERLAY
    split = Split.DEFAULT

    def __init__(self, theme: Theme, kit: Kit, value: MyPage, parent: QWidget | None = None) -> None:
        super().__init__(theme, kit, value, parent)
        self._dense, self._bare = False, False
        self._leaves, self._left = Leaves(self), Leaves(self, "setting")

    def arrange(self) -> None:
        px, left = self.px, self.zones.left
        title = self.title(self.value.title, max_lines=1)
        y = self.at(title, left.left(), left.top(), left.width(), title.height_for(left.width())) + px(28)
        room = QRectF(left.left(), y, left.width(), left.bottom() - y)
        known = self.value.setting is not None
        self._bare = self.theme.growth() >= XL_GROWTH or not self._holds_setting(room)
        if self.zones.portrait:
            if not known:
                if self._note(room.width()):
                    room.setTop(stack(self, self._note(room.width()), room) + px(28))
                room.setTop(self._unknown(room) + px(48))
            kinds = (self._note, self._setting, self._doors) if known else (self._doors,)
            end = self._column(room, *kinds)
            below = turner_height(self, room.width()) + px(24) if self._leaves.count > 1 else 0.0
            if not self._leaves.more:
                lay_scenery(self, end + px(48), room.bottom() - below)
        else:
            right = self.zones.content
            top = px(72) if self.theme.growth() == 1.0 else 0.0
            self._column(right.adjusted(0, top, 0, 0), self._note, self._explained, self._doors)
            end = self._left.place(self._setting(room.width()), room) if known else self._unknown(room)
            lay_scenery(self, end + px(48))
        self._ground()

    def _column(self, room: QRectF, *kinds: Callable[[float], list[Row]]) -> float:
        """Parts below one another, close together or on leaves; returns the lower edge."""

        def rows_of(dense: bool) -> list[Row]:
            self._dense = dense
            return [row for kind in kinds for row in kind(room.width())]

        return self._leaves.place(fitting((False, True), rows_of, room), room)

    def _note(self, width: float) -> list[Row]:
        said = self.value.note
        if said is None:
            return []
        note = self.notice("note", said)
        return [cut_row(note, note.cut, width)]

    def _setting(self, width: float) -> list[Row]:
        setting = self.value.setting
        if setting is None:
            return []
        part = self.action(SettingCard, setting.action).show_value(setting)
        part.set_bare(self._bare)
        found = [Row(part, part.height_for(width), self.px(28))]
        return found if not self.zones.portrait else [*found, *self._explained(width)]

    def _holds_setting(self, room: QRectF) -> bool:
        """Whether the card has room in landscape with what its switch does."""
        setting = self.value.setting
        if setting is None or self.zones.portrait:
            return True
        part = self.action(SettingCard, setting.action).show_value(setting)
        part.set_bare(False)
        return part.height_for(room.width()) <= room.height()

    def _explained(self, width: float) -> list[Row]:
        """What the switch does, in the large sizes on its own."""
        setting = self.value.setting
        if setting is None or not self._bare:
            return []
        text = self.words("setting-text", setting.text, 36, line_height=1.42)
        return [text_row(text, width, self.px(24))]

    def _ground(self) -> None:
        """The card of the setting, where that is on the leaf."""
        setting = self.value.setting
        if setting is not None and (key := setting.action.key) in self._used:
            card, part = self.part(Card, "card"), self._parts[key]
            body = QRectF(part.geometry()).marginsRemoved(part.bleed())
            self.at(card, body.left(), body.top(), body.width(), body.height())
            card.stackUnder(part)

    def _doors(self, width: float) -> list[Row]:
        page = self.value
        links = [self._link(link) for link in (page.update, page.history, page.stop) if link is not None]
        apart = self.px(self.theme.apart)
        return [
            cut_row(link, link.cut, width, self.px(24 if at else 44), firm=apart if at else 0.0)
            for at, link in enumerate(links)
        ]

    def _link(self, link: PageLink) -> PageLinkRow:
        row = self.action(PageLinkRow, link.action).show_value(link)
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
