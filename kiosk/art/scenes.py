"""What stands where in each version of the bay: measures in mock-up pixels, upwards from the shelf."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.art.spines import Spine


@dataclass(frozen=True)
class Scene:
    """One composition; it grows sideways and skywards, so that any rectangle is filled without stretching.

    ``zenith`` is the sky's colour at the top where it is not paper; ``halo`` is light about the sun: not on
    cards, for Qt's PDF engine has no soft edge.
    """

    width: float
    height: float
    sea: float
    sun_x: float
    sun_y: float
    sun_r: float
    left: tuple[Spine, ...]
    right: tuple[Spine, ...]
    overhang: tuple[float, float] = (5.0, 32.0)
    rise: float = 1.0
    hills: float = 1.0
    glitter: int = 10
    board: float = 6.0
    halo: bool = True
    zenith: str = ""


_LEFT = (
    Spine(33, 348, "ink", "label"),
    Spine(52, 371, "mist", "label"),
    Spine(42, 369, "ink", "lines"),
    Spine(45, 318, "mist", "dot"),
    Spine(38, 317, "sakura", "label"),
    Spine(48, 242, "ink", "lines"),
    Spine(60, 199, "ink_soft", "dot"),
    Spine(53, 145, "ink", "stripe"),
    Spine(30, 108, "mist", "lines"),
)
_RIGHT = (
    Spine(35, 248, "ink", "bar"),
    Spine(39, 213, "mid", "bar"),
    Spine(42, 163, "bay", "dot"),
    Spine(44, 130, "ink", "bar"),
    Spine(74, 123, "sakura", "stripe"),
)
_CARD_LEFT = (
    Spine(35, 107, "pale", "label"),
    Spine(23, 137, "mist", "stripe"),
    Spine(31, 149, "mid", "bar"),
    Spine(21, 142, "shallow", "lines"),
    Spine(30, 136, "mist", "bar"),
    Spine(20, 98, "bay", "bar"),
    Spine(20, 79, "ink", "stripe"),
    Spine(21, 58, "loquat", "lines"),
    Spine(37, 47, "bay", "dot"),
    Spine(33, 43, "mid", "bar"),
    Spine(23, 57, "bay", "label"),
)
_CARD_RIGHT = (
    Spine(35, 116, "ink_soft", "dot"),
    Spine(23, 78, "mist", "bar"),
    Spine(24, 59, "bay", "bar"),
    Spine(31, 51, "ink", "stripe"),
)

PORTRAIT = Scene(1080, 540, 284, 0.648, 65, 136, _LEFT, _RIGHT)
LANDSCAPE = Scene(1010, 540, 281, 0.634, 66, 146, _LEFT, _RIGHT, overhang=(5.0, 57.0), zenith="#F6E8CC")
STRIP = Scene(1080, 270, 124, 0.64, 42, 92, _LEFT[:7], _RIGHT[:4], overhang=(5.0, 9.0), rise=0.55, hills=0.4, glitter=5)
CARD = Scene(
    856,
    186,
    84,
    0.696,
    23,
    60,
    _CARD_LEFT,
    _CARD_RIGHT,
    overhang=(0.0, 0.0),
    hills=0.26,
    glitter=3,
    board=5.0,
    halo=False,
)
DUSK = Scene(1080, 540, 280, 0.648, 68, 150, _LEFT, _RIGHT, board=0.0)
