"""続けますか: the sun goes down over an opaque bay; nothing personal stays readable."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from kiosk.art import bay, scenes
from kiosk.art.palette import Ink
from kiosk.screen.values.sheets import IdleSheet
from kiosk.ui.components.picture.picture import Picture
from kiosk.ui.components.progress.ring import CountdownRing
from kiosk.ui.components.read.words import Words
from kiosk.ui.components.touch.buttons import PrimaryButton
from kiosk.ui.sheets.view import SheetView
from kiosk.ui.style.theme import TextKind, Theme

_PAPER, _LEAST_PAPER = 1096.0, 900.0
_RING, _KEEP, _LOW_KEEP, _END = 310.0, 204.0, 132.0, 132.0


_ROUND = 60.0
"""How far the scene reaches under the paper's round corners, in reference px."""


class IdleView(SheetView[IdleSheet]):
    """Dusk above and paper below; in landscape dusk at the left and paper at the right."""

    opaque = True

    def __init__(self, theme: Theme, value: IdleSheet, parent: QWidget | None = None) -> None:
        super().__init__(theme, value, parent)
        self._scene, self._dusk = QRectF(), QPixmap()
        self._painted: object = None

    def arrange(self) -> None:
        px, zones = self.px, self.zones
        bottom, width = zones.band.top(), zones.screen.width()
        if zones.portrait:
            height = min(bottom * 0.8, max(px(_PAPER), px(_LEAST_PAPER), self._wanted(width - px(128))))
            self.paper = QRectF(0, bottom - height, width, height)
            self._scene = QRectF(0, 0, width, self.paper.top() + px(_ROUND))
            side = px(48)
        else:
            left = width * 0.42
            self.paper = QRectF(left, 0, width - left, bottom)
            self._scene = QRectF(0, 0, left + px(_ROUND), bottom)
            side = px(64)
        self._name()
        self._content(self.paper.adjusted(side, 0, -side, 0))

    def backdrop(self, p: QPainter) -> None:
        """Covers the page at once, from the first frame; the scene is painted once for its size."""
        ground = self.theme.color("band" if not self.theme.palette.flat else "paper")
        p.fillRect(QRectF(self.rect()), ground)
        size, ratio = self._scene.toAlignedRect().size(), self.devicePixelRatioF()
        key = (size.width(), size.height(), self.theme.contrast)
        if key != self._painted:
            self._painted = key
            self._dusk = QPixmap(size * ratio)
            self._dusk.setDevicePixelRatio(ratio)
            self._dusk.fill(ground)  # soft edges would else mix with whatever lay in this memory
            brush = QPainter(self._dusk)
            brush.setRenderHint(QPainter.RenderHint.Antialiasing)
            bay.paint_bay(brush, self._scene, self.theme.art, dusk=True, scene=scenes.DUSK)
            brush.end()
        p.drawPixmap(0, 0, self._dusk)

    def beyond(self, paper: QRectF) -> QRectF:
        """In landscape only the left corners are round."""
        far = self.px(_ROUND)
        return paper.adjusted(0, 0, 0, far) if self.zones.portrait else paper.adjusted(0, 0, far, far)

    def _wanted(self, width: float) -> float:
        text = self._text()
        return self.px(64 + _RING + 48 + 48 + _KEEP + 28 + _END + 36) + text.height_for(width)

    def _text(self) -> Words:
        return self.words("text", self.value.text, 42, line_height=1.5, kind=TextKind.TITLE)

    def _name(self) -> None:
        px = self.px
        if not self.zones.portrait:
            return
        sign = self.part(Picture, "mark", lambda: Picture(self.theme, "mark", self._mark))
        self.at(sign, px(64), px(70), px(82), px(68))
        middle = Qt.AlignmentFlag.AlignVCenter
        name = self.words("library", self.library, 48, True, "on_band", 1.2, 1, TextKind.TITLE, valign=middle)
        name.let_grow()
        rise = 0.0 if self.theme.growth() == 1.0 else px(38)
        self.at(name, px(164), px(70) - rise, self.zones.screen.width() - px(212), px(68) + 2 * rise)

    def _mark(self, p: QPainter, rect: QRectF, _ink: Ink, _value: float) -> None:
        self.theme.paint_sign(p, rect, on_band=True)

    def _content(self, room: QRectF) -> None:
        px, page = self.px, self.value
        width, bottom = room.width(), room.bottom() - px(36)
        self.at(self.quiet(page.end), room.left(), bottom - px(_END), width, px(_END))
        keep = self.action(PrimaryButton, page.keep, lambda: PrimaryButton(self.theme, page.keep.key, True, 80))
        high = px(_KEEP if self.theme.growth() == 1.0 or self.zones.portrait else _LOW_KEEP)
        top = bottom - px(_END + 28) - high
        self.at(keep.show_value(page.keep), room.left(), top, width, high)
        self._question(QRectF(room.left() + px(16), room.top(), width - px(32), top - room.top()))

    def _question(self, room: QRectF) -> None:
        px, page = self.px, self.value
        text = self._text()
        text_height = text.height_for(room.width())
        ring_side = min(px(_RING), room.height() - text_height - px(90), room.width() * 0.42)
        free = max(0.0, room.height() - ring_side - text_height)
        y = room.top() + free * 0.4
        ring = self.part(CountdownRing, "ring").show_value(page)
        self.at(ring, room.right() - ring_side, y, ring_side, ring_side)
        words = room.width() - ring_side - px(32)
        middle = Qt.AlignmentFlag.AlignVCenter
        title = self.words("title", page.title, 92, True, "ink", 1.25, 2, TextKind.FIXED, valign=middle, tracking=0.02)
        self.at(title, room.left(), y, words, ring_side)
        y += ring_side + free * 0.25
        self.at(text, room.left(), y, room.width(), text_height)
