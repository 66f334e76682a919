"""Signs every program of a tree that has no signature yet: ``python -m installer.tree.signing TREE COMMAND``.

COMMAND FILE is run for each and signs the file in place.  The makers' own signatures (Python, Qt, Visual C++) stay.
With a file instead of TREE, that file is signed.
"""

from __future__ import annotations

import argparse
import shlex
import subprocess
import sys
from pathlib import Path

from installer.tree.pe import programs, read


class NotSigned(Exception):
    """A program has no signature after the command was run, or the command failed; the text says which."""


def unsigned(tree: Path) -> list[Path]:
    return [file for file in programs(tree) if not read(file).signed]


def run(command: str, file: Path) -> None:
    """Raises NotSigned if the command does not end well."""
    done = subprocess.run([*shlex.split(command), str(file)], capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode != 0:
        raise NotSigned(f"{file.name}: {(done.stderr or done.stdout).strip()}")


def sign(tree: Path, command: str) -> int:
    """The number of programs that were signed.  Raises NotSigned at the first that was not."""
    found = unsigned(tree)
    for file in found:
        run(command, file)
        if not read(file).signed:
            raise NotSigned(f"{file.name}: the command ended well and has not signed it")
    return len(found)


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m installer.tree.signing", description=__doc__)
    parser.add_argument("tree", type=Path)
    parser.add_argument("command")
    args = parser.parse_args(arguments)
    try:
        if args.tree.is_file():
            run(args.command, args.tree)
            return 0
        count = sign(args.tree, args.command)
    except (NotSigned, OSError) as error:
        sys.stderr.write(f"not signed: {error}\n")
        return 1
    sys.stdout.write(f"signed {count} programs\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
