"""Parts below one another, with gaps that give way before anything is cut."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QWidget

from kiosk.dataclass import dataclass
from kiosk.ui.components.base import Component, Touchable
from kiosk.ui.components.read.words import Words
from kiosk.ui.layout.board import Board

L = TypeVar("L")
V = TypeVar("V")

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


def cut_row(
    part: Component[V] | Touchable[V],
    cut: Callable[[float, float], Sequence[V]],
    width: float,
    gap: float = 0.0,
    keeps: bool = False,
    tail_keeps: bool = False,
) -> Row:
    """The row of a part that shows its value in pieces, made by ``cut(width, height)``, where a leaf does not hold it.

    ``tail_keeps``: as ``keeps``, for the last of the pieces.
    """
    row, whole = Row(part, part.height_for(width), gap, keeps), part.value

    def rows_of(height: float) -> list[Row]:
        values = [whole] if row.height <= height else cut(width, height)
        if len(values) == 1:
            return [row]
        rows = []
        for value in values:
            part.show_value(value)
            rows.append(Row(part, part.height_for(width), gap, show=partial(part.show_value, value)))
        part.show_value(whole)
        return [*rows[:-1], replace(rows[-1], keeps=tail_keeps)]

    return replace(row, cut=rows_of)


def text_row(words: Words, width: float, gap: float = 0.0, keeps: bool = False) -> Row:
    """The row of a text, cut at its lines where a leaf does not hold it."""
    return cut_row(words, words.cut, width, gap, keeps)


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
