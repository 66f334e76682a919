"""Brings sheets up over the page and takes them away."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QRect, QVariantAnimation, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from kiosk.screen.values.sheets import Screen, Sheet
from kiosk.ui.sheets.view import SheetView
from kiosk.ui.style.theme import Theme
from kiosk.ui.window.rising import Rising
from kiosk.ui.window.travel import last_seen
from kiosk.ui.window.wiring import sheet_for

RISE_MS = 260
_FIRST_MS = 16
"""Where it begins: the first picture shows something of the sheet."""


class SheetHost(QWidget):
    """Lies over page, header and action bar while a sheet is shown; else it is not there."""

    pressed = Signal(object)
    settled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sheets")
        self.view: SheetView[Sheet] | None = None
        self._rising = Rising(parent)
        self._over = False
        self._motion = QVariantAnimation(self)
        self._motion.setDuration(RISE_MS)
        self._motion.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._motion.setStartValue(0.0)
        self._motion.setEndValue(1.0)
        self._motion.valueChanged.connect(self._rise)
        self._motion.finished.connect(self._end)
        self.hide()

    def show_sheet(self, screen: Screen, theme: Theme, rect: QRect, animate: bool) -> bool:
        """Show the screen's sheet or none; returns True when another one (or none) is shown than before."""
        if self.moving and self.view is not None:
            if (screen.sheet, theme, rect) == (self.view.value, self.view.theme, self.geometry()):
                self._over = True  # who knows what has changed below it
                return False
            self._settle()
        self.setGeometry(rect)
        if screen.sheet is None:
            gone = self.view is not None
            self._drop()
            self.hide()
            return gone
        kind = sheet_for(screen.sheet)
        view, new = self.view, type(self.view) is not kind
        below = None
        if new or view is None:
            self._drop()
            below = last_seen(self) if animate and not theme.reduced_motion else None
            view = self.view = kind(theme, screen.sheet, self)
            view.pressed.connect(self.pressed)
        view.library, view.greeting = screen.library, screen.greeting
        view.turning = screen.turning
        view.setGeometry(self.rect())
        view.show_value(screen.sheet, theme)
        view.show()
        self.show()
        if below is not None:
            self._begin(view, below)
        return new

    @property
    def moving(self) -> bool:
        return self._motion.state() is not QVariantAnimation.State.Stopped

    @property
    def pictures(self) -> int:
        """How many pictures of the screen and of the sheet are kept at the moment."""
        return self._rising.pictures

    def _begin(self, view: SheetView[Sheet], below: QImage) -> None:
        running = QVariantAnimation.State.Running
        self._over = any(each.state() is running for each in self.window().findChildren(QVariantAnimation))
        self._rising.begin(view, below)
        self._motion.start()
        self._motion.setCurrentTime(_FIRST_MS)

    def _rise(self, value: object) -> None:
        self._rising.move_to(float(str(value)))

    def _end(self) -> None:
        """The sheet has come; what moved below it meanwhile is painted anew."""
        self._rising.end(repaint=self._over)
        self.settled.emit()

    def _settle(self) -> None:
        """End it at once: what is shown changes."""
        self._motion.stop()
        self._rising.drop()
        self.settled.emit()

    def _drop(self) -> None:
        if self.view is not None:
            self.view.hide()
            self.view.setParent(None)
            self.view.release()
            self.view.deleteLater()
            self.view = None
