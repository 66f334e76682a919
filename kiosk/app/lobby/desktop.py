"""What the kiosk asks of the desktop it runs on, and how; only Windows has to be asked."""

from __future__ import annotations

import sys
from typing import Protocol


class Desktop(Protocol):
    """``window`` is a native window (an HWND).  What can't be had is logged once; nothing raises."""

    def keep_awake(self, on: bool) -> None:
        """Hold off sleep, a dark screen and the screen saver, or no longer."""

    def claim_touch(self, window: int) -> None:
        """Leave gestures from the edges and presses that last to this window, as long as it is full-screen."""

    def to_front(self, window: int) -> None:
        """Put it in front of all others, with the focus."""

    def close_touch_keyboard(self) -> None:
        """Close the desktop's own on-screen keyboard, if it is there."""


class NoDesktop:
    """A desktop that needs not be asked: on Linux the session is set up for the kiosk (docs/windows.md)."""

    def keep_awake(self, on: bool) -> None:
        pass

    def claim_touch(self, window: int) -> None:
        pass

    def to_front(self, window: int) -> None:
        pass

    def close_touch_keyboard(self) -> None:
        pass


def this_desktop() -> Desktop:
    if sys.platform == "win32":
        from kiosk.app.lobby.windows import WindowsDesktop

        return WindowsDesktop()
    return NoDesktop()
