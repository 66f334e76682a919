"""A code is made once where it is shown; nothing is kept of one that leads to one person's account."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.exceptions import capture_exceptions

from kiosk.app.renderers import renderers
from kiosk.art import fonts
from kiosk.commands.screens import samples
from kiosk.printing.symbols import qr
from kiosk.screen.pages.issue import DonePage
from kiosk.screen.values.elements import FaceView
from kiosk.screen.values.sheets import Screen
from kiosk.secret import Secret
from kiosk.ui.window.window import KioskWindow
from kiosk.visit.preferences import Contrast, Preferences, TextSize
from tests.fit import words


@pytest.fixture
def made(monkeypatch) -> list[str]:
    """The addresses of which a code was made."""
    made: list[str] = []
    matrix = qr.matrix
    monkeypatch.setattr(qr, "matrix", lambda url: (made.append(url), matrix(url))[1])
    return made


@pytest.fixture
def done() -> Screen:
    return dict(samples(None))["done"]


@pytest.fixture
def window(qtbot, done) -> Iterator[KioskWindow]:
    fonts.load()
    _, play, _ = (code.url for code in done.page.codes)
    window = KioskWindow(secret=Secret(), renderers=renderers(public=(play,)), allow_close=True)
    qtbot.addWidget(window)
    window.resize(540, 960)
    window.show()
    yield window
    window.close()


def test_a_code_is_made_once_however_often_it_is_painted(window, done, made):
    assert isinstance(done.page, DonePage)
    window.show_screen(done, animate=False)
    for screen in (replace(done, page=replace(done.page, printing=None)), done):
        window.show_screen(screen, animate=False)
        window.grab()
    window.show_screen(replace(done, preferences=Preferences(contrast=Contrast.BLACK_ON_WHITE)), animate=False)
    window.grab()
    assert sorted(made) == sorted(code.url for code in done.page.codes)


def test_on_the_next_page_only_what_is_everybodys_is_there_still(window, done, made):
    store, play, setup = (code.url for code in done.page.codes)
    for _ in range(2):
        window.show_screen(done, animate=False)
        QApplication.processEvents()
        window.show_screen(dict(samples(None))["attract"], animate=False)
    assert sorted(made) == sorted([store, store, play, setup, setup])


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(("width", "barcode"), [(225, "A2100012345B"), (430, "A" + "1" * 40 + "B")])
def test_a_card_with_no_room_for_bars_a_scanner_would_read_is_shown_without_them(width: int, barcode: str) -> None:
    face = FaceView("図書館", "利用カード", "2100012345", (4, 3, 3), barcode)
    assert painted(face, width) == painted(replace(face, barcode=""), width)
    assert painted(replace(face, barcode="A2100012345B"), 856) != painted(replace(face, barcode=""), 856)


def painted(face: FaceView, width: int) -> QImage:
    image = QImage(width, width, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    p = QPainter(image)
    renderers().face(p, QRectF(image.rect()), face)
    p.end()
    return image


@pytest.mark.parametrize("size", [TextSize.STANDARD, TextSize.MAX])
def test_a_window_too_small_for_a_code_shows_what_it_is_for(qtbot, done, size):
    """A module of less than a pixel can't be painted: that is no fault in a paint, which would end the visit."""
    window = KioskWindow(secret=Secret(), renderers=renderers(), allow_close=True)
    qtbot.addWidget(window)
    window.resize(108, 192)
    window.show()
    with capture_exceptions() as faults:
        window.show_screen(replace(done, preferences=Preferences(text_size=size)), animate=False)
        for _ in words.leaves_of(window):
            window.grab()
    assert not faults
    window.close()
    paint = renderers().qr("https://app.example.jp/setup?number=21000000012345")
    for side, has_room in ((30, False), (300, True)):
        image = QImage(side, side, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        before, p = image.copy(), QPainter(image)
        assert paint(p, QRectF(image.rect())) is has_room
        p.end()
        assert (image != before) is has_room
