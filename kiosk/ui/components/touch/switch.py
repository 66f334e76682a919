"""One of a few: ABC順 / キーボード順, and the tabs of マイ図書館."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Self

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kiosk.screen.values.elements import Action, Tabs
from kiosk.ui.components.base import Component, Touchable
from kiosk.ui.style.drawing import fill_box, icon, line_box, square
from kiosk.ui.style.palette import Role
from kiosk.ui.style.theme import TextKind, Theme
from kiosk.ui.text.block import TextBlock
from kiosk.visit.event.all import Press

_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class _Half(Touchable[Action]):
    """One choice of the switch."""

    REACH = 0.0

    def __init__(self, theme: Theme, name: str, tab: bool, parent: QWidget) -> None:
        super().__init__(theme, name, parent)
        self._tab = tab
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCheckable(True)
        self.setAutoExclusive(True)

    def rebuild(self) -> None:
        centre = Qt.AlignmentFlag.AlignHCenter
        self.setAccessibleName(self.value.label)
        self._text = TextBlock(self.theme, self.value.label, 30, True, "ink", 1.2, 2, TextKind.KEY, align=centre)

    def radius(self) -> float:
        return 16.0

    def draw(self, p: QPainter) -> None:
        theme, face = self.theme, self.body()
        chosen, down = self.isChecked(), self.isDown()
        inset = theme.px(8 if self._tab else 3)
        box = face.adjusted(inset, inset, -inset, -inset)
        if chosen or down:
            fill_box(p, theme, box, 16 if self._tab else 13, "bay" if self._tab or down else "ink")
        role: Role = "on_bay" if chosen or down else "ink"
        if self._tab:
            side = theme.px(48)
            icon(p, theme, square(box.center().x(), box.top() + theme.px(34), side), self.value.icon, role, 4)
            box = box.adjusted(0, theme.px(58), 0, -theme.px(6))
        self._text.paint(p, box.adjusted(theme.px(6), 0, -theme.px(6), 0), role, _MIDDLE)


class SegmentedSwitch(Component[Tabs]):
    """A row of choices of which one holds; ``chosen(index)`` when the patron changes it.

    ``weights`` share the width; with ``icons`` it is the 132 px tab bar, without the 64 px switch.  Each choice has the
    key of its action for a name.
    """

    chosen = Signal(int)

    def __init__(
        self,
        theme: Theme,
        name: str,
        icons: bool = False,
        weights: Sequence[float] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, name, parent)
        self._icons, self._weights = icons, tuple(weights)
        self._halves: list[_Half] = []
        self.index = 0
        """Which one holds."""

    def show_value(self, value: Tabs) -> Self:
        """Show the choices; the one that holds is the visit's to say, whatever was touched."""
        super().show_value(value)
        self.index = value.current
        self._halves[value.current].setChecked(True)
        return self

    def rebuild(self) -> None:
        actions = self.value.actions
        if [half.objectName() for half in self._halves] != [each.key for each in actions]:
            for half in self._halves:
                half.hide()
                half.deleteLater()
            self._halves = [self._half(at, each.key) for at, each in enumerate(actions)]
            self._share()
        for half, each in zip(self._halves, actions, strict=True):
            half.show_value(each)

    def _half(self, at: int, key: str) -> _Half:
        half = _Half(self.theme, key, self._icons, self)
        half.clicked.connect(lambda: self._choose(at))
        half.show()
        return half

    def event_of(self, half: QWidget) -> Press | None:
        """What a choice stands for."""
        return next((each.event for each in self.value.actions if each.key == half.objectName()), None)

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        for half in self._halves:
            half.set_theme(theme)

    def _choose(self, index: int) -> None:
        if index != self.index:
            self.index = index
            self.chosen.emit(index)

    def height_for(self, _width: float) -> float:
        return self.theme.px(132 if self._icons else 64)

    def resizeEvent(self, _event: object) -> None:
        self._share()

    def _share(self) -> None:
        weights = self._weights or (1.0,) * len(self._halves)
        total, x = sum(weights), 0.0
        for half, weight in zip(self._halves, weights, strict=True):
            width = self.width() * weight / total
            half.place(QRectF(x, 0, width, self.height()))
            x += width

    def draw(self, p: QPainter) -> None:
        rect = QRectF(self.rect())
        radius = 24.0 if self._icons else 16.0
        fill_box(p, self.theme, rect, radius, "surface")
        line_box(p, self.theme, rect, radius, "line", 3)
