"""Where pages come and go: the content travels 48 px and fades, the ground changes, nothing of the last page stays."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QObject, QRectF, Qt, QTimer, QVariantAnimation, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QAbstractButton, QWidget

from kiosk.screen.pages.start import AttractPage
from kiosk.screen.values.place import Page
from kiosk.screen.values.sheets import Screen
from kiosk.ui.bridge import Kit
from kiosk.ui.pages.view import PageView
from kiosk.ui.style.theme import Theme
from kiosk.ui.window.coming import Coming, Ready
from kiosk.ui.window.ground import Fills, ground_of, paint_ground
from kiosk.ui.window.travel import Layer, Travel, last_seen, painted, parts_of
from kiosk.ui.window.wiring import view_for

TRAVEL, TRAVEL_MS, FADE_MS = 48.0, 220, 120
_FIRST_MS = 16
"""Where a transition begins: its first picture shows something of the new page."""


_DIRECT = Qt.FindChildOption.FindDirectChildrenOnly


class Stage(QWidget):
    """Shows the page of a screen; another value of the same page changes it in place."""

    pressed = Signal(object)
    arranged = Signal()
    settled = Signal()
    painting = Signal()
    """Comes while it is painted; what lies on it follows before the next event is handled."""

    def __init__(self, theme: Theme, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stage")
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._theme, self.kit = theme, kit
        self._name, self._order = "", 0
        self.view: PageView[Page] | None = None
        self._library = ""
        self._turning = ("", "")
        self.coming = Coming(self._make, lambda view: painted(view, self._ground(view)), self)
        self._travel = Travel(self)
        self._resting: list[QTimer] = []
        self._motion = QVariantAnimation(self)
        self._motion.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._motion.setStartValue(0.0)
        self._motion.setEndValue(1.0)
        self._motion.valueChanged.connect(self._moved)
        self._motion.finished.connect(self._end)

    def show_screen(self, screen: Screen, theme: Theme, animate: bool = True) -> bool:
        """Show the screen's page; returns True if it is another page than before."""
        self._theme = theme
        self._library, self._turning = screen.library, screen.turning
        ready = self.coming.take(screen.page, screen.coming, self._fits)
        kind = view_for(screen.page)
        same = self.view is not None and type(self.view) is kind and screen.name == self._name
        if same and self.view is not None:
            if self.view.value != screen.page or self.view.theme is not theme or self.view.size() != self.size():
                self.settle()
            if self.view.theme is not theme:
                self.update()
            self.view.library = screen.library
            self.view.turning = screen.turning
            self.view.setGeometry(self.rect())
            self.view.show_value(screen.page, theme)
            return False
        self._change(ready or Ready(self._make(screen.page)), screen, animate)
        return True

    def _make(self, page: Page) -> PageView[Page]:
        view: PageView[Page] = view_for(page)(self._theme, self.kit, page)
        view.library, view.turning = self._library, self._turning
        view.setGeometry(self.rect())
        view.refresh()
        return view

    def _fits(self, view: PageView[Page]) -> bool:
        return view.theme == self._theme and view.size() == self.size()

    def _change(self, ready: Ready, screen: Screen, animate: bool) -> None:
        self.settle()
        new = ready.view
        old, back = self.view, screen.order < self._order
        # Of a visit that is over nothing may linger, not even for the length of a fade.
        wiped = isinstance(screen.page, AttractPage)
        moving = animate and self.isVisible() and old is not None
        leaving = self._leaving(old, wiped) if moving and old is not None else None
        if old is not None:
            old.hide()
            old.setParent(None)
            old.release()
            old.deleteLater()
        self.view, self._name, self._order = new, screen.name, screen.order
        new.pressed.connect(self.pressed)
        new.arranged.connect(self._rearranged)
        new.setParent(self)
        new.setGeometry(self.rect())
        new.show()
        self.update()
        if leaving is not None:
            reduced, ground = self._theme.reduced_motion, self._ground(new)
            shift = 0.0 if reduced else self._theme.px(-TRAVEL if back else TRAVEL)
            sharp = ready.picture.size() == self.size() * self.devicePixelRatioF()
            picture = ready.picture if sharp else painted(new, ground)
            self._travel.begin(leaving, Layer(ground, picture, parts_of(new, ground)), shift)
            self._rest(new)
            self._motion.setDuration(FADE_MS if reduced else TRAVEL_MS)
            self._motion.start()
            self._motion.setCurrentTime(_FIRST_MS)

    def _ground(self, view: PageView[Page]) -> Fills:
        return ground_of(view.theme, view, QRectF(self.rect()))

    def _leaving(self, view: PageView[Page], wiped: bool) -> Layer:
        """The page that goes: what the screen shows of it, but for what stands above the pages and stays."""
        ground = self._ground(view)
        if wiped:
            return Layer(ground)
        frame = self.parentWidget() or self
        above = [each for each in frame.findChildren(QWidget, options=_DIRECT) if each is not self and each.isVisible()]
        covered = any(each.geometry().contains(self.rect().center()) for each in above)
        seen = None if covered else last_seen(self)
        if seen is None:
            return Layer(ground, painted(view, ground), parts_of(view, ground))
        parts = parts_of(view, ground)
        for each in above:
            parts -= QRegion(each.geometry().translated(-self.pos()))
        return Layer(ground, seen, parts)

    def _rearranged(self) -> None:
        """A page that changes by itself while it comes is shown as it is now."""
        if self.moving:
            self.settle()
        self.arranged.emit()

    def _rest(self, view: QWidget) -> None:
        """What moves by a clock of its own stands still on the page that comes, and goes on where that stands."""
        self._resting = [each for each in view.findChildren(QTimer) if each.isActive() and not each.isSingleShot()]
        for clock in self._resting:
            clock.stop()

    def _go_on(self) -> None:
        resting, self._resting = self._resting, []
        for clock in resting:
            moved = clock.parent()
            if isinstance(moved, QWidget) and moved.isVisible():
                clock.start()

    def _moved(self, value: object) -> None:
        self._travel.move_to(float(str(value)))

    def _end(self) -> None:
        """The transition ran to its end: what it showed last stays, but for what has moved below it."""
        self._travel.end()
        if self.view is not None:
            for part in _restless(self.view):
                part.update()
        self._go_on()
        self.settled.emit()

    def settle(self) -> None:
        """End a transition at once."""
        self._motion.stop()
        self._travel.drop()
        self._go_on()
        self.settled.emit()

    @property
    def moving(self) -> bool:
        return self._motion.state() is QVariantAnimation.State.Running

    @property
    def page(self) -> PageView[Page]:
        """The page that is shown; RuntimeError before the first."""
        if self.view is None:
            raise RuntimeError("no screen was shown yet")
        return self.view

    @property
    def pictures(self) -> int:
        """How many pictures of pages are kept at the moment."""
        return self._travel.pictures

    def paintEvent(self, _event: QPaintEvent) -> None:
        self.painting.emit()
        p = QPainter(self)
        if self.view is not None:
            paint_ground(p, ground_of(self._theme, self.view, QRectF(self.rect())))
        else:
            p.fillRect(self.rect(), self._theme.color("paper"))
        p.end()


def _restless(view: QWidget) -> set[QWidget]:
    """What moves by itself, and what is held down or has the focus: it may look otherwise than some frames before."""
    clocks: list[QObject] = [each for each in view.findChildren(QTimer) if each.isActive()]
    running = QVariantAnimation.State.Running
    clocks += [each for each in view.findChildren(QVariantAnimation) if each.state() == running]
    found = {clock.parent() for clock in clocks}
    found |= {each for each in view.findChildren(QAbstractButton) if each.isDown() or each.hasFocus()}
    return {each for each in found if isinstance(each, QWidget)}
