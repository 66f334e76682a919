"""5 カードをお取りください: one order, one picture; what was really done is said, nothing else."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtCore import QRectF, Qt

from kiosk.screen.pages.card import TakeCardPage
from kiosk.ui.components.picture.picture import Motion, Picture
from kiosk.ui.components.picture.reader import moving_card
from kiosk.ui.components.read.sign import Sign
from kiosk.ui.layout.leaves import Leaves
from kiosk.ui.layout.stack import text_row
from kiosk.ui.layout.zones import Split
from kiosk.ui.pages.view import Ground, PageView
from kiosk.ui.style.theme import TextKind
from kiosk.ui.text.block import TextBlock

_LIFTING = moving_card("up", "disc")
_SIGN, _TITLE = 72.0, 96.0


class TakeCardView(PageView[TakeCardPage]):
    """The whole page is sun-coloured, so that it is noticed from the door."""

    ground = Ground.ATTENTION
    split = Split.DEFAULT

    def arrange(self) -> None:
        px, left, room = self.px, self.zones.left, self.zones.content
        width, lead = left.width(), self.lead(self.value.lead, 42.0)
        # In landscape the words below it need the height more than what is large already.
        letters = _TITLE if self.zones.portrait else _TITLE / self.theme.growth(TextKind.TITLE)
        title = self.title(self.value.title, letters, width=width)
        top = left.top() + (px(16) if self.zones.portrait else px(24))
        y = self.at(title, left.left(), top, width, title.height_for(width)) + px(24)
        y = self._leaves.place([text_row(lead, width)], QRectF(left.left(), y, width, left.bottom() - y)) + px(32)
        if self.zones.portrait:
            bottom = self._done(left.left(), left.bottom(), width)
            self._picture(QRectF(left.left(), y, width, bottom - px(20) - y))
        else:
            bottom = max(y + self._done_height(width), left.bottom() - px(90))
            if bottom <= left.bottom():
                self._done(left.left(), bottom, width, start=True)
            else:
                bottom = self._done(room.left(), room.bottom(), room.width())
                room = room.adjusted(0, 0, 0, bottom - px(20) - room.bottom())
            self._picture(QRectF(room.left(), room.top(), room.width(), room.height()))

    @cached_property
    def _leaves(self) -> Leaves:
        return Leaves(self)

    def _picture(self, rect: QRectF) -> None:
        part = self.part(Picture, "reader", lambda: Picture(self.theme, "reader", _LIFTING, Motion.LIFT))
        self.at(part, rect.left(), rect.top(), rect.width(), rect.height())

    def _done(self, x: float, bottom: float, width: float, start: bool = False) -> float:
        """✓ and what is done; returns the upper edge."""
        px, text, block = self.px, self.value.done, self._done_block()
        if not text:
            return bottom
        side, room = px(_SIGN), width - px(_SIGN + 24)
        height, words = max(px(92), block.height_for(room)), min(block.set_width(room) + px(4), room)
        left = x if start else x + (width - side - px(24) - words) / 2
        sign = self.part(Sign, "done-sign", lambda: Sign(self.theme, "done-sign", True))
        self.at(sign, left, bottom - (height + side) / 2, side, side)
        middle = Qt.AlignmentFlag.AlignVCenter
        said = self.words("done", text, 40, True, "ink", 1.25, valign=middle)
        self.at(said, left + side + px(24), bottom - height, words, height)
        return bottom - height

    def _done_block(self) -> TextBlock:
        return TextBlock(self.theme, self.value.done, 40, True, line_height=1.25)

    def _done_height(self, width: float) -> float:
        """With what is free above it in landscape."""
        return max(self.px(120), self._done_block().height_for(width - self.px(_SIGN + 24)) + self.px(28))
