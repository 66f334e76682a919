"""Has Python's collector run on the thread that paints, and at the end of each visit (ADR 0030)."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_AFTER_MS = 400
"""Longer than any transition: until then its pictures, and widgets that are about to be deleted, may be held."""
_EVERY_MS = 1000
_WHOLE = 60
"""Every so many rounds old objects are looked at, too."""


class Collector(QObject):
    """Collects on the thread of its event loop, and nowhere else.

    Left to itself, Python collects on whichever thread happens to allocate: the card's or the service's would destroy
    widgets then.  What is there when it begins is never looked at again, which keeps the rounds short.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._round = 0
        gc.collect()
        gc.freeze()
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self._collect)
        self._timer.start()

    def _collect(self) -> None:
        self._round = (self._round + 1) % _WHOLE
        gc.collect(1 if self._round else 2)


def collect_soon() -> None:
    """Collect now, and once more when nothing of the last page moves or waits for its deletion."""
    for milliseconds in (0, _AFTER_MS):
        QTimer.singleShot(milliseconds, _collect)


def _collect() -> None:
    gc.collect()
