"""Whether a tree may be shipped: ``python -m installer.tree.check TREE [--signed]`` says every fault and fails for one.

Looked at: each file is listed, and each line of ``keep.toml`` fits; what modules import and programs load is there;
bytecode never goes stale; no certificate that somebody could trust lies about; with ``--signed``, signatures.
"""

from __future__ import annotations

import argparse
import ast
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from installer.tree.keep import LIST, KeepList, kept, places
from installer.tree.pe import programs, read

_MAGIC = 3571
"""Of the bytecode of every Python 3.13 (``importlib.util.MAGIC_NUMBER``)."""
_UNCHECKED = 1
"""The flags of bytecode that is taken without a look at its source (PEP 552)."""
_ANCHORS = "lib/certifi/cacert.pem"
"""The certification authorities of the web, as Mozilla trusts them."""
_CERTIFICATE = re.compile(rb"-----BEGIN (?:TRUSTED )?CERTIFICATE-----\s+[A-Za-z0-9+/]{20}")


def faults(tree: Path, what: KeepList, *, signed: bool) -> Iterator[str]:
    """In words for whoever builds."""
    found = places(tree)
    yield from _unlisted(found, what)
    yield from _bytecode(found)
    yield from _lacking_dlls(tree, what)
    yield from _lacking_modules(found, what)
    yield from _certificates(found)
    if signed:
        yield from (f"{file.relative_to(tree)} has no signature" for file in programs(tree) if not read(file).signed)


def _unlisted(found: Mapping[str, Path], what: KeepList) -> Iterator[str]:
    bytecode = {place for place in found if "/__pycache__/" in place}
    for place in found.keys() - bytecode:
        if not what.keeps(place) and not any(each.fits(place) for each in what.built):
            yield f"{place} is not in {LIST.name}"
    for place in found:
        if not place.isascii():
            yield f"{place!a} has letters that the installer's code page has not"
    for each in (*what.keep, *what.built):
        if not any(map(each.fits, found)):
            yield f"{each.text} of {LIST.name} fits no file"


def _bytecode(found: Mapping[str, Path]) -> Iterator[str]:
    for place, file in found.items():
        folder, _, name = place.rpartition("/")
        if name.endswith(".py"):
            compiled = found.get(f"{folder}/__pycache__/{name.removesuffix('.py')}.cpython-313.pyc")
            start = compiled.read_bytes()[:8] if compiled else b""
            if start != _MAGIC.to_bytes(2, "little") + b"\r\n" + _UNCHECKED.to_bytes(4, "little"):
                yield f"{place} has no bytecode of Python 3.13 that never goes stale"
        elif file.suffix == ".pyc":
            source = f"{folder.removesuffix('/__pycache__')}/{name.partition('.')[0]}.py"
            if source not in found:
                yield f"{place} has no source"


def _lacking_dlls(tree: Path, what: KeepList) -> Iterator[str]:
    there = {file.name.lower(): file for file in programs(tree)}
    for name, file in there.items():
        if what.is_of_windows(name):
            yield f"{file.relative_to(tree)} has the name of a part of Windows"
        for dll in sorted(read(file).dlls):
            if dll not in there and not what.is_of_windows(dll):
                yield f"{file.relative_to(tree)} loads {dll}, which is neither in the tree nor a part of Windows"


def _lacking_modules(found: Mapping[str, Path], what: KeepList) -> Iterator[str]:
    """What the kiosk's own modules import, also late; Python's own are there."""
    have = {_module(place) for place in found if Path(place).suffix in (".py", ".pyd")}
    reported = set()
    for place, file in found.items():
        if place.startswith("lib/kiosk/") and place.endswith(".py"):
            for name in imported(file.read_text("utf-8"), _module(place), place.endswith("/__init__.py")):
                known = name.partition(".")[0] in sys.stdlib_module_names or {name, name.rpartition(".")[0]} & have
                if not known and name not in reported and not any(each.fits(name) for each in what.absent):
                    reported.add(name)
                    yield f"{place} imports {name}, which is not in the tree"


def _module(place: str) -> str:
    """The name by which the module in a file is imported: ``lib``, ``lib/win32`` and its ``lib`` are on the path."""
    name = re.sub(r"^lib/(?:win32/(?:lib/)?)?", "", place)
    folder, _, file = name.rpartition("/")
    package, stem = folder.replace("/", "."), file.partition(".")[0]
    if stem == "__init__":
        return package
    return f"{package}.{stem}" if package else stem


def imported(source: str, module: str, is_package: bool) -> Iterator[str]:
    """Dotted names, but for those that are imported for types only."""
    tree = ast.parse(source)
    for_types = {
        below
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
        for part in node.body
        for below in ast.walk(part)
    }
    for node in ast.walk(tree):
        if node in for_types:
            continue
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                parts = module.split(".")
                package = parts[: len(parts) - node.level + is_package]
                base = ".".join([*package, base] if base else package)
            yield from (f"{base}.{alias.name}" for alias in node.names)


def _certificates(found: Mapping[str, Path]) -> Iterator[str]:
    for place, file in found.items():
        if place != _ANCHORS and (
            file.suffix in {".cer", ".crt", ".der", ".pem"} or _CERTIFICATE.search(file.read_bytes())
        ):
            yield f"{place} is, or holds, a certificate"


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m installer.tree.check", description=__doc__)
    parser.add_argument("tree", type=Path)
    parser.add_argument("--signed", action="store_true", help="every program must have a signature")
    args = parser.parse_args(arguments)
    said = list(faults(args.tree, kept(), signed=args.signed))
    for text in said:
        sys.stderr.write(text + "\n")
    without = sum(not read(file).signed for file in programs(args.tree))
    sys.stdout.write(f"{len(places(args.tree))} files, {without} programs without a signature, {len(said)} faults\n")
    return 1 if said else 0


if __name__ == "__main__":
    sys.exit(main())
