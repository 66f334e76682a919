"""What is on the screen while the kiosk is still being loaded: the start page as it began last time (ADR 0042)."""

from __future__ import annotations

import time
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.app.kept import KeptPicture, NoPicture, kept_picture
from kiosk.faults import Loggable, describe
from kiosk.log.logger import logger
from kiosk.uptime import uptime

_log = logger(__name__)

_LONGEST = 0.5
"""Seconds the start waits for the picture to be painted; another window may cover it."""


class FirstPicture:
    """Shows the kept picture on the whole screen, and keeps a new one where that one is not to be shown.

    It is only looked at: its window takes no presses, and goes when the kiosk's own has been painted above it.
    """

    def __init__(self, profile: Path) -> None:
        self._application = application()
        self._kept: KeptPicture | None = kept_picture(profile, QGuiApplication.primaryScreen())
        self._window: _PictureWindow | None = None
        self._shown_after: tuple[float, float] | None = None
        self._reason: str | None = None
        self._new: QImage | None = None
        self._logo: Path | None = None

    def show(self) -> None:
        """Show it, if there is one, and return when it is painted."""
        if self._kept is None:
            return
        try:
            image = self._kept.read()
        except NoPicture as reason:
            self._reason = str(reason)
            return
        self._window = _PictureWindow(QPixmap.fromImage(image))
        fill_screen(self._window)
        until = time.monotonic() + _LONGEST
        while not self._window.painted and time.monotonic() < until:
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents, 10)
        if self._window.painted:
            self._shown_after = uptime()

    def report(self) -> None:
        """Log what became of it; there was no log yet when it was shown."""
        if self._shown_after is not None:
            _log.info("the kept picture of the start page was shown after %.3f s (%.3f s computed)", *self._shown_after)
        if self._reason:
            _log.warning("no kept picture of the start page was shown: %s", Loggable(self._reason))

    def take(self, window: QWidget, logo: Path | None = None) -> None:
        """Have a picture of the kiosk's window as it begins, before anything is known of the reader, if one is due."""
        self._logo = logo
        if self._kept is not None and self._window is None:
            self._new = window.grab().toImage()

    def keep(self) -> None:
        """Write what was taken; any thread."""
        new, self._new = self._new, None
        if self._kept is None or new is None or (new.width(), new.height()) != self._kept.pixels:
            return
        try:
            self._kept.write(new, self._logo)
        except OSError as error:
            _log.warning("no picture of the start page could be kept: %s", describe(error))

    def close(self) -> None:
        """Take it off the screen."""
        if self._window is not None:
            self._window.close()
            self._window.deleteLater()
            self._window = None


class _PictureWindow(QWidget):
    """Paints the picture, and says when it has."""

    def __init__(self, picture: QPixmap) -> None:
        super().__init__()
        self.setObjectName("first-picture")
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self._picture = picture
        self.painted = False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The whole of it."""
        p = QPainter(self)
        p.drawPixmap(self.rect(), self._picture)
        p.end()
        self.painted = True


def application() -> QApplication:
    """The one there is, or a new one; it lives as long as somebody holds it."""
    found = QApplication.instance()
    if isinstance(found, QApplication):
        return found
    made = QApplication([])
    made.setApplicationName("kiosk")
    return made


def fill_screen(window: QWidget) -> None:
    """Show a window on the whole screen."""
    window.setWindowFlag(Qt.WindowType.FramelessWindowHint)
    # Without a window manager (a bare X server) nobody else makes a full-screen window full size.
    window.setGeometry(QGuiApplication.primaryScreen().geometry())
    window.showFullScreen()
