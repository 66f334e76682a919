"""How much memory the process of the tests takes.  Two of them and a browser must fit into a small machine."""

from __future__ import annotations

import ctypes
import gc
import sys
from pathlib import Path
from types import ModuleType

MOST_MB = 880
"""Of these are 60 what the typefaces, catalogues and letters of seven languages take once all were drawn,
and 120 what doctor, staff desk, heartbeat, and papers as PDF import, and the screen for staff draws."""
MOST_GARBAGE_MB = 60
"""A kiosk of a journey is about 30 MB in reference cycles, which Python finds when it likes."""
_grown: dict[str, int] = {}
_collected_at = [0]


def now() -> int:
    """Resident megabytes; 0 elsewhere than on Linux."""
    return _read("VmRSS")


def most() -> int:
    """The most there ever were."""
    return _read("VmHWM")


def give_back() -> None:
    """Have glibc return what was freed: its heaps keep it for themselves otherwise."""
    if sys.platform.startswith("linux"):
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
        if trim is not None:
            trim(0)


def forget(module: ModuleType) -> None:
    """Empty the caches of a module's functions: what one file of tests has cached no other will ask for."""
    for each in vars(module).values():
        if callable(clear := getattr(each, "cache_clear", None)):
            clear()


def collect_if_grown() -> None:
    """Find reference cycles when the process has become larger than it was after they were found last."""
    size = now()
    if size > _collected_at[0] + MOST_GARBAGE_MB:
        gc.collect()
        give_back()
        _collected_at[0] = now()


def note(file: str, grown: int) -> None:
    """Remember by how much the tests of a file made the process larger for good."""
    _grown[file] = grown


def check(megabytes: int) -> None:
    """Raises AssertionError, naming the files that took most, if it was too much."""
    worst = sorted(_grown.items(), key=lambda item: -item[1])[:5]
    named = ", ".join(f"{file} {grown:+} MB" for file, grown in worst)
    assert megabytes <= MOST_MB, f"the tests took {megabytes} MB, more than {MOST_MB}; what stayed: {named}"


def _read(name: str) -> int:
    if not sys.platform.startswith("linux"):
        return 0
    status = Path("/proc/self/status")
    words = dict(line.split(":", 1) for line in status.read_text().splitlines())
    return int(words[name].split()[0]) // 1024
