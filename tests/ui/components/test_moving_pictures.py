"""A picture of which a part moves paints that part, and what stays once."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from kiosk.art import bay
from kiosk.art.layers import ALL, Layer
from kiosk.ui.components.base import Painted
from kiosk.ui.components.picture.picture import Picture
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
    area = sum(each.width() * each.height() for each in picture._region)
    assert 0 < area < picture.width() * picture.height() / 8
    assert painted == [picture] * 3
    assert layers == {frozenset((each,)): 3 if each is Layer.MOVING else 1 for each in Layer}
    assert ALL not in layers


def test_what_is_painted_in_parts_is_the_whole_picture(scene, monkeypatch):
    picture = scene()
    drift_to(picture, monkeypatch, 4.0)
    drift_to(picture, monkeypatch, 5.0)
    window = picture.window()
    store = window.backingStore().paintDevice()
    assert isinstance(store, QImage)
    wanted = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    there = zip(bytes(store.constBits()), bytes(wanted.constBits()), strict=True)
    assert max(abs(one - other) for one, other in there) <= SOFT


def test_in_one_colour_nothing_of_the_bay_moves(scene, monkeypatch):
    picture = scene(Contrast.WHITE_ON_BLACK)
    painted: list[Painted] = []
    monkeypatch.setattr(Painted, "_paint", painted.append)
    drift_to(picture, monkeypatch, 4.0)
    assert painted == []
