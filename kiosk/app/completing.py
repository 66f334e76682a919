"""What the first page did not need is loaded once it is shown: the other pages, the library service, the printer."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from kiosk.app.collecting import Collector
from kiosk.app.first_picture import FirstPicture
from kiosk.app.running import Running
from kiosk.concurrency import SerialWorker
from kiosk.log.logger import logger
from kiosk.uptime import uptime

_log = logger(__name__)

LATEST_MS = 5000
"""When it is loaded though nobody saw the first page: another window may cover it."""


class Completion(QObject):
    """Begins when the first page is fully shown.  A kiosk that can't be completed ends, and ``fault`` says why."""

    _over = Signal()

    def __init__(self, running: Running, picture: FirstPicture | None, parent: QObject) -> None:
        """``picture`` was shown until now."""
        super().__init__(parent)
        self._picture = picture
        self.fault: Exception | None = None
        self._running = running
        self._begun = False
        self._worker = SerialWorker("start")
        self._over.connect(self._finish)
        running.kiosk.window.seen.connect(self._seen)
        QTimer.singleShot(LATEST_MS, self, self._begin)

    def _seen(self, _page: str) -> None:
        if not self._begun:
            _log.info("the start page could be touched after %.3f s (%.3f s computed)", *uptime())
        self._begin()

    def _begin(self) -> None:
        if not self._begun:
            self._begun = True
            if self._picture is not None:
                self._picture.close()
            self._worker.do(self._complete)

    def _complete(self) -> None:
        try:
            if self._picture is not None:
                self._picture.keep()
            self._running.complete()
        except Exception as error:
            self.fault = error
        self._over.emit()

    def _finish(self) -> None:
        if self.fault is not None:
            QApplication.exit(1)
            return
        _log.info("everything was loaded after %.3f s (%.3f s computed)", *uptime())
        Collector(self)
