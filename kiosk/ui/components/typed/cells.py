"""The form at a glance: one-line cells, and what came from the card."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kiosk.screen.values.elements import CellState, CellView, FromCardView
from kiosk.typefaces import HOUSE_LANGUAGE
from kiosk.ui.components.base import Component, Touchable
from kiosk.ui.style.drawing import dots, fill_box, icon, line_box, square
from kiosk.ui.style.palette import Role
from kiosk.ui.style.theme import TextKind, Theme
from kiosk.ui.text.block import TextBlock
from kiosk.ui.text.cuts import plain
from kiosk.ui.text.pieces import pieces_of
from kiosk.ui.text.runs import Part, verbatim
from kiosk.ui.text.stands import stands

_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_TITLE = TextKind.TITLE
_SIGN, _STACKED_AIR, _LETTERS = 44.0, 10.0, 34.0
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
        if not self._shown or height <= around:
            return [it]
        pieces = [plain(piece) for piece in pieces_of(self._long(), right - left, height - around)]
        last = len(pieces) - 1
        return [replace(it, value=piece, fault=it.fault if at == last else "") for at, piece in enumerate(pieces)]

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
        return not stands(self._head, self._label_width(room)) or not stands(self._body, beside)

    def _long(self) -> TextBlock:
        if not self._shown:
            return TextBlock(self.theme, self.value.placeholder, 32, False, "ink2", 1.2, kind=_TITLE)
        return TextBlock(self.theme, verbatim(self._shown, True), 34, True, line_height=1.2, kind=_TITLE)

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


def halves(view: FromCardView) -> tuple[tuple[str, FromCardView], tuple[str, FromCardView]]:
    """The name and the address, where they must stand on different pages; each with the name of its part."""
    name = replace(view, address="", substituted=False)
    return ("from-card-name", name), ("from-card-address", replace(view, name="", birth_and_gender=""))


class FromCard(Component[FromCardView]):
    """What came from the card and can't be changed: leaf tint, a lock, a heading, a name and further lines.

    ``compact`` is the form's variant without ground and heading: the lock in a small leaf box; below it the note, where
    it says what no lock can show.  What is empty has no line (``halves``).
    """

    def __init__(self, theme: Theme, name: str, compact: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, parent)
        self._compact, self._letters = compact, _LETTERS

    def set_letters(self, px: float = 34.0) -> None:
        """How large the letters are, as reference px of the compact variant."""
        if px != self._letters:
            self._letters = px
            self.set_theme(self.theme)

    def rebuild(self) -> None:
        theme, it = self.theme, self.value
        name, first = verbatim(it.name, True), it.birth_and_gender
        if self._compact:
            lines = [it.address, it.note if it.substituted else ""]
            born = (Part("\u3000" + first),) if first else ()
            rows: list[tuple[Part, ...] | str] = [name + born, verbatim(it.address), lines[1]]
            self._rows = [TextBlock(theme, row, self._letters, line_height=1.4, kind=_TITLE) for row in rows if row]
        else:
            lines = [it.address]
            rows = [each for each in (first, verbatim(it.address)) if each]
            part = self._letters / _LETTERS
            self._rows = [TextBlock(theme, name, 52 * part, True, line_height=1.4, kind=_TITLE)] if name else []
            self._rows += [TextBlock(theme, row, 38 * part, line_height=1.5) for row in rows]
        self._head = TextBlock(theme, it.heading, 32, True, "leaf", 1.0, 2, kind=TextKind.TITLE)
        right = Qt.AlignmentFlag.AlignRight
        self._note = TextBlock(theme, it.note, 30, False, "leaf", 1.0, 2, TextKind.TITLE, align=right)
        self._wide_head = TextBlock(theme, it.heading, 32, True, "leaf", 1.2, 3, kind=TextKind.TITLE)
        self._wide_note = TextBlock(theme, it.note, 30, False, "leaf", 1.2, 3, kind=TextKind.TITLE)
        said = ["" if self._compact else it.heading, it.name, first, *lines]
        self.setAccessibleName(" ".join(filter(None, said)))
        self.setAccessibleDescription(it.note)

    def _pad(self) -> tuple[float, float, float]:
        """Left, top, right of the words."""
        px = self.theme.px
        return (px(86), 0.0, 0.0) if self._compact else (px(40), px(92), px(40))

    def height_for(self, width: float) -> float:
        left, top, right = self._pad()
        rows = sum(row.height_for(width - left - right) for row in self._rows)
        if self._compact:
            return max(self.theme.px(64), rows)
        return top + self._grown(width) + rows + self.theme.px(28)

    def _grown(self, width: float) -> float:
        """How much higher the heading is in larger letters, where the note stands below it."""
        px, room = self.theme.px, width - self.theme.px(128)
        by_hand = self.theme.growth() == 1.0 and self.theme.language == HOUSE_LANGUAGE
        beside = by_hand or self._head.width() + self._note.width() + px(12) <= room
        if beside and self._head.height_for(1e6) <= px(62):
            return 0.0
        return max(0.0, self._wide_head.height_for(room) + self._wide_note.height_for(room) - px(60))

    def cut(self, width: float, height: float) -> list[FromCardView]:
        """The compact variant in pieces of at most a height, each with some lines of the name or of the address."""
        left, _, right = self._pad()
        empty = replace(self.value, name="", birth_and_gender="", address="", substituted=False)
        pieces = [[plain(part) for part in pieces_of(row, width - left - right, height)] for row in self._rows]
        views = [replace(empty, name=piece) for piece in pieces[0]]
        return views + [replace(empty, address=piece) for row in pieces[1:] for piece in row]

    def draw(self, p: QPainter) -> None:
        theme, face = self.theme, self.body()
        left, top, right = self._pad()
        if self._compact:
            spot = square(face.left() + theme.px(34), face.center().y(), theme.px(60))
            fill_box(p, theme, spot, 16, "leaf_tint")
            line_box(p, theme, spot, 16, "line", theme.palette.notice_border)
            inset = theme.px(11)
            icon(p, theme, spot.adjusted(inset, inset, -inset, -inset), "lock", "leaf", 4.5)
        else:
            self._header(p, face)
        y = face.top() + top + (0.0 if self._compact else self._grown(face.width()))
        if self._compact:
            y = face.center().y() - self.height_for(face.width()) / 2
        for row in self._rows:
            height = row.height_for(face.width() - left - right)
            row.paint(p, QRectF(face.left() + left, y, face.width() - left - right, height))
            y += height

    def _header(self, p: QPainter, face: QRectF) -> None:
        theme = self.theme
        fill_box(p, theme, face, 28, "leaf_tint")
        line_box(p, theme, face, 28, "line", theme.palette.notice_border)
        icon(p, theme, square(face.left() + theme.px(58), face.top() + theme.px(40), theme.px(38)), "lock", "leaf", 4.5)
        row = QRectF(face.left() + theme.px(88), face.top() + theme.px(10), face.width() - theme.px(128), theme.px(60))
        grown = self._grown(face.width())
        line = theme.color("leaf")
        line.setAlphaF(1.0 if theme.palette.flat else 0.18)
        left, wide = face.left() + theme.px(40), face.width() - theme.px(80)
        p.fillRect(QRectF(left, face.top() + theme.px(72) + grown, wide, 2), line)
        if grown:
            head = self._wide_head.paint(p, row.adjusted(0, 0, 0, grown))
            self._wide_note.paint(p, row.adjusted(0, head, 0, grown))
            return
        note = min(self._note.width() + 2, row.width() * 0.52)
        self._head.paint(p, row.adjusted(0, 0, -note - theme.px(12), 0), valign=_MIDDLE)
        self._note.paint(p, QRectF(row.right() - note, row.top(), note, row.height()), valign=_MIDDLE)
