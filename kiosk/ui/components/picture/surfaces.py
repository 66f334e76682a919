"""Paper that floats: cards with their lip and soft shadow."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QMarginsF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from kiosk.ui.components.base import Component
from kiosk.ui.style.drawing import fill_box, line_box
from kiosk.ui.style.palette import Role
from kiosk.ui.style.theme import Theme

_SHADOW_Y, _SHADOW_R, _SHADOW_ALPHA = 14.0, 34.0, 0.10
_CARD_LIP, _LIP_ALPHA = 2.0, 0.07


def shadow_bleed(theme: Theme) -> QMarginsF:
    """Room a card's shadow takes around it, in screen pixels."""
    if theme.palette.flat:
        return QMarginsF()
    side, up, down = theme.px(_SHADOW_R), theme.px(_SHADOW_R - _SHADOW_Y), theme.px(_SHADOW_R + _SHADOW_Y)
    return QMarginsF(side, up, side, down)


def paint_card(p: QPainter, theme: Theme, rect: QRectF, radius: float = 28.0, role: Role = "surface") -> None:
    """A card: soft shadow, lip, face; in high contrast a border instead."""
    if theme.palette.flat:
        fill_box(p, theme, rect, radius, role)
        line_box(p, theme, rect, radius, "line", theme.palette.border)
        return
    _paint_shadow(p, theme, rect, radius)
    lip = QColor(theme.palette.ink)
    lip.setAlphaF(_LIP_ALPHA)
    p.setPen(Qt.PenStyle.NoPen)
    p.setBrush(lip)
    r = theme.px(radius)
    p.drawRoundedRect(rect.translated(0, theme.px(_CARD_LIP)), r, r)
    fill_box(p, theme, rect, radius, role)


def _paint_shadow(p: QPainter, theme: Theme, rect: QRectF, radius: float) -> None:
    blur = max(1, round(theme.px(_SHADOW_R)))
    r = max(1, round(theme.px(radius)))
    tile = _shadow_tile(blur, r, theme.palette.ink)
    edge = blur + r
    side = tile.width()
    box = rect.translated(0, theme.px(_SHADOW_Y)).adjusted(-blur, -blur, blur, blur)
    xs = (box.left(), box.left() + edge, box.right() - edge, box.right())
    ys = (box.top(), box.top() + edge, box.bottom() - edge, box.bottom())
    cut = (0, edge, side - edge, side)
    for row in range(3):
        for column in range(3):
            target = QRectF(xs[column], ys[row], xs[column + 1] - xs[column], ys[row + 1] - ys[row])
            source = QRectF(cut[column], cut[row], cut[column + 1] - cut[column], cut[row + 1] - cut[row])
            if target.width() > 0 and target.height() > 0:
                p.drawPixmap(target, tile, source)


@lru_cache(maxsize=16)
def _shadow_tile(blur: int, radius: int, ink: str) -> QPixmap:
    """A blurred rounded square whose nine patches make any shadow: rings of rising opacity, a smooth-step apart."""
    side = 2 * (blur + radius) + 4
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    p = QPainter(image)
    p.setRenderHint(QPainter.RenderHint.Antialiasing)
    p.setPen(Qt.PenStyle.NoPen)
    p.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
    color = QColor(ink)
    rings = 2 * blur
    for ring in range(rings):
        t = (ring + 1) / rings
        color.setAlphaF(_SHADOW_ALPHA * t * t * (3 - 2 * t))
        inset = ring * 0.75
        r = max(1.0, blur + radius - inset)
        p.setBrush(color)
        p.drawRoundedRect(QRectF(inset, inset, side - 2 * inset, side - 2 * inset), r, r)
    p.end()
    return QPixmap.fromImage(image)


class Card(Component[None]):
    """A card to lie behind other components; touches go through."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        radius: float = 28.0,
        role: Role = "surface",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, name, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._radius, self._role = radius, role

    def bleed(self) -> QMarginsF:
        return shadow_bleed(self.theme)

    def draw(self, p: QPainter) -> None:
        paint_card(p, self.theme, self.body(), self._radius, self._role)
