"""Pages come and go without moving what must stay, and without leaving anything behind."""

from __future__ import annotations

import gc
import weakref

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from kiosk.ui.bridge import Renderers
from kiosk.ui.components.picture.picture import Motion, Picture, value_of
from kiosk.ui.window.stage import FADE_MS, TRAVEL_MS
from kiosk.ui.window.window import KioskWindow
from kiosk.visit.preferences import Contrast, Preferences, TextSize
from tests.patience import milliseconds


def forget_deleted() -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_after_a_wipe_no_picture_of_the_visitor_is_left(window, samples):
    window.show_screen(samples.screen("confirm", samples.confirm(), 6, 8), animate=False)
    old = window.stage.page
    window.show_screen(samples.screen("attract", samples.attract(), 0, 0))
    assert window.stage._travel.old.picture.isNull()
    forget_deleted()
    assert not shiboken6.isValid(old)
    window.stage.settle()
    assert window.stage.pictures == 0


def test_pictures_go_when_the_transition_ends(window, samples, qtbot):
    window.show_screen(samples.screen("attract", samples.attract(), 0, 0), animate=False)
    window.show_screen(samples.screen("consent", samples.consent(), 1, 1))
    assert window.stage.pictures == 2
    qtbot.waitUntil(lambda: window.stage.pictures == 0, timeout=milliseconds())


def test_a_change_during_a_transition_is_shown_at_once(window, samples):
    window.show_screen(samples.screen("attract", samples.attract(), 0, 0), animate=False)
    window.show_screen(samples.screen("consent", samples.consent(False), 1, 1))
    window.show_screen(samples.screen("consent", samples.consent(True), 1, 1))
    assert window.stage.pictures == 0


def test_forward_comes_from_the_right_and_back_from_the_left(window, samples):
    window.show_screen(samples.screen("consent", samples.consent(), 1, 1), animate=False)
    window.show_screen(samples.screen("place", samples.place(), 2, 2))
    assert window.stage._travel.shift > 0
    window.show_screen(samples.screen("consent", samples.consent(), 1, 1))
    assert window.stage._travel.shift < 0
    assert window.stage._motion.duration() == TRAVEL_MS


def test_reduced_motion_only_fades(open_window, samples):
    window = open_window(reduced_motion=True)
    window.show_screen(samples.screen("consent", samples.consent(), 1, 1), animate=False)
    window.show_screen(samples.screen("place", samples.place(), 2, 2))
    assert window.stage._travel.shift == 0
    assert window.stage._motion.duration() == FADE_MS


def test_header_bar_and_band_stay_where_they_are(window, samples):
    places = []
    for screen in (samples.screen("a", samples.consent(), 1, 1), samples.screen("b", samples.place(), 2, 2)):
        window.show_screen(screen)
        places.append((window.header.geometry(), window.bar.geometry(), window.band.geometry()))
    assert places[0] == places[1]


def test_size_and_contrast_change_in_place(window, samples):
    window.show_screen(samples.screen("consent", samples.consent(), 1, 1), animate=False)
    view, title = window.stage.page, window.stage.page._parts["title"]
    wish = Preferences(text_size=TextSize.XL, contrast=Contrast.YELLOW_ON_BLACK)
    window.show_screen(samples.screen("consent", samples.consent(), 1, 1, preferences=wish))
    assert window.stage.page is view
    assert view._parts["title"] is title
    window.show_screen(samples.screen("attract", samples.attract(), 0, 0), animate=False)
    assert window.stage.page.theme.size is TextSize.STANDARD


def test_turning_the_screen_lays_the_page_anew(window, samples):
    window.show_screen(samples.screen("form", samples.form(), 5, 7), animate=False)
    field = window.stage.page._parts["field"]
    window.resize(1920, 1080)
    QApplication.processEvents()
    assert not window.stage.page.zones.portrait
    assert window.stage.page._parts["field"] is field
    assert window.band.geometry().bottom() + 1 == 1080


def test_the_window_closes_only_when_it_may(open_window, samples):
    window = open_window()
    window.allow_close = False
    assert not window.close()
    assert window.isVisible()
    window.allow_close = True
    assert window.close()


def test_pictures_move_only_while_they_are_seen(window, samples):
    window.show_screen(samples.screen("place", samples.place(), 2, 2), animate=False)
    picture = window.stage.page._parts["reader"]
    assert isinstance(picture, Picture)
    assert picture.moving
    window.hide()
    assert not picture.moving


def test_motion_values_stay_in_their_range():
    for motion in Motion:
        values = [value_of(motion, ms) for ms in range(0, 40_000, 37)]
        assert min(values) >= 0
        assert max(values) <= (6 if motion is Motion.DRIFT else 1)
    assert value_of(Motion.FALL, 1700) == 0 == value_of(Motion.FALL, 3500)
    assert value_of(Motion.LIFT, 1700) == 1


def unnamed(widget: QWidget) -> list[str]:
    """Object names of everything pressable that says nothing of itself."""
    return [
        button.objectName() or type(button).__name__
        for button in widget.findChildren(QAbstractButton)
        if button.isVisibleTo(widget) and not button.accessibleName().strip()
    ]


def test_everything_pressable_has_a_name(window, screens):
    for screen in screens:
        window.show_screen(screen, animate=False)
        assert unnamed(window) == [], screen.name


def test_an_idle_sheet_covers_everything_personal(window, samples):
    window.show_screen(samples.screen("confirm", samples.confirm(), 6, 8, samples.idle_sheet()))
    sheet = window.sheets.view
    assert sheet.opaque
    assert sheet.geometry().height() >= window.band.geometry().top() - 1
    image = window.grab().toImage()
    page_title = window.stage.page._parts["title"].geometry().center()
    assert image.pixelColor(page_title) != window.stage.page.theme.color("paper")


def test_a_sheet_goes_without_a_trace(window, samples):
    window.show_screen(samples.screen("c", samples.consent(), 1, 1, samples.size_sheet()), animate=False)
    assert window.sheets.isVisible()
    window.show_screen(samples.screen("c", samples.consent(), 1, 1), animate=False)
    assert window.sheets.view is None
    assert not window.sheets.isVisible()


def test_screens_may_come_before_the_window_has_a_size(keep, secret, screens):
    window = KioskWindow(
        secret=secret, renderers=Renderers(lambda *_: None, lambda _: lambda *_: True), allow_close=True
    )
    keep(window)
    for screen in screens:
        window.show_screen(screen)
    for width, height in ((320, 320), (400, 900), (1080, 1920)):
        window.resize(width, height)
        window.show_screen(screens[0])
    window.show()
    QApplication.processEvents()
    assert window.band.geometry().bottom() + 1 == 1920


def test_a_window_that_a_test_lets_go_of_is_not_collected_while_it_is_painted(open_window):
    window = weakref.ref(open_window(360, 640))
    gc.collect()
    assert window() is not None
