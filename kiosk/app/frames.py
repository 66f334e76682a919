"""Whether the screen still draws: a pixel is asked for, and its frame awaited."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget


class FrameProbe(QObject):
    """Calls ``drawn`` on the GUI thread when the window drew a frame it was asked for; costs nothing in between."""

    _asked = Signal()

    def __init__(self, window: QWidget, drawn: Callable[[], None]) -> None:
        super().__init__(window)
        self._window, self._drawn = window, drawn
        self._waiting = False
        self._asked.connect(self._ask, Qt.ConnectionType.QueuedConnection)

    def ask(self) -> None:
        """Want a frame; any thread, returns at once."""
        self._asked.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.UpdateRequest and self._waiting:
            self._waiting = False
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self._drawn)  # the window draws when it gets this event, after this filter
        return False

    def _ask(self) -> None:
        if not self._waiting:
            self._waiting = True
            self._window.installEventFilter(self)
        self._window.update(0, 0, 1, 1)
