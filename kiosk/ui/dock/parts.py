"""The plain, tidy controls of the demo dock."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPolygonF
from PySide6.QtWidgets import QWidget

from kiosk.ui.components.base import Touchable
from kiosk.ui.style.drawing import fill_box, line_box
from kiosk.ui.style.palette import Role
from kiosk.ui.style.theme import TextKind, Theme
from kiosk.ui.text.block import TextBlock

_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class Persona(NamedTuple):
    """A card that can be laid, and what is so of it: the chosen one is filled, the one that lies has a mark."""

    key: str
    title: str
    story: str
    chosen: bool = False
    lies: bool = False


class _Text(TextBlock):
    """Of the drawer, which stands beside the kiosk and is read sitting: it may be as small as the drawer wants."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        px: float,
        least: float,
        bold: bool = False,
        role: Role = "ink",
        line_height: float = 1.25,
        lines: int = 2,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        super().__init__(theme, text, px, bold, role, line_height, lines, TextKind.FIXED, align=align)
        self.smallest = least


class CardRow(Touchable[Persona]):
    """A persona: short title and one sentence."""

    REACH = 0.0

    def rebuild(self) -> None:
        title, story = self.value.title, self.value.story
        self.setAccessibleName(title)
        self.setAccessibleDescription(story)
        self._head = _Text(self.theme, title, 24, 16, True, line_height=1.3)
        self._body = _Text(self.theme, story, 20, 14, False, "ink2", 1.35, 3)

    def radius(self) -> float:
        return 12.0

    def height_for(self, width: float) -> float:
        room = width - self.theme.px(44)
        return self._head.height_for(room) + self._body.height_for(room) + self.theme.px(28)

    def draw(self, p: QPainter) -> None:
        theme, face = self.theme, self.body()
        chosen = self.value.chosen or self.isDown()
        fill_box(p, theme, face, 12, "bay" if chosen else "surface")
        line_box(p, theme, face, 12, "bay" if chosen else "hair", 2)
        if self.value.lies:
            mark = QRectF(face.left(), face.top() + theme.px(14), theme.px(8), face.height() - theme.px(28))
            fill_box(p, theme, mark, 4, "loquat")
        left, room = face.left() + theme.px(22), face.width() - theme.px(44)
        height = self._head.height_for(room)
        top = face.top() + theme.px(14)
        self._head.paint(p, QRectF(left, top, room, height), "on_bay" if chosen else "ink")
        body = QRectF(left, top + height, room, self._body.height_for(room))
        self._body.paint(p, body, "on_bay" if chosen else "ink2")


class DockButton(Touchable[tuple[str, bool]]):
    """A word on a small button, and whether it is on, which fills it (``fault``: something is broken on purpose)."""

    REACH = 2.0

    def __init__(self, theme: Theme, name: str, fault: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, parent)
        self._fault = fault

    def rebuild(self) -> None:
        label = self.value[0]
        self.setAccessibleName(label)
        self._text = _Text(self.theme, label, 22, 14, True, align=Qt.AlignmentFlag.AlignHCenter)

    def radius(self) -> float:
        return 12.0

    def height_for(self, _width: float) -> float:
        return self.theme.px(68)

    def draw(self, p: QPainter) -> None:
        theme, face, on = self.theme, self.body(), self.value[1]
        fill: Role = "loquat" if on and self._fault else "bay" if on or self.isDown() else "surface"
        text: Role = "on_loquat" if fill == "loquat" else "on_bay" if fill == "bay" else "ink"
        if not self.isEnabled():
            fill, text = "off", "off_text"
        fill_box(p, theme, face, 12, fill)
        line_box(p, theme, face, 12, "line", 2, dashed=not self.isEnabled())
        self._text.paint(p, face.adjusted(theme.px(8), 0, -theme.px(8), 0), text, _MIDDLE)


class DockTab(Touchable[tuple[str, bool]]):
    """The tab at the screen's edge that opens the drawer: its name, and whether the drawer is out."""

    REACH = 0.0

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def rebuild(self) -> None:
        self.setAccessibleName(self.value[0])

    def draw(self, p: QPainter) -> None:
        theme, face = self.theme, self.body()
        fill_box(p, theme, face.adjusted(-face.width(), 0, 0, 0), 14, "ink")
        middle, size = face.center(), theme.px(9)
        way = -1.0 if self.value[1] else 1.0
        tip = QPointF(middle.x() + way * size * 0.7, middle.y())
        back = middle.x() - way * size * 0.5
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(theme.color("loquat"))
        p.drawPolygon(QPolygonF([tip, QPointF(back, middle.y() - size), QPointF(back, middle.y() + size)]))
