"""How many digits of a passcode are typed; which ones is not known here."""

from __future__ import annotations

from PySide6.QtCore import QMarginsF, QPointF, Qt
from PySide6.QtGui import QPainter

from kiosk.secret import CAPACITY
from kiosk.ui.components.base import Component
from kiosk.ui.components.typed.field import paint_open_box
from kiosk.ui.style.drawing import square

_DOT, _PITCH, _BOX, _RING = 30.0, 54.0, 128.0, 6.0


class DigitDots(Component[tuple[int, str]]):
    """The count, and the same in words for who does not see it."""

    def rebuild(self) -> None:
        self.setAccessibleName(self.value[1])

    def bleed(self) -> QMarginsF:
        ring = self.theme.px(_RING) + 1
        return QMarginsF(ring, ring, ring, ring)

    def height_for(self, _width: float) -> float:
        return self.theme.px(_BOX)

    def draw(self, p: QPainter) -> None:
        box = self.body()
        paint_open_box(p, self.theme, box, False)
        pitch = min(self.theme.px(_PITCH), (box.width() - self.theme.px(96)) / CAPACITY)
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(self.theme.color("ink"))
        for index in range(self.value[0]):
            centre = QPointF(box.left() + self.theme.px(64) + pitch * index, box.center().y())
            p.drawEllipse(square(centre.x(), centre.y(), self.theme.px(_DOT)))
