"""Cuts what is too long for its place, honestly: with … at the end; whole words are in the accessible name."""

from __future__ import annotations

from collections.abc import Callable

from kiosk import markup
from kiosk.ui.text.block import TextBlock

DOTS = "…"


def shorten(text: str, make: Callable[[str], TextBlock], width: float) -> TextBlock:
    """The block of ``text`` if it fits into its lines and ``width`` screen pixels, else of its longest beginning."""
    whole = make(text)
    if _fits(whole, width):
        return whole
    units = markup.units(text)
    low, high = 0, len(units)
    while low + 1 < high:
        middle = (low + high) // 2
        low, high = (middle, high) if _fits(make(_beginning(units, middle)), width) else (low, middle)
    return make(_beginning(units, low))


def _beginning(units: list[str], count: int) -> str:
    return markup.closed("".join(units[:count]).rstrip() + DOTS)


def _fits(block: TextBlock, width: float) -> bool:
    size = block.size_for(width)
    lines = block.lines(width, size)
    return (block.max_lines is None or len(lines) <= block.max_lines) and not block.sticks_out(width)
