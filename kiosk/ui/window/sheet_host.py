"""Brings sheets up over the page and takes them away."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QRect, QVariantAnimation, Signal
from PySide6.QtWidgets import QWidget

from kiosk.screen.values.sheets import Screen, Sheet
from kiosk.ui.sheets.view import SheetView
from kiosk.ui.style.theme import Theme
from kiosk.ui.window.wiring import sheet_for

RISE_MS = 260


class SheetHost(QWidget):
    """Lies over page, header and action bar while a sheet is shown; else it is not there."""

    pressed = Signal(object)
    settled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sheets")
        self.view: SheetView[Sheet] | None = None
        self._motion = QVariantAnimation(self)
        self._motion.setDuration(RISE_MS)
        self._motion.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._motion.setStartValue(0.0)
        self._motion.setEndValue(1.0)
        self._motion.valueChanged.connect(self._rise)
        self._motion.finished.connect(self.settled)
        self.hide()

    def show_sheet(self, screen: Screen, theme: Theme, rect: QRect, animate: bool) -> bool:
        """Show the screen's sheet or none; returns True when another one (or none) is shown than before."""
        self.setGeometry(rect)
        if screen.sheet is None:
            gone = self.view is not None
            self._drop()
            self.hide()
            return gone
        kind = sheet_for(screen.sheet)
        view, new = self.view, type(self.view) is not kind
        if new or view is None:
            self._drop()
            view = self.view = kind(theme, screen.sheet, self)
            view.pressed.connect(self.pressed)
        view.library = screen.library
        view.setGeometry(self.rect())
        moving = new and animate and not theme.reduced_motion
        if moving:
            view.rise = 0.0
        view.show_value(screen.sheet, theme)
        view.show()
        self.show()
        if moving:
            self._motion.start()
        return new

    @property
    def moving(self) -> bool:
        return self._motion.state() is QVariantAnimation.State.Running

    def _rise(self, value: object) -> None:
        if self.view is not None:
            self.view.set_rise(float(str(value)))

    def _drop(self) -> None:
        self._motion.stop()
        if self.view is not None:
            self.view.hide()
            self.view.setParent(None)
            self.view.release()
            self.view.deleteLater()
            self.view = None
