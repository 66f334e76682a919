"""Where pages come and go: the content travels 48 px and fades, the ground changes, nothing of the last page stays."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QPoint, QRectF, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QLinearGradient, QPainter, QPaintEvent, QPixmap, QRegion
from PySide6.QtWidgets import QWidget

from kiosk.art.brush import colour, mix
from kiosk.screen.pages.start import AttractPage
from kiosk.screen.values.place import Page
from kiosk.screen.values.sheets import Screen
from kiosk.ui.bridge import Kit
from kiosk.ui.pages.view import Ground, PageView
from kiosk.ui.style.theme import Theme
from kiosk.ui.window.wiring import view_for

TRAVEL, TRAVEL_MS, FADE_MS = 48.0, 220, 120


def paint_ground(p: QPainter, theme: Theme, view: PageView[Page], rect: QRectF) -> None:
    p.fillRect(rect, theme.color("paper"))
    if theme.palette.flat:
        underlay = view.underlay()
        if not underlay.isEmpty():
            edge = theme.px(4)
            line = QRectF(underlay.left(), underlay.top(), underlay.width(), edge)
            if not theme.metrics.portrait:
                line = QRectF(underlay.left(), underlay.top(), edge, underlay.height())
            p.fillRect(line, theme.color("line"))
    elif view.ground is Ground.ATTENTION:
        tint, sun = theme.palette.loquat_tint, theme.palette.loquat
        gradient = QLinearGradient(rect.topLeft(), rect.bottomLeft())
        gradient.setColorAt(0, colour(tint))
        gradient.setColorAt(1, colour(mix(tint, sun, 0.3)))
        p.fillRect(rect, gradient)
    else:
        p.fillRect(view.underlay(), theme.color("underlay"))


class _Travel(QWidget):
    """Pictures of the old and the new content while they move; touches go through to the new page."""

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage)
        self.setObjectName("travel")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.before = self.old = self.after = self.new = QPixmap()
        self.t = 0.0
        self.shift = 0.0

    def drop(self) -> None:
        """Let go of all pictures."""
        self.before = self.old = self.after = self.new = QPixmap()

    def paintEvent(self, _event: QPaintEvent) -> None:
        p = QPainter(self)
        p.drawPixmap(0, 0, self.after)
        p.setOpacity(1 - self.t)
        p.drawPixmap(0, 0, self.before)
        p.setOpacity(max(0.0, 1 - self.t * 1.6))
        p.drawPixmap(round(-self.shift * self.t), 0, self.old)
        p.setOpacity(self.t)
        p.drawPixmap(round(self.shift * (1 - self.t)), 0, self.new)
        p.end()


class Stage(QWidget):
    """Shows the page of a screen; another value of the same page changes it in place."""

    pressed = Signal(object)
    arranged = Signal()
    settled = Signal()

    def __init__(self, theme: Theme, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stage")
        self._theme, self._kit = theme, kit
        self._name, self._order = "", 0
        self.view: PageView[Page] | None = None
        self._travel = _Travel(self)
        self._travel.hide()
        self._motion = QVariantAnimation(self)
        self._motion.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._motion.setStartValue(0.0)
        self._motion.setEndValue(1.0)
        self._motion.valueChanged.connect(self._moved)
        self._motion.finished.connect(self.settle)

    def show_screen(self, screen: Screen, theme: Theme, animate: bool = True) -> bool:
        """Show the screen's page; returns True if it is another page than before."""
        self._theme = theme
        kind = view_for(screen.page)
        same = self.view is not None and type(self.view) is kind and screen.name == self._name
        if same and self.view is not None:
            if self.view.value != screen.page or self.view.theme is not theme or self.view.size() != self.size():
                self.settle()
            if self.view.theme is not theme:
                self.update()
            self.view.library = screen.library
            self.view.setGeometry(self.rect())
            self.view.show_value(screen.page, theme)
            return False
        self._change(kind(theme, self._kit, screen.page, self), screen, animate)
        return True

    def _change(self, new: PageView[Page], screen: Screen, animate: bool) -> None:
        self.settle()
        travel, old, back = self._travel, self.view, screen.order < self._order
        # Of a visit that is over nothing may linger, not even for the length of a fade.
        wiped = isinstance(screen.page, AttractPage)
        moving = animate and self.isVisible() and old is not None
        if moving and old is not None:
            travel.before = self._ground(old)
            if not wiped:
                travel.old = self._content(old)
        if old is not None:
            old.hide()
            old.setParent(None)
            old.release()
            old.deleteLater()
        self.view, self._name, self._order = new, screen.name, screen.order
        new.pressed.connect(self.pressed)
        new.arranged.connect(self.arranged)
        new.library = screen.library
        new.setGeometry(self.rect())
        new.refresh()
        new.show()
        self.update()
        if moving:
            travel.after, travel.new = self._ground(new), self._content(new)
            reduced = self._theme.reduced_motion
            travel.shift = 0.0 if reduced else self._theme.px(-TRAVEL if back else TRAVEL)
            travel.t = 0.0
            travel.setGeometry(self.rect())
            travel.raise_()
            travel.show()
            self._motion.setDuration(FADE_MS if reduced else TRAVEL_MS)
            self._motion.start()

    def _picture(self) -> QPixmap:
        """An empty picture as large as the stage."""
        picture = QPixmap(self.size() * self.devicePixelRatioF())
        picture.setDevicePixelRatio(self.devicePixelRatioF())
        picture.fill(Qt.GlobalColor.transparent)
        return picture

    def _content(self, view: PageView[Page]) -> QPixmap:
        """The parts of a page on nothing.  ``grab()`` would put the toolkit's own grey behind them."""
        picture = self._picture()
        view.render(picture, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
        return picture

    def _ground(self, view: PageView[Page]) -> QPixmap:
        picture = self._picture()
        p = QPainter(picture)
        paint_ground(p, view.theme, view, QRectF(self.rect()))
        p.end()
        return picture

    def _moved(self, value: object) -> None:
        self._travel.t = float(str(value))
        self._travel.update()

    def settle(self) -> None:
        """End a transition at once."""
        self._motion.stop()
        self._travel.hide()
        self._travel.drop()
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
        travel = self._travel
        return sum(not picture.isNull() for picture in (travel.before, travel.old, travel.after, travel.new))

    def paintEvent(self, _event: QPaintEvent) -> None:
        p = QPainter(self)
        if self.view is not None:
            paint_ground(p, self._theme, self.view, QRectF(self.rect()))
        else:
            p.fillRect(self.rect(), self._theme.color("paper"))
        p.end()
