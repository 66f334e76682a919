"""The sample that ``make test`` takes: every pair of language, size and panel, and most pages once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import product
from zlib import crc32

from kiosk.visit.preferences import Contrast, TextSize
from tests.fit.looks import LANGUAGES, PANELS

Place = tuple[str, str, TextSize, Contrast]
"""Panel, language, the size that is compared with the smallest one, and contrast."""


def places(panels: Sequence[str] = tuple(PANELS)) -> list[Place]:
    """Few combinations that hold each pair of language and panel, language and size, panel and size."""
    found: list[Place] = []
    for (at, language), (beside, panel) in product(enumerate(LANGUAGES), enumerate(panels)):
        *others, largest = PANELS[panel].sizes[1:]
        size = others[at // 2 % len(others)] if (at + beside) % 2 else largest
        # Where contrasts are high, borders are thicker.
        contrast = list(Contrast)[beside % len(Contrast)] if (at + beside) % 3 == 0 else Contrast.NORMAL
        found.append((panel, language, size, contrast))
    return found


_OF, _TAKEN = 5, 3
"""Of so many pages so many are looked at."""


def shares(names: Sequence[str], panels: Sequence[str] = tuple(PANELS)) -> Mapping[Place, list[str]]:
    """Which pages are looked at where: each in one place, in standard letters and in the larger ones of the place."""
    every = places(panels)
    found: dict[Place, list[str]] = defaultdict(list)
    for name in names:
        # By the name: a new page does not move all others to other places.
        number, turn = divmod(crc32(name.encode()), _OF)
        if turn < _TAKEN:
            found[every[number % len(every)]].append(name)
    return found
