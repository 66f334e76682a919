"""The faults that are known and not mended yet: ``open.toml``.  One that occurs no more must leave the list."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

from tests.fit.leaf import Fault

FILE = Path(__file__).with_name("open.toml")
_HEAD = """# Known faults that are not mended yet, by check, page and look; a * stands for anything.
# `make fit` fails for a fault that is not here, and for a line here that is no fault any more.
# `python -m tests.fit --all --write-known` writes it anew (with --sample: of what `make test` looks at alone).
"""


@dataclass(frozen=True)
class Known:
    check: str
    page: str
    look: str

    def is_of(self, fault: Fault) -> bool:
        return (
            fault.check == self.check
            and fnmatchcase(fault.page, self.page)
            and fnmatchcase(f"{fault.look} ", f"{self.look} ")
        )


def load(file: Path = FILE) -> list[Known]:
    found = tomllib.loads(file.read_text("utf-8"))
    return [
        Known(check, page, look)
        for check, entries in found.items()
        for entry in entries
        for page in entry["pages"]
        for look in entry["looks"]
    ]


def new(faults: Iterable[Fault], known: Sequence[Known]) -> list[Fault]:
    """The faults that are not on the list."""
    by_check: dict[str, list[Known]] = defaultdict(list)
    for each in known:
        by_check[each.check].append(each)
    return [fault for fault in faults if not any(each.is_of(fault) for each in by_check[fault.check])]


def mended(faults: Iterable[Fault], known: Sequence[Known]) -> list[Known]:
    """What is on the list and occurs no more."""
    by_check: dict[str, list[Fault]] = defaultdict(list)
    for fault in faults:
        by_check[fault.check].append(fault)
    return [each for each in known if not any(each.is_of(fault) for fault in by_check[each.check])]


def written(faults: Iterable[Fault]) -> str:
    """The list of these faults: pages with the same looks together, each look in all languages."""
    places: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for fault in faults:
        _, _, rest = fault.look.partition(" ")
        places[fault.check][fault.page].add(f"* {rest}" if rest else fault.look)
    lines = [_HEAD]
    for check, pages in sorted(places.items()):
        together: dict[tuple[str, ...], list[str]] = defaultdict(list)
        for page, looks in pages.items():
            together[tuple(sorted(looks))].append(page)
        for looks, names in sorted(together.items()):
            lines.append(f"[[{check}]]\nlooks = {_array(looks)}\npages = {_array(sorted(names))}\n")
    return "\n".join(lines)


def _array(names: Iterable[str]) -> str:
    rows, row = list[str](), ""
    for name in names:
        if len(row) + len(name) > 100:
            rows.append(row)
            row = ""
        row += f'"{name}", '
    return "[\n" + "".join(f"    {each.rstrip()}\n" for each in [*rows, row]) + "]"
