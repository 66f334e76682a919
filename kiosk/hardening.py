"""What a process gives up at its start, so that what it knows stays with it: core dumps, files others can read."""

from __future__ import annotations

import ctypes
import os
import sys

PRIVATE = 0o077
"""The umask: what this process writes is its owner's alone."""

_PR_SET_DUMPABLE = 4


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
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform.startswith("linux"):
        prctl = ctypes.CDLL(None, use_errno=True).prctl
        if prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0) != 0:
            raise OSError(ctypes.get_errno(), "this process can't be kept from dumping its memory")
