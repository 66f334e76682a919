"""The signature password as dots, painted byte by byte so that no text of it ever exists."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QMarginsF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath
from PySide6.QtWidgets import QWidget

from kiosk.screen.pages.card import PasswordPage
from kiosk.secret import CAPACITY, Secret
from kiosk.ui.components.base import Component
from kiosk.ui.components.touch.show import ShowButton
from kiosk.ui.components.typed.field import paint_open_box
from kiosk.ui.style.drawing import fill_box, square
from kiosk.ui.style.theme import Theme, sized_font

BOX = 128.0
_DOT, _PITCH, _LEFT, _RING = 26.0, 41.0, 48.0, 6.0
_EYE_HEIGHT = 92.0
_GLYPH, _ROWS_APART = 41.0, 1.1
_ALPHABET = bytes(range(0x30, 0x3A)) + bytes(range(0x41, 0x5B))


@lru_cache(maxsize=4)
def glyphs(pixels: float) -> tuple[QPainterPath | None, ...]:
    """Outline of every allowed character by its byte, centred on 0 and standing on the baseline.

    Built once for the whole alphabet: painting then needs only the byte, and no character is ever looked up as text.
    """
    font = sized_font(pixels, True)
    table: list[QPainterPath | None] = [None] * 128
    for byte in _ALPHABET:
        path = QPainterPath()
        path.addText(QPointF(0, 0), font, chr(byte))
        table[byte] = path.translated(-path.boundingRect().center().x(), 0)
    return tuple(table)


class PasswordDots(Component[PasswordPage]):
    """16 places of a Secret: dots, the first empty ones that are needed marked darker; 表示 shows it for a while.

    Call ``refresh()`` after each change of the Secret.  Nothing readable (property, accessible name) changes by
    typing, but for the count in words, as the page has it.
    """

    def __init__(self, theme: Theme, name: str, secret: Secret, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, parent)
        self._secret, self._shown = secret, False
        self.eye = ShowButton(theme, f"{name}-show", self)
        self.eye.toggled.connect(self._show)

    def rebuild(self) -> None:
        self.setAccessibleName(self.value.field_label)
        self.setAccessibleDescription(self.value.count_text)
        self.eye.show_value(self.value.show_label)

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.eye.set_theme(theme)
        self._put_eye()

    def refresh(self) -> None:
        """The Secret changed."""
        self.update()

    def _show(self, shown: bool) -> None:
        self._shown = shown
        self.repaint()

    def hideEvent(self, _event: object) -> None:
        """A hidden page shows nothing when it comes back."""
        self._shown = False

    def resizeEvent(self, _event: object) -> None:
        self._put_eye()

    def _put_eye(self) -> None:
        theme, box = self.theme, self.body()
        width, height = self.eye.wide(), theme.px(_EYE_HEIGHT)
        right = box.right() - theme.px(24)
        self.eye.place(QRectF(right - width, box.center().y() - height / 2, width, height))

    def bleed(self) -> QMarginsF:
        ring = self.theme.px(_RING) + 1
        return QMarginsF(ring, ring, ring, ring)

    def height_for(self, _width: float) -> float:
        return self.theme.px(BOX)

    def draw(self, p: QPainter) -> None:
        box = self.body()
        paint_open_box(p, self.theme, box, bool(self.value.fault))
        length = self._secret.length
        for index in range(CAPACITY):
            centre = self._place(box, index)
            if index >= length:
                self._empty(p, centre, index < self.value.minimum)
            elif self._shown:
                self._glyph(p, box, index)
            else:
                p.setPen(Qt.PenStyle.NoPen)
                p.setBrush(self.theme.color("ink"))
                p.drawEllipse(square(centre.x(), centre.y(), self.theme.px(_DOT)))

    def _room(self, box: QRectF) -> float:
        return box.width() - self.eye.wide() - self.theme.px(_LEFT + 24 + 24)

    def _place(self, box: QRectF, index: int) -> QPointF:
        theme = self.theme
        pitch = min(theme.px(_PITCH), self._room(box) / CAPACITY)
        return QPointF(box.left() + theme.px(_LEFT) + pitch * index, box.center().y())

    def _empty(self, p: QPainter, centre: QPointF, needed: bool) -> None:
        theme = self.theme
        width, height = theme.px(26), theme.px(6 if needed else 5)
        dash = QRectF(centre.x() - width / 2, centre.y() + theme.px(6), width, height)
        fill_box(p, theme, dash, 3, "line" if needed else "hair")

    def _in_two_rows(self, box: QRectF, index: int) -> QPointF:
        """Where a character stands that is too large for one row of all of them."""
        theme, half = self.theme, CAPACITY // 2
        row, column = divmod(index, half)
        pitch = min(theme.px(2 * _PITCH), self._room(box) / half)
        apart = max(_GLYPH, theme.smallest) * _ROWS_APART
        return QPointF(box.left() + theme.px(_LEFT) + pitch * column, box.center().y() + theme.px(apart * (row - 0.5)))

    def _glyph(self, p: QPainter, box: QRectF, index: int) -> None:
        large = max(_GLYPH, self.theme.smallest)
        centre = self._place(box, index) if large == _GLYPH else self._in_two_rows(box, index)
        path = glyphs(round(self.theme.px(large), 1))[self._secret.at(index)]
        if path is not None:
            p.setPen(Qt.PenStyle.NoPen)
            p.setBrush(self.theme.color("ink"))
            p.drawPath(path.translated(centre.x(), centre.y() + self.theme.px(14.5 * large / _GLYPH)))
