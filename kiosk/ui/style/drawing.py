"""Shapes every component is made of: rounded boxes with lips, dashed outlines, icons in a role's colour."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from kiosk.art import icons
from kiosk.ui.style.palette import Role
from kiosk.ui.style.theme import Theme

DASH = [2.4, 1.6]


def fill_box(p: QPainter, theme: Theme, rect: QRectF, radius: float, role: Role) -> None:
    """A filled rounded box; ``radius`` in reference px."""
    p.setPen(Qt.PenStyle.NoPen)
    p.setBrush(theme.color(role))
    r = min(theme.px(radius), rect.height() / 2)
    p.drawRoundedRect(rect, r, r)


def line_box(
    p: QPainter, theme: Theme, rect: QRectF, radius: float, role: Role, width: float, dashed: bool = False
) -> None:
    """The border of a rounded box, drawn inside ``rect``; ``radius`` and ``width`` in reference px."""
    if width <= 0:
        return
    pen = QPen(theme.color(role), theme.px(width))
    if dashed:
        pen.setDashPattern(DASH)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    p.setPen(pen)
    p.setBrush(Qt.BrushStyle.NoBrush)
    half = theme.px(width) / 2
    r = max(0.0, min(theme.px(radius), rect.height() / 2) - half)
    p.drawRoundedRect(rect.adjusted(half, half, -half, -half), r, r)


def lipped_box(
    p: QPainter, theme: Theme, rect: QRectF, radius: float, role: Role, lip_role: Role, lip: float, pressed: bool
) -> QRectF:
    """A box above its solid lower edge of ``lip`` reference px, sunk into it when pressed; returns the face."""
    depth = 0.0 if theme.palette.flat else theme.px(lip)
    if pressed:
        face = rect.translated(0, depth)
    else:
        if depth:
            fill_box(p, theme, rect.translated(0, depth), radius, lip_role)
        face = rect
    fill_box(p, theme, face, radius, role)
    return face


def icon(p: QPainter, theme: Theme, rect: QRectF, name: str, role: Role, stroke: float = 4.0) -> None:
    """An icon of the house, drawn on its 48 grid into ``rect`` in a role's colour."""
    icons.paint_icon(p, rect, name, getattr(theme.palette, role), stroke)


def dots(p: QPainter, theme: Theme, room: QRectF, count: int, diameter: float, role: Role) -> float:
    """``count`` dots in a row, ``diameter`` reference px, closer when there are many; returns where the row ends."""
    if not count:
        return room.left()
    pitch = min(theme.px(diameter) * 1.46, room.width() / count)
    side = min(theme.px(diameter), pitch * 0.85)
    p.setPen(Qt.PenStyle.NoPen)
    p.setBrush(theme.color(role))
    for index in range(count):
        p.drawEllipse(square(room.left() + side / 2 + pitch * index, room.center().y(), side))
    return room.left() + pitch * (count - 1) + side


def square(cx: float, cy: float, side: float) -> QRectF:
    """The square around a centre."""
    return QRectF(cx - side / 2, cy - side / 2, side, side)
