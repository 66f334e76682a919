"""The few strokes every picture is made of; in one-colour palettes each shape becomes an outline."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPainterPath, QPen

from kiosk.art.palette import Ink

ROUND = Qt.PenCapStyle.RoundCap
FLAT = Qt.PenCapStyle.FlatCap


def colour(hex_rgb: str, alpha: float = 1.0) -> QColor:
    """Return the colour of a role with an opacity of 0..1."""
    result = QColor(hex_rgb)
    result.setAlphaF(alpha)
    return result


def mix(a: str, b: str, t: float) -> str:
    """Return the colour a part ``t`` (0..1) of the way from ``a`` to ``b``."""
    one, two = QColor(a), QColor(b)
    parts = [
        round(x + (y - x) * t)
        for x, y in zip((one.red(), one.green(), one.blue()), (two.red(), two.green(), two.blue()), strict=True)
    ]
    return "#{:02X}{:02X}{:02X}".format(*parts)


@contextmanager
def saved(p: QPainter, *, smooth: bool = True) -> Iterator[None]:
    """Keep the painter's state around a drawing."""
    p.save()
    p.setRenderHint(QPainter.RenderHint.Antialiasing, smooth)
    try:
        yield
    finally:
        p.restore()


@contextmanager
def design(p: QPainter, rect: QRectF, width: float, height: float) -> Iterator[None]:
    """Draw in a design of ``width`` x ``height`` units, fitted into the middle of ``rect``."""
    with saved(p):
        scale = min(rect.width() / width, rect.height() / height)
        centre = rect.center()
        p.translate(centre.x() - width * scale / 2, centre.y() - height * scale / 2)
        p.scale(scale, scale)
        yield


def pen(hex_rgb: str, width: float, *, cap: Qt.PenCapStyle = ROUND, alpha: float = 1.0) -> QPen:
    """Return a pen with round joins."""
    return QPen(colour(hex_rgb, alpha), width, Qt.PenStyle.SolidLine, cap, Qt.PenJoinStyle.RoundJoin)


def box(x: float, y: float, w: float, h: float, r: float = 0.0) -> QPainterPath:
    """Return a rectangle with round corners of radius ``r``."""
    path = QPainterPath()
    path.addRoundedRect(QRectF(x, y, w, h), min(r, w / 2, h / 2), min(r, w / 2, h / 2))
    return path


def disc(x: float, y: float, r: float) -> QPainterPath:
    """Return a circle about (x, y)."""
    path = QPainterPath()
    path.addEllipse(QPointF(x, y), r, r)
    return path


def line(*points: tuple[float, float]) -> QPainterPath:
    """Return the open line through the points."""
    path = QPainterPath(QPointF(*points[0]))
    for x, y in points[1:]:
        path.lineTo(x, y)
    return path


def shape(p: QPainter, path: QPainterPath, fill: QColor | QLinearGradient | str, ink: Ink, width: float = 4.0) -> None:
    """Fill a paper-cut shape; one-colour palettes draw its outline ``width`` wide on the ground instead."""
    if ink.mono:
        p.setPen(pen(ink.ink, width))
        p.setBrush(colour(ink.paper))
    else:
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(QBrush(colour(fill) if isinstance(fill, str) else fill))
    p.drawPath(path)


def solid(p: QPainter, path: QPainterPath, fill: str, alpha: float = 1.0) -> None:
    """Fill a path with one colour in every palette."""
    p.setPen(Qt.PenStyle.NoPen)
    p.setBrush(colour(fill, alpha))
    p.drawPath(path)


def stroke(
    p: QPainter, path: QPainterPath, hex_rgb: str, width: float, *, cap: Qt.PenCapStyle = ROUND, alpha: float = 1.0
) -> None:
    """Draw along a path without filling it."""
    p.setPen(pen(hex_rgb, width, cap=cap, alpha=alpha))
    p.setBrush(Qt.BrushStyle.NoBrush)
    p.drawPath(path)


def falling(top: float, bottom: float, *stops: tuple[float, str]) -> QLinearGradient:
    """Return a vertical gradient between two heights."""
    gradient = QLinearGradient(0, top, 0, bottom)
    for at, hex_rgb in stops:
        gradient.setColorAt(at, colour(hex_rgb))
    return gradient
