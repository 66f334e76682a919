"""The plain, tidy controls of the demo dock."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPolygonF
from PySide6.QtWidgets import QWidget

from kiosk.ui.components.base import Touchable
from kiosk.ui.drawing import fill_box, line_box
from kiosk.ui.palette import Role
from kiosk.ui.text import TextBlock
from kiosk.ui.theme import TextKind, Theme

_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class CardRow(Touchable):
    """A persona: short title and one sentence; ``chosen`` is filled, ``lies`` has a mark at its left."""

    REACH = 0.0

    def __init__(self, theme: Theme, name: str, title: str, story: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, title, parent)
        self._title, self._story = title, story
        self._chosen = self._lies = False
        self.rebuild()

    def set_state(self, chosen: bool, lies: bool) -> None:
        """Say whether it is chosen and whether its card lies on the reader."""
        self._chosen, self._lies = chosen, lies
        self.setAccessibleDescription(self._story)
        self.update()

    def rebuild(self) -> None:
        """Set the words."""
        fixed = TextKind.FIXED
        self._head = TextBlock(self.theme, self._title, 24, True, line_height=1.3, max_lines=2, kind=fixed, smallest=16)
        self._body = TextBlock(self.theme, self._story, 20, False, "ink2", 1.35, 3, fixed, smallest=14)

    def radius(self) -> float:
        """Small."""
        return 12.0

    def height_for(self, width: float) -> float:
        """Both texts and padding."""
        room = width - self.theme.px(44)
        return self._head.height_for(room) + self._body.height_for(room) + self.theme.px(28)

    def draw(self, p: QPainter) -> None:
        """Box, mark, texts."""
        theme, face = self.theme, self.body()
        chosen = self._chosen or self.isDown()
        fill_box(p, theme, face, 12, "bay" if chosen else "surface")
        line_box(p, theme, face, 12, "bay" if chosen else "hair", 2)
        if self._lies:
            mark = QRectF(face.left(), face.top() + theme.px(14), theme.px(8), face.height() - theme.px(28))
            fill_box(p, theme, mark, 4, "loquat")
        left, room = face.left() + theme.px(22), face.width() - theme.px(44)
        height = self._head.height_for(room)
        top = face.top() + theme.px(14)
        self._head.paint(p, QRectF(left, top, room, height), "on_bay" if chosen else "ink")
        body = QRectF(left, top + height, room, self._body.height_for(room))
        self._body.paint(p, body, "on_bay" if chosen else "ink2")


class DockButton(Touchable):
    """A word on a small button; ``on`` fills it (loquat: something is broken on purpose)."""

    REACH = 2.0

    def __init__(self, theme: Theme, name: str, label: str, fault: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, label, parent)
        self._label, self._fault, self._on = label, fault, False
        self.rebuild()

    def set_state(self, label: str, on: bool) -> None:
        """Change word and state."""
        self._label, self._on = label, on
        self.rebuild()
        self.update()

    def rebuild(self) -> None:
        """Set the word."""
        self.setAccessibleName(self._label)
        centre = Qt.AlignmentFlag.AlignHCenter
        fixed = TextKind.FIXED
        self._text = TextBlock(self.theme, self._label, 22, True, "ink", 1.25, 2, fixed, align=centre, smallest=14)

    def radius(self) -> float:
        """Small."""
        return 12.0

    def height_for(self, _width: float) -> float:
        """One or two lines."""
        return self.theme.px(68)

    def draw(self, p: QPainter) -> None:
        """Box and word."""
        theme, face = self.theme, self.body()
        fill: Role = "loquat" if self._on and self._fault else "bay" if self._on or self.isDown() else "surface"
        text: Role = "on_loquat" if fill == "loquat" else "on_bay" if fill == "bay" else "ink"
        if not self.isEnabled():
            fill, text = "off", "off_text"
        fill_box(p, theme, face, 12, fill)
        line_box(p, theme, face, 12, "line", 2, dashed=not self.isEnabled())
        self._text.paint(p, face.adjusted(theme.px(8), 0, -theme.px(8), 0), text, _MIDDLE)


class DockTab(Touchable):
    """The tab at the screen's edge that opens the drawer."""

    REACH = 0.0

    def __init__(self, theme: Theme, name: str, label: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, label, parent)
        self._open = False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def set_open(self, opened: bool) -> None:
        """Turn the arrow."""
        self._open = opened
        self.update()

    def draw(self, p: QPainter) -> None:
        """A dark tab with an arrow."""
        theme, face = self.theme, self.body()
        fill_box(p, theme, face.adjusted(-face.width(), 0, 0, 0), 14, "ink")
        middle, size = face.center(), theme.px(9)
        way = -1.0 if self._open else 1.0
        tip = QPointF(middle.x() + way * size * 0.7, middle.y())
        back = middle.x() - way * size * 0.5
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(theme.color("loquat"))
        p.drawPolygon(QPolygonF([tip, QPointF(back, middle.y() - size), QPointF(back, middle.y() + size)]))
