"""What came from the card, and the cell of a field, as rows that leaves may cut."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from kiosk.ui.components.typed.cells import Cell, FromCard
from kiosk.ui.layout.stack import Row


def card_row(card: FromCard, width: float, gap: float = 0.0) -> Row:
    """The row of the compact variant, cut at its lines where a leaf does not hold it."""
    whole = card.value
    row = Row(card, card.height_for(width), gap)

    def cut(height: float) -> list[Row]:
        if row.height <= height:
            return [row]
        rows = []
        for view in card.cut(width, height):
            card.show_value(view)
            rows.append(Row(card, card.height_for(width), gap, show=partial(card.show_value, view)))
        card.show_value(whole)
        return rows

    return replace(row, cut=cut)


def cell_row(cell: Cell, width: float, gap: float = 0.0, keeps: bool = False) -> Row:
    """The row of a field's cell, cut at the lines of its value where a leaf does not hold it."""
    whole = cell.value
    row = Row(cell, cell.height_for(width), gap, keeps)

    def cut(height: float) -> list[Row]:
        views = [whole] if row.height <= height else cell.cut(width, height)
        if len(views) == 1:
            return [row]
        rows = []
        for view in views:
            cell.show_value(view)
            rows.append(Row(cell, cell.height_for(width), gap, show=partial(cell.show_value, view)))
        cell.show_value(whole)
        return [*rows[:-1], replace(rows[-1], keeps=keeps)]

    return replace(row, cut=cut)
