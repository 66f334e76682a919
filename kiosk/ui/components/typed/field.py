"""The field that is being typed into, large above the keys."""

from __future__ import annotations

from dataclasses import replace
from typing import Self

from PySide6.QtCore import QMarginsF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kiosk.screen.values.elements import OpenFieldView
from kiosk.ui.components.base import Component
from kiosk.ui.style.drawing import dots, fill_box, icon, line_box, square
from kiosk.ui.style.theme import TextKind, Theme
from kiosk.ui.text.block import TextBlock
from kiosk.ui.text.runs import verbatim
from kiosk.ui.text.stands import stands

BOX = 112.0
EYE = 192.0
"""Width of the button within the box that shows a secret."""
_HEAD, _HEAD_AIR = 64.0, 8.0
_RING = 6.0
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


def paint_open_box(p: QPainter, theme: Theme, box: QRectF, fault: bool = False, focused: bool = True) -> None:
    """The box of an open field: 4 bay and outside it 6 loquat; in high contrast one thick (fault: thickest) border."""
    palette = theme.palette
    fill_box(p, theme, box, 20, "red_tint" if fault else "surface")
    width = palette.field_border if focused else 3.0
    if palette.flat:
        line_box(p, theme, box, 20, "red" if fault else "focus" if focused else "line", width)
        if fault:
            inner = theme.px(11)
            line_box(p, theme, box.adjusted(inner, inner, -inner, -inner), 12, "red", 3)
        return
    if focused:
        ring = theme.px(_RING)
        line_box(p, theme, box.adjusted(-ring, -ring, ring, ring), 26, "loquat", _RING)
    line_box(p, theme, box, 20, "red" if fault else "bay" if focused else "line", width)


def has_eye(field: OpenFieldView) -> bool:
    """Whether what is typed can be shown."""
    return field.secret and bool(field.show_label)


def _identity(field: OpenFieldView) -> tuple[object, ...]:
    """What makes it another field than before, however much is typed into it."""
    return field.field, field.label, field.badge, field.hint, field.secret, has_eye(field)


class FieldBox(Component[OpenFieldView]):
    """Label with badge, hint, box with value and caret; a fault's sentence below in red.

    The body is label row (64, or more) + box (112) + fault.  A secret is dots; ``set_peek`` shows the value, or hides
    it again.  ``covered`` comes when another field is opened, which is always hidden at first.  ``brief`` is label and
    box alone, where the page says the other words of the field elsewhere.
    """

    covered = Signal()

    def __init__(
        self,
        theme: Theme,
        name: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, name, parent)
        self._peek = self._brief = self._bare = False
        self._eye = theme.px(EYE)

    def set_brief(self, brief: bool) -> None:
        """Whether hint, purpose and fault stand elsewhere on the page."""
        if brief != self._brief:
            self._brief = brief
            self.update()

    def set_bare(self, bare: bool) -> None:
        """Whether the label's row, too, stands elsewhere on the page."""
        if bare != self._bare:
            self._bare = bare
            self.update()

    def set_eye(self, width: float) -> None:
        """How much of the box the button within it takes, in screen pixels."""
        self._eye = width

    def show_value(self, value: OpenFieldView) -> Self:
        """Show the field; another one is hidden again."""
        if self._has_value and _identity(value) != _identity(self.value):
            self._peek = False
            self.covered.emit()
        return super().show_value(value)

    def repaint_from(self, before: OpenFieldView) -> None:
        """Of a field into which something is typed its box: neither its neighbours nor the keys below."""
        typed = replace(before, value=self.value.value) == self.value
        self.update(self.box().toAlignedRect() if typed else self.rect())

    def set_peek(self, peek: bool) -> None:
        """Show a secret's characters, or hide them again."""
        self._peek = peek
        self.set_theme(self.theme)

    @property
    def _hidden(self) -> bool:
        return self.value.secret and not self._peek

    def rebuild(self) -> None:
        theme, it, title = self.theme, self.value, TextKind.TITLE
        self._head = TextBlock(theme, it.label, 40, True, line_height=1.2, max_lines=1, kind=title)
        self._long_head = TextBlock(theme, it.label, 40, True, line_height=1.2, kind=title)
        self._chip = TextBlock(theme, it.badge, 28, True, "on_bay", 1.2, 1, kind=title)
        right = Qt.AlignmentFlag.AlignRight
        self._note = TextBlock(theme, it.hint, 34, False, "ink2", 1.0, 2, title, align=right)
        self._body = self._block("" if self._hidden else it.value)
        self._said = TextBlock(theme, it.fault, 32, True, "red", 1.3, 2, title)
        self._use = TextBlock(theme, it.purpose, 32, False, "ink2", 1.3, 1, title)
        self.setAccessibleName(it.label)
        self.setAccessibleDescription(" ".join(filter(None, (it.badge, it.hint, it.purpose, it.fault))))

    def _block(self, text: str) -> TextBlock:
        words = verbatim(text, True)
        return TextBlock(self.theme, words, 56, True, line_height=1.2, max_lines=1, kind=TextKind.TITLE, tracking=0.02)

    def _tail(self, room: QRectF) -> TextBlock:
        """The value; of one too long even for small letters the end, at the caret (its cell shows all of it)."""
        value = self.value.value
        low, high = 0, len(value)
        if not self._body.sticks_out(room.width(), room.height()):
            return self._body
        while low + 1 < high:
            middle = (low + high) // 2
            block = self._block("…" + value[middle:])
            low, high = (middle, high) if block.sticks_out(room.width(), room.height()) else (low, middle)
        return self._block("…" + value[high:])

    def bleed(self) -> QMarginsF:
        ring = self.theme.px(_RING) + 1
        return QMarginsF(ring, ring, ring, ring)

    def box(self) -> QRectF:
        """The box within the widget."""
        body = self.body()
        head = 0.0 if self._bare else self.head_height(body.width())
        return QRectF(body.left(), body.top() + head, body.width(), self.theme.px(BOX))

    def head_height(self, width: float) -> float:
        """Height of the label's row in screen pixels; a label that is alone there may have several lines."""
        usual, chip = self.theme.px(_HEAD), self._chip.height_for(1e9) if self.value.badge else 0.0
        if not self._brief:
            return usual
        return max(usual, chip + self.theme.px(_HEAD_AIR), self._label(width)[1] + self.theme.px(_HEAD_AIR))

    def _badge(self) -> float:
        """Width of what says that the field must be filled in."""
        return self._chip.width() + self.theme.px(28) if self.value.badge else 0.0

    def _label(self, width: float) -> tuple[TextBlock, float]:
        """The label as it stands alone with its badge in a row of this width, and its height."""
        room = width - self._badge() - self.theme.px(44)
        block = self._head if stands(self._head, room) else self._long_head
        return block, block.height_for(room)

    def holds(self, width: float, below: float) -> bool:
        """Whether all its words stand in it as large as they should, where ``below`` is what is left below the box."""
        theme, it = self.theme, self.value
        row = width - self._badge() - theme.px(44)
        most = max(row * 0.45, row - self._note.width() - 2) if it.hint else row
        label = min(self._head.width() + 2, most)
        note = row + theme.px(8) - label
        high = theme.px(_HEAD - 8)
        return (
            stands(self._head, label, high)
            and (not it.hint or stands(self._note, note, high))
            and (bool(it.fault) or not it.purpose or stands(self._use, width, theme.px(40)))
            and (not it.fault or stands(self._said, width - theme.px(52), below - theme.px(4)))
        )

    def height_for(self, width: float) -> float:
        fault = self.theme.px(4) + self._said.height_for(width - self.theme.px(52)) if self.value.fault else 0.0
        return self.head_height(width) + self.theme.px(BOX) + fault

    def draw(self, p: QPainter) -> None:
        body, box = self.body(), self.box()
        row = QRectF(body.left(), body.top(), body.width(), box.top() - body.top())
        if not self._bare and self.due(row.adjusted(0, 0, 0, -1)):
            self._label_row(p, row)
        paint_open_box(p, self.theme, box, bool(self.value.fault))
        self._content(p, box)
        theme, fault = self.theme, self.value.fault
        if self._brief:
            return
        if self.value.purpose and not fault:
            self._use.paint(
                p, QRectF(box.left(), box.bottom() + theme.px(6), box.width(), theme.px(40)), valign=_MIDDLE
            )
        if fault:
            top = box.bottom() + theme.px(4)
            side = theme.px(36)
            icon(
                p,
                theme,
                square(box.left() + side / 2, top + theme.text_px(32, TextKind.TITLE) * 0.65, side),
                "warning",
                "red",
                4.5,
            )
            room = QRectF(box.left() + theme.px(48), top, box.width() - theme.px(52), body.bottom() - top)
            self._said.paint(p, room)

    def _label_row(self, p: QPainter, row: QRectF) -> None:
        theme = self.theme
        badge, alone = self._badge(), self._brief
        room = row.width() - badge - theme.px(44)
        hint = bool(self.value.hint) and not alone
        most = max(room * 0.45, room - self._note.width() - 2) if hint else room
        head = self._label(row.width())[0] if alone else self._head
        label = min(head.width() + 2, most)
        row = row.adjusted(0, -theme.px(_HEAD_AIR if alone else 4), 0, 0 if alone else -theme.px(12))
        head.paint(p, QRectF(row.left(), row.top(), label, row.height()), valign=_MIDDLE)
        left = row.left() + label + theme.px(16)
        if self.value.badge:
            high = max(theme.px(42), self._chip.height_for(badge))
            chip = QRectF(left, row.center().y() - high / 2, badge, high)
            fill_box(p, theme, chip, 8, "ink")
            self._chip.paint(p, chip.adjusted(theme.px(14), 0, -theme.px(13), 0), valign=_MIDDLE)
            left = chip.right() + theme.px(20)
        if hint:
            self._note.paint(p, QRectF(left, row.top(), row.right() - left, row.height()), valign=_MIDDLE)

    def _content(self, p: QPainter, box: QRectF) -> None:
        theme, value = self.theme, self.value.value
        right = theme.px(32) + (self._eye + theme.px(20) if has_eye(self.value) else 0.0)
        room = box.adjusted(theme.px(32), 0, -right - theme.px(12), 0)
        x, y = room.left(), box.center().y()
        if self._hidden:
            x = dots(p, theme, room, len(value), 30, "ink") + theme.px(10 if value else 0)
        elif value:
            body = self._tail(room)
            body.paint(p, room, valign=_MIDDLE)
            lines = body.lines(room.width(), body.size_for(room.width(), room.height()))
            x += lines[-1].width + theme.px(6)
            y += (len(lines) - 1) / 2 * lines[-1].tallest * 1.2
        tall = theme.px(64 if y == box.center().y() else 40)
        caret = QRectF(min(x, room.right() + theme.px(4)), y - tall / 2, theme.px(5), tall)
        p.fillRect(caret, theme.color("bay"))
