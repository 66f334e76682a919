"""What a change of page costs: the old page is not painted again, the new one once, and only what moves is mixed."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt, QTimer, QVariantAnimation
from PySide6.QtGui import QImage, QMouseEvent, QPainter, QRegion
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.ui.components.base import Painted
from kiosk.ui.window import stage as stage_module
from kiosk.ui.window import travel as travel_module
from kiosk.ui.window.window import KioskWindow
from kiosk.visit.preferences import Contrast, Preferences
from tests.patience import milliseconds

REACH = 2
SOFT = 60


@pytest.fixture
def paints(monkeypatch) -> Counter[QWidget]:
    """How often each component was painted."""
    found: Counter[QWidget] = Counter()
    real = Painted._paint

    def counted(self):
        found[self] += 1
        real(self)

    monkeypatch.setattr(Painted, "_paint", counted)
    return found


@pytest.fixture
def renders(monkeypatch) -> list[QWidget]:
    """Pages of which a picture was painted."""
    found: list[QWidget] = []
    real = stage_module.painted

    def counted(view, ground):
        found.append(view)
        return real(view, ground)

    monkeypatch.setattr(stage_module, "painted", counted)
    return found


@pytest.fixture
def rest(qtbot):
    def rest(window: KioskWindow) -> None:
        qtbot.waitUntil(lambda: not window.stage.moving, timeout=milliseconds())
        QApplication.processEvents()

    return rest


def difference(window: KioskWindow) -> str:
    """Where the last paint events have left something else than would be painted now, with all motion stopped."""
    for clock in window.findChildren(QTimer):
        clock.stop()
    for motion in window.findChildren(QVariantAnimation):
        if motion.state() is QVariantAnimation.State.Running:
            motion.setCurrentTime(motion.duration())
    QApplication.processEvents()
    window.repaint(0, 0, 1, 1)
    store = window.backingStore().paintDevice()
    assert isinstance(store, QImage)
    wanted = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    seen, grabbed = bytes(store.constBits()), bytes(wanted.constBits())
    line = store.bytesPerLine()
    assert len(seen) == len(grabbed)
    rows = [at for at in range(0, len(seen), line) if seen[at : at + line] != grabbed[at : at + line]]
    spots = [
        (at % line // 4, row // line) for row in rows for at in range(row, row + line) if far(seen[at], grabbed[at])
    ]
    if not spots:
        return ""
    across, down = zip(*spots, strict=True)
    return f"{len(spots)} pixels, x {min(across)} to {max(across)}, y {min(down)} to {max(down)}"


def far(one: int, other: int) -> bool:
    """Edges of letters and dashes come out a little otherwise where only a part of them is painted."""
    return abs(one - other) > SOFT


@pytest.mark.parametrize("reduced", [False, True])
def test_a_change_paints_the_old_page_never_and_the_new_one_once(open_window, samples, paints, renders, rest, reduced):
    window = open_window(540, 960, reduced_motion=reduced)
    window.show_screen(samples.screen("consent", samples.consent(), 1, 1), animate=False)
    QApplication.processEvents()
    old = window.stage.page.findChildren(QWidget)
    paints.clear()
    window.show_screen(samples.screen("confirm", samples.confirm(), 6, 8))
    new = window.stage.page
    rest(window)
    assert renders == [new]
    assert [part.objectName() for part in old if paints[part]] == []
    parts = [part for part in new.findChildren(QWidget) if isinstance(part, Painted) and part.isVisible()]
    assert {part.objectName(): paints[part] for part in parts if paints[part] != 1} == {}


def test_where_the_screen_can_not_be_read_the_old_page_is_painted_once(window, samples, paints, renders, monkeypatch):
    monkeypatch.setattr(stage_module, "last_seen", lambda _stage: None)
    window.show_screen(samples.screen("consent", samples.consent(), 1, 1), animate=False)
    QApplication.processEvents()
    old = window.stage.page
    parts = [part for part in old.findChildren(QWidget) if isinstance(part, Painted) and part.isVisible()]
    paints.clear()
    window.show_screen(samples.screen("confirm", samples.confirm(), 6, 8))
    assert renders == [old, window.stage.page]
    assert {paints[part] for part in parts} == {1}


def test_below_a_sheet_the_screen_shows_no_page(window, samples, renders):
    window.show_screen(samples.screen("c", samples.consent(), 1, 1, samples.idle_sheet()), animate=False)
    old = window.stage.page
    window.show_screen(samples.screen("confirm", samples.confirm(), 6, 8))
    assert renders == [old, window.stage.page]


@pytest.mark.parametrize("contrast", [Contrast.NORMAL, Contrast.YELLOW_ON_BLACK])
@pytest.mark.parametrize("size", [(540, 960), (960, 540)])
def test_after_a_change_the_screen_shows_what_the_page_would_paint(open_window, samples, rest, size, contrast):
    window, wish = open_window(*size), Preferences(contrast=contrast)
    pages = (
        ("attract", samples.attract(), 0, 0),
        ("consent", samples.consent(), 1, 1),
        ("password", samples.password(), 3, 3),
        ("take", samples.take(), 4, 6),
        ("form", samples.form(), 5, 7),
        ("confirm", samples.confirm(), 6, 8),
        ("form", samples.form(), 5, 7),
        ("attract", samples.attract(), 0, 0),
    )
    for name, page, step, order in pages:
        window.show_screen(samples.screen(name, page, step, order, preferences=wish))
        rest(window)
        assert difference(window) == "", name


def test_what_changed_below_a_transition_is_on_the_screen_after_it(open_window, samples, rest):
    window = open_window(540, 960)
    window.show_screen(samples.screen("consent", samples.consent(), 1, 1), animate=False)
    window.show_screen(samples.screen("confirm", samples.confirm(), 6, 8))
    QApplication.processEvents()
    button = window.stage.page.touchables()[0]
    here, left = QPointF(button.rect().center()), Qt.MouseButton.LeftButton
    down = QMouseEvent(QEvent.Type.MouseButtonPress, here, here, left, left, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(button, down)
    assert button.isDown()
    rest(window)
    assert difference(window) == ""


def test_a_page_that_changes_while_it_comes_is_shown_as_it_is(window, samples):
    window.show_screen(samples.screen("consent", samples.consent(), 1, 1), animate=False)
    window.show_screen(samples.screen("form", samples.form(), 5, 7))
    assert window.stage.moving
    window.stage.page.refresh()
    assert not window.stage.moving
    assert not window.stage.pictures


def test_only_what_moves_is_mixed(window, samples):
    """Between two pages on paper the margins, the header, the action bar and the band are left alone."""
    window.show_screen(samples.screen("consent", samples.consent(), 1, 1), animate=False)
    window.show_screen(samples.screen("confirm", samples.confirm(), 1, 2))
    changing = window.stage._travel._changing
    for still in (window.header, window.bar, window.band):
        assert changing.intersected(QRegion(still.geometry().adjusted(0, REACH, 0, -REACH))).isEmpty()
    assert not changing.contains(window.rect().bottomLeft())


def test_a_frame_mixes_whole_lines_of_few_large_pictures(window, samples, monkeypatch):
    """Of each page a pixel is read once at most.

    Within a clip of many rectangles Qt would mix spans of pixels, and to mix a colour it waits for other threads.
    """
    drawn, clips, filled = [], [], []

    class Counted(QPainter):
        def drawImage(self, target, picture, source):
            drawn.append(target)
            clips.append(self.clipRegion().rectCount())
            super().drawImage(target, picture, source)

        def fillRect(self, area, brush):
            filled.append(self.opacity())
            super().fillRect(area, brush)

    window.show_screen(samples.screen("place", samples.place(), 2, 2), animate=False)
    window.show_screen(samples.screen("password", samples.password(), 3, 3))
    monkeypatch.setattr(travel_module, "QPainter", Counted)
    window.stage._motion.pause()
    window.stage._motion.setCurrentTime(100)
    QApplication.processEvents()
    assert drawn
    assert set(clips) == {1}
    assert sum(each.width() * each.height() for each in drawn) <= 2 * window.width() * window.height()
    assert len(drawn) <= 24
    assert set(filled) == {1.0}


def test_what_moves_by_itself_stands_still_while_its_page_comes(window, samples, paints):
    window.show_screen(samples.screen("consent", samples.consent(), 1, 1), animate=False)
    window.show_screen(samples.screen("place", samples.place(), 2, 2))
    moving = {name: window.stage.page._parts[name] for name in ("reader", "waiting")}
    assert not any(part._timer.isActive() for part in moving.values())
    window.stage._motion.setCurrentTime(window.stage._motion.duration())
    assert not window.stage.moving
    assert {name: paints[part] for name, part in moving.items()} == {"reader": 1, "waiting": 1}
    assert all(part._timer.isActive() for part in moving.values())


def test_what_stood_still_goes_on_when_the_transition_is_cut_short_and_not_on_a_page_that_went(window, samples):
    window.show_screen(samples.screen("consent", samples.consent(), 1, 1), animate=False)
    window.show_screen(samples.screen("place", samples.place(), 2, 2))
    reader = window.stage.page._parts["reader"]
    window.stage.settle()
    assert reader.moving
    window.show_screen(samples.screen("consent", samples.consent(), 1, 1), animate=False)
    window.show_screen(samples.screen("place", samples.place(), 2, 2))
    reader = window.stage.page._parts["reader"]
    window.show_screen(samples.screen("consent", samples.consent(), 1, 1), animate=False)
    assert not reader.moving
