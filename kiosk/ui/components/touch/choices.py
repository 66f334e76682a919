"""What is chosen on the attract and consent pages: large cards, and the 同意 check."""

from __future__ import annotations

from PySide6.QtCore import QMarginsF, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kiosk.screen.values.elements import Action, Choice
from kiosk.ui.components.base import Touchable
from kiosk.ui.layout.bars import one_row
from kiosk.ui.style.drawing import fill_box, icon, line_box, lipped_box, square
from kiosk.ui.style.palette import Role
from kiosk.ui.style.theme import TextKind, Theme
from kiosk.ui.text.block import TextBlock

CHOICE_LIP = 7.0
_DISC, _ASIDE = 120.0, 60.0 + 52.0 + 20.0
"""The arrow's disc, and what is free beside it and the words, in reference px."""


class ChoiceCard(Touchable[Choice]):
    """利用登録 or ログイン: a title, a line for whom, an arrow in a disc; the primary is the bay one.

    Not ready it is grey and dashed, without arrow, and the line says why; it can be touched all the same.
    """

    def rebuild(self) -> None:
        it = self.value
        self.setAccessibleName(it.title)
        self.setAccessibleDescription(it.text)
        px = 84 if it.primary else 72
        # The title grows further than others: it is the one thing a far-sighted patron must find.
        self._head = TextBlock(self.theme, it.title, px, True, "ink", 1.2, 2, TextKind.KEY, 0.02)
        self._body = TextBlock(self.theme, it.text, 36 if it.primary else 38, line_height=1.45, kind=TextKind.TITLE)

    def radius(self) -> float:
        return 32.0

    def bleed(self) -> QMarginsF:
        return super().bleed() + QMarginsF(0, 0, 0, self.theme.px(CHOICE_LIP))

    def _arrow(self, width: float) -> bool:
        """Whether there is room for the arrow beside the words."""
        widest = max(self._head.phrase_width(), self._body.phrase_width())
        return self.value.ready and (one_row(self.theme) or widest <= width - self.theme.px(_ASIDE + _DISC))

    def _room(self, width: float) -> float:
        return width - self.theme.px(_ASIDE + _DISC if self._arrow(width) else 60 + 40)

    def height_for(self, width: float) -> float:
        """At least 300 (236 for the second choice), more when the words need it."""
        room = self._room(width)
        words = self._head.height_for(room) + self._body.height_for(room) + self.theme.px(56)
        return max(self.theme.px(300 if self.value.primary else 236), words)

    def draw(self, p: QPainter) -> None:
        theme, rect, down, primary = self.theme, self.body(), self.isDown(), self.value.primary
        if not self.value.ready:
            fill_box(p, theme, rect, 32, "off")
            line_box(p, theme, rect, 32, "line", 4, dashed=True)
            self._words(p, rect, "off_text")
            return
        fill: Role = "bay" if primary else "surface"
        text: Role = "on_bay" if primary else "ink"
        if down:
            fill, text = ("bay_deep", "on_pressed") if primary else ("bay", "on_bay")
        face = lipped_box(p, theme, rect, 32, fill, "bay_deep" if primary else "hair", CHOICE_LIP, down)
        if not primary or theme.palette.flat:
            line_box(p, theme, face, 32, "bay", 4)
        self._words(p, face, text)
        if not self._arrow(face.width()):
            return
        side = theme.px(_DISC)
        spot = square(face.right() - theme.px(52) - side / 2, face.center().y(), side)
        disc: Role = "loquat" if primary else "bay"
        arrow: Role = "on_loquat" if primary else "on_bay"
        if theme.palette.flat and (primary or down):
            disc, arrow = text, fill
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(theme.color(disc))
        p.drawEllipse(spot)
        inset = side * 0.26
        icon(p, theme, spot.adjusted(inset, inset, -inset, -inset), "arrow_right", arrow, 4.5)

    def _words(self, p: QPainter, face: QRectF, text: Role) -> None:
        theme = self.theme
        room = self._room(face.width())
        left = face.left() + theme.px(60)
        head, body = self._head.height_for(room), self._body.height_for(room)
        gap = theme.px(4)
        free = face.height() - theme.px(16)
        top = face.center().y() - (min(free, head + gap + body)) / 2
        self._head.paint(p, QRectF(left, top, room, head), text)
        self._body.paint(p, QRectF(left, top + head + gap, room, min(body, free - head - gap)), text)


class Toggle(Touchable[Action]):
    """同意: a large check with its word and, as the hint, a line; ``toggled(bool)`` when it changes."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, parent)
        self.setCheckable(True)

    def rebuild(self) -> None:
        label, line = self.value.label, self.value.hint
        self.setAccessibleName(label)
        self.setAccessibleDescription(line)
        self._head = TextBlock(self.theme, label, 52, True, line_height=1.2, max_lines=1, kind=TextKind.TITLE)
        self._body = TextBlock(self.theme, line, 36, line_height=1.4)

    def _room(self, width: float) -> float:
        return width - self.theme.px(48 + 92 + 36 + 36)

    def height_for(self, width: float) -> float:
        room = self._room(width)
        line = self.value.hint
        body = self._body.height_for(room) if line else 0.0
        return max(self.theme.px(168 if line else 132), self._head.height_for(room) + body + self.theme.px(32))

    def draw(self, p: QPainter) -> None:
        theme, face = self.theme, self.body()
        on, down = self.isChecked(), self.isDown()
        fill_box(p, theme, face, 24, "shallow" if on or down else "surface")
        line_box(p, theme, face, 24, "bay" if on or down else "line", 5 if on else theme.palette.border)
        side = theme.px(92)
        spot = square(face.left() + theme.px(48) + side / 2, face.center().y(), side)
        if on:
            fill_box(p, theme, spot, 20, "bay")
            inset = side * 0.14
            icon(p, theme, spot.adjusted(inset, inset, -inset, -inset), "check", "on_bay", 6)
        else:
            fill_box(p, theme, spot, 20, "surface")
            line_box(p, theme, spot, 20, "line", 4)
        room = self._room(face.width())
        left = spot.right() + theme.px(36)
        line = self.value.hint
        head = self._head.height_for(room)
        body = self._body.height_for(room) if line else 0.0
        top = face.center().y() - (head + body) / 2
        self._head.paint(p, QRectF(left, top, room, head))
        if line:
            self._body.paint(p, QRectF(left, top + head, room, body))
