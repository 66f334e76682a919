"""A kiosk on the whole screen of a lobby PC."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kiosk.app.lobby.covers import Covers
from kiosk.app.lobby.desktop import Desktop, this_desktop
from kiosk.app.lobby.focus import FocusKeeper


class Lobby:
    """Holds the machine to the kiosk's window from now on, until it is closed."""

    def __init__(self, window: QWidget, desktop: Desktop | None = None) -> None:
        """``window`` is shown on the whole screen."""
        self._desktop = desktop or this_desktop()
        self._desktop.keep_awake(True)
        self._desktop.claim_touch(int(window.winId()))
        self.covers = Covers(window)
        self._focus = FocusKeeper(window, self._desktop)

    def close(self) -> None:
        self._focus.close()
        self.covers.close()
        self._desktop.keep_awake(False)
