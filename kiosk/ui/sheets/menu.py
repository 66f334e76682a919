"""言語, 文字の大きさ, 見やすさ: few choices, all large, each showing what it does."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from kiosk.screen.values.sheets import MenuSheet, Option
from kiosk.ui.components.touch.option import OptionTile
from kiosk.ui.sheets.view import SheetView
from kiosk.visit.chapter.common import TextSizeChosen

_GAP, _PAD, _HEAD = 20.0, 56.0, 132.0
_MANY = 4


class MenuView(SheetView[MenuSheet]):
    """Below one another in portrait, side by side in landscape; two columns where there are many."""

    @property
    def options(self) -> tuple[Option, ...]:
        """Those that this screen can hold."""
        reaches = self.theme.metrics.reaches
        return tuple(
            each
            for each in self.value.options
            if not isinstance(each.event, TextSizeChosen) or reaches(each.event.size)
        )

    def arrange(self) -> None:
        px, zones, page = self.px, self.zones, self.value
        side = px(48 if zones.portrait else 120)
        width = zones.screen.width() - 2 * side
        columns = next((each for each in range(self._columns(), 0, -1) if self._whole(width, each)), 1)
        count = -(-len(self.options) // columns)
        share = self._share(width, columns)
        tiles = self._rows(share, columns)
        close_width = px(300)
        title = self.title(page.title, 60.0, max_lines=1)
        title_height = title.height_for(width - close_width - px(24))
        head = max(px(_HEAD), title_height)
        fixed, bottom = px(_PAD + 24 + 44) + head + (count - 1) * px(_GAP), zones.band.top()
        if fixed + count * max(tiles) <= bottom - px(24):
            tiles = [max(tiles)] * count
        height = min(fixed + sum(tiles), bottom - px(24))
        self.paper = QRectF(0, bottom - height, zones.screen.width(), height)
        top = self.paper.top() + px(_PAD)
        self.at(title, side, top + (head - title_height) / 2, width - close_width - px(24), title_height)
        self.at(self.quiet(page.close), side + width - close_width, top, close_width, px(_HEAD))
        self._options(QRectF(side, top + head + px(24), width, 0.0), columns, tiles)

    def _share(self, width: float, columns: int) -> float:
        """Width of a tile."""
        return (width - self.px(_GAP) * (columns - 1)) / columns

    def _whole(self, width: float, columns: int) -> bool:
        """Whether every word is whole in so many columns."""
        return all(self._tile(option).holds(self._share(width, columns)) for option in self.options)

    def _rows(self, share: float, columns: int) -> list[float]:
        """How high each row of tiles wants to be."""
        heights = [self._tile(option).height_for(share) for option in self.options]
        return [max(heights[at : at + columns]) for at in range(0, len(heights), columns)]

    def _columns(self) -> int:
        count = len(self.options)
        if self.zones.portrait:
            return 1 if count <= _MANY else 2
        return count if count < _MANY else 2 if count == _MANY else 3

    def _options(self, room: QRectF, columns: int, rows: list[float]) -> None:
        gap, share = self.px(_GAP), self._share(room.width(), columns)
        for at, option in enumerate(self.options):
            row = at // columns
            x = room.left() + at % columns * (share + gap)
            y = room.top() + sum(rows[:row]) + row * gap
            self.at(self._tile(option), x, y, share, rows[row])

    def _tile(self, option: Option) -> OptionTile:
        return self.button(OptionTile, f"option-{option.key}", option.event).show_value(option)
