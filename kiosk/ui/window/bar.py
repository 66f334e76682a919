"""The action bar: quiet ways from the far left, the one way on at the right, or what is waited for."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtWidgets import QWidget

from kiosk.screen.values.elements import Action, Bar, Tabs
from kiosk.ui.components.touch.buttons import PrimaryButton, QuietButton
from kiosk.ui.components.touch.switch import SegmentedSwitch
from kiosk.ui.layout.board import Board
from kiosk.ui.style.theme import Theme
from kiosk.ui.text.block import TextBlock

ROUND = 24.0
"""Room the bar's widget has around the bar itself, for touch areas and focus rings, in reference px."""

_QUIET, _GAP, _PRIMARY = 212.0, 20.0, 520.0
_LABELS = (46.0, 42.0, 38.0)


class ActionBar(Board):
    """Stays where it is while pages travel."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "action-bar", parent)
        self._bar = Bar()
        self._rect, self._final = QRectF(), QRectF()

    def show_bar(self, bar: Bar, rect: QRectF, theme: Theme, final: QRectF | None = None) -> None:
        """Show the buttons in ``rect`` and the final yes, if any, in ``final`` (both in the parent's screen pixels)."""
        self.set_theme(theme)
        self._bar = bar
        room = self.px(ROUND)
        whole = rect.united(final) if final is not None else rect
        self.setGeometry(whole.adjusted(-room, -room, room, room).toAlignedRect())
        self._rect = rect.translated(-self.x(), -self.y())
        self._final = QRectF() if final is None else final.translated(-self.x(), -self.y())
        self.refresh()

    @property
    def bar(self) -> Bar:
        return self._bar

    def arrange(self) -> None:
        bar, rect = self._bar, self._rect
        x, gap = rect.left(), self.px(_GAP)
        if bar.final is not None:
            final = self._final
            self.at(self._primary(bar.final, final.width()), final.left(), final.top(), final.width(), final.height())
        for action in bar.quiet:
            width = self._quiet_width(action)
            self.at(self._quiet(action), x, rect.top(), width, rect.height())
            x += width + gap
        room = rect.right() - x
        if bar.secondary is not None:
            wide = room if bar.primary is None else min(self._quiet_width(bar.secondary), room * 0.45)
            self.at(self._quiet(bar.secondary, True), x, rect.top(), wide, rect.height())
            x, room = x + wide + gap, room - wide - gap
        if bar.primary is not None:
            self.at(self._primary(bar.primary, room), x, rect.top(), room, rect.height())
        elif bar.tabs is not None:
            self.at(self._tabs(bar.tabs), x, rect.top(), room, rect.height())
        elif bar.waiting and bar.secondary is None:
            right, middle = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignVCenter
            text = self.words("waiting", bar.waiting, 36, max_lines=2, line_height=1.35, align=right, valign=middle)
            self.at(text, x + gap, rect.top(), room - gap, rect.height())

    def _quiet_width(self, action: Action) -> float:
        label = TextBlock(self.theme, action.label, 40, True, line_height=1.2, max_lines=2)
        return max(self.px(_QUIET), min(label.width() + self.px(44 + 14 + 64), self.px(360)))

    def _quiet(self, action: Action, wide: bool = False) -> QuietButton:
        button = self.quiet(action)
        button.set_accent(wide or action.icon == "help")
        return button

    def _tabs(self, tabs: Tabs) -> SegmentedSwitch:
        return self.part(SegmentedSwitch, "tabs", self._make_tabs).show_value(tabs)

    def _make_tabs(self) -> SegmentedSwitch:
        switch = SegmentedSwitch(self.theme, "tabs", icons=True)
        switch.chosen.connect(self._choose_tab)
        return switch

    def _choose_tab(self, index: int) -> None:
        if self._bar.tabs is not None:
            self.pressed.emit(self._bar.tabs.actions[index].event)

    def _label_px(self, label: str, room: float) -> float:
        """One line if any size allows it, else the largest whose phrases stay whole on two lines."""
        blocks = [TextBlock(self.theme, label, px, True, tracking=0.02) for px in _LABELS]
        for width in (TextBlock.width, TextBlock.phrase_width):
            for block in blocks:
                if width(block) <= room:
                    return block.px
        return _LABELS[-1]

    def _primary(self, action: Action, width: float) -> PrimaryButton:
        room = width - self.px(44 + 34 + 48 + 12)
        button = self.action(PrimaryButton, action).show_value(action)
        button.set_letters(self._label_px(action.label, room))
        return button
