"""For the staff's look at the screen itself: whole colours, and fields that notice every finger."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMarginsF, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QEventPoint, QMouseEvent, QPainter, QResizeEvent, QTouchEvent
from PySide6.QtWidgets import QWidget

from kiosk.screen.values.elements import Action
from kiosk.ui.components.base import Component, Touchable
from kiosk.ui.components.touch.buttons import QuietButton
from kiosk.ui.style.theme import TextKind, Theme
from kiosk.ui.text.block import TextBlock
from kiosk.visit.chapter.common import Touched

COLOURS = ("#FF0000", "#00FF00", "#0000FF", "#FFFFFF", "#808080", "#000000")
"""What shows faults of a panel; no colours of the design's."""
_FIELD = 108.0
"""About the side of a field in reference px; a finger is wider than half of it."""
_BUTTON = (480.0, 160.0)


class ColourPatch(Touchable[tuple[int, str]]):
    """One of COLOURS all over; the first says in words what to do."""

    repeats = True
    REACH = 0.0

    def rebuild(self) -> None:
        centre = Qt.AlignmentFlag.AlignHCenter
        self._text = TextBlock(self.theme, self.value[1], 40, True, "ink", 1.4, kind=TextKind.TITLE, align=centre)
        self.setAccessibleName(self.value[1])

    def draw(self, p: QPainter) -> None:
        at, face = self.value[0], QRectF(self.rect())
        p.fillRect(face, QColor(COLOURS[at % len(COLOURS)]))
        if at == 0:
            inset = self.theme.px(120)
            room = face.adjusted(inset, 0, -inset, 0)
            high = self._text.height_for(room.width())
            box = QRectF(room.left(), face.center().y() - high, room.width(), 2 * high)
            p.fillRect(box, self.theme.color("surface"))
            self._text.paint(p, box, valign=Qt.AlignmentFlag.AlignVCenter)


class TouchGrid(Component[tuple[str, str]]):
    """Value: what it is, and the word on the button in its middle.  ``ended(int)``: so many fields were never touched.

    ``touched`` comes with every field that is new.
    """

    ended = Signal(int)
    touched = Signal()

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self._fields: list[QRectF] = []
        self._noticed: set[int] = set()
        self.button = QuietButton(theme, "grid-end", accent=True, parent=self)
        self.button.clicked.connect(self._end)

    def rebuild(self) -> None:
        self.setAccessibleName(self.value[0])
        self.button.show_value(Action("grid-end", self.value[1], "check", Touched()))

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.button.set_theme(theme)

    def bleed(self) -> QMarginsF:
        return QMarginsF()

    def resizeEvent(self, _event: QResizeEvent) -> None:
        px, width, height = self.theme.px, self.width(), self.height()
        wide, high = px(_BUTTON[0]), px(_BUTTON[1])
        self.button.place(QRectF((width - wide) / 2, (height - high) / 2, wide, high))
        columns, rows = max(1, round(width / px(_FIELD))), max(1, round(height / px(_FIELD)))
        w, h = width / columns, height / rows
        cells = [QRectF(x * w, y * h, w, h) for y in range(rows) for x in range(columns)]
        hidden = QRectF(self.button.geometry())
        self._fields = [cell for cell in cells if not hidden.contains(cell.center())]
        self._noticed.clear()

    @property
    def missing(self) -> int:
        return len(self._fields) - len(self._noticed)

    def notice(self, point: QPointF) -> None:
        """A finger is there."""
        at = next((at for at, field in enumerate(self._fields) if field.contains(point)), None)
        if at is None or at in self._noticed:
            return
        self._noticed.add(at)
        self.update(self._fields[at].toAlignedRect())
        self.touched.emit()
        if not self.missing:
            self._end()

    def _end(self) -> None:
        self.ended.emit(self.missing)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.notice(event.position())
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.notice(event.position())
        event.accept()

    def event(self, event: QEvent) -> bool:
        """Each finger for itself; an accepted touch makes no mouse event."""
        if isinstance(event, QTouchEvent):
            for point in event.points():
                if point.state() is not QEventPoint.State.Released:
                    self.notice(QPointF(self.mapFromGlobal(point.globalPosition())))
            event.accept()
            return True
        return super().event(event)

    def draw(self, p: QPainter) -> None:
        p.fillRect(QRectF(self.rect()), self.theme.color("surface"))
        for at, field in enumerate(self._fields):
            if self.due(field):
                if at in self._noticed:
                    p.fillRect(field, self.theme.color("leaf"))
                p.setPen(self.theme.color("line"))
                p.drawRect(field)
