"""No frame of any movement shows a colour that is not the theme's: a grey flash is seen, above all in high contrast."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import lru_cache

import pytest
from PIL import Image as Picture
from PIL import ImageChops
from PySide6.QtCore import QAbstractAnimation, QPoint, QRect, QVariantAnimation
from PySide6.QtGui import QColor, QImage, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.screen.values.sheets import Screen
from kiosk.ui.components.picture.picture import Motion, value_of
from kiosk.ui.components.picture.picture import Picture as MovingPicture
from kiosk.ui.window.stage import TRAVEL
from kiosk.ui.window.window import KioskWindow
from kiosk.visit.preferences import Contrast, Preferences, TextSize
from tests.sampling import sampled

SIZES = [(360, 640), (640, 360)]
FRAME_MS = 16
ROUNDING = 3
"""By how much mixing with 8 bits may miss, in one channel."""
TRACE = 40
"""Soft edges of red letters on blue ink come to 20; a sixth of the toolkit's ground in these tests comes to 40."""
GARISH = "#FF00FF"
"""The toolkit's own ground in these tests: no theme has it, and no mixture of theme colours is like it."""


@pytest.fixture
def garish(qapp) -> Iterator[None]:
    before = qapp.palette()
    palette = QPalette(before)
    for role in (QPalette.ColorRole.Window, QPalette.ColorRole.Base, QPalette.ColorRole.Button):
        palette.setColor(role, QColor(GARISH))
    qapp.setPalette(palette)
    yield
    qapp.setPalette(before)


def grabbed(window: KioskWindow, part: QWidget | None = None) -> QImage:
    """The window, or what it shows where that part lies."""
    rect = window.rect() if part is None else QRect(part.mapTo(window, QPoint()), part.size())
    return window.grab(rect).toImage().convertToFormat(QImage.Format.Format_RGB32)


def frames(window: KioskWindow) -> Iterator[QImage]:
    """Every frame, 16 ms apart, of everything that moves in the window now; at last the settled one."""
    running = QAbstractAnimation.State.Running
    moving = [each for each in window.findChildren(QVariantAnimation) if each.state() is running]
    for each in moving:
        each.pause()
    for ms in range(0, max((each.duration() for each in moving), default=0), FRAME_MS):
        for each in moving:
            each.setCurrentTime(min(ms, each.duration() - 1))
        yield grabbed(window)
    for each in moving:
        each.setCurrentTime(each.duration())
    yield grabbed(window)


Rgb = tuple[int, int, int]


def split(pixel: int) -> Rgb:
    return pixel >> 16 & 255, pixel >> 8 & 255, pixel & 255


def channels(image: QImage) -> list[Picture.Image]:
    """Red, green and blue, each to be looked at as a whole: to list a frame's colours takes longer than to paint it."""
    size = image.width(), image.height()
    return list(Picture.frombuffer("RGB", size, image.constBits(), "raw", "BGRX", image.bytesPerLine(), 1).split())


def most(channel: Picture.Image) -> int:
    """The largest value in it."""
    return int(channel.getextrema()[1])  # type: ignore[arg-type]  # pairs of pairs only for several channels


def colours(image: QImage) -> list[Rgb]:
    return [split(pixel) for pixel in frozenset(memoryview(image.constBits()).cast("I"))]


def traces(image: QImage) -> list[Rgb]:
    """Colours with something of the toolkit's ground in them: much more red and blue than green."""
    red, green, blue = channels(image)
    if most(ImageChops.subtract(ImageChops.darker(red, blue), green)) <= TRACE:
        return []
    return [each for each in colours(image) if min(each[0], each[2]) - each[1] > TRACE]


BLACK, YELLOW, SOFT = (0, 0, 0), (255, 230, 0), 12
GREEN_OF_YELLOW = [round(red * YELLOW[1] / YELLOW[0]) for red in range(256)]


def neither_black_nor_yellow(image: QImage) -> list[Rgb]:
    """Colours that are no mixture of the two."""
    red, green, blue = channels(image)
    # What the rounding may take is looked at closer.
    if most(ImageChops.difference(red.point(GREEN_OF_YELLOW), green)) < SOFT and most(blue) <= SOFT:
        return []
    return [each for each in colours(image) if not between(each, BLACK, YELLOW, SOFT)]


def rgb(colour: QColor) -> Rgb:
    return colour.red(), colour.green(), colour.blue()


@lru_cache(maxsize=100_000)
def between(colour: Rgb, one: Rgb, other: Rgb, slack: int = ROUNDING) -> bool:
    """Whether a colour lies on the way from one colour to another."""
    widest = max(range(3), key=lambda at: abs(other[at] - one[at]))
    span = other[widest] - one[widest]
    share = (colour[widest] - one[widest]) / span if span else 0.0
    if not -0.02 <= share <= 1.02:
        return False
    return all(abs(one[at] + (other[at] - one[at]) * share - colour[at]) <= slack for at in range(3))


def ground_of(window: KioskWindow) -> set[int]:
    theme = window.stage.page.theme
    return {theme.color("paper").rgb(), theme.color("underlay").rgb()}


class Plain:
    """Spots that show bare ground before and after, as far as contents travel: nothing else is ever seen there."""

    def __init__(self, before: QImage, after: QImage, grounds: tuple[set[int], set[int]], reach: int) -> None:
        self.spots: list[tuple[int, Rgb, Rgb]] = []
        width = before.width()
        pictures = [bytes(each.constBits()) for each in (before, after)]
        bare = [{of.to_bytes(4, sys.byteorder): split(of) for of in ground} for ground in grounds]
        for y in range(2, before.height(), 5):
            for x in range(reach + 3, width - reach - 3, 5):
                at = y * width + x
                one, other = (picture[4 * at : 4 * at + 4] for picture in pictures)
                if one not in bare[0] or other not in bare[1]:
                    continue
                area = slice(4 * (at - reach), 4 * (at + reach + 1))
                if all(
                    picture[area] == here * (2 * reach + 1)
                    for picture, here in zip(pictures, (one, other), strict=True)
                ):
                    self.spots.append((at, bare[0][one], bare[1][other]))

    def strange(self, frame: QImage) -> list[str]:
        picture, width = memoryview(frame.constBits()).cast("I"), frame.width()
        seen = {(picture[at], one, other) for at, one, other in self.spots}
        wrong = {(pixel, one, other) for pixel, one, other in seen if not between(split(pixel), one, other)}
        return [
            f"{split(picture[at])} at {at % width},{at // width} between {one} and {other}"
            for at, one, other in (self.spots if wrong else ())
            if (picture[at], one, other) in wrong
        ]


Walk = list[tuple[str, Screen, Screen]]


@pytest.fixture
def walk(samples) -> Callable[[Preferences], Walk]:
    """Pairs of screens: what is shown, and what comes then."""

    def make(wish: Preferences) -> Walk:
        def at(name: str, page: object, step: int, order: int, sheet: object = None) -> Screen:
            return samples.screen(name, page, step, order, sheet, wish)

        attract, consent = at("attract", samples.attract(), 0, 0), at("consent", samples.consent(), 1, 1)
        place, password = at("place", samples.place(), 2, 2), at("password", samples.password(), 3, 3)
        reading, take = at("reading", samples.reading(), 4, 5), at("take", samples.take(), 4, 6)
        form, confirm = at("form", samples.form(), 5, 7), at("confirm", samples.confirm(), 6, 8)
        problem, done = at("problem", samples.problem_wrong(), 3, 4), at("done", samples.done(), 7, 10)
        larger = replace(wish, text_size=TextSize.XL)
        other = replace(
            wish, contrast=Contrast.NORMAL if wish.contrast is not Contrast.NORMAL else Contrast.WHITE_ON_BLACK
        )
        return [
            ("forward", attract, consent),
            ("step", consent, place),
            ("back", place, consent),
            ("to the underlay", place, password),
            ("to a problem", password, problem),
            ("to the sun", reading, take),
            ("from the sun", take, form),
            ("onward", form, confirm),
            ("done", confirm, done),
            ("wiped", confirm, attract),
            ("menu rises", consent, replace(consent, sheet=samples.contrast_sheet())),
            ("menu goes", replace(consent, sheet=samples.size_sheet()), consent),
            ("staff", password, replace(password, sheet=samples.staff_sheet())),
            ("idle", form, replace(form, sheet=samples.idle_sheet())),
            ("idle over", replace(form, sheet=samples.idle_sheet()), form),
            ("size", password, replace(password, preferences=larger)),
            ("contrast", confirm, replace(confirm, preferences=other)),
        ]

    return make


@pytest.mark.usefixtures("garish")
@pytest.mark.parametrize(
    ("screen", "contrast", "reduced"),
    sampled(
        SIZES,
        Contrast,
        [False, True],
        always=[
            *((SIZES[0], contrast, False) for contrast in Contrast),
            (SIZES[1], Contrast.NORMAL, False),
            (SIZES[1], Contrast.WHITE_ON_BLACK, True),
        ],
    ),
)
def test_every_frame_of_every_change_is_made_of_the_themes_colours(open_window, walk, screen, contrast, reduced):
    window = open_window(*screen, reduced_motion=reduced)
    found: list[str] = []
    for name, before, after in walk(Preferences(contrast=contrast)):
        window.show_screen(after, animate=False)
        end, ground = grabbed(window), ground_of(window)
        window.show_screen(before, animate=False)
        grounds, reach = (ground_of(window), ground), round(window.stage.page.px(TRAVEL)) + 2
        plain = None if after.sheet or before.sheet else Plain(grabbed(window), end, grounds, reach)
        window.show_screen(after)
        for at, frame in enumerate(frames(window)):
            bad: list[object] = [*sorted(traces(frame))[:2], *(plain.strange(frame)[:2] if plain else ())]
            if contrast is Contrast.YELLOW_ON_BLACK and name not in MANY_COLOURS:
                bad += neither_black_nor_yellow(frame)[:2]
            found += [f"{name}, frame {at}: {each}" for each in bad]
    assert found == []


MANY_COLOURS = {"done", "contrast", "menu rises"}
"""Where black on white is part of it: codes on the screen; and where other contrasts are shown."""


@pytest.mark.usefixtures("garish")
@pytest.mark.parametrize("screen", SIZES)
@pytest.mark.parametrize("contrast", list(Contrast))
def test_pictures_that_move_stay_in_the_themes_colours(open_window, samples, screen, contrast):
    window = open_window(*screen)
    wish = Preferences(contrast=contrast)
    pages = (samples.attract(), samples.place(), samples.place(True), samples.reading(), samples.take())
    for order, page in enumerate(pages):
        window.show_screen(samples.screen(f"page-{order}", page, 2, order, preferences=wish), animate=False)
        pictures = window.stage.page.findChildren(MovingPicture)
        assert pictures
        assert traces(grabbed(window)) == []
        for ms in range(0, 4000, 250):
            for picture in (each for each in pictures if each._motion is not Motion.STILL):
                picture._value = value_of(picture._motion, ms * 4 if picture._motion is Motion.DRIFT else ms)
                picture.update()
                assert traces(grabbed(window, picture)) == []


@pytest.mark.usefixtures("garish")
@pytest.mark.parametrize("contrast", list(Contrast))
def test_nothing_of_the_toolkits_ground_before_the_first_page_or_while_the_window_changes(
    open_window, samples, contrast
):
    window = open_window(360, 640)
    assert traces(grabbed(window)) == []
    window.show_screen(samples.screen("form", samples.form(), 5, 7, preferences=Preferences(contrast=contrast)))
    for width, height in ((640, 360), (500, 900), (360, 640)):
        window.resize(width, height)
        assert traces(grabbed(window)) == []
        QApplication.processEvents()
    window.set_margin(80)
    assert traces(grabbed(window)) == []


def test_the_check_itself_finds_a_grey_flash(open_window, samples):
    """Mixtures of black and white are allowed, and a grey ground between two black ones is still found."""
    window = open_window(360, 640)
    wish = Preferences(contrast=Contrast.WHITE_ON_BLACK)
    window.show_screen(samples.screen("a", samples.consent(), 1, 1, preferences=wish), animate=False)
    settled = grabbed(window)
    flash = QImage(settled)
    flash.fill(QColor(239, 239, 239))
    plain = Plain(settled, settled, (ground_of(window), ground_of(window)), 10)
    assert len(plain.spots) > 100
    assert len(plain.strange(flash)) == len(plain.spots)
    assert plain.strange(settled) == []
    flash.fill(QColor(GARISH))
    assert traces(flash)
    spot = QImage(settled)
    spot.setPixelColor(100, 100, QColor(GARISH))
    assert traces(spot) == [rgb(QColor(GARISH))]


def test_the_check_itself_finds_one_spot_that_is_neither_black_nor_yellow(open_window, samples):
    window = open_window(360, 640)
    wish = Preferences(contrast=Contrast.YELLOW_ON_BLACK)
    window.show_screen(samples.screen("a", samples.consent(), 1, 1, preferences=wish), animate=False)
    for spot in ((239, 239, 239), (128, 100, 0), (128, 115, 20)):
        frame = grabbed(window)
        assert neither_black_nor_yellow(frame) == []
        frame.setPixelColor(100, 100, QColor(*spot))
        assert neither_black_nor_yellow(frame) == [spot]
