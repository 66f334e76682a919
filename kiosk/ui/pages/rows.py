"""Parts of pages as rows, each so high that a leaf holds it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from kiosk.screen.values.acts import Fact
from kiosk.screen.values.elements import Point
from kiosk.ui.components.base import Component
from kiosk.ui.components.read.facts import FactsCard
from kiosk.ui.components.read.notices import TodoList
from kiosk.ui.layout.board import Board
from kiosk.ui.layout.stack import Row

V = TypeVar("V")

_BETWEEN = 20.0
"""Gap between two parts of what is one card where there is room, in reference px."""


def todo_rows(board: Board, points: Sequence[Point], width: float, gap: float, most: float) -> list[Row]:
    """Things to do on one card, or each on its own where that would be higher than ``most`` screen pixels."""
    return _card_rows(board, TodoList, "todo", tuple(points), width, gap, most)


def fact_rows(board: Board, facts: Sequence[Fact], width: float, gap: float, most: float) -> list[Row]:
    """Values on one card, or each on its own where that would be higher than ``most`` screen pixels."""
    return _card_rows(board, FactsCard, "facts", tuple(facts), width, gap, most)


def _card_rows(
    board: Board,
    kind: type[Component[tuple[V, ...]]],
    key: str,
    values: tuple[V, ...],
    width: float,
    gap: float,
    most: float,
) -> list[Row]:
    whole = board.part(kind, key).show_value(values)
    if whole.height_for(width) <= most or len(values) == 1:
        return [Row(whole, whole.height_for(width), gap)]
    board.leave_out(whole)
    parts = [board.part(kind, f"{key}-{at}").show_value((value,)) for at, value in enumerate(values)]
    return [Row(part, part.height_for(width), board.px(_BETWEEN) if at else gap) for at, part in enumerate(parts)]
