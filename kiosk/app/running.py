"""What ``kiosk run`` was asked for, and the kiosk that came of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.app.kiosk import Kiosk
from kiosk.dataclass import dataclass

if TYPE_CHECKING:
    from kiosk.demo.dock import DockController


@dataclass(frozen=True, slots=True)
class Options:
    """How ``kiosk run`` was asked to run."""

    demo: bool
    windowed: bool
    size: tuple[int, int] | None
    data: Path
    lay: str | None
    dock: bool
    check: Callable[[], object] = lambda: None
    """Looks at what of the profile was not looked at before the first page.  Raises ProfileError."""
    file: Path | None = None
    """The profile; None for the demo's own."""
    supervised: bool = False
    """Ends when standard input does: who holds its other end watches over this kiosk."""


@dataclass(frozen=True, slots=True)
class Running:
    """A kiosk and what must be closed after it."""

    kiosk: Kiosk
    closing: tuple[Callable[[], None], ...]
    complete: Callable[[], None]
    """Loads what the first page did not need; on a thread of its own, once.  Raises CannotStart or ProfileError."""
    dock: DockController | None = None
