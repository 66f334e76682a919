"""The form at a glance: one-line cells."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kiosk.screen.values.elements import CellState, CellView
from kiosk.ui.components.base import Touchable
from kiosk.ui.style.drawing import dots, fill_box, icon, line_box, square
from kiosk.ui.style.palette import Role
from kiosk.ui.style.theme import TextKind, Theme
from kiosk.ui.text.block import TextBlock
from kiosk.ui.text.cuts import plain
from kiosk.ui.text.pieces import pieces_of
from kiosk.ui.text.runs import verbatim
from kiosk.ui.text.stands import stands

_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_TITLE = TextKind.TITLE
_SIGN, _STACKED_AIR = 44.0, 10.0
_DOT, _MOST_DOTS = "●", 12
"""So many of a password's dots are drawn: they say that there is one, whatever its length."""


class Cell(Touchable[CellView]):
    """Label, value and state of one field; a tap opens it.  The fault's sentence stands below the box, in the widget.

    ``masked`` draws dots instead of the value's characters; the value is then never in an accessible name.
    """

    REACH = 6.0

    def __init__(self, theme: Theme, name: str, masked: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, parent)
        self._masked = masked

    @property
    def masked(self) -> bool:
        return self._masked

    def rebuild(self) -> None:
        it, title = self.value, TextKind.TITLE
        self._head = TextBlock(self.theme, it.label, 30, line_height=1.2, max_lines=1, kind=title)
        self._shown = "" if self._masked else it.value[:_MOST_DOTS] if {*it.value} == {_DOT} else it.value
        self._body = self._block(self._shown)
        self._hint = TextBlock(self.theme, it.placeholder, 32, False, "ink2", 1.2, 1, kind=title)
        self._said = TextBlock(self.theme, it.fault, 32, True, "red", 1.25, kind=title)
        self.setAccessibleName(f"{it.label} {self._shown}" if self._shown else it.label)
        self.setAccessibleDescription(it.fault or it.placeholder)

    def repaint_from(self, before: CellView) -> None:
        """Of a field into which something is typed no more than is drawn: the room for a finger is its neighbours'."""
        typed = replace(before, value=self.value.value) == self.value
        self.update(self.body().toRect() if typed else self.rect())

    def radius(self) -> float:
        return 20.0

    def box_height(self) -> float:
        """Height of the box without a fault's sentence, in screen pixels."""
        return self.theme.px(84) * (1.0 if self.theme.growth() == 1.0 else 1.08)

    def height_for(self, width: float) -> float:
        return self.tall(width) + self._said_height(width)

    def tall(self, width: float) -> float:
        """Height of the box: a value too long for one line stands below its label, on as many lines as it needs."""
        left, right = self._sides(width)
        head = self._head.height_for(right - left)
        box = max(self.box_height(), head + self.theme.px(2 * _STACKED_AIR))
        if not self._stacked(right - left):
            return box
        words = head + self._long().height_for(right - left)
        return max(box, words + self.theme.px(2 * _STACKED_AIR))

    def cut(self, width: float, height: float) -> list[CellView]:
        """In pieces of at most a height, each with some lines of the value; the fault stands below the last."""
        it, (left, right) = self.value, self._sides(width)
        around = self._head.height_for(right - left) + self.theme.px(2 * _STACKED_AIR) + self._said_height(width)
        if not self._shown or height <= around + self._long().height_for(1e9):
            apart = [replace(it, fault=""), replace(it, value="", placeholder="")]
            return apart if it.fault and it.value and height < self.height_for(width) else [it]
        long, room = self._long(), height - around
        pieces = pieces_of(long, right - left, room)
        if "\n" not in plain(pieces[-1]):  # rather two short pieces than a letter that stands alone
            even = pieces_of(long, right - left, room - long.height_for(1e9))
            pieces = even if len(even) == len(pieces) else pieces
        last = len(pieces) - 1
        return [
            replace(it, value=plain(piece), fault=it.fault if at == last else "") for at, piece in enumerate(pieces)
        ]

    def holds(self, width: float) -> bool:
        """Whether the label stands in a box of this width as large as it should."""
        left, right = self._sides(width)
        return stands(self._head, right - left)

    def _sides(self, width: float) -> tuple[float, float]:
        """Where the words begin and end, from the box's left."""
        theme = self.theme
        sign = theme.px(_SIGN + 12) if self._look()[4] else 0.0
        return theme.px(24), width - theme.px(24) - sign

    def _label_width(self, room: float) -> float:
        label, value = self._head.width() + 2, bool(self.value.value or self.value.placeholder)
        return min(label, room * (0.5 if value and self.theme.growth() == 1.0 else 1.0))

    def _stacked(self, room: float) -> bool:
        """Whether the value is too long to stand beside its label."""
        beside = room - self._label_width(room) - self.theme.px(16)
        if not self._shown:
            return bool(self.value.placeholder) and not self.value.value and not stands(self._hint, beside)
        if self.theme.growth() > 1.0 and self._body.width() > beside:
            return True  # else it would be smaller than in standard letters
        return not stands(self._head, self._label_width(room)) or not stands(self._body, beside)

    def _long(self) -> TextBlock:
        if not self._shown:
            return TextBlock(self.theme, self.value.placeholder, 32, False, "ink2", 1.2, kind=_TITLE)
        px = 34 if self.theme.growth() == 1.0 else 35  # no smaller than beside its label in standard letters
        return TextBlock(self.theme, verbatim(self._shown, True), px, True, line_height=1.2, kind=_TITLE)

    def ring_rect(self) -> QRectF:
        """The box without the sentence below it."""
        body = self.body()
        return body.adjusted(0, 0, 0, -self._said_height(body.width()))

    def _said_height(self, width: float) -> float:
        return self._said.height_for(width - self.theme.px(48)) + self.theme.px(4) if self.value.fault else 0.0

    def draw(self, p: QPainter) -> None:
        theme, box = self.theme, self.ring_rect()
        down = self.isDown()
        ground, edge, width, text, sign, sign_role = self._look()
        if down:
            ground, text, sign_role = "bay", "on_bay", "on_bay"
        fill_box(p, theme, box, 20, ground)
        line_box(p, theme, box, 20, edge, width)
        left, right = (box.left() + side for side in self._sides(box.width()))
        if sign:
            side = theme.px(_SIGN)
            spot = square(box.right() - theme.px(24) - side / 2, box.center().y(), side)
            icon(p, theme, spot, sign, sign_role, 4.5)
        if self._stacked(right - left):
            self._paint_stacked(p, QRectF(left, box.top(), right - left, box.height()), text)
        else:
            label = self._label_width(right - left)
            self._head.paint(p, QRectF(left, box.top(), label, box.height()), text, _MIDDLE)
            self._paint_beside(p, QRectF(left, box.top(), right - left, box.height()), label + theme.px(16), text)
        if self.value.fault:
            self._said.paint(
                p, QRectF(box.left() + theme.px(24), box.bottom() + theme.px(4), box.width() - theme.px(48), 1e4)
            )

    def _paint_beside(self, p: QPainter, row: QRectF, label: float, text: Role) -> None:
        room, value = row.adjusted(label, 0, 0, 0), self.value.value
        if self._masked and value:
            dots(p, self.theme, room, min(len(value), _MOST_DOTS), 26, text)
        block = self._body if value else self._hint
        role: Role | None = text if value or text == "on_bay" else None
        block.paint(p, room, role, _MIDDLE)

    def _paint_stacked(self, p: QPainter, room: QRectF, text: Role) -> None:
        value, head = self._long(), self._head.height_for(room.width())
        high = value.height_for(room.width())
        y = room.center().y() - (head + high) / 2
        self._head.paint(p, QRectF(room.left(), y, room.width(), head), text)
        role: Role | None = text if self._shown or text == "on_bay" else None
        value.paint(p, QRectF(room.left(), y + head, room.width(), high), role)

    def _block(self, text: str) -> TextBlock:
        return TextBlock(self.theme, verbatim(text, True), 38, True, line_height=1.2, max_lines=1, kind=_TITLE)

    def _look(self) -> tuple[Role, Role, float, Role, str, Role]:
        """Ground, edge, edge width, text, sign, sign role."""
        border = self.theme.palette.border
        match self.value.state:
            case CellState.OPEN:
                return "bay", "bay", border, "on_bay", "pencil", "on_bay"
            case CellState.GOOD:
                return "surface", "line", border, "ink", "check", "leaf"
            case CellState.FAULT:
                heavy = 8.0 if self.theme.palette.flat else 4.0
                return "red_tint", "red", heavy, "ink", "warning", "red"
            case CellState.EMPTY:
                return "surface", "line", border, "ink", "", "ink"
