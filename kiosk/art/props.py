"""Things the problem pictures are put together from, standing on y = 0, each in its own small drawing."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath

from kiosk.art import card as flat
from kiosk.art.brush import FLAT, box, colour, disc, line, pen, saved, shape, solid, stroke
from kiosk.art.fonts import font
from kiosk.art.palette import Ink


def dark(ink: Ink, normal: str) -> str:
    """Return the line colour in one-colour palettes, else the given one."""
    return ink.ink if ink.mono else normal


def card(p: QPainter, x: float, ink: Ink, *, y: float = -213.0, scale: float = 1.0, turn: float = 0.0) -> None:
    """Draw the patron's card with its left upper corner at (x, y), turned by degrees about its middle."""
    with saved(p):
        p.translate(x + flat.WIDTH * scale / 2, y + flat.HEIGHT * scale / 2)
        p.rotate(turn)
        p.scale(scale, scale)
        p.translate(-flat.WIDTH / 2, -flat.HEIGHT / 2)
        if not ink.mono:
            solid(p, box(0, 5, flat.WIDTH, flat.HEIGHT, flat.RADIUS), ink.ink, 0.10)
        flat.paint_card(p, ink)


def badge(p: QPainter, x: float, y: float, sign: str, fill: str, ink: Ink, r: float = 50.0) -> None:
    """Draw a round sign over a picture: ``x``, ``!``, ``?`` or ``v``."""
    solid(p, disc(x, y, r + 7), ink.paper if ink.mono else ink.surface)
    solid(p, disc(x, y, r), dark(ink, fill))
    white, k, w = (ink.paper if ink.mono else ink.surface), r / 50, r / 4.6
    if sign == "x":
        stroke(p, line((x - 17 * k, y - 17 * k), (x + 17 * k, y + 17 * k)), white, w)
        stroke(p, line((x + 17 * k, y - 17 * k), (x - 17 * k, y + 17 * k)), white, w)
    elif sign == "v":
        stroke(p, line((x - 21 * k, y + 1 * k), (x - 6 * k, y + 17 * k), (x + 22 * k, y - 15 * k)), white, w)
    elif sign == "!":
        stroke(p, line((x, y - 24 * k), (x, y + 6 * k)), white, w)
        solid(p, disc(x, y + 25 * k, w * 0.6), white)
    else:
        hook = QPainterPath(QPointF(x - 15 * k, y - 10 * k))
        hook.cubicTo(x - 15 * k, y - 34 * k, x + 16 * k, y - 34 * k, x + 16 * k, y - 11 * k)
        hook.cubicTo(x + 16 * k, y + 3 * k, x, y + 1 * k, x, y + 12 * k)
        stroke(p, hook, white, w * 0.9)
        solid(p, disc(x, y + 29 * k, w * 0.58), white)


def padlock(p: QPainter, x: float, ink: Ink) -> None:
    """Draw a closed padlock 144 wide."""
    shackle = line((x + 32, -120), (x + 32, -158))
    shackle.arcTo(QRectF(x + 32, -198, 80, 80), 180, -180)
    shackle.lineTo(x + 112, -120)
    if ink.mono:
        stroke(p, shackle, ink.paper, 30, cap=FLAT)
    stroke(p, shackle, ink.ink, 18, cap=FLAT)
    shape(p, box(x, -128, 144, 128, 18), ink.red, ink, 6)
    hole = disc(x + 72, -74, 15).united(_trapeze(x + 72, -70, 7, 12, 42))
    solid(p, hole, ink.ink if ink.mono else ink.surface)


def _trapeze(x: float, y: float, top: float, low: float, h: float) -> QPainterPath:
    path = line((x - top, y), (x + top, y), (x + low, y + h), (x - low, y + h))
    path.closeSubpath()
    return path


def tray(p: QPainter, x: float, w: float, ink: Ink, *, lit: bool = True) -> None:
    """Draw the reader from the side, ``w`` wide, standing on the board; ``lit`` its lamp."""
    path = line((x, -44), (x + w, -44), (x + w - 26, 0), (x + 26, 0))
    path.closeSubpath()
    shape(p, path, ink.ink, ink, 6)
    if not ink.mono:
        solid(p, box(x, -50, w, 10, 5), "#29586A")
    if lit:
        solid(p, disc(x + w - 44, -22, 7), dark(ink, ink.loquat))


def phone(p: QPainter, x: float, ink: Ink, *, h: float = 236.0, y: float = 0.0) -> None:
    """Draw a smartphone standing upright."""
    w = h * 0.52
    shape(p, box(x, y - h, w, h, 22), ink.ink, ink, 6)
    shape(p, box(x + 10, y - h + 12, w - 20, h - 34, 12), ink.mist, ink, 4)
    if not ink.mono:
        wave = line((x + 10, y - h * 0.36), (x + w - 10, y - h * 0.52), (x + w - 10, y - 22), (x + 10, y - 22))
        wave.closeSubpath()
        solid(p, wave.intersected(box(x + 10, y - h + 12, w - 20, h - 34, 12)), ink.mid)
    stroke(p, line((x + w / 2 - 12, y - 11), (x + w / 2 + 12, y - 11)), ink.ink if ink.mono else ink.mist, 5)


def calendar(p: QPainter, x: float, ink: Ink, w: float = 176.0) -> None:
    """Draw a calendar leaf whose days are crossed off up to a ringed one."""
    h = w * 0.98
    shape(p, box(x, -h, w, h, 16), ink.surface, ink, 6)
    head = box(x, -h, w, h, 16).intersected(box(x, -h, w, 46))
    solid(p, head, dark(ink, ink.red))
    for ring in (0.28, 0.72):
        if ink.mono:
            stroke(p, line((x + w * ring, -h - 14), (x + w * ring, -h + 16)), ink.paper, 20)
        stroke(p, line((x + w * ring, -h - 14), (x + w * ring, -h + 16)), ink.ink, 10)
    for at in range(9):
        cx, cy = x + w * (0.22 + 0.28 * (at % 3)), -h + 74 + 36 * (at // 3)
        if at < 5:
            stroke(p, line((cx - 8, cy - 8), (cx + 8, cy + 8)), dark(ink, ink.line), 5)
            stroke(p, line((cx + 8, cy - 8), (cx - 8, cy + 8)), dark(ink, ink.line), 5)
        else:
            solid(p, disc(cx, cy, 7), dark(ink, ink.mist))


def seal(p: QPainter, x: float, y: float, ink: Ink, *, there: bool = True) -> None:
    """Draw a certificate's seal with two ribbons, or its dashed empty place."""
    if not there:
        dashes = pen(dark(ink, ink.line), 5, cap=FLAT)
        dashes.setDashPattern([3, 2.4])
        p.setPen(dashes)
        p.setBrush(colour(ink.paper) if ink.mono else colour(ink.surface))
        p.drawPath(disc(x, y, 58))
        return
    for side in (-1, 1):
        ribbon = line((x + side * 8, y + 30), (x + side * 44, y + 96), (x + side * 20, y + 90), (x, y + 104))
        ribbon.closeSubpath()
        shape(p, ribbon, ink.mid, ink, 5)
    shape(p, disc(x, y, 58), ink.bay, ink, 6)
    stroke(p, disc(x, y, 43), ink.ink if ink.mono else ink.mist, 4)


def terminal(p: QPainter, x: float, ink: Ink) -> None:
    """Draw this kiosk: a screen on a foot with the bay on it, 150 wide."""
    shape(p, box(x + 63, -70, 24, 62), ink.ink, ink, 5)
    shape(p, box(x + 20, -14, 110, 14, 6), ink.ink, ink, 5)
    shape(p, box(x, -252, 150, 190, 14), ink.ink, ink, 6)
    shape(p, box(x + 11, -241, 128, 168, 6), ink.loquat_tint, ink, 4)
    with saved(p):
        p.setClipPath(box(x + 11, -241, 128, 168, 6), Qt.ClipOperation.IntersectClip)
        shape(p, disc(x + 92, -156, 26), ink.loquat, ink, 4)
        shape(p, box(x + 9, -150, 132, 80), ink.mid, ink, 4)
        for at, (w, h) in enumerate(((14, 66), (16, 52), (13, 36))):
            shape(p, box(x + 18 + at * 18, -73 - h, w, h + 4, 3), (ink.ink, ink.bay, ink.sakura)[at], ink, 3)


def server(p: QPainter, x: float, ink: Ink) -> None:
    """Draw the other end: a library building, 190 wide."""
    roof = line((x - 6, -178), (x + 95, -250), (x + 196, -178))
    roof.closeSubpath()
    shape(p, box(x + 8, -180, 174, 172), ink.surface, ink, 6)
    shape(p, roof, ink.bay, ink, 6)
    for at in range(4):
        shape(p, box(x + 24 + at * 40, -160, 22, 140, 4), ink.mist, ink, 4)
    shape(p, box(x - 4, -16, 198, 16, 4), ink.ink, ink, 5)


def field(p: QPainter, x: float, y: float, w: float, dots: int, ink: Ink, edge: str) -> None:
    """Draw an entry field with dots typed into it."""
    shape(p, box(x, y, w, 92, 18), ink.surface, ink, 6)
    if not ink.mono:
        stroke(p, box(x, y, w, 92, 18), edge, 6)
    for at in range(dots):
        solid(p, disc(x + 48 + at * 44, y + 46, 12), ink.ink)


def person(p: QPainter, x: float, h: float, fill: str, ink: Ink) -> None:
    """Draw a person ``h`` tall about the middle line ``x``."""
    head = h * 0.15
    body = QPainterPath(QPointF(x - h * 0.22, 0))
    body.cubicTo(x - h * 0.24, -h * 0.75, x + h * 0.24, -h * 0.75, x + h * 0.22, 0)
    body.closeSubpath()
    shape(p, body, fill, ink, 6)
    shape(p, disc(x, -h + head, head), fill, ink, 6)


def word(p: QPainter, rect: QRectF, text: str, px: float, hex_rgb: str) -> None:
    """Write a short word (digits, mostly) into the middle of a rectangle."""
    p.setFont(font(px, True))
    p.setPen(colour(hex_rgb))
    p.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
