"""What comes next is made and painted while nobody waits for it; nobody sees it before it is shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import QWidget

from kiosk.commands.screens import samples as presented
from kiosk.screen.values.sheets import Screen
from kiosk.ui.keyboards.key import Key
from kiosk.ui.window.travel import painted
from kiosk.ui.window.window import KioskWindow
from kiosk.visit.preferences import Contrast, Preferences, TextSize
from tests.patience import milliseconds

SOFT = 60
"""Of 255: once Qt's cache of letters has been full, their edges are smoothed a little differently."""


@pytest.fixture
def waiting(window, samples) -> Callable[[], QWidget]:
    """The card lies there, all of that is shown; gives the form that was made ready."""

    def waiting() -> QWidget:
        window.show_screen(lying(samples), animate=False)
        make_ready(window)
        (ready,) = window.stage.coming.ready
        return ready.view

    return waiting


def make_ready(window: KioskWindow) -> None:
    """There was time for everything that may come."""
    window._make_ready()
    while window.stage.coming.busy:
        window.stage.coming.work()


def lying(samples, **more: object) -> Screen:
    screen: Screen = samples.screen("take", samples.take(), 4, 6)
    return replace(screen, coming=(form(samples).page,), **more)


def form(samples) -> Screen:
    screen: Screen = samples.screen("form", samples.form(), 5, 7)
    return screen


def gone(view: QWidget) -> bool:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return not shiboken6.isValid(view)


def test_when_the_card_is_lifted_the_form_is_only_shown(window, samples, waiting, monkeypatch):
    ready = waiting()
    made: list[Key] = []
    monkeypatch.setattr(Key, "rebuild", made.append)
    window.show_screen(form(samples))
    assert window.stage.page is ready
    assert ready.isVisible()
    assert made == []


def test_before_that_nothing_of_it_is_in_the_window_or_told_to_a_screen_reader(window, waiting):
    ready = waiting()
    assert not ready.isVisible()
    assert not window.isAncestorOf(ready)
    told = QAccessible.queryAccessibleInterface(QCoreApplication.instance())
    assert [told.child(at).object() for at in range(told.childCount())].count(ready) == 0


def test_the_prompt_that_is_repeated_makes_nothing_anew(window, samples, waiting):
    ready = waiting()
    window.show_screen(lying(samples, dropped="まだ"))
    make_ready(window)
    assert [each.view for each in window.stage.coming.ready] == [ready]


@pytest.mark.parametrize("end", ["attract", "problem"])
def test_where_the_form_does_not_come_it_is_forgotten(window, samples, waiting, end):
    ready = waiting()
    page = samples.attract() if end == "attract" else samples.problem_wrong()
    window.show_screen(samples.screen(end, page, 0, 0))
    assert window.stage.coming.ready == []
    assert gone(ready)


def test_in_another_contrast_it_is_made_anew(window, samples, waiting):
    ready = waiting()
    wish = Preferences(contrast=Contrast.YELLOW_ON_BLACK)
    window.show_screen(lying(samples, preferences=wish), animate=False)
    window.show_screen(replace(form(samples), preferences=wish), animate=False)
    assert window.stage.page is not ready
    assert window.stage.page.theme.contrast is Contrast.YELLOW_ON_BLACK
    assert gone(ready)


def test_it_is_made_once_the_order_to_take_the_card_is_fully_shown(window: KioskWindow, samples, qtbot):
    coming = window.stage.coming
    window.show_screen(lying(samples), animate=False)
    assert not coming.busy
    window._reporter.fully_shown.emit("take")
    qtbot.waitUntil(lambda: not coming.busy, timeout=milliseconds())
    (ready,) = coming.ready
    assert ready.view.value == form(samples).page
    assert not ready.picture.isNull()


@pytest.fixture(scope="module")
def said() -> dict[str, Screen]:
    return dict(presented(None))


def test_while_the_password_is_typed_its_way_to_the_cards_end_is_made(window, said, monkeypatch):
    window.show_screen(said["password"], animate=False)
    make_ready(window)
    reading, taking = window.stage.coming.ready
    begun, prompt = said["password"].coming
    monkeypatch.setattr("kiosk.ui.window.stage.painted", None)
    window.show_screen(replace(said["reading"], page=begun))
    assert window.stage.page is reading.view
    assert window.stage._travel.new.picture is reading.picture
    window.show_screen(said["reading-person"])
    window.show_screen(replace(said["take-card"], page=prompt, coming=()))
    assert window.stage.page is taking.view
    assert window.stage._travel.new.picture is taking.picture


def alike(one: QImage, other: QImage) -> bool:
    """But for the edges of some letters: hardly any pixel differs, and none by much."""
    assert (one.size(), one.format()) == (other.size(), other.format())
    pairs = zip(bytes(one.constBits()), bytes(other.constBits()), strict=True)
    differences = [abs(a - b) for a, b in pairs if a != b]
    return len(differences) <= one.width() * one.height() / 1000 and max(differences, default=0) <= SOFT


@pytest.mark.parametrize("name", ["reading", "take-card", "form"])
@pytest.mark.parametrize(("width", "height"), [(540, 960), (960, 540)])
@pytest.mark.parametrize("wish", [Preferences(), Preferences(text_size=TextSize.XL, contrast=Contrast.YELLOW_ON_BLACK)])
def test_the_picture_that_was_made_ready_is_what_the_page_looks_like(open_window, said, name, width, height, wish):
    window = open_window(width, height)
    before, after = (replace(said[each], preferences=wish) for each in ("consent", name))
    window.show_screen(replace(before, coming=(after.page,)), animate=False)
    make_ready(window)
    (ready,) = window.stage.coming.ready
    picture = ready.picture
    window.show_screen(after, animate=False)
    assert window.stage.page is ready.view
    assert alike(picture, painted(ready.view, window.stage._ground(ready.view)))
