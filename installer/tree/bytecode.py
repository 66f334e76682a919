"""Compiles a tree's modules with the tree's own Python, under Wine, into bytecode that never goes stale.

The kiosk's account may not write where it is installed: without bytecode every start would compile everything.
``unchecked-hash``: Python takes it without looking at the source; sources are there for those who read tracebacks.

``python -m installer.tree.bytecode TREE --python FOLDER``
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

_CODE = """\
import compileall, py_compile, sys
done = compileall.compile_dir(
    sys.argv[1], maxlevels=30, quiet=1, stripdir=sys.argv[1], workers=1,
    invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH,
)
sys.exit(0 if done else 1)
"""
"""What Windows' Python runs; the paths in the bytecode are those within the tree, Python mends them on loading."""


class NotCompiled(Exception):
    """Some module could not be compiled; the text says which."""


@contextmanager
def wine() -> Iterator[Callable[..., subprocess.CompletedProcess[str]]]:
    """Lends a function that runs a program of Windows, in a Windows of its own that is gone afterwards.

    It is not kept in the checkout: a link in it leads to the whole disk, and tools that look through a checkout follow.
    The program's standard streams are pipes: Windows' Python can't start on files or nothing.
    """
    with tempfile.TemporaryDirectory(prefix="kiosk-wine-") as prefix:
        environment = {name: text for name, text in os.environ.items() if name not in {"DISPLAY", "WINEARCH"}}
        environment |= {"WINEPREFIX": prefix, "WINEDEBUG": "-all", "WINEDLLOVERRIDES": "mscoree,mshtml="}

        def run(*command: str | Path) -> subprocess.CompletedProcess[str]:
            words = ["wine", *map(str, command)]
            return subprocess.run(  # noqa: S603
                words, env=environment, input="", capture_output=True, text=True, errors="replace", check=False
            )

        try:
            yield run
        finally:
            subprocess.run(["wineserver", "-k", "-w"], env=environment, capture_output=True, check=False)  # noqa: S607


def compile_tree(tree: Path, python: Path) -> None:
    """Raises NotCompiled."""
    library = "Z:" + str((tree / "lib").absolute()).replace("/", "\\")
    with wine() as run:
        done = run(python / "python.exe", "-c", _CODE, library)
    if done.returncode != 0:
        raise NotCompiled((done.stdout + done.stderr).strip() or f"Windows' Python ended with {done.returncode}")
    lacking = [
        file for file in sorted(tree.rglob("*.py")) if not any((file.parent / "__pycache__").glob(f"{file.stem}.*.pyc"))
    ]
    if lacking:
        raise NotCompiled("no bytecode was made of " + ", ".join(map(str, lacking[:5])))


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m installer.tree.bytecode", description=__doc__)
    parser.add_argument("tree", type=Path)
    parser.add_argument("--python", type=Path, required=True, help="the folder with python.exe")
    args = parser.parse_args(arguments)
    try:
        compile_tree(args.tree, args.python)
    except NotCompiled as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
