"""A small picture with a sentence beside it: カードは、台に置いたままにしてください。"""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kiosk.art.tips import paint_tip
from kiosk.ui.components.base import Component
from kiosk.ui.style.drawing import icon, square
from kiosk.ui.style.theme import Theme
from kiosk.ui.text.block import TextBlock


class TipLine(Component[str]):
    """A tip's picture, small, and one sentence."""

    def __init__(self, theme: Theme, name: str, tip: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._tip = tip

    def rebuild(self) -> None:
        """Set the sentence."""
        self.block = TextBlock(self.theme, self.value, 36, line_height=1.35)
        self.setAccessibleName(self.block.plain)

    def height_for(self, width: float) -> float:
        """The taller of both."""
        return max(self.theme.px(68), self.block.height_for(width - self.theme.px(112)))

    def draw(self, p: QPainter) -> None:
        """Picture and sentence."""
        theme, face = self.theme, self.body()
        side = theme.px(88)
        spot = QRectF(face.left() - theme.px(2), face.center().y() - theme.px(36), side, theme.px(68))
        paint_tip(p, spot, theme.art, self._tip)
        self.block.paint(p, face.adjusted(theme.px(112), 0, 0, 0), valign=Qt.AlignmentFlag.AlignVCenter)


class Sign(Component[None]):
    """A disc or an icon that says how something stands: the ✓ of success, the triangle of a problem."""

    def __init__(self, theme: Theme, name: str, done: bool, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._done = done

    def draw(self, p: QPainter) -> None:
        """✓ on a leaf disc, or the red triangle."""
        theme, face = self.theme, self.body()
        if not self._done:
            icon(p, theme, face, "warning", "red", 4)
            return
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(theme.color("leaf"))
        p.drawEllipse(face)
        icon(p, theme, square(face.center().x(), face.center().y(), face.width() * 0.6), "check", "on_leaf", 6)
