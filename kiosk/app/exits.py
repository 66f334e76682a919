"""With which code ``kiosk run`` ends: what started it does by it what is to be done (docs/windows.md)."""

from __future__ import annotations

from enum import IntEnum


class Exit(IntEnum):
    """Exit codes of ``kiosk run``; 130 and 141 are those of every command."""

    DONE = 0
    """It was told to end."""
    FAILED = 1
    """Anything unexpected: to start it again may help."""
    MISUSED = 2
    """Its command line is wrong."""
    SETTINGS = 3
    """There is no profile, or it has faults: somebody has to mend it first."""
    MISSING = 4
    """What the profile names is missing or refused: database, key, certificates, printer."""
    RUNS_ALREADY = 5
    """Another kiosk has these data."""
    NO_DISPLAY = 6
    """There is nothing to show it on."""
    RESTART = 10
    """Staff want the program to start again."""
    LEAVE = 11
    """Staff want to leave the kiosk: the session is to end."""
