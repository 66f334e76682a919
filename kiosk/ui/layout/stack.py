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
    ``show`` has the part show what it shows in this row, where that is not all of it.  ``firm``: what never gives way
    of the gap, as between two buttons.
    """

    part: QWidget
    height: float
    gap: float = 0.0
    keeps: bool = False
    cut: Callable[[float], Sequence[Row]] | None = None
    show: Callable[[], object] | None = None
    firm: float = 0.0
    begun: Callable[[float, float], Sequence[Row]] | None = None
    """Rows of at most a height, the first of which has only the room of another one, if a few lines fit there."""

    @property
    def tightest(self) -> float:
        """The least the gap may shrink to."""
        return max(self.firm, self.gap * TIGHTEST)


def cut_row(
    part: Component[V] | Touchable[V],
    cut: Callable[[float, float], Sequence[V]],
    width: float,
    gap: float = 0.0,
    keeps: bool = False,
    tail_keeps: bool = False,
    firm: float = 0.0,
    begin: Callable[[float, float, float], Sequence[V]] | None = None,
) -> Row:
    """The row of a part that shows its value in pieces, made by ``cut(width, height)``, where a leaf does not hold it.

    ``tail_keeps``: as ``keeps``, for the last of the pieces.  ``begin(width, height, first)``: as ``cut``, the first
    piece of another height.
    """
    row, whole = Row(part, part.height_for(width), gap, keeps, firm=firm), part.value

    def rows_of(height: float) -> list[Row]:
        return shown([whole] if row.height <= height else cut(width, height))

    def shown(values: Sequence[V]) -> list[Row]:
        if len(values) == 1:
            return [row]
        rows = []
        for value in values:
            part.show_value(value)
            show = partial(part.show_value, value)
            rows.append(Row(part, part.height_for(width), gap, show=show, firm=firm))
        part.show_value(whole)
        return [*rows[:-1], replace(rows[-1], keeps=tail_keeps)]

    def begun(first: float, height: float) -> list[Row]:
        values = [] if begin is None else begin(width, height, first)
        rows = shown(values) if len(values) > 1 else []
        return rows if rows and rows[0].height <= first else rows_of(height)

    return replace(row, cut=rows_of, begun=begun if begin is not None else None)


def text_row(words: Words, width: float, gap: float = 0.0, keeps: bool = False) -> Row:
    """The row of a text, cut at its lines where a leaf does not hold it."""
    return cut_row(words, words.cut, width, gap, keeps, begin=words.cut)


def least(rows: Sequence[Row]) -> float:
    """Height the rows need with the tightest gaps."""
    return sum(row.height + (row.tightest if at else 0.0) for at, row in enumerate(rows))


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
    """Place the rows from the top of ``room``; gaps are scaled between the tightest and ``grow``; returns the end."""
    gaps = _gaps(rows, room.height() - sum(row.height for row in rows), grow)
    y = room.top()
    for row, gap in zip(rows, gaps, strict=True):
        y += gap
        if row.show is not None:
            row.show()
        board.at(row.part, room.left(), y, room.width(), row.height)
        y += row.height
    return y


def _gaps(rows: Sequence[Row], room: float, grow: float) -> list[float]:
    """The gap above each row, which together take at most the room that is left, but for the tightest of them."""
    between = rows[1:]
    full, tight = sum(max(row.gap, row.firm) for row in between), sum(row.tightest for row in between)
    if room >= full:
        scale = min(grow, room / full) if full else 1.0
        return [0.0, *(max(row.gap, row.firm) * scale for row in between)][: len(rows)]
    part = max(0.0, (room - tight) / (full - tight)) if full > tight else 0.0
    return [0.0, *(row.tightest + (max(row.gap, row.firm) - row.tightest) * part for row in between)][: len(rows)]
