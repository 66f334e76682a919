"""A text as a widget: titles, leads, paragraphs, parts with a large numeral."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kiosk.ui.components.base import Component
from kiosk.ui.palette import Role
from kiosk.ui.text import TEXT_LINE, TITLE_LINE, Part, TextBlock
from kiosk.ui.theme import TextKind, Theme


class Words(Component):
    """A text of any size; ``max_lines`` makes it shrink rather than grow."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        text: str | tuple[Part, ...] = "",
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
        super().__init__(theme, name, "", parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._text, self._px, self._bold, self._role = text, px, bold, role
        self._line_height, self._max_lines, self._kind = line_height, max_lines, kind
        self._tracking, self._align, self._valign = tracking, align, valign
        self.rebuild()

    def set_text(self, text: str | tuple[Part, ...], role: Role | None = None) -> None:
        """Change the words (and their colour role)."""
        self._text = text
        self._role = role or self._role
        self.rebuild()
        self.updateGeometry()
        self.update()

    def rebuild(self) -> None:
        """Set the text."""
        self.block = TextBlock(
            self.theme,
            self._text,
            self._px,
            self._bold,
            self._role,
            self._line_height,
            self._max_lines,
            self._kind,
            self._tracking,
            self._align,
        )
        self.setAccessibleName(self.block.plain)

    def height_for(self, width: float) -> float:
        """Height of the set text."""
        return self.block.height_for(width)

    def draw(self, p: QPainter) -> None:
        """The text."""
        self.block.paint(p, QRectF(self.rect()), valign=self._valign)


class Title(Words):
    """A page title: 66 bold (50 on the form), at most two lines."""

    def __init__(
        self, theme: Theme, name: str, text: str = "", px: float = 66.0, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, name, text, px, True, "ink", TITLE_LINE, 2, TextKind.TITLE, 0.02, parent=parent)


class Lead(Words):
    """One sentence below the title."""

    def __init__(
        self, theme: Theme, name: str, text: str = "", px: float = 38.0, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, name, text, px, parent=parent)
