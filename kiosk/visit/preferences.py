"""How this visitor wants to be served; reset with every wipe, so that nobody inherits a setting."""

from __future__ import annotations

from enum import Enum

from kiosk.dataclass import dataclass


class TextSize(Enum):
    """文字の大きさ; ``kiosk.panel`` says how large each is."""

    STANDARD = "standard"
    LARGE = "large"
    XL = "xl"
    MAX = "max"


class Contrast(Enum):
    """見やすさ."""

    NORMAL = "normal"
    YELLOW_ON_BLACK = "yellow_on_black"
    WHITE_ON_BLACK = "white_on_black"
    BLACK_ON_WHITE = "black_on_white"


class KeyOrder(Enum):
    """How the letters of the ABC keyboard are arranged."""

    ABC = "abc"
    QWERTY = "qwerty"


@dataclass(frozen=True, slots=True)
class Preferences:
    """Language (a BCP 47 tag the catalogue has), text size, contrast, and the order of the letters on the keys."""

    language: str = "ja"
    text_size: TextSize = TextSize.STANDARD
    contrast: Contrast = Contrast.NORMAL
    key_order: KeyOrder = KeyOrder.ABC
