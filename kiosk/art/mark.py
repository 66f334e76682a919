"""The placeholder logo: four spines, the sun, the arc of the bay."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPainterPath

from kiosk.art.brush import box, design, disc, solid, stroke
from kiosk.art.palette import Ink

WIDTH, HEIGHT = 80.0, 66.0


def paint_mark(p: QPainter, rect: QRectF, ink: Ink) -> None:
    """Draw the mark (80:66) into the middle of ``rect``; one-colour palettes draw it solid in the line colour."""
    dark = ink.ink
    cool = ink.ink if ink.mono else ink.bay
    sun = ink.ink if ink.mono else ink.loquat
    with design(p, rect, WIDTH, HEIGHT):
        for x, y, w, fill in ((5.5, 13.0, 13.0, cool), (22.5, 0.0, 13.0, dark), (40.5, 29.0, 14.5, cool)):
            solid(p, box(x, y, w, 49.0 - y, 2.5), fill)
        solid(p, box(60.0, 9.0, 13.0, 40.0, 2.5), dark)
        solid(p, disc(47.8, 16.2, 8.2), sun)
        arc = QPainterPath()
        arc.moveTo(2.9, 55.6)
        arc.cubicTo(20.0, 64.5, 60.0, 64.5, 77.1, 55.6)
        stroke(p, arc, dark, 5.8)
