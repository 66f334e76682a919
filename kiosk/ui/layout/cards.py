"""What came from the card as a row that leaves may cut."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from kiosk.ui.components.typed.cells import FromCard
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
