"""A line that the card signs, in Japanese, with what it means below or beside it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kiosk.ui.components.base import Component
from kiosk.ui.style.theme import Theme
from kiosk.ui.text.block import TextBlock
from kiosk.ui.text.pieces import texts_of

_PX, _AIR, _BETWEEN = 36.0, 16.0, 48.0


class SignedLine(Component[tuple[str, str]]):
    """A hairline above it parts it from the line before; ``beside``: two columns, as long as one holds the other."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._beside = False

    def set_beside(self, beside: bool) -> SignedLine:
        if beside != self._beside:
            self._beside = beside
            self.update()
        return self

    def rebuild(self) -> None:
        line, means = self.value
        self._line = TextBlock(self.theme, line, _PX, line_height=1.4)
        self._means = TextBlock(self.theme, means, _PX, False, "ink2", 1.4)
        self.setAccessibleName(f"{self._line.plain} {self._means.plain}".strip())

    def _columns(self) -> bool:
        return self._beside and all(self.value)

    def _room(self, width: float) -> float:
        """Width of one of the two."""
        return (width - self.theme.px(_BETWEEN)) / 2 if self._columns() else width

    def _heights(self, width: float) -> tuple[float, float]:
        line, means = self.value
        room = self._room(width)
        return self._line.height_for(room) if line else 0.0, self._means.height_for(room) if means else 0.0

    def height_for(self, width: float) -> float:
        line, means = self._heights(width)
        return (max(line, means) if self._columns() else line + means) + self.theme.px(2 * _AIR)

    def cut(self, width: float, height: float) -> list[tuple[str, str]]:
        """In pieces of at most a height, one of the two in each."""
        most = height - self.theme.px(2 * _AIR)
        line, means = (texts_of(block, width, most) if block.plain else [] for block in (self._line, self._means))
        return [(each, "") for each in line] + [("", each) for each in means]

    def draw(self, p: QPainter) -> None:
        theme, face = self.theme, self.body()
        p.fillRect(QRectF(face.left(), face.top(), face.width(), 2), theme.color("hair"))
        room, (line, means) = self._room(face.width()), self._heights(face.width())
        top = face.top() + theme.px(_AIR)
        if line:
            self._line.paint(p, QRectF(face.left(), top, room, line))
        if means:
            left, below = (face.right() - room, top) if self._columns() else (face.left(), top + line)
            self._means.paint(p, QRectF(left, below, room, means))
