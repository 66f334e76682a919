"""The parts of a tree: the packages that are installed in it, and under which licence each may be passed on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.parser import Parser
from pathlib import Path

LICENCES = Path(__file__).parents[2] / "docs" / "licences.md"
_ROW = re.compile(r"^\| (?!package|in the tree)([a-z0-9.-]+) \| ([^|]+?) \| ([^|]+?) \|", re.MULTILINE)
_TEXT = re.compile(r"licen[cs]e|copying|notice|authors", re.IGNORECASE)


class Unknown(Exception):
    """A part has no licence in ``docs/licences.md``, or no text of it is at hand."""


@dataclass(frozen=True)
class Part:
    """``texts`` are files of the tree with its licence; ``boms`` lists of parts that it brings itself."""

    name: str
    version: str
    licence: str
    summary: str
    requires: tuple[str, ...]
    texts: tuple[Path, ...]
    boms: tuple[Path, ...]

    @property
    def purl(self) -> str:
        """The package's address in the form every tool knows (package-url/purl-spec)."""
        return f"pkg:pypi/{self.name}@{self.version}"


def canonical(name: str) -> str:
    """A package's name as it is compared (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def licences(file: Path = LICENCES) -> dict[str, str]:
    return {canonical(name): licence for name, licence, _ in _ROW.findall(file.read_text("utf-8"))}


def parts(tree: Path, own: str = "miraion-kiosk") -> Iterator[Part]:
    """Every package in the tree but our own, by name.  Raises Unknown."""
    known = licences()
    for folder in sorted((tree / "lib").glob("*.dist-info")):
        about = Parser().parsestr((folder / "METADATA").read_text("utf-8"))
        name = canonical(about["Name"])
        if name == own:
            continue
        if name not in known:
            raise Unknown(f"{name} is not in {LICENCES.name}")
        files = [file for file in sorted(folder.rglob("*")) if file.is_file()]
        yield Part(
            name=name,
            version=about["Version"],
            licence=known[name],
            summary=about.get("Summary", ""),
            requires=tuple(about.get_all("Requires-Dist") or ()),
            texts=tuple(each for each in files if _TEXT.search(each.relative_to(folder).as_posix())),
            boms=tuple(each for each in files if each.parent.name == "sboms"),
        )
