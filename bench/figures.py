"""What many measured times come to."""

from __future__ import annotations

import math
from collections.abc import Sequence


def percentile(times: Sequence[float], percent: float) -> float:
    """The time that ``percent`` of them do not exceed (nearest rank).  ValueError for none."""
    if not times:
        raise ValueError("nothing was measured")
    return sorted(times)[max(0, math.ceil(len(times) * percent / 100) - 1)]


def milliseconds(seconds: float) -> float:
    """Rounded to hundredths."""
    return round(seconds * 1000, 2)
