"""Shelves that mean something: steps done, tries left, work in progress, waiting."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache, lru_cache

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from kiosk.art import furigana
from kiosk.art.brush import FLAT, colour, design, line, saved, shape, solid, stroke
from kiosk.art.fonts import font
from kiosk.art.letters import draw_centred, draw_text
from kiosk.art.palette import Ink
from kiosk.art.spines import Tone, paint_gap, paint_spine, silhouette
from kiosk.typefaces import HOUSE_LANGUAGE

STEP_HEIGHTS = (66.0, 78.0, 58.0, 84.0, 70.0, 62.0)
STEP_WIDTH, STEP_GAP, STEP_RISE = 46.0, 6.0, 104.0
_TRIES: tuple[tuple[float, float, Tone], ...] = (
    (74, 196, "bay"),
    (66, 240, "ink"),
    (80, 170, "mid"),
    (72, 224, "bay"),
    (66, 190, "ink"),
)
_FREE: tuple[tuple[float, float, Tone], ...] = ((52, 150, "bay"), (44, 176, "mid"), (56, 134, "ink"))
_PROGRESS_HEIGHTS = (60, 62, 69, 69, 65, 71, 64, 66, 55, 56, 48, 41, 45, 44, 37, 41)
_NUMBER, _NAME = 44.0, 34.0
"""Letters of the current step."""
_BESIDE, _LEAST_BESIDE = 20.0, 8.0
"""What a book is wider than its number, in design px, and what it is where all of them have no room otherwise."""
SPINES = 30
"""Books of a progress shelf."""
_PROGRESS_TONES: tuple[Tone, ...] = ("bay", "ink", "mid", "bay", "ink_soft", "bay", "ink", "mid")


def shelf_line(p: QPainter, x1: float, x2: float, y: float, hex_rgb: str, width: float) -> None:
    """Draw the board books stand on; ``y`` is its upper edge."""
    with saved(p):
        stroke(p, line((x1, y + width / 2), (x2, y + width / 2)), hex_rgb, width, cap=FLAT)


@cache
def _bold(px: float, language: str = HOUSE_LANGUAGE) -> QFont:
    return font(px, True, language=language)


@lru_cache(maxsize=64)
def _width(words: str, px: float, language: str = HOUSE_LANGUAGE) -> float:
    return QFontMetricsF(_bold(px, language)).horizontalAdvance(words)


@lru_cache(maxsize=64)
def _set(name: str, language: str, least: float) -> tuple[float, list[furigana.Run], float]:
    """Size of a step's name, its runs and its width; one with readings is a little larger."""
    px = max(40.0 if "《" in name else _NAME, least)
    return px, *furigana.line(name, px, lambda words, size: _width(words, size, language))


def _closed_width(least: float) -> float:
    """Of a book that shows its number alone; wider for large letters."""
    return max(STEP_WIDTH, _width("8", max(_NAME, least)) + _BESIDE)


def _open_width(name: str, step: int, language: str, least: float) -> float:
    return 24 + _width(str(step + 1), max(_NUMBER, least), language) + 12 + _set(name, language, least)[2] + 26


def steps_width(names: Sequence[str], current: int | None, language: str = HOUSE_LANGUAGE, least: float = 0.0) -> float:
    """Width of the step shelf in design px."""
    closed = _closed_width(least)
    opened = closed if current is None else _open_width(names[current], current, language, least)
    return (closed + STEP_GAP) * (len(names) - 1) + opened


def _paint_name(p: QPainter, at: QPointF, name: str, language: str, least: float) -> None:
    px, runs, _ = _set(name, language, least)
    for run in runs:
        p.setFont(_bold(px, language))
        draw_text(p, at + QPointF(run.x, 0), run.text, run.width)
        if run.reading:
            p.setFont(_bold(px * furigana.RATIO, language))
            draw_text(p, at + QPointF(run.reading_x, -px * furigana.RISE), run.reading, run.reading_width)


def paint_steps(
    p: QPainter,
    rect: QRectF,
    ink: Ink,
    names: Sequence[str],
    current: int | None,
    *,
    previous: int | None = None,
    turn: float = 1.0,
    align_right: bool = True,
    language: str = HOUSE_LANGUAGE,
    least: float = 0.0,
) -> None:
    """Draw the steps on the bottom edge of ``rect`` (104 design px high; the board itself is the caller's).

    ``least``: the smallest letters, in design px.

    Steps before ``current`` are done, it stands face out, later ones are outlines; None means all done.
    While ``turn`` runs 0..1, ``previous`` narrows to a spine as ``current`` turns out.
    """
    unit, closed = rect.height() / STEP_RISE, _closed_width(least)
    turn = max(0.0, min(1.0, turn)) if previous is not None and previous != current else 1.0
    openness = [0.0] * len(names)
    if current is not None:
        openness[current] = turn
    if previous is not None and turn < 1:
        openness[previous] = 1 - turn
    widths = [
        closed + (_open_width(name, at, language, least) - closed) * opened
        for at, (name, opened) in enumerate(zip(names, openness, strict=True))
    ]
    over = sum(widths) + STEP_GAP * (len(widths) - 1) - rect.width() / unit
    if over > 0:  # books that show a number alone give way, as far as it keeps a margin
        spare = min(_BESIDE - _LEAST_BESIDE, over / max(1, openness.count(0.0)))
        widths = [width if opened else width - spare for width, opened in zip(widths, openness, strict=True)]
    with saved(p):
        p.translate(rect.right() if align_right else rect.left(), rect.bottom())
        p.scale(unit, unit)
        x = -(sum(widths) + STEP_GAP * (len(widths) - 1)) if align_right else 0.0
        for at, (name, opened, width) in enumerate(zip(names, openness, widths, strict=True)):
            low = STEP_HEIGHTS[at % len(STEP_HEIGHTS)]
            height = low + (STEP_RISE - low) * opened
            done = current is None or at < current
            _paint_step(p, QRectF(x, -height, width, height), ink, at, name, language, opened, done, least)
            x += width + STEP_GAP


def _paint_step(
    p: QPainter, rect: QRectF, ink: Ink, at: int, name: str, language: str, opened: float, done: bool, least: float
) -> None:
    edge = 3.0
    inner = rect.adjusted(edge / 2, edge / 2, -edge / 2, 0)
    if ink.mono:
        filled = opened > 0 or done
        shape(p, silhouette(inner), "", ink, edge)
        if filled:
            solid(p, silhouette(inner), ink.ink)
        text = ink.paper if filled else ink.ink
        if opened > 0:
            shape_edge = inner.adjusted(7, 7, -7, 0)
            stroke(p, silhouette(shape_edge), ink.paper, 2)
    elif opened > 0:
        # A mixture of the two colours half-way would be olive: the book shows its cover or its spine.
        solid(p, silhouette(inner), ink.loquat if opened >= 0.5 or not done else ink.bay)
        stroke(p, silhouette(inner), ink.ink, edge)
        text = ink.ink
    elif done:
        solid(p, silhouette(rect), ink.bay)
        text = ink.surface
    else:
        stroke(p, silhouette(inner), ink.line, edge)
        text = ink.ink_2
    p.setPen(colour(text))
    if opened > 0.6:
        p.setOpacity((opened - 0.6) / 0.4)
        number = max(_NUMBER, least)
        p.setFont(_bold(number, language))
        digits = _width(str(at + 1), number, language)
        draw_text(p, QPointF(rect.left() + 24, rect.bottom() - 21), str(at + 1), digits)
        _paint_name(p, QPointF(rect.left() + 36 + digits, rect.bottom() - 22), name, language, least)
        p.setOpacity(1)
    elif opened == 0:
        number = max(_NAME, least)
        p.setFont(_bold(number))
        high = max(46.0, number * 0.85)
        foot = QRectF(rect.left(), rect.bottom() - 4 - high, rect.width(), high)
        draw_centred(p, foot, str(at + 1))


def paint_tries(p: QPainter, rect: QRectF, ink: Ink, left: int, total: int = 5) -> None:
    """Draw one book for each try left and a dashed gap for each one spent, on a board, filling ``rect``."""
    books = [_TRIES[at % len(_TRIES)] for at in range(total)]
    width = sum(w for w, _, _ in books) + 10 * (total - 1) + 28
    scale = min(rect.width() / width, rect.height() / 248)
    with saved(p):
        p.translate(rect.center().x() - width * scale / 2, rect.bottom() - 8 * scale)
        p.scale(scale, scale)
        x = 14.0
        for at, (w, h, tone) in enumerate(books):
            place = QRectF(x, -h, w, h)
            if at < left and ink.mono:
                solid(p, silhouette(place, 10), ink.ink)
            elif at < left:
                paint_spine(p, place, ink, tone, "lines", radius=10)
            else:
                paint_gap(p, place, ink.line, 4, radius=10)
            x += w + 10
        shelf_line(p, 0, width, 0, ink.ink, 7)


def filled_spines(done: float, count: int = SPINES) -> int:
    """How many books of a progress shelf are full at ``done`` 0..1; the next one is being filled."""
    return round(max(0.0, min(1.0, done)) * count)


def spine_area(rect: QRectF, at: int, count: int = SPINES) -> QRectF:
    """Where a book of a progress shelf stands, and its part of the board."""
    pitch = rect.width() / count
    return QRectF(rect.left() + at * pitch, rect.top(), pitch, rect.height())


def _always(_area: QRectF) -> bool:
    return True


def paint_progress(
    p: QPainter,
    rect: QRectF,
    ink: Ink,
    done: float,
    count: int = SPINES,
    *,
    due: Callable[[QRectF], bool] = _always,
) -> None:
    """Fill a shelf of ``count`` books from the left; ``done`` 0..1 is real progress, the next book is loquat.

    Only the books whose area is ``due`` are drawn.
    """
    board = max(2.0, rect.height() * 0.06)
    room = rect.height() - board
    pitch = rect.width() / count
    tint = 1.0 if ink.mono else 0.6
    filled = filled_spines(done, count)
    for at in range(count):
        if not due(spine_area(rect, at, count)):
            continue
        mirrored = at % (2 * len(_PROGRESS_HEIGHTS))
        if mirrored >= len(_PROGRESS_HEIGHTS):
            mirrored = 2 * len(_PROGRESS_HEIGHTS) - 1 - mirrored
        height = room * _PROGRESS_HEIGHTS[mirrored] / max(_PROGRESS_HEIGHTS)
        place = QRectF(rect.left() + at * pitch, rect.top() + room - height, pitch * 0.78, height)
        edge = max(1.5, pitch * 0.09)
        inner = place.adjusted(edge / 2, edge / 2, -edge / 2, 0)
        with saved(p):
            if at < filled and ink.mono:
                solid(p, silhouette(place, pitch * 0.2), ink.ink)
            elif at < filled:
                paint_spine(p, place, ink, _PROGRESS_TONES[at * 5 % 8], radius=pitch * 0.2)
            elif at == filled and not ink.mono:
                solid(p, silhouette(inner, pitch * 0.2), ink.loquat)
                stroke(p, silhouette(inner, pitch * 0.2), ink.ink, edge)
            else:
                stroke(p, silhouette(inner, pitch * 0.2), ink.ink if ink.mono else ink.line, edge, alpha=tint)
    shelf_line(p, rect.left(), rect.right(), rect.top() + room, ink.ink, board)


def paint_waiting(p: QPainter, rect: QRectF, ink: Ink, phase: float) -> None:
    """Draw six small books, the loquat one wandering to the right as ``phase`` (any real number) grows by 1 a round."""
    heights = (36, 46, 60, 46, 34, 42)
    pitch = rect.width() / len(heights)
    now = int(phase % 1 * len(heights))
    for at, height in enumerate(heights):
        h = rect.height() * height / 60
        place = QRectF(rect.left() + at * pitch, rect.bottom() - h, pitch * 0.76, h)
        if ink.mono:
            with saved(p):
                inner = place.adjusted(1.5, 1.5, -1.5, -1.5)
                stroke(p, silhouette(inner, 4), ink.ink, 3)
                if at <= now:
                    solid(p, silhouette(inner, 4), ink.ink)
        else:
            paint_spine(p, place, ink, "bay" if at < now else "loquat" if at == now else "mist", radius=4)


def paint_free(p: QPainter, rect: QRectF, ink: Ink) -> None:
    """Draw a shelf (420:190) on which there is room: three books, one that leans on them, and the board."""
    with design(p, rect, 420, 190):
        x = 24.0
        for width, height, tone in _FREE:
            paint_spine(p, QRectF(x, 184 - height, width, height), ink, tone, "lines")
            x += width + 5
        with saved(p):
            p.translate(x + 38, 184)
            p.rotate(-14)
            paint_spine(p, QRectF(0, -146, 46, 146), ink, "loquat", "label")
        shelf_line(p, 0, 420, 184, ink.ink, 6)
