"""One of a few: ABC順 / キーボード順, and the tabs of マイ図書館."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Self

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kiosk.screen.values.elements import Action, Tabs
from kiosk.ui.components.base import Component, Touchable
from kiosk.ui.layout.bars import TAB_INSET, TAB_SIDE, TAB_SIGN, tab_label, tab_shares, tabs_signed
from kiosk.ui.style.drawing import fill_box, icon, line_box, square
from kiosk.ui.style.palette import Role
from kiosk.ui.style.theme import Theme
from kiosk.visit.event.all import Pressed

_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_SIDE, _NEARLY = TAB_SIDE, 0.9
_ROW, _TABS = 64.0, 132.0


class _Half(Touchable[Action]):
    """One choice of the switch."""

    REACH = 0.0

    def __init__(self, theme: Theme, name: str, tab: bool, parent: QWidget) -> None:
        super().__init__(theme, name, parent)
        self._tab, self._signed = tab, tab
        self._dead = (0.0, 0.0, 0.0, 0.0)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCheckable(True)
        self.setAutoExclusive(True)

    def rebuild(self) -> None:
        self.setAccessibleName(self.value.label)
        self._text = tab_label(self.theme, self.value)

    def radius(self) -> float:
        return 16.0

    def set_signed(self, signed: bool) -> None:
        """Whether its sign stands above its words."""
        self._signed = signed
        self.update()

    def apart(self, left: float, top: float, right: float, bottom: float) -> None:
        """Where a touch means neither this choice nor its neighbour, in screen pixels from each edge."""
        self._dead = (left, top, right, bottom)

    def body(self) -> QRectF:
        left, top, right, bottom = self._dead
        return QRectF(self.rect()).adjusted(left, top, -right, -bottom)

    def hitButton(self, pos: QPoint) -> bool:
        return self.body().contains(QPointF(pos))

    def narrowest(self) -> float:
        """Width in screen pixels in which the words stand on one line, nearly as large as they should be."""
        return self._text.width() * _NEARLY + self.theme.px(2 * _SIDE + 6)

    def tall(self) -> float:
        """Height in screen pixels of one line."""
        return self._text.height_for(1e9) + self.theme.px(2 * _SIDE)

    def draw(self, p: QPainter) -> None:
        theme, face = self.theme, QRectF(self.rect())
        chosen, down = self.isChecked(), self.isDown()
        inset = theme.px(TAB_INSET if self._tab else 3)
        box = face.adjusted(inset, inset, -inset, -inset)
        if chosen or down:
            fill_box(p, theme, box, 16 if self._tab else 13, "bay" if self._tab or down else "ink")
        role: Role = "on_bay" if chosen or down else "ink"
        if self._signed:
            side = theme.px(48)
            icon(p, theme, square(box.center().x(), box.top() + theme.px(34), side), self.value.icon, role, 4)
            box = box.adjusted(0, theme.px(TAB_SIGN), 0, -theme.px(TAB_SIDE))
        self._text.paint(p, box.adjusted(theme.px(_SIDE), 0, -theme.px(_SIDE), 0), role, _MIDDLE)


class SegmentedSwitch(Component[Tabs]):
    """A row of choices of which one holds; ``chosen(index)`` when the patron changes it.

    ``weights`` share the width; with ``icons`` it is the 132 px tab bar, without the 64 px switch, whose choices stand
    below one another where one of them has no room beside the others.  Each choice has the key of its action for a
    name.
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
        for half, each in zip(self._halves, actions, strict=True):
            half.show_value(each)
        self._share()

    def _half(self, at: int, key: str) -> _Half:
        half = _Half(self.theme, key, self._icons, self)
        half.clicked.connect(lambda: self._choose(at))
        half.show()
        return half

    def event_of(self, half: QWidget) -> Pressed | None:
        """What a choice stands for."""
        return next((each.event for each in self.value.actions if each.key == half.objectName()), None)

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        for half in self._halves:
            half.set_theme(theme)
        self._share()

    def _choose(self, index: int) -> None:
        if index != self.index:
            self.index = index
            self.chosen.emit(index)

    def height_for(self, width: float) -> float:
        if self._icons:
            return self.theme.px(_TABS)
        words = max(half.tall() for half in self._halves)
        row = max(self.theme.px(max(_ROW, self.theme.target)), words)
        if not self._stacked(width):
            return row
        return len(self._halves) * row + (len(self._halves) - 1) * self._apart()

    def _apart(self) -> float:
        """Between the touch areas of two choices, in screen pixels."""
        return self.theme.px(self.theme.apart)

    def _stacked(self, width: float) -> bool:
        return not self._icons and any(
            half.narrowest() > share for half, share in zip(self._halves, self._shares(width), strict=True)
        )

    def _shares(self, width: float) -> list[float]:
        """The width of each choice, if they stand side by side."""
        if self._icons:
            return tab_shares(self.theme, self.value, width)
        weights = self._weights or (1.0,) * len(self._halves)
        return [width * weight / sum(weights) for weight in weights]

    def resizeEvent(self, _event: object) -> None:
        self._share()

    def _share(self) -> None:
        if not self._halves:
            return
        width, height = float(self.width()), float(self.height())
        signed = self._icons and tabs_signed(self.theme, self.value, width, height)
        half, last, stacked = self._apart() / 2, len(self._halves) - 1, self._stacked(self.width())
        x, y = 0.0, 0.0
        for at, (each, share) in enumerate(zip(self._halves, self._shares(self.width()), strict=True)):
            before, behind = half if at else 0.0, half if at < last else 0.0
            each.set_signed(signed)
            if stacked:
                each.apart(0, before, 0, behind)
                each.setGeometry(QRectF(0, y, self.width(), self.height() / (last + 1)).toAlignedRect())
                y += self.height() / (last + 1)
            else:
                each.apart(before, 0, behind, 0)
                each.setGeometry(QRectF(x, 0, share, self.height()).toAlignedRect())
                x += share

    def draw(self, p: QPainter) -> None:
        rect = QRectF(self.rect())
        radius = 24.0 if self._icons else 16.0
        fill_box(p, self.theme, rect, radius, "surface")
        line_box(p, self.theme, rect, radius, "line", 3)
