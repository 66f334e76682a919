"""How a page may look: language, size of the letters, contrast, and the panel it is shown on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from math import hypot
from typing import NamedTuple

from kiosk.app.texts import LANGUAGE_NAMES, catalogues
from kiosk.ui.style.metrics import Metrics
from kiosk.visit.preferences import Contrast, Preferences, TextSize

SIZES = tuple(TextSize)
LANGUAGES = tuple(tag for tag in LANGUAGE_NAMES if tag in catalogues())
FLOORS = {"standard": 4.8, "large": 6.1, "xl": 8.5, "max": 12.0}
"""The smallest capitals of each size, in millimetres."""


class Panel(NamedTuple):
    """A screen; ``inches`` is its diagonal, None where nobody says (it is taken for a 24-inch one)."""

    name: str
    width: int
    height: int
    inches: float | None

    @property
    def per_mm(self) -> float:
        """Pixels of a millimetre."""
        return hypot(self.width, self.height) / ((self.inches or self._supposed) * 25.4)

    @property
    def _supposed(self) -> float:
        """Of a panel that is not 9:16: as large as a 24-inch screen that the layout's page fits into."""
        short, long = sorted((self.width, self.height))
        return 24.0 * hypot(short, long) / hypot(1080, 1920) / min(short / 1080, long / 1920)

    @property
    def sizes(self) -> list[TextSize]:
        """What may be chosen on it."""
        metrics = Metrics.for_screen(self.width, self.height, None, self.inches)
        return [size for size in TextSize if metrics.reaches(size)]


PANELS = {
    each.name: each
    for each in (
        Panel("portrait24", 1080, 1920, 24.0),
        Panel("landscape24", 1920, 1080, 24.0),
        Panel("portrait15", 1080, 1920, 15.6),
        Panel("landscape15", 1920, 1080, 15.6),
        Panel("wide", 1366, 768, None),
        Panel("square", 1280, 1024, None),
        Panel("narrow", 768, 1366, None),
        Panel("fine", 2160, 3840, 24.0),
    )
}
WHOLE = ("portrait24", "landscape24", "portrait15", "landscape15")
"""The panels that everything must fit on."""


class Look(NamedTuple):
    language: str
    size: TextSize
    contrast: Contrast
    panel: Panel

    @property
    def preferences(self) -> Preferences:
        return Preferences(language=self.language, text_size=self.size, contrast=self.contrast)

    @property
    def floor(self) -> float:
        """Millimetres that capitals have at least."""
        return FLOORS[self.size.value]

    def __str__(self) -> str:
        said = f"{self.language} {self.size.value} {self.panel.name}"
        return said if self.contrast is Contrast.NORMAL else f"{said} {self.contrast.value}"


def looks(
    languages: Sequence[str], sizes: Sequence[TextSize], contrasts: Sequence[Contrast], panels: Sequence[str]
) -> Iterator[Look]:
    """Every combination that can be had."""
    for language, name, contrast in product(languages, panels, contrasts):
        for size in sizes:
            if size in PANELS[name].sizes:
                yield Look(language, size, contrast, PANELS[name])
