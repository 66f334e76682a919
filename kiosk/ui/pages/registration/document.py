"""The application that the card signs: each line with what it means below it, in landscape beside it."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtCore import QRectF

from kiosk.screen.values.pages import DocumentPage
from kiosk.ui.components.picture.surfaces import Card
from kiosk.ui.components.read.signed import SignedLine
from kiosk.ui.layout.bars import BETWEEN, quiet_width
from kiosk.ui.layout.leaves import Leaves
from kiosk.ui.layout.stack import Row, cut_row, text_row
from kiosk.ui.layout.turner import turner_height
from kiosk.ui.pages.view import Ground, PageView

_ASIDE, _ABOVE, _BELOW, _GAP = 44.0, 28.0, 20.0, 24.0
_TURNER = 840.0
"""Width of the turner in landscape, in reference px."""


class DocumentView(PageView[DocumentPage]):
    """The summary, then the lines, on leaves of one card; two columns need the whole width of a landscape screen."""

    ground = Ground.PAPER

    @cached_property
    def _leaves(self) -> Leaves:
        return Leaves(self)

    def arrange(self) -> None:
        px, left, foot = self.px, self.zones.left, self._foot()
        title = self.title(self.value.title, width=left.width())
        y = self.at(title, left.left(), left.top(), left.width(), title.height_for(left.width())) + px(_GAP)
        card = QRectF(left.left(), y, left.width(), min(left.bottom(), foot.top() - px(_GAP)) - y)
        self.at(self.part(Card, "card"), card.left(), card.top(), card.width(), card.height())
        room = card.adjusted(px(_ASIDE), px(_ABOVE), -px(_ASIDE), -px(_BELOW))
        self._leaves.place(self._rows(room.width()), room, about=self.value.lines, foot=foot)

    def _rows(self, width: float) -> list[Row]:
        beside = not self.zones.portrait
        rows = [text_row(self.words("summary", self.value.summary, 36.0, line_height=1.4), width)]
        for at, value in enumerate(self.value.lines):
            line = self.part(SignedLine, f"line-{at}").show_value(value).set_beside(beside)
            rows.append(cut_row(line, line.cut, width, self.px(12)))
        return rows

    def _foot(self) -> QRectF:
        """Where the turner is: in landscape beside the ways out, where the card would have too little room."""
        px, left, bar = self.px, self.zones.left, self.zones.bar
        height = turner_height(self, left.width())
        if self.zones.portrait:
            return QRectF(left.left(), left.bottom() - height, left.width(), height)
        out = sum(quiet_width(self.theme, each) + px(BETWEEN) for each in self.value.bar.quiet)
        wide = min(px(_TURNER), bar.width() - out - px(_GAP))
        height = turner_height(self, wide)
        return QRectF(bar.right() - wide, bar.center().y() - height / 2, wide, height)
