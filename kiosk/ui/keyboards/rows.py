"""How high the rows of a keyboard are."""

from __future__ import annotations

from collections.abc import Sequence


def row_heights(wanted: Sequence[float], height: float, least: float) -> list[float]:
    """The rows share ``height``: all alike, but those higher whose words want it, as far as the others leave it.

    ``least``: what a row without words keeps.
    """
    even = height / len(wanted)
    tall = [need for need in wanted if need > even]
    others = len(wanted) - len(tall)
    if not tall or not others:
        return [even] * len(wanted)
    more = sum(tall) - even * len(tall)
    part = min(1.0, max(0.0, even - least) * others / more)
    return [
        even + (need - even) * part if row in tall else even - more * part / others for row, need in enumerate(wanted)
    ]
