"""How many connections the operating system lets this process have."""

from __future__ import annotations

WANTED = 8192
"""Files this process asks for."""
KEPT = 100
"""For the database, the log, and everything else that is no connection."""


def room_for_connections() -> int:
    """After asking for as many files as may be asked for; at least a few, or there would be no service."""
    return max(16, _open_files() - KEPT)


def _open_files() -> int:
    try:
        import resource
    except ModuleNotFoundError:  # Windows has no such limit
        return WANTED
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if soft == resource.RLIM_INFINITY or soft >= WANTED:
        return WANTED
    most = WANTED if hard == resource.RLIM_INFINITY else min(hard, WANTED)
    if most > soft:
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, hard))
    return max(soft, most)
