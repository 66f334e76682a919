"""Everything a component asks before it draws: how large, in which colours, in which letters."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import Enum
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from kiosk.art import fonts
from kiosk.art import palette as art_palette
from kiosk.art.logo import paint_sign
from kiosk.panel import CAPITAL_MM
from kiosk.typefaces import HOUSE_LANGUAGE
from kiosk.ui.style.metrics import Metrics
from kiosk.ui.style.palette import Palette, Role, palette_for
from kiosk.visit.preferences import Contrast, TextSize


class TextKind(Enum):
    """What a text is, for how far it grows with 文字の大きさ: (標準, 大, 特大, 最大); never below the size's floor."""

    BODY = (1.0, 1.2, 1.5, 1.8)
    TITLE = (1.0, 1.1, 1.2, 1.25)
    UTILITY = (1.0, 1.15, 1.5, 1.8)
    KEY = (1.0, 1.15, 1.31, 1.5)
    FIXED = (1.0, 1.0, 1.0, 1.0)


_ART = {
    Contrast.NORMAL: art_palette.NORMAL,
    Contrast.YELLOW_ON_BLACK: art_palette.YELLOW_ON_BLACK,
    Contrast.WHITE_ON_BLACK: art_palette.WHITE_ON_BLACK,
    Contrast.BLACK_ON_WHITE: art_palette.BLACK_ON_WHITE,
}
_COLUMN = {TextSize.STANDARD: 0, TextSize.LARGE: 1, TextSize.XL: 2, TextSize.MAX: 3}
_TARGET_MM, _LARGEST_TARGET_MM, _LARGEST_KEY_MM = 12.7, 20.0, 15.0
"""Width and height of what is pressed, at least; the others in the largest letters, the last of a keyboard's keys."""
_APART_MM = 2.54
"""Between two of them, at least."""
_SMALLEST = {TextSize.STANDARD: 28.0, TextSize.LARGE: 33.0, TextSize.XL: 42.0, TextSize.MAX: 54.0}
"""The smallest letters of each size in reference px, where the panel does not demand larger ones."""


@dataclass(frozen=True)
class Theme:
    """Metrics, colours and preferences of the moment; frozen, so a change of preference is a new theme."""

    metrics: Metrics = field(default_factory=Metrics)
    palette: Palette = field(default_factory=Palette)
    size: TextSize = TextSize.STANDARD
    contrast: Contrast = Contrast.NORMAL
    reduced_motion: bool = False
    language: str = "ja"
    logo: Path | None = None
    """The library's own; None: the mark stands for it."""

    @classmethod
    def make(
        cls,
        metrics: Metrics,
        size: TextSize = TextSize.STANDARD,
        contrast: Contrast = Contrast.NORMAL,
        reduced_motion: bool = False,
        language: str = "ja",
        logo: Path | None = None,
    ) -> Theme:
        """A theme whose palette is the one of its contrast."""
        return cls(metrics, palette_for(contrast), size, contrast, reduced_motion, language, logo)

    def but(
        self,
        *,
        metrics: Metrics | None = None,
        size: TextSize | None = None,
        contrast: Contrast | None = None,
        language: str | None = None,
    ) -> Theme:
        changed = replace(
            self,
            metrics=metrics or self.metrics,
            size=size or self.size,
            contrast=contrast or self.contrast,
            language=language or self.language,
        )
        return replace(changed, palette=palette_for(changed.contrast))

    def px(self, ref: float) -> float:
        """Screen pixels of a length given in reference pixels."""
        return self.metrics.px(ref)

    def growth(self, kind: TextKind = TextKind.BODY) -> float:
        """How much larger than standard a text of this kind is drawn, if that is above the floor."""
        return kind.value[_COLUMN[self.size]]

    @property
    def smallest(self) -> float:
        """The smallest letters that are drawn, in reference px: so large that their capitals have the millimetres."""
        capital = fonts.capital(self.language) * self.metrics.mm
        return max(_SMALLEST[self.size], CAPITAL_MM[self.size.value] / capital)

    @property
    def target(self) -> float:
        """The least width and height of what is pressed, in reference px."""
        return (_LARGEST_TARGET_MM if self.size is TextSize.MAX else _TARGET_MM) / self.metrics.mm

    @property
    def key_target(self) -> float:
        """The same of the keys of a keyboard."""
        return (_LARGEST_KEY_MM if self.size is TextSize.MAX else _TARGET_MM) / self.metrics.mm

    @property
    def apart(self) -> float:
        """The least between two that are pressed, in reference px."""
        return _APART_MM / self.metrics.mm

    def text_px(self, ref: float, kind: TextKind = TextKind.BODY) -> float:
        """Screen pixels of a text size given in reference pixels."""
        return self.px(max(ref * self.growth(kind), self.smallest))

    def font(self, ref: float, bold: bool = False, kind: TextKind = TextKind.BODY, tracking: float = 0.0) -> QFont:
        """The font of a text of ``ref`` reference pixels; ``tracking`` in em."""
        return sized_font(self.text_px(ref, kind), bold, tracking, self.language)

    def color(self, role: Role) -> QColor:
        return self.palette.color(role)

    @property
    def art(self) -> art_palette.Ink:
        """The palette the shared pictures are painted with."""
        return _ART[self.contrast]

    @property
    def art_on_band(self) -> art_palette.Ink:
        """The same for pictures on the utility band and the dusk."""
        return art_palette.LIGHT_ON_DARK if self.contrast is Contrast.NORMAL else self.art

    def paint_sign(self, p: QPainter, rect: QRectF, *, on_band: bool = False) -> None:
        """Draw the library's logo or mark; ``on_band`` also on the dusk."""
        paint_sign(p, rect, self.art_on_band if on_band else self.art, self.logo)

    def pen(self, role: Role, ref_width: float) -> QPen:
        """A pen of a role, its width in reference pixels."""
        return QPen(self.color(role), self.px(ref_width))

    def ms(self, milliseconds: int) -> int:
        """Duration of a movement: none at all when motion is reduced."""
        return 0 if self.reduced_motion else milliseconds


@lru_cache(maxsize=256)
def sized_font(pixels: float, bold: bool, tracking: float = 0.0, language: str = HOUSE_LANGUAGE) -> QFont:
    """The font of a language at ``pixels`` screen pixels; ``tracking`` in em.  Do not change the font you get."""
    return fonts.font(pixels, bold, tracking, language)
