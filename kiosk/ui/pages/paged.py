"""What can't be shown at once is paged, never scrolled; which page one is on is the screen's own affair."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeyEvent

from kiosk.screen.values.elements import Action
from kiosk.screen.values.place import Page
from kiosk.ui.layout.bars import one_row
from kiosk.ui.layout.turner import LETTERS, WHERE, turner_of
from kiosk.ui.pages.view import PageView
from kiosk.ui.style.theme import TextKind
from kiosk.visit.chapter.common import Touched

PAGER = 100.0
"""Height of the pager in reference px."""

P = TypeVar("P", bound=Page)
_TURNS = {"previous": -1, "next": 1}
_KEYS = {
    Qt.Key.Key_PageUp: "previous",
    Qt.Key.Key_PageDown: "next",
    Qt.Key.Key_Left: "previous",
    Qt.Key.Key_Right: "next",
}


def split(heights: Sequence[float], gap: float, room: float) -> list[range]:
    """Which of the parts stand on which page, in their order; one at least on each."""
    pages, begin, used = [], 0, 0.0
    for at, height in enumerate(heights):
        if at > begin and used + gap + height > room:
            pages.append(range(begin, at))
            begin, used = at, 0.0
        used += height + (gap if at > begin else 0.0)
    return [*pages, range(begin, len(heights))]


class PagedView(PageView[P]):
    """Subclasses turn their pages in ``turn`` and place the pager with ``pager``."""

    def turn(self, by: int) -> None:
        """Go one page on or back, if there is one."""
        raise NotImplementedError

    def pager_height(self, width: float, count: int) -> float:
        """Screen pixels that the pager of a list in a room of ``width`` needs for its words."""
        if one_row(self.theme) or not all(self.turning):
            return self.px(PAGER)
        return turner_of(self, width, f"{count}–{count}/{count}").height

    def pager(self, rect: QRectF, where: str, labels: tuple[str, str], first: bool, last: bool) -> None:
        """Back at the left, on at the right, and between them where one is, as ``1 / 4`` or ``46–47 / 50``."""
        width, back, on = min(self.px(400), rect.width() * 0.37), "arrow_left", "arrow_right"
        if not one_row(self.theme) and all(self.turning):
            labels, where = self.turning, where.replace(" ", "")  # the short words
            count = where.rpartition("/")[2]
            turner = turner_of(self, rect.width(), f"{count}–{count}/{count}")
            width = turner.width
            back, on = (back, on) if turner.signed else ("", "")
        centre, middle = Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignVCenter
        text = self.words("where", where, WHERE, True, "ink", 1.2, 1, TextKind.TITLE, centre, middle)
        if not first:
            self._turner("previous", labels[0], back, rect.left(), rect, width)
        if not last:
            self._turner("next", labels[1], on, rect.right() - width, rect, width)
        side = width + self.px(12)
        self.at(text, rect.left() + side, rect.top(), rect.width() - 2 * side, rect.height())

    def _turner(self, key: str, label: str, icon: str, x: float, rect: QRectF, width: float) -> None:
        part = self.quiet(Action(key, label, icon, Touched()), px=LETTERS, repeats=True)
        self.at(part, x, rect.top(), width, rect.height())

    def press(self, key: str) -> None:
        """Turn the page; it also says that somebody is there."""
        if key in _TURNS:
            self.turn(_TURNS[key])
        super().press(key)
        if key in _TURNS:
            self.refresh()

    def type_key(self, event: QKeyEvent) -> bool:
        """Page up and down, and the arrows, turn pages on an external keyboard."""
        key = _KEYS.get(Qt.Key(event.key()))
        if key is None or not self.has(key):
            return False
        self.press(key)
        return True
