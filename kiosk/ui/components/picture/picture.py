"""A picture of the house on the screen: painted once for its size, or moving slowly while it is seen."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import cast

from PySide6.QtCore import QElapsedTimer, QPoint, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QImage, QPainter, QPixmap, QRegion
from PySide6.QtWidgets import QWidget

from kiosk.art.layers import ALL, Layer
from kiosk.art.palette import Ink
from kiosk.ui.components.base import Component
from kiosk.ui.style.theme import Theme

Painting = Callable[[QPainter, QRectF, Ink, float], None]
"""Paints into a rectangle, in the colours of a palette; the last argument is the motion's value."""


@dataclass(frozen=True)
class Layers:
    """A painting of which a part moves: ``paint`` paints some of its layers, ``area`` says where the moving one is.

    ``above`` says whether anything lies over that.
    """

    paint: Callable[[QPainter, QRectF, Ink, float, frozenset[Layer]], None]
    area: Callable[[QRectF, Ink], Sequence[QRectF]]
    above: bool = True

    def __call__(self, p: QPainter, rect: QRectF, ink: Ink, value: float) -> None:
        """All of it."""
        self.paint(p, rect, ink, value, ALL)


class Motion(Enum):
    """How a picture moves; value: milliseconds of a round."""

    STILL = 0
    FALL = 3600
    LIFT = 3601
    RINGS = 2400
    DRIFT = 16000


_MOVING_MS, _REDUCED_MS = 1600, 2000
_FRAME_MS = {Motion.FALL: 33, Motion.LIFT: 33, Motion.RINGS: 50, Motion.DRIFT: 250}
_DRIFT_PX = 6.0
_BEGIN_MS = {Motion.LIFT: 3000, Motion.RINGS: 840}
"""Where in its round a motion begins: with what says most, for that is also what a picture shows that does not move."""


def _smooth(t: float) -> float:
    return t * t * (3 - 2 * t)


def value_of(motion: Motion, ms: int) -> float:
    """The value at a time: FALL 1..0 (lies for 2 s), LIFT 0..1, RINGS 0..1 round and round, DRIFT 0..6..0 px."""
    turn: int = motion.value
    t = ms % max(1, turn)
    match motion:
        case Motion.STILL:
            return 0.0
        case Motion.FALL:
            return 1 - _smooth(min(1.0, t / _MOVING_MS))
        case Motion.LIFT:
            return _smooth(min(1.0, t / _MOVING_MS))
        case Motion.RINGS:
            return t / turn
        case Motion.DRIFT:
            there = t / turn * 2
            return round(_DRIFT_PX * 2 * _smooth(there if there <= 1 else 2 - there)) / 2


class Picture(Component[None]):
    """Paints with ``painting``; a moving one repaints only when its value changes, and rests while hidden.

    Of ``Layers`` only the moving one is painted then, between pictures of the others.
    """

    def __init__(
        self,
        theme: Theme,
        name: str,
        painting: Painting,
        motion: Motion = Motion.STILL,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, name, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._painting, self._motion = painting, motion
        self._begins_at = _BEGIN_MS.get(motion, 0)
        self._value = value_of(motion, self._begins_at)
        self._still = QPixmap()
        self._area = QRegion()
        self._below: list[tuple[QPoint, QPixmap]] = []
        self._above: list[tuple[QPoint, QPixmap]] = []
        self._clock = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)

    @property
    def moving(self) -> bool:
        """Whether a timer runs for it."""
        return self._timer.isActive()

    def rebuild(self) -> None:
        """Forget what was painted."""
        self._still = QPixmap()
        self._area, self._below, self._above = QRegion(), [], []

    def showEvent(self, _event: object) -> None:
        if self._motion is Motion.STILL or (self.theme.reduced_motion and self._motion is Motion.DRIFT):
            return
        self._value = value_of(self._motion, self._begins_at)
        self._clock.start()
        self._timer.start(_REDUCED_MS if self.theme.reduced_motion else _FRAME_MS[self._motion])

    def resizeEvent(self, _event: object) -> None:
        """What was painted had another size."""
        self.rebuild()

    def hideEvent(self, _event: object) -> None:
        """Rest, and keep no large picture."""
        self._timer.stop()
        self.rebuild()

    def _tick(self) -> None:
        if self.theme.reduced_motion:
            value = 0.0 if self._value > 0.5 else 1.0
        else:
            value = value_of(self._motion, self._begins_at + self._clock.elapsed())
        if value == self._value:
            return
        self._value = value
        if not isinstance(self._painting, Layers):
            self.update()
            return
        if self._area.isEmpty():
            for each in self._painting.area(self.body(), self.theme.art):
                self._area += each.toAlignedRect()
        self.update(self._area)

    def draw(self, p: QPainter) -> None:
        if self._motion is not Motion.STILL:
            if isinstance(self._painting, Layers) and (self._due - self._area).isEmpty():
                self._draw_between(p, self._painting)
            else:
                self._painting(p, self.body(), self.theme.art, self._value)
            return
        if self._still.isNull() or self._still.size() != self.size() * self.devicePixelRatioF():
            self._still = self._picture(self.rect(), self._painting)
        p.drawPixmap(0, 0, self._still)

    def _draw_between(self, p: QPainter, layers: Layers) -> None:
        """The moving layer between the others, of which pictures are kept."""
        if not self._below:
            box = self._area.boundingRect()
            self._below = self._places(box, self._picture(box, _only(layers, Layer.BELOW)))
            if layers.above:
                self._above = self._places(box, self._picture(box, _only(layers, Layer.ABOVE)))
        for place, picture in self._below:
            p.drawPixmap(place, picture)
        layers.paint(p, self.body(), self.theme.art, self._value, frozenset((Layer.MOVING,)))
        for place, picture in self._above:
            p.drawPixmap(place, picture)

    def _places(self, box: QRect, whole: QPixmap) -> list[tuple[QPoint, QPixmap]]:
        """A picture place by place, without those where it is empty.

        Through a clip of many places Qt fills with several threads, for little.
        """
        ratio, found = self.devicePixelRatioF(), []
        for place in cast(Iterable[QRect], self._area):
            part = whole.copy(QRect((place.topLeft() - box.topLeft()) * ratio, place.size() * ratio))
            if any(part.toImage().convertToFormat(QImage.Format.Format_ARGB32_Premultiplied).constBits()):
                found.append((place.topLeft(), part))
        return found

    def _picture(self, box: QRect, painting: Painting) -> QPixmap:
        """A part of the painting at rest."""
        ratio = self.devicePixelRatioF()
        picture = QPixmap(box.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        brush = QPainter(picture)
        brush.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        brush.translate(-box.topLeft())
        painting(brush, self.body(), self.theme.art, 0.0)
        brush.end()
        return picture


def _only(layers: Layers, layer: Layer) -> Painting:
    return lambda p, rect, ink, value: layers.paint(p, rect, ink, value, frozenset((layer,)))
