"""What the screen for staff says that is no matter of its own state."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from kiosk.dataclass import dataclass
from kiosk.visit.pause import Pauses


@dataclass(frozen=True, slots=True)
class StaffFacts:
    """``problems``: when, which code, on what page (the name of a visit's state), the newest first.

    ``kiosk`` is its id.  ``counts`` are those of today since ``since``, by outcome or problem code.
    """

    problems: tuple[tuple[datetime, str, str], ...]
    counts: Mapping[str, int]
    since: datetime
    prints: bool
    sounds: bool
    pauses: Pauses
    kiosk: str
    version: str
