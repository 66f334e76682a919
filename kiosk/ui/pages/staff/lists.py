"""The menu of the staff's screen, and its pages of sentences, values and buttons."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtCore import QRectF

from kiosk.screen.staff.pages import StaffListPage, StaffMenuPage
from kiosk.screen.values.elements import Note
from kiosk.ui.components.read.pairs import PairsCard
from kiosk.ui.layout.leaves import Leaves
from kiosk.ui.layout.stack import Row, cut_row, stack, text_row
from kiosk.ui.layout.zones import Split
from kiosk.ui.pages.rows import button_row
from kiosk.ui.pages.view import Ground, PageView

_BUTTON, _GAP, _COLUMNS, _LEAST = 150.0, 24.0, 2, 96.0


class StaffMenuView(PageView[StaffMenuPage]):
    """How it is above (left in landscape), what can be done below it (at the right)."""

    ground = Ground.UNDERLAY
    split = Split.DEFAULT

    def underlay(self) -> QRectF:
        return QRectF() if self.zones.portrait else super().underlay()

    def arrange(self) -> None:
        page, px, left = self.value, self.px, self.zones.left
        title, width = self.title(page.title), left.width()
        rows = [Row(title, title.height_for(width)), text_row(self.words("lead", page.lead, 36), width, px(12))]
        for at, each in enumerate(page.notes):
            note = self.notice(f"note-{at}", each, bold=True)
            rows.append(Row(note, note.height_for(width), px(18 if at else 28)))
        bottom = stack(self, rows, left)
        room = self.zones.content
        if self.zones.portrait:
            room = QRectF(left.left(), bottom + px(44), left.width(), left.bottom() - bottom - px(44))
        lines = -(-len(page.entries) // _COLUMNS)
        high = max(px(_LEAST), min(px(_BUTTON), (room.height() - px(_GAP) * (lines - 1)) / lines))
        width = (room.width() - px(_GAP) * (_COLUMNS - 1)) / _COLUMNS
        for at, entry in enumerate(page.entries):
            line, column = divmod(at, _COLUMNS)
            x, y = room.left() + column * (width + px(_GAP)), room.top() + line * (high + px(_GAP))
            self.at(self.quiet(entry, accent=True, px=36), x, y, width, high)


class StaffListView(PageView[StaffListPage]):
    """One below the other; in landscape what was found at the left, all else at the right."""

    ground = Ground.UNDERLAY
    split = Split.WIDE

    def underlay(self) -> QRectF:
        return QRectF() if self.zones.portrait else super().underlay()

    @cached_property
    def _leaves(self) -> Leaves:
        return Leaves(self)

    @cached_property
    def _aside(self) -> Leaves:
        return Leaves(self, "aside")

    def arrange(self) -> None:
        left, right, about = self.zones.left, self.zones.content, self.value.place.name
        if self.zones.portrait:
            self._leaves.place([*self._said(left.width()), *self._beside(left.width(), 24)], left, about=about)
        else:
            self._leaves.place(self._said(left.width()), left, about=about)
            self._aside.place(self._beside(right.width(), 0), right, about=about)

    def _said(self, width: float) -> list[Row]:
        page, px = self.value, self.px
        title = self.title(page.title)
        rows = [Row(title, title.height_for(width), keeps=True)]
        if page.lead:
            rows.append(text_row(self.words("lead", page.lead, 36), width, px(12), keeps=True))
        rows += self._notes("note", page.notes, width, 24)
        if page.facts:
            pairs = self.part(PairsCard, "facts").show_value(page.facts)
            rows.append(cut_row(pairs, pairs.cut, width, px(24), begin=pairs.cut))
        return rows

    def _beside(self, width: float, gap: float) -> list[Row]:
        page, px = self.value, self.px
        rows = self._notes("more", page.more, width, gap)
        return [*rows, *(button_row(self, each, width, px(120), px(28)) for each in page.actions)]

    def _notes(self, key: str, notes: tuple[Note, ...], width: float, gap: float) -> list[Row]:
        rows = []
        for at, each in enumerate(notes):
            note = self.notice(f"{key}-{at}", each)
            rows.append(cut_row(note, note.cut, width, self.px(18 if at else gap)))
        return rows
