"""表示: shows a hidden password by a tap, and hides it again by another one or by itself."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QHideEvent, QPainter
from PySide6.QtWidgets import QWidget

from kiosk.ui.components.base import Touchable
from kiosk.ui.style.drawing import fill_box, icon, line_box, square
from kiosk.ui.style.palette import Role
from kiosk.ui.style.theme import TextKind, Theme
from kiosk.ui.text.block import TextBlock

SHOWN_MS = 10_000
"""For how long a password stays readable: whoever stands behind has no longer than that."""

_WIDTH, _SIGN = 192.0, 46.0


class ShowButton(Touchable[str]):
    """``toggled`` tells whether to show.  It is off again after ``SHOWN_MS``, and whenever it is hidden."""

    REACH = 8.0

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, parent)
        self.setCheckable(True)
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(SHOWN_MS)
        self.timer.timeout.connect(self.cover)
        self.toggled.connect(self._count)

    def cover(self) -> None:
        self.setChecked(False)

    def _count(self, shown: bool) -> None:
        if shown:
            self.timer.start()
        else:
            self.timer.stop()

    def rebuild(self) -> None:
        self._text = TextBlock(self.theme, self.value, 36, True, line_height=1.2, max_lines=1, kind=TextKind.KEY)
        self.setAccessibleName(self.value)

    def wide(self) -> float:
        """Width in screen pixels that it wants for its word."""
        return max(self.theme.px(_WIDTH), self._text.width() + self.theme.px(_SIGN + 42))

    def radius(self) -> float:
        return 16.0

    def hideEvent(self, event: QHideEvent) -> None:
        """A page that comes back shows dots."""
        super().hideEvent(event)
        self.cover()

    def draw(self, p: QPainter) -> None:
        theme, face, on = self.theme, self.body(), self.isDown() or self.isChecked()
        fill_box(p, theme, face, 16, "bay" if on else "shallow")
        line_box(p, theme, face, 16, "bay", 3)
        role: Role = "on_bay" if on else "bay"
        side = theme.px(_SIGN)
        room = face.width() - side - theme.px(40)
        words = min(self._text.width() + 2, room)
        left = face.center().x() - (side + theme.px(12) + words) / 2
        icon(p, theme, square(left + side / 2, face.center().y(), side), "eye", role, 4)
        # A line of a script with high accents is taller than its letters, which the button holds.
        over = max(0.0, self._text.height_for(1e9) - face.height()) / 2
        spot = QRectF(left + side + theme.px(12), face.top() - over, words, face.height() + 2 * over)
        self._text.paint(p, spot, role, Qt.AlignmentFlag.AlignVCenter)
