"""置き方: the tips, large, with the picture of the reader."""

from __future__ import annotations

from functools import cached_property, partial

from PySide6.QtCore import QRectF

from kiosk.screen.pages.card import HelpPage
from kiosk.ui.components.picture.picture import Motion, Picture
from kiosk.ui.components.picture.reader import moving_card
from kiosk.ui.components.read.tips import TipRow
from kiosk.ui.layout.leaves import Leaves
from kiosk.ui.layout.stack import Row, text_row
from kiosk.ui.layout.zones import Split
from kiosk.ui.pages.view import Ground, PageView

_LEAST_PICTURE = 240.0


_FALLING = moving_card("down")


class HelpView(PageView[HelpPage]):
    """The tips keep their room; the picture takes the rest.  In large letters each tip is a row of its own."""

    ground = Ground.UNDERLAY
    split = Split.DEFAULT

    @cached_property
    def _leaves(self) -> Leaves:
        return Leaves(self)

    def arrange(self) -> None:
        page, px, left = self.value, self.px, self.zones.left
        width = left.width()
        title = self.title(page.title, width=width)
        y = self.at(title, left.left(), left.top(), width, title.height_for(width)) + px(8)
        lead = self.lead(page.lead)
        below = y + lead.height_for(width) + px(24)
        tips = self.part(TipRow, "tips", lambda: TipRow(self.theme, "tips", stacked=True)).show_value(page.tips)
        if self.zones.portrait:
            height = tips.height_for(width)
            if height > left.bottom() - below:
                self._on_leaves([text_row(lead, width)], QRectF(left.left(), y, width, left.bottom() - y))
                return
            y = self.at(lead, left.left(), y, width, below - px(24) - y) + px(24)
            top = left.bottom() - height
            if top - px(28) - y >= px(_LEAST_PICTURE):
                self._picture(QRectF(left.left(), y, width, top - px(28) - y))
            else:
                top = y
            self.at(tips, left.left(), top, width, height)
        else:
            right, foot, leads = self.zones.content, left.bottom() - px(8), list[Row]()
            if below > foot:
                leads = [text_row(lead, right.width())]
            else:
                self.at(lead, left.left(), y, width, below - px(24) - y)
                y = below
            if foot - y >= px(_LEAST_PICTURE) * 0.7:
                self._picture(QRectF(left.left(), y, width, foot - y))
            if leads or tips.height_for(right.width()) > right.height():
                self._on_leaves(leads, right)
                return
            self.at(tips, right.left(), right.top(), right.width(), right.height())
        self._leaves.place([], QRectF())

    def _on_leaves(self, rows: list[Row], room: QRectF) -> None:
        self.leave_out(self.part(TipRow, "tips"))
        for at, tip in enumerate(self.value.tips):
            row = self.part(TipRow, f"tip-{at}", partial(TipRow, self.theme, f"tip-{at}", True)).show_value((tip,))
            rows.append(Row(row, row.height_for(room.width()), self.px(24)))
        self._leaves.place(rows, room, about=self.value.title)

    def _picture(self, rect: QRectF) -> None:
        part = self.part(Picture, "reader", lambda: Picture(self.theme, "reader", _FALLING, Motion.FALL))
        self.at(part, rect.left(), rect.top(), rect.width(), rect.height())
