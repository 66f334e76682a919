"""Where logs lie when no setting says so, and how their files are called."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

FOLDER = "miraion-kiosk"
_NAME = re.compile(r"(?P<program>[a-z]+)-(?P<day>\d{4}-\d\d-\d\d)\.(?P<part>\d{3,})\.jsonl")


def default_folder() -> Path:
    """ProgramData on Windows; else what systemd gives the unit (``LogsDirectory=``), or the user's own state.

    It may not exist yet.
    """
    if sys.platform == "win32":
        return Path(os.environ.get("ProgramData") or r"C:\ProgramData", "MiraionKiosk", "logs")  # noqa: SIM112 - its name
    given = os.environ.get("LOGS_DIRECTORY", "").partition(":")[0]
    if given:
        return Path(given)
    state = os.environ.get("XDG_STATE_HOME")
    try:
        base = Path(state) if state else Path.home() / ".local" / "state"
    except RuntimeError:  # an account without a home
        base = Path("/var/log")
    return base / FOLDER / "logs"


def file_name(program: str, day: date, part: int) -> str:
    """Of a day's first, second … file; the order of the names is that of the files."""
    return f"{program}-{day.isoformat()}.{part:03}.jsonl"


def log_files(folder: Path, program: str) -> Iterator[tuple[date, int, Path]]:
    """Day, part and file of every log of a program, in no order."""
    for file in folder.iterdir():
        found = _NAME.fullmatch(file.name)
        if found is None or found["program"] != program:
            continue
        try:
            yield date.fromisoformat(found["day"]), int(found["part"]), file
        except ValueError:
            continue  # the 30th of February
