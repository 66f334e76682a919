"""Pictures of the questions of マイ図書館: books, notices thrown away, a bell that falls silent; and of a pause."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath

from kiosk.art.brush import box, disc, line, saved, shape, solid, stroke
from kiosk.art.palette import Ink
from kiosk.art.props import dark
from kiosk.art.spines import Tone, paint_gap, paint_spine

_ROW: tuple[tuple[float, float, float, Tone], ...] = (
    (-330, 66, 196, "bay"),
    (-258, 54, 230, "mid"),
    (-198, 72, 170, "ink"),
    (106, 62, 214, "ink_soft"),
    (174, 70, 182, "bay"),
    (250, 56, 224, "mist"),
)


def cancel(p: QPainter, ink: Ink) -> None:
    """A row of books, and one place that is given up."""
    for x, w, h, tone in _ROW:
        paint_spine(p, QRectF(x, -h, w, h), ink, tone, "lines")
    paint_gap(p, QRectF(-72, -236, 120, 236), ink.ink, 6)
    with saved(p):
        p.translate(-12, -150)
        p.rotate(9)
        paint_spine(p, QRectF(-46, -126, 92, 206), ink, "loquat", "label")


def delete(p: QPainter, ink: Ink) -> None:
    """Notices that go into the basket."""
    for x, y, turn in ((-250.0, -214.0, -8.0), (-150.0, -232.0, 5.0)):
        with saved(p):
            p.translate(x, y)
            p.rotate(turn)
            shape(p, box(-86, -18, 172, 190, 12), ink.surface, ink, 6)
            solid(p, box(-58, 14, 54, 54, 8), ink.loquat if not ink.mono else ink.ink)
            for at, wide in ((96, 116), (126, 84)):
                stroke(p, line((-58, at), (-58 + wide, at)), ink.ink if ink.mono else ink.mid, 9)
    basket = QPainterPath(QPointF(60, -178))
    for x, y in ((330, -178), (300, 0), (90, 0)):
        basket.lineTo(x, y)
    basket.closeSubpath()
    shape(p, basket, ink.bay, ink, 6)
    shape(p, box(44, -206, 302, 34, 12), ink.ink, ink, 6)
    for x in (132, 195, 258):
        stroke(p, line((x, -146), (x, -34)), ink.paper if ink.mono else ink.mist, 9)


def stop(p: QPainter, ink: Ink) -> None:
    """A bell under a stroke, between books that stay."""
    for x, w, h, tone in (_ROW[0], _ROW[1], _ROW[4], _ROW[5]):
        paint_spine(p, QRectF(x, -h, w, h), ink, tone, "lines")
    dome = QPainterPath(QPointF(-112, -50))
    dome.cubicTo(-112, -170, -70, -214, 0, -214)
    dome.cubicTo(70, -214, 112, -170, 112, -50)
    dome.closeSubpath()
    shape(p, dome, ink.loquat, ink, 6)
    shape(p, box(-140, -54, 280, 30, 15), ink.loquat, ink, 6)
    solid(p, disc(0, -12, 20), ink.ink)
    solid(p, disc(0, -224, 18), ink.ink)
    stroke(p, line((-126, -236), (126, -2)), ink.paper, 30)
    stroke(p, line((-126, -236), (126, -2)), ink.ink, 12)


def paused(p: QPainter, ink: Ink) -> None:
    """A screen that rests: two bars on it."""
    shape(p, box(-150, -240, 300, 210, 22), ink.surface, ink, 6)
    for x in (-46, 18):
        solid(p, box(x, -178, 28, 86, 8), dark(ink, ink.bay))
    shape(p, box(-26, -30, 52, 22, 4), ink.surface, ink, 6)
    shape(p, box(-96, -10, 192, 18, 9), ink.surface, ink, 6)
