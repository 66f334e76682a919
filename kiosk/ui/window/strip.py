"""A sentence over the step shelf, for a moment: it covers neither what is read nor what is touched."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kiosk.screen.values.elements import Note, NoticeKind
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
        """Say it over ``rect`` (the parent's screen pixels); '' = nothing more."""
        came = bool(words) and words != self._words
        self._words = words
        self.setVisible(bool(words))
        if not words:
            return
        self.set_theme(theme)
        self.setGeometry(rect.toAlignedRect())
        self.refresh()
        self.raise_()
        if came:
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def arrange(self) -> None:
        self.setAccessibleName(self._words.replace("\n", " "))
        around = self.px(_AROUND)
        room = QRectF(self.rect()).adjusted(0, around, 0, -around)
        for theme in self.themes():
            notice = self.sized(self.notice("said", Note(NoticeKind.FAULT, self._words), bold=True), theme)
            if notice.height_for(room.width()) <= room.height():
                break
        self.at(notice, room.left(), room.top(), room.width(), room.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The page's ground, so that nothing shines through."""
        p = QPainter(self)
        p.fillRect(self.rect(), self.theme.color("paper"))
        p.end()
