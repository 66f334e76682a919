"""A sheet rises as a picture: it is laid out and painted once, and what lies below it not at all."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.ui.components.base import Painted
from kiosk.ui.window.window import KioskWindow
from kiosk.visit.preferences import Contrast, Preferences

SHEETS = ["contrast_sheet", "idle_sheet", "staff_sheet"]


@pytest.fixture
def rise(open_window, samples):
    """A window in which a sheet has begun to rise over a page at rest."""

    def rise(sheet: str = "contrast_sheet", contrast: Contrast = Contrast.NORMAL, size=(540, 960)) -> KioskWindow:
        window = open_window(*size)
        page = samples.screen("form", samples.form(), 5, 7, preferences=Preferences(contrast=contrast))
        window.show_screen(page, animate=False)
        QApplication.processEvents()
        window.show_screen(replace(page, sheet=getattr(samples, sheet)()))
        window.sheets._motion.pause()
        QApplication.processEvents()
        return window

    return rise


def at(window: KioskWindow, ms: int) -> None:
    window.sheets._motion.setCurrentTime(ms)
    QApplication.processEvents()


def on_screen(window: KioskWindow) -> bytes:
    window.repaint(0, 0, 1, 1)
    store = window.backingStore().paintDevice()
    assert isinstance(store, QImage)
    return bytes(store.constBits())


def as_painted(window: KioskWindow) -> bytes:
    image = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return bytes(image.constBits())


@pytest.mark.parametrize("sheet", SHEETS)
def test_while_it_rises_nothing_is_laid_out_and_no_part_is_painted(rise, sheet, monkeypatch):
    window = rise(sheet)
    arranged: list[str] = []
    painted: Counter[QWidget] = Counter()
    real = Painted._paint
    monkeypatch.setattr(type(window.sheets.view), "arrange", lambda view: arranged.append(view.objectName()))
    monkeypatch.setattr(Painted, "_paint", lambda part: (painted.update([part]), real(part))[1])
    for ms in range(32, 260, 16):
        at(window, ms)
    at(window, window.sheets._motion.duration())
    assert not window.sheets.moving
    assert arranged == []
    assert {part.objectName(): count for part, count in painted.items()} == {}
    assert window.sheets.pictures == 0


@pytest.mark.parametrize("contrast", [Contrast.NORMAL, Contrast.WHITE_ON_BLACK])
@pytest.mark.parametrize("sheet", SHEETS)
@pytest.mark.parametrize("size", [(540, 960), (960, 540)])
def test_when_it_has_risen_the_screen_shows_what_it_would_paint(rise, sheet, contrast, size):
    window = rise(sheet, contrast, size)
    at(window, 120)
    at(window, window.sheets._motion.duration())
    assert on_screen(window) == as_painted(window)


def test_what_an_idle_sheet_covers_is_gone_from_the_first_picture(rise):
    window = rise("idle_sheet")
    assert window.sheets.moving
    assert window.sheets.pictures == 1
    image = window.grab().toImage()
    title = window.stage.page._parts["title"].geometry().center()
    colours = {image.pixelColor(title.x() + x, title.y()).name() for x in range(-20, 20)}
    assert window.stage.page.theme.color("paper").name() not in colours


def test_another_second_on_the_ring_is_shown_at_once(rise, samples):
    window = rise("idle_sheet")
    at(window, 100)
    sheet = replace(samples.idle_sheet(), seconds=3)
    window.show_screen(replace(window.screen_shown, sheet=sheet))
    assert not window.sheets.moving
    assert window.sheets.pictures == 0
    QApplication.processEvents()
    assert on_screen(window) == as_painted(window)


def test_the_same_sheet_shown_again_goes_on_rising(rise):
    window = rise()
    at(window, 100)
    window.show_screen(replace(window.screen_shown, dropped="まだ"))
    assert window.sheets.moving
    at(window, window.sheets._motion.duration())
    assert on_screen(window) == as_painted(window)


def test_what_moved_below_it_is_shown_where_it_came_to_rest(open_window, samples):
    window = open_window(540, 960)
    window.show_screen(samples.screen("consent", samples.consent(), 1, 1), animate=False)
    window.show_screen(samples.screen("form", samples.form(), 5, 7))
    turning = window.header.steps._motion
    turning.pause()
    turning.setCurrentTime(100)
    turning.resume()
    window.show_screen(samples.screen("form", samples.form(), 5, 7, samples.contrast_sheet()))
    assert turning.state() is turning.State.Running
    turning.setCurrentTime(turning.duration())
    at(window, window.sheets._motion.duration())
    assert on_screen(window) == as_painted(window)


def test_a_sheet_that_goes_while_it_rises_leaves_no_picture(rise):
    window = rise()
    window.show_screen(replace(window.screen_shown, sheet=None))
    assert not window.sheets.moving
    assert window.sheets.pictures == 0
    QApplication.processEvents()
    assert on_screen(window) == as_painted(window)


def test_with_reduced_motion_it_is_there_at_once(open_window, samples):
    window = open_window(540, 960, reduced_motion=True)
    page = samples.screen("form", samples.form(), 5, 7)
    window.show_screen(page, animate=False)
    window.show_screen(replace(page, sheet=samples.contrast_sheet()))
    assert not window.sheets.moving
    assert window.sheets.pictures == 0
