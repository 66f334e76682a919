"""The bay on the screen: only its sea moves."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPainterPath

from kiosk.art import bay, scenes
from kiosk.art.layers import Layer
from kiosk.art.palette import Ink
from kiosk.ui.components.picture.picture import Layers


def _paint(p: QPainter, rect: QRectF, ink: Ink, drift: float, layers: frozenset[Layer], *, scene: scenes.Scene) -> None:
    bay.paint_bay(p, rect, ink, drift=drift, scene=scene, layers=layers)


def drifting_bay(scene: scenes.Scene) -> Layers:
    """A scene whose dashes drift."""
    return Layers(partial(_paint, scene=scene), partial(bay.water_area, scene=scene))


def _paint_framed(
    p: QPainter, rect: QRectF, ink: Ink, drift: float, layers: frozenset[Layer], *, scene: scenes.Scene
) -> None:
    radius = rect.width() * 0.033
    frame = QPainterPath()
    frame.addRoundedRect(rect, radius, radius)
    p.save()
    p.setClipPath(frame)
    _paint(p, rect, ink, drift, layers, scene=scene)
    p.restore()


def framed_bay(scene: scenes.Scene) -> Layers:
    """The same with round corners."""
    return Layers(partial(_paint_framed, scene=scene), partial(bay.water_area, scene=scene))
