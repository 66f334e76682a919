"""What is left of a process that died within native code: its source lines, for the log of the next run.

``faulthandler`` writes files, lines and functions, and no value; it can't write JSON.
"""

from __future__ import annotations

import atexit
import contextlib
import faulthandler
import logging
import os
import re
from pathlib import Path

from kiosk.faults import Loggable
from kiosk.log.files import lock

log = logging.getLogger("kiosk.log")

_FLAGS = os.O_RDWR | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NOFOLLOW", 0)
_MOST_BYTES = 64 * 1024
_MOST_FRAMES = 12
_HEAD = re.compile(r"^(?:Fatal Python error|Windows fatal exception): ([\w ]{1,60})", re.MULTILINE)
_FRAME = re.compile(r'^  File "(.+)", line (\d+) in ([\w<>.]+)\r?$', re.MULTILINE)


def watch(folder: Path, program: str) -> None:
    """Say what former processes died of, and keep a file for what this one may die of.  Nothing where none can be."""
    with contextlib.suppress(OSError):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for file in sorted(folder.glob(f"{program}-*.crash")):
            _report(file)
        path = folder / f"{program}-{os.getpid()}.crash"
        number = os.open(path, _FLAGS | os.O_CREAT | os.O_EXCL | os.O_APPEND, 0o600)
        lock(number)
        faulthandler.enable(number, all_threads=False)
        atexit.register(_unwatch, number, path)


def _unwatch(number: int, path: Path) -> None:
    faulthandler.disable()
    with contextlib.suppress(OSError):
        os.close(number)
        path.unlink()


def _report(file: Path) -> None:
    """Write it to the log and delete it, unless its process still runs."""
    try:
        number = os.open(file, _FLAGS)
    except OSError:
        return
    try:
        if not lock(number):
            return
        said = os.read(number, _MOST_BYTES).decode("utf-8", "replace")
    finally:
        os.close(number)
    if said:
        log.critical("a former process died: %s", described(said))
    with contextlib.suppress(OSError):
        file.unlink()


def described(said: str) -> Loggable:
    """What faulthandler wrote, as ``faults.describe`` says it."""
    head = _HEAD.search(said)
    frames = [f"{_within_package(file)}:{line}:{name}" for file, line, name in _FRAME.findall(said)[:_MOST_FRAMES]]
    return Loggable(f"{head[1] if head else 'no known reason'} at {' < '.join(frames) or 'no known place'}")


def _within_package(path: str) -> str:
    """From our package on, wherever it lay when that kiosk ran, or the file's own name."""
    parts = path.replace("\\", "/").split("/")
    if "kiosk" not in parts[:-1]:
        return parts[-1]
    return "/".join(parts[len(parts) - parts[::-1].index("kiosk") :])
