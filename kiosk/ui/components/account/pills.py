"""A pill: a short state in a tinted box, meant by its words and its icon, not by its colour alone."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from kiosk.screen.values.account import Pill, PillKind
from kiosk.ui.style.drawing import fill_box, icon, line_box, square
from kiosk.ui.style.palette import Role
from kiosk.ui.style.theme import TextKind, Theme
from kiosk.ui.text.block import TextBlock

_LOOK: dict[PillKind, tuple[Role, Role, str]] = {
    PillKind.PLAIN: ("shallow", "ink", ""),
    PillKind.SOON: ("loquat_tint", "ink", "calendar"),
    PillKind.OVERDUE: ("red_tint", "red", "warning"),
    PillKind.READY: ("leaf", "on_leaf", "check"),
}
"""Ground, words, icon."""
HEIGHT = 52.0


class PillBox:
    """Measured and painted by the theme it was made with."""

    def __init__(self, theme: Theme, pill: Pill) -> None:
        self._theme = theme
        self._ground, self._role, self._icon = _LOOK[pill.kind]
        self._block = TextBlock(theme, pill.text, 30, True, self._role, 1.2, 1, TextKind.TITLE)

    @property
    def height(self) -> float:
        """Screen pixels."""
        return self._theme.px(HEIGHT) * self._theme.growth(TextKind.TITLE)

    @property
    def width(self) -> float:
        """Screen pixels at full size."""
        return self._block.width() + self._theme.px(40) + self._side()

    def _side(self) -> float:
        return self._theme.px(44) if self._icon else 0.0

    def paint(self, p: QPainter, x: float, y: float, most: float) -> None:
        """At its upper left corner, at most so wide."""
        theme = self._theme
        box = QRectF(x, y, min(self.width, most), self.height)
        fill_box(p, theme, box, 12, self._ground)
        heavy = 6.0 if self._role == "red" else theme.palette.notice_border
        line_box(p, theme, box, 12, "red" if self._role == "red" else "line", heavy if theme.palette.flat else 0)
        left = box.left() + theme.px(20)
        if self._icon:
            side = theme.px(36)
            icon(p, theme, square(left + side / 2, box.center().y(), side), self._icon, self._role, 4.5)
            left += self._side()
        room = QRectF(left, box.top(), box.right() - left - theme.px(14), box.height())
        self._block.paint(p, room, valign=Qt.AlignmentFlag.AlignVCenter)
