"""What stands where on a sheet, in millimetres from its upper left corner; no drawing here."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.printing.layout.items import Align, CutItem, ImageItem, PictureItem, Tint
from kiosk.printing.symbols.nw7 import Bars
from kiosk.printing.symbols.qr import Matrix
from kiosk.typefaces import HOUSE_LANGUAGE


@dataclass(frozen=True)
class Text:
    """One line of text on a baseline, with readings; ``size`` is the em in mm; beyond ``room`` it is squeezed."""

    x: float
    baseline: float
    text: str
    size: float
    room: float
    bold: bool = False
    align: Align = "left"
    tint: Tint = "black"
    tracking: float = 0.0
    language: str = HOUSE_LANGUAGE


@dataclass(frozen=True)
class Rule:
    """A horizontal line; y is its upper edge."""

    x: float
    y: float
    width: float
    thickness: float


@dataclass(frozen=True)
class Nw7:
    """A barcode about the middle line ``centre``, on its own white ground."""

    bars: Bars
    centre: float
    y: float
    height: float


@dataclass(frozen=True)
class Qr:
    """A QR symbol in the middle of a square that includes its quiet zone."""

    modules: Matrix
    x: float
    y: float
    side: float


@dataclass(frozen=True)
class Inset:
    """Another sheet's items, clipped to its own rectangle."""

    sheet: Sheet
    x: float
    y: float


Item = Text | Rule | Nw7 | Qr | Inset | PictureItem | ImageItem | CutItem
"""What a sheet holds; boxes lie on it just as a template says."""


@dataclass(frozen=True)
class Sheet:
    """A laid-out page for one device: size in mm, the device's dots per inch, and what is on it.

    ``printable``: the width in mm, in the middle, that the device's head reaches; 0 = all.
    """

    width: float
    height: float
    dpi: float
    items: tuple[Item, ...]
    corner: float = 0.0
    printable: float = 0.0
    back: Sheet | None = None


class LayoutFault(ValueError):
    """Raised when what should be printed has no room on the sheet."""


def grouped(number: str, groups: tuple[int, ...], separator: str = " ") -> str:
    """Return the digits in groups, e.g. 2100012345 in (4, 3, 3) as "2100 012 345"; other lengths stay whole."""
    if sum(groups) != len(number):
        return number
    parts, at = [], 0
    for length in groups:
        parts.append(number[at : at + length])
        at += length
    return separator.join(parts)
