"""Whether a text stands in a room as it should: unbroken and nearly as large as asked."""

from __future__ import annotations

from kiosk.ui.text.block import TextBlock

_NEARLY = 0.9


def stands(block: TextBlock, width: float, height: float | None = None) -> bool:
    """Whether it is drawn there within its lines, no word broken, and as large as asked or nearly so."""
    theme = block.theme
    asked = theme.px(max(block.px * theme.growth(block.kind), block.smallest))
    large = block.size_for(width, height) >= asked * _NEARLY
    return large and block.fits(width, height) and not block.breaks_word(width, height)
