"""2 カードを置く: the reader with the card that falls onto it, three tips, and that we wait."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtCore import QRectF, Qt

from kiosk.screen.pages.card import PlaceCardPage
from kiosk.ui.components.picture.picture import Motion, Painting, Picture
from kiosk.ui.components.picture.reader import moving_card, read_card
from kiosk.ui.components.progress.shelves import WaitingBooks
from kiosk.ui.components.read.tips import TipRow
from kiosk.ui.layout.leaves import Leaves
from kiosk.ui.layout.stack import Row, cut_row, least, text_row
from kiosk.ui.layout.zones import Split
from kiosk.ui.pages.view import Ground, PageView
from kiosk.ui.style.theme import TextKind
from kiosk.ui.text.block import TextBlock

_LEAST_PICTURE, _STATUS_AWAY = 300.0, 36.0


_PICTURES: dict[bool, tuple[Painting, Motion]] = {
    False: (moving_card("down"), Motion.FALL),
    True: (read_card(), Motion.RINGS),
}
"""Whether the card is being looked at, and how the reader is shown."""


class PlaceCardView(PageView[PlaceCardPage]):
    """In portrait all below one another; in landscape the reader stands on the right."""

    ground = Ground.UNDERLAY
    split = Split.DEFAULT

    def arrange(self) -> None:
        page, px = self.value, self.px
        zones = self.zones
        left = zones.left
        title = self.title(page.title, width=left.width())
        y = self.at(title, left.left(), left.top(), left.width(), title.height_for(left.width())) + px(8)
        rows = self._rows(left.width())
        below = (self._status_height(left.width()) + px(_STATUS_AWAY + 200)) if zones.portrait else px(12)
        if y + least(rows) + below > left.bottom():
            self._on_leaves(rows, y)
            return
        for row in rows:
            y = self.at(row.part, left.left(), y, left.width(), row.height) + px(24)
        self._leaves.place([], QRectF())
        tips = self.part(TipRow, "tips").show_value(page.tips)
        if zones.portrait:
            status = self._status(left.left(), left.bottom() - px(12), left.width())
            height = tips.height_for(left.width())
            top = status - px(36) - height
            if top - y < px(_LEAST_PICTURE):
                # In 特大 the scenery shrinks first, then the tips go: 置き方を見る has them, larger.
                self.drop("tips")
                top = status - px(12)
            else:
                self.at(tips, left.left(), top, left.width(), height)
            self._picture(QRectF(left.left(), y, left.width(), top - px(28) - y))
        else:
            height = tips.height_for(left.width())
            if y + height > left.bottom():
                self.drop("tips")
            else:
                spare = left.bottom() - px(12) - y - height
                self.at(tips, left.left(), y + spare * 0.5, left.width(), height)
            room = zones.content
            top = self._status(room.left(), room.bottom(), room.width())
            self._picture(QRectF(room.left(), room.top(), room.width(), top - px(32) - room.top()))

    @cached_property
    def _leaves(self) -> Leaves:
        return Leaves(self)

    def _rows(self, width: float) -> list[Row]:
        """What is said below the title."""
        rows = [text_row(self.lead(self.value.lead), width)]
        if self.value.note is not None:
            note = self.notice("note", self.value.note, bold=True)
            rows.append(cut_row(note, note.cut, width, self.px(24)))
        return rows

    def _on_leaves(self, rows: list[Row], y: float) -> None:
        """The words take the picture's room (portrait) or are turned beside it; what went wrong comes first."""
        px, left, room = self.px, self.zones.left, self.zones.content
        bottom = left.bottom() - px(12)
        if self.zones.portrait:
            bottom = self._status(left.left(), bottom, left.width()) - px(_STATUS_AWAY)
        else:
            top = self._status(room.left(), room.bottom(), room.width())
            self._picture(QRectF(room.left(), room.top(), room.width(), top - px(32) - room.top()))
        self._leaves.place([*reversed(rows)], QRectF(left.left(), y, left.width(), bottom - y), about=self.value.note)

    def _picture(self, rect: QRectF) -> None:
        key = "reader-checking" if self.value.checking else "reader"
        painting, motion = _PICTURES[self.value.checking]
        part = self.part(Picture, key, lambda: Picture(self.theme, key, painting, motion))
        self.at(part, rect.left(), rect.top(), rect.width(), rect.height())

    def _status_block(self) -> TextBlock:
        return TextBlock(self.theme, self.value.status, 42, True, "bay", 1.25, 2, TextKind.TITLE)

    def _status_height(self, width: float) -> float:
        return max(self.px(72), self._status_block().height_for(width - self.px(150 + 28)))

    def _status(self, x: float, bottom: float, width: float) -> float:
        """The wandering book and what is waited for; returns the upper edge."""
        px = self.px
        room = width - px(150 + 28)
        height = self._status_height(width)
        text = min(self._status_block().set_width(room) + px(4), room)
        left = x + (width - px(150 + 28) - text) / 2
        self.at(self.part(WaitingBooks, "waiting"), left, bottom - px(66), px(150), px(60))
        middle = Qt.AlignmentFlag.AlignVCenter
        words = self.words("status", self.value.status, 42, True, "bay", 1.25, 2, TextKind.TITLE, valign=middle)
        self.at(words, left + px(178), bottom - height, text, height)
        return bottom - height
