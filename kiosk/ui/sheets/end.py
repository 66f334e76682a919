"""The question before the end: what would be lost, the number very large, and two ways one above the other."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt

from kiosk.screen.values.sheets import EndSheet
from kiosk.ui.components.read.words import Words
from kiosk.ui.components.touch.buttons import PrimaryButton
from kiosk.ui.sheets.view import SheetView
from kiosk.ui.style.theme import TextKind

_WAY, _GAP, _PAD = 140.0, 28.0, 64.0
_NUMBER = 140.0


class EndView(SheetView[EndSheet]):
    """The way back lies where the page has its action bar, over its whole width, the end above it.

    So a second tap on 中止 or 終了, wherever that lay, never ends anything.
    """

    def arrange(self) -> None:
        px, zones, page = self.px, self.zones, self.value
        side = px(48 if zones.portrait else 160)
        width = zones.screen.width() - 2 * side
        foot = zones.band.top() - px(22)
        bar_top = zones.bar.top() - px(12)
        rows = self._words(width)
        words = sum(height + gap for _, height, gap in rows)
        way = px(_WAY)
        height = px(_PAD) + words + px(_GAP + 16) + way + px(_GAP) + (zones.band.top() - bar_top)
        self.paper = QRectF(0, zones.band.top() - height, zones.screen.width(), height)
        y = self.paper.top() + px(_PAD)
        for part, part_height, gap in rows:
            y = self.at(part, side, y + gap, width, part_height)
        self.at(self.quiet(page.end), side, bar_top - px(_GAP) - way, width, way)
        keep = self.action(PrimaryButton, page.keep, lambda: PrimaryButton(self.theme, page.keep.key, True, 60))
        self.at(keep.show_value(page.keep), side, bar_top, width, foot - bar_top)

    def _words(self, width: float) -> list[tuple[Words, float, float]]:
        """Title, number and text, each with its height and the gap above it."""
        px, page = self.px, self.value
        title = self.title(page.title, 66.0)
        rows: list[tuple[Words, float, float]] = [(title, title.height_for(width), 0.0)]
        if page.number is not None:
            middle = Qt.AlignmentFlag.AlignVCenter
            number = self.words(
                "number", page.number, _NUMBER, True, "ink", 1.2, 1, TextKind.FIXED, valign=middle, tracking=0.02
            )
            rows.append((number, number.height_for(width), px(20)))
        text = self.words("text", page.text, 42, line_height=1.45)
        rows.append((text, text.height_for(width), px(24)))
        return rows
