"""Parts below one another, with gaps that give way before anything is cut."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QWidget

from kiosk.dataclass import dataclass
from kiosk.ui.components.read.words import Words
from kiosk.ui.layout.board import Board

L = TypeVar("L")

TIGHTEST = 0.4
"""To which part of itself a gap may shrink."""


@dataclass(frozen=True, slots=True)
class Row:
    """A part, its height and the gap above it, in screen pixels.

    ``keeps``: never the last of a leaf, as a heading.  ``cut`` makes rows of at most a height of it, for leaves;
    ``show`` has the part show what it shows in this row, where that is not all of it.
    """

    part: QWidget
    height: float
    gap: float = 0.0
    keeps: bool = False
    cut: Callable[[float], Sequence[Row]] | None = None
    show: Callable[[], object] | None = None


def text_row(words: Words, width: float, gap: float = 0.0, keeps: bool = False) -> Row:
    """The row of a text, cut at its lines where a leaf does not hold it."""
    row = Row(words, words.height_for(width), gap, keeps)
    text = words.value

    def cut(height: float) -> list[Row]:
        if row.height <= height:
            return [row]
        pieces = []
        for piece in words.cut(width, height):
            words.show_value(piece)
            pieces.append(Row(words, words.height_for(width), gap, show=partial(words.show_value, piece)))
        words.show_value(text)
        return pieces

    return replace(row, cut=cut)


def least(rows: Sequence[Row]) -> float:
    """Height the rows need with the tightest gaps."""
    return sum(row.height + row.gap * (TIGHTEST if at else 0) for at, row in enumerate(rows))


def fitting(looks: Iterable[L], rows_of: Callable[[L], list[Row]], room: QRectF) -> list[Row]:
    """The rows in the first look that fits the room; in the last one where none does."""
    rows: list[Row] = []
    for look in looks:
        rows = rows_of(look)
        if least(rows) <= room.height():
            break
    return rows


def lowered(rows: Sequence[Row], room: QRectF) -> QRectF:
    """The room for rows that stand alone: a third of what they leave free is above them."""
    spare = max(0.0, room.height() - sum(row.height + row.gap for row in rows))
    return room.adjusted(0, spare * 0.35, 0, 0)


def stack(board: Board, rows: Sequence[Row], room: QRectF, grow: float = 1.0) -> float:
    """Place the rows from the top of ``room``; gaps are scaled between TIGHTEST and ``grow``; returns the end."""
    gaps = sum(row.gap for row in rows[1:])
    heights = sum(row.height for row in rows)
    scale = max(TIGHTEST, min(grow, (room.height() - heights) / gaps)) if gaps else 1.0
    y = room.top()
    for at, row in enumerate(rows):
        y += row.gap * scale if at else 0.0
        if row.show is not None:
            row.show()
        board.at(row.part, room.left(), y, room.width(), row.height)
        y += row.height
    return y
