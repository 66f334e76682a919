"""How the row of a book is set: its spine, title, what is to be known, its state; measured and painted."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from kiosk import markup
from kiosk.art import spines
from kiosk.dataclass import dataclass
from kiosk.screen.values.account import BookRow
from kiosk.screen.values.elements import Action
from kiosk.typefaces import SAME_LETTERS
from kiosk.ui.components.account.pills import PillBox
from kiosk.ui.style.drawing import square
from kiosk.ui.style.theme import TextKind, Theme
from kiosk.ui.text.block import TextBlock
from kiosk.ui.text.pieces import lines_of
from kiosk.ui.text.runs import Piece, mixed
from kiosk.ui.text.stands import stands

_LEFT, _TICK, _TICK_RIGHT, LINE = 78.0, 84.0, 20.0, 4.0
ACTION_W, _MARK, _MARK_ABOVE = 196.0, 150.0, 190.0
"""Width of a row's button, of an unread mark, and of words from which on that stands above the title."""
_TOP, _AIR, _FOOT, _LEAST = 18.0, 6.0, 16.0, 132.0
_TITLE, _TEXT = 40.0, 34.0
_KIND = TextKind.TITLE
XL_GROWTH = 1.4
"""From this growth of running text on there are the large sizes, in which pages are split into leaves."""
_FEWER = 3
"""How often the pieces of a text are made shorter by a line."""
_NEARLY = 0.9
"""To which part of themselves letters may get smaller, if that saves a line."""
_TALLEST, _SMALL = 320.0, 0.7
"""From which height of the words on, in reference px, letters get smaller, and to which part of themselves."""
ACTION_H, _ACTION_PX, _BELOW = 84.0, 36.0, 18.0


@dataclass(frozen=True, slots=True)
class _Words:
    """A row's words as they stand in one width: title, lines with their heights, the pill beside the first or below."""

    room: float
    head: TextBlock
    lines: tuple[tuple[TextBlock, float], ...]
    beside: bool


def grown(theme: Theme) -> float:
    """How much wider a row's button and mark are than in standard letters."""
    return min(1.3, theme.growth())


class RowFace:
    """Measures and paints a row; at the right it keeps room for the button of its action, or for the unread mark."""

    def __init__(self, theme: Theme, row: BookRow) -> None:
        self.theme, self.row = theme, row
        self._pill = PillBox(theme, row.pill) if row.pill else None
        self._unread = TextBlock(theme, row.unread, 30, True, "bay", 1.2, 1, _KIND) if row.unread else None
        self._mark_above = self._unread is not None and self._unread.width() > self._most_mark()
        self._aside = 0.0
        if self._unread is not None and not self._mark_above:
            self._aside = max(theme.px(_MARK) * grown(theme), self._unread.width() + theme.px(52))
        self._high = theme.px(max(ACTION_H, theme.target))
        self._button = self._button_width(row.action) if row.action is not None else 0.0
        if row.action is not None and not self._button:
            self._aside = theme.px(ACTION_W) * grown(theme) + theme.px(24)
        self._set: _Words | None = None

    def _most_mark(self) -> float:
        """Width of an unread mark that has room at the right."""
        return self.theme.px(_MARK_ABOVE if self.theme.metrics.portrait else 2 * _MARK)

    def _button_width(self, action: Action) -> float:
        """Of a button that needs a line of its own; 0 where its words have room at the right of the row."""
        theme, px = self.theme, self.theme.px
        words = TextBlock(theme, action.label, _ACTION_PX, True, line_height=1.2, max_lines=2, kind=_KIND)
        beside = px(ACTION_W) * grown(theme) - px(24 + (60 if action.icon else 0))
        if stands(words, beside, px(ACTION_H - 12)):
            return 0.0
        self._high = max(self._high, words.height_for(1e6) + px(14))
        return words.width() + px(60 + (66 if action.icon else 0))

    def titles(self, width: float, height: float) -> list[str]:
        """The title in pieces, each of which stands in a row of at most a height."""
        return self._cut(self._title, self.row.title, self._words(width).room, height)

    def first_lines(self, width: float, height: float) -> list[str]:
        """The first line in pieces, each of which stands alone in a row of at most a height."""
        return self._cut(self._line, self.row.lines[0], self._words(width).room, height)

    def _cut(self, make: Callable[[str, float], TextBlock], text: str, width: float, height: float) -> list[str]:
        room = height - self._top() - self.theme.px(_AIR + _FOOT + LINE)
        block = make(text, _NEARLY)
        high = block.height_for(width) / len(block.lines(width, block.size_for(width)))
        for fewer in range(_FEWER):
            cut = lines_of(block, width, room - fewer * high)
            texts = ["".join(self._written(piece) for line in lines for piece in line.pieces) for lines in cut]
            # Alone a piece may have other phrases, and so a line more.
            if all(make(each, _NEARLY).height_for(width) <= room for each in texts):
                break
        return texts

    def _written(self, piece: Piece) -> str:
        """A piece of a text, as that has it."""
        text, part = piece.text, piece.part
        if part.ruby:
            return f"｜{text}《{part.ruby}》"
        return markup.own(text) if part.own and self.theme.language not in SAME_LETTERS else text

    def button_rect(self, face: QRectF) -> QRectF:
        """Where the button of the action lies on the row."""
        theme, high = self.theme, self._high
        if not self._button:
            width = theme.px(ACTION_W) * grown(theme)
            return QRectF(face.right() - width, face.center().y() - high / 2 - theme.px(4), width, high)
        width = min(self._button, face.width() - self.left)
        top = face.bottom() - theme.px(LINE + _BELOW) - high
        return QRectF(face.right() - width, top, width, high)

    @property
    def left(self) -> float:
        """Where the words begin, from the row's left."""
        return self.theme.px(_LEFT + (_TICK if self.row.toggle else 0.0))

    def _words(self, width: float) -> _Words:
        room = width - self.left - self._aside - self.theme.px(_TICK_RIGHT if self.row.toggle else 0.0)
        if self._set is None or self._set.room != room:
            self._set = self._fit(room)
        return self._set

    def _fit(self, room: float) -> _Words:
        """Title and lines, whole: on more lines than two rather than in small letters, on very many in small ones."""
        head, blocks = self._blocks(_NEARLY)
        if sum(each.height_for(room) for each in (head, *blocks)) > self.theme.px(_TALLEST) * self.theme.growth() ** 2:
            head, blocks = self._blocks(_SMALL)
        heights = [block.height_for(room) for block in blocks]
        beside = self._fits_beside(blocks, room)
        if beside and self._pill is not None:
            heights[0] = max(heights[0], self._pill.height_for(room))
        return _Words(room, head, tuple(zip(blocks, heights, strict=True)), beside)

    def _blocks(self, least: float) -> tuple[TextBlock, list[TextBlock]]:
        return self._title(self.row.title, least), [self._line(line, least) for line in self.row.lines]

    def _title(self, text: str, least: float) -> TextBlock:
        return self._block(text, _TITLE, True, 1.24, least)

    def _line(self, text: str, least: float) -> TextBlock:
        return self._block(text, _TEXT, False, 1.32, least)

    def _block(self, text: str, px: float, bold: bool, line_height: float, share: float) -> TextBlock:
        least = px * share * self.theme.growth(_KIND)
        return TextBlock(
            self.theme,
            mixed(text, self.theme.language, bold),
            px,
            bold,
            "ink",
            line_height,
            2,
            _KIND,
            smallest=least if least > self.theme.smallest else None,
        )

    def _fits_beside(self, blocks: list[TextBlock], room: float) -> bool:
        """Whether the pill stands beside the first line instead of below all."""
        if self._pill is None or not blocks:
            return False
        return blocks[0].width() + self.theme.px(24) + self._pill.width <= room

    def height(self, width: float) -> float:
        """Of the whole row, in screen pixels."""
        px, words = self.theme.px, self._words(width)
        text = self._head_height(words) + px(_AIR) + sum(height for _, height in words.lines)
        pill = self._pill.height_for(words.room) + px(8) if self._pill and not words.beside else 0.0
        below = self._high + px(_BELOW) if self._button else 0.0
        if self._shared(words):
            pill, below = 0.0, max(pill, self._high) + px(_BELOW)
        return max(px(_LEAST), self._top() + text + pill + below + px(_FOOT + LINE))

    def _head_height(self, words: _Words) -> float:
        """Height of the title; the rest of a row may have none."""
        return words.head.height_for(words.room) if self.row.title else 0.0

    def _shared(self, words: _Words) -> bool:
        """Whether the pill stands on the button's line."""
        if self._pill is None or words.beside or not self._button:
            return False
        return self._pill.width + self.theme.px(24) + self._button <= words.room

    def _top(self) -> float:
        """Where the title begins."""
        mark = self._unread.height_for(1e6) if self._unread is not None and self._mark_above else 0.0
        return self.theme.px(_TOP) + mark

    def paint(self, p: QPainter, face: QRectF) -> None:
        theme, px = self.theme, self.theme.px
        shelf = face.bottom() - px(LINE)
        p.fillRect(QRectF(face.left(), shelf, face.width(), px(LINE)), theme.color("ink"))
        if not self.row.goes_on:
            self._spine(p, face, shelf)
        words = self._words(face.width())
        x, y = face.left() + self.left, face.top() + self._top()
        words.head.paint(p, QRectF(x, y, words.room, self._head_height(words)))
        y += self._head_height(words) + px(_AIR)
        for at, (line, height) in enumerate(words.lines):
            wide = words.room
            if at == 0 and words.beside and self._pill is not None:
                wide = line.width() + 2
                self._pill.paint(
                    p,
                    x + wide + px(24),
                    y + (height - self._pill.height_for(words.room)) / 2,
                    words.room - wide - px(24),
                )
            line.paint(p, QRectF(x, y, wide, height), valign=Qt.AlignmentFlag.AlignVCenter)
            y += height
        if self._pill is not None and not words.beside:
            high = self._pill.height_for(words.room)
            shared = self._shared(words)
            self._pill.paint(p, x, self.button_rect(face).center().y() - high / 2 if shared else y + px(4), words.room)
        if self._unread is not None:
            self._mark(p, self._unread, face)

    def _spine(self, p: QPainter, face: QRectF, shelf: float) -> None:
        px, spine = self.theme.px, spines.spine_for(self.row.title)
        width, height = px(spine.width), min(px(spine.height), face.height() - px(12 + LINE))
        x = face.left() + px(_TICK if self.row.toggle else 0.0) + px(4)
        spines.paint_spine(p, QRectF(x, shelf - height, width, height), self.theme.art, spine.tone, spine.mark)

    def _mark(self, p: QPainter, word: TextBlock, face: QRectF) -> None:
        """A dot with its word, in the room a button would have."""
        px = self.theme.px
        x = face.right() - word.width() - px(_TICK_RIGHT if self.row.toggle else 4.0)
        if self._mark_above:
            x = face.left() + self.left + px(28)
        high = max(self.theme.text_px(_TITLE, _KIND) * 1.24, word.height_for(1e6))
        line = QRectF(x, face.top() + px(_TOP), word.width() + 2, high)
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(self.theme.color("bay"))
        p.drawEllipse(square(x - px(24), line.center().y(), px(20)))
        word.paint(p, line, valign=Qt.AlignmentFlag.AlignVCenter)
