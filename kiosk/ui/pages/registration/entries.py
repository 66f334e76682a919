"""A row of the confirmation: label, value and its 修正; in larger letters the value stands below the other two."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt

from kiosk.screen.values.elements import ConfirmRow
from kiosk.ui.components.account.book import XL_GROWTH
from kiosk.ui.components.read.rule import Rule
from kiosk.ui.components.read.words import Words
from kiosk.ui.layout.bars import one_row
from kiosk.ui.layout.board import Board
from kiosk.ui.style.theme import TextKind
from kiosk.ui.text.block import TextBlock
from kiosk.ui.text.cuts import plain
from kiosk.ui.text.pieces import pieces_of
from kiosk.ui.text.runs import Part, mixed
from kiosk.ui.text.stands import stands

_EDIT_W, _EDIT_H, _LABEL_W, _WIDEST_LABEL, _APART, _AIR = 174.0, 76.0, 212.0, 320.0, 16.0, 24.0
_LEFT, _RIGHT = 40.0, 32.0
_LABEL, _VALUE = 32.0, 42.0
_MIDDLE, _TITLE = Qt.AlignmentFlag.AlignVCenter, TextKind.TITLE


class ConfirmRows:
    """The rows in columns of ``width`` screen pixels, none of them higher than ``most``."""

    def __init__(self, board: Board, rows: tuple[ConfirmRow, ...], portrait: bool, width: float, most: float) -> None:
        self._board, self._rows, self._width, self._most = board, rows, width, most
        theme = board.theme
        self._stacked = theme.growth() >= (XL_GROWTH if portrait else 1.1)
        edits = [TextBlock(theme, row.edit.label, 34, True, kind=_TITLE) for row in rows]
        words = max((each.height_for(1e6) for each in edits), default=0.0)
        self._pieces: dict[int, list[tuple[Part, ...]]] = {}
        self._edit_height = max(board.px(_EDIT_H), words + board.px(14), board.px(theme.target))
        wished = self._wished_label() if rows and not self._stacked else None
        self._stacked, self._label_width = wished is None, wished or 0.0

    @property
    def lowest(self) -> float:
        """A row that is as low as what is pressed on it allows, in screen pixels."""
        theme = self._board.theme
        return self._board.px(max(theme.target + theme.apart, _EDIT_H))

    def columns(self, least: float) -> list[tuple[str, float]]:
        """Name and height of each row, which is at least ``least``; one that no page holds is in pieces."""
        low = least <= self.lowest
        found = []
        for at, row in enumerate(self._rows):
            height = max(least, self._height(at, self._parts(row.value), low))
            self._pieces[at] = [self._parts(row.value)] if height <= self._most else self._cut(at)
            for number, piece in enumerate(self._pieces[at]):
                high = height if len(self._pieces[at]) == 1 else max(least, self._height(at, piece, low))
                found.append((f"{at}/{number}" if number else f"{at}", high))
        return found

    def _cut(self, at: int) -> list[tuple[Part, ...]]:
        around = (self._edit_height + self._board.px(8 + 16) if self._stacked else 0.0) + self._board.px(_AIR)
        block = self._block(self._parts(self._rows[at].value))
        return pieces_of(block, self._widths(at)[1], self._most - around)

    def _height(self, at: int, value: tuple[Part, ...], low: bool) -> float:
        """What a row needs; ``low``: with less air."""
        px, (label, wide) = self._board.px, self._widths(at)
        above, words = self._label(at).height_for(label), self._block(value).height_for(wide)
        if self._stacked:
            return max(above, self._edit_height + px(8)) + words + px(_AIR + 16)
        return max(above, words) + px(_AIR / 2 if low else _AIR)

    def place(self, name: str, rect: QRectF, first: bool) -> None:
        """Place a row or a piece of one; ``first``: no line above it."""
        board, px, at = self._board, self._board.px, int(name.partition("/")[0])
        row = self._rows[at]
        left, right = rect.left() + px(_LEFT), rect.right() - px(_RIGHT)
        if at or "/" in name:
            hair = board.part(Rule, f"hair-{at}")
            board.at(hair, left, rect.top() - px(1), right - left, px(3))
            hair.setVisible(not first)
        label, value = self._label(at), self._value(at, int(name.partition("/")[2] or 0))
        label_w, value_w = self._widths(at)
        edit = board.quiet(row.edit, accent=True, px=34)
        edit.setAccessibleDescription(row.label)
        middle, wide, high = rect.center().y(), self._edit_width(at), self._edit_height
        if self._stacked:
            top, upper = rect.top() + px(_AIR / 2 + 4), max(label.height_for(label_w), high + px(8))
            board.at(label, left, top, label_w, upper)
            board.at(value, left, top + upper + px(8), value_w, value.height_for(value_w))
            middle = top + upper / 2
        else:
            board.at(label, left, rect.top(), label_w, rect.height())
            board.at(value, left + label_w + px(_APART), rect.top(), value_w, rect.height())
            high = min(high, max(px(board.theme.target), rect.height() - px(board.theme.apart)))
        board.at(edit, right - wide, middle - high / 2, wide, high)
        for part in (label, value, edit):
            part.show()

    def keys(self, name: str) -> list[str]:
        """The names of a row's parts."""
        at = int(name.partition("/")[0])
        kinds = ("label", "value", "hair", "stacked-label", "stacked-value")
        return [self._rows[at].edit.key, *(f"{kind}-{at}" for kind in kinds)]

    # parts ---------------------------------------------------------------------------------------------------------

    def _wished_label(self) -> float | None:
        """Labels on one line where all values have room beside them, else on two; None: they have none beside."""
        px, theme = self._board.px, self._board.theme
        labels = [TextBlock(theme, row.label, _LABEL, line_height=1.2, max_lines=2) for row in self._rows]
        wide = min(max(px(_LABEL_W), max(each.width() for each in labels) + 2), px(_WIDEST_LABEL))
        values = [TextBlock(theme, self._parts(row.value), _VALUE, line_height=1.2).width() for row in self._rows]
        if max(values) + 2 <= self._width - wide - px(_LEFT + _RIGHT + _APART + _EDIT_W + 20):
            return wide
        if one_row(theme):
            return px(_LABEL_W)
        widths = [px(_LABEL_W + 20 * step) for step in range(6)]
        return next((each for each in widths if all(stands(label, each) for label in labels)), None)

    def _parts(self, text: str) -> tuple[Part, ...]:
        return mixed(text, self._board.theme.language, True)

    def _label(self, at: int) -> Words:
        label = self._rows[at].label
        if self._stacked:
            return self._board.words(
                f"stacked-label-{at}", label, _LABEL, False, "ink2", 1.2, valign=_MIDDLE, kind=_TITLE
            )
        return self._board.words(f"label-{at}", label, _LABEL, False, "ink2", 1.2, 2, valign=_MIDDLE)

    def _value(self, at: int, number: int) -> Words:
        """A row's value, or a piece of it; the accessible name has all of it."""
        kind, lines = ("stacked-value", None) if self._stacked else ("value", 2)
        valign = Qt.AlignmentFlag.AlignTop if self._stacked else _MIDDLE
        text = self._pieces[at][number]
        words = self._board.words(f"{kind}-{at}", text, _VALUE, True, "ink", 1.2, lines, valign=valign)
        words.setAccessibleName(plain(self._parts(self._rows[at].value)))
        return words

    def _block(self, value: tuple[Part, ...]) -> TextBlock:
        lines = None if self._stacked else 2
        return TextBlock(self._board.theme, value, _VALUE, True, line_height=1.2, max_lines=lines)

    def _edit_width(self, at: int) -> float:
        px, edit = self._board.px, self._rows[at].edit
        if not self._stacked:
            return px(_EDIT_W)
        words = TextBlock(self._board.theme, edit.label, 34, True, kind=_TITLE).width()
        return max(px(_EDIT_W), words + px(60 + (60 if edit.icon else 0)))

    def _widths(self, at: int) -> tuple[float, float]:
        """Of a row's label and of its value."""
        px = self._board.px
        if self._stacked:
            return self._width - px(_LEFT + _RIGHT + 20) - self._edit_width(at), self._width - px(_LEFT + _RIGHT)
        beside = self._label_width + px(_LEFT + _RIGHT + _APART + _EDIT_W + 20)
        return self._label_width, self._width - beside
