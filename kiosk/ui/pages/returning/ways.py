"""Acts to choose from, as large rows; above them what is known, below them the line for staff."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QWidget

from kiosk.screen.pages.returning import WaysPage
from kiosk.ui.bridge import Kit
from kiosk.ui.components.account.book import XL_GROWTH
from kiosk.ui.components.account.tiles import PageLinkRow
from kiosk.ui.components.read.notices import StaffLine
from kiosk.ui.components.read.sign import Sign
from kiosk.ui.layout.leaves import Leaves
from kiosk.ui.layout.stack import Row, cut_row, least, lowered, text_row
from kiosk.ui.layout.zones import Split, zones_for
from kiosk.ui.pages.account.scenery import lay_scenery
from kiosk.ui.pages.rows import staff_row
from kiosk.ui.pages.view import Ground, PageView
from kiosk.ui.style.theme import Theme

_SIGN, _INDENT, _AWAY = 92.0, 120.0, 16.0


class WaysView(PageView[WaysPage]):
    """Portrait: all below one another.  Landscape: what is so at the left, the rows at the right."""

    ground = Ground.UNDERLAY
    split = Split.DEFAULT

    def __init__(self, theme: Theme, kit: Kit, value: WaysPage, parent: QWidget | None = None) -> None:
        super().__init__(theme, kit, value, parent)
        self._left, self._right = Leaves(self, "said"), Leaves(self, "ways")

    @property
    def _staff_turns(self) -> bool:
        """Whether the line for staff stands on the last leaf, for it is too high to be always there."""
        return self.value.staff is not None and self.theme.growth() >= XL_GROWTH

    def arrange(self) -> None:
        px, left, portrait = self.px, self.zones.left, self.zones.portrait
        y = self._title() + px(12)
        right = left if portrait else self.zones.content
        foot = self._staff(right.left(), right.bottom(), right.width())
        lowest = min(foot, self._lowest())
        if portrait:
            room, below = (QRectF(left.left(), y, left.width(), end - y) for end in (lowest, foot))
            bottom = self._column(room, said=True, rows=True, foot=below)
        else:
            bottom = self._column(QRectF(left.left(), y, left.width(), left.bottom() - y), said=True, rows=False)
            room = QRectF(right.left(), right.top(), right.width(), lowest - right.top())
            below = QRectF(right.left(), right.top(), right.width(), foot - right.top())
            self._column(room, said=False, rows=True, foot=below)
        if self._left.count == 1 and (self.value.staff is None or not portrait):
            lay_scenery(self, bottom + px(48))

    def _lowest(self) -> float:
        """How far down rows may lie: not where pages that they lead to have a yes (ADR 0024)."""
        with_yes = zones_for(self.theme, self.split, final=self.value.apart)
        return (with_yes.left if with_yes.portrait else with_yes.content).bottom() - self.px(_AWAY * self.value.apart)

    def _title(self) -> float:
        """With the sign of a problem, where it is one; returns the lower edge."""
        px, left, page = self.px, self.zones.left, self.value
        indent = px(_INDENT) if page.staff else 0.0
        title = self.title(page.title, max_lines=3, width=left.width() - indent)
        height = title.height_for(left.width() - indent)
        if page.staff:
            sign = self.part(Sign, "sign", lambda: Sign(self.theme, "sign", False))
            side, line = px(_SIGN), height / 2
            self.at(sign, left.left(), left.top() + (line - side) / 2 + px(4), side, side)
        return self.at(title, left.left() + indent, left.top(), left.width() - indent, height)

    def _staff(self, x: float, bottom: float, width: float) -> float:
        if self.value.staff is None or self._staff_turns:
            return bottom
        line = self.part(StaffLine, "staff-line").show_value(self._said_to_staff())
        height = line.height_for(width)
        self.at(line, x, bottom - height + self.px(8), width, height)
        return bottom - height - self.px(20)

    def _said_to_staff(self) -> tuple[str, str]:
        return self.value.staff or ("", "")

    def _column(self, room: QRectF, *, said: bool, rows: bool, foot: QRectF | None = None) -> float:
        """What is said and the rows, or one of the two, close together or on leaves; returns the lower edge."""
        width = room.width()
        parts: list[Row] = []
        for dense, bare in ((False, False), (True, False), (True, True)):
            listed: list[Row] = self._rows(width, dense=dense, bare=bare) if rows else []
            parts = [*(self._said(width) if said else ()), *listed]
            # On leaves, too, a row is rather without its icon than on two of them.
            if least(parts) <= room.height() or (dense and all(row.height <= room.height() for row in listed)):
                break
        if rows and self._staff_turns:
            parts.append(staff_row(self, self._said_to_staff(), width, self.px(24)))
        leaves = self._left if said else self._right
        return leaves.place(parts, room if said else lowered(parts, room), 1.4, about=self.value.title, foot=foot)

    def _said(self, width: float) -> list[Row]:
        px, page = self.px, self.value
        lead = self.words("lead", page.lead, 36, line_height=1.42)
        found = [text_row(lead, width)]
        for at, note in enumerate(page.notes):
            part = self.notice(f"note-{at}", note)
            found.append(cut_row(part, part.cut, width, px(14 if at else 24)))
        return found

    def _rows(self, width: float, *, dense: bool, bare: bool) -> list[Row]:
        px, found = self.px, list[Row]()
        apart = 20 if self.theme.growth() == 1.0 else 26
        for at, link in enumerate(self.value.rows):
            row = self.action(PageLinkRow, link.action).show_value(link)
            row.set_dense(dense, bare)
            found.append(cut_row(row, row.cut, width, px(apart if at else 32), firm=px(self.theme.apart)))
        return found
