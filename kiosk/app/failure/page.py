"""The page of a kiosk that could not start: plain Qt, for what the kiosk's own pages need may be what is missing."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from kiosk import resources
from kiosk.app.exits import Exit
from kiosk.art.palette import NORMAL
from kiosk.messages import SOURCE_LANGUAGE, Messages

FAMILY = "BIZ UDPGothic"
MOST_LETTERS = 900
"""Of the reason: a profile may have many faults, and the first of them are to be read."""


class FailurePage(QWidget):
    """For patrons that it can't be used, and where to go; for staff and IT why."""

    def __init__(self, code: Exit) -> None:
        super().__init__()
        self.setObjectName("failure-page")
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.setStyleSheet(f"#failure-page {{ background: {NORMAL.paper}; }}")
        source = resources.path("staff", "start.ftl").read_text("utf-8")
        self._words = words = Messages(SOURCE_LANGUAGE, {SOURCE_LANGUAGE: source})
        screen = QGuiApplication.primaryScreen().geometry()
        self._unit = unit = min(screen.width(), screen.height()) / 100
        margin = round(6 * unit)
        column = QVBoxLayout(self)
        column.setContentsMargins(margin, margin, margin, margin)
        column.setSpacing(round(2 * unit))
        column.addStretch(1)
        column.addWidget(self._label(words("title"), 5.6, bold=True))
        column.addWidget(self._label(words("title-english"), 3.4))
        column.addSpacing(round(2 * unit))
        column.addWidget(self._label(words("counter"), 4.0))
        column.addWidget(self._label(words("counter-english"), 3.0))
        column.addStretch(2)
        box = QFrame()
        box.setObjectName("failure-box")
        box.setStyleSheet(f"#failure-box {{ background: {NORMAL.surface}; border-left: {unit}px solid {NORMAL.red}; }}")
        inside = QVBoxLayout(box)
        inside.setContentsMargins(round(3 * unit), round(2 * unit), round(3 * unit), round(2 * unit))
        inside.addWidget(self._label(words("staff", code=str(int(code)), name=code.name), 2.2, bold=True))
        inside.setSpacing(round(1.2 * unit))
        self._reason = self._label("", 2.0)
        self._again = self._label("", 2.0)
        inside.addWidget(self._reason)
        inside.addWidget(self._again)
        column.addWidget(box)

    def say(self, reason: str, at: str) -> None:
        """``at`` is the time of day when that was found."""
        shown = reason if len(reason) <= MOST_LETTERS else f"{reason[:MOST_LETTERS]} …"
        self._reason.setText(shown)
        self._again.setText(self._words("again", at=at))

    @property
    def reason(self) -> str:
        """What is said to be the reason."""
        return self._reason.text()

    def _label(self, text: str, units: float, *, bold: bool = False) -> QLabel:
        label = QLabel(text)
        font = QFont(FAMILY)
        font.setPixelSize(max(12, round(units * self._unit)))
        font.setBold(bold)
        label.setFont(font)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setStyleSheet(f"color: {NORMAL.ink};")
        label.setWordWrap(True)
        return label
