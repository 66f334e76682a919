"""``python -m installer.msi TREE --out FILE.msi``: makes the MSI of a tree, with wixl and msibuild."""

from __future__ import annotations

import argparse
import hashlib
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from installer.msi import identity
from installer.msi.source import ICON, TREE, described
from installer.msi.summary import set_times
from installer.msi.tables import statements
from kiosk import __version__

_ICON = Path(__file__).parents[1] / "launcher" / ICON
_IGNORED = re.compile(r"has no property named|unhandled|unknown", re.IGNORECASE)
"""What wixl says of a part of the description that it does not know, and leaves out."""


class NotMade(Exception):
    """A tool failed, or left something out; the text says what it said."""


def make(tree: Path, out: Path, version: str, epoch: int) -> None:
    """Raises NotMade, and ValueError for a version that Windows Installer does not take."""
    text = described(tree, version)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "kiosk.wxs").write_text(text, "utf-8")
        (folder / TREE).symlink_to(tree.absolute())
        (folder / ICON).symlink_to(_ICON)
        _run("wixl", "--arch", "x64", "--output", str(out.absolute()), "kiosk.wxs", cwd=folder)
    queries = [word for statement in statements() for word in ("-q", statement)]
    _run("msibuild", str(out), *queries)
    code = identity.package_code(version, _digest(tree, text))
    _run("msibuild", str(out), "-s", identity.PRODUCT, identity.MAKER, "x64;1033", f"{{{code}}}")
    out.write_bytes(set_times(out.read_bytes(), epoch))


def _digest(tree: Path, text: str) -> str:
    """Of all that goes into the package."""
    whole = hashlib.sha256(text.encode())
    for file in sorted(tree.rglob("*")):
        if file.is_file():
            whole.update(file.read_bytes())
    return whole.hexdigest()


def _run(*words: str, cwd: Path | None = None) -> None:
    done = subprocess.run(words, cwd=cwd, capture_output=True, text=True, check=False)  # noqa: S603
    said = done.stdout + done.stderr
    if done.returncode != 0 or _IGNORED.search(said):
        raise NotMade(f"{words[0]} ended with {done.returncode}: {said.strip()}")


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m installer.msi", description=__doc__)
    parser.add_argument("tree", type=Path)
    parser.add_argument("--out", type=Path, required=True, metavar="FILE.msi")
    parser.add_argument("--version", default=__version__, help=f"of the installer ({__version__})")
    args = parser.parse_args(arguments)
    try:
        make(args.tree, args.out, args.version, int(os.environ.get("SOURCE_DATE_EPOCH", "0")))
    except (NotMade, OSError, ValueError) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
