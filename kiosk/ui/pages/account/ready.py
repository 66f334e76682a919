"""予約割当メッセージ: what waits for the patron, on a warm card of its own; OK leads on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QWidget

from kiosk.screen.pages.home import ReadyPage
from kiosk.ui.bridge import Kit
from kiosk.ui.components.account.book import XL_GROWTH
from kiosk.ui.components.picture.surfaces import Card
from kiosk.ui.components.read.notices import Notice
from kiosk.ui.layout.leaves import Leaves
from kiosk.ui.layout.stack import Row, cut_row, text_row
from kiosk.ui.layout.zones import Split
from kiosk.ui.pages.account.books import BooksView
from kiosk.ui.pages.account.scenery import lay_scenery
from kiosk.ui.pages.view import Ground
from kiosk.ui.style.theme import Theme

_PAD, _GAP = 44.0, 28.0


class ReadyView(BooksView[ReadyPage]):
    """Nothing else is on the page: it is to be read before anything is done."""

    ground = Ground.UNDERLAY
    split = Split.DEFAULT

    def __init__(self, theme: Theme, kit: Kit, value: ReadyPage, parent: QWidget | None = None) -> None:
        super().__init__(theme, kit, value, parent)
        self._leaves = Leaves(self, "said")

    def arrange(self) -> None:
        page, px, left = self.value, self.px, self.zones.left
        title = self.title(page.title, 72.0)
        y = self.at(title, left.left(), left.top(), left.width(), title.height_for(left.width())) + px(8)
        if self.theme.growth() >= XL_GROWTH:
            self._large(QRectF(left.left(), y, left.width(), left.bottom() - y))
            return
        lead = self.words("lead", page.lead, 38, max_lines=2)
        y = self.at(lead, left.left(), y, left.width(), lead.height_for(left.width())) + px(32)
        if self.zones.portrait:
            room = QRectF(left.left(), y, left.width(), left.bottom() - y)
            bottom = self._books(self._above_warning(room))
            lay_scenery(self, self._warn(room, bottom) + px(48))
        else:
            self._books(self.beside)
            lay_scenery(self, self._warn(left, y - px(_GAP)))

    def _large(self, room: QRectF) -> None:
        """What is said stands on the first page of the card, in landscape beside it."""
        page, px, portrait = self.value, self.px, self.zones.portrait
        width = room.width() - px(2 * _PAD) if portrait else room.width()
        lead, warning = self.words("lead", page.lead, 38), self._warning()
        rows = [text_row(lead, width, px(_GAP))]
        if warning is not None:
            rows.append(cut_row(warning, warning.cut, width, px(_GAP)))
        if portrait:
            bottom = self._books(room, rows)
        else:
            bottom = self._leaves.place(rows, room)
            self._books(self.beside)
        if not portrait or not self.paged:
            lay_scenery(self, bottom + px(48))

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

    def _books(self, rect: QRectF, above: Sequence[Row] = ()) -> float:
        """The card ends where the books do; a pager stays on it."""
        px = self.px
        card = self.part(Card, "card", lambda: Card(self.theme, "card", role="loquat_tint"))
        inner = rect.adjusted(px(_PAD), px(20), -px(_PAD), -px(_PAD))
        rows = self.lay_books(self.value.books, inner, "ready", above)
        bottom = rect.bottom() if self.paged else rows + px(_PAD)
        card.lower()
        return self.at(card, rect.left(), rect.top(), rect.width(), bottom - rect.top())
