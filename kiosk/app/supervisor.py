"""Notices that whatever started this process wants it to end, or is gone: the pipe at standard input is closed."""

from __future__ import annotations

import os
import stat

from PySide6.QtCore import QObject, Signal

from kiosk.concurrency import SerialWorker
from kiosk.log.logger import logger

_log = logger(__name__)


class Supervisor(QObject):
    """Emits ``gone`` once, on the thread it was made on."""

    gone = Signal()

    def __init__(self, parent: QObject, stream: int = 0) -> None:
        """``stream`` is the file descriptor of a pipe; the end of anything else means nothing."""
        super().__init__(parent)
        self._stream = stream
        SerialWorker("supervisor").do(self._wait)

    def _wait(self) -> None:
        try:
            if not stat.S_ISFIFO(os.fstat(self._stream).st_mode):
                _log.warning("nobody watches over this process: its standard input is no pipe")
                return
            while os.read(self._stream, 4096):  # not sys.stdin: its lock would be held at the end of the process
                pass
        except OSError:
            _log.warning("nobody watches over this process: it has no standard input")
            return
        _log.info("told to end: standard input was closed")
        self.gone.emit()
