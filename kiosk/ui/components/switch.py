"""One of a few: ABC順 / キーボード順, and the tabs of マイ図書館."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kiosk.ui.components.base import Component, Touchable
from kiosk.ui.drawing import fill_box, icon, line_box, square
from kiosk.ui.palette import Role
from kiosk.ui.text import TextBlock
from kiosk.ui.theme import TextKind, Theme

_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class _Half(Touchable):
    """One choice of the switch."""

    REACH = 0.0

    def __init__(self, theme: Theme, name: str, label: str, icon_name: str, tab: bool, parent: QWidget) -> None:
        super().__init__(theme, name, label, parent)
        self._label, self._icon, self._tab = label, icon_name, tab
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.rebuild()

    def set_label(self, label: str) -> None:
        """Change the word."""
        self._label = label
        self.rebuild()
        self.update()

    def rebuild(self) -> None:
        """Set the word."""
        centre = Qt.AlignmentFlag.AlignHCenter
        self.setAccessibleName(self._label)
        self._text = TextBlock(self.theme, self._label, 30, True, "ink", 1.2, 2, TextKind.KEY, align=centre)

    def radius(self) -> float:
        """As the switch."""
        return 16.0

    def draw(self, p: QPainter) -> None:
        """Filled when chosen."""
        theme, face = self.theme, self.body()
        chosen, down = self.isChecked(), self.isDown()
        inset = theme.px(8 if self._tab else 3)
        box = face.adjusted(inset, inset, -inset, -inset)
        if chosen or down:
            fill_box(p, theme, box, 16 if self._tab else 13, "bay" if self._tab or down else "ink")
        role: Role = "on_bay" if chosen or down else "ink"
        if self._icon:
            side = theme.px(48)
            icon(p, theme, square(box.center().x(), box.top() + theme.px(34), side), self._icon, role, 4)
            box = box.adjusted(0, theme.px(58), 0, -theme.px(6))
        self._text.paint(p, box.adjusted(theme.px(6), 0, -theme.px(6), 0), role, _MIDDLE)


class SegmentedSwitch(Component):
    """A row of choices of which one holds; ``chosen(index)`` when the patron changes it.

    ``weights`` share the width; with ``icons`` it is the 132 px tab bar, without the 64 px switch.
    """

    chosen = Signal(int)

    def __init__(
        self,
        theme: Theme,
        name: str,
        labels: Sequence[str],
        index: int = 0,
        icons: Sequence[str] = (),
        weights: Sequence[float] = (),
        label: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, name, label, parent)
        self._weights = tuple(weights) or (1.0,) * len(labels)
        self._tabs = bool(icons)
        signs = tuple(icons) or ("",) * len(labels)
        self._halves = [
            _Half(theme, f"{name}-{at}", word, sign, self._tabs, self)
            for at, (word, sign) in enumerate(zip(labels, signs, strict=True))
        ]
        for at, half in enumerate(self._halves):
            half.setChecked(at == index)
            half.clicked.connect(lambda _checked=False, at=at: self._choose(at))
        self._index = index

    @property
    def index(self) -> int:
        """Which one holds."""
        return self._index

    def set_index(self, index: int) -> None:
        """Choose by program; emits nothing."""
        self._index = index
        self._halves[index].setChecked(True)

    def set_labels(self, labels: Sequence[str]) -> None:
        """Change the words (another language)."""
        for half, label in zip(self._halves, labels, strict=True):
            half.set_label(label)

    def set_theme(self, theme: Theme) -> None:
        """All choices change."""
        super().set_theme(theme)
        for half in self._halves:
            half.set_theme(theme)

    def _choose(self, index: int) -> None:
        if index != self._index:
            self._index = index
            self.chosen.emit(index)

    def height_for(self, _width: float) -> float:
        """64 without icons, else 132."""
        return self.theme.px(132 if self._tabs else 64)

    def resizeEvent(self, _event: object) -> None:
        """Share the width."""
        total, x = sum(self._weights), 0.0
        for half, weight in zip(self._halves, self._weights, strict=True):
            width = self.width() * weight / total
            half.place(QRectF(x, 0, width, self.height()))
            x += width

    def draw(self, p: QPainter) -> None:
        """Ground and border; the choices draw themselves."""
        rect = QRectF(self.rect())
        radius = 24.0 if self._tabs else 16.0
        fill_box(p, self.theme, rect, radius, "surface")
        line_box(p, self.theme, rect, radius, "line", 3)
