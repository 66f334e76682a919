"""Where readings stand above their kanji, and how far they hang over kana beside them (JIS X 4051, JLREQ 3.3)."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from kiosk import markup

RATIO = 0.5
"""Size of a reading's letters, of those below."""
RISE = 0.9
"""How high above the baseline a reading stands, in em."""
_KANA = re.compile(r"[ぁ-ゖァ-ヺー]")
_AFTER = re.compile(r"[ぁ-ゖァ-ヺー、。]")


class Run(NamedTuple):
    """A run of one line, where it begins, and the same of its reading."""

    text: str
    x: float
    width: float
    reading: str = ""
    reading_x: float = 0.0
    reading_width: float = 0.0


def placed(base: float, reading: float, left: float, right: float) -> tuple[float, float, float]:
    """Width of both together, and where in it base and reading begin.

    ``left`` and ``right`` is how far the reading may hang over what stands there.
    """
    extra = reading - base
    if extra <= 0:
        return base, 0.0, -extra / 2
    before = min(left, extra / 2)
    after = min(right, extra - before)
    before = min(left, extra - after)
    return base + extra - before - after, (extra - before - after) / 2, -before


def overhang(beside: str, *, before: bool, shared: bool) -> float:
    """How far a reading may hang over a run beside it, in em: over kana, by one of its own letters.

    ``shared``: another reading stands on the run's other side.
    """
    if not beside or not (_KANA.match(beside[-1]) if before else _AFTER.match(beside[0])):
        return 0.0
    return RATIO / 2 if shared and len(beside) == 1 else RATIO


def line(text: str, em: float, measure: Callable[[str, float], float]) -> tuple[list[Run], float]:
    """The runs of a line of letters of ``em``, and its width; ``measure`` gives the width of letters of a size."""
    parts, runs, x = markup.split(text), list[Run](), 0.0
    for at, (base, reading) in enumerate(parts):
        width = measure(base, em)
        if not reading:
            runs.append(Run(base, x, width))
            x += width
            continue
        above = measure(reading, em * RATIO)
        left, right = (_beside(parts, at, side) * em for side in (-1, 1))
        both, base_at, reading_at = placed(width, above, left, right)
        runs.append(Run(base, x + base_at, width, reading, x + reading_at, above))
        x += both
    return runs, x


def _beside(parts: tuple[tuple[str, str], ...], at: int, side: int) -> float:
    if not 0 <= at + side < len(parts) or parts[at + side][1]:
        return 0.0
    beyond = at + 2 * side
    shared = 0 <= beyond < len(parts) and bool(parts[beyond][1])
    return overhang(parts[at + side][0], before=side < 0, shared=shared)
