"""While an answer is waited for, the screen paints what moves and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QTimer, QVariantAnimation
from PySide6.QtWidgets import QApplication

from kiosk.commands.screens import samples as presented
from kiosk.screen.values.pages import ProgressPage
from kiosk.screen.values.sheets import Screen
from kiosk.ui.components.base import Component
from kiosk.ui.components.progress.shelves import ProgressShelf
from kiosk.ui.components.progress.steps import StepList
from kiosk.ui.window.window import KioskWindow
from kiosk.visit.preferences import Contrast, Preferences, TextSize
from tests.ui.components.test_moving_pictures import largest_difference

LOOKS = (
    (540, 960, Preferences()),
    (960, 540, Preferences(text_size=TextSize.XL)),
    (540, 960, Preferences(contrast=Contrast.WHITE_ON_BLACK)),
)


@pytest.fixture(scope="module")
def said() -> dict[str, Screen]:
    return dict(presented(None))


@pytest.fixture(params=LOOKS, ids=["portrait", "landscape", "one-colour"])
def shown(request, open_window, said) -> Callable[..., KioskWindow]:
    """The page that waits for the card, or another one, at rest: its timers are the test's."""
    width, height, wish = request.param
    window = open_window(width, height)

    def shown(name: str = "reading", **changes: object) -> KioskWindow:
        screen = replace(said[name], preferences=wish)
        window.show_screen(replace(screen, page=replace(screen.page, **changes)), animate=False)  # type: ignore[type-var]
        for timer in window.stage.page.findChildren(QTimer):
            timer.stop()
        for motion in window.stage.page.findChildren(QVariantAnimation):
            motion.setCurrentTime(motion.duration())
            motion.stop()
        QApplication.processEvents()
        return window

    return shown


def part(window: KioskWindow, kind: type) -> Component[object]:
    return next(each for each in window.stage.page._parts.values() if isinstance(each, kind))


def test_the_turning_ring_paints_its_own_square(shown, painted):
    steps = part(shown(), StepList)
    painted.clear()
    steps._turn()
    QApplication.processEvents()
    side = steps.theme.px(64) + 4
    assert painted.keys() == {"steps"}
    assert 0 < painted["steps"] <= side * side


def test_progress_paints_only_the_books_that_it_fills(shown, painted, said):
    window = shown(fraction=0.4)
    shelf = part(window, ProgressShelf)
    painted.clear()
    shown(fraction=0.5)
    assert painted.keys() == {"progress"}
    assert 0 < painted["progress"] <= shelf.width() * shelf.height() / 5
    painted.clear()
    shelf._moved(0.501)  # no book more
    QApplication.processEvents()
    assert painted == {}


def test_another_step_paints_the_rows_that_change(shown, painted, said):
    page, later = said["reading"].page, said["reading-person"].page
    assert isinstance(page, ProgressPage)
    assert isinstance(later, ProgressPage)
    steps = part(shown(rows=page.rows), StepList)
    rows = (*page.rows[:2], *later.rows[2:3], *page.rows[3:])
    painted.clear()
    shown(rows=rows)
    assert painted.keys() == {"steps"}
    assert 0 < painted["steps"] <= steps.width() * steps.height() / 3


def test_what_was_painted_in_parts_is_the_whole_page(shown, said):
    later = said["reading-person"].page
    assert isinstance(later, ProgressPage)
    window = shown(fraction=0.2)
    part(window, StepList)._turn()
    shown(fraction=0.7)
    assert largest_difference(window) == 0
    shown(fraction=0.45)
    shown(rows=later.rows, fraction=0.45)
    assert largest_difference(window) == 0
