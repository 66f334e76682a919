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
_SIDE = 310.0
"""Of the ring, in reference px."""
_WORD = 0.72
"""The part of the ring that its word may take, for the ring is narrower there."""
_LINES, _LOW, _TALL_LINES = (0.48, 0.75), 0.14, (0.37, 0.72)
"""Where the middle of each line is, how high a low word is, and where they are with a higher one."""


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

    @property
    def wished(self) -> float:
        """Screen pixels of the ring's side: as drawn, or as its word needs it."""
        return max(self.theme.px(_SIDE), self._word.phrase_width() / _WORD)

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
        low = self._word.fits(inner.width(), side * _LOW)
        number, word = _LINES if low else _TALL_LINES
        for text, at in ((self._number, number), (self._word, word)):
            high = text.height_for(inner.width())
            text.paint(p, QRectF(inner.left(), ring.top() + side * at - high / 2, inner.width(), high))
