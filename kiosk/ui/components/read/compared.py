"""One value old beside new: what changes is underlined and bold, and words say that it does."""

from __future__ import annotations

from PySide6.QtCore import QMarginsF, QRectF, Qt
from PySide6.QtGui import QPainter

from kiosk.dataclass import dataclass
from kiosk.screen.values.acts import CompareRow, Marked
from kiosk.ui.components.base import Component
from kiosk.ui.components.picture.surfaces import paint_card, shadow_bleed
from kiosk.ui.style.drawing import fill_box, icon, line_box, square
from kiosk.ui.style.theme import TextKind
from kiosk.ui.text.block import TextBlock
from kiosk.ui.text.runs import verbatim

_PAD, _AIR, _HEAD, _TEXT, _GAP, _COLUMN = 40.0, 16.0, 54.0, 38.0, 8.0, 28.0
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_TITLE = TextKind.TITLE


@dataclass(frozen=True, slots=True)
class Compared:
    """A row with the labels of the old value and of the new one."""

    row: CompareRow
    before: str
    after: str


class CompareCard(Component[Compared]):
    """Label and state in a line, below it the old value and the new one, each beside its label.

    A value that stays stands in that line, if it has room there.
    """

    _letters = _TEXT

    def set_letters(self, px: float = _TEXT) -> None:
        """How large the letters of the values are, in reference px."""
        if px != self._letters:
            self._letters = px
            self.set_theme(self.theme)

    def rebuild(self) -> None:
        theme, it = self.theme, self.value.row
        changed = it.before is not None
        self._head = TextBlock(theme, it.label, 36, True, "ink", 1.2, 1, _TITLE)
        self._state = TextBlock(theme, it.state, 30, True, "on_loquat" if changed else "ink2", 1.2, 1, _TITLE)
        lines = [] if it.before is None else [(self.value.before, it.before, False), (self.value.after, it.after, True)]
        self._lines = [
            (TextBlock(theme, label, 30, False, "ink2", 1.35, 1, _TITLE), self._text(value, new))
            for label, value, new in lines
        ]
        self._only = None if changed else self._text(it.after, False)
        said = " ".join(f"{label} {value.text}" for label, value, _ in lines)
        self.setAccessibleName(f"{it.label} {it.state} {said or it.after.text}")

    def _text(self, value: Marked, new: bool) -> TextBlock:
        text, start, end = value.text, value.start, value.end
        parts = (*verbatim(text[:start]), *verbatim(text[start:end], new, underlined=True), *verbatim(text[end:]))
        return TextBlock(self.theme, parts if value.own else text, self._letters, line_height=1.36)

    def bleed(self) -> QMarginsF:
        return shadow_bleed(self.theme)

    def _label_width(self) -> float:
        return max((label.width() for label, _ in self._lines), default=0.0) + self.theme.px(24)

    def _rooms(self, width: float) -> tuple[float, float]:
        """Where a value begins within the card, and how wide it is."""
        left = self.theme.px(_PAD) + (self._label_width() if self._lines else 0.0)
        return left, width - left - self.theme.px(_PAD)

    def _head_height(self) -> float:
        return max(self.theme.px(_HEAD), self._head.height_for(1e6), self._state.height_for(1e6) + self.theme.px(14))

    def _beside(self, width: float) -> bool:
        """Whether a value that stays has room in the line of its label."""
        room = width - self.theme.px(2 * _PAD + 2 * _COLUMN) - self._head.width() - self._state.width()
        return self._only is not None and self._only.width() <= room

    def height_for(self, width: float) -> float:
        px, (_, room) = self.theme.px, self._rooms(width)
        if self._beside(width):
            return self._head_height() + px(2 * _AIR)
        texts = [text for _, text in self._lines] if self._only is None else [self._only]
        words = sum(text.height_for(room) for text in texts)
        return self._head_height() + words + px(_GAP) * max(0, len(texts) - 1) + px(2 * _AIR)

    def draw(self, p: QPainter) -> None:
        px, face = self.theme.px, self.body()
        paint_card(p, self.theme, face)
        y = face.top() + px(_AIR)
        self._top(p, QRectF(face.left() + px(_PAD), y, face.width() - px(2 * _PAD), self._head_height()))
        y += self._head_height()
        left, room = self._rooms(face.width())
        for label, text in self._lines:
            height = text.height_for(room)
            first = text.theme.text_px(self._letters) * 1.36
            label.paint(p, QRectF(face.left() + px(_PAD), y, self._label_width(), min(first, height)), valign=_MIDDLE)
            text.paint(p, QRectF(face.left() + left, y, room, height))
            y += height + px(_GAP)
        if self._beside(face.width()):
            self._only_beside(p, QRectF(face.left(), face.top(), face.width(), face.height()))
        elif self._only is not None:
            self._only.paint(p, QRectF(face.left() + left, y, room, self._only.height_for(room)))

    def _only_beside(self, p: QPainter, face: QRectF) -> None:
        x = self.theme.px(_PAD + _COLUMN) + self._head.width()
        if self._only is not None:
            row = QRectF(face.left() + x, face.top() + self.theme.px(_AIR), self._only.width() + 2, self._head_height())
            self._only.paint(p, row, valign=_MIDDLE)

    def _top(self, p: QPainter, row: QRectF) -> None:
        theme, px, changed = self.theme, self.theme.px, bool(self._lines)
        words = self._state.width()
        if not changed:
            self._head.paint(p, row.adjusted(0, 0, -words - px(20), 0), valign=_MIDDLE)
            self._state.paint(p, QRectF(row.right() - words - 2, row.top(), words + 2, row.height()), valign=_MIDDLE)
            return
        side = px(34)
        chip = QRectF(
            row.right() - words - side - px(52), row.top() + px(4), words + side + px(52), row.height() - px(12)
        )
        self._head.paint(
            p, QRectF(row.left(), row.top(), chip.left() - row.left() - px(16), row.height()), valign=_MIDDLE
        )
        fill_box(p, theme, chip, 24, "loquat")
        line_box(p, theme, chip, 24, "ink", 3)
        icon(p, theme, square(chip.left() + px(18) + side / 2, chip.center().y(), side), "pencil", "on_loquat", 4.5)
        self._state.paint(p, chip.adjusted(px(28) + side, 0, -px(16), 0), valign=_MIDDLE)
