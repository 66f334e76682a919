"""Parts of pages as rows, each so high that a leaf holds it."""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.screen.values.acts import Fact
from kiosk.screen.values.elements import Point
from kiosk.ui.components.read.facts import FactsCard
from kiosk.ui.components.read.notices import TodoList
from kiosk.ui.layout.board import Board
from kiosk.ui.layout.stack import Row

_BETWEEN = 20.0
"""Gap between two parts of what is one card where there is room, in reference px."""


def todo_rows(board: Board, points: Sequence[Point], width: float, gap: float, most: float) -> list[Row]:
    """Things to do on one card, or each on its own where that would be higher than ``most`` screen pixels."""
    whole = board.part(TodoList, "todo").show_value(tuple(points))
    if whole.height_for(width) <= most or len(points) == 1:
        return [Row(whole, whole.height_for(width), gap)]
    board.leave_out(whole)
    parts = [board.part(TodoList, f"todo-{at}").show_value((point,)) for at, point in enumerate(points)]
    return [Row(part, part.height_for(width), board.px(_BETWEEN) if at else gap) for at, part in enumerate(parts)]


def fact_rows(board: Board, facts: Sequence[Fact], width: float, gap: float, most: float) -> list[Row]:
    """Values on one card, or each on its own where that would be higher than ``most`` screen pixels."""
    whole = board.part(FactsCard, "facts").show_value(tuple(facts))
    if whole.height_for(width) <= most or len(facts) == 1:
        return [Row(whole, whole.height_for(width), gap)]
    board.leave_out(whole)
    parts = [board.part(FactsCard, f"facts-{at}").show_value((fact,)) for at, fact in enumerate(facts)]
    return [Row(part, part.height_for(width), board.px(_BETWEEN) if at else gap) for at, part in enumerate(parts)]
