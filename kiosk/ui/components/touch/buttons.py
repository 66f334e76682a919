"""The way on (primary) and the ways aside (quiet)."""

from __future__ import annotations

from PySide6.QtCore import QMarginsF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kiosk.screen.values.elements import Action
from kiosk.ui.components.base import Touchable
from kiosk.ui.layout.bars import hint_text, one_row
from kiosk.ui.layout.quiet import MARGINS, is_signed, narrowest, quiet_label, sign_and_gap
from kiosk.ui.style.drawing import fill_box, icon, line_box, lipped_box, square
from kiosk.ui.style.palette import Role
from kiosk.ui.style.theme import TextKind, Theme
from kiosk.ui.text.block import TextBlock
from kiosk.ui.text.stands import stands

LIP = 5.0
_LETTERS: Role = "on_bay"
_VCENTER = Qt.AlignmentFlag.AlignVCenter


class PrimaryButton(Touchable[Action]):
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
        centred: bool = False,
        label_px: float = 46.0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, name, parent)
        self._centred, self._label_px = centred, label_px
        self.clicked.connect(self._sort_out)

    def set_letters(self, px: float) -> None:
        """How large the letters of the label are, in reference px."""
        if px != self._label_px:
            self._label_px = px
            self.set_theme(self.theme)

    def rebuild(self) -> None:
        label, role = self.value.label, _LETTERS
        self.setAccessibleName(label)
        self.setAccessibleDescription(self.value.hint)
        align = Qt.AlignmentFlag.AlignHCenter if self._centred else Qt.AlignmentFlag.AlignLeft
        kind = TextKind.TITLE
        self._text = TextBlock(self.theme, label, self._label_px, True, role, 1.2, 2, kind, 0.02, align)
        self._small = hint_text(self.theme, self.value, self._centred)

    def bleed(self) -> QMarginsF:
        return super().bleed() + QMarginsF(0, 0, 0, self.theme.px(LIP))

    def _sort_out(self) -> None:
        (self.went_on if self.value.ready else self.refused).emit()

    def draw(self, p: QPainter) -> None:
        rect, down = self.body(), self.isDown()
        theme = self.theme
        role: Role
        if self.value.ready:
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
        sign = "" if self._centred else self.value.icon
        right = theme.px(34) + side if sign else theme.px(34)
        left = theme.px(44)
        room = face.adjusted(left, theme.px(8), -(left if self._centred else right + theme.px(12)), -theme.px(8))
        if self.value.hint and self._holds_hint(room):
            small = self._small.height_for(room.width())
            label = self._text.height_for(room.width(), room.height() - small)
            top = room.center().y() - (small + label) / 2
            self._text.paint(p, QRectF(room.left(), top, room.width(), label), role)
            self._small.paint(p, QRectF(room.left(), top + label, room.width(), small), role)
        else:
            self._text.paint(p, room, role, _VCENTER)
        if sign:
            icon(p, theme, square(face.right() - theme.px(34) - side / 2, face.center().y(), side), sign, role, 5)

    def _holds_hint(self, room: QRectF) -> bool:
        """Whether label and hint have room: where a bar has none for it, the page says the same beside the keys."""
        if one_row(self.theme):
            return True
        high = self._text.height_for(room.width()) + self._small.height_for(room.width())
        return high <= room.height() + self.theme.px(8) and not self._small.breaks_word(room.width())


class QuietButton(Touchable[Action]):
    """A way aside: 中止, 戻る.  ``accent`` draws it in bay; ``repeats``: quick taps all count (a pager)."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        accent: bool = False,
        label_px: float = 40.0,
        repeats: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, name, parent)
        self._accent, self._label_px = accent, label_px
        self.repeats = repeats

    def set_accent(self, accent: bool) -> None:
        if accent != self._accent:
            self._accent = accent
            self.update()

    def rebuild(self) -> None:
        self.setAccessibleName(self.value.label)
        self._narrowest: float | None = None
        self._text = quiet_label(self.theme, self.value, self._label_px)

    def _beside(self, width: float) -> tuple[float, float]:
        """Side of the icon, and what is free between it and the words, in screen pixels."""
        if self.value.icon and one_row(self.theme):
            return sign_and_gap(self.theme, self._label_px)
        if self.value.icon:
            if self._narrowest is None:
                self._narrowest = narrowest(self._text)
            if is_signed(self._text, self._narrowest, width):
                return sign_and_gap(self.theme, self._label_px)
        return 0.0, 0.0

    def height_for(self, width: float) -> float:
        """What its words need."""
        return self.least_height(width)

    def stands(self, width: float, height: float) -> bool:
        """Whether its words stand in a body of this size as large as they should."""
        return stands(self._text, width - sum(self._beside(width)) - self.theme.px(MARGINS), height - self.theme.px(12))

    def least_height(self, width: float) -> float:
        """Screen pixels that its words need in a body of this width."""
        return self._text.height_for(width - sum(self._beside(width)) - self.theme.px(MARGINS)) + self.theme.px(16)

    def draw(self, p: QPainter) -> None:
        theme, face, down = self.theme, self.body(), self.isDown()
        fill_box(p, theme, face, 24, "bay" if down else "surface")
        role: Role = "on_bay" if down else "bay" if self._accent else "ink"
        line_box(p, theme, face, 24, "bay" if self._accent else "line", theme.palette.border)
        sign = self.value.icon
        side, gap = self._beside(face.width())
        room = face.width() - side - gap - theme.px(MARGINS)
        words = self._text.set_width(room, face.height() - theme.px(12))
        left = face.center().x() - (side + gap + words) / 2
        if sign and side:
            icon(p, theme, square(left + side / 2, face.center().y(), side), sign, role, 4)
        # A hair of slack keeps the last letter from being pushed to a second line by rounding.
        room_rect = QRectF(left + side + gap, face.top() + theme.px(6), words + 1, face.height() - theme.px(12))
        self._text.paint(p, room_rect, role, _VCENTER)
