"""What came from the card, and the cell of a field, as rows that leaves may cut."""

from __future__ import annotations

from kiosk.ui.components.typed.cells import Cell
from kiosk.ui.components.typed.from_card import FromCard
from kiosk.ui.layout.stack import Row, cut_row


def card_row(card: FromCard, width: float, gap: float = 0.0) -> Row:
    """The row of the compact variant, cut at its lines where a leaf does not hold it."""
    return cut_row(card, card.cut, width, gap)


def cell_row(cell: Cell, width: float, gap: float = 0.0, keeps: bool = False) -> Row:
    """The row of a field's cell, cut at the lines of its value where a leaf does not hold it."""
    theme = cell.theme
    return cut_row(cell, cell.cut, width, gap, keeps, tail_keeps=keeps, firm=theme.px(theme.apart))
