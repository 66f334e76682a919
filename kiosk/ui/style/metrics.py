"""How large a drawn millimetre is on this screen, so that a key is a key on every kiosk."""

from __future__ import annotations

from math import hypot

from kiosk.dataclass import dataclass
from kiosk.panel import LONG, MM_PER_INCH, MM_PER_PX, SHORT, reaches
from kiosk.visit.preferences import TextSize

_SANE_INCHES = (7.0, 100.0)
_ASPECT_SLACK = 0.12
_SNAP = 0.03
_LARGEST_SHRINK = 0.85


@dataclass(frozen=True, slots=True)
class Metrics:
    """Turns reference pixels and millimetres into the screen's (device independent) pixels.

    ``scale`` is screen pixels per reference pixel; ``width`` and ``height`` are the window in screen pixels;
    ``mm`` is millimetres per reference pixel.
    """

    scale: float = 1.0
    width: int = SHORT
    height: int = LONG
    mm: float = MM_PER_PX

    def px(self, ref: float) -> float:
        """Screen pixels of a length given in reference pixels."""
        return ref * self.scale

    def reaches(self, size: TextSize) -> bool:
        """Whether this screen holds a text size."""
        return reaches(size.value, self.mm)

    def nearest(self, size: TextSize) -> TextSize:
        """That size, or the largest one this screen holds."""
        held = [each for each in TextSize if self.reaches(each)] or [TextSize.STANDARD]
        return size if size in held else held[-1]

    @property
    def portrait(self) -> bool:
        """Whether the portrait layout is the one to show."""
        return self.height >= self.width

    @property
    def ref_width(self) -> float:
        """Width of the window in reference pixels (1080 or more in portrait, 1920 or more in landscape)."""
        return self.width / self.scale

    @property
    def ref_height(self) -> float:
        """Height of the window in reference pixels (1920 or more in portrait, 1080 or more in landscape)."""
        return self.height / self.scale

    @classmethod
    def for_screen(
        cls,
        width: int,
        height: int,
        physical_mm: tuple[float, float] | None = None,
        diagonal_inches: float | None = None,
    ) -> Metrics:
        """Metrics of a window of ``width``×``height`` screen pixels that fills its screen.

        ``physical_mm`` is what the screen says of itself; a nonsense answer is ignored.  ``diagonal_inches`` (from
        the library's profile) overrides it.  With neither, the screen is taken for a 24-inch one.  The layout always
        fits: a small screen shrinks it, a larger one keeps the millimetres, yet never leaves over 15 % of it empty.
        """
        short, long = (SHORT, LONG) if height >= width else (LONG, SHORT)
        fit = min(width / short, height / long)
        per_mm = pixels_per_mm(width, height, physical_mm, diagonal_inches)
        if per_mm is None:
            return cls(fit, width, height)
        true = per_mm * MM_PER_PX
        scale = fit if true > fit * (1 - _SNAP) else max(true, fit * _LARGEST_SHRINK)
        return cls(scale, width, height, scale / per_mm)


def pixels_per_mm(
    width: int, height: int, physical_mm: tuple[float, float] | None, diagonal_inches: float | None
) -> float | None:
    """Of a screen, by its diagonal or by what it says; None where neither can be believed."""
    if diagonal_inches is not None:
        return hypot(width, height) / (diagonal_inches * MM_PER_INCH)
    if physical_mm is None or min(physical_mm) <= 0:
        return None
    inches = hypot(*physical_mm) / MM_PER_INCH
    if not _SANE_INCHES[0] <= inches <= _SANE_INCHES[1]:
        return None
    drawn, said = max(width, height) / min(width, height), max(physical_mm) / min(physical_mm)
    if abs(drawn - said) > _ASPECT_SLACK * drawn:
        return None
    return hypot(width, height) / hypot(*physical_mm)
