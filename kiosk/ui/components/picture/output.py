"""What comes out: the printer's row, the card picture, QR tiles; their pictures are painted by given callables."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QMarginsF, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kiosk.screen.values.elements import CodeTile, FaceView, NoticeKind, PrintRow
from kiosk.ui.bridge import CodeRenderer, FaceRenderer
from kiosk.ui.components.base import Component
from kiosk.ui.components.picture.surfaces import paint_card, shadow_bleed
from kiosk.ui.style.drawing import fill_box, icon, square
from kiosk.ui.style.palette import Role
from kiosk.ui.style.theme import TextKind, Theme
from kiosk.ui.text.block import TextBlock
from kiosk.ui.text.pieces import texts_of

CARD_RATIO = 540 / 856
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


_LOOK: dict[NoticeKind, tuple[str, Role, Role]] = {
    NoticeKind.ATTENTION: ("printer", "off", "ink"),
    NoticeKind.INFO: ("printer", "loquat_tint", "ink"),
    NoticeKind.DONE: ("check", "leaf_tint", "leaf"),
    NoticeKind.FAULT: ("warning", "red_tint", "red"),
}
"""Icon, its tile, its colour."""
_ROOM_OF_BOOKS, _BOOKS = "\u3000" * 4, 144.0


class PrinterRow(Component[PrintRow]):
    """Icon and what happens; at the right the code of a fault, or while it is busy room for the wandering books."""

    def rebuild(self) -> None:
        title, it = TextKind.TITLE, self.value
        role: Role = "red" if it.kind is NoticeKind.FAULT else "ink"
        self._block = TextBlock(self.theme, it.text, 36, True, role, 1.25, kind=title)
        self._note = it.code or (_ROOM_OF_BOOKS if it.busy else "")
        right = Qt.AlignmentFlag.AlignRight
        self._side = TextBlock(self.theme, self._note, 32, False, "ink", 1.25, 1, title, align=right)
        self.setAccessibleName(f"{self._block.plain} {self._note}".strip())

    def bleed(self) -> QMarginsF:
        return shadow_bleed(self.theme)

    def _room(self, width: float) -> float:
        """Width of the words."""
        room = width - self.theme.px(132 + 32)
        if self._note and self.theme.growth() > 1.0:
            room -= self._note_width(room) + self.theme.px(8)
        return room

    def height_for(self, width: float) -> float:
        return max(self.theme.px(124), self._block.height_for(self._room(width)) + self.theme.px(74))

    def cut(self, width: float, height: float) -> list[PrintRow]:
        """The row in pieces of at most a height, for leaves; what is at the right stands beside the last one."""
        *texts, last = texts_of(self._block, self._room(width), height - self.theme.px(74))
        ahead = replace(self.value, busy=False, code="")
        return [*(replace(ahead, text=text) for text in texts), replace(self.value, text=last)]

    def _note_width(self, room: float) -> float:
        if not self.value.code:
            return self.theme.px(_BOOKS) if self._note else 0.0
        return min(self._side.width() + 2, room * 0.45)

    def draw(self, p: QPainter) -> None:
        theme, face = self.theme, self.body()
        paint_card(p, theme, face, 24)
        name, tile, sign = _LOOK[self.value.kind]
        spot = square(face.left() + theme.px(68), face.center().y(), theme.px(76))
        fill_box(p, theme, spot, 16, tile)
        inset = theme.px(15)
        icon(p, theme, spot.adjusted(inset, inset, -inset, -inset), name, sign, 4)
        words = QRectF(face.left() + theme.px(132), face.top(), face.width() - theme.px(132 + 30), face.height())
        note = self._note_width(words.width())
        self._block.paint(p, words.adjusted(0, 0, -note - theme.px(8), 0), valign=_MIDDLE)
        if self._note:
            box = QRectF(words.right() - note, words.top(), note, words.height())
            self._side.paint(p, box, valign=_MIDDLE)


class CardHero(Component[FaceView]):
    """The patron's card on its shadow, painted by ``painter`` at CR80's ratio."""

    def __init__(self, theme: Theme, name: str, painter: FaceRenderer, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, parent)
        self._painter = painter

    def bleed(self) -> QMarginsF:
        return shadow_bleed(self.theme)

    def height_for(self, width: float) -> float:
        return width * CARD_RATIO

    def draw(self, p: QPainter) -> None:
        face = self.body()
        paint_card(p, self.theme, face, 32)
        p.save()
        self._painter(p, face, self.value)
        p.restore()


class QrTile(Component[CodeTile]):
    """A QR on white with a quiet border, a word and a line below; black on white in every contrast."""

    def __init__(self, theme: Theme, name: str, make: CodeRenderer, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, parent)
        self._make = make
        self._url: str | None = None
        self._beside = 0.0

    def set_beside(self, side: float) -> None:
        """Have the words at the right of a code of ``side`` screen pixels; 0: below one as wide as the tile."""
        if side != self._beside:
            self._beside = side
            self.set_theme(self.theme)

    def rebuild(self) -> None:
        """Make the code, once for its address; it may lead to one person's account, so it goes with this widget."""
        if self.value.url != self._url:
            self._url = self.value.url
            self._symbol = self._make(self.value.url)
        align = Qt.AlignmentFlag.AlignLeft if self._beside else Qt.AlignmentFlag.AlignHCenter
        title, lines = TextKind.TITLE, 4 if self._beside else 2
        self._head = TextBlock(self.theme, self.value.heading, 36, True, "ink", 1.2, lines, title, align=align)
        self._body = TextBlock(self.theme, self.value.text, 32, False, "ink2", 1.25, lines, title, align=align)
        self.setAccessibleName(self.value.heading)
        self.setAccessibleDescription(self.value.text)

    def height_for(self, width: float) -> float:
        if self._beside:
            room = width - self._beside - self.theme.px(36)
            return max(self._beside, self._head.height_for(room) + self._body.height_for(room))
        return width + self.theme.px(12) + self._head.height_for(width) + self._body.height_for(width)

    def draw(self, p: QPainter) -> None:
        theme, face = self.theme, self.body()
        if self._beside:
            self._symbol_in(p, QRectF(face.left(), face.center().y() - self._beside / 2, self._beside, self._beside))
            self._words_in(p, face.adjusted(self._beside + theme.px(36), 0, 0, 0), middle=True)
            return
        words = self._head.height_for(face.width()) + self._body.height_for(face.width()) + theme.px(12)
        side = min(face.width(), face.height() - words)
        tile = QRectF(face.center().x() - side / 2, face.top(), side, side)
        self._symbol_in(p, tile)
        self._words_in(p, QRectF(face.left(), tile.bottom() + theme.px(12), face.width(), 0), middle=False)

    def _symbol_in(self, p: QPainter, tile: QRectF) -> None:
        theme = self.theme
        p.setPen(theme.pen("hair", 3))
        p.setBrush(Qt.GlobalColor.white)
        r = theme.px(20)
        p.drawRoundedRect(tile, r, r)
        inset = tile.width() * 0.06
        p.save()
        room = tile.adjusted(inset, inset, -inset, -inset)
        painted = self._symbol(p, room)
        p.restore()
        if not painted:  # what it is for, where no phone could read it
            fill_box(p, theme, tile, 20, "surface")
            icon(p, theme, square(room.center().x(), room.center().y(), room.height() * 0.7), "phone", "ink", 4)

    def _words_in(self, p: QPainter, room: QRectF, *, middle: bool) -> None:
        head, body = (block.height_for(room.width()) for block in (self._head, self._body))
        top = room.center().y() - (head + body) / 2 if middle else room.top()
        self._head.paint(p, QRectF(room.left(), top, room.width(), head))
        self._body.paint(p, QRectF(room.left(), top + head, room.width(), body))
