"""A sentence over the step shelf, for a moment: it covers nothing that is read where the words have room there."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kiosk.screen.values.elements import Note, NoticeKind
from kiosk.ui.components.read.notices import Notice
from kiosk.ui.layout.board import Board
from kiosk.ui.style.theme import Theme

_AROUND = 8.0


class Strip(Board):
    """Not there while there is nothing to say."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "strip", parent)
        self._words = ""
        self.hide()

    def show_words(self, words: str, rect: QRectF, theme: Theme) -> None:
        """Say it over ``rect`` (the parent's screen pixels), or from its upper edge on; '' = nothing more."""
        came = bool(words) and words != self._words
        self._words = words
        self.setVisible(bool(words))
        if not words:
            return
        self.set_theme(theme)
        around = self.px(_AROUND)
        height = max(rect.height(), self._notice().height_for(rect.width()) + 2 * around)
        self.setGeometry(QRectF(rect.left(), rect.top(), rect.width(), height).toAlignedRect())
        self.refresh()
        self.raise_()
        if came:
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def arrange(self) -> None:
        self.setAccessibleName(self._words.replace("\n", " "))
        around = self.px(_AROUND)
        room = QRectF(self.rect()).adjusted(0, around, 0, -around)
        self.at(self._notice(), room.left(), room.top(), room.width(), room.height())

    def _notice(self) -> Notice:
        return self.notice("said", Note(NoticeKind.FAULT, self._words), bold=True)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The page's ground, so that nothing shines through."""
        p = QPainter(self)
        p.fillRect(self.rect(), self.theme.color("paper"))
        p.end()
