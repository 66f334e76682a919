"""Shows why a kiosk could not start, until it is told to end or the reason has gone."""

from __future__ import annotations

import signal
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from types import FrameType

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from kiosk.app.exits import Exit
from kiosk.app.failure.page import FailurePage
from kiosk.app.first_picture import application, fill_screen
from kiosk.art import fonts
from kiosk.clock import LIBRARY_ZONE
from kiosk.concurrency import Deadline, Ticker
from kiosk.faults import describe
from kiosk.log.logger import logger

_log = logger(__name__)

LOOK_SECONDS, LONGEST_SECONDS = 10.0, 300.0
_SIGNALS_MS = 500
"""Python sees a signal when it runs."""


@dataclass(frozen=True, slots=True)
class Failure:
    """Why the start failed; ``still`` says why it would fail again, as far as that is found out without trying, or ''.

    ``still`` is called on a thread of its own, and may take its time.
    """

    code: Exit
    reason: str
    still: Callable[[], str]


class Staying(QObject):
    """Looks again and again; ``gone`` when there is nothing left that keeps the kiosk from starting."""

    found = Signal(str)
    gone = Signal()

    def __init__(self, failure: Failure, parent: QObject, *, first: float, every: float = LOOK_SECONDS) -> None:
        """``first``: seconds after which it may be gone at the earliest, ``every``: between two looks."""
        super().__init__(parent)
        self._still = failure.still
        self._earliest = Deadline.after(first)
        self._ticker = Ticker("failed start", every, self._look)
        self._ticker.start()

    def close(self) -> None:
        self._ticker.stop(0)

    def _look(self) -> None:
        try:
            reason = self._still()
        except Exception as error:  # what looks may be what is broken: the page stays, and so does its reason
            _log.error("why the start failed can't be looked at: %s", describe(error))
            return
        if reason:
            self.found.emit(reason)
        elif self._earliest.passed:
            self.gone.emit()


def wait_of(tries: int) -> float:
    """Seconds before the next start after so many that failed."""
    return min(LOOK_SECONDS * (1 << min(tries, 8)), LONGEST_SECONDS)


def stay(failure: Failure, tries: int) -> bool:
    """Show it; True once another start is to be tried, False when told to end."""
    app = application()
    try:
        fonts.load()
    except fonts.FontMissing as missing:  # it may be why the start failed: the system's letters will do
        _log.error("the page of a failed start has other letters: %s", describe(missing))
    page = FailurePage(failure.code)

    def say(reason: str) -> None:
        page.say(reason, f"{datetime.now(LIBRARY_ZONE):%H:%M:%S}")

    say(failure.reason)
    staying = Staying(failure, app, first=wait_of(tries))
    staying.found.connect(say)
    staying.gone.connect(lambda: QApplication.exit(Exit.RESTART))
    _end_when_told(app)
    fill_screen(page)
    _log.warning("the start failed: its page is shown, and it is tried again: %s", failure.code)
    try:
        return app.exec() == Exit.RESTART
    finally:
        staying.close()
        page.close()


def _end_when_told(app: QApplication) -> None:
    def end(_number: int, _frame: FrameType | None) -> None:
        QApplication.exit(Exit.DONE)

    signal.signal(signal.SIGTERM, end)
    signal.signal(signal.SIGINT, end)
    awake = QTimer(app)
    awake.timeout.connect(lambda: None)
    awake.start(_SIGNALS_MS)
