"""Whether anything of the visitor whose card was read lies in a file.

``python -m installer.test.traces FOLDER...`` looks through all files and fails for one that has a trace.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from installer.test.place import PASSWORD
from kiosk.simulator.personas.people import TARO

ENCODINGS = ("utf-8", "utf-16-le", "cp932")


def sought() -> set[bytes]:
    """Name, address and password of the card that is laid, as files of Windows would have them."""
    words = (TARO.name, TARO.name.replace("\u3000", ""), TARO.address, TARO.address[3:], PASSWORD)
    return {word.encode(encoding, "ignore") for word in words for encoding in ENCODINGS}


def traces(folder: Path) -> Iterator[tuple[Path, int]]:
    """Files with a trace, and how many kinds of it; links are not followed."""
    wanted = sought()
    for file in sorted(folder.rglob("*")):
        if file.is_file() and not file.is_symlink():
            content = file.read_bytes()
            if found := sum(word in content for word in wanted):
                yield file, found


def main(*folders: str) -> int:
    found = [trace for folder in folders for trace in traces(Path(folder))]
    count = sum(1 for folder in folders for file in Path(folder).rglob("*") if file.is_file())
    print("\n".join([*(f"{file}: {kinds}" for file, kinds in found), f"{len(found)} of {count} files have a trace"]))
    return int(bool(found) or not count)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
