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

_NUMERAL, _LOW_NUMERAL, _WORD = 184.0, 128.0, 48.0
_LEFT, _AIR, _RIGHT = 48.0, 28.0, 44.0
_SHARES = 0.5, 0.66, 1.0
"""What the words may have of the width, the books the rest."""


class TriesPanel(Component[TriesText]):
    """The numeral is in the last line: 入力できるのは / あと 3 回."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def rebuild(self) -> None:
        *above, last = self.value.text.split("\n")
        title = TextKind.TITLE
        self._above = TextBlock(self.theme, "\n".join(above), 38, line_height=1.3, kind=title)
        # Where the letters beside it are larger, the numeral is as large as ever.
        self._count, self._low = self._line(last, _NUMERAL), self._line(last, _LOW_NUMERAL)
        self.setAccessibleName(f"{self._above.plain} {self._count.plain}".strip())

    def _line(self, text: str, numeral: float) -> TextBlock:
        # Where the letters beside it are larger, the numeral is as large as ever.
        parts = with_numeral(text, numeral / max(_WORD, self.theme.smallest), bold=True)
        return TextBlock(self.theme, parts, _WORD, True, line_height=1.1, max_lines=1, kind=TextKind.FIXED)

    def height_for(self, width: float) -> float:
        _, _, above, count = self._ways(width)[0]
        return max(self.theme.px(420), above + count + self.theme.px(2 * _AIR))

    def least(self, width: float) -> float:
        """The height in screen pixels below which its words have no room."""
        return min(above + count for _, _, above, count in self._ways(width)) + self.theme.px(2 * _AIR)

    def _words(self, width: float, height: float) -> tuple[TextBlock, float, float, float]:
        """In a panel of this size: the numeral's line, width of the words, height of those above and of the line."""
        high = height - self.theme.px(2 * _AIR)
        *better, last = self._ways(width)
        return next((way for way in better if way[0].width() <= way[1] and way[2] + way[3] <= high), last)

    def _ways(self, width: float) -> list[tuple[TextBlock, float, float, float]]:
        """The same beside the books, beside smaller ones, without them, and with a smaller numeral."""
        whole, ways = width - self.theme.px(_LEFT + _RIGHT), []
        for share in _SHARES:
            wide = whole * share - self.theme.px(16 if share < 1.0 else 0)
            above = self._above.height_for(wide) if self._above.parts else 0.0
            ways.append((self._count, wide, above, self._count.height_for(wide)))
        _, wide, above, _ = ways[-1]
        return [*ways, (self._low, wide, above, self._low.height_for(wide))]

    def draw(self, p: QPainter) -> None:
        theme, face = self.theme, self.body()
        fill_box(p, theme, face, 32, "red_tint")
        line_box(p, theme, face, 32, "red", theme.palette.notice_border * 2)
        inner = face.adjusted(theme.px(_LEFT), theme.px(_AIR), -theme.px(_RIGHT), -theme.px(_AIR))
        line, wide, above, count = self._words(face.width(), face.height())
        words = QRectF(inner.left(), inner.top(), wide, inner.height())
        top = words.center().y() - (above + count) / 2
        if above:
            self._above.paint(p, QRectF(words.left(), top, words.width(), above))
        line.paint(p, QRectF(words.left(), top + above, words.width(), count), valign=_MIDDLE)
        left = words.right() + theme.px(16)
        room = QRectF(left, inner.top(), inner.right() - left, inner.height())
        if room.width() < inner.width() * (1.0 - _SHARES[-2]) * 0.9:
            return
        height = min(room.height(), room.width() * 0.58)
        books = QRectF(room.left(), room.center().y() - height / 2, room.width(), height)
        paint_tries(p, books, theme.art, self.value.number, self.value.of)


_MIDDLE = Qt.AlignmentFlag.AlignVCenter
