"""Colour roles of the pictures, and their one-colour variants for the high contrast modes."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Ink:
    """Colours as #RRGGBB by role; ``mono`` means: only ``paper`` as ground and ``ink`` as line, no scenery."""

    paper: str = "#FAF6EC"
    surface: str = "#FFFFFF"
    underlay: str = "#EDE5D3"
    ink: str = "#11303F"
    ink_2: str = "#48606B"
    ink_soft: str = "#1B4A5E"
    bay: str = "#0C5A72"
    bay_deep: str = "#083F52"
    mid: str = "#3E8896"
    mist: str = "#9CC4C6"
    shallow: str = "#DDEBEA"
    line: str = "#667A82"
    hair: str = "#D8CFBC"
    loquat: str = "#F0A13A"
    loquat_tint: str = "#FDEBCF"
    loquat_deep: str = "#A96A14"
    leaf: str = "#1B6E4E"
    leaf_tint: str = "#E0EFE6"
    red: str = "#B3261E"
    red_tint: str = "#FBE7E3"
    sakura: str = "#E9B9AE"
    mono: bool = False


def contrast_ratio(one: int, other: int) -> float:
    """Of two colours as 0xRRGGBB (what is above is not looked at): 1 to 21, after WCAG 2.2."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: int) -> float:
    parts = ((colour >> shift & 0xFF) / 255 for shift in (16, 8, 0))
    linear = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return sum(share * part for share, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


NORMAL = Ink()

LIGHT_ON_DARK = replace(NORMAL, ink="#FFFFFF", bay="#9CC4C6", paper="#11303F")
"""For the mark on the ink-coloured utility band and on the dusk."""


def contrast(ground: str, line: str) -> Ink:
    """Return the palette of a high contrast mode: every role is the ground or the line colour."""
    lines = {"ink", "ink_2", "line", "loquat_deep", "leaf", "red"}
    fields = (name for name in Ink.__dataclass_fields__ if name != "mono")
    return Ink(**{name: line if name in lines else ground for name in fields}, mono=True)


YELLOW_ON_BLACK = contrast("#000000", "#FFE600")
WHITE_ON_BLACK = contrast("#000000", "#FFFFFF")
BLACK_ON_WHITE = contrast("#FFFFFF", "#000000")
"""Also the ink of thermal paper."""
