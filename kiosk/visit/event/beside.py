"""What a person does that is no matter of a visit."""

from __future__ import annotations

from kiosk.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Beside:
    """The base of user actions that ``step`` never gets: those on the screen for staff."""
