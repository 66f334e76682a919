"""One value old beside new: what changes is underlined and bold, and words say that it does."""

from __future__ import annotations

from dataclasses import replace
from enum import Enum

from PySide6.QtCore import QMarginsF, QRectF, Qt
from PySide6.QtGui import QPainter

from kiosk.dataclass import dataclass
from kiosk.screen.values.acts import CompareRow, Marked
from kiosk.ui.components.base import Component
from kiosk.ui.components.picture.surfaces import paint_card, shadow_bleed
from kiosk.ui.style.drawing import fill_box, icon, line_box, square
from kiosk.ui.style.theme import TextKind
from kiosk.ui.text.block import TextBlock
from kiosk.ui.text.pieces import lines_of
from kiosk.ui.text.runs import verbatim

_PAD, _AIR, _HEAD, _TEXT, _GAP, _COLUMN = 40.0, 16.0, 54.0, 38.0, 8.0, 28.0
_LEADING = 1.36
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_TITLE = TextKind.TITLE


class Side(Enum):
    """Which values of a row are on a card."""

    BOTH = "both"
    BEFORE = "before"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class Compared:
    """A row with the labels of the old value and of the new one."""

    row: CompareRow
    before: str
    after: str
    side: Side = Side.BOTH


class CompareCard(Component[Compared]):
    """Label and state in a line, below it the old value and the new one, each beside its label.

    A value that stays stands in that line, if it has room there.
    """

    def rebuild(self) -> None:
        theme, it = self.theme, self.value.row
        changed = it.before is not None
        self._head = TextBlock(theme, it.label, 36, True, "ink", 1.2, 3, _TITLE)
        self._state = TextBlock(theme, it.state, 30, True, "on_loquat" if changed else "ink2", 1.2, 3, _TITLE)
        lines = [] if it.before is None else [(self.value.before, it.before, False), (self.value.after, it.after, True)]
        # A card with one of them is laid out as that with both.
        self._labels = [TextBlock(theme, label, 30, False, "ink2", 1.35, 2, _TITLE) for label, _, _ in lines]
        self._lines = [
            (block, self._text(value, new)) for block, (_, value, new) in zip(self._labels, lines, strict=True)
        ]
        if self.value.side is not Side.BOTH:
            self._lines = self._lines[:1] if self.value.side is Side.BEFORE else self._lines[1:]
            lines = lines[:1] if self.value.side is Side.BEFORE else lines[1:]
        self._only = None if changed else self._text(it.after, False)
        said = " ".join(f"{label} {value.text}" for label, value, _ in lines)
        self.setAccessibleName(f"{it.label} {it.state} {said or it.after.text}")

    def _text(self, value: Marked, new: bool) -> TextBlock:
        text, start, end = value.text, value.start, value.end
        parts = (*verbatim(text[:start]), *verbatim(text[start:end], new, underlined=True), *verbatim(text[end:]))
        return TextBlock(self.theme, parts if value.own else text, _TEXT, line_height=_LEADING)

    def bleed(self) -> QMarginsF:
        return shadow_bleed(self.theme)

    def _label_width(self) -> float:
        return max((label.width() for label in self._labels), default=0.0) + self.theme.px(24)

    def _above(self, width: float) -> bool:
        """Whether the labels stand above their values, for beside them there is too little room."""
        return self._label_width() > width * 0.32

    def _rooms(self, width: float) -> tuple[float, float]:
        """Where a value begins within the card, and how wide it is."""
        left = self.theme.px(_PAD) + (self._label_width() if self._lines and not self._above(width) else 0.0)
        return left, width - left - self.theme.px(_PAD)

    def _line_height(self, label: TextBlock, text: TextBlock, width: float) -> float:
        """Of a value with its label, if that is above it."""
        _, room = self._rooms(width)
        if self._above(width):
            return text.height_for(room) + label.height_for(room)
        return text.height_for(room) + self._lift(label)

    def _lift(self, label: TextBlock) -> float:
        """How much lower than its room a value begins, for the reading above the label beside it."""
        return max(0.0, label.height_for(self._label_width()) - self._first())

    def _first(self) -> float:
        """Height of the first line of a value."""
        return self.theme.text_px(_TEXT) * _LEADING

    def _chip_width(self) -> float:
        return self._state.width() + self.theme.px(34 + 52 if self._lines else 20)

    def _in_line(self, width: float) -> bool:
        """Whether label and state stand on one line."""
        return self._head.width() + self._chip_width() + self.theme.px(2 * _PAD + 16) <= width

    def _head_height(self, width: float) -> float:
        px, room = self.theme.px, width - self.theme.px(2 * _PAD)
        if self._in_line(width):
            only = self._only.height_for(1e6) - px(4) if self._only is not None and self._only_fits(width) else 0.0
            return max(px(_HEAD), self._head.height_for(1e6), self._state.height_for(1e6) + px(14), only)
        return self._head.height_for(room) + self._state_height(room) + px(8)

    def _state_height(self, room: float) -> float:
        aside = self.theme.px(34 + 52) if self._lines else 0.0
        return self._state.height_for(room - aside) + self.theme.px(14)

    def _only_fits(self, width: float) -> bool:
        room = width - self.theme.px(2 * _PAD + 2 * _COLUMN) - self._head.width() - self._state.width()
        return self._only is not None and self._only.width() <= room

    def _beside(self, width: float) -> bool:
        """Whether a value that stays has room in the line of its label."""
        return self._in_line(width) and self._only_fits(width)

    def height_for(self, width: float) -> float:
        px, (_, room) = self.theme.px, self._rooms(width)
        head = self._head_height(width)
        if self._beside(width):
            return head + px(2 * _AIR)
        heights = [self._line_height(label, text, width) for label, text in self._lines]
        if self._only is not None:
            heights = [self._only.height_for(room)]
        return head + sum(heights) + px(_GAP) * max(0, len(heights) - 1) + px(2 * _AIR)

    def cut(self, width: float, height: float) -> list[Compared]:
        """The old value on a card, the new one on another; some of its lines where that is higher than ``height``."""
        row, (_, room) = self.value.row, self._rooms(width)
        most = height - self._head_height(width) - self.theme.px(2 * _AIR)
        if row.before is None:
            only = self._pieces(row.after, self._text(row.after, False), room, most)
            return [replace(self.value, row=replace(row, after=piece)) for piece in only]
        found = list[Compared]()
        for side, (label, text) in zip(self._sides(), self._lines, strict=True):
            free = most - (label.height_for(room) if self._above(width) else 0.0)
            for piece in self._pieces(row.before if side is Side.BEFORE else row.after, text, room, free):
                shown = replace(row, before=piece) if side is Side.BEFORE else replace(row, after=piece)
                found.append(replace(self.value, row=shown, side=side))
        return found

    def _sides(self) -> tuple[Side, ...]:
        return (Side.BEFORE, Side.AFTER) if self.value.side is Side.BOTH else (self.value.side,)

    @staticmethod
    def _pieces(value: Marked, text: TextBlock, width: float, height: float) -> list[Marked]:
        """The value in pieces of at most a height, each with what is marked of it."""
        if not value.own:
            return [value]
        found, at = list[Marked](), 0
        for lines in lines_of(text, width, height):
            length = sum(len(piece.text) for line in lines for piece in line.pieces)
            words = value.text[at : at + length]
            start, end = (min(max(mark - at, 0), length) for mark in (value.start, value.end))
            found.append(replace(value, text=words, start=start, end=end))
            at += length
        return found

    def draw(self, p: QPainter) -> None:
        px, face = self.theme.px, self.body()
        paint_card(p, self.theme, face)
        head, width = self._head_height(face.width()), face.width()
        y = face.top() + px(_AIR)
        self._top(p, QRectF(face.left() + px(_PAD), y, width - px(2 * _PAD), head), self._in_line(width))
        y += head
        left, room = self._rooms(width)
        for label, text in self._lines:
            height = text.height_for(room)
            if self._above(width):
                high = label.height_for(room)
                label.paint(p, QRectF(face.left() + left, y, room, high))
                y += high
            else:
                lift = self._lift(label)
                spot = QRectF(face.left() + px(_PAD), y, self._label_width(), self._first() + lift)
                label.paint(p, spot, valign=_MIDDLE)
                y += lift
            text.paint(p, QRectF(face.left() + left, y, room, height))
            y += height + px(_GAP)
        if self._beside(width):
            self._only_beside(p, QRectF(face.left(), face.top(), width, face.height()))
        elif self._only is not None:
            self._only.paint(p, QRectF(face.left() + left, y, room, self._only.height_for(room)))

    def _only_beside(self, p: QPainter, face: QRectF) -> None:
        x = self.theme.px(_PAD + _COLUMN) + self._head.width()
        if self._only is not None:
            row = QRectF(
                face.left() + x,
                face.top() + self.theme.px(_AIR),
                self._only.width() + 2,
                self._head_height(face.width()),
            )
            self._only.paint(p, row, valign=_MIDDLE)

    def _top(self, p: QPainter, row: QRectF, in_line: bool) -> None:
        """Label and state, beside one another or below."""
        theme, px, changed = self.theme, self.theme.px, bool(self._lines)
        words, side = self._state.width(), px(34)
        if in_line and not changed:
            self._head.paint(p, row.adjusted(0, 0, -words - px(20), 0), valign=_MIDDLE)
            self._state.paint(p, QRectF(row.right() - words - 2, row.top(), words + 2, row.height()), valign=_MIDDLE)
            return
        if in_line:
            wide = words + side + px(52)
            chip = QRectF(row.right() - wide, row.top() + px(4), wide, row.height() - px(12))
            room = QRectF(row.left(), row.top(), chip.left() - row.left() - px(16), row.height())
            self._head.paint(p, room, valign=_MIDDLE)
        else:
            head = self._head.height_for(row.width())
            self._head.paint(p, QRectF(row.left(), row.top(), row.width(), head))
            wide = min(row.width(), words + side + px(54))
            chip = QRectF(row.left(), row.top() + head, wide, row.height() - head - px(8))
        if not changed:
            self._state.paint(p, chip.adjusted(0, 0, row.right() - chip.right(), 0), valign=_MIDDLE)
            return
        fill_box(p, theme, chip, 24, "loquat")
        line_box(p, theme, chip, 24, "ink", 3)
        icon(p, theme, square(chip.left() + px(18) + side / 2, chip.center().y(), side), "pencil", "on_loquat", 4.5)
        self._state.paint(p, chip.adjusted(px(28) + side, 0, -px(16), 0), valign=_MIDDLE)
