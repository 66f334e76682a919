"""Book spines: one spine, the rows of the bay, and the spine of a loan."""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath

from kiosk.art.brush import FLAT, box, disc, line, mix, pen, saved, shape, solid, stroke
from kiosk.art.palette import Ink

Tone = Literal["ink", "ink_soft", "bay", "mid", "pale", "mist", "shallow", "sakura", "loquat"]
Mark = Literal["", "lines", "label", "dot", "stripe", "bar"]

TOP_RADIUS = 7.0
"""Radius of a spine's upper corners at 46 px width."""


@dataclass(frozen=True)
class Spine:
    """One book: width and height in design units, its colour and at most one mark."""

    width: float
    height: float
    tone: Tone
    mark: Mark = ""


def tone_colour(tone: Tone, ink: Ink) -> str:
    if tone == "pale":
        return mix(ink.mid, ink.mist, 0.4)
    return str(getattr(ink, tone))


def silhouette(rect: QRectF, radius: float = TOP_RADIUS) -> QPainterPath:
    """Return the outline of a spine: round at the top, square on the shelf."""
    r = min(radius, rect.width() / 2, rect.height())
    path = QPainterPath()
    path.moveTo(rect.bottomLeft())
    path.lineTo(rect.left(), rect.top() + r)
    path.quadTo(rect.left(), rect.top(), rect.left() + r, rect.top())
    path.lineTo(rect.right() - r, rect.top())
    path.quadTo(rect.right(), rect.top(), rect.right(), rect.top() + r)
    path.lineTo(rect.bottomRight())
    path.closeSubpath()
    return path


def _marks(p: QPainter, rect: QRectF, mark: Mark, tint: str, alpha: float) -> None:
    x, y, w, h = rect.x(), rect.y(), rect.width(), rect.height()
    stem = min(4.0, w / 9)
    match mark:
        case "lines":
            top = y + min(28.0, h * 0.22)
            for at in (top, top + min(12.0, h * 0.1)):
                stroke(p, line((x + w * 0.24, at), (x + w * 0.76, at)), tint, stem, alpha=alpha)
        case "label":
            solid(p, box(x + w * 0.24, y + h * 0.2, w * 0.52, h * 0.34, 3), tint, alpha * 0.5)
        case "dot":
            r = min(8.0, w * 0.19)
            solid(p, disc(x + w / 2, rect.bottom() - r * 4.2, r), tint, alpha)
        case "stripe":
            solid(p, box(x, rect.bottom() - min(44.0, h * 0.3), w, min(12.0, h * 0.09)), tint, alpha * 0.75)
        case "bar":
            top = y + h * 0.18
            stroke(p, line((x + w / 2, top), (x + w / 2, top + h * 0.42)), tint, stem, alpha=alpha * 0.8)
        case "":
            pass


def paint_spine(p: QPainter, rect: QRectF, ink: Ink, tone: Tone, mark: Mark = "", *, radius: float = 7.0) -> None:
    """Draw one spine standing in ``rect``; marks are pale on dark tones and ink on pale ones."""
    with saved(p):
        if ink.mono:
            width = max(2.0, min(3.0, rect.width() / 12))
            shape(p, silhouette(rect.adjusted(width / 2, width / 2, -width / 2, 0), radius), "", ink, width)
            return
        solid(p, silhouette(rect, radius), tone_colour(tone, ink))
        dark = QColor(tone_colour(tone, ink)).lightnessF() < 0.55
        _marks(p, rect, mark, ink.shallow if dark else ink.ink, 0.62 if dark else 0.42)


def paint_gap(p: QPainter, rect: QRectF, hex_rgb: str, width: float, *, radius: float = 7.0) -> None:
    """Draw the place of a book that is gone: a dashed outline, open to the shelf."""
    with saved(p):
        path = QPainterPath()
        inner = rect.adjusted(width / 2, width / 2, -width / 2, 0)
        r = min(radius, inner.width() / 2)
        path.moveTo(inner.bottomLeft())
        path.lineTo(inner.left(), inner.top() + r)
        path.quadTo(inner.topLeft(), inner.topLeft() + QPointF(r, 0))
        path.lineTo(inner.right() - r, inner.top())
        path.quadTo(inner.topRight(), inner.topRight() + QPointF(0, r))
        path.lineTo(inner.bottomRight())
        outline = pen(hex_rgb, width, cap=FLAT)
        outline.setDashPattern([2.6, 2.0])
        p.setPen(outline)
        p.setBrush(Qt.BrushStyle.NoBrush)
        p.drawPath(path)


def paint_row(p: QPainter, spines: Iterable[Spine], ink: Ink, x: float, bottom: float, *, rise: float = 1.0) -> None:
    """Draw books from ``x`` to the right, a hair apart, standing on ``bottom``; ``rise`` scales their heights."""
    for spine in spines:
        height = spine.height * rise
        paint_spine(p, QRectF(x, bottom - height, spine.width, height), ink, spine.tone, spine.mark)
        x += spine.width + 3


def row_width(spines: Iterable[Spine]) -> float:
    return sum(spine.width + 3 for spine in spines) - 3


_TONES: tuple[Tone, ...] = ("bay", "ink", "mid", "ink_soft", "mist", "sakura")
_MARKS: tuple[Mark, ...] = ("lines", "dot", "bar", "stripe", "label", "lines")


def spine_for(title: str) -> Spine:
    """Return the spine that always stands for this title; width 34..58, height 96..140."""
    seed = zlib.crc32(title.encode())
    return Spine(34 + seed % 25, 96 + (seed >> 8) % 45, _TONES[(seed >> 16) % 6], _MARKS[(seed >> 20) % 6])
