"""Which kiosk holds these data now; nothing is taken from it, and nothing kept from one that starts meanwhile."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import QLockFile

from kiosk.app.instance import lock_path
from kiosk.doctor.finding import Finding, ok, unknown, warning
from kiosk.doctor.installation import Installation
from kiosk.settings.profile import Profile

NAME = "instance"
_AS_KIOSK = "Run this as the kiosk's account."


def look(site: Installation, profile: Profile) -> Finding:
    """By the lock that a kiosk takes at its start, which is only read."""
    path = lock_path(profile, site.data)
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return ok("none", "no kiosk runs on these data")
    except OSError as error:
        return unknown("unreadable", f"{path}: {error.strerror}", _AS_KIOSK)
    owner = _owner(path)
    if owner is None:
        return unknown("unreadable", f"{path} can't be read", _AS_KIOSK)
    number, program = owner
    alive = _alive(number)
    if alive is None:
        return unknown("cannot-tell", f"process {number} took {path}; nobody tells whether it runs", "", process=number)
    if not alive:
        said = f"{path} is left over of process {number}, which has ended"
        return warning("left-over", said, "Nothing: the next start takes it over. It ended by force.", process=number)
    return ok("running", f"a kiosk runs on these data (process {number})", process=number, program=program)


def _owner(path: Path) -> tuple[int, str] | None:
    """Of a QLockFile: process and program."""
    number, _host, program = QLockFile(str(path)).getLockInfo()
    return (number, program) if number else None


def _alive(number: int) -> bool | None:
    if sys.platform == "win32":
        import ctypes

        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        handle = kernel.OpenProcess(0x1000, False, number)  # PROCESS_QUERY_LIMITED_INFORMATION
        if not handle:
            return True if ctypes.get_last_error() == 5 else False  # noqa: SIM210 - 5: denied, so it is there
        code = ctypes.c_ulong()
        told = kernel.GetExitCodeProcess(handle, ctypes.byref(code))
        kernel.CloseHandle(handle)
        return code.value == 259 if told else None  # STILL_ACTIVE
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
