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
        self._one = TextBlock(theme, pill.text, 30, True, self._role, 1.2, 1, TextKind.TITLE)
        self._many = TextBlock(theme, pill.text, 30, True, self._role, 1.2, 4, TextKind.TITLE)

    def height_for(self, most: float) -> float:
        """Screen pixels, where it may be at most so wide."""
        low = self._theme.px(HEIGHT) * self._theme.growth(TextKind.TITLE)
        wide = min(self.width, most)
        return max(low, self._block(wide).height_for(self._room(wide)) + self._theme.px(6))

    @property
    def width(self) -> float:
        """Screen pixels at full size."""
        return self._one.width() + self._theme.px(40) + self._side()

    def _room(self, wide: float) -> float:
        return wide - self._theme.px(34) - self._side()

    def _block(self, wide: float) -> TextBlock:
        """Its words on one line, or on several where they are wider than the box may be."""
        return self._one if self.width <= wide + 0.5 else self._many

    def _side(self) -> float:
        return self._theme.px(44) if self._icon else 0.0

    def paint(self, p: QPainter, x: float, y: float, most: float) -> None:
        """At its upper left corner, at most so wide."""
        theme = self._theme
        box = QRectF(x, y, min(self.width, most), self.height_for(most))
        fill_box(p, theme, box, 12, self._ground)
        heavy = 6.0 if self._role == "red" else theme.palette.notice_border
        line_box(p, theme, box, 12, "red" if self._role == "red" else "line", heavy if theme.palette.flat else 0)
        left = box.left() + theme.px(20)
        if self._icon:
            side = theme.px(36)
            icon(p, theme, square(left + side / 2, box.center().y(), side), self._icon, self._role, 4.5)
            left += self._side()
        room = QRectF(left, box.top(), box.right() - left - theme.px(14), box.height())
        self._block(box.width()).paint(p, room, valign=Qt.AlignmentFlag.AlignVCenter)
