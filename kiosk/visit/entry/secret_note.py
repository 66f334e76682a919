"""What is said at a secret field about keys that were not the screen's."""

from __future__ import annotations

from enum import Enum


class SecretNote(Enum):
    """Why nothing, or nothing any more, stands in the field."""

    NONE = "none"
    KEYS = "keys"
    """A key was struck that is not on the screen; it was ignored."""
    SCAN = "scan"
    """A scanner typed into the field; all of it was wiped."""
