"""2 カードを置く: the reader with the card that falls onto it, three tips, and that we wait."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt

from kiosk.screen.pages.card import PlaceCardPage
from kiosk.ui.components.picture.picture import Motion, Painting, Picture
from kiosk.ui.components.picture.reader import moving_card, read_card
from kiosk.ui.components.progress.shelves import WaitingBooks
from kiosk.ui.components.read.tips import TipRow
from kiosk.ui.layout.zones import Split
from kiosk.ui.pages.view import Ground, PageView
from kiosk.ui.text.block import TextBlock

_LEAST_PICTURE = 300.0


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
        title = self.title(page.title)
        y = self.at(title, left.left(), left.top(), left.width(), title.height_for(left.width())) + px(8)
        lead = self.lead(page.lead)
        y = self.at(lead, left.left(), y, left.width(), lead.height_for(left.width())) + px(24)
        if page.note is not None:
            note = self.notice("note", page.note, bold=True)
            y = self.at(note, left.left(), y, left.width(), note.height_for(left.width())) + px(24)
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

    def _picture(self, rect: QRectF) -> None:
        key = "reader-checking" if self.value.checking else "reader"
        painting, motion = _PICTURES[self.value.checking]
        part = self.part(Picture, key, lambda: Picture(self.theme, key, painting, motion))
        self.at(part, rect.left(), rect.top(), rect.width(), rect.height())

    def _status(self, x: float, bottom: float, width: float) -> float:
        """The wandering book and what is waited for; returns the upper edge."""
        px = self.px
        block = TextBlock(self.theme, self.value.status, 42, True, "bay", max_lines=1)
        room = width - px(150 + 28)
        height = px(72)
        text = min(block.width() + px(4), room)
        left = x + (width - px(150 + 28) - text) / 2
        self.at(self.part(WaitingBooks, "waiting"), left, bottom - px(66), px(150), px(60))
        middle = Qt.AlignmentFlag.AlignVCenter
        words = self.words("status", self.value.status, 42, True, "bay", 1.25, 1, valign=middle)
        self.at(words, left + px(178), bottom - height, text, height)
        return bottom - height
