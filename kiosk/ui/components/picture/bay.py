"""The bay on the screen: only its sea moves."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from kiosk.art import bay, scenes
from kiosk.art.layers import Layer
from kiosk.art.palette import Ink
from kiosk.ui.components.picture.picture import Layers


def _paint(p: QPainter, rect: QRectF, ink: Ink, drift: float, layers: frozenset[Layer], *, scene: scenes.Scene) -> None:
    bay.paint_bay(p, rect, ink, drift=drift, scene=scene, layers=layers)


def drifting_bay(scene: scenes.Scene) -> Layers:
    """A scene whose dashes drift."""
    return Layers(partial(_paint, scene=scene), partial(bay.water_area, scene=scene))
