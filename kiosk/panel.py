"""How large letters are on a panel, in millimetres of a capital letter, and which text sizes a panel can hold.

The heights are those of VVSG 2.0 (as VotingWorks codes them) and US 508, 402.4: see ``docs/design-system.md``.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import hypot

MM_PER_INCH = 25.4

SHORT, LONG = 1080, 1920
"""The reference screen every layout is drawn for, in reference pixels."""

MM_PER_PX = 0.2767
"""Millimetres of one reference pixel: 1080x1920 on a 24-inch screen."""

CAPITAL_EM = 0.81
"""Height of a capital of the house face, BIZ UDPGothic, in parts of the text's size."""

CAPITAL_MM: Mapping[str, float] = {"standard": 4.8, "large": 6.1, "xl": 8.5, "max": 12.0}
"""The least height of a capital in each text size."""

_LARGEST_FLOOR = 60.0
"""The smallest letters of a page can be so large, in reference pixels of the house face; beyond that no page holds."""


def mm_per_px(diagonal_inches: float) -> float:
    """Millimetres of a reference pixel on a panel of 16:9 that a layout fills."""
    return diagonal_inches * MM_PER_INCH / hypot(SHORT, LONG)


def capital_mm(per_px: float) -> float:
    """The largest letters that pages hold as their smallest ones, where a reference pixel has so many millimetres."""
    return _LARGEST_FLOOR * CAPITAL_EM * per_px


def reaches(size: str, per_px: float) -> bool:
    """Whether pages hold this text size where a reference pixel has so many millimetres."""
    return capital_mm(per_px) >= CAPITAL_MM[size]
