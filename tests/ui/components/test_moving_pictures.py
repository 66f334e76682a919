"""A picture of which a part moves paints that part, and what stays once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.art import bay, iso
from kiosk.art.layers import ALL, Layer
from kiosk.commands.screens import samples as presented
from kiosk.screen.values.sheets import Screen
from kiosk.ui.components.base import Painted
from kiosk.ui.components.picture.picture import Motion, Picture, value_of
from kiosk.visit.preferences import Contrast, Preferences

SOFT = 3
"""What a picture laid over another one may differ from the same painted at once, in one channel."""


@pytest.fixture
def scene(open_window, samples):
    def scene(contrast: Contrast = Contrast.NORMAL) -> Picture:
        window = open_window(540, 960)
        wish = Preferences(contrast=contrast)
        window.show_screen(samples.screen("attract", samples.attract(), 0, 0, preferences=wish), animate=False)
        QApplication.processEvents()
        picture = window.stage.page._parts["bay"]
        picture._timer.stop()
        return picture

    return scene


def drift_to(picture: Picture, monkeypatch, value: float) -> None:
    monkeypatch.setattr("kiosk.ui.components.picture.picture.value_of", lambda *_: value)
    picture._tick()
    QApplication.processEvents()


def test_the_start_page_paints_only_its_sea_again(scene, monkeypatch):
    picture = scene()
    layers: Counter[frozenset[Layer]] = Counter()
    real = bay.paint_bay

    def counted(*args, **options):
        layers[options["layers"]] += 1
        real(*args, **options)

    monkeypatch.setattr(bay, "paint_bay", counted)
    painted: list[Painted] = []
    paint = Painted._paint
    monkeypatch.setattr(Painted, "_paint", lambda self: (painted.append(self), paint(self)))
    for value in (1.0, 2.0, 3.0):
        drift_to(picture, monkeypatch, value)
    area = sum(each.width() * each.height() for each in picture._due)
    assert 0 < area < picture.width() * picture.height() / 8
    assert painted == [picture] * 3
    assert layers == {frozenset((each,)): 3 if each is Layer.MOVING else 1 for each in Layer}
    assert ALL not in layers


def test_while_nobody_is_there_only_the_sea_wakes_the_screen(scene, monkeypatch):
    """In a round of its drift it is painted less than twice a second, and little of it."""
    picture = scene()
    picture._timer.start()
    awake = [timer for timer in picture.window().findChildren(QTimer) if timer.isActive()]
    assert awake == [picture._timer]
    assert picture._timer.interval() >= 250
    picture._timer.stop()
    pixels: list[int] = []
    paint = Painted._paint
    monkeypatch.setattr(Painted, "_paint", lambda self: (pixels.append(painted_pixels(self)), paint(self)))
    turn = Motion.DRIFT.value
    moments = [value_of(Motion.DRIFT, ms) for ms in range(0, turn, 250)]
    for value in moments:
        drift_to(picture, monkeypatch, value)
    assert 0 < len(pixels) <= 2 * turn / 1000
    assert max(pixels) < picture.window().width() * picture.window().height() / 40


def painted_pixels(part: Picture) -> int:
    return sum(each.width() * each.height() for each in part._due)


def test_of_what_lies_over_the_sea_only_that_is_kept(scene, monkeypatch):
    picture = scene()
    drift_to(picture, monkeypatch, 3.0)
    assert len(picture._below) > 0
    assert len(picture._above) < len(picture._below)


def test_what_is_painted_in_parts_is_the_whole_picture(scene, monkeypatch):
    picture = scene()
    drift_to(picture, monkeypatch, 4.0)
    drift_to(picture, monkeypatch, 5.0)
    assert largest_difference(picture) <= SOFT


def largest_difference(part: QWidget) -> int:
    """Between what is on the screen and what would be painted, in one channel."""
    window = part.window()
    store = window.backingStore().paintDevice()
    assert isinstance(store, QImage)
    wanted = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return max(abs(one - other) for one, other in zip(bytes(store.constBits()), bytes(wanted.constBits()), strict=True))


def test_in_one_colour_nothing_of_the_bay_moves(scene, monkeypatch):
    picture = scene(Contrast.WHITE_ON_BLACK)
    painted: list[Painted] = []
    monkeypatch.setattr(Painted, "_paint", painted.append)
    drift_to(picture, monkeypatch, 4.0)
    assert painted == []


READERS = {"place-card": "reader", "place-card-checking": "reader-checking", "reading": "reader", "take-card": "reader"}


@pytest.fixture(scope="module")
def said() -> dict[str, Screen]:
    return dict(presented(None))


@pytest.fixture
def reader(open_window, said) -> Callable[[str, Contrast], Picture]:
    def reader(name: str, contrast: Contrast = Contrast.NORMAL) -> Picture:
        window = open_window(540, 960)
        window.show_screen(replace(said[name], preferences=Preferences(contrast=contrast)), animate=False)
        QApplication.processEvents()
        for timer in window.stage.page.findChildren(QTimer):
            timer.stop()
        return window.stage.page._parts[READERS[name]]

    return reader


@pytest.mark.parametrize("name", READERS)
def test_the_first_frame_goes_on_from_what_was_shown_before_it(reader, name):
    picture = reader(name)
    shown, ms = picture._value, picture._timer.interval()
    for frame in range(1, 4):
        picture._clock = SimpleNamespace(elapsed=lambda frame=frame: frame * ms)
        picture._tick()
        assert abs(picture._value - shown) < 0.05
        shown = picture._value


@pytest.mark.parametrize("name", READERS)
@pytest.mark.parametrize("contrast", [Contrast.NORMAL, Contrast.BLACK_ON_WHITE])
def test_of_the_reader_only_what_moves_is_painted_again(reader, name, contrast, monkeypatch):
    picture = reader(name, contrast)
    layers: Counter[frozenset[Layer]] = Counter()
    real = iso.paint_reader

    def counted(*args, **options):
        layers[options["layers"]] += 1
        real(*args, **options)

    monkeypatch.setattr(iso, "paint_reader", counted)
    for value in (0.1, 0.4, 0.8):
        drift_to(picture, monkeypatch, value)
    assert layers.pop(frozenset((Layer.MOVING,))) == 3
    assert set(layers.values()) == {1}
    assert ALL not in layers
    assert largest_difference(picture) <= SOFT


def test_a_moving_picture_that_gets_another_size_is_painted_anew(reader, monkeypatch):
    picture = reader("reading")
    drift_to(picture, monkeypatch, 0.2)
    picture.resize(picture.width(), picture.height() - 60)
    drift_to(picture, monkeypatch, 0.3)
    drift_to(picture, monkeypatch, 0.4)
    assert largest_difference(picture) <= SOFT


def test_a_card_that_is_lifted_leaves_the_rest_of_the_reader_alone(reader, monkeypatch):
    picture = reader("take-card")
    drift_to(picture, monkeypatch, 0.5)
    area = sum(each.width() * each.height() for each in picture._due)
    assert 0 < area < picture.width() * picture.height() / 2
