"""Writes ``notices/`` of a tree: whose work is in it, under which licence, and what the LGPL asks to be said.

``python -m installer.legal.notices TREE`` fails for a package whose licence text is neither in it nor here.
"""

from __future__ import annotations

import argparse
import shutil
import sys
from pathlib import Path

from installer.legal.parts import Part, Unknown, parts
from installer.tree.python import described

TEXTS = Path(__file__).with_name("texts")
_OURS = {
    "Apache-2.0": ("Apache-2.0.txt",),
    "LGPL-3.0-only": ("LGPL-3.0.txt", "GPL-3.0.txt"),
}
"""Texts that a package does not bring itself; the LGPL 3 is a supplement to the GPL 3."""

_HEAD = """\
Software of others in this installation
=======================================

The kiosk's own part is lib\\kiosk. Python {python} (PSF licence: LICENSE.txt beside kiosk.exe) runs it, and the
packages listed below are used as they were published. sbom.cdx.json lists all parts for programs (CycloneDX).
The Visual C++ run-time (msvcp140*.dll, vcruntime140*.dll) is Microsoft's and may be passed on with what uses it.
kiosk.exe and kiosk-shell.exe contain the run-time of mingw-w64 (public domain and ZPL 2.1) and of GCC (GPL 3 with its
runtime library exception, which puts no condition on what is compiled).
The fonts are under the Open Font License: lib\\kiosk\\_resources\\fonts\\OFL-*.txt.

Qt, PySide6 and shiboken6: GNU Lesser General Public License, version 3
-----------------------------------------------------------------------
Copyright (C) The Qt Company Ltd. and other contributors. The texts are LGPL-3.0.txt and GPL-3.0.txt in this folder.

- Qt itself contains work of others under free licences; Qt's documentation of that version lists them ("Licenses Used
  in Qt").
- They are used unchanged, as libraries of their own: lib\\PySide6\\Qt6*.dll, lib\\PySide6\\*.pyd, pyside6.abi3.dll,
  lib\\shiboken6 (version {qt}).
- You may put your own build in their place: lay files of the same names there, of a version that is compatible with
  {qt}, and delete the folders __pycache__ in lib\\PySide6 and lib\\shiboken6. No key or signature of ours is asked for;
  rules of your own Windows (App Control, Smart App Control) may ask for one of yours.
- You may take the kiosk apart as far as it takes to find faults of such a change (reverse engineering for debugging).
- Source: Qt and Qt for Python publish the complete source of version {qt} as qt-everywhere-src and pyside-setup. For
  three years after you received this installer, whoever gave it to you sends you that source on a usual medium for
  the price of making and sending it, if you ask.

pyscard: GNU Lesser General Public License, version 2.1 or later
----------------------------------------------------------------
The same holds for lib\\smartcard; its text is in lib\\pyscard-*.dist-info\\licenses.

Packages
--------
"""


def notice(found: list[Part], tree: Path, python: str) -> str:
    """The text of ``README.txt``.  Raises Unknown."""
    qt = next(part.version for part in found if part.name == "pyside6-essentials")
    lines = [_HEAD.format(python=python, qt=qt)]
    for part in found:
        where = [str(text.relative_to(tree)).replace("/", "\\") for text in part.texts]
        where += [f"notices\\{name}" for name in _OURS.get(part.licence, ()) if not where or "LGPL" in part.licence]
        if not where:
            raise Unknown(f"no text of the licence of {part.name} ({part.licence})")
        lines.append(f"{part.name} {part.version}: {part.licence}\n" + "".join(f"    {each}\n" for each in where))
    return "".join(lines)


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m installer.legal.notices", description=__doc__)
    parser.add_argument("tree", type=Path)
    tree: Path = parser.parse_args(arguments).tree
    folder = tree / "notices"
    try:
        text = notice(list(parts(tree)), tree, described().version)
    except Unknown as error:
        sys.stderr.write(f"{error}\n")
        return 1
    folder.mkdir(exist_ok=True)
    (folder / "README.txt").write_text(text, "utf-8", newline="\r\n")
    for file in sorted(TEXTS.iterdir()):
        shutil.copyfile(file, folder / file.name)
    return 0


if __name__ == "__main__":
    sys.exit(main())
