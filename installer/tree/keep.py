"""What of the unpacked packages is installed: ``keep.toml`` lists it, and everything else is deleted.

``python -m installer.tree.keep TREE`` does so, and fails for a line of the list that fits nothing.
"""

from __future__ import annotations

import argparse
import re
import sys
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

LIST = Path(__file__).parents[1] / "keep.toml"


@dataclass(frozen=True)
class Pattern:
    """A place in the tree, with ``/``: ``*`` stands for anything within a name, ``**`` for any folders and names."""

    text: str

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        parts = re.split(r"(\*\*/|\*\*|\*)", self.text)
        means = {"**/": "(?:[^/]+/)*", "**": ".*", "*": "[^/]*"}
        return re.compile("".join(means.get(part, re.escape(part)) for part in parts), re.IGNORECASE)

    def fits(self, place: str) -> bool:
        return self._compiled.fullmatch(place) is not None


@dataclass(frozen=True)
class KeepList:
    """``leave`` takes out of what ``keep`` lets in; ``built`` is what comes later.

    ``absent`` are modules that are imported and not installed; ``windows`` are DLLs that Windows brings.
    """

    keep: tuple[Pattern, ...]
    leave: tuple[Pattern, ...]
    built: tuple[Pattern, ...]
    absent: tuple[Pattern, ...]
    windows: tuple[Pattern, ...]

    def keeps(self, place: str) -> bool:
        return any(each.fits(place) for each in self.keep) and not any(each.fits(place) for each in self.leave)

    def is_of_windows(self, dll: str) -> bool:
        return any(each.fits(dll) for each in self.windows)

    def idle(self, places: Iterable[str]) -> list[str]:
        """Lines that fit none of these places: a package has changed, and the list has not."""
        all_places = list(places)
        return [each.text for each in (*self.keep, *self.leave) if not any(map(each.fits, all_places))]


def kept(file: Path = LIST) -> KeepList:
    found = tomllib.loads(file.read_text("utf-8"))

    def patterns(texts: Sequence[str]) -> tuple[Pattern, ...]:
        return tuple(map(Pattern, texts))

    keep = [text for name, texts in found["keep"].items() for text in texts]
    return KeepList(
        patterns(keep),
        patterns(found["leave"]),
        patterns(found["built"]),
        patterns(found["absent"]),
        patterns(found["windows"]),
    )


def places(tree: Path) -> dict[str, Path]:
    """Every file of a tree, by its place in it."""
    return {file.relative_to(tree).as_posix(): file for file in sorted(tree.rglob("*")) if file.is_file()}


def prune(tree: Path, what: KeepList) -> list[str]:
    """Delete what is not kept, and folders that become empty; returns the lines of the list that fit nothing."""
    found = places(tree)
    for place, file in found.items():
        if not what.keeps(place):
            file.unlink()
    for folder in sorted((each for each in tree.rglob("*") if each.is_dir()), reverse=True):
        if not any(folder.iterdir()):
            folder.rmdir()
    return what.idle(found)


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m installer.tree.keep", description=__doc__)
    parser.add_argument("tree", type=Path)
    tree: Path = parser.parse_args(arguments).tree
    before = len(places(tree))
    idle = prune(tree, kept())
    for text in idle:
        sys.stderr.write(f"keep.toml: {text} fits no file\n")
    after = places(tree)
    size = sum(file.stat().st_size for file in after.values())
    sys.stdout.write(f"kept {len(after)} of {before} files, {size / 1e6:.0f} MB\n")
    return 1 if idle else 0


if __name__ == "__main__":
    sys.exit(main())
