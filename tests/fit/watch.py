"""Sees every text that is painted: where, how large, in which lines, and by which part."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import lru_cache
from unittest.mock import patch

from PySide6.QtCore import QPoint, QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QWidget

from kiosk.art import furigana, shelves
from kiosk.printing.render import painter
from kiosk.ui.components.base import Painted
from kiosk.ui.text import block as blocks
from kiosk.ui.text.block import TextBlock


@dataclass
class Written:
    """A text as it was painted; boxes in the window's pixels."""

    text: str
    widget: QWidget | None
    block: TextBlock | None
    room: QRectF
    """Where its part wanted it."""
    size: float
    """Letters of the text, in screen pixels; single runs may be larger or smaller."""
    pieces: list[tuple[str, float, QRectF]] = field(default_factory=list)
    """What was drawn of it: the letters, their size in screen pixels, the box of their ink."""
    colours: dict[str, str] = field(default_factory=dict)
    """The colour of each piece."""
    families: tuple[str, ...] = ()
    on_card: bool = False
    """Whether it stands on the picture of the library card."""

    @property
    def part(self) -> str:
        return self.widget.objectName() if self.widget is not None else ""

    @property
    def ink(self) -> QRectF:
        box = QRectF()
        for _, _, each in self.pieces:
            box = box.united(each)
        return box

    @property
    def smallest(self) -> float:
        """Of its letters, in screen pixels; readings above them not counted."""
        readings = {part.ruby for part in self.block.parts if part.ruby} if self.block is not None else set()
        sizes = [size for text, size, _ in self.pieces if text.strip() and not (text in readings and size < self.size)]
        return min(sizes, default=self.size)


@lru_cache(maxsize=50_000)
def _ink(text: str, key: str) -> QRectF:
    """The box of a text's ink around its origin."""
    font = QFont()
    font.fromString(key)
    return QFontMetricsF(font).tightBoundingRect(text)


class Watch:
    """What was painted since the last ``clear``."""

    def __init__(self, window: QWidget) -> None:
        self.window = window
        self.texts: list[Written] = []
        self._parts: list[QWidget] = []
        self._now: Written | None = None
        self._depth = 0

    def clear(self) -> None:
        self.texts.clear()

    def _place(self, p: QPainter, rect: QRectF) -> QRectF:
        """A painter's box in the window's pixels."""
        rect = p.worldTransform().mapRect(rect)
        if not self._parts:
            return rect
        return rect.translated(QPointF(self._parts[-1].mapTo(self.window, QPoint(0, 0))))

    def _begin(self, p: QPainter, text: str, block: TextBlock | None, rect: QRectF, size: float) -> Written:
        widget = self._parts[-1] if self._parts else None
        written = Written(text, widget, block, self._place(p, rect), size)
        self.texts.append(written)
        return written

    def _drew(self, p: QPainter, at: QPointF, text: str) -> None:
        scale = p.worldTransform().m11()
        font = p.font()
        box = _ink(text, font.toString()).translated(at)
        if self._now is not None and text.strip():
            self._now.families = tuple(font.families())
            self._now.colours[text] = p.pen().color().name()
            self._now.pieces.append((text, font.pixelSize() * scale, self._place(p, box)))

    @contextmanager
    def open(self) -> Iterator[None]:
        """See what is painted in here; no letter is really drawn, for that takes half of the time."""
        paint, part = TextBlock.paint, Painted._paint

        def painted(block, p, rect, *rest, **named):
            size = block.size_for(rect.width(), rect.height())
            before, self._now = self._now, self._begin(p, block.plain, block, rect, size)
            try:
                return paint(block, p, rect, *rest, **named)
            finally:
                self._now = before

        def drawn(p, at, text, *rest, **named):
            self._drew(p, at, text)

        def shelved(p, at, text, *rest, **named):
            px, base = p.font().pixelSize(), self.texts[-1].size if self.texts else 0.0
            reading = abs(px - base * furigana.RATIO) < 1 and re.fullmatch("[\\u3041-\\u30ff]+", text)
            if p.opacity() > 0.5 and not reading:
                self._now = self._begin(p, text, None, QRectF(at.x(), at.y(), 1, 1), p.font().pixelSize())
                self._drew(p, at, text)
                self._now = None

        def shelved_middle(p, rect, text, *rest, **named):
            ink = _ink(text, p.font().toString())
            at = rect.center() - ink.center()
            self._now = self._begin(p, text, None, rect, p.font().pixelSize())
            self._drew(p, at, text)
            self._now = None

        def carded(p, item, k, ink):
            scale = p.worldTransform().m11()
            at = QRectF(item.x * k, (item.baseline - item.size) * k, 1, item.size * k)
            written = self._begin(p, item.text, None, at, item.size * k * scale)
            written.on_card = True

        def within(component):
            self._parts.append(component._widget())
            try:
                part(component)
            finally:
                self._parts.pop()

        with (
            patch.object(TextBlock, "paint", painted),
            patch.object(blocks, "draw_text", drawn),
            patch.object(shelves, "draw_text", shelved),
            patch.object(shelves, "draw_centred", shelved_middle),
            patch.object(painter, "_text", carded),
            patch.object(Painted, "_paint", within),
        ):
            yield
