"""One choice of a menu sheet: its word, a sample of what it does, and whether it holds."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from kiosk.screen.values.sheets import Option
from kiosk.ui.components.base import Touchable
from kiosk.ui.style.drawing import fill_box, icon, line_box, square
from kiosk.ui.style.palette import Role
from kiosk.ui.style.theme import TextKind, Theme
from kiosk.ui.text.block import TextBlock
from kiosk.ui.text.runs import Part
from kiosk.visit.chapter.common import ContrastChosen, LanguageChosen, TextSizeChosen

_CENTRE, _MIDDLE = Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignVCenter
_LETTERS = 46.0
_SAMPLE, _AROUND = 140.0, 40.0
"""Width of a sample, and what is free above and below it, in reference px."""


class OptionTile(Touchable[Option]):
    """The sample is drawn in the size and colours that the choice would bring."""

    def rebuild(self) -> None:
        it = self.value
        self.setAccessibleName(it.label)
        self.setCheckable(True)
        self.setChecked(it.chosen)
        language = self._language()
        own = bool(language) and "《" not in it.label
        words = (Part(it.label, True, language=language, own=own),)
        theme = self.theme.but(language=language) if language else self.theme
        # Written in its own typeface, a name is as high as the others, which have other capitals.
        letters = max(each.text_px(_LETTERS, TextKind.TITLE) for each in (theme, self.theme)) / theme.px(1)
        self._text = TextBlock(theme, words, letters, True, line_height=1.2, max_lines=2, kind=TextKind.FIXED)
        # The smallest sample, too, is no smaller than the other letters.
        px = 48 if self.theme.growth() == 1.0 else max(60, self.theme.smallest)
        look = self._look()
        large = look.text_px(px) / look.px(1)
        self._show = TextBlock(look, it.sample, large, True, "ink", 1.0, 1, TextKind.FIXED, align=_CENTRE)

    def _language(self) -> str:
        """A language's name is written in itself."""
        match self.value.event:
            case LanguageChosen(tag):
                return tag
            case _:
                return ""

    def _look(self) -> Theme:
        """The theme that the choice would bring."""
        match self.value.event:
            case ContrastChosen(contrast):
                return self.theme.but(contrast=contrast)
            case TextSizeChosen(size):
                return self.theme.but(size=size)
            case _:
                return self.theme

    def nextCheckState(self) -> None:
        """Which one holds is the visit's to say."""

    def radius(self) -> float:
        return 28.0

    def _left(self, width: float) -> float:
        """Where the words begin: behind the sample."""
        sample = min(self.theme.px(_SAMPLE), width * 0.3)
        return self.theme.px(20 + 32) + sample if self.value.sample else self.theme.px(40)

    def holds(self, width: float) -> bool:
        """Whether its words are whole in that width."""
        return not self._text.breaks_word(self._room(width))

    def _room(self, width: float) -> float:
        return width - self._left(width) - self.theme.px(28 + 56 + 12)

    def height_for(self, width: float) -> float:
        """Higher where the words need it."""
        room = self._room(width)
        sample = self._show.height_for(1e9) + self.theme.px(_AROUND + 8) if self.value.sample else 0.0
        return max(self.theme.px(148), self._text.height_for(room) + self.theme.px(16), sample)

    def draw(self, p: QPainter) -> None:
        theme, face, down = self.theme, self.body(), self.isDown()
        chosen = self.value.chosen
        fill_box(p, theme, face, 28, "bay" if chosen or down else "surface")
        line_box(p, theme, face, 28, "bay" if chosen else "line", theme.palette.border)
        role: Role = "on_bay" if chosen or down else "ink"
        left = face.left() + theme.px(40)
        if self.value.sample:
            width = min(theme.px(_SAMPLE), face.width() * 0.3)
            around = theme.px(_AROUND)
            spot = QRectF(face.left() + theme.px(20), face.top(), width, face.height())
            spot.adjust(0, around / 2, 0, -around / 2)
            look = self._show.theme
            fill_box(p, look, spot, 18, "paper")
            line_box(p, look, spot, 18, "line", 3)
            self._show.paint(p, spot, "ink", _MIDDLE)
            left = spot.right() + theme.px(32)
        right = face.right() - theme.px(28)
        side = theme.px(56)
        if chosen:
            icon(p, theme, square(right - side / 2, face.center().y(), side), "check", role, 6)
        room = QRectF(left, face.top(), right - side - theme.px(12) - left, face.height())
        self._text.paint(p, room, role, _MIDDLE)
