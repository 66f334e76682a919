"""The named steps of a piece of work: done, now, to come."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from kiosk.screen.values.elements import StepRow, StepState
from kiosk.ui.components.base import Component
from kiosk.ui.style.drawing import icon, square
from kiosk.ui.style.palette import Role
from kiosk.ui.style.theme import TextKind, Theme
from kiosk.ui.text.block import TextBlock

_FRAME_MS, _TURN_DEGREES = 40, 8
_LEAST_ROW = 68.0
_RIGHT, _MIDDLE = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignVCenter


class StepList(Component[tuple[StepRow, ...]]):
    """Rows with ✓, a turning ring, or an empty circle."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, parent)
        self._angle = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_FRAME_MS)
        self._timer.timeout.connect(self._turn)

    def rebuild(self) -> None:
        self._texts: list[tuple[TextBlock, TextBlock]] = []
        kind = TextKind.TITLE
        for row in self.value:
            role: Role = "ink2" if row.state is StepState.TODO else "ink"
            said: Role = "leaf" if row.state is StepState.DONE else "ink"
            self._texts.append(
                (
                    TextBlock(self.theme, row.name, 44, row.state is StepState.NOW, role, 1.25, kind=kind),
                    TextBlock(self.theme, row.state_text, 34, False, said, 1.25, 1, kind, align=_RIGHT),
                )
            )
        self.setAccessibleName("\n".join(f"{row.name} {row.state_text}".strip() for row in self.value))
        self._run()

    def _run(self) -> None:
        turning = self.isVisible() and not self.theme.reduced_motion
        if turning and any(row.state is StepState.NOW for row in self.value):
            self._timer.start()
        else:
            self._timer.stop()

    def showEvent(self, _event: object) -> None:
        """Turn only while seen."""
        self._run()

    def hideEvent(self, _event: object) -> None:
        self._timer.stop()

    def _turn(self) -> None:
        self._angle = (self._angle + _TURN_DEGREES) % 360
        for index, row in enumerate(self.value):
            if row.state is StepState.NOW:
                self.update(self._spot(self._row(index)).adjusted(-1, -1, 1, 1).toAlignedRect())

    def repaint_from(self, before: tuple[StepRow, ...]) -> None:
        """The rows that are others, where all are of one height."""
        if len(before) != len(self.value) or not self._even(self.body()):
            self.update()
            return
        for index, (old, new) in enumerate(zip(before, self.value, strict=True)):
            if old != new:
                self.update(self._row(index).adjusted(0, -1, 0, 1).toAlignedRect())

    def row_height(self, width: float) -> float:
        """As high as the highest row needs."""
        line = self.theme.text_px(44, TextKind.TITLE) * 1.25 + self.theme.px(40)
        return max(self.theme.px(104), line, *self._needs(width))

    def _needs(self, width: float) -> list[float]:
        """What each row needs at least."""
        px, rooms = self.theme.px, [self._room(width, said) for _, said in self._texts]
        return [
            max(px(_LEAST_ROW), name.height_for(room) + px(6), said.height_for(words) + px(6))
            for (name, said), (room, words) in zip(self._texts, rooms, strict=True)
        ]

    def least(self, width: float) -> float:
        """The height with which all of it can be read."""
        return sum(self._needs(width))

    def _room(self, width: float, said: TextBlock) -> tuple[float, float]:
        """Width of a row's name and of its state."""
        room = width - self.theme.px(96)
        words = min(said.width() + 2, room * 0.45) if said.parts else 0.0
        return room - words - self.theme.px(16), words

    def height_for(self, width: float) -> float:
        return self.row_height(width) * len(self.value)

    def _even(self, face: QRectF) -> bool:
        """Whether each row has room in an equal share of the height."""
        share = face.height() / max(1, len(self.value))
        return all(need <= share + 1 for need in self._needs(face.width()))

    def _row(self, index: int) -> QRectF:
        face = self.body()
        if not self._even(face):
            needs = self._needs(face.width())
            spare = max(0.0, face.height() - sum(needs)) / len(needs)
            top = face.top() + sum(needs[:index]) + spare * index
            return QRectF(face.left(), top, face.width(), needs[index] + spare)
        height = min(self.row_height(face.width()), face.height() / max(1, len(self.value)))
        return QRectF(face.left(), face.top() + index * height, face.width(), height)

    def _spot(self, row: QRectF) -> QRectF:
        """Where the sign of a row is."""
        return square(row.left() + self.theme.px(32), row.center().y(), self.theme.px(64))

    def draw(self, p: QPainter) -> None:
        theme, left = self.theme, self.theme.px(96)
        for index, (row, (name, said)) in enumerate(zip(self.value, self._texts, strict=True)):
            box = self._row(index)
            if not self.due(box.adjusted(0, -1, 0, 1)):
                continue
            self._sign(p, self._spot(box), row.state)
            room, words = self._room(box.width(), said)
            if self.due(box.adjusted(left, 0, 0, 0)):
                beside = QRectF(box.left() + left, box.top(), room, box.height())
                name.paint(p, beside, valign=_MIDDLE)
                said.paint(p, QRectF(box.right() - words, box.top(), words, box.height()), valign=_MIDDLE)
            if index < len(self.value) - 1:
                p.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 2), theme.color("hair"))

    def _sign(self, p: QPainter, spot: QRectF, state: StepState) -> None:
        theme = self.theme
        if state is StepState.DONE:
            p.setPen(Qt.PenStyle.NoPen)
            p.setBrush(theme.color("leaf"))
            p.drawEllipse(spot)
            inset = spot.width() * 0.18
            icon(p, theme, spot.adjusted(inset, inset, -inset, -inset), "check", "on_leaf", 5)
            return
        p.setBrush(Qt.BrushStyle.NoBrush)
        if state is StepState.TODO:
            p.setPen(theme.pen("line", 4))
            inset = theme.px(6)
            p.drawEllipse(spot.adjusted(inset, inset, -inset, -inset))
            return
        width = theme.px(10)
        ring = spot.adjusted(width / 2, width / 2, -width / 2, -width / 2)
        p.setPen(theme.pen("line", 2) if theme.palette.flat else QPen(theme.color("off"), width))
        p.drawEllipse(ring)
        pen = QPen(theme.color("bay"), width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        p.setPen(pen)
        p.drawArc(ring, (90 - self._angle) * 16, -100 * 16)
