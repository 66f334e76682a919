"""What comes out: the printer's row, the card picture, QR tiles; their pictures are painted by a given callable."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import QEasingCurve, QMarginsF, QRectF, Qt, QVariantAnimation
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kiosk.ui.components.base import Component
from kiosk.ui.components.surfaces import paint_card, shadow_bleed
from kiosk.ui.drawing import fill_box, icon, line_box, square
from kiosk.ui.palette import Role
from kiosk.ui.text import TextBlock
from kiosk.ui.theme import TextKind, Theme

Painter = Callable[[QPainter, QRectF], None]
"""Paints a picture into a rectangle of screen pixels."""

CARD_RATIO = 540 / 856
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class PrinterState(Enum):
    """How the print goes; value: icon, tile role, icon role."""

    WAITING = ("printer", "off", "ink")
    PRINTING = ("printer", "loquat_tint", "ink")
    DONE = ("check", "leaf_tint", "leaf")
    FAILED = ("warning", "red_tint", "red")


class PrinterRow(Component):
    """Icon, what happens, a bar of real progress, and at the right what the printer itself said (「あと15秒ほど」)."""

    def __init__(
        self,
        theme: Theme,
        name: str = "printer",
        text: str = "",
        note: str = "",
        fraction: float | None = None,
        state: PrinterState = PrinterState.PRINTING,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, name, "", parent)
        self._text, self._note, self._fraction, self._state = text, note, fraction, state
        self._shown = fraction or 0.0
        self._motion = QVariantAnimation(self)
        self._motion.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._motion.valueChanged.connect(self._moved)
        self.rebuild()

    def set_row(self, text: str, state: PrinterState, fraction: float | None = None, note: str = "") -> None:
        """Change words, state, progress (None: no bar)."""
        self._text, self._note, self._state, self._fraction = text, note, state, fraction
        self.rebuild()
        self._motion.stop()
        duration = self.theme.ms(180)
        if fraction is not None and duration:
            self._motion.setDuration(duration)
            self._motion.setStartValue(self._shown)
            self._motion.setEndValue(fraction)
            self._motion.start()
        else:
            self._moved(fraction or 0.0)

    def _moved(self, value: object) -> None:
        self._shown = float(str(value))
        self.update()

    def rebuild(self) -> None:
        """Set the words."""
        title = TextKind.TITLE
        role: Role = "red" if self._state is PrinterState.FAILED else "ink"
        self._block = TextBlock(self.theme, self._text, 36, True, role, 1.25, 2, title)
        right = Qt.AlignmentFlag.AlignRight
        self._side = TextBlock(self.theme, self._note, 32, False, "ink", 1.25, 1, title, align=right)
        self.setAccessibleName(f"{self._block.plain} {self._note}".strip())

    def bleed(self) -> QMarginsF:
        """The shadow."""
        return shadow_bleed(self.theme)

    def height_for(self, width: float) -> float:
        """124, more when the words need two lines."""
        room = width - self.theme.px(132 + 32)
        return max(self.theme.px(124), self._block.height_for(room) + self.theme.px(74))

    def draw(self, p: QPainter) -> None:
        """Card, tile with icon, words, bar."""
        theme, face = self.theme, self.body()
        paint_card(p, theme, face, 24)
        name, tile, sign = self._state.value
        spot = square(face.left() + theme.px(68), face.center().y(), theme.px(76))
        fill_box(p, theme, spot, 16, tile)  # type: ignore[arg-type]
        inset = theme.px(15)
        icon(p, theme, spot.adjusted(inset, inset, -inset, -inset), name, sign, 4)  # type: ignore[arg-type]
        room = QRectF(face.left() + theme.px(132), face.top(), face.width() - theme.px(132 + 30), face.height())
        bar = self._fraction is not None
        words = room.adjusted(0, theme.px(16), 0, -theme.px(44)) if bar else room
        note = min(self._side.width() + 2, words.width() * 0.45) if self._note else 0.0
        self._block.paint(p, words.adjusted(0, 0, -note - theme.px(8), 0), valign=_MIDDLE)
        if self._note:
            box = QRectF(words.right() - note, words.top(), note, words.height())
            self._side.paint(p, box, valign=_MIDDLE)
        if bar:
            track = QRectF(room.left(), face.bottom() - theme.px(40), room.width(), theme.px(18))
            fill_box(p, theme, track, 9, "off")
            line_box(p, theme, track, 9, "line", 2 if theme.palette.flat else 0)
            done = QRectF(track.left(), track.top(), max(track.height(), track.width() * self._shown), track.height())
            fill_box(p, theme, done, 9, "bay")


class CardHero(Component):
    """The patron's card on its shadow, painted by ``painter`` at CR80's ratio."""

    def __init__(
        self,
        theme: Theme,
        name: str = "card",
        label: str = "",
        painter: Painter | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, name, label, parent)
        self._painter = painter

    def set_painter(self, painter: Painter | None, label: str = "") -> None:
        """Show another card."""
        self._painter = painter
        self.setAccessibleName(label)
        self.update()

    def bleed(self) -> QMarginsF:
        """The shadow."""
        return shadow_bleed(self.theme)

    def height_for(self, width: float) -> float:
        """CR80."""
        return width * CARD_RATIO

    def draw(self, p: QPainter) -> None:
        """Shadow, then the card."""
        face = self.body()
        paint_card(p, self.theme, face, 32)
        if self._painter is not None:
            p.save()
            self._painter(p, face)
            p.restore()


class QrTile(Component):
    """A QR on white with a quiet border, a word and a line below; black on white in every contrast."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        title: str = "",
        line: str = "",
        painter: Painter | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, name, title, parent)
        self._title, self._line, self._painter = title, line, painter
        self.rebuild()

    def set_tile(self, title: str, line: str, painter: Painter | None) -> None:
        """Change words and picture."""
        self._title, self._line, self._painter = title, line, painter
        self.rebuild()
        self.update()

    def rebuild(self) -> None:
        """Set the words."""
        centre, title = Qt.AlignmentFlag.AlignHCenter, TextKind.TITLE
        self._head = TextBlock(self.theme, self._title, 36, True, "ink", 1.2, 2, title, align=centre)
        self._body = TextBlock(self.theme, self._line, 32, False, "ink2", 1.25, 2, title, align=centre)
        self.setAccessibleName(self._title)
        self.setAccessibleDescription(self._line)

    def height_for(self, width: float) -> float:
        """The square, then the words."""
        return width + self.theme.px(12) + self._head.height_for(width) + self._body.height_for(width)

    def code_rect(self) -> QRectF:
        """Where the picture is painted: within the tile, the border kept free."""
        face = self.body()
        side = min(face.width(), face.height())
        inset = side * 0.06
        return QRectF(face.center().x() - side / 2, face.top(), side, side).adjusted(inset, inset, -inset, -inset)

    def draw(self, p: QPainter) -> None:
        """Tile, picture, words."""
        theme, face = self.theme, self.body()
        words = self._head.height_for(face.width()) + self._body.height_for(face.width()) + theme.px(12)
        side = min(face.width(), face.height() - words)
        tile = QRectF(face.center().x() - side / 2, face.top(), side, side)
        p.setPen(theme.pen("hair", 3))
        p.setBrush(Qt.GlobalColor.white)
        r = theme.px(20)
        p.drawRoundedRect(tile, r, r)
        if self._painter is not None:
            inset = side * 0.06
            p.save()
            self._painter(p, tile.adjusted(inset, inset, -inset, -inset))
            p.restore()
        head = self._head.height_for(face.width())
        top = tile.bottom() + theme.px(12)
        self._head.paint(p, QRectF(face.left(), top, face.width(), head))
        self._body.paint(p, QRectF(face.left(), top + head, face.width(), self._body.height_for(face.width())))
