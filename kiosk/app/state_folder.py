"""Where a kiosk keeps the little that outlives a restart, and is about nobody."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from kiosk.log.places import FOLDER
from kiosk.settings.profile import Profile

PAUSES = "pauses.json"


def state_folder(profile: Profile, data: Path | None) -> Path:
    """Beside the data: the demo's folder, or the database of a kiosk that is its own service.

    Else ProgramData on Windows, what systemd gives the unit (``StateDirectory=``), or the user's own state.  It may
    not exist yet.
    """
    if data is not None:
        return data
    if profile.service.database is not None:
        return profile.service.database.parent
    if sys.platform == "win32":
        return Path(os.environ.get("ProgramData") or r"C:\ProgramData", "MiraionKiosk", "state")  # noqa: SIM112 - its name
    given = os.environ.get("STATE_DIRECTORY", "").partition(":")[0]
    if given:
        return Path(given)
    state = os.environ.get("XDG_STATE_HOME")
    try:
        base = Path(state) if state else Path.home() / ".local" / "state"
    except RuntimeError:  # an account without a home
        base = Path("/var/lib")
    return base / FOLDER
