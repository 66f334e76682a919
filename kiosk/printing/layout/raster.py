"""What a print head of dots gets."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Raster:
    """Black and white dots, eight a byte, the leftmost highest, 1 is black."""

    width: int
    rows: tuple[bytes, ...]
