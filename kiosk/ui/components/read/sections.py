"""Numbered sections on one card, as the consent page has them, and the link row at its foot."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kiosk.art.spines import silhouette
from kiosk.screen.values.elements import Action, Section
from kiosk.ui.components.base import Touchable
from kiosk.ui.components.picture.surfaces import paint_card
from kiosk.ui.components.read.dense import DenseCard
from kiosk.ui.style.drawing import fill_box, icon, square
from kiosk.ui.style.theme import TextKind, Theme
from kiosk.ui.text.block import TextBlock

_PAD, _TEXT, _SPINE_W, _SPINE_H, _SPINE_EDGE = 48.0, 140.0, 58.0, 96.0, 12.0
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
DENSITIES = ((44.0, 38.0, 60.0), (42.0, 36.0, 48.0), (40.0, 34.0, 36.0), (38.0, 32.0, 28.0))
"""Heading px, text px, gap between sections: from airy to dense."""


Numbered = tuple[tuple[int, Section], ...]
"""Sections, each with its number."""


class SectionCard(DenseCard[Numbered]):
    """Sections, each with its number on a spine; ``foot`` reference px are kept free below them for a link row."""

    densities = DENSITIES
    room_beside = _TEXT + _PAD

    def __init__(
        self,
        theme: Theme,
        name: str,
        foot: float = 0.0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, name, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._foot = foot

    def rebuild(self) -> None:
        head, text, _ = DENSITIES[self._density]
        lines = 2 if self.theme.growth() == 1.0 else None
        rows = [
            (
                TextBlock(
                    self.theme,
                    section.heading,
                    head,
                    True,
                    line_height=1.3,
                    max_lines=lines,
                ),
                TextBlock(self.theme, section.text, text, line_height=1.45),
            )
            for _, section in self.value
        ]
        self.set_rows(rows)

    def _row_height(self, row: tuple[TextBlock, TextBlock], width: float) -> float:
        words = row[0].height_for(width) + row[1].height_for(width)
        return max(words, self._spine_height() + self.theme.px(4))

    def _spine_height(self) -> float:
        """As high as the number on it needs."""
        room = self._numeral(1).height_for(self.theme.px(_SPINE_W)) + self.theme.px(_SPINE_EDGE)
        return max(self.theme.px(_SPINE_H - 4), room)

    def _numeral(self, number: int) -> TextBlock:
        leading = 1.2 if self.theme.growth() == 1.0 else 1.0
        centre = Qt.AlignmentFlag.AlignHCenter
        return TextBlock(self.theme, str(number), 38, True, "on_bay", leading, 1, TextKind.FIXED, align=centre)

    def height_for(self, width: float) -> float:
        rows = sum(self._row_height(row, self._room(width)) for row in self._rows)
        pad = self._gap() / 2 + self.theme.px(16)
        return rows + self._gap() * (len(self._rows) - 1) + 2 * pad + self.theme.px(self._foot)

    def draw(self, p: QPainter) -> None:
        theme, face = self.theme, self.body()
        paint_card(p, theme, face)
        left, room, gap = face.left() + theme.px(_PAD), self._room(face.width()), self._gap()
        foot = theme.px(self._foot)
        wanted = self.height_for(face.width())
        spare = max(0.0, face.height() - wanted) / (len(self._rows) + 1)
        y = face.top() + gap / 2 + theme.px(16) + spare / 2
        for at, ((number, _), row) in enumerate(zip(self.value, self._rows, strict=True)):
            if at:
                middle = y - (gap + spare) / 2
                p.fillRect(QRectF(left, middle, face.width() - theme.px(2 * _PAD), 2), theme.color("hair"))
            self._spine(p, QRectF(left, y + theme.px(2), theme.px(_SPINE_W), self._spine_height()), number)
            height = row[0].height_for(room)
            x = face.left() + theme.px(_TEXT)
            row[0].paint(p, QRectF(x, y - theme.px(4), room, height))
            row[1].paint(p, QRectF(x, y - theme.px(4) + height, room, row[1].height_for(room)))
            y += self._row_height(row, room) + gap + spare
        if foot:
            line = QRectF(left, face.bottom() - foot, face.width() - theme.px(2 * _PAD), 2)
            p.fillRect(line, theme.color("hair"))

    def _spine(self, p: QPainter, rect: QRectF, number: int) -> None:
        theme = self.theme
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(theme.color("bay"))
        p.drawPath(silhouette(rect, theme.px(7)))
        block = self._numeral(number)
        least = theme.px(48.0 if theme.growth() == 1.0 else 76.0)
        high = max(least, block.height_for(rect.width()))
        room = QRectF(rect.left(), rect.bottom() - theme.px(8) - high, rect.width(), high)
        block.paint(p, room, valign=_MIDDLE)


class LinkRow(Touchable[Action]):
    """A row that leads to more: icon, bold bay word, arrow at the right."""

    REACH = 0.0

    def rebuild(self) -> None:
        self.setAccessibleName(self.value.label)
        self._text = TextBlock(self.theme, self.value.label, 38, True, "bay", 1.2, 1, TextKind.TITLE)

    def radius(self) -> float:
        return 28.0

    def height_for(self, _width: float) -> float:
        return self.theme.px(100)

    def draw(self, p: QPainter) -> None:
        theme, face = self.theme, self.body()
        if self.isDown():
            fill_box(p, theme, face, 28, "shallow")
        side, pad = theme.px(44), theme.px(_PAD)
        icon(p, theme, square(face.left() + pad + side / 2, face.center().y(), side), self.value.icon, "bay", 4)
        room = face.adjusted(theme.px(110), 0, -theme.px(120), 0)
        self._text.paint(p, room, valign=_MIDDLE)
        icon(p, theme, square(face.right() - pad - side / 2, face.center().y(), side), "arrow_right", "bay", 5)
