"""The colour roles of the screens, one table for each contrast; nothing outside this file names a colour."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Literal

from PySide6.QtGui import QColor

from kiosk.dataclass import dataclass
from kiosk.visit.preferences import Contrast

Role = Literal[
    "paper",
    "surface",
    "underlay",
    "ink",
    "ink2",
    "bay",
    "bay_deep",
    "on_bay",
    "on_pressed",
    "mid",
    "mist",
    "shallow",
    "line",
    "hair",
    "key_lip",
    "fkey",
    "loquat",
    "on_loquat",
    "loquat_tint",
    "leaf",
    "on_leaf",
    "leaf_tint",
    "red",
    "red_tint",
    "sakura",
    "off",
    "off_text",
    "band",
    "on_band",
    "focus",
    "focus_gap",
]


@dataclass(frozen=True, slots=True)
class Palette:
    """Hex value of every role, and what the contrast does to form: borders in reference px, ``flat`` = no elevation."""

    paper: str = "#FAF6EC"
    surface: str = "#FFFFFF"
    underlay: str = "#EDE5D3"
    ink: str = "#11303F"
    ink2: str = "#48606B"
    bay: str = "#0C5A72"
    bay_deep: str = "#083F52"
    on_bay: str = "#FFFFFF"
    on_pressed: str = "#FFFFFF"
    mid: str = "#3E8896"
    mist: str = "#9CC4C6"
    shallow: str = "#DDEBEA"
    line: str = "#667A82"
    hair: str = "#D8CFBC"
    key_lip: str = "#8C8168"
    fkey: str = "#DCD2BC"
    loquat: str = "#F0A13A"
    on_loquat: str = "#11303F"
    loquat_tint: str = "#FDEBCF"
    leaf: str = "#1B6E4E"
    on_leaf: str = "#FFFFFF"
    leaf_tint: str = "#E0EFE6"
    red: str = "#B3261E"
    red_tint: str = "#FBE7E3"
    sakura: str = "#E9B9AE"
    off: str = "#E6DECC"
    off_text: str = "#4F5D63"
    band: str = "#11303F"
    on_band: str = "#FFFFFF"
    focus: str = "#F0A13A"
    focus_gap: str = "#FFFFFF"
    flat: bool = False
    border: float = 3.0
    key_border: float = 0.0
    fkey_border: float = 0.0
    field_border: float = 4.0
    notice_border: float = 0.0

    def color(self, role: Role) -> QColor:
        return QColor(getattr(self, role))


_TINTS = ("paper", "surface", "underlay", "shallow", "fkey", "loquat_tint", "leaf_tint", "red_tint", "off", "band")
_ON_FILLS = ("bay_deep", "on_bay", "on_loquat", "on_leaf", "focus_gap")
_GROUNDS = frozenset((*_TINTS, *_ON_FILLS))


def _high(ground: str, text: str, focus: str, fault: str, done: str) -> Palette:
    """One ground, one text colour: every tint becomes ground, every fill becomes text."""
    roles: dict[str, str] = {
        item.name: ground if item.name in _GROUNDS else text
        for item in fields(Palette)
        if isinstance(item.default, str)
    }
    roles |= {"focus": focus, "red": fault, "leaf": done}
    form = {"border": 3.0, "key_border": 3.0, "fkey_border": 5.0, "field_border": 8.0, "notice_border": 3.0}
    return replace(Palette(), flat=True, **form, **roles)  # type: ignore[arg-type]


_PALETTES = {
    Contrast.NORMAL: Palette(),
    Contrast.YELLOW_ON_BLACK: _high("#000000", "#FFE600", "#FFE600", "#FFE600", "#FFE600"),
    Contrast.WHITE_ON_BLACK: _high("#000000", "#FFFFFF", "#7FE3FF", "#FFB84D", "#7CF0B0"),
    Contrast.BLACK_ON_WHITE: _high("#FFFFFF", "#000000", "#00318F", "#A30000", "#005A36"),
}


def palette_for(contrast: Contrast) -> Palette:
    return _PALETTES[contrast]
