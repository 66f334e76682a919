"""A text as a widget: titles, leads, paragraphs, parts with a large numeral."""

from __future__ import annotations

from PySide6.QtCore import QMarginsF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kiosk.ui.components.base import Component
from kiosk.ui.style.palette import Role
from kiosk.ui.style.theme import TextKind, Theme
from kiosk.ui.text.block import TEXT_LINE, TextBlock
from kiosk.ui.text.pieces import pieces_of
from kiosk.ui.text.runs import Part

Text = str | tuple[Part, ...]
_SMALLEST_PART = 0.6
"""Of the letters asked for, where a word is long."""
_LEAN = 6.0


class Words(Component[Text]):
    """A text of any size; ``max_lines`` makes it shrink rather than grow."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        px: float = 36.0,
        bold: bool = False,
        role: Role = "ink",
        line_height: float = TEXT_LINE,
        max_lines: int | None = None,
        kind: TextKind = TextKind.BODY,
        tracking: float = 0.0,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        valign: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignTop,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, name, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._px, self._bold, self._role = px, bold, role
        self._line_height, self._max_lines, self._kind = line_height, max_lines, kind
        self._tracking, self._align, self._valign = tracking, align, valign
        self._grows = False

    def set_letters(self, px: float) -> None:
        """How large the letters are, in reference px."""
        if px != self._px:
            self._px = px
            self.set_theme(self.theme)

    def let_grow(self) -> None:
        """It may take a line more in larger letters."""
        if not self._grows:
            self._grows = True
            self.set_theme(self.theme)

    def letters_for(self, width: float, px: float) -> float:
        """The largest letters up to ``px`` reference px with which ``width`` screen pixels hold it, its words whole."""
        block, letters = self._block(px), px
        while block.breaks_word(width) and letters > max(self.theme.smallest, px * _SMALLEST_PART):
            letters -= 1.0
            block = self._block(letters)
        return min(letters, block.size_for(width) / self.theme.px(self.theme.growth(self._kind)))

    def rebuild(self) -> None:
        self.block = self._block(self._px)
        self.setAccessibleName(self.block.plain)

    def _block(self, px: float) -> TextBlock:
        lines = self._max_lines
        if lines is not None and self._grows and self.theme.growth() > 1.0:
            lines += 1 if self.theme.growth() < 1.5 else 2
        return TextBlock(
            self.theme,
            self.value,
            px,
            self._bold,
            self._role,
            self._line_height,
            lines,
            self._kind,
            self._tracking,
            self._align,
        )

    def bleed(self) -> QMarginsF:
        """The ink of a last letter may lean over the end of its line."""
        return QMarginsF(0, 0, self.theme.px(_LEAN), 0)

    def height_for(self, width: float) -> float:
        return self.block.height_for(width)

    def cut(self, width: float, height: float, first: float | None = None) -> list[Text]:
        """The text in pieces of at most a height, for a column of ``width``; ``first``: of the first one."""
        return list(pieces_of(self.block, width, height, first))

    def draw(self, p: QPainter) -> None:
        self.block.paint(p, self.body(), valign=self._valign)
