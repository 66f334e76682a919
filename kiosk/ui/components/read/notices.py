"""What the kiosk says beside the task: notices, things to do, the line for staff."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QMarginsF, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kiosk.screen.values.elements import Note, NoticeKind, Point
from kiosk.ui.components.base import Component
from kiosk.ui.components.picture.surfaces import paint_card, shadow_bleed
from kiosk.ui.style.drawing import fill_box, icon, line_box, square
from kiosk.ui.style.palette import Role
from kiosk.ui.style.theme import TextKind, Theme
from kiosk.ui.text.block import TextBlock
from kiosk.ui.text.pieces import texts_of

_LOOK: dict[NoticeKind, tuple[Role, str, Role]] = {
    NoticeKind.INFO: ("shallow", "info", "bay"),
    NoticeKind.ATTENTION: ("loquat_tint", "warning", "ink"),
    NoticeKind.FAULT: ("red_tint", "warning", "red"),
    NoticeKind.DONE: ("leaf_tint", "check", "leaf"),
}
"""Ground, icon, colour of the icon."""
_BELOW_ICON = 12.0
"""Between an icon and the words below it, in reference px."""


class Notice(Component[Note]):
    """One sentence with its icon on a tint (``plain`` draws no ground, as below the consent card)."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        bold: bool = False,
        plain: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, name, parent)
        self._bold, self._plain = bold, plain

    def rebuild(self) -> None:
        self._block = TextBlock(self.theme, self.value.text, 36, self._bold, line_height=1.42)
        self.setAccessibleName(self._block.plain)

    def _inset(self) -> tuple[float, float, float, float]:
        """Left of the icon, its side, left of the words beside it, right of them."""
        px = self.theme.px
        return (px(20), px(52), px(96), 0.0) if self._plain else (px(32), px(60), px(116), px(32))

    def _above(self, width: float) -> bool:
        """Whether the icon stands above the words, for beside it one of their phrases has no room."""
        _, _, words, right = self._inset()
        return self._block.phrase_width() > width - words - right

    def _room(self, width: float) -> float:
        """Width of the words."""
        left, _, words, right = self._inset()
        return width - (left if self._above(width) else words) - right

    def _around(self, width: float) -> float:
        """Height of what is not words."""
        _, side, _, _ = self._inset()
        icon = side + self.theme.px(_BELOW_ICON) if self._above(width) else 0.0
        return icon + (0.0 if self._plain else self.theme.px(48))

    def height_for(self, width: float) -> float:
        text = self._block.height_for(self._room(width)) + self._around(width)
        return max(text, self._inset()[1] if self._plain else self.theme.px(112))

    def cut(self, width: float, height: float) -> list[Note]:
        """The sentence in pieces of at most a height, for leaves."""
        room = self._room(width)
        return [replace(self.value, text=text) for text in texts_of(self._block, room, height - self._around(width))]

    def draw(self, p: QPainter) -> None:
        theme, face = self.theme, self.body()
        ground, sign, sign_role = _LOOK[self.value.kind]
        left, side, words, right = self._inset()
        if not self._plain:
            fault = self.value.kind is NoticeKind.FAULT
            fill_box(p, theme, face, 24, ground)
            edge = theme.palette.notice_border * (2.0 if fault else 1.0)
            line_box(p, theme, face, 24, "red" if fault else "line", edge)
        text = self._block.height_for(self._room(face.width()))
        middle, room = face.center().y(), face.adjusted(words, 0, -right, 0)
        if self._above(face.width()):
            both = side + theme.px(_BELOW_ICON) + text
            middle = face.center().y() - both / 2 + side / 2
            room = QRectF(
                face.left() + left, middle + side / 2 + theme.px(_BELOW_ICON), room.right() - face.left() - left, text
            )
        icon(p, theme, square(face.left() + left + side / 2, middle, side), sign, sign_role, 4)
        self._block.paint(p, room, valign=Qt.AlignmentFlag.AlignVCenter)


class TodoList(Component[tuple[Point, ...]]):
    """At most three things to do, each with an icon, on a card."""

    def rebuild(self) -> None:
        self._blocks = [TextBlock(self.theme, each.text, 38, line_height=1.45) for each in self.value]
        self.setAccessibleName(" ".join(block.plain for block in self._blocks))

    def bleed(self) -> QMarginsF:
        return shadow_bleed(self.theme)

    def _room(self, width: float) -> float:
        """Width of the words."""
        return width - self.theme.px(116 + 44)

    def _row(self, block: TextBlock, width: float) -> float:
        return max(block.height_for(self._room(width)), self.theme.px(52)) + self.theme.px(48)

    def height_for(self, width: float) -> float:
        return sum(self._row(block, width) for block in self._blocks) + self.theme.px(32)

    def cut(self, width: float, height: float) -> list[tuple[Point, ...]]:
        """Each thing in pieces of at most a height, for leaves."""
        room, most = self._room(width), height - self.theme.px(48 + 32)
        return [
            (replace(point, text=text),)
            for point, block in zip(self.value, self._blocks, strict=True)
            for text in texts_of(block, room, most)
        ]

    def draw(self, p: QPainter) -> None:
        theme, face = self.theme, self.body()
        paint_card(p, theme, face)
        top = face.top() + theme.px(16)
        for index, (point, block) in enumerate(zip(self.value, self._blocks, strict=True)):
            height = self._row(block, face.width())
            if index:
                p.fillRect(QRectF(face.left() + theme.px(44), top, face.width() - theme.px(88), 2), theme.color("hair"))
            # The icon stands on the first line, as a bullet would.
            line = min(height / 2, theme.px(24) + theme.text_px(38) * 0.72)
            icon(p, theme, square(face.left() + theme.px(68), top + line, theme.px(48)), point.icon, "bay", 4)
            words = QRectF(face.left() + theme.px(116), top, face.width() - theme.px(160), height)
            block.paint(p, words, valign=Qt.AlignmentFlag.AlignVCenter)
            top += height


class StaffLine(Component[tuple[str, str]]):
    """The problem's code in a box and one instruction for staff, above a hairline."""

    def rebuild(self) -> None:
        code, text = self.value
        self._box = TextBlock(self.theme, code, 36, True, max_lines=1, tracking=0.06, kind=TextKind.TITLE)
        self._block = TextBlock(self.theme, text, 32, line_height=1.35, kind=TextKind.TITLE)
        self.setAccessibleName(f"{code} {self._block.plain}")

    def _code_width(self) -> float:
        return self._box.width() + self.theme.px(48)

    def _below(self, width: float) -> bool:
        """Whether the instruction stands below the code, for beside it one of its phrases has no room."""
        return self._block.phrase_width() > width - self._code_width() - self.theme.px(28)

    def _room(self, width: float) -> float:
        """Width of the instruction."""
        return width if self._below(width) else width - self._code_width() - self.theme.px(28)

    def _around(self, width: float) -> float:
        """Height of what is above the instruction."""
        return self.theme.px(16) + (self._code_height() + self.theme.px(12) if self._below(width) else 0.0)

    def height_for(self, width: float) -> float:
        words = self._block.height_for(self._room(width))
        if not self._below(width):
            words = max(self.theme.px(4) + self._code_height(), words)
        return self._around(width) + words

    def cut(self, width: float, height: float) -> list[tuple[str, str]]:
        """The instruction in pieces of at most a height, for leaves; the code stands at each."""
        code, _ = self.value
        texts = texts_of(self._block, self._room(width), height - self._around(width))
        return [(code, text) for text in texts]

    def _code_height(self) -> float:
        return max(self.theme.px(64), self._box.height_for(1e6))

    def draw(self, p: QPainter) -> None:
        theme, face = self.theme, self.body()
        p.fillRect(QRectF(face.left(), face.top(), face.width(), 2), theme.color("hair"))
        row = face.adjusted(0, theme.px(16), 0, 0)
        width = self._code_width()
        height = self._code_height()
        below = self._below(face.width())
        box = QRectF(row.left(), row.top() if below else row.center().y() - height / 2, width, height)
        fill_box(p, theme, box, 12, "surface")
        line_box(p, theme, box, 12, "ink", 3)
        words = self._box.width()
        self._box.paint(p, QRectF(box.center().x() - words / 2, box.top(), words + 2, box.height()), valign=_MIDDLE)
        beside = row.adjusted(width + theme.px(28), 0, 0, 0)
        room = row.adjusted(0, height + theme.px(12), 0, 0) if below else beside
        self._block.paint(p, room, valign=_MIDDLE)


_MIDDLE = Qt.AlignmentFlag.AlignVCenter
