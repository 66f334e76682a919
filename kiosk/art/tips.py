"""Three small pictures for placing the card: out of its case, nothing on it, lying still."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPainterPath

from kiosk.art.brush import FLAT, box, design, disc, line, saved, shape, solid, stroke
from kiosk.art.card import BAR, HEIGHT, RADIUS, WAVE, WIDTH
from kiosk.art.palette import Ink

TIPS = frozenset({"case", "alone", "still"})


def small_card(p: QPainter, x: float, y: float, w: float, ink: Ink, *, bar: bool = True) -> None:
    """Draw a card with an ink edge, ``w`` units wide, for pictures too small for details."""
    with saved(p):
        p.translate(x, y)
        p.scale(w / WIDTH, w / WIDTH)
        outline = box(0, 0, WIDTH, HEIGHT, RADIUS + 6)
        shape(p, outline, ink.surface, ink, 10)
        if not ink.mono:
            wave = QPainterPath()
            wave.moveTo(0, 0)
            wave.lineTo(WIDTH, 0)
            wave.lineTo(WIDTH, 52)
            wave.cubicTo(WIDTH * 0.7, 76, WIDTH * 0.4, 36, 0, 64)
            wave.closeSubpath()
            solid(p, wave.intersected(outline), WAVE)
        shape(p, box(42, 80, 58, 48, 10), ink.loquat, ink, 8)
        if bar:
            stroke(p, line((48, 152), (150, 152)), ink.ink if ink.mono else BAR, 14)
        if not ink.mono:
            stroke(p, outline, ink.ink, 10)


def paint_tip(p: QPainter, rect: QRectF, ink: Ink, tip: str) -> None:
    """Draw one of `TIPS` (170:130) into the middle of ``rect``; KeyError for any other name."""
    draw = {"case": _case, "alone": _alone, "still": _still}[tip]
    with design(p, rect, 170, 130):
        draw(p, ink)


def _case(p: QPainter, ink: Ink) -> None:
    shape(p, box(25, 46, 120, 60, 4), ink.mid, ink, 4)
    small_card(p, 30, 4, 110, ink, bar=False)
    shape(p, box(25, 60, 120, 68, 7), ink.bay, ink, 4)
    if not ink.mono:
        solid(p, box(25, 58, 120, 7), ink.ink)
    stroke(p, line((85, 118), (85, 80)), ink.ink if ink.mono else ink.surface, 6)
    stroke(p, line((71, 93), (85, 79), (99, 93)), ink.ink if ink.mono else ink.surface, 6)


def _alone(p: QPainter, ink: Ink) -> None:
    small_card(p, 26, 54, 106, ink)
    metal = ink.ink if ink.mono else ink.line
    if ink.mono:
        stroke(p, line((112, 54), (84, 82)), ink.paper, 18)
    stroke(p, line((116, 48), (86, 80)), metal, 10)
    stroke(p, line((98, 72), (106, 80)), metal, 9)
    stroke(p, line((88, 82), (95, 89)), metal, 9)
    if ink.mono:
        solid(p, disc(132, 30, 20), ink.paper)
    stroke(p, disc(132, 30, 19), metal, 10)
    if ink.mono:
        stroke(p, line((8, 12), (162, 116)), ink.paper, 20, cap=FLAT)
    stroke(p, line((8, 12), (162, 116)), ink.red, 9)


def _still(p: QPainter, ink: Ink) -> None:
    tray = line((2, 108), (168, 108), (152, 128), (18, 128))
    tray.closeSubpath()
    shape(p, tray, ink.ink, ink, 4)
    small_card(p, 30, 31, 110, ink)
