"""What must not be in a tree: ``python -m installer.test.strangers TREE`` names each, and fails for one.

Shims and tools of this rig, tests, the virtual cards and their certification authority, keys of anybody.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

NAMES = re.compile(
    r"/(icuuc|mscms|bcryptprimitives)\.dll$|/(pytest|_pytest|pytestqt|hypothesis|xdist)/|/kiosk/(simulator|demo)/"
    r"|/(virtual_card|rig|sitecustomize)\.py$|/pythonw?\.exe$|/(Qt6Test\.dll|QtTest\.pyd)$|\.(key|pfx|p12|pdb|a|lib)$",
    re.IGNORECASE,
)
WORDS = (
    b"-----BEGIN PRIVATE KEY",
    b"-----BEGIN RSA PRIVATE KEY",
    b"For the test rig only",
)


def strangers(tree: Path) -> Iterator[str]:
    for file in sorted(tree.rglob("*")):
        place = file.relative_to(tree).as_posix()
        if NAMES.search(f"/{place}"):
            yield f"{place}: such a name"
        elif file.is_file() and place.startswith("lib/kiosk/"):
            content = file.read_bytes()
            yield from (f"{place}: holds {word.decode()}" for word in WORDS if word in content)


def main(tree: str) -> int:
    found = list(strangers(Path(tree)))
    files = sum(each.is_file() for each in Path(tree).rglob("*"))
    print("\n".join([*found, f"{files} files, {len(found)} that must not be there"]))
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
