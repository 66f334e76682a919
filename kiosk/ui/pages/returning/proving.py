"""The second thing is typed: one field above its keys, and another way to prove it."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from kiosk.screen.pages.proving import ProvingPage
from kiosk.screen.values.elements import Note, NoticeKind, Tabs
from kiosk.ui.components.touch.switch import SegmentedSwitch
from kiosk.ui.layout.stack import Row, cut_row, text_row
from kiosk.ui.pages.typed import TypedView

_SWITCH = 96.0


class ProvingView(TypedView[ProvingPage]):
    """Title, what to type, and what can be typed instead."""

    def overview(self) -> None:
        left = self.zones.left
        bottom = self.underlay().top() - self.px(36) if self.zones.portrait else left.bottom()
        room = QRectF(left.left(), left.top(), left.width(), bottom - left.top())
        self.read(self._rows(room.width()), room, 1.3)

    def _rows(self, width: float) -> list[Row]:
        page, px = self.value, self.px
        title = self.title(page.title)
        lead = self.words("lead", page.lead, 38, line_height=1.42)
        rows = [Row(title, title.height_for(width)), text_row(lead, width, px(24)), *self.said(width)]
        if page.ways is not None:
            ways = self._ways(page.ways)
            rows.append(Row(ways, max(px(_SWITCH), ways.height_for(width)), px(44)))
        hint = self.notice("hint", Note(NoticeKind.INFO, page.hint), plain=True)
        rows.append(cut_row(hint, hint.cut, width, px(40)))
        return rows

    def _ways(self, ways: Tabs) -> SegmentedSwitch:
        return self.part(SegmentedSwitch, "ways", self._make_ways).show_value(ways)

    def _make_ways(self) -> SegmentedSwitch:
        switch = SegmentedSwitch(self.theme, "ways")
        switch.chosen.connect(self._choose)
        return switch

    def _choose(self, index: int) -> None:
        ways = self.value.ways
        if ways is not None:
            self.flush()
            self.pressed.emit(ways.actions[index].event)
