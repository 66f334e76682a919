"""One book on its shelf line: its spine, title, what is to be known, its state; to be looked at, or to be ticked."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kiosk.screen.values.account import BookRow
from kiosk.ui.components.account.face import LINE, XL_GROWTH, RowFace
from kiosk.ui.components.base import Component, Painted, Touchable
from kiosk.ui.style.drawing import fill_box, icon, line_box, square
from kiosk.ui.style.theme import Theme

__all__ = ["XL_GROWTH", "ShelfRow", "ShelfTick", "said_of"]


def said_of(row: BookRow) -> str:
    """All of it, for screen readers; nothing is cut."""
    pill = row.pill.text if row.pill else ""
    return " ".join(filter(None, (row.unread, row.title, *row.lines, pill)))


class _Shelved(Painted[BookRow]):
    """What both kinds of rows share."""

    def rebuild(self) -> None:
        self._face = RowFace(self.theme, self.value)
        self._widget().setAccessibleName(said_of(self.value))

    def height_for(self, width: float) -> float:
        return self._face.height(width)

    def button_rect(self, face: QRectF) -> QRectF:
        """Where the button of the row's action lies."""
        return self._face.button_rect(face)


class ShelfRow(_Shelved, Component[BookRow]):
    """A row that is only looked at."""

    def draw(self, p: QPainter) -> None:
        self._face.paint(p, self.body())


class ShelfTick(_Shelved, Touchable[BookRow]):
    """A row that can be ticked, anywhere on it."""

    REACH = 0.0

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, parent)
        self.setCheckable(True)

    def nextCheckState(self) -> None:
        """A touch is only a wish: the row shows what the visit says."""

    def rebuild(self) -> None:
        super().rebuild()
        self.setChecked(self.value.chosen)

    def draw(self, p: QPainter) -> None:
        theme, face, chosen = self.theme, self.body(), self.value.chosen
        if chosen or self.isDown():
            fill_box(p, theme, face.adjusted(0, theme.px(4), 0, -theme.px(LINE)), 12, "shallow")
        spot = square(face.left() + theme.px(40), face.center().y(), theme.px(60))
        fill_box(p, theme, spot, 14, "bay" if chosen else "surface")
        line_box(p, theme, spot, 14, "bay" if chosen else "line", 4)
        if chosen:
            inset = theme.px(9)
            icon(p, theme, spot.adjusted(inset, inset, -inset, -inset), "check", "on_bay", 6)
        self._face.paint(p, face)
