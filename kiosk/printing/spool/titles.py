"""What jobs are called in a queue: seen by others, and in the print server's logs, so it says nothing of the patron."""

from __future__ import annotations

import hashlib
import platform
import re
import secrets

_MARK = "kiosk-"


def _machine() -> str:
    """Tells this machine's jobs from those of another kiosk at the same print server."""
    return hashlib.sha256(platform.node().encode()).hexdigest()[:6]


def title() -> str:
    """A title that is never used twice."""
    return f"{_MARK}{_machine()}-{secrets.token_hex(6)}"


def is_leftover(name: str) -> bool:
    """Whether a job of this title is from this machine, if it lies in the queue when the kiosk starts."""
    other = re.fullmatch(rf"{_MARK}([0-9a-f]{{6}})-[0-9a-f]{{12}}", name)
    return name.startswith(_MARK) and (other is None or other[1] == _machine())
