"""One picture for each state that stops a visit; the page says the rest in words."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath

from kiosk.art import props, questions
from kiosk.art.brush import FLAT, box, design, disc, line, pen, saved, shape, solid, stroke
from kiosk.art.palette import Ink
from kiosk.art.props import badge, card, dark
from kiosk.art.shelves import paint_tries, shelf_line
from kiosk.art.spines import Tone, paint_spine

Draw = Callable[[QPainter, Ink], None]
WIDTH, HEIGHT, GROUND = 984.0, 400.0, 336.0


def _locked(p: QPainter, ink: Ink) -> None:
    card(p, -170, ink)
    props.padlock(p, 36, ink)


def _other_card(p: QPainter, ink: Ink, ground: str, band: str, *, chip: bool) -> None:
    shape(p, box(-150, -213, 300, 189, 18), ground, ink, 6)
    if ink.mono:
        solid(p, box(-150, -178, 300, 34), ink.ink)
    else:
        solid(p, box(-150, -178, 300, 34), band)
    if chip:
        shape(p, box(54, -118, 60, 48, 9), ink.hair, ink, 4)
    stroke(p, line((-116, -84), (-6, -84)), dark(ink, ink.surface), 10)
    stroke(p, line((-116, -56), (-50, -56)), dark(ink, ink.surface), 10)


def _not_my_number(p: QPainter, ink: Ink) -> None:
    props.tray(p, -210, 420, ink)
    with saved(p):
        p.translate(0, -30)
        _other_card(p, ink, ink.mid, ink.bay_deep, chip=False)
    badge(p, 166, -216, "x", ink.red, ink)


def _juki(p: QPainter, ink: Ink) -> None:
    props.tray(p, -210, 420, ink)
    with saved(p):
        p.translate(0, -30)
        _other_card(p, ink, ink.sakura, "#C98F82", chip=True)
    badge(p, 166, -216, "x", ink.red, ink)


def _phone(p: QPainter, ink: Ink) -> None:
    props.tray(p, -210, 420, ink)
    props.phone(p, -61, ink, y=-52)
    badge(p, 92, -226, "x", ink.red, ink)


def _no_reader(p: QPainter, ink: Ink) -> None:
    props.tray(p, -300, 340, ink, lit=False)
    cord = QPainterPath(QPointF(30, -24))
    cord.cubicTo(110, -24, 60, -170, 150, -170)
    stroke(p, cord, ink.ink, 11)
    shape(p, box(146, -200, 56, 60, 12), ink.ink, ink, 6)
    for y in (-186, -154):
        stroke(p, line((204, y), (230, y)), dark(ink, ink.line), 11, cap=FLAT)
    shape(p, box(276, -220, 62, 100, 14), ink.surface, ink, 6)
    for y in (-186, -154):
        stroke(p, line((292, y), (320, y)), ink.ink, 9)
    stroke(p, line((246, -236), (262, -256)), dark(ink, ink.red), 8)
    stroke(p, line((240, -112), (256, -92)), dark(ink, ink.red), 8)


def _lifted(p: QPainter, ink: Ink) -> None:
    props.tray(p, -210, 420, ink)
    card(p, -122, ink, y=-296, scale=0.82, turn=-10)
    for x, y in ((-64, -92), (0, -88), (64, -92)):
        stroke(p, line((x, y + 20), (x, y)), dark(ink, ink.red), 8)
    badge(p, 176, -262, "!", ink.red, ink, 42)


def _no_certificate(p: QPainter, ink: Ink) -> None:
    card(p, -210, ink)
    props.seal(p, 118, -118, ink, there=False)
    stroke(p, line((100, -118), (136, -118)), dark(ink, ink.line), 8)


def _expired(p: QPainter, ink: Ink) -> None:
    card(p, -240, ink)
    props.calendar(p, 44, ink)


def _revoked(p: QPainter, ink: Ink) -> None:
    card(p, -210, ink)
    props.seal(p, 118, -130, ink)
    if ink.mono:
        stroke(p, line((52, -60), (184, -200)), ink.paper, 26)
    stroke(p, line((52, -60), (184, -200)), dark(ink, ink.red), 13)


def _not_genuine(p: QPainter, ink: Ink) -> None:
    card(p, -210, ink)
    props.seal(p, 118, -130, ink)
    badge(p, 118, -130, "?", ink.red, ink, 46)


def _link(p: QPainter, ink: Ink) -> None:
    props.terminal(p, -330, ink)
    props.server(p, 150, ink)


def _offline(p: QPainter, ink: Ink) -> None:
    _link(p, ink)
    for x1, x2 in ((-160, -70), (54, 134)):
        stroke(p, line((x1, -110), (x2, -110)), dark(ink, ink.line), 9)
    badge(p, -8, -110, "x", ink.red, ink, 36)


def _no_answer(p: QPainter, ink: Ink) -> None:
    _link(p, ink)
    stroke(p, line((-160, -140), (104, -140)), dark(ink, ink.line), 9)
    stroke(p, line((82, -162), (104, -140), (82, -118)), dark(ink, ink.line), 9)
    for at in range(3):
        solid(p, disc(-58 + at * 40, -78, 10), dark(ink, ink.red))


def _library_card(p: QPainter, x: float, y: float, ink: Ink) -> None:
    outline = box(x, y, 260, 164, 16)
    shape(p, outline, ink.surface, ink, 6)
    if ink.mono:
        solid(p, box(x, y, 260, 164, 16).intersected(box(x, y, 260, 46)), ink.ink)
    else:
        stroke(p, outline, ink.ink, 5)
        solid(p, outline.intersected(box(x, y, 260, 58)), ink.mid)
        for at, (w, h, tone) in enumerate(((18, 40, ink.ink), (16, 50, ink.mist), (20, 32, ink.bay_deep))):
            solid(p, box(x + 20 + at * 22, y + 58 - h, w, h, 3), tone)
        solid(p, disc(x + 200, y + 32, 15), ink.loquat)
    left = x + 62
    for at, w in enumerate((4, 4, 10, 4, 10, 4, 4, 10, 4, 4)):
        solid(p, box(left, y + 80, w, 58), ink.ink)
        left += w + (9 if at % 3 else 6)


def _duplicate(p: QPainter, ink: Ink) -> None:
    _library_card(p, -214, -238, ink)
    _library_card(p, -60, -176, ink)
    badge(p, 206, -176, "v", ink.leaf, ink, 44)


_COAST = (
    (
        (-312, -64), (-286, -128), (-244, -146), (-236, -214), (-186, -236), (-158, -188), (-108, -202), (-84, -150),
        (-34, -142), (-14, -92), (-58, -72), (-46, -22), (-106, -36), (-146, -14), (-198, -42), (-258, -20),
    ),
    ((-352, -186), (-322, -214), (-302, -190), (-330, -160)),
    ((-352, -112), (-334, -128), (-322, -106), (-342, -92)),
)  # fmt: skip
"""A prefecture that is none: the coast of the land, and two islands."""


def _out_of_area(p: QPainter, ink: Ink) -> None:
    land = QPainterPath()
    for coast in _COAST:
        land.addPath(line(*coast))
        land.closeSubpath()
    solid(p, land, ink.paper if ink.mono else ink.mist)
    border = pen(dark(ink, ink.bay), 6, cap=FLAT)
    border.setDashPattern([3, 2])
    p.setPen(border)
    p.setBrush(Qt.BrushStyle.NoBrush)
    p.drawPath(land)
    if not ink.mono:
        for at, (w, h, tone) in enumerate(((22, 62, ink.bay), (22, 78, ink.ink), (22, 54, ink.bay))):
            solid(p, box(-196 + at * 26, -62 - h, w, h, 4), tone)
    else:
        for at, h in enumerate((62, 78, 54)):
            solid(p, box(-196 + at * 26, -62 - h, 20, h, 4), ink.ink)
    pin = QPainterPath(QPointF(186, -16))
    pin.cubicTo(140, -90, 112, -120, 112, -166)
    pin.cubicTo(112, -266, 260, -266, 260, -166)
    pin.cubicTo(260, -120, 232, -90, 186, -16)
    shape(p, pin, ink.loquat, ink, 6)
    if not ink.mono:
        stroke(p, pin, ink.ink, 6)
    shape(p, disc(186, -172, 26), ink.surface, ink, 6)


def _under_age(p: QPainter, ink: Ink) -> None:
    for at in range(4):
        y = -8.0 - at * 66
        stroke(p, line((110, y), (150, y)), dark(ink, ink.line), 6)
    stroke(p, line((150, 0), (150, -262)), dark(ink, ink.line), 8)
    stroke(p, line((-150, -206), (150, -206)), ink.ink, 6, cap=FLAT)
    solid(p, box(150, -246, 118, 80, 18), dark(ink, ink.bay))
    props.word(p, QRectF(150, -247, 118, 80), "15", 56, ink.paper if ink.mono else ink.surface)
    props.person(p, -20, 178, ink.mid, ink)


def _entry(p: QPainter, ink: Ink, dots: int) -> None:
    props.field(p, -270, -150, 500, dots, ink, ink.red)
    stroke(p, line((-6, -128), (-6, -84)), ink.ink, 5)
    badge(p, 230, -150, "x", ink.red, ink, 44)


def _login(p: QPainter, ink: Ink) -> None:
    _library_card(p, -330, -180, ink)
    props.field(p, -110, -150, 400, 6, ink, ink.red)
    badge(p, 290, -150, "x", ink.red, ink, 42)


def _wrong_password(p: QPainter, ink: Ink) -> None:
    card(p, -350, ink, y=-222)
    props.field(p, -170, -140, 470, 8, ink, ink.red)
    badge(p, 300, -140, "x", ink.red, ink, 42)


def _printer(p: QPainter, ink: Ink) -> None:
    shape(p, box(-96, -262, 192, 110, 8), ink.surface, ink, 6)
    shape(p, box(-170, -186, 340, 140, 22), ink.bay, ink, 6)
    solid(p, box(-122, -128, 244, 16, 8), ink.ink if ink.mono else ink.bay_deep)
    shape(p, box(-96, -122, 192, 112, 6), ink.surface, ink, 6)
    for y, w in ((-88, 130), (-62, 96), (-36, 112)):
        stroke(p, line((-66, y), (-66 + w, y)), dark(ink, ink.mist), 9)
    solid(p, disc(-136, -156, 9), dark(ink, ink.loquat))
    badge(p, 172, -206, "!", ink.red, ink)


def _unexpected(p: QPainter, ink: Ink) -> None:
    tones: tuple[tuple[float, float, float, Tone], ...] = (
        (-300, 62, 214, "bay"),
        (-232, 54, 242, "ink"),
        (-172, 70, 176, "mid"),
    )
    for x, w, h, tone in tones:
        paint_spine(p, QRectF(x, -h, w, h), ink, tone, "lines")
    for x, turn, w, h, tone in ((-88.0, 17.0, 58.0, 216.0, "ink_soft"), (54.0, 90.0, 62.0, 206.0, "mist")):
        with saved(p):
            p.translate(x, 0 if turn < 90 else -w)
            p.rotate(-turn if turn < 90 else turn)
            paint_spine(p, QRectF(0, -h, w, h), ink, tone, "lines")


def _last_try(p: QPainter, ink: Ink) -> None:
    paint_tries(p, QRectF(-260, -240, 520, 248), ink, 1)


_DRAW: dict[str, Draw] = {
    "locked": _locked,
    "not_my_number": _not_my_number,
    "phone": _phone,
    "juki": _juki,
    "no_reader": _no_reader,
    "lifted": _lifted,
    "no_certificate": _no_certificate,
    "expired": _expired,
    "revoked": _revoked,
    "not_genuine": _not_genuine,
    "offline": _offline,
    "no_answer": _no_answer,
    "duplicate": _duplicate,
    "out_of_area": _out_of_area,
    "under_age": _under_age,
    "login": _login,
    "printer": _printer,
    "unexpected": _unexpected,
    "paused": questions.paused,
    "last_try": _last_try,
    "wrong_password": _wrong_password,
    "ask_cancel": questions.cancel,
    "ask_delete": questions.delete,
    "ask_stop": questions.stop,
}
_CALM = frozenset(
    {"paused", "duplicate", "out_of_area", "under_age", "no_certificate", "ask_cancel", "ask_delete", "ask_stop"}
)
"""Not faults, but how things are: shown on the pale ground of information."""

PROBLEM_PICTURES = frozenset(_DRAW)


def paint_problem(p: QPainter, rect: QRectF, ink: Ink, picture: str, *, panel: bool = True) -> None:
    """Draw one of `PROBLEM_PICTURES` (984:400) on a tinted panel filling ``rect``; KeyError for other names."""
    draw = _DRAW[picture]
    scale = min(rect.width() / WIDTH, rect.height() / HEIGHT)
    radius = 32 * scale
    with saved(p):
        if panel and ink.mono:
            inner = rect.adjusted(2, 2, -2, -2)
            shape(p, box(inner.x(), inner.y(), inner.width(), inner.height(), radius), "", ink, 3)
        elif panel:
            tint = ink.shallow if picture in _CALM else ink.red_tint
            solid(p, box(rect.x(), rect.y(), rect.width(), rect.height(), radius), tint)
    with design(p, rect, WIDTH, HEIGHT):
        p.translate(WIDTH / 2, GROUND)
        draw(p, ink)
        if picture != "last_try":
            shelf_line(p, -418, 418, 0, ink.ink, 7)
