"""Parts of pages as rows, cut where a leaf does not hold them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, TypeVar

from kiosk.screen.values.acts import Fact
from kiosk.screen.values.elements import Action, Point
from kiosk.ui.components.read.facts import FactsCard
from kiosk.ui.components.read.notices import StaffLine, TodoList
from kiosk.ui.layout.board import Board
from kiosk.ui.layout.stack import Row, cut_row

C = TypeVar("C", TodoList, FactsCard)

_BETWEEN = 20.0
"""Gap between two parts of what is one card where there is room, in reference px."""


def todo_rows(board: Board, points: Sequence[Point], width: float, gap: float) -> list[Row]:
    """Things to do on one card, or each on its own where a leaf does not hold that."""
    return [_card_row(board, TodoList, "todo", tuple(points), width, gap)]


def fact_rows(board: Board, facts: Sequence[Fact], width: float, gap: float) -> list[Row]:
    """Values on one card, or each on its own where a leaf does not hold that."""
    return [_card_row(board, FactsCard, "facts", tuple(facts), width, gap)]


def staff_row(board: Board, said: tuple[str, str], width: float, gap: float) -> Row:
    """The code and the line for staff, cut at the lines of that."""
    line = board.part(StaffLine, "staff-line").show_value(said)
    return cut_row(line, line.cut, width, gap)


def button_row(board: Board, action: Action, width: float, least: float, gap: float) -> Row:
    """A way that the page offers besides, as high as its words need."""
    button = board.quiet(action, accent=True, px=38)
    return Row(button, max(least, button.height_for(width)), gap)


def _card_row(board: Board, kind: type[C], key: str, values: tuple[Any, ...], width: float, gap: float) -> Row:
    card: C = board.part(kind, key).show_value(values)
    row = Row(card, card.height_for(width), gap)

    def apart(height: float) -> list[Row]:
        if row.height <= height:
            return [row]
        rows = list[Row]()
        for at, value in enumerate(values):
            part: C = board.part(kind, f"{key}-{at}").show_value((value,))
            one = cut_row(part, part.cut, width, board.px(_BETWEEN) if at else gap)
            rows += one.cut(height) if one.cut is not None else [one]
        return rows

    return replace(row, cut=apart)
