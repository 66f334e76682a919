"""The picture of a card: white, a pale wave, a chip and two bars; no real layout."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPainterPath

from kiosk.art.brush import ROUND, box, line, shape, solid, stroke
from kiosk.art.palette import Ink

WIDTH, HEIGHT, RADIUS = 300.0, 189.0, 18.0

WAVE = "#CFE3E2"
BAR, BAR_PALE = "#9DB3B9", "#C6D3D3"


def _wave(level: float) -> QPainterPath:
    path = QPainterPath()
    path.moveTo(0, 0)
    path.lineTo(WIDTH, 0)
    path.lineTo(WIDTH, level - 6)
    path.cubicTo(WIDTH * 0.80, level + 26, WIDTH * 0.62, level - 26, WIDTH * 0.40, level - 22)
    path.cubicTo(WIDTH * 0.24, level - 18, WIDTH * 0.14, level + 14, 0, level + 2)
    path.closeSubpath()
    return path.intersected(box(0, 0, WIDTH, HEIGHT, RADIUS))


def paint_chip(p: QPainter, x: float, y: float, ink: Ink, w: float = 62.0, h: float = 50.0) -> None:
    shape(p, box(x, y, w, h, 10), ink.loquat, ink, 4)
    dark = ink.ink if ink.mono else ink.loquat_deep
    left, right, middle = x + w * 0.36, x + w * 0.64, y + h / 2
    for points in (
        ((x, middle - 9), (left, middle - 9), (left, y)),
        ((x, middle + 9), (left, middle + 9), (left, y + h)),
        ((x + w, middle - 9), (right, middle - 9), (right, y + h)),
    ):
        stroke(p, line(*points), dark, 3)


def paint_card(p: QPainter, ink: Ink, *, edge: bool = False, bars: int = 2, chip: bool = True) -> None:
    """Draw a card of 300 x 189 units from the painter's origin; ``edge`` adds an ink outline."""
    outline = box(0, 0, WIDTH, HEIGHT, RADIUS)
    shape(p, outline, ink.surface, ink, 6)
    if not ink.mono:
        solid(p, _wave(76), WAVE)
    else:
        wave = QPainterPath()
        wave.moveTo(WIDTH, 70)
        wave.cubicTo(WIDTH * 0.80, 102, WIDTH * 0.62, 50, WIDTH * 0.40, 54)
        wave.cubicTo(WIDTH * 0.24, 58, WIDTH * 0.14, 90, 0, 78)
        stroke(p, wave, ink.ink, 3)
    if chip:
        paint_chip(p, 30, 84, ink)
    if bars:
        stroke(p, line((33, 157), (133, 157)), ink.ink if ink.mono else BAR, 10, cap=ROUND)
    if bars > 1:
        stroke(p, line((166, 157), (222, 157)), ink.ink if ink.mono else BAR_PALE, 10, cap=ROUND)
    if edge and not ink.mono:
        stroke(p, outline, ink.ink, 9)
