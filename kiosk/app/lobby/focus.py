"""Takes the focus back from whatever comes up above the kiosk: a scanner's keys must not go elsewhere."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from kiosk.app.lobby.desktop import Desktop
from kiosk.log.logger import logger

_log = logger(__name__)

EVERY_MS = 1000
"""So often it is looked at, and tried again."""


class FocusKeeper(QObject):
    """Puts the window in front as long as the application is not the one that is used."""

    def __init__(self, window: QWidget, desktop: Desktop) -> None:
        super().__init__(window)
        self._window, self._desktop = window, desktop
        self._lost = False
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def close(self) -> None:
        self._timer.stop()

    def look(self) -> None:
        """What the timer does."""
        self._desktop.close_touch_keyboard()
        lost = QGuiApplication.applicationState() != Qt.ApplicationState.ApplicationActive
        if lost and not self._lost:
            _log.warning("another program has the focus: it is taken back")
        self._lost = lost
        if lost and self._window.isVisible():
            if self._window.isMinimized():
                self._window.showFullScreen()
            self._window.raise_()
            self._window.activateWindow()
            self._desktop.to_front(int(self._window.winId()))
