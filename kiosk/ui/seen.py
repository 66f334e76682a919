"""Finds out when what is shown can be seen: no transition runs, and all of it has been painted."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.ui.bridge import Gate
from kiosk.ui.controls import shown
from kiosk.visit.sheets import Screen

if TYPE_CHECKING:
    from kiosk.ui.window import KioskWindow


class SeenReporter(QObject):
    """Tells the gate what is shown, and when it is fully shown; ``fully_shown`` says so to others, with the page."""

    fully_shown = Signal(str)

    def __init__(self, window: KioskWindow, gate: Gate) -> None:
        super().__init__(window)
        self._window, self._gate = window, gate
        self._screen: Screen | None = None
        self._generation = 0
        window.stage.arranged.connect(self._again)
        for moving in (window.stage, window.sheets):
            moving.settled.connect(self._came_to_rest)

    def hold(self) -> None:
        """The window is being laid out: nothing is where it will be."""
        self._screen = None

    def report(self, screen: Screen) -> None:
        """Tell what is shown from now on."""
        self._screen = screen
        window = self._window
        if self._gate.show(shown(screen, window, window.sheets.view or window.stage.page, window.touchables())):
            self._generation += 1
            self._await_paint()

    def _again(self) -> None:
        if self._screen is not None:
            self.report(self._screen)

    def _came_to_rest(self) -> None:
        self._again()
        self._await_paint()

    def _await_paint(self) -> None:
        """All that waits to be painted is painted together with this one pixel."""
        self._window.update(0, 0, 1, 1)

    def _moving(self) -> bool:
        return self._window.stage.moving or self._window.sheets.moving

    def painting(self) -> None:
        """The window is being painted; its children follow before the next event is handled."""
        if not self._gate.settled and not self._moving():
            QTimer.singleShot(0, self, partial(self._painted, self._generation))

    def _painted(self, generation: int) -> None:
        self._again()  # what was laid out while it was hidden may have found its place only now
        if generation == self._generation and not self._gate.settled and not self._moving():
            self._gate.fully_shown()
            self.fully_shown.emit(self._screen.name if self._screen is not None else "")
