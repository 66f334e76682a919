"""Small pictures with words: how to lay the card, カードは、台に置いたままにしてください。"""

from __future__ import annotations

from PySide6.QtCore import QMarginsF, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kiosk.art.tips import paint_tip
from kiosk.screen.values.elements import Tip
from kiosk.ui.components.base import Component
from kiosk.ui.components.picture.surfaces import paint_card, shadow_bleed
from kiosk.ui.style.theme import TextKind, Theme
from kiosk.ui.text.block import TextBlock

_PICTURE = (170.0, 130.0)


class TipLine(Component[str]):
    """A tip's picture, small, and one sentence."""

    def __init__(self, theme: Theme, name: str, tip: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._tip = tip

    def rebuild(self) -> None:
        self.block = TextBlock(self.theme, self.value, 36, line_height=1.35)
        self.setAccessibleName(self.block.plain)

    def height_for(self, width: float) -> float:
        return max(self.theme.px(68), self.block.height_for(width - self.theme.px(112)))

    def draw(self, p: QPainter) -> None:
        theme, face = self.theme, self.body()
        side = theme.px(88)
        spot = QRectF(face.left() - theme.px(2), face.center().y() - theme.px(36), side, theme.px(68))
        paint_tip(p, spot, theme.art, self._tip)
        self.block.paint(p, face.adjusted(theme.px(112), 0, 0, 0), valign=Qt.AlignmentFlag.AlignVCenter)


class TipRow(Component[tuple[Tip, ...]]):
    """Tips side by side; ``stacked``: one below the other, larger."""

    def __init__(self, theme: Theme, name: str, stacked: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._stacked = stacked

    def rebuild(self) -> None:
        align = Qt.AlignmentFlag.AlignLeft if self._stacked else Qt.AlignmentFlag.AlignHCenter
        head, line = (44, 36) if self._stacked else (36, 32)
        kind = TextKind.BODY if self._stacked else TextKind.TITLE
        free = self._stacked and self.theme.growth() > 1.0
        lines = (None, None) if free else (2, 3)
        self._texts = [
            (
                TextBlock(self.theme, tip.heading, head, True, "ink", 1.3, lines[0], kind, align=align),
                TextBlock(self.theme, tip.text, line, False, "ink2", 1.35, lines[1], kind, align=align),
            )
            for tip in self.value
        ]
        self.setAccessibleName(" ".join(f"{a.plain} {b.plain}" for a, b in self._texts))

    def bleed(self) -> QMarginsF:
        return shadow_bleed(self.theme)

    def _cell(self, width: float) -> float:
        if self._stacked:
            return width - self.theme.px(_PICTURE[0] * 1.2 + 48 + 44 + 48)
        return width / max(1, len(self.value)) - self.theme.px(20)

    def _words(self, width: float) -> list[float]:
        room = self._cell(width)
        return [a.height_for(room) + b.height_for(room) for a, b in self._texts]

    def height_for(self, width: float) -> float:
        """The tallest tip (stacked: all of them) and padding."""
        words = self._words(width) or [0.0]
        if self._stacked:
            return sum(max(w, self.theme.px(_PICTURE[1] * 1.2)) + self.theme.px(44) for w in words) + self.theme.px(28)
        return self.theme.px(36 + _PICTURE[1] + 12 + 28) + max(words)

    def draw(self, p: QPainter) -> None:
        paint_card(p, self.theme, self.body())
        if self._stacked:
            self._column(p)
        else:
            self._row(p)

    def _row(self, p: QPainter) -> None:
        theme, face = self.theme, self.body()
        cell, room = face.width() / max(1, len(self.value)), self._cell(face.width())
        spare = max(0.0, face.height() - self.height_for(face.width())) / 2
        for at, (tip, (head, line)) in enumerate(zip(self.value, self._texts, strict=True)):
            x = face.left() + at * cell
            w, h = theme.px(_PICTURE[0]), theme.px(_PICTURE[1])
            top = face.top() + theme.px(36) + spare
            paint_tip(p, QRectF(x + (cell - w) / 2, top, w, h), theme.art, tip.picture)
            y, left = top + h + theme.px(12), x + (cell - room) / 2
            height = head.height_for(room)
            head.paint(p, QRectF(left, y, room, height))
            line.paint(p, QRectF(left, y + height, room, line.height_for(room)))

    def _column(self, p: QPainter) -> None:
        theme, face = self.theme, self.body()
        room, words = self._cell(face.width()), self._words(face.width())
        w, h = theme.px(_PICTURE[0] * 1.2), theme.px(_PICTURE[1] * 1.2)
        share = (face.height() - theme.px(28)) / max(1, len(self.value))
        for at, (tip, (head, line)) in enumerate(zip(self.value, self._texts, strict=True)):
            row = QRectF(face.left(), face.top() + theme.px(14) + at * share, face.width(), share)
            if at:
                line_x = face.left() + theme.px(48)
                p.fillRect(QRectF(line_x, row.top(), face.width() - theme.px(96), 2), theme.color("hair"))
            paint_tip(p, QRectF(row.left() + theme.px(48), row.center().y() - h / 2, w, h), theme.art, tip.picture)
            x, y = row.left() + theme.px(48) + w + theme.px(44), row.center().y() - words[at] / 2
            height = head.height_for(room)
            head.paint(p, QRectF(x, y, room, height))
            line.paint(p, QRectF(x, y + height, room, line.height_for(room)))
