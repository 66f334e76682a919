"""NW-7 (Codabar) as a row of bars and spaces counted in whole dots."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from barcode.codabar import CODABAR

_START_STOP = frozenset("ABCD")
_INNER = frozenset("0123456789-$:/.+")
_QUIET_X, QUIET_MM = 10, 6.4
_MIN_RATIO, _MAX_RATIO = 2.0, 3.0
MIN_NARROW_MM = 0.191
_INCH = 25.4


class BarcodeFault(ValueError):
    """Raised when a text or size can't be an NW-7 symbol; the message says which character or measure."""


@dataclass(frozen=True)
class Bars:
    """A symbol: widths of bars and spaces in turn, bar first, in dots, and the quiet zone on each side."""

    text: str
    widths: tuple[int, ...]
    quiet: int

    @property
    def width(self) -> int:
        """Return the dots from the first to the last bar, without quiet zones."""
        return sum(self.widths)

    def spans(self) -> list[tuple[int, int]]:
        """Return (offset, width) in dots of every bar, from the first bar's left edge."""
        spans, at = [], 0
        for index, width in enumerate(self.widths):
            if index % 2 == 0:
                spans.append((at, width))
            at += width
        return spans


def bars(text: str, narrow: int, wide: int, dots_per_mm: float) -> Bars:
    """Return the symbol for ``text`` with bars of ``narrow`` and ``wide`` dots and a quiet zone of 10X or 6.4 mm.

    Raises BarcodeFault for text without start and stop letters (A-D) or with a character NW-7 does not have.
    """
    if narrow < 1 or not _MIN_RATIO <= wide / narrow <= _MAX_RATIO:
        raise BarcodeFault(f"wide bars must be 2 to 3 times the narrow ones: {wide} and {narrow} dots are not")
    if len(text) < 3 or text[0] not in _START_STOP or text[-1] not in _START_STOP:
        raise BarcodeFault("an NW-7 symbol needs a start letter, at least one character and a stop letter (A to D)")
    for at, char in enumerate(text[1:-1], start=2):
        if char not in _INNER:
            raise BarcodeFault(f"character {at} can't stand in an NW-7 symbol: only 0-9 - $ : / . + may")
    quiet = max(_QUIET_X * narrow, -int(-QUIET_MM * dots_per_mm // 1))
    dots: str = CODABAR(text, narrow=narrow, wide=wide).build()[0]
    return Bars(text, tuple(len(list(run)) for _, run in groupby(dots)), quiet)


def fit(text: str, narrow_mm: float, room_mm: float, dpi: float) -> Bars:
    """Return the symbol whose narrow bar comes nearest to ``narrow_mm``, smaller if ``room_mm`` asks for it.

    The ratio is 2.5 in whole dots (4/10, 3/7, 8/20). Raises BarcodeFault when not even 0.191 mm bars fit.
    """
    dots_per_mm = dpi / _INCH
    narrow = max(2, round(narrow_mm * dots_per_mm))
    while True:
        symbol = bars(text, narrow, narrow * 5 // 2, dots_per_mm)
        if symbol.width + 2 * symbol.quiet <= room_mm * dots_per_mm:
            return symbol
        narrow -= 1
        if narrow < 2 or narrow / dots_per_mm < MIN_NARROW_MM:
            raise BarcodeFault(f"{len(text)} characters don't fit {room_mm:g} mm at {dpi:g} dpi in NW-7")
