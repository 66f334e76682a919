"""A disc or an icon that says how something stands."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kiosk.ui.components.base import Component
from kiosk.ui.style.drawing import icon, square
from kiosk.ui.style.theme import Theme


class Sign(Component[None]):
    """The ✓ of success, or the triangle of a problem."""

    def __init__(self, theme: Theme, name: str, done: bool, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._done = done

    def draw(self, p: QPainter) -> None:
        theme, face = self.theme, self.body()
        if not self._done:
            icon(p, theme, face, "warning", "red", 4)
            return
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(theme.color("leaf"))
        p.drawEllipse(face)
        icon(p, theme, square(face.center().x(), face.center().y(), face.width() * 0.6), "check", "on_leaf", 6)
