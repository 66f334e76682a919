"""What only the pages of マイ図書館 have: count tiles, the big ON/OFF switch, the ways to further pages."""

from __future__ import annotations

from PySide6.QtCore import QMarginsF, QRectF, Qt
from PySide6.QtGui import QPainter

from kiosk.screen.values.account import CountTile, PageLink, Setting
from kiosk.ui.components.base import Touchable
from kiosk.ui.components.picture.surfaces import paint_card, shadow_bleed
from kiosk.ui.style.drawing import fill_box, icon, line_box, square
from kiosk.ui.style.palette import Role
from kiosk.ui.style.theme import TextKind
from kiosk.ui.text.block import TextBlock
from kiosk.ui.text.runs import Part, with_numeral

_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_AIR, _LEAST = 52.0, 156.0
_DENSE_AIR, _DENSE_LEAST = 18.0, 112.0


class Tile(Touchable[CountTile]):
    """貸出中 3 冊; the one whose list is shown is filled."""

    def rebuild(self) -> None:
        tile = self.value
        words = (Part(f"{tile.action.label} "), *with_numeral(tile.count, 1.7))
        role: Role = "on_bay" if tile.chosen else "ink"
        centre = Qt.AlignmentFlag.AlignHCenter
        self._block = TextBlock(self.theme, words, 38, False, role, 1.2, 1, TextKind.TITLE, align=centre)
        self.setAccessibleName(self._block.plain)

    def radius(self) -> float:
        return 24.0

    def height_for(self, _width: float) -> float:
        return self.theme.px(124)

    def draw(self, p: QPainter) -> None:
        theme, face, chosen = self.theme, self.body(), self.value.chosen
        down = self.isDown()
        fill_box(p, theme, face, 24, "bay" if chosen or down else "shallow")
        line_box(p, theme, face, 24, "bay" if chosen else "line", theme.palette.border)
        role: Role = "on_bay" if chosen or down else "ink"
        self._block.paint(p, face.adjusted(theme.px(12), 0, -theme.px(12), 0), role, _MIDDLE)


class SettingCard(Touchable[Setting]):
    """A heading, what the switch does, and the switch itself; the whole card is touched."""

    def rebuild(self) -> None:
        it, title = self.value, TextKind.TITLE
        centre = Qt.AlignmentFlag.AlignHCenter
        self._head = TextBlock(self.theme, it.heading, 46, True, line_height=1.25, max_lines=1, kind=title)
        self._body = TextBlock(self.theme, it.text, 36, line_height=1.42)
        self._state = TextBlock(self.theme, it.state, 40, True, "on_bay", 1.2, 1, TextKind.FIXED, align=centre)
        self.setAccessibleName(f"{it.heading} {it.state}")
        self.setAccessibleDescription(f"{it.action.label} {self._body.plain}")

    def bleed(self) -> QMarginsF:
        return shadow_bleed(self.theme) if not self.theme.palette.flat else super().bleed()

    def radius(self) -> float:
        return 28.0

    def _switch(self) -> float:
        return self.theme.px(240)

    def height_for(self, width: float) -> float:
        px = self.theme.px
        head = max(self._head.height_for(width - self._switch() - px(112)), px(104))
        return head + self._body.height_for(width - px(88)) + px(92)

    def draw(self, p: QPainter) -> None:
        theme, face, px, on = self.theme, self.body(), self.theme.px, self.value.on
        paint_card(p, theme, face)
        top = QRectF(face.left() + px(44), face.top() + px(32), face.width() - px(88), px(104))
        self._head.paint(p, top.adjusted(0, 0, -self._switch() - px(24), 0), valign=_MIDDLE)
        track = QRectF(top.right() - self._switch(), top.center().y() - px(48), self._switch(), px(96))
        down = self.isDown()
        fill_box(p, theme, track, 48, "bay_deep" if down else "bay" if on else "surface")
        line_box(p, theme, track, 48, "bay" if on else "line", 4)
        knob = square(track.right() - px(48) if on else track.left() + px(48), track.center().y(), px(72))
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(theme.color("on_bay" if on or down else "line"))
        p.drawEllipse(knob)
        words = track.adjusted(px(16), 0, -px(92), 0) if on else track.adjusted(px(92), 0, -px(16), 0)
        self._state.paint(p, words, "on_bay" if on or down else "ink", _MIDDLE)
        room = QRectF(top.left(), top.bottom() + px(20), top.width(), face.bottom() - top.bottom() - px(40))
        self._body.paint(p, room)


class PageLinkRow(Touchable[PageLink]):
    """Icon, word and a line; leads to a page of its own.  ``set_dense``: lower, where many must have room."""

    _air, _least = _AIR, _LEAST

    def set_dense(self, dense: bool) -> None:
        self._air, self._least = (_DENSE_AIR, _DENSE_LEAST) if dense else (_AIR, _LEAST)

    def rebuild(self) -> None:
        link, title = self.value, TextKind.TITLE
        self._head = TextBlock(self.theme, link.action.label, 46, True, line_height=1.25, max_lines=1, kind=title)
        self._body = TextBlock(self.theme, link.text, 34, line_height=1.32, max_lines=2, kind=title)
        self._badge = TextBlock(self.theme, link.badge, 30, True, "on_loquat", 1.2, 1, title)
        self.setAccessibleName(f"{link.action.label} {link.badge}".strip())
        self.setAccessibleDescription(link.text)

    def _room(self, width: float) -> float:
        return width - self.theme.px(44 + 76 + 28 + 84) - self._badge_width()

    def _badge_width(self) -> float:
        return self._badge.width() + self.theme.px(64) if self.value.badge else 0.0

    def height_for(self, width: float) -> float:
        room = self._room(width)
        words = self._head.height_for(room) + self._body.height_for(room)
        return max(self.theme.px(self._least), words + self.theme.px(self._air))

    def draw(self, p: QPainter) -> None:
        theme, face, px, down = self.theme, self.body(), self.theme.px, self.isDown()
        fill_box(p, theme, face, 24, "bay" if down else "surface")
        line_box(p, theme, face, 24, "bay" if down else "line", theme.palette.border)
        role: Role = "on_bay" if down else "ink"
        icon(p, theme, square(face.left() + px(44 + 34), face.center().y(), px(60)), self.value.action.icon, role, 4)
        room = self._room(face.width())
        x = face.left() + px(44 + 76 + 28)
        head, body = self._head.height_for(room), self._body.height_for(room)
        y = face.center().y() - (head + body) / 2
        self._head.paint(p, QRectF(x, y, room, head), role)
        self._body.paint(p, QRectF(x, y + head, room, body), role)
        if self.value.badge:
            wide = self._badge.width() + px(40)
            chip = QRectF(face.right() - px(84) - wide, face.center().y() - px(28), wide, px(56))
            fill_box(p, theme, chip, 28, "loquat")
            line_box(p, theme, chip, 28, "ink", 3)
            self._badge.paint(p, chip.adjusted(px(20), 0, -px(16), 0), valign=_MIDDLE)
        icon(p, theme, square(face.right() - px(52), face.center().y(), px(44)), "arrow_right", role, 4.5)
