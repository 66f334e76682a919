"""A long text that is paged, never scrolled: the consent in full."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QWidget

from kiosk.screen.values.pages import TextPage
from kiosk.ui.bridge import Kit
from kiosk.ui.components.picture.surfaces import Card
from kiosk.ui.layout.zones import Split, Zones
from kiosk.ui.pages.paged import PAGER, PagedView
from kiosk.ui.pages.view import Ground
from kiosk.ui.style.theme import Theme
from kiosk.ui.text.block import TextBlock
from kiosk.ui.text.runs import written

_PX, _LEADING = 36.0, 1.5


def pages_of(theme: Theme, text: str, width: float, height: float) -> tuple[str, ...]:
    """Cut a text into pages of at most ``height`` screen pixels, at set lines, so that no line is ever cut."""
    block = TextBlock(theme, text, _PX, line_height=_LEADING)
    whole = block.lines(width, block.size_for(width))
    a_page = max(1, int(height // (block.height_for(width) / len(whole))))
    lines = ["".join(map(written, line.pieces)) for line in whole]
    pages: list[str] = []
    while lines:
        now, lines = lines[:a_page], lines[a_page:]
        # A heading alone at a foot goes over to the next page.
        if lines and len(now) > 1 and not now[-2] and now[-1]:
            now, lines = now[:-1], [now[-1], *lines]
        pages.append("\n".join(now).strip("\n"))
    return tuple(page for page in pages if page) or ("",)


class TextView(PagedView[TextPage]):
    """Which page one is on is the screen's own affair."""

    ground = Ground.UNDERLAY
    split = Split.WIDE

    def __init__(self, theme: Theme, kit: Kit, value: TextPage, parent: QWidget | None = None) -> None:
        super().__init__(theme, kit, value, parent)
        self._at = 0

    def _find_zones(self) -> Zones:
        """A way on beside those out needs a wider bar than they alone."""
        wide = self.split if self.theme.growth() < 1.5 else Split.DONE
        split = wide if self.value.bar.primary is None else Split.DEFAULT
        return self.zones_in(split)

    def arrange(self) -> None:
        page, px, left = self.value, self.px, self.zones.left
        title = self.title(page.title, max_lines=1)
        y = self.at(title, left.left(), left.top(), left.width(), title.height_for(left.width())) + px(24)
        foot = left.bottom() - px(PAGER + 28 if self.zones.portrait else 12)
        self.at(self.part(Card, "card"), left.left(), y, left.width(), foot - y)
        room = QRectF(left.left(), y, left.width(), foot - y).adjusted(px(44), px(36), -px(44), -px(28))
        pages = pages_of(self.theme, page.text, room.width(), room.height())
        self._at = min(self._at, len(pages) - 1)
        text = self.words("text", pages[self._at], _PX, line_height=_LEADING)
        self.at(text, room.left(), room.top(), room.width(), room.height())
        if len(pages) > 1:
            right = self.zones.content
            if self.zones.portrait:
                self._pager(QRectF(left.left(), foot + px(28), left.width(), px(PAGER)), len(pages))
            else:
                self._pager(QRectF(right.left(), right.bottom() - px(PAGER), right.width(), px(PAGER)), len(pages))

    def _pager(self, rect: QRectF, count: int) -> None:
        labels = (self.value.pager_previous, self.value.pager_next)
        self.pager(rect, f"{self._at + 1} / {count}", labels, self._at == 0, self._at == count - 1)

    def turn(self, by: int) -> None:
        self._at = max(0, self._at + by)
