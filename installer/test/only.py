"""Parts of a lock with hashes, on standard output.

``python -m installer.test.only LOCK OTHER [NAME...]``: what LOCK has and OTHER has not, and these packages.
``python -m installer.test.only LOCK --just NAME...``: these packages alone.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path


def blocks(lock: Path) -> dict[str, str]:
    """Each package's lines, by its name in lower case."""
    found: dict[str, str] = {}
    name = ""
    for line in lock.read_text("utf-8").splitlines(keepends=True):
        begins = re.match(r"([A-Za-z0-9._-]+)(\[.*?\])?==", line)
        if begins:
            name = re.sub(r"[-_.]+", "-", begins[1]).lower()
            found[name] = ""
        if name and not line.lstrip().startswith("#"):
            found[name] += line
    return found


def main(lock: str, *rest: str) -> int:
    of_lock = blocks(Path(lock))
    if rest[0] == "--just":
        chosen = {name: of_lock[name] for name in rest[1:]}
    else:
        other = blocks(Path(rest[0]))
        chosen = {name: lines for name, lines in of_lock.items() if name not in other or name in rest[1:]}
    sys.stdout.write("".join(chosen.values()))
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
