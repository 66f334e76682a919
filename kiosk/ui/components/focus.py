"""The rings around what an external keyboard would press: 4 white, 6 ink, 8 loquat."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kiosk.ui.style.drawing import line_box
from kiosk.ui.style.palette import Role
from kiosk.ui.style.theme import Theme

_RINGS: tuple[tuple[Role, float], ...] = (("focus_gap", 4.0), ("ink", 6.0), ("focus", 8.0))
WIDTH = 18.0
"""How far the rings reach outside the body, in reference px."""


class FocusRing(QWidget):
    """Lies over its siblings so that nothing cuts it off; touches go through it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("focus-ring")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._theme: Theme | None = None
        self._rect = QRectF()
        self._radius = 0.0

    def surround(self, theme: Theme, rect: QRectF, radius: float) -> None:
        """Show the rings around ``rect`` of the parent; ``radius`` in reference px."""
        self._theme, self._radius = theme, radius
        reach = theme.px(WIDTH) + 1
        box = rect.adjusted(-reach, -reach, reach, reach).toAlignedRect()
        self._rect = rect.translated(-box.x(), -box.y())
        self.setGeometry(box)
        self.raise_()
        self.show()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._theme is None:
            return
        p = QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect, radius = self._rect, self._radius
        for role, width in _RINGS:
            grow = self._theme.px(width)
            rect, radius = rect.adjusted(-grow, -grow, grow, grow), radius + width
            line_box(p, self._theme, rect, radius, role, width)
        p.end()
