"""The header: mark and name at the left (portrait), the step shelf at the right, on one ink line."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kiosk.screen.values.elements import Steps
from kiosk.ui.components.base import Component
from kiosk.ui.components.progress.shelves import StepShelf
from kiosk.ui.style.drawing import square
from kiosk.ui.style.theme import TextKind, Theme
from kiosk.ui.text.block import TextBlock
from kiosk.ui.text.named import Named, name_of
from kiosk.ui.text.runs import mixed

LINE = 4.0
_LETTERS = 34.0
_NO_STEPS = Steps(0, ())
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


Header = tuple[str, Steps, str]
"""The library's name, the steps, and a greeting that replaces them."""


class HeaderShelf(Component[Header]):
    """Body: the ink line is its lower edge; 132 px high from the screen's top."""

    def __init__(self, theme: Theme, name: str = "header", parent: QWidget | None = None) -> None:
        super().__init__(theme, name, parent)
        self.steps = StepShelf(theme, f"{name}-steps", theme.metrics.portrait, self)
        self.show_value(("", _NO_STEPS, ""))

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.steps.set_theme(theme)
        self._put()

    def rebuild(self) -> None:
        library, steps, greeting = self.value
        self.steps.show_value(steps if steps.current else _NO_STEPS)
        self.steps.setVisible(bool(self.steps.value.names))
        self._put()
        self._name, self._hello = Named(library, self._block), Named(greeting, self._greeted)
        self.setAccessibleName(f"{library} {greeting}".strip())

    def height_for(self, _width: float) -> float:
        return self.theme.px(132)

    def resizeEvent(self, _event: object) -> None:
        self._put()

    def _put(self) -> None:
        rise, line = self.theme.px(104), self.theme.px(LINE)
        left = self.width() * 0.37 if self.theme.metrics.portrait else 0.0
        if self.theme.growth() > 1.0 and self.steps.value.names and left:
            left = min(left, self.width() - self.steps.wished_width)
        self.steps.place(QRectF(left, self.height() - line - rise, self.width() - left, rise))

    def draw(self, p: QPainter) -> None:
        theme, rect, greeting = self.theme, QRectF(self.rect()), self.value[2]
        line = theme.px(LINE)
        p.fillRect(QRectF(rect.left(), rect.bottom() - line, rect.width(), line), theme.color("ink"))
        row = QRectF(rect.left(), rect.bottom() - theme.px(84), rect.width(), theme.px(76))
        if theme.metrics.portrait and self.due(QRectF(rect.left(), rect.top(), rect.width() * 0.37, rect.height())):
            side = theme.px(60)
            theme.paint_sign(p, square(row.left() + side / 2, row.center().y(), side))
            wide = row.width() * (0.37 if self.steps.isVisibleTo(self) or greeting else 1.0)
            if self.steps.isVisibleTo(self):
                free = row.width() - self.steps.wished_width - theme.px(8)
                wide = max(wide, free) if theme.growth() == 1.0 else free
            beside = greeting and self._greeting_room(row).left() > row.left() + theme.px(100)
            if not greeting or beside:
                self._paint_name(p, row.adjusted(theme.px(76), 0, wide - row.width(), 0))
        if greeting:
            tall = self._greeting_room(row)
            hello = self._hello.block(tall.width(), tall.height())
            small = hello.height_for(tall.width()) <= row.height()
            room = QRectF(tall.left(), row.top(), tall.width(), row.height()) if small else tall
            hello.paint(p, room, valign=_MIDDLE)

    def _greeting_room(self, row: QRectF) -> QRectF:
        """Beside the library's name; where a greeting is longer, beside the sign, which stands for the name."""
        portrait, theme = self.theme.metrics.portrait, self.theme
        usual = self._tall(row.adjusted(row.width() * 0.4 if portrait else 0.0, 0, 0, 0))
        if theme.growth() == 1.0 and self._hello.whole(usual.width(), usual.height()):
            return usual
        return self._whole_height(row.adjusted(theme.px(76) if portrait else 0.0, 0, 0, 0))

    def _tall(self, row: QRectF) -> QRectF:
        """The room of a text that is higher than the row."""
        if self.theme.growth() == 1.0:
            return row.adjusted(0, -self.theme.px(24), 0, self.theme.px(4))
        return self._whole_height(row)

    def _whole_height(self, row: QRectF) -> QRectF:
        return QRectF(row.left(), self.theme.px(2), row.width(), self.height() - self.theme.px(LINE + 4))

    def _paint_name(self, p: QPainter, row: QRectF) -> None:
        """The library's name, in larger letters only if all of it has room: else the sign stands for it."""
        tall = self._tall(row)
        if self.theme.growth() == 1.0 or self._name.whole(tall.width(), tall.height()):
            name = self._name.block(tall.width(), tall.height())
            small = name.height_for(row.width()) <= row.height()
            name.paint(p, row if small else tall, valign=_MIDDLE)

    def _block(self, text: str) -> TextBlock:
        leading = 1.2 if self.theme.growth() == 1.0 else 1.1
        return TextBlock(self.theme, name_of(text), _LETTERS, True, "ink", leading, kind=TextKind.FIXED)

    def _greeted(self, text: str) -> TextBlock:
        right, parts = Qt.AlignmentFlag.AlignRight, mixed(text, self.theme.language)
        return TextBlock(self.theme, parts, _LETTERS, False, "ink", 1.1, kind=TextKind.FIXED, align=right)
