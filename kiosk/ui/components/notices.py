"""What the kiosk says beside the task: notices, things to do, the line for staff."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import QMarginsF, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kiosk.ui.components.base import Component
from kiosk.ui.components.surfaces import paint_card, shadow_bleed
from kiosk.ui.drawing import fill_box, icon, line_box, square
from kiosk.ui.palette import Role
from kiosk.ui.text import TextBlock
from kiosk.ui.theme import TextKind, Theme


class NoticeKind(Enum):
    """What a notice is; value: ground role, icon, icon role, border role in high contrast, border width there."""

    INFO = ("shallow", "info", "bay")
    ATTENTION = ("loquat_tint", "warning", "ink")
    FAULT = ("red_tint", "warning", "red")
    DONE = ("leaf_tint", "check", "leaf")

    @property
    def ground(self) -> Role:
        """Fill."""
        return self.value[0]

    @property
    def icon(self) -> str:
        """Name of the icon."""
        return self.value[1]

    @property
    def icon_role(self) -> Role:
        """Colour of the icon."""
        return self.value[2]


class Notice(Component):
    """One sentence with its icon on a tint (``plain`` draws no ground, as below the consent card)."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        kind: NoticeKind,
        text: str,
        bold: bool = False,
        plain: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, name, "", parent)
        self._kind, self._text, self._bold, self._plain = kind, text, bold, plain
        self.rebuild()

    def set_notice(self, kind: NoticeKind, text: str) -> None:
        """Change kind and words."""
        self._kind, self._text = kind, text
        self.rebuild()
        self.updateGeometry()
        self.update()

    def rebuild(self) -> None:
        """Set the sentence."""
        self._block = TextBlock(self.theme, self._text, 36, self._bold, line_height=1.42)
        self.setAccessibleName(self._block.plain)

    def _inset(self) -> tuple[float, float, float]:
        """Left of the icon, its side, left of the words."""
        px = self.theme.px
        return (px(20), px(52), px(96)) if self._plain else (px(32), px(60), px(116))

    def height_for(self, width: float) -> float:
        """Words plus 56, at least 112 (without ground: no padding)."""
        _, side, words = self._inset()
        text = self._block.height_for(width - words - (0 if self._plain else self.theme.px(32)))
        return max(text, side) if self._plain else max(self.theme.px(112), text + self.theme.px(48))

    def draw(self, p: QPainter) -> None:
        """Ground, icon, sentence."""
        theme, face, kind = self.theme, self.body(), self._kind
        left, side, words = self._inset()
        if not self._plain:
            fill_box(p, theme, face, 24, kind.ground)
            edge = theme.palette.notice_border * (2.0 if kind is NoticeKind.FAULT else 1.0)
            line_box(p, theme, face, 24, "red" if kind is NoticeKind.FAULT else "line", edge)
        icon(p, theme, square(face.left() + left + side / 2, face.center().y(), side), kind.icon, kind.icon_role, 4)
        right = 0.0 if self._plain else theme.px(32)
        self._block.paint(p, face.adjusted(words, 0, -right, 0), valign=Qt.AlignmentFlag.AlignVCenter)


class TodoList(Component):
    """At most three things to do, each with an icon, on a card: ``(icon name, text with **emphasis**)``."""

    def __init__(
        self, theme: Theme, name: str, items: Sequence[tuple[str, str]] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, name, "", parent)
        self._items = tuple(items)
        self.rebuild()

    def set_items(self, items: Sequence[tuple[str, str]]) -> None:
        """Change the rows."""
        self._items = tuple(items)
        self.rebuild()
        self.updateGeometry()
        self.update()

    def rebuild(self) -> None:
        """Set the rows."""
        self._blocks = [TextBlock(self.theme, text, 38, line_height=1.45) for _, text in self._items]
        self.setAccessibleName(" ".join(block.plain for block in self._blocks))

    def bleed(self) -> QMarginsF:
        """The shadow."""
        return shadow_bleed(self.theme)

    def _row(self, block: TextBlock, width: float) -> float:
        return max(block.height_for(width - self.theme.px(116 + 44)), self.theme.px(52)) + self.theme.px(48)

    def height_for(self, width: float) -> float:
        """Sum of the rows and the card's padding."""
        return sum(self._row(block, width) for block in self._blocks) + self.theme.px(32)

    def draw(self, p: QPainter) -> None:
        """Card, rows, dividers."""
        theme, face = self.theme, self.body()
        paint_card(p, theme, face)
        top = face.top() + theme.px(16)
        for index, ((name, _), block) in enumerate(zip(self._items, self._blocks, strict=True)):
            height = self._row(block, face.width())
            if index:
                p.fillRect(QRectF(face.left() + theme.px(44), top, face.width() - theme.px(88), 2), theme.color("hair"))
            # The icon stands on the first line, as a bullet would.
            line = min(height / 2, theme.px(24) + theme.text_px(38) * 0.72)
            icon(p, theme, square(face.left() + theme.px(68), top + line, theme.px(48)), name, "bay", 4)
            words = QRectF(face.left() + theme.px(116), top, face.width() - theme.px(160), height)
            block.paint(p, words, valign=Qt.AlignmentFlag.AlignVCenter)
            top += height


class StaffLine(Component):
    """The problem's code in a box and one instruction for staff, above a hairline."""

    def __init__(self, theme: Theme, name: str, code: str = "", text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(theme, name, "", parent)
        self._code, self._text = code, text
        self.rebuild()

    def set_problem(self, code: str, text: str) -> None:
        """Change code and instruction."""
        self._code, self._text = code, text
        self.rebuild()
        self.update()

    def rebuild(self) -> None:
        """Set code and words."""
        self._box = TextBlock(self.theme, self._code, 36, True, max_lines=1, tracking=0.06, kind=TextKind.TITLE)
        self._block = TextBlock(self.theme, self._text, 32, line_height=1.35, kind=TextKind.TITLE)
        self.setAccessibleName(f"{self._code} {self._block.plain}")

    def _code_width(self) -> float:
        return self._box.width() + self.theme.px(48)

    def height_for(self, width: float) -> float:
        """Hairline, gap, the taller of box and words."""
        words = self._block.height_for(width - self._code_width() - self.theme.px(28))
        return self.theme.px(16) + max(self.theme.px(68), words)

    def draw(self, p: QPainter) -> None:
        """Hairline, box, words."""
        theme, face = self.theme, self.body()
        p.fillRect(QRectF(face.left(), face.top(), face.width(), 2), theme.color("hair"))
        row = face.adjusted(0, theme.px(16), 0, 0)
        width = self._code_width()
        box = QRectF(row.left(), row.center().y() - theme.px(32), width, theme.px(64))
        fill_box(p, theme, box, 12, "surface")
        line_box(p, theme, box, 12, "ink", 3)
        words = self._box.width()
        self._box.paint(p, QRectF(box.center().x() - words / 2, box.top(), words + 2, box.height()), valign=_MIDDLE)
        self._block.paint(p, row.adjusted(width + theme.px(28), 0, 0, 0), valign=_MIDDLE)


_MIDDLE = Qt.AlignmentFlag.AlignVCenter
