"""マイ図書館: the two counts, and the list of the one that is chosen; below short lists lies the bay."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from kiosk.screen.pages.home import HomePage
from kiosk.ui.components.account.book import XL_GROWTH
from kiosk.ui.components.account.tiles import Tile
from kiosk.ui.layout.stack import Row
from kiosk.ui.layout.zones import Split
from kiosk.ui.pages.account.books import BooksView
from kiosk.ui.pages.account.scenery import lay_scenery
from kiosk.ui.pages.view import Ground


class HomeView(BooksView[HomePage]):
    """Portrait: all below one another.  Landscape: counts at the left, the list at the right."""

    ground = Ground.UNDERLAY
    split = Split.DEFAULT

    def arrange(self) -> None:
        page, px, left = self.value, self.px, self.zones.left
        title = self.title(page.title, max_lines=1)
        y = self.at(title, left.left(), left.top(), left.width(), title.height_for(left.width())) + px(20)
        note: list[Row] = []
        if page.note is not None:
            said = self.notice("note", page.note)
            above = self.theme.growth() >= XL_GROWTH
            width = self.zones.content.width() if above else left.width()
            note = [Row(said, said.height_for(width), px(24))]
            if not above:
                y = self.at(said, left.left(), y, left.width(), note[0].height) + px(24)
                note = []
        if self.zones.portrait:
            y = self._tiles(left.left(), y, left.width(), side_by_side=True) + px(36)
            rect = QRectF(left.left(), y, left.width(), left.bottom() - y)
            bottom = self._books(rect, note)
            if self.ends:
                lay_scenery(self, bottom + px(40), self.foot)
        else:
            y = self._tiles(left.left(), y + px(12), left.width(), side_by_side=False)
            lay_scenery(self, y + px(36))
            self._books(self.beside, note)

    def _books(self, rect: QRectF, note: list[Row]) -> float:
        listed = next((tile.action.key for tile in self.value.tiles if tile.chosen), "")
        return self.lay_books(self.value.books, rect, listed, note)

    def _tiles(self, x: float, y: float, width: float, *, side_by_side: bool) -> float:
        gap, tiles = self.px(20), self.value.tiles
        share = (width - gap) / 2 if side_by_side else width
        bottom = y
        parts = [self.action(Tile, tile.action).show_value(tile) for tile in tiles]
        height = max((part.height_for(share) for part in parts), default=0.0)
        for at, part in enumerate(parts):
            bottom = self.at(part, x + at * (share + gap) if side_by_side else x, y, share, height)
            if not side_by_side:
                y = bottom + gap
        return bottom
