"""The ring that empties while the kiosk asks 続けますか."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from kiosk.screen.values.sheets import IdleSheet
from kiosk.ui.components.base import Component
from kiosk.ui.style.theme import TextKind
from kiosk.ui.text.block import TextBlock
from kiosk.ui.text.runs import parse_bold

_WIDTH = 26.0


class CountdownRing(Component[IdleSheet]):
    """Seconds left in a loquat ring; no clock lives here."""

    def rebuild(self) -> None:
        said = parse_bold(self.value.count, bold=False)
        number = "".join(part.text for part in said if part.bold)
        unit = tuple(replace(part, text=part.text.strip()) for part in said if not part.bold)
        centre, fixed = Qt.AlignmentFlag.AlignHCenter, TextKind.FIXED
        self._number = TextBlock(self.theme, number, 128, True, "ink", 1.0, 1, fixed, align=centre)
        self._word = TextBlock(self.theme, unit, 36, False, "ink", 1.0, 1, fixed, align=centre)
        self.setAccessibleName("".join(part.text for part in said))

    def height_for(self, width: float) -> float:
        return width

    def draw(self, p: QPainter) -> None:
        theme, face = self.theme, self.body()
        side = min(face.width(), face.height())
        width = side * _WIDTH / 310
        ring = QRectF(face.center().x() - side / 2, face.center().y() - side / 2, side, side)
        arc = ring.adjusted(width / 2, width / 2, -width / 2, -width / 2)
        p.setBrush(Qt.BrushStyle.NoBrush)
        if theme.palette.flat:
            p.setPen(theme.pen("line", 3))
        else:
            p.setPen(QPen(theme.color("off"), width))
        p.drawEllipse(arc)
        pen = QPen(theme.color("loquat"), width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        p.setPen(pen)
        left, total = self.value.seconds, max(1, self.value.total)
        if left > 0:
            p.drawArc(arc, 90 * 16, round(-360 * 16 * min(1.0, left / total)))
        inner = ring.adjusted(width * 1.4, 0, -width * 1.4, 0)
        top, high, below, low = 0.27, 0.42, 0.68, 0.14
        if theme.growth() > 1.0 and not self._word.fits(inner.width(), side * low):
            top, high, below, low = 0.19, 0.38, 0.57, 0.34
        self._number.paint(p, QRectF(inner.left(), ring.top() + side * top, inner.width(), side * high))
        self._word.paint(p, QRectF(inner.left(), ring.top() + side * below, inner.width(), side * low))
