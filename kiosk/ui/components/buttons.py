"""The way on (primary) and the ways aside (quiet)."""

from __future__ import annotations

from PySide6.QtCore import QMarginsF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kiosk.ui.components.base import Touchable
from kiosk.ui.drawing import fill_box, icon, line_box, lipped_box, square
from kiosk.ui.palette import Role
from kiosk.ui.text import TextBlock
from kiosk.ui.theme import TextKind, Theme

LIP = 5.0
_VCENTER = Qt.AlignmentFlag.AlignVCenter


class PrimaryButton(Touchable):
    """The one bay-blue button, bottom right; above the bar if it can't be undone (ADR 0024).

    Not ready it is dashed, yet touchable: the page says what lacks.

    Every tap emits ``clicked``, and besides ``went_on`` while ready or ``refused`` while not.
    """

    went_on = Signal()
    refused = Signal()

    def __init__(
        self,
        theme: Theme,
        name: str,
        label: str,
        icon_name: str = "arrow_right",
        hint: str = "",
        ready: bool = True,
        centred: bool = False,
        label_px: float = 46.0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, name, label, parent)
        self._label, self._icon, self._hint, self._ready = label, icon_name, hint, ready
        self._centred, self._label_px = centred, label_px
        self.clicked.connect(self._sort_out)
        self.rebuild()

    def set_label(self, label: str, hint: str = "", icon_name: str | None = None) -> None:
        """Change the words (and the icon)."""
        self._label, self._hint = label, hint
        self._icon = self._icon if icon_name is None else icon_name
        self.rebuild()
        self.update()

    @property
    def ready(self) -> bool:
        """Whether a tap leads on."""
        return self._ready

    def set_ready(self, ready: bool, why: str = "") -> None:
        """Say whether a tap leads on; ``why`` not, for screen readers."""
        self._ready = ready
        self.setAccessibleDescription(why if not ready else self._hint)
        self.update()

    def rebuild(self) -> None:
        """Set label and hint."""
        self.setAccessibleName(self._label)
        self.setAccessibleDescription(self._hint)
        role: Role = "on_bay"
        align = Qt.AlignmentFlag.AlignHCenter if self._centred else Qt.AlignmentFlag.AlignLeft
        self._text = TextBlock(self.theme, self._label, self._label_px, True, role, 1.2, 2, align=align, tracking=0.02)
        self._small = TextBlock(self.theme, self._hint, 30, False, role, 1.2, 1, TextKind.TITLE, align=align)

    def bleed(self) -> QMarginsF:
        """Touch area and lip."""
        return super().bleed() + QMarginsF(0, 0, 0, self.theme.px(LIP))

    def _sort_out(self) -> None:
        (self.went_on if self._ready else self.refused).emit()

    def draw(self, p: QPainter) -> None:
        """Face, label, hint, icon."""
        rect, down = self.body(), self.isDown()
        theme = self.theme
        role: Role
        if self._ready:
            face = lipped_box(p, theme, rect, 24, "bay_deep" if down else "bay", "bay_deep", LIP, down)
            role = "on_pressed" if down else "on_bay"
            if theme.palette.flat:
                line_box(p, theme, face, 24, "line", theme.palette.fkey_border)
        else:
            face = rect
            fill_box(p, theme, face, 24, "off")
            line_box(p, theme, face, 24, "line", 3, dashed=True)
            role = "off_text"
        self._words(p, face, role)

    def _words(self, p: QPainter, face: QRectF, role: Role) -> None:
        theme = self.theme
        side = theme.px(48)
        right = theme.px(34) + side if self._icon else theme.px(34)
        left = theme.px(44)
        room = face.adjusted(left, theme.px(8), -(left if self._centred else right + theme.px(12)), -theme.px(8))
        if self._hint:
            small = self._small.height_for(room.width())
            size = self._text.size_for(room.width(), room.height() - small)
            label = len(self._text.lines(room.width(), size)) * size * 1.2
            top = room.center().y() - (small + label) / 2
            self._text.paint(p, QRectF(room.left(), top, room.width(), label), role)
            self._small.paint(p, QRectF(room.left(), top + label, room.width(), small), role)
        else:
            self._text.paint(p, room, role, _VCENTER)
        if self._icon and not self._centred:
            icon(p, theme, square(face.right() - theme.px(34) - side / 2, face.center().y(), side), self._icon, role, 5)


class QuietButton(Touchable):
    """A way aside: 中止, 戻る.  ``accent`` draws it in bay; ``repeats``: quick taps all count (a pager)."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        label: str,
        icon_name: str = "",
        accent: bool = False,
        label_px: float = 40.0,
        repeats: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, name, label, parent)
        self._label, self._icon, self._accent, self._label_px = label, icon_name, accent, label_px
        self.repeats = repeats
        self.rebuild()

    def set_label(self, label: str, icon_name: str | None = None) -> None:
        """Change the words (and the icon)."""
        self._label = label
        self._icon = self._icon if icon_name is None else icon_name
        self.rebuild()
        self.update()

    def rebuild(self) -> None:
        """Set the label."""
        self.setAccessibleName(self._label)
        self._text = TextBlock(self.theme, self._label, self._label_px, True, line_height=1.2, max_lines=2)

    def draw(self, p: QPainter) -> None:
        """Box, icon and word in its middle."""
        theme, face, down = self.theme, self.body(), self.isDown()
        fill_box(p, theme, face, 24, "bay" if down else "surface")
        role: Role = "on_bay" if down else "bay" if self._accent else "ink"
        line_box(p, theme, face, 24, "bay" if self._accent else "line", theme.palette.border)
        side = theme.px(42) * min(1.0, self._label_px / 40) * min(1.15, theme.growth()) if self._icon else 0.0
        gap = theme.px(18 if self.theme.growth() == 1.0 else 12) if self._icon else 0.0
        room = face.width() - side - gap - theme.px(24)
        words = self._text.set_width(room, face.height() - theme.px(12))
        left = face.center().x() - (side + gap + words) / 2
        if self._icon:
            icon(p, theme, square(left + side / 2, face.center().y(), side), self._icon, role, 4)
        # A hair of slack keeps the last letter from being pushed to a second line by rounding.
        room_rect = QRectF(left + side + gap, face.top() + theme.px(6), words + 1, face.height() - theme.px(12))
        self._text.paint(p, room_rect, role, _VCENTER)
