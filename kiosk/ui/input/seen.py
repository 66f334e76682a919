"""Finds out when what is shown can be seen: no transition runs, and all of it has been painted."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QAbstractButton, QWidget

from kiosk.screen.values.sheets import Screen
from kiosk.ui.bridge import Gate
from kiosk.ui.input.controls import shown
from kiosk.ui.window.sheet_host import SheetHost
from kiosk.ui.window.stage import Stage


class SeenReporter(QObject):
    """Tells the gate what is shown, and when it is fully shown; ``fully_shown`` says so to others, with the page.

    ``buttons`` is everything of the window that can be pressed now.
    """

    fully_shown = Signal(str)

    def __init__(
        self, window: QWidget, stage: Stage, sheets: SheetHost, buttons: Callable[[], list[QAbstractButton]], gate: Gate
    ) -> None:
        super().__init__(window)
        self._window, self._stage, self._sheets, self._buttons, self._gate = window, stage, sheets, buttons, gate
        self._screen: Screen | None = None
        self._generation = 0
        stage.arranged.connect(self._again)
        stage.painting.connect(self._painting)
        for moving in (stage, sheets):
            moving.settled.connect(self._came_to_rest)

    def hold(self) -> None:
        """The window is being laid out: nothing is where it will be."""
        self._screen = None

    def report(self, screen: Screen) -> None:
        """Tell what is shown from now on."""
        self._screen = screen
        if self._gate.show(shown(screen, self._window, self._sheets.view or self._stage.page, self._buttons())):
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
        self._stage.update(0, 0, 1, 1)

    def _moving(self) -> bool:
        return self._stage.moving or self._sheets.moving

    def _painting(self) -> None:
        """The stage is being painted; what lies on it follows before the next event is handled."""
        if not self._gate.settled and not self._moving():
            QTimer.singleShot(0, self, partial(self._painted, self._generation))

    def _painted(self, generation: int) -> None:
        self._again()  # what was laid out while it was hidden may have found its place only now
        if generation == self._generation and not self._gate.settled and not self._moving():
            self._gate.fully_shown()
            self.fully_shown.emit(self._screen.name if self._screen is not None else "")
