"""The action bar: quiet ways from the far left, the one way on at the right, or what is waited for."""

from __future__ import annotations

from functools import reduce

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QRegion
from PySide6.QtWidgets import QWidget

from kiosk.screen.values.elements import Action, Bar, Tabs
from kiosk.ui.components.touch.buttons import PrimaryButton, QuietButton
from kiosk.ui.components.touch.switch import SegmentedSwitch
from kiosk.ui.layout.bars import BETWEEN, ROWS_APART, aside_rows, beside_widths, label_px, quiet_widths
from kiosk.ui.layout.board import Board
from kiosk.ui.layout.zones import ROUND
from kiosk.ui.style.theme import TextKind, Theme


class ActionBar(Board):
    """Stays where it is while pages travel."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "action-bar", parent)
        self._bar = Bar()
        self._rect, self._final = QRectF(), QRectF()
        self._rows, self._keyed = 1, False

    def show_bar(
        self,
        bar: Bar,
        rect: QRectF,
        theme: Theme,
        final: QRectF | None = None,
        rows: int = 1,
        keyed: bool = False,
    ) -> None:
        """Show the buttons in ``rect`` and the final yes, if any, in ``final`` (both in the parent's screen pixels).

        ``keyed``: keys are above it, which need the height.
        """
        self.set_theme(theme)
        self._bar, self._rows, self._keyed = bar, rows, keyed
        room = self.px(ROUND)
        whole = rect.united(final) if final is not None else rect
        self.setGeometry(whole.adjusted(-room, -room, room, room).toAlignedRect())
        self._rect = rect.translated(-self.x(), -self.y())
        self._final = QRectF() if final is None else final.translated(-self.x(), -self.y())
        self.refresh()
        self._leave_free()

    def _leave_free(self) -> None:
        """Between yes and bar the page is touched, and beside ways out alone: leaves may have their turner there."""
        room, bar = self.px(ROUND), self._bar
        if self._final.isEmpty():
            self.clearMask()
            if bar.quiet and not (bar.primary or bar.secondary or bar.tabs or bar.waiting):
                self.setMask(reduce(QRegion.united, (QRegion(part.geometry()) for part in self._parts.values())))
            return
        rects = [each.adjusted(-room, -room, room, room).toAlignedRect() for each in (self._rect, self._final)]
        self.setMask(QRegion(rects[0]).united(QRegion(rects[1])))

    @property
    def bar(self) -> Bar:
        return self._bar

    def arrange(self) -> None:
        bar, rect, gap = self._bar, self._rect, self.px(BETWEEN)
        if bar.final is not None:
            final = self._final
            self.at(self._primary(bar.final, final.width()), final.left(), final.top(), final.width(), final.height())
        if self._rows > 1:
            self._two_rows(rect)
            return
        x, widths = rect.left(), beside_widths(self.theme, bar, rect.width(), self._keyed)
        for action, width in zip(bar.quiet, widths, strict=False):
            self.at(self._quiet(action), x, rect.top(), width, rect.height())
            x += width + gap
        room = rect.right() - x
        if bar.secondary is not None:
            wide = room if bar.primary is None else min(widths[-1], room)
            self.at(self._quiet(bar.secondary, True), x, rect.top(), wide, rect.height())
            x, room = x + wide + gap, room - wide - gap
        self._way_on(QRectF(x, rect.top(), room, rect.height()))

    def _two_rows(self, rect: QRectF) -> None:
        """The way on above the ways aside, which stay where they are on other pages."""
        bar, gap = self._bar, self.px(BETWEEN)
        height = (rect.height() - self.px(ROWS_APART) * (self._rows - 1)) / self._rows
        top = rect.bottom() - height
        for aside in aside_rows(self.theme, bar, rect.width()):
            x = rect.left()
            for action, width in zip(aside, quiet_widths(self.theme, aside, rect.width()), strict=True):
                self.at(self._quiet(action, action is bar.secondary), x, top, width, height)
                x += width + gap
            top -= height + self.px(ROWS_APART)
        upper = QRectF(rect.left(), rect.top(), rect.width(), height)
        if bar.secondary is not None and bar.primary is None:
            self.at(self._quiet(bar.secondary, True), upper.left(), upper.top(), upper.width(), height)
        self._way_on(upper)

    def _way_on(self, room: QRectF) -> None:
        """The primary button, or what stands in its place."""
        bar, gap = self._bar, self.px(BETWEEN)
        if bar.primary is not None:
            self.at(self._primary(bar.primary, room.width()), room.left(), room.top(), room.width(), room.height())
        elif bar.tabs is not None:
            self.at(self._tabs(bar.tabs), room.left(), room.top(), room.width(), room.height())
        elif bar.waiting and bar.secondary is None:
            right, middle = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignVCenter
            kind = TextKind.TITLE
            text = self.words(
                "waiting", bar.waiting, 36, max_lines=2, line_height=1.35, kind=kind, align=right, valign=middle
            )
            self.at(text, room.left() + gap, room.top(), room.width() - gap, room.height())

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

    def _primary(self, action: Action, width: float) -> PrimaryButton:
        button = self.action(PrimaryButton, action).show_value(action)
        button.set_letters(label_px(self.theme, action, width))
        return button
