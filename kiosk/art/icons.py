"""Stroke icons on a 48 grid, round caps, one colour; on screen they always stand beside a word."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath

from kiosk.art.brush import box, colour, design, disc, line, solid, stroke
from kiosk.art.fonts import font

Draw = Callable[["_Pen"], None]


class _Pen:
    """Strokes and fills in the icon's one colour."""

    def __init__(self, p: QPainter, hex_rgb: str, width: float) -> None:
        self.p, self.hex_rgb, self.width = p, hex_rgb, width

    def line(self, *points: tuple[float, float]) -> None:
        stroke(self.p, line(*points), self.hex_rgb, self.width)

    def path(self, path: QPainterPath) -> None:
        stroke(self.p, path, self.hex_rgb, self.width)

    def box(self, x: float, y: float, w: float, h: float, r: float = 3) -> None:
        self.path(box(x, y, w, h, r))

    def circle(self, x: float, y: float, r: float) -> None:
        self.path(disc(x, y, r))

    def dot(self, x: float, y: float, r: float) -> None:
        solid(self.p, disc(x, y, r), self.hex_rgb)

    def fill(self, path: QPainterPath) -> None:
        solid(self.p, path, self.hex_rgb)

    def arc(self, x: float, y: float, r: float, start: float, sweep: float) -> None:
        path = QPainterPath()
        square = QRectF(x - r, y - r, 2 * r, 2 * r)
        path.arcMoveTo(square, start)
        path.arcTo(square, start, sweep)
        self.path(path)

    def closed(self, *points: tuple[float, float]) -> None:
        path = line(*points)
        path.closeSubpath()
        self.path(path)


def _globe(i: _Pen) -> None:
    i.circle(24, 24, 18)
    path = QPainterPath()
    path.addEllipse(QPointF(24, 24), 8, 18)
    i.path(path)
    i.line((6, 24), (42, 24))


def _text_size(i: _Pen) -> None:
    i.p.setPen(colour(i.hex_rgb))
    i.p.setFont(font(19, True))
    i.p.drawText(QPointF(-2, 39), "ぁ")
    i.p.setFont(font(34, True))
    i.p.drawText(QPointF(14, 38), "あ")


def _contrast(i: _Pen) -> None:
    i.circle(24, 24, 18)
    half = QPainterPath()
    half.moveTo(24, 6)
    half.arcTo(QRectF(6, 6, 36, 36), 90, 180)
    half.closeSubpath()
    i.fill(half)


def _bell(i: _Pen) -> None:
    dome = QPainterPath()
    dome.moveTo(11, 34)
    dome.cubicTo(11, 18, 16, 14, 24, 14)
    dome.cubicTo(32, 14, 37, 18, 37, 34)
    i.path(dome)
    i.line((6, 40), (42, 40))
    i.line((24, 7), (24, 13))
    i.line((19, 7), (29, 7))


def _info(i: _Pen) -> None:
    i.circle(24, 24, 18)
    i.line((24, 23), (24, 33))
    i.dot(24, 15, i.width * 0.7)


def _warning(i: _Pen) -> None:
    i.closed((24, 6), (43, 40), (5, 40))
    i.line((24, 18), (24, 27))
    i.dot(24, 33.5, i.width * 0.65)


def _lock(i: _Pen) -> None:
    i.box(9, 21, 30, 22, 4)
    shackle = line((15, 21), (15, 15))
    shackle.arcTo(QRectF(15, 6, 18, 18), 180, -180)
    shackle.lineTo(33, 21)
    i.path(shackle)
    i.line((24, 30), (24, 34))


def _pencil(i: _Pen) -> None:
    i.closed((8, 40), (10, 30), (31, 9), (39, 17), (18, 38))
    i.line((26, 14), (34, 22))


def _trash(i: _Pen) -> None:
    i.line((8, 13), (40, 13))
    i.line((18, 13), (18, 7), (30, 7), (30, 13))
    i.line((12, 13), (15, 42), (33, 42), (36, 13))
    i.line((21, 21), (22, 34))
    i.line((27, 21), (26, 34))


def _bell_off(i: _Pen) -> None:
    _bell(i)
    i.line((7, 7), (41, 43))


def _printer(i: _Pen) -> None:
    i.line((14, 17), (14, 6), (34, 6), (34, 17))
    i.line((14, 33), (6, 33), (6, 17), (42, 17), (42, 33), (34, 33))
    i.box(14, 27, 20, 15, 1)


def _phone(i: _Pen) -> None:
    i.box(13, 4, 22, 40, 5)
    i.line((22, 37), (26, 37))


def _exit(i: _Pen) -> None:
    i.line((26, 12), (26, 7), (8, 7), (8, 41), (26, 41), (26, 36))
    i.line((18, 24), (41, 24))
    i.line((33, 16), (41, 24), (33, 32))


def _retry(i: _Pen) -> None:
    i.arc(24, 25, 16, 32, 300)
    i.line((39, 6), (39, 17), (28, 17))


def _help(i: _Pen) -> None:
    i.circle(24, 24, 18)
    path = QPainterPath()
    path.moveTo(18.5, 19.5)
    path.cubicTo(18.5, 11.5, 29.5, 11.5, 29.5, 19)
    path.cubicTo(29.5, 23.5, 24, 23.5, 24, 28)
    i.path(path)
    i.dot(24, 34.5, i.width * 0.65)


def _document(i: _Pen) -> None:
    i.closed((10, 5), (28, 5), (38, 15), (38, 43), (10, 43))
    i.line((17, 24), (31, 24))
    i.line((17, 33), (31, 33))


def _building(i: _Pen) -> None:
    i.line((9, 41), (9, 8), (28, 8), (28, 41))
    i.line((28, 20), (40, 20), (40, 41))
    i.line((4, 41), (44, 41))
    for y in (17, 25):
        i.line((15, y), (22, y))
    i.line((18.5, 41), (18.5, 34))


def _home(i: _Pen) -> None:
    i.line((5, 24), (24, 7), (43, 24))
    i.line((11, 20), (11, 41), (37, 41), (37, 20))


def _card(i: _Pen) -> None:
    i.box(4, 10, 40, 28, 5)
    i.fill(box(11, 17, 10, 8, 2))
    i.line((12, 31), (24, 31))


def _backspace(i: _Pen) -> None:
    i.closed((17, 10), (43, 10), (43, 38), (17, 38), (5, 24))
    i.line((23, 18), (35, 30))
    i.line((35, 18), (23, 30))


def _person(i: _Pen) -> None:
    i.circle(24, 15, 9)
    path = QPainterPath()
    path.moveTo(7, 42)
    path.cubicTo(9, 24, 39, 24, 41, 42)
    i.path(path)


def _barcode(i: _Pen) -> None:
    for x, w in ((5, 4), (12, 2.4), (17.5, 5), (26, 2.4), (31.5, 2.4), (37, 6)):
        i.fill(box(x, 9, w, 30))


def _sound(i: _Pen) -> None:
    i.closed((5, 18), (13, 18), (24, 8), (24, 40), (13, 30), (5, 30))
    i.arc(24, 24, 9, -50, 100)
    i.arc(24, 24, 18, -50, 100)


def _calendar(i: _Pen) -> None:
    i.box(6, 10, 36, 32, 4)
    i.line((6, 20), (42, 20))
    i.line((15, 5), (15, 13))
    i.line((33, 5), (33, 13))


def _eye(i: _Pen) -> None:
    path = QPainterPath()
    path.moveTo(3, 24)
    path.cubicTo(14, 6, 34, 6, 45, 24)
    path.cubicTo(34, 42, 14, 42, 3, 24)
    path.closeSubpath()
    i.path(path)
    i.circle(24, 24, 6.5)


def _lines(*lines: tuple[tuple[float, float], ...]) -> Draw:
    def draw(i: _Pen) -> None:
        for points in lines:
            i.line(*points)

    return draw


_DRAW: dict[str, Draw] = {
    "arrow_right": _lines(((7, 24), (41, 24)), ((27, 10), (41, 24), (27, 38))),
    "arrow_left": _lines(((41, 24), (7, 24)), ((21, 10), (7, 24), (21, 38))),
    "close": _lines(((10, 10), (38, 38)), ((38, 10), (10, 38))),
    "check": _lines(
        ((8, 25), (19, 37), (40, 12)),
    ),
    "minus": _lines(
        ((9, 24), (39, 24)),
    ),
    "plus": _lines(((9, 24), (39, 24)), ((24, 9), (24, 39))),
    "pause": _lines(((16, 9), (16, 39)), ((32, 9), (32, 39))),
    "eye": _eye,
    "globe": _globe,
    "text_size": _text_size,
    "contrast": _contrast,
    "bell": _bell,
    "info": _info,
    "warning": _warning,
    "lock": _lock,
    "pencil": _pencil,
    "trash": _trash,
    "bell_off": _bell_off,
    "printer": _printer,
    "phone": _phone,
    "exit": _exit,
    "retry": _retry,
    "help": _help,
    "document": _document,
    "building": _building,
    "home": _home,
    "card": _card,
    "backspace": _backspace,
    "person": _person,
    "barcode": _barcode,
    "sound": _sound,
    "calendar": _calendar,
}

ICONS = frozenset(_DRAW)


def paint_icon(p: QPainter, rect: QRectF, name: str, color: str, stroke: float = 4.0) -> None:
    """Draw an icon of `ICONS` into the middle of ``rect``; ``stroke`` in 48ths of the icon; KeyError for others."""
    draw = _DRAW[name]
    with design(p, rect, 48, 48):
        p.setBrush(Qt.BrushStyle.NoBrush)
        draw(_Pen(p, color, stroke))
