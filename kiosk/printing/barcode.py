"""NW-7 (Codabar) as a row of bars and spaces counted in whole dots."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain

# EN 798 / JIS X 0506: seven elements, bar first; 1 wide, 0 narrow.
_ELEMENTS = {
    "0": "0000011", "1": "0000110", "2": "0001001", "3": "1100000", "4": "0010010",
    "5": "1000010", "6": "0100001", "7": "0100100", "8": "0110000", "9": "1001000",
    "-": "0001100", "$": "0011000", ":": "1000101", "/": "1010001", ".": "1010100", "+": "0010101",
    "A": "0011010", "B": "0101001", "C": "0001011", "D": "0001110",
}  # fmt: skip
START_STOP = frozenset("ABCD")
_INNER = frozenset(_ELEMENTS) - START_STOP
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


def units(text: str) -> list[tuple[bool, bool]]:
    """Return (is_bar, is_wide) for every element of ``text``, start and stop letters included.

    Raises BarcodeFault for text without start and stop letters (A-D) or with a character NW-7 does not have.
    """
    if len(text) < 3 or text[0] not in START_STOP or text[-1] not in START_STOP:
        raise BarcodeFault("an NW-7 symbol needs a start letter, at least one character and a stop letter (A to D)")
    for at, char in enumerate(text[1:-1], start=2):
        if char not in _INNER:
            raise BarcodeFault(f"character {at} can't stand in an NW-7 symbol: only 0-9 - $ : / . + may")
    rows = [[(index % 2 == 0, wide == "1") for index, wide in enumerate(_ELEMENTS[char])] for char in text]
    gaps = [[(False, False)] for _ in rows[1:]] + [[]]
    return list(chain.from_iterable(row + gap for row, gap in zip(rows, gaps, strict=True)))


def bars(text: str, narrow: int, wide: int, dots_per_mm: float) -> Bars:
    """Return the symbol for ``text`` with bars of ``narrow`` and ``wide`` dots and a quiet zone of 10X or 6.4 mm."""
    if narrow < 1 or not _MIN_RATIO <= wide / narrow <= _MAX_RATIO:
        raise BarcodeFault(f"wide bars must be 2 to 3 times the narrow ones: {wide} and {narrow} dots are not")
    quiet = max(_QUIET_X * narrow, -int(-QUIET_MM * dots_per_mm // 1))
    return Bars(text, tuple(wide if is_wide else narrow for _, is_wide in units(text)), quiet)


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
