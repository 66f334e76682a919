"""How many tries are left, as large as it matters: the numeral and the books on a red tint."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kiosk.art.shelves import paint_tries
from kiosk.screen.values.elements import TriesText
from kiosk.ui.components.base import Component
from kiosk.ui.style.drawing import fill_box, line_box
from kiosk.ui.style.theme import TextKind, Theme
from kiosk.ui.text.block import TextBlock
from kiosk.ui.text.runs import with_numeral

_NUMERAL, _WORD = 184.0, 48.0
_LEFT, _AIR, _RIGHT = 48.0, 28.0, 44.0


class TriesPanel(Component[TriesText]):
    """The numeral is in the last line: 入力できるのは / あと 3 回."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def rebuild(self) -> None:
        *above, last = self.value.text.split("\n")
        title = TextKind.TITLE
        self._above = TextBlock(self.theme, "\n".join(above), 38, line_height=1.3, kind=title)
        parts = with_numeral(last, _NUMERAL / _WORD, bold=True)
        self._count = TextBlock(self.theme, parts, _WORD, True, line_height=1.1, max_lines=1, kind=TextKind.FIXED)
        self.setAccessibleName(f"{self._above.plain} {self._count.plain}".strip())

    def height_for(self, width: float) -> float:
        _, above, count = self._words(width, 1e9)
        return max(self.theme.px(420), above + count + self.theme.px(2 * _AIR))

    def least(self, width: float) -> float:
        """The height in screen pixels below which its words have no room."""
        _, above, count = self._words(width, 1.0)
        return above + count + self.theme.px(2 * _AIR)

    def _words(self, width: float, height: float) -> tuple[float, float, float]:
        """In a panel of this size: width of the words, and height of those above the numeral and of its line."""
        wide = (width - self.theme.px(_LEFT + _RIGHT)) * 0.5 - self.theme.px(16)
        above = self._above.height_for(wide) if self._above.parts else 0.0
        return wide, above, self._count.height_for(wide, max(1.0, height - self.theme.px(2 * _AIR) - above))

    def draw(self, p: QPainter) -> None:
        theme, face = self.theme, self.body()
        fill_box(p, theme, face, 32, "red_tint")
        line_box(p, theme, face, 32, "red", theme.palette.notice_border * 2)
        inner = face.adjusted(theme.px(_LEFT), theme.px(_AIR), -theme.px(_RIGHT), -theme.px(_AIR))
        wide, above, count = self._words(face.width(), face.height())
        words = QRectF(inner.left(), inner.top(), wide, inner.height())
        top = words.center().y() - (above + count) / 2
        if above:
            self._above.paint(p, QRectF(words.left(), top, words.width(), above))
        self._count.paint(p, QRectF(words.left(), top + above, words.width(), count), valign=_MIDDLE)
        room = QRectF(inner.center().x(), inner.top(), inner.width() / 2, inner.height())
        height = min(room.height(), room.width() * 0.58)
        books = QRectF(room.left(), room.center().y() - height / 2, room.width(), height)
        paint_tries(p, books, theme.art, self.value.number, self.value.of)


_MIDDLE = Qt.AlignmentFlag.AlignVCenter
