"""What the checkout holds: the files that git knows or would take."""

from __future__ import annotations

import subprocess
from functools import cache
from pathlib import Path

TOP = Path(__file__).parents[2]


@cache
def files() -> tuple[Path, ...]:
    """Every file that is committed or would be by `git add --all`, as it is in the work tree."""
    listed = subprocess.run(
        ["git", "-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=TOP,
        check=True,
        capture_output=True,
    ).stdout
    found = (TOP / name for name in listed.decode().split("\0") if name)
    return tuple(sorted(file for file in found if file.is_file()))


def texts() -> dict[Path, str]:
    """The files that hold text, and it."""
    read = {}
    for file in files():
        data = file.read_bytes()
        if b"\0" not in data[:8000]:
            read[file] = data.decode("utf-8")
    return read
