"""Plain sheets over the monitors that the kiosk is not on: no desktop shows, and nothing there can be touched."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPaintEvent, QScreen
from PySide6.QtWidgets import QWidget

from kiosk.log.logger import logger
from kiosk.ui.style.palette import Palette

_log = logger(__name__)

_COLOUR = Palette().paper


class Sheet(QWidget):
    """Covers a monitor, and takes no focus."""

    def __init__(self, screen: QScreen) -> None:
        super().__init__(None, Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowDoesNotAcceptFocus)
        self.setObjectName("cover")
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.setScreen(screen)
        self.setGeometry(screen.geometry())

    def paintEvent(self, _event: QPaintEvent) -> None:
        p = QPainter(self)
        p.fillRect(self.rect(), QColor(_COLOUR))
        p.end()


class Covers(QObject):
    """Keeps the kiosk's window on the primary monitor, whole, and a sheet on each other one, whatever is plugged in."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._sheets: list[Sheet] = []
        self._watched: set[QScreen] = set()
        self._counted = (0, 0)
        app = QGuiApplication.instance()
        if not isinstance(app, QGuiApplication):
            raise TypeError("covers need a QGuiApplication")
        app.screenAdded.connect(self._changed)
        app.screenRemoved.connect(self._changed)
        app.primaryScreenChanged.connect(self._changed)
        self._lay()

    @property
    def sheets(self) -> tuple[Sheet, ...]:
        return tuple(self._sheets)

    def close(self) -> None:
        """Take the sheets away, and lay no more."""
        QGuiApplication.instance().disconnect(self)  # type: ignore[union-attr]
        self._clear()

    def _changed(self) -> None:
        primary: QScreen | None = QGuiApplication.primaryScreen()
        if primary is None:  # all are being plugged in anew
            self._clear()
            return
        self._lay()
        if self._window.isFullScreen() and self._window.geometry() != primary.geometry():
            self._window.setScreen(primary)
            self._window.setGeometry(primary.geometry())

    def _lay(self) -> None:
        self._clear()
        primary = QGuiApplication.primaryScreen()
        for screen in QGuiApplication.screens():
            if screen not in self._watched:
                self._watched.add(screen)
                screen.geometryChanged.connect(self._changed)
            mirrors = screen.geometry() == primary.geometry()
            if screen is not primary and not mirrors:
                sheet = Sheet(screen)
                self._sheets.append(sheet)
                sheet.show()
        counted = len(QGuiApplication.screens()), len(self._sheets)
        if counted != self._counted:
            self._counted = counted
            _log.info("monitors=%d covered=%d", *counted)

    def _clear(self) -> None:
        for sheet in self._sheets:
            sheet.close()
            sheet.deleteLater()
        self._sheets = []
