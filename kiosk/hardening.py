"""What a process gives up at its start, so that what it knows stays with it: core dumps, files others can read."""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

PRIVATE = 0o077
"""The umask: what this process writes is its owner's alone."""

_PR_SET_DUMPABLE = 4

_NO_ERROR_BOXES = 0x1 | 0x2 | 0x8000
"""SEM_FAILCRITICALERRORS, SEM_NOGPFAULTERRORBOX, SEM_NOOPENFILEERRORBOX."""
_NO_MEMORY_IN_REPORTS = 0x1 | 0x80 | 0x100
"""WER_FAULT_REPORTING_FLAG_NOHEAP, …_DISABLE_SNAPSHOT_CRASH, …_DISABLE_SNAPSHOT_HANG."""


def harden() -> None:
    """Both, at the start of a process.  Does nothing where the operating system has no such thing."""
    os.umask(PRIVATE)
    forbid_core_dumps()


def forbid_core_dumps() -> None:
    """No image of this process's memory reaches a disk, and no other process of the same user reads it.

    The limit alone does not hold where the kernel hands dumps to a program (systemd-coredump, apport).  A process
    that another program was loaded into is dumpable again: every new process has to ask for itself.
    """
    if sys.platform == "win32":
        forbid_error_reports(ctypes.WinDLL, Path(sys.executable).name)
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform.startswith("linux"):
        prctl = ctypes.CDLL(None, use_errno=True).prctl
        if prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0) != 0:
            raise OSError(ctypes.get_errno(), "this process can't be kept from dumping its memory")


def forbid_error_reports(load: Callable[[str], Any], program: str) -> None:
    """Keep Windows from reporting a crash of this process, and from covering the screen with a box about it.

    Error reporting has dumps of memory.  A process that dies by a fault is not reported without its box; one that is
    ended at once (a damaged heap) is reported all the same, unless its program is excluded, which is the user's setting
    and may be refused: then reports have at least no heap.
    """
    kernel = load("kernel32")
    kernel.SetErrorMode(kernel.GetErrorMode() | _NO_ERROR_BOXES)
    kernel.WerSetFlags(_NO_MEMORY_IN_REPORTS)
    try:
        reports = load("wer")
    except OSError:  # a Windows without error reporting
        return
    reports.WerAddExcludedApplication(ctypes.c_wchar_p(program), 0)
