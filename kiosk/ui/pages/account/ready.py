"""予約割当メッセージ: what waits for the patron, on a warm card of its own; OK leads on."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from kiosk.screen.pages.home import ReadyPage
from kiosk.ui.components.picture.surfaces import Card
from kiosk.ui.components.read.notices import Notice
from kiosk.ui.layout.zones import Split
from kiosk.ui.pages.account.books import BooksView
from kiosk.ui.pages.account.scenery import lay_scenery
from kiosk.ui.pages.view import Ground

_PAD, _GAP = 44.0, 28.0


class ReadyView(BooksView[ReadyPage]):
    """Nothing else is on the page: it is to be read before anything is done."""

    ground = Ground.UNDERLAY
    split = Split.DEFAULT

    def arrange(self) -> None:
        page, px, left = self.value, self.px, self.zones.left
        title = self.title(page.title, 72.0)
        y = self.at(title, left.left(), left.top(), left.width(), title.height_for(left.width())) + px(8)
        lead = self.words("lead", page.lead, 38, max_lines=2)
        y = self.at(lead, left.left(), y, left.width(), lead.height_for(left.width())) + px(32)
        if self.zones.portrait:
            room = QRectF(left.left(), y, left.width(), left.bottom() - y)
            bottom = self._books(self._above_warning(room))
            lay_scenery(self, self._warn(room, bottom) + px(48))
        else:
            self._books(self.zones.content)
            lay_scenery(self, self._warn(left, y - px(_GAP)))

    def _warning(self) -> Notice | None:
        said = self.value.warning
        return None if said is None else self.notice("warning", said)

    def _above_warning(self, room: QRectF) -> QRectF:
        """What the warning below leaves for the books."""
        said = self._warning()
        return room if said is None else room.adjusted(0, 0, 0, -said.height_for(room.width()) - self.px(_GAP))

    def _warn(self, room: QRectF, y: float) -> float:
        """Place the warning below the books; returns the lower edge."""
        said = self._warning()
        if said is None:
            return y
        return self.at(said, room.left(), y + self.px(_GAP), room.width(), said.height_for(room.width()))

    def _books(self, rect: QRectF) -> float:
        """The card ends where the books do; a pager stays on it."""
        px = self.px
        card = self.part(Card, "card", lambda: Card(self.theme, "card", role="loquat_tint"))
        inner = rect.adjusted(px(_PAD), px(20), -px(_PAD), -px(_PAD))
        rows = self.lay_books(self.value.books, inner, "ready")
        bottom = rect.bottom() if self.paged else rows + px(_PAD)
        return self.at(card, rect.left(), rect.top(), rect.width(), bottom - rect.top())
