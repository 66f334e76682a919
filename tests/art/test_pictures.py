"""Every picture draws inside its rectangle, the same each time, in the colours its mode allows."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from kiosk.art import bay
from kiosk.art.icons import ICONS, paint_icon
from kiosk.art.iso import paint_reader
from kiosk.art.mark import paint_mark
from kiosk.art.palette import BLACK_ON_WHITE, NORMAL, WHITE_ON_BLACK, YELLOW_ON_BLACK, Ink
from kiosk.art.problems import PROBLEM_PICTURES, paint_problem
from kiosk.art.shelves import paint_free, paint_progress, paint_steps, paint_tries, paint_waiting
from kiosk.art.spines import spine_for
from kiosk.art.tips import TIPS, paint_tip

Sheet = Callable[..., QImage]
Paint = Callable[[QPainter, QRectF, Ink], None]
STEPS = ("同意", "カード", "パスワード", "読み取り", "入力", "確認")


def _problem(name: str) -> Paint:
    return lambda p, rect, ink: paint_problem(p, rect, ink, name)


def _tip(name: str) -> Paint:
    return lambda p, rect, ink: paint_tip(p, rect, ink, name)


def _icon(name: str) -> Paint:
    return lambda p, rect, ink: paint_icon(p, rect, name, ink.ink)


PICTURES: dict[str, Paint] = {
    **{f"problem-{name}": _problem(name) for name in sorted(PROBLEM_PICTURES)},
    **{f"tip-{name}": _tip(name) for name in sorted(TIPS)},
    **{f"icon-{name}": _icon(name) for name in sorted(ICONS)},
    "mark": paint_mark,
    "bay": bay.paint_bay,
    "bay-strip": lambda p, rect, ink: bay.paint_bay(p, rect, ink, scene=bay.STRIP),
    "bay-card": lambda p, rect, ink: bay.paint_bay(p, rect, ink, scene=bay.CARD),
    "bay-landscape": lambda p, rect, ink: bay.paint_bay(p, rect, ink, scene=bay.LANDSCAPE, drift=6),
    "bay-dusk": lambda p, rect, ink: bay.paint_bay(p, rect, ink, scene=bay.DUSK, dusk=True, sun=0.3),
    "reader-placing": lambda p, rect, ink: paint_reader(p, rect, ink, lift=1, arrow="down"),
    "reader-reading": lambda p, rect, ink: paint_reader(p, rect, ink, rings=0.4, headroom=False),
    "reader-taking": lambda p, rect, ink: paint_reader(p, rect, ink, lift=0.6, arrow="up", setting="disc"),
    "reader-empty": lambda p, rect, ink: paint_reader(p, rect, ink, lift=None, setting="none"),
    "steps": lambda p, rect, ink: paint_steps(p, _high(rect, 60), ink, STEPS, 2),
    "steps-turning": lambda p, rect, ink: paint_steps(p, _high(rect, 60), ink, STEPS, 3, previous=2, turn=0.5),
    "steps-done": lambda p, rect, ink: paint_steps(p, _high(rect, 60), ink, STEPS, None),
    "tries": lambda p, rect, ink: paint_tries(p, rect, ink, 3),
    "progress": lambda p, rect, ink: paint_progress(p, _high(rect, 98), ink, 0.5),
    "free": paint_free,
    "waiting": lambda p, rect, ink: paint_waiting(p, _high(rect, 60), ink, 0.4),
}
MONO = {"yellow": YELLOW_ON_BLACK, "white": WHITE_ON_BLACK, "black": BLACK_ON_WHITE}


def _high(rect: QRectF, height: float) -> QRectF:
    return QRectF(rect.x(), rect.y(), rect.width(), height)


@pytest.mark.parametrize("name", PICTURES)
def test_picture_stays_inside_its_rectangle_and_repeats_itself(name: str, drawn: Sheet) -> None:
    def picture(p: QPainter) -> None:
        PICTURES[name](p, QRectF(60, 60, 520, 280), NORMAL)

    image = drawn(picture)
    assert image == drawn(picture)
    assert image != drawn(lambda _: None)
    frame = QColor("#FAF6EC").rgb()
    margin = 54
    outside = [image.pixel(x, y) for x in range(640) for y in (*range(0, margin, 6), *range(400 - margin, 400, 6))]
    outside += [image.pixel(x, y) for y in range(400) for x in (*range(0, margin, 6), *range(640 - margin, 640, 6))]
    assert set(outside) == {frame}


@pytest.mark.parametrize("mode", MONO)
@pytest.mark.parametrize("name", PICTURES)
def test_high_contrast_knows_only_ground_and_line(name: str, mode: str, drawn: Sheet) -> None:
    ink = MONO[mode]
    image = drawn(lambda p: PICTURES[name](p, QRectF(60, 60, 520, 280), ink), ground=ink.paper)
    ground, line = QColor(ink.paper), QColor(ink.ink)
    strange = set()
    for value in frozenset(memoryview(image.constBits()).cast("I")):
        colour = QColor(value)
        # On the straight line between the two colours lie only smoothed edges.
        part = (colour.green() - ground.green()) / (line.green() - ground.green())
        for channel in (QColor.red, QColor.blue):
            expected = channel(ground) + part * (channel(line) - channel(ground))
            if abs(channel(colour) - expected) > 3:
                strange.add(colour.name())
    assert not strange
    assert image != drawn(lambda _: None, ground=ink.paper), "the picture can't be seen"


@pytest.mark.parametrize("size", [(40, 40), (1, 1), (3000, 60), (60, 2000)])
@pytest.mark.parametrize("name", PICTURES)
def test_any_rectangle_can_be_drawn(name: str, size: tuple[int, int], drawn: Sheet) -> None:
    drawn(lambda p: PICTURES[name](p, QRectF(0, 0, *size), NORMAL))


def test_painter_is_left_as_it_was(drawn: Sheet) -> None:
    def check(p: QPainter) -> None:
        p.translate(7, 9)
        p.setOpacity(0.5)
        for name, paint in PICTURES.items():
            paint(p, QRectF(10, 10, 300, 200), NORMAL)
            assert (p.transform().dx(), p.transform().dy(), p.opacity(), p.hasClipping()) == (7, 9, 0.5, False), name

    drawn(check)


@pytest.mark.parametrize("left", range(6))
def test_shelf_shows_as_many_books_as_tries(left: int, drawn: Sheet) -> None:
    image = drawn(lambda p: paint_tries(p, QRectF(0, 0, 430, 250), BLACK_ON_WHITE, left), 430, 250, "#FFFFFF")
    row = [QColor(image.pixel(x, 180)).lightness() < 128 for x in range(430)]
    widths = [len(run) for run in "".join("#" if dark else " " for dark in row).split()]
    assert len([width for width in widths if width > 30]) == left


def test_sun_sets_behind_the_sea(drawn: Sheet) -> None:
    def suns(sun: float) -> int:
        image = drawn(lambda p: bay.paint_bay(p, QRectF(0, 0, 640, 400), NORMAL, sun=sun, spines=False))
        return sum(
            QColor(image.pixel(x, y)).saturation() > 140 and QColor(image.pixel(x, y)).hue() in range(28, 42)
            for x in range(0, 640, 4)
            for y in range(0, 400, 4)
        )

    up, half, down = suns(1), suns(0.5), suns(0)
    assert up > half > down == 0


def test_title_always_has_the_same_spine_and_titles_differ() -> None:
    assert spine_for("銀河鉄道の夜") == spine_for("銀河鉄道の夜")
    assert len({spine_for(f"本{number}") for number in range(60)}) > 30


@pytest.mark.parametrize("paint", [paint_problem, paint_tip])
def test_unknown_picture_is_refused(paint: Callable[..., None], drawn: Sheet) -> None:
    def unknown(p: QPainter) -> None:
        with pytest.raises(KeyError):
            paint(p, QRectF(0, 0, 100, 100), NORMAL, "nothing")

    drawn(unknown)
