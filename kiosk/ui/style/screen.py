"""How large the kiosk's part of a real screen is."""

from __future__ import annotations

from math import hypot

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from kiosk.ui.style.metrics import Metrics

IDLE_PLATFORMS = ("offscreen", "minimal")
"""Qt platforms without a screen, and without a hand before it."""


def screen_metrics(frame: QWidget, diagonal_inches: float | None) -> Metrics:
    """The metrics of a frame; ``diagonal_inches`` of the whole screen overrides what the screen says of itself."""
    width, height = max(1, frame.width()), max(1, frame.height())
    # Not the widget's own screen: PySide makes that a child of the widget, and it may go when Python collects this.
    middle = frame.mapToGlobal(frame.rect().center())
    screen = QGuiApplication.screenAt(middle) or QGuiApplication.primaryScreen()
    if screen is None or QGuiApplication.platformName() in IDLE_PLATFORMS:
        return Metrics.for_screen(width, height, None, diagonal_inches)
    whole, said = screen.geometry(), screen.physicalSize()
    share = (width / max(1, whole.width()), height / max(1, whole.height()))
    physical = (said.width() * share[0], said.height() * share[1])
    if diagonal_inches is not None:
        diagonal_inches *= hypot(width, height) / hypot(whole.width(), whole.height())
    return Metrics.for_screen(width, height, physical, diagonal_inches)
