"""Validate the XML files against the published schemas: python -m tests.installer.windows.published FOLDER

The folder holds the two pages of Microsoft's documentation in which they stand, as Markdown of the repository
MicrosoftDocs/windows-itpro-docs: `shell-launcher.md` (windows/configuration/assigned-access/shell-launcher/xsd.md) and
`assigned-access.md` (windows/configuration/assigned-access/xsd.md).  Exit code 0 if all are valid.
"""

from __future__ import annotations

import re
import sys
import tempfile
from pathlib import Path

from lxml import etree

from tests.installer.windows.test_xml import FILES, filled

XS = "{http://www.w3.org/2001/XMLSchema}"


def schema_of(page: Path, folder: Path) -> etree.XMLSchema:
    """The first schema of a page, with those it imports from the same page."""
    found = [
        etree.fromstring(block.encode())
        for block in re.findall(r"```xml\n(<xs:schema.+?)```", page.read_text("utf-8"), re.DOTALL)
    ]
    names = {one.get("targetNamespace"): f"{page.stem}-{number}.xsd" for number, one in enumerate(found)}
    for one in found:
        for wanted in one.iterfind(f"{XS}import"):
            wanted.set("schemaLocation", names[wanted.get("namespace")])
        etree.ElementTree(one).write(folder / names[one.get("targetNamespace")])
    return etree.XMLSchema(etree.parse(folder / f"{page.stem}-0.xsd"))


def main(folder: Path) -> int:
    faults = 0
    with tempfile.TemporaryDirectory() as made:
        schemas = {
            "shell-launcher": schema_of(folder / "shell-launcher.md", Path(made)),
            "restricted": schema_of(folder / "assigned-access.md", Path(made)),
        }
        for name, kind in FILES.items():
            valid = schemas[kind].validate(filled(name))
            faults += not valid
            print(f"{name}: {'valid' if valid else schemas[kind].error_log}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
