"""The card reader on the screen: the card is laid, lifted, or read; only what moves is painted again."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from kiosk.art import iso
from kiosk.art.layers import Layer
from kiosk.art.palette import Ink
from kiosk.ui.components.picture.picture import Layers


def moving_card(arrow: iso.Arrow, setting: iso.Setting = "panel") -> Layers:
    """The card comes down onto the reader, or goes up."""

    def paint(p: QPainter, rect: QRectF, ink: Ink, lift: float, layers: frozenset[Layer]) -> None:
        iso.paint_reader(p, rect, ink, lift=lift, arrow=arrow, setting=setting, layers=layers)

    def area(rect: QRectF, _ink: Ink) -> list[QRectF]:
        return [iso.moving_area(rect, setting=setting)]

    return Layers(paint, area, above=False)


def _read(p: QPainter, rect: QRectF, ink: Ink, rings: float, layers: frozenset[Layer], *, headroom: bool) -> None:
    iso.paint_reader(p, rect, ink, lift=0.0, rings=rings, headroom=headroom, layers=layers)


def read_card(headroom: bool = True) -> Layers:
    """The card lies there, rings go out from it."""

    def area(rect: QRectF, _ink: Ink) -> list[QRectF]:
        return [iso.moving_area(rect, rings=True, headroom=headroom)]

    return Layers(partial(_read, headroom=headroom), area)
