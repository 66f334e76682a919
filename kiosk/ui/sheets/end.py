"""The question before the end: what would be lost, the number very large, and two ways one above the other."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtCore import QRectF, Qt

from kiosk.screen.values.sheets import EndSheet
from kiosk.ui.components.touch.buttons import PrimaryButton
from kiosk.ui.layout.bars import BAR, ROWS_APART, one_row
from kiosk.ui.layout.leaves import Leaves
from kiosk.ui.layout.stack import Row, text_row
from kiosk.ui.sheets.view import SheetView
from kiosk.ui.style.theme import TextKind

_WAY, _GAP, _PAD = 140.0, 28.0, 64.0
_NUMBER = 140.0
_TWO_LINES = 2.4 + 0.4
"""Height of a row of the bar whose labels take two lines, in parts of their letters."""


class EndView(SheetView[EndSheet]):
    """The way back lies where the page has its action bar, over its whole width, the end above it.

    So a second tap on 中止 or 終了, wherever that lay, never ends anything.
    """

    @cached_property
    def _leaves(self) -> Leaves:
        return Leaves(self)

    def arrange(self) -> None:
        px, zones, page = self.px, self.zones, self.value
        side = px(48 if zones.portrait else 160)
        width = zones.screen.width() - 2 * side
        foot = zones.band.top() - px(22)
        bar_top, end = zones.bar.top() - px(12), width
        if not one_row(self.theme):
            # A bar of two rows is covered too; in landscape the end lies beside it.
            row = max(BAR, self.theme.smallest * _TWO_LINES)
            bar_top -= px(2 * row - BAR + ROWS_APART) if zones.portrait else 0.0
            end = width if zones.portrait else min(width, zones.bar.left() - side - px(32))
        rows = self._words(width)
        words = sum(row.height + row.gap for row in rows) - rows[0].gap
        way, fixed = px(_WAY), px(_PAD + _GAP + 16 + _WAY + _GAP) + (zones.band.top() - bar_top)
        height = min(fixed + words, max(fixed, zones.band.top() - px(24)))
        self.paper = QRectF(0, zones.band.top() - height, zones.screen.width(), height)
        room = QRectF(side, self.paper.top() + px(_PAD), width, height - fixed)
        self._leaves.place(rows, room, about=(page.title, page.text))
        self.at(self.quiet(page.end), side, bar_top - px(_GAP) - way, end, way)
        keep = self.action(PrimaryButton, page.keep, lambda: PrimaryButton(self.theme, page.keep.key, True, 60))
        self.at(keep.show_value(page.keep), side, bar_top, width, foot - bar_top)

    def _words(self, width: float) -> list[Row]:
        """Title, number and text."""
        px, page = self.px, self.value
        title = self.title(page.title, 66.0)
        rows = [Row(title, title.height_for(width))]
        if page.number is not None:
            middle = Qt.AlignmentFlag.AlignVCenter
            number = self.words(
                "number", page.number, _NUMBER, True, "ink", 1.2, 1, TextKind.FIXED, valign=middle, tracking=0.02
            )
            number.set_letters(_NUMBER)
            number.set_letters(min(_NUMBER, number.block.size_for(width) / px(1)))
            rows.append(Row(number, number.height_for(width), px(20)))
        rows.append(text_row(self.words("text", page.text, 42, line_height=1.45), width, px(24)))
        return rows
