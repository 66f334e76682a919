"""A hairline between rows, and the row with a sign that heads a part of a page."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kiosk.ui.components.base import Component
from kiosk.ui.style.drawing import icon, square
from kiosk.ui.style.theme import TextKind, Theme
from kiosk.ui.text.block import TextBlock


class Rule(Component[None]):
    """Decoration, 2 px."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def draw(self, p: QPainter) -> None:
        p.fillRect(QRectF(0, 0, self.width(), max(2.0, self.theme.px(2))), self.theme.color("hair"))


class Heading(Component[str]):
    """An icon and a bold line."""

    def __init__(self, theme: Theme, name: str, icon_name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._icon = icon_name

    def rebuild(self) -> None:
        self.block = TextBlock(self.theme, self.value, 40, True, line_height=1.25, max_lines=2, kind=TextKind.TITLE)
        self.setAccessibleName(self.value)

    def height_for(self, width: float) -> float:
        return max(self.theme.px(60), self.block.height_for(width - self.theme.px(72)))

    def draw(self, p: QPainter) -> None:
        theme, face = self.theme, self.body()
        icon(p, theme, square(face.left() + theme.px(28), face.center().y(), theme.px(52)), self._icon, "bay", 4)
        self.block.paint(p, face.adjusted(theme.px(72), 0, 0, 0), valign=Qt.AlignmentFlag.AlignVCenter)
