"""What only the pages of マイ図書館 have: count tiles, the big ON/OFF switch, the ways to further pages."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from kiosk.screen.values.account import CountTile, PageLink, Setting
from kiosk.ui.components.base import Touchable
from kiosk.ui.style.drawing import fill_box, icon, line_box, square
from kiosk.ui.style.palette import Role
from kiosk.ui.style.theme import TextKind
from kiosk.ui.text.block import TextBlock
from kiosk.ui.text.pieces import texts_of
from kiosk.ui.text.runs import Part, with_numeral

_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_AIR, _LEAST = 52.0, 156.0
_DENSE_AIR, _DENSE_LEAST = 18.0, 112.0
_PAD, _SIGN, _ARROW = 44.0, 76.0 + 28.0, 84.0
"""What a row has at the left of its sign, for that, and at the right of its words."""


class Tile(Touchable[CountTile]):
    """貸出中 3 冊; the one whose list is shown is filled."""

    def rebuild(self) -> None:
        tile = self.value
        words = (Part(f"{tile.action.label} "), *with_numeral(tile.count, 1.7))
        role: Role = "on_bay" if tile.chosen else "ink"
        centre = Qt.AlignmentFlag.AlignHCenter
        self._block = TextBlock(self.theme, words, 38, False, role, 1.2, 2, TextKind.TITLE, align=centre)
        self.setAccessibleName(self._block.plain)

    def radius(self) -> float:
        return 24.0

    def height_for(self, width: float) -> float:
        return max(self.theme.px(124), self._block.height_for(width - self.theme.px(24)) + self.theme.px(20))

    def draw(self, p: QPainter) -> None:
        theme, face, chosen = self.theme, self.body(), self.value.chosen
        down = self.isDown()
        fill_box(p, theme, face, 24, "bay" if chosen or down else "shallow")
        line_box(p, theme, face, 24, "bay" if chosen else "line", theme.palette.border)
        role: Role = "on_bay" if chosen or down else "ink"
        self._block.paint(p, face.adjusted(theme.px(12), 0, -theme.px(12), 0), role, _MIDDLE)


class SettingCard(Touchable[Setting]):
    """A heading, what the switch does, and the switch itself; the whole card is touched, the page paints its ground."""

    _bare = False

    def rebuild(self) -> None:
        it, title = self.value, TextKind.TITLE
        centre = Qt.AlignmentFlag.AlignHCenter
        self._head = TextBlock(self.theme, it.heading, 46, True, line_height=1.25, max_lines=3, kind=title)
        self._body = TextBlock(self.theme, it.text, 36, line_height=1.42)
        self._state = TextBlock(self.theme, it.state, 40, True, "on_bay", 1.2, 1, TextKind.FIXED, align=centre)
        self.setAccessibleName(f"{it.heading} {it.state}")
        self.setAccessibleDescription(f"{it.action.label} {self._body.plain}")

    def set_bare(self, bare: bool) -> None:
        """``bare``: without what the switch does, which is said elsewhere."""
        self._bare = bare

    def radius(self) -> float:
        return 28.0

    def _track(self) -> tuple[float, float]:
        """Width and height of the switch, which hold the word for how it is."""
        px = self.theme.px
        high = max(px(96), self._state.height_for(1e6) + px(20))
        return max(px(240), self._state.width() + high + px(28)), high

    def _beside(self, width: float) -> bool:
        """Whether the heading stands on one line at the left of the switch."""
        return self._head.width() <= width - self._track()[0] - self.theme.px(112)

    def _top(self, width: float) -> float:
        """Height of heading and switch."""
        px, high = self.theme.px, max(self.theme.px(104), self._track()[1])
        if self._beside(width):
            return high
        return self._head.height_for(width - px(88)) + px(16) + high

    def height_for(self, width: float) -> float:
        if self._bare:
            return self._top(width) + self.theme.px(64)
        return self._top(width) + self._body.height_for(width - self.theme.px(88)) + self.theme.px(92)

    def draw(self, p: QPainter) -> None:
        theme, face, px, on = self.theme, self.body(), self.theme.px, self.value.on
        top = QRectF(face.left() + px(44), face.top() + px(32), face.width() - px(88), self._top(face.width()))
        wide, high = self._track()
        row = QRectF(top.left(), top.bottom() - max(px(104), high), top.width(), max(px(104), high))
        if self._beside(face.width()):
            self._head.paint(p, row.adjusted(0, 0, -wide - px(24), 0), valign=_MIDDLE)
        else:
            self._head.paint(p, QRectF(top.left(), top.top(), top.width(), self._head.height_for(top.width())))
        track = QRectF(row.right() - wide, row.center().y() - high / 2, wide, high)
        down = self.isDown()
        fill_box(p, theme, track, 48, "bay_deep" if down else "bay" if on else "surface")
        line_box(p, theme, track, 48, "bay" if on else "line", 4)
        half = high / 2
        knob = square(track.right() - half if on else track.left() + half, track.center().y(), high - px(24))
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(theme.color("on_bay" if on or down else "line"))
        p.drawEllipse(knob)
        aside = high - px(4)
        words = track.adjusted(px(16), 0, -aside, 0) if on else track.adjusted(aside, 0, -px(16), 0)
        self._state.paint(p, words, "on_bay" if on or down else "ink", _MIDDLE)
        if not self._bare:
            room = QRectF(top.left(), top.bottom() + px(20), top.width(), face.bottom() - top.bottom() - px(40))
            self._body.paint(p, room)


class PageLinkRow(Touchable[PageLink]):
    """Icon, word and a line; leads to a page of its own.

    ``set_dense``: lower, where many must have room; ``bare``: without the icon, where the words need its width.
    """

    REACH = 4.0
    _air, _least = _AIR, _LEAST
    _bare = False

    def set_dense(self, dense: bool, bare: bool = False) -> None:
        self._air, self._least = (_DENSE_AIR, _DENSE_LEAST) if dense else (_AIR, _LEAST)
        self._bare = bare

    def rebuild(self) -> None:
        link, title = self.value, TextKind.TITLE
        self._head = TextBlock(self.theme, link.action.label, 46, True, line_height=1.25, max_lines=3, kind=title)
        self._body = TextBlock(self.theme, link.text, 34, line_height=1.32, max_lines=6, kind=title)
        self._badge = TextBlock(self.theme, link.badge, 30, True, "on_loquat", 1.2, 1, title)
        self.setAccessibleName(f"{link.action.label} {link.badge}".strip())
        self.setAccessibleDescription(link.text)

    def _room(self, width: float) -> float:
        aside = self._aside() if self.value.badge and not self._below(width) else 0.0
        return self._widest(width) - aside

    def _widest(self, width: float) -> float:
        """Width of the words where nothing stands beside them."""
        return width - self._left() - self.theme.px(_ARROW)

    def _left(self) -> float:
        """Where the words begin."""
        return self.theme.px(_PAD if self._bare else _PAD + _SIGN)

    def _aside(self) -> float:
        """What the badge takes of the width beside the words."""
        return self._badge.width() + self.theme.px(64)

    def _below(self, width: float) -> bool:
        """Whether the badge stands below the words, for it is long, or because they would be higher beside it."""
        if not self.value.badge or self.theme.growth() == 1.0:
            return bool(self.value.badge) and self._badge.width() > width * 0.28
        room = self._widest(width)
        higher = self._words(room - self._aside()) > self._words(room) + self._chip() + self.theme.px(12)
        return higher or self._badge.width() > width * 0.28

    def _words(self, room: float) -> float:
        return self._head.height_for(room) + self._body.height_for(room)

    def cut(self, width: float, height: float) -> list[PageLink]:
        """The row in several, each with a part of the line and at most so high."""
        room, link = self._room(width), self.value
        above = self._head.height_for(room) + self._under(width) + self.theme.px(self._air)
        texts = texts_of(self._body, room, height - above)
        last = len(texts) - 1
        return [replace(link, text=text, badge=link.badge if at == last else "") for at, text in enumerate(texts)]

    def _chip(self) -> float:
        """Height of the badge."""
        return max(self.theme.px(56), self._badge.height_for(1e6) + self.theme.px(10))

    def height_for(self, width: float) -> float:
        words = self._words(self._room(width))
        return max(self.theme.px(self._least), words + self._under(width) + self.theme.px(self._air))

    def _under(self, width: float) -> float:
        """Height of the badge below the words, if it stands there."""
        return self._chip() + self.theme.px(12) if self._below(width) else 0.0

    def draw(self, p: QPainter) -> None:
        theme, face, px, down = self.theme, self.body(), self.theme.px, self.isDown()
        fill_box(p, theme, face, 24, "bay" if down else "surface")
        line_box(p, theme, face, 24, "bay" if down else "line", theme.palette.border)
        role: Role = "on_bay" if down else "ink"
        if not self._bare:
            spot = square(face.left() + px(_PAD + 34), face.center().y(), px(60))
            icon(p, theme, spot, self.value.action.icon, role, 4)
        room = self._room(face.width())
        x = face.left() + self._left()
        head, body = self._head.height_for(room), self._body.height_for(room)
        below = self._under(face.width())
        y = face.center().y() - (head + body + below) / 2
        self._head.paint(p, QRectF(x, y, room, head), role)
        self._body.paint(p, QRectF(x, y + head, room, body), role)
        if self.value.badge:
            wide, high = self._badge.width() + px(40), self._chip()
            chip = QRectF(face.right() - px(84) - wide, face.center().y() - high / 2, wide, high)
            if below:
                chip = QRectF(x, y + head + body + px(12), wide, high)
            fill_box(p, theme, chip, 28, "loquat")
            line_box(p, theme, chip, 28, "ink", 3)
            self._badge.paint(p, chip.adjusted(px(20), 0, -px(16), 0), valign=_MIDDLE)
        icon(p, theme, square(face.right() - px(52), face.center().y(), px(44)), "arrow_right", role, 4.5)
