"""The kiosk's one window: stage, header, action bar, band, and the sheet above them."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from kiosk.screen.values.elements import Bar
from kiosk.screen.values.place import Page
from kiosk.screen.values.sheets import Screen
from kiosk.secret import Secret
from kiosk.ui.accessible.layers import LayeredWindow
from kiosk.ui.accessible.telling import Teller
from kiosk.ui.bridge import Gate, Kit, OpenGate, Renderers
from kiosk.ui.components.progress.header import HeaderShelf
from kiosk.ui.components.touch.utility import UtilityBand
from kiosk.ui.input.event_clock import event_time
from kiosk.ui.input.physical_keys import ENDS, ENTER, PhysicalKeys, Shown
from kiosk.ui.input.seen import SeenReporter
from kiosk.ui.input.watch import InputWatch
from kiosk.ui.input.ways import ways
from kiosk.ui.pages.view import PageView
from kiosk.ui.sound import Silence, Sounds
from kiosk.ui.style.metrics import Metrics
from kiosk.ui.style.screen import screen_metrics
from kiosk.ui.style.theme import Theme
from kiosk.ui.text import kept
from kiosk.ui.window.bar import ActionBar
from kiosk.ui.window.opener import Opener
from kiosk.ui.window.sheet_host import SheetHost
from kiosk.ui.window.stage import Stage
from kiosk.ui.window.strip import Strip
from kiosk.visit.chapter.common import Menu, MenuPressed, Touched
from kiosk.visit.event.all import Pressed

_EXIT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
_TAKEN_BY_PARTS = (*ENDS, Qt.Key.Key_Space, Qt.Key.Key_Select)
"""Keys that a button with the focus would take, or that move the focus."""


class KioskWindow(LayeredWindow):
    """Shows screens and emits what the person does.  It closes only while ``allow_close`` is set.

    ``exit_wished`` comes on Ctrl+Alt+Shift+Q; whether that ends the program is the application's to decide.
    ``diagonal_inches`` of the whole screen overrides what the screen says of itself.  Without ``keyboard`` only keys on
    the screen reach secret fields.  ``clock`` (seconds) is for keys that don't say when they were pressed.  ``gate``
    hears of every input before a part does, and of what is shown; ``seen`` comes with the name of a page when something
    new on it is fully shown; ``time_of`` turns stamps of events into seconds of the gate's clock.
    """

    pressed = Signal(object)
    seen = Signal(str)
    exit_wished = Signal()

    def __init__(
        self,
        *,
        secret: Secret,
        renderers: Renderers,
        sounds: Sounds | None = None,
        diagonal_inches: float | None = None,
        logo: Path | None = None,
        reduced_motion: bool = False,
        hide_cursor: bool = False,
        allow_close: bool = False,
        keyboard: bool = False,
        clock: Callable[[], float] = time.monotonic,
        gate: Gate | None = None,
        time_of: Callable[[int], float] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("kiosk")
        self.allow_close = allow_close
        self._diagonal, self._reduced, self._logo = diagonal_inches, reduced_motion, logo
        if hide_cursor:
            self.setCursor(Qt.CursorShape.BlankCursor)
        self.screen_shown: Screen | None = None
        self.physical_keys = PhysicalKeys(self._what_is_shown, keyboard=keyboard, clock=clock, parent=self)
        self.physical_keys.pressed.connect(self.pressed)
        self._margin = 0
        self.frame = QWidget(self)
        self.frame.setObjectName("frame")
        self.frame.setGeometry(self.rect())
        self._theme = Theme.make(screen_metrics(self.frame, self._diagonal), reduced_motion=reduced_motion, logo=logo)
        gate = gate or OpenGate()
        self.stage = Stage(self._theme, Kit(secret, renderers, sounds or Silence(), gate), self.frame)
        self.header = HeaderShelf(self._theme, parent=self.frame)
        self.bar = ActionBar(self._theme, self.frame)
        self.band = UtilityBand(self._theme, parent=self.frame)
        self.sheets = SheetHost(self.frame)
        self.strip = Strip(self._theme, self.frame)
        self._opener, self._teller = Opener(self.band), Teller(self)
        self.band.raise_()
        self.stage.pressed.connect(self.pressed)
        self.stage.arranged.connect(self._page_turned)
        self.bar.pressed.connect(self._way)
        self.sheets.pressed.connect(self.pressed)
        self.band.chosen.connect(self._utility)
        times = time_of or event_time(gate.clock)
        self.input = InputWatch(self, self.frame, lambda: self.screen_shown, self.takes_end, gate, times)
        self.input.refused.connect(self.pressed)
        self._reporter = SeenReporter(self, self.stage, self.sheets, self.touchables, gate)
        self._reporter.fully_shown.connect(self._make_ready)
        self._reporter.fully_shown.connect(self.seen)

    # showing -------------------------------------------------------------------------------------------------------

    def show_screen(self, screen: Screen, animate: bool = True) -> None:
        """Show a screen: at once, in place where it is the same page, else with a short travel."""
        self.screen_shown = screen
        self._lay(screen, animate)

    def forget(self) -> None:
        """The visit is over: no cache keeps a word that was on the screen, nor what was scanned."""
        self.physical_keys.forget()
        kept.forget()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_frame()

    def set_margin(self, left: int) -> None:
        """Keep ``left`` pixels free for the demo's drawer: the kiosk moves aside, as large as the rest allows."""
        if left != self._margin:
            self._margin = left
            self._fit_frame()

    def _fit_frame(self) -> None:
        width, height = self.width() - self._margin, self.height()
        if self._margin:
            ratio = 9 / 16 if width < height else 16 / 9
            width, height = min(width, round(height * ratio)), min(height, round(width / ratio))
        self.frame.setGeometry(self._margin, (self.height() - height) // 2, width, height)
        if self.screen_shown is not None:
            self._lay(self.screen_shown, animate=False)

    def showEvent(self, event: QShowEvent) -> None:
        """Stand before all parts."""
        super().showEvent(event)
        self.input.watch(self.windowHandle())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """What the frame leaves free is dark; where nothing was laid yet lies paper, never the toolkit's grey."""
        p = QPainter(self)
        p.fillRect(self.rect(), self._theme.color("band" if self._margin else "paper"))
        p.end()

    @property
    def metrics(self) -> Metrics:
        return screen_metrics(self.frame, self._diagonal)

    def _theme_for(self, screen: Screen) -> Theme:
        wish = screen.preferences
        metrics = self.metrics
        theme = Theme.make(
            *(metrics, metrics.nearest(wish.text_size), wish.contrast),
            *(self._reduced, wish.language, self._logo),
        )
        return self._theme if theme == self._theme else theme

    def _lay(self, screen: Screen, animate: bool) -> None:
        self._reporter.hold()
        theme = self._theme_for(screen)
        turned = theme.metrics.portrait != self._theme.metrics.portrait
        retheme, self._theme = theme is not self._theme, theme
        self.stage.setGeometry(self.frame.rect())
        changed = self.stage.show_screen(screen, theme, animate)
        view = self.stage.page
        self._lay_header(screen, view, retheme, turned, animate)
        self._lay_bar()
        self._lay_band(screen, view.zones.band, retheme)
        above = QRect(0, 0, self.frame.width(), round(view.zones.band.top()))
        moved = self.sheets.show_sheet(screen, theme, above, animate)
        self._opener.focus(self.sheets.view, view, changed, moved)
        self.strip.show_words(screen.dropped, view.zones.header, theme)
        self._teller.tell(screen, view)
        self._reporter.report(screen)

    def _make_ready(self) -> None:
        """Now is time for the pages that come next."""
        if self.screen_shown is not None:
            self.stage.coming.expect(self.screen_shown.coming)

    def _page_turned(self) -> None:
        final = getattr(getattr(self.stage.page.value, "bar", None), "final", None)
        if final is not None and self.stage.page.read_whole != (self.bar.bar.final is not None):
            self._lay_bar()

    def _lay_bar(self) -> None:
        """What the page has to say below it; the final yes only once all of the page could be read."""
        view = self.stage.page
        bar = getattr(view.value, "bar", None)
        self.bar.setVisible(bar is not None)
        shown = bar or Bar()
        if shown.final is not None and not view.read_whole:
            shown = replace(shown, final=None)
        self.bar.show_bar(shown, view.zones.bar, self._theme, view.zones.final, view.zones.bar_rows, view.keyed)

    def _lay_header(self, screen: Screen, view: PageView[Page], retheme: bool, turned: bool, animate: bool) -> None:
        if turned:
            self.header.hide()
            self.header.deleteLater()
            self.header = HeaderShelf(self._theme, parent=self.frame)
            self.header.stackUnder(self.bar)
        elif retheme:
            self.header.set_theme(self._theme)
        self.header.steps.animated = animate
        self.header.show_value((screen.library, screen.steps, screen.greeting))
        self.header.place(view.zones.header)
        self.header.setVisible(not view.bare)

    def _lay_band(self, screen: Screen, rect: QRectF, retheme: bool) -> None:
        if retheme:
            self.band.set_theme(self._theme)
        self.band.show_value((screen.utilities, screen.library)).setVisible(not self.stage.page.whole)
        self.band.place(rect)

    # what the person does --------------------------------------------------------------------------------------------

    def _utility(self, menu: str) -> None:
        self.pressed.emit(MenuPressed(Menu(menu)))

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        """A touch that hit nothing still says that somebody is there."""
        self.pressed.emit(Touched())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys of an external keyboard that no part took: typing, Enter for the way on, Esc for the way back."""
        if event.key() == Qt.Key.Key_Q and event.modifiers() & _EXIT == _EXIT:
            self.exit_wished.emit()
        elif self.takes_end(event):  # one that did not come through the native window
            return
        elif not self.physical_keys.typed(event) and not self._take_key(event):
            self.pressed.emit(Touched())

    def takes_end(self, event: QKeyEvent) -> bool:
        """Whether no part may get this key, though the one with the focus would take it.

        ``InputWatch`` asks for every key, so it doesn't matter how a part got the focus.
        """
        focus = self.focusWidget()
        own = focus is None or focus is self or self.frame.isAncestorOf(focus)
        return own and event.key() in _TAKEN_BY_PARTS and self.physical_keys.ended(event)

    def _what_is_shown(self) -> Shown:
        return Shown(self.stage.view, self.screen_shown is not None and self.screen_shown.sheet is not None)

    def _take_key(self, event: QKeyEvent) -> bool:
        enter = event.key() in ENTER
        escape = event.key() == Qt.Key.Key_Escape
        if self.screen_shown is None:
            return False
        typed = self.screen_shown.sheet is None and self.stage.page.type_key(event)
        if typed or (self.sheets.view or self.stage.page).turn_by_key(Qt.Key(event.key())):
            return True
        on, back = ways(self.screen_shown)
        way = on if enter else back if escape else None
        if way is not None and not event.isAutoRepeat():
            self._way(way.event)
        return way is not None

    def _way(self, press: Pressed) -> None:
        """A button of the bar: what is half typed is finished before it."""
        self.stage.page.flush()
        self.pressed.emit(press)

    def layers(self) -> list[QWidget]:
        page = [self.header, self.stage.page, self.bar, self.strip]
        return [*(page if self.sheets.view is None else [self.sheets.view]), self.band]

    def touchables(self) -> list[QAbstractButton]:
        """Everything an external keyboard can reach, in the order of Tab."""
        band = self.band.findChildren(QAbstractButton)
        if self.sheets.view is not None:
            return [*self.sheets.view.touchables(), *band]
        view = self.stage.view
        return [*([] if view is None else view.touchables()), *self.bar.touchables(), *band]

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes through what can be reached now, round and round."""
        chain = self.touchables()
        if not chain:
            return False
        here = self.focusWidget()
        at = chain.index(here) if here in chain else (-1 if forward else 0)
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        there = chain[(at + (1 if forward else -1)) % len(chain)]
        there.setFocus(reason)
        return True

    def closeEvent(self, event: QCloseEvent) -> None:
        """Alt+F4 and the like do nothing unless closing is allowed."""
        event.setAccepted(self.allow_close)
