"""The bay: sky, sun, hills and sea between books, by day and at dusk."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QRadialGradient

from kiosk.art.brush import FLAT, box, colour, disc, falling, line, pen, saved, solid, stroke
from kiosk.art.layers import ALL, Layer
from kiosk.art.palette import Ink
from kiosk.art.scenes import CARD, DUSK, LANDSCAPE, PORTRAIT, STRIP, Scene
from kiosk.art.spines import paint_row, row_width

__all__ = ["CARD", "DUSK", "LANDSCAPE", "PORTRAIT", "STRIP", "Scene", "paint_bay"]

MOST_DRIFT = 6.0
"""How far the sea's dashes drift, in px."""

# Hills as (x in parts of the width, height above the horizon in px), joined by a smooth curve.
_FAR = ((0.16, 8), (0.27, 30), (0.35, 38), (0.43, 30), (0.52, 20), (0.62, 14), (0.76, 30), (1.0, 20))
_LEFT_HILL = ((-0.02, 60), (0.05, 76), (0.14, 81), (0.21, 68), (0.30, 44), (0.38, 29), (0.46, 20), (0.53, -4))
_LEFT_FRONT = ((-0.02, 20), (0.05, 34), (0.11, 31), (0.19, 20), (0.31, -3))
_RIGHT_HILL = (
    (0.30, -4),
    (0.45, 6),
    (0.57, 19),
    (0.70, 34),
    (0.77, 50),
    (0.84, 76),
    (0.90, 84),
    (0.95, 78),
    (1.02, 68),
)

# Dashes as (x in parts of the width, depth in parts of the sea, length in px).
_DASHES = (
    (0.555, 0.10, 74),
    (0.30, 0.335, 106),
    (0.36, 0.345, 106),
    (0.33, 0.46, 112),
    (0.48, 0.475, 54),
    (0.44, 0.66, 66),
    (0.49, 0.755, 98),
    (0.56, 0.74, 102),
    (0.72, 0.25, 86),
    (0.675, 0.84, 140),
    (0.70, 0.56, 90),
)
# Glitter as (offset of the left end, length) in parts of the sun's radius, from the horizon down.
_GLITTER = (
    (-0.44, 1.02),
    (-1.04, 1.65),
    (-0.65, 0.67),
    (-0.54, 0.73),
    (-0.51, 0.83),
    (-0.53, 0.96),
    (-0.13, 0.71),
    (-0.42, 0.83),
    (-0.71, 1.13),
    (-0.31, 0.62),
)


def _dusk(ink: Ink) -> Ink:
    return replace(
        ink,
        ink="#0B2530",
        ink_soft="#17414F",
        bay="#123747",
        mid="#17414F",
        mist="#123747",
        sakura="#17414F",
        shallow="#9FB4B8",
    )


def _ridge(points: tuple[tuple[float, float], ...], width: float, horizon: float, scale: float) -> QPainterPath:
    at = [QPointF(x * width, horizon - h * scale) for x, h in points]
    path = QPainterPath(QPointF(at[0].x(), horizon + 2))
    path.lineTo(at[0])
    padded = [at[0], *at, at[-1]]
    for before, one, two, after in zip(padded, padded[1:], padded[2:], padded[3:], strict=False):
        path.cubicTo(one + (two - before) / 6, two - (after - one) / 6, two)  # Catmull-Rom
    path.lineTo(at[-1].x(), horizon + 2)
    path.closeSubpath()
    return path


def paint_bay(
    p: QPainter,
    rect: QRectF,
    ink: Ink,
    *,
    sun: float = 1.0,
    dusk: bool = False,
    drift: float = 0.0,
    scene: Scene = PORTRAIT,
    spines: bool = True,
    layers: frozenset[Layer] = ALL,
) -> None:
    """Fill ``rect`` with the bay; ``sun`` 0 set .. 1 up, ``drift`` moves the sea's dashes by px.

    One-colour palettes show the sun, the horizon and the books as outlines.
    """
    scale = min(rect.width() / scene.width, rect.height() / scene.height)
    width, height = rect.width() / scale, rect.height() / scale
    shelf = height - scene.board
    horizon = shelf - scene.sea
    centre = QPointF(width * scene.sun_x, horizon - scene.sun_y + (1 - sun) * (scene.sun_r + scene.sun_y + 6))
    with saved(p):
        p.setClipRect(rect, Qt.ClipOperation.IntersectClip)
        p.translate(rect.topLeft())
        p.scale(scale, scale)
        if Layer.BELOW in layers and ink.mono:
            solid(p, box(0, 0, width, height), ink.paper)
            p.save()
            p.setClipRect(QRectF(0, 0, width, horizon), Qt.ClipOperation.IntersectClip)
            stroke(p, disc(centre.x(), centre.y(), scene.sun_r), ink.ink, 4)
            p.restore()
            stroke(p, line((0, horizon), (width, horizon)), ink.ink, 3, cap=FLAT)
        elif Layer.BELOW in layers:
            _sky(p, width, horizon, scene.zenith or ink.paper, dusk)
            _sun(p, centre, scene.sun_r, horizon, dusk, scene.halo)
            _hills(p, width, horizon, scene.hills, dusk)
            _sea(p, width, horizon, height, ink, dusk)
        if Layer.MOVING in layers and not ink.mono:
            _water(p, scene, width, horizon, centre.x(), ink, dusk=dusk, drift=drift, sun=sun)
        if Layer.ABOVE not in layers:
            return
        if spines:
            books = _dusk(ink) if dusk and not ink.mono else ink
            paint_row(p, scene.left, books, -scene.overhang[0], shelf, rise=scene.rise)
            right = width + scene.overhang[1] - row_width(scene.right)
            paint_row(p, scene.right, books, right, shelf, rise=scene.rise)
        if scene.board:
            solid(p, box(0, shelf, width, scene.board), ink.ink)


def water_area(rect: QRectF, ink: Ink, *, scene: Scene = PORTRAIT) -> list[QRectF]:
    """Where the sea's dashes can be, however they drift; nothing moves in one colour."""
    if ink.mono:
        return []
    scale = min(rect.width() / scene.width, rect.height() / scene.height)
    width, horizon = rect.width() / scale, rect.height() / scale - scene.board - scene.sea
    lines = [*_dashes(scene, width, horizon), *_glitter(scene, width * scene.sun_x, horizon)]
    reach = MOST_DRIFT + 4
    boxes = (QRectF(x - reach, y - 4, length + 2 * reach, 8) for x, y, length in lines)
    return [
        QRectF(rect.x() + b.x() * scale, rect.y() + b.y() * scale, b.width() * scale, b.height() * scale) for b in boxes
    ]


def _sky(p: QPainter, width: float, horizon: float, zenith: str, dusk: bool) -> None:
    if dusk:
        sky = falling(0, horizon, (0, "#11303F"), (0.45, "#2E5360"), (1, "#4C7880"))
    else:
        sky = falling(0, horizon, (0, zenith), (0.72, "#FBE8C9"), (1, "#FCE0B6"))
    p.fillRect(QRectF(0, 0, width, horizon + 2), sky)


def _sun(p: QPainter, centre: QPointF, r: float, horizon: float, dusk: bool, glow: bool) -> None:
    if glow:
        _halo(p, centre, r, dusk)
    tones = ("#F0A13A", "#E0882A") if dusk else ("#F5B858", "#EF9B38")
    p.setPen(Qt.PenStyle.NoPen)
    p.setBrush(falling(centre.y() - r, min(horizon, centre.y() + r), (0, tones[0]), (1, tones[1])))
    p.drawEllipse(centre, r, r)


def _halo(p: QPainter, centre: QPointF, r: float, dusk: bool) -> None:
    halo = QRadialGradient(centre, r * 2.1)
    for at, alpha in ((0.0, 0.34), (0.476, 0.30), (1.0, 0.0)):
        halo.setColorAt(at, colour("#F0A13A" if dusk else "#FFEFD2", alpha * (0.55 if dusk else 1.6)))
    p.fillRect(QRectF(centre.x() - 2.1 * r, centre.y() - 2.1 * r, 4.2 * r, 4.2 * r), halo)


def _hills(p: QPainter, width: float, horizon: float, scale: float, dusk: bool) -> None:
    tones = ("#547B85", "#4E7480", "#426A76", "#3B626F") if dusk else ("#C9DCD4", "#A9CBCB", "#6FA2AC", "#7FB0B5")
    for ridge, tone in zip((_FAR, _LEFT_HILL, _LEFT_FRONT, _RIGHT_HILL), tones, strict=True):
        solid(p, _ridge(ridge, width, horizon, scale), tone)


def _sea(p: QPainter, width: float, horizon: float, bottom: float, ink: Ink, dusk: bool) -> None:
    if dusk:
        water = falling(horizon, bottom, (0, "#61838B"), (0.4, "#2B5C6C"), (1, "#113A4A"))
    else:
        water = falling(horizon, bottom, (0, "#8FBEC2"), (0.42, ink.mid), (1, ink.bay))
    p.fillRect(QRectF(0, horizon, width, bottom - horizon), water)


def _water(
    p: QPainter,
    scene: Scene,
    width: float,
    horizon: float,
    sun_x: float,
    ink: Ink,
    *,
    dusk: bool,
    drift: float,
    sun: float,
) -> None:
    p.setBrush(Qt.BrushStyle.NoBrush)
    for left, y, length, share, its_pen in _strokes(scene, width, horizon, sun_x, ink, dusk=dusk, sun=sun):
        x0 = left + drift * share
        p.setPen(its_pen)
        p.drawLine(QPointF(x0, y), QPointF(x0 + length, y))


@lru_cache(maxsize=8)
def _strokes(
    scene: Scene, width: float, horizon: float, sun_x: float, ink: Ink, *, dusk: bool, sun: float
) -> tuple[tuple[float, float, float, float, QPen], ...]:
    """Left end, height and length of each dash, how much of the drift it takes part in, and its pen."""
    thick = 3.0 + 2.0 * min(1.0, scene.sun_r / 136)
    tone = "#B9CDCF" if dusk else ink.shallow
    bright = max(0.0, min(1.0, sun))
    found = []
    for at, (left, y, length) in enumerate(_dashes(scene, width, horizon)):
        found.append((left, y, length, 1.0 if at % 2 else -1.0, pen(tone, thick, alpha=0.30 if dusk else 0.36)))
    for at, (left, y, length) in enumerate(_glitter(scene, sun_x, horizon)):
        alpha = (0.9 - 0.5 * at / scene.glitter) * (0.25 + 0.75 * bright)
        shine = pen(ink.loquat if dusk else "#F9E3B9", 2 + thick, alpha=alpha)
        found.append((left, y, length, -0.6 if at % 2 else 0.6, shine))
    return tuple(found)


def _dashes(scene: Scene, width: float, horizon: float) -> Iterator[tuple[float, float, float]]:
    """Left end, height and length of each."""
    size = scene.sun_r / 136
    for x, depth, length in _DASHES:
        yield x * width, horizon + depth * scene.sea, length * (0.55 + 0.45 * size)


def _glitter(scene: Scene, sun_x: float, horizon: float) -> Iterator[tuple[float, float, float]]:
    """The same below the sun."""
    step = scene.sea * 0.94 / scene.glitter
    for at in range(scene.glitter):
        start, reach = _GLITTER[at % len(_GLITTER)]
        yield sun_x + start * scene.sun_r, horizon + (at + 0.62) * step, reach * scene.sun_r
