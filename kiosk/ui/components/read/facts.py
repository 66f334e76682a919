"""Values with their labels on a card, one below the other: the new term, the number; and old beside new."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QMarginsF, QRectF, Qt
from PySide6.QtGui import QPainter

from kiosk import markup
from kiosk.screen.values.acts import Fact
from kiosk.typefaces import SAME_LETTERS
from kiosk.ui.components.base import Component
from kiosk.ui.components.picture.surfaces import paint_card, shadow_bleed
from kiosk.ui.style.theme import TextKind
from kiosk.ui.text.block import TextBlock
from kiosk.ui.text.pieces import pieces_of
from kiosk.ui.text.runs import Part, mixed

_PAD, _GAP, _AIR = 44.0, 28.0, 36.0
_LARGE, _PLAIN = 76.0, 42.0


class FactsCard(Component[tuple[Fact, ...]]):
    """Each label above its value; what counts is large and bold."""

    def rebuild(self) -> None:
        theme, title = self.theme, TextKind.TITLE
        self._rows = [
            (
                TextBlock(theme, fact.label, 34, False, "ink2", 1.25, 3, title),
                TextBlock(
                    theme,
                    mixed(fact.value, theme.language, fact.large),
                    _LARGE if fact.large else _PLAIN,
                    False,
                    "ink",
                    1.25,
                    4,
                    title,
                ),
            )
            for fact in self.value
        ]
        self.setAccessibleName(" ".join(f"{fact.label} {fact.value}" for fact in self.value))

    def bleed(self) -> QMarginsF:
        return shadow_bleed(self.theme)

    def height_for(self, width: float) -> float:
        px, room = self.theme.px, width - self.theme.px(2 * _PAD)
        words = sum(label.height_for(room) + value.height_for(room) for label, value in self._rows)
        return words + px(2 * _AIR) + px(_GAP) * max(0, len(self._rows) - 1)

    def cut(self, width: float, height: float) -> list[tuple[Fact, ...]]:
        """Each value on a card of its own, or some of its lines where that would be higher than ``height``."""
        px, room = self.theme.px, width - self.theme.px(2 * _PAD)
        return [
            (replace(fact, value=self._written(piece)),)
            for fact, (label, value) in zip(self.value, self._rows, strict=True)
            for piece in pieces_of(value, room, height - label.height_for(room) - px(2 * _AIR))
        ]

    def _written(self, piece: Iterable[Part]) -> str:
        """As a value has it, that is neither bold nor set apart where all letters are the same."""
        apart = self.theme.language not in SAME_LETTERS
        texts = [(markup.own(part.text) if part.own and apart else part.text, part.ruby) for part in piece]
        return "".join(f"｜{text}《{ruby}》" if ruby else text for text, ruby in texts)

    def draw(self, p: QPainter) -> None:
        px, face = self.theme.px, self.body()
        paint_card(p, self.theme, face)
        left, room = face.left() + px(_PAD), face.width() - px(2 * _PAD)
        y = face.top() + px(_AIR)
        for at, (label, value) in enumerate(self._rows):
            if at:
                p.fillRect(QRectF(left, y + px(_GAP) / 2 - 1, room, 2), self.theme.color("hair"))
                y += px(_GAP)
            for block in (label, value):
                height = block.height_for(room)
                block.paint(p, QRectF(left, y, room, height), valign=Qt.AlignmentFlag.AlignVCenter)
                y += height
