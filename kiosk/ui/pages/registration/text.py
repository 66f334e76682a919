"""A long text that is paged, never scrolled: the consent in full."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QWidget

from kiosk.screen.values.pages import TextPage
from kiosk.ui.bridge import Kit
from kiosk.ui.components.picture.surfaces import Card
from kiosk.ui.layout.bars import one_row
from kiosk.ui.layout.turner import turner_height
from kiosk.ui.layout.zones import Split, Zones
from kiosk.ui.pages.paged import PAGER, PagedView
from kiosk.ui.pages.view import Ground
from kiosk.ui.style.theme import Theme
from kiosk.ui.text.block import TextBlock
from kiosk.ui.text.runs import written

_PX, _LEADING = 36.0, 1.5
_LEAST_LINES = 2
"""That a card has to hold."""
_ASIDE, _ABOVE, _BELOW = 44.0, 36.0, 28.0
"""From the edges of a card to its words, in reference px."""


def pages_of(theme: Theme, text: str, width: float, *heights: float) -> tuple[str, ...]:
    """Cut a text into pages of at most these heights by turns, at set lines, so that no line is ever cut.

    All in screen pixels.
    """
    block = TextBlock(theme, text, _PX, line_height=_LEADING)
    whole = block.lines(width, block.size_for(width))
    high = block.height_for(width) / len(whole)
    lines = ["".join(map(written, line.pieces)) for line in whole]
    pages: list[str] = []
    while lines:
        a_page = max(1, int(heights[len(pages) % len(heights)] // high))
        now, lines = lines[:a_page], lines[a_page:]
        # A heading alone at a foot goes over to the next page.
        if lines and len(now) > 1 and not now[-2] and now[-1]:
            now, lines = now[:-1], [now[-1], *lines]
        while lines and not lines[0]:
            lines = lines[1:]
        pages.append("\n".join(now).strip("\n"))
    return tuple(page for page in pages if page) or ("",)


class TextView(PagedView[TextPage]):
    """Which page one is on is the screen's own affair; in landscape two of them lie side by side, as in a book."""

    ground = Ground.UNDERLAY
    split = Split.WIDE

    def __init__(self, theme: Theme, kit: Kit, value: TextPage, parent: QWidget | None = None) -> None:
        super().__init__(theme, kit, value, parent)
        self._at = 0

    def _find_zones(self) -> Zones:
        """A way on beside those out needs a wider bar than they alone."""
        return self.zones_in(Split.DONE if self.value.bar.primary is None else Split.DEFAULT)

    def arrange(self) -> None:
        px, left = self.px, self.zones.left
        title = self.title(self.value.title, width=left.width())
        y = self.at(title, left.left(), left.top(), left.width(), title.height_for(left.width())) + px(24)
        cards = self._cards(y)
        width = min(card.width() for card in cards) - px(2 * _ASIDE)
        heights = [card.height() - px(_ABOVE + _BELOW) for card in cards]
        pages = pages_of(self.theme, self.value.text, width, *heights)
        count = -(-len(pages) // len(cards))
        self._at = min(self._at, count - 1)
        shown = pages[self._at * len(cards) :]
        for number, (card, page) in enumerate(zip(cards, shown, strict=False)):
            self._page(number, card, page, width)
        if count > 1:
            labels = (self.value.pager_previous, self.value.pager_next)
            self.pager(self._foot(), f"{self._at + 1} / {count}", labels, self._at == 0, self._at == count - 1)

    def _cards(self, top: float) -> Sequence[QRectF]:
        """Where pages lie below ``top``, the lower edge of the title."""
        px, left, right, foot = self.px, self.zones.left, self.zones.content, self._foot()
        if self.zones.portrait:
            return [QRectF(left.left(), top, left.width(), foot.top() - px(28) - top)]
        first = QRectF(left.left(), top, left.width(), left.bottom() - px(12) - top)
        beside = QRectF(right.left(), right.top(), right.width(), foot.top() - px(28) - right.top())
        holds = beside.height() >= _LEAST_LINES * self.theme.text_px(_PX) * _LEADING + px(_ABOVE + _BELOW)
        return [first, beside] if holds else [first]

    def _page(self, number: int, card: QRectF, page: str, width: float) -> None:
        px, key = self.px, f"text-{number}" if number else "text"
        ground = self.part(Card, "rows" if number else "card")
        self.at(ground, card.left(), card.top(), card.width(), card.height())
        text = self.words(key, page, _PX, line_height=_LEADING)
        text.setObjectName("text")  # one text, for who reads the page part by part
        self.at(
            text, card.left() + px(_ASIDE), card.top() + px(_ABOVE), width + px(4), card.height() - px(_ABOVE + _BELOW)
        )

    def _foot(self) -> QRectF:
        content = self.zones.content
        height = max(self.px(PAGER), 0.0 if one_row(self.theme) else turner_height(self, content.width()))
        return QRectF(content.left(), content.bottom() - height, content.width(), height)

    def turn(self, by: int) -> None:
        self._at = max(0, self._at + by)
