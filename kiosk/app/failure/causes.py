"""Whether a start would fail again, as far as that is found out without trying: settings, and what they name."""

from __future__ import annotations

from pathlib import Path

from kiosk.app.exits import Exit
from kiosk.clock import SystemClock
from kiosk.settings.load import ProfileError, load
from kiosk.settings.sources.find import SettingsNotFound, find_profile


def still_failing(named: Path | None, code: Exit) -> str:
    """What still is to be mended after an end with ``code``; '' = nothing that is known.

    ``named`` is the profile of the command line, None for this machine's.
    """
    if code not in (Exit.SETTINGS, Exit.MISSING):
        return ""
    try:
        profile = load(find_profile(named))
    except (SettingsNotFound, ProfileError) as error:
        return str(error)
    if code is Exit.SETTINGS:
        return ""
    from kiosk.service.compose.looks import fault_of, looks_of_kiosk  # databases

    faults = (fault_of(look) for _, look in looks_of_kiosk(profile, SystemClock()))
    return "\n".join(str(fault) for fault in faults if fault is not None)
