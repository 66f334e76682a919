"""Many short values on one card, each beside its label."""

from __future__ import annotations

from PySide6.QtCore import QMarginsF, QRectF, Qt
from PySide6.QtGui import QPainter

from kiosk.screen.values.acts import Fact
from kiosk.ui.components.base import Component
from kiosk.ui.components.picture.surfaces import paint_card, shadow_bleed
from kiosk.ui.style.theme import TextKind
from kiosk.ui.text.block import TextBlock

_PAD, _AIR, _EDGE, _BETWEEN = 36.0, 11.0, 20.0, 24.0
_LETTERS = 34.0
_MOST = 0.45
"""Which part of the card the labels may have."""


class PairsCard(Component[tuple[Fact, ...]]):
    """A list such as the last problems: the label at the left, the value at the right."""

    def rebuild(self) -> None:
        theme, title = self.theme, TextKind.TITLE
        self._rows = [
            (
                TextBlock(theme, fact.label, _LETTERS, True, "ink", 1.25, 2, title),
                TextBlock(theme, fact.value, _LETTERS, False, "ink", 1.25, 2, title),
            )
            for fact in self.value
        ]
        self.setAccessibleName(" ".join(f"{fact.label} {fact.value}" for fact in self.value))

    def bleed(self) -> QMarginsF:
        return shadow_bleed(self.theme)

    def _rooms(self, width: float) -> tuple[float, float]:
        """Width of the labels and of the values."""
        px = self.theme.px
        whole = width - px(2 * _PAD + _BETWEEN)
        labels = min(whole * _MOST, max((label.width() for label, _ in self._rows), default=0.0) + 1)
        return labels, whole - labels

    def _heights(self, width: float) -> list[float]:
        left, right = self._rooms(width)
        air = self.theme.px(2 * _AIR)
        return [max(label.height_for(left), value.height_for(right)) + air for label, value in self._rows]

    def height_for(self, width: float) -> float:
        return sum(self._heights(width)) + self.theme.px(2 * _EDGE)

    def cut(self, width: float, height: float, first: float | None = None) -> list[tuple[Fact, ...]]:
        """So many of them on one card as ``height`` holds, on the first one ``first``."""
        edges = self.theme.px(2 * _EDGE)
        room = (height if first is None else first) - edges
        pieces: list[tuple[Fact, ...]] = [()]
        used = 0.0
        for fact, high in zip(self.value, self._heights(width), strict=True):
            if pieces[-1] and used + high > room:
                pieces.append(())
                used, room = 0.0, height - edges
            pieces[-1] = (*pieces[-1], fact)
            used += high
        return pieces

    def draw(self, p: QPainter) -> None:
        px, face = self.theme.px, self.body()
        paint_card(p, self.theme, face)
        left, right = self._rooms(face.width())
        x, y = face.left() + px(_PAD), face.top() + px(_EDGE)
        for at, ((label, value), high) in enumerate(zip(self._rows, self._heights(face.width()), strict=True)):
            if at:
                p.fillRect(QRectF(x, y - 1, face.width() - px(2 * _PAD), 2), self.theme.color("hair"))
            label.paint(p, QRectF(x, y, left, high), valign=Qt.AlignmentFlag.AlignVCenter)
            value.paint(p, QRectF(x + left + px(_BETWEEN), y, right, high), valign=Qt.AlignmentFlag.AlignVCenter)
            y += high
