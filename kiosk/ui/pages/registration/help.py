"""置き方: the tips, large, with the picture of the reader."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from kiosk.screen.pages.card import HelpPage
from kiosk.ui.components.picture.picture import Motion, Picture
from kiosk.ui.components.picture.reader import moving_card
from kiosk.ui.components.read.tips import TipRow
from kiosk.ui.layout.zones import Split
from kiosk.ui.pages.view import Ground, PageView

_LEAST_PICTURE = 240.0


_FALLING = moving_card("down")


class HelpView(PageView[HelpPage]):
    """The tips keep their room; the picture takes the rest."""

    ground = Ground.UNDERLAY
    split = Split.DEFAULT

    def arrange(self) -> None:
        page, px, left = self.value, self.px, self.zones.left
        width = left.width()
        title = self.title(page.title)
        y = self.at(title, left.left(), left.top(), width, title.height_for(width)) + px(8)
        lead = self.lead(page.lead)
        y = self.at(lead, left.left(), y, width, lead.height_for(width)) + px(24)
        tips = self.part(TipRow, "tips", lambda: TipRow(self.theme, "tips", stacked=True)).show_value(page.tips)
        if self.zones.portrait:
            height = min(tips.height_for(width), left.bottom() - y)
            top = left.bottom() - height
            if top - px(28) - y >= px(_LEAST_PICTURE):
                self._picture(QRectF(left.left(), y, width, top - px(28) - y))
            else:
                top = y
            self.at(tips, left.left(), top, width, height)
        else:
            self._picture(QRectF(left.left(), y, width, left.bottom() - px(8) - y))
            right = self.zones.content
            self._fit(tips, right)
            self.at(tips, right.left(), right.top(), right.width(), right.height())

    def _fit(self, tips: TipRow, room: QRectF) -> None:
        for theme in self.themes():
            self.sized(tips, theme)
            if tips.height_for(room.width()) <= room.height():
                return

    def _picture(self, rect: QRectF) -> None:
        part = self.part(Picture, "reader", lambda: Picture(self.theme, "reader", _FALLING, Motion.FALL))
        self.at(part, rect.left(), rect.top(), rect.width(), rect.height())
