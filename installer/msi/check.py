"""Whether an MSI is what was described: ``python -m installer.msi.check FILE.msi [--signed]`` reads it with msiinfo.

Everything that was put in after wixl is looked at, for a statement that fits no row changes nothing and says nothing.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from installer.msi import identity, tables
from installer.msi.properties import properties
from installer.msi.source import INSTALLED_BEFORE, MESSAGES, component_of

_SIGNATURE = "\x05DigitalSignature"
Rows = dict[str, dict[str, str]]
"""Of a table, by the value in the first column."""


def rows(exported: str) -> Rows:
    """Of what ``msiinfo export`` writes: a line of names, one of types, one of keys, then the rows."""
    lines = [line.split("\t") for line in exported.replace("\r", "").splitlines()]
    return {line[0]: dict(zip(lines[0], line, strict=False)) for line in lines[3:]}


def faults(table: dict[str, Rows], streams: list[str], *, signed: bool) -> Iterator[str]:
    """In words for whoever builds."""
    said = {name: row.get("Value", "") for name, row in table["Property"].items()}
    if said.get("ProductCode") != f"{{{identity.product_code(said.get('ProductVersion', ''))}}}":
        yield "the product code is not that of the version"
    if said.get("SecureCustomProperties", "").split(";") != tables.secure():
        yield "not every property reaches the installation"
    if said.get("REBOOT") != "ReallySuppress":
        yield "it restarts Windows by itself"
    yield from _order(table["InstallExecuteSequence"])
    yield from _data(table)
    for each in properties():
        component = table["Component"].get(component_of(each), {})
        if component.get("Condition") != each.name:
            yield f"{each.name} is written also where nobody gives it"
        if f"Recall_{each.name}" not in table["CustomAction"]:
            yield f"{each.name} is not remembered"
    if signed and _SIGNATURE not in streams:
        yield "it has no signature"


def _order(sequence: Rows) -> Iterator[str]:
    number = {name: int(row["Sequence"]) for name, row in sequence.items()}
    wanted = ["AppSearch", "Recall_KIOSK_ID", "LaunchConditions", "CostFinalize", "InstallInitialize"]
    wanted += ["RemoveExistingProducts", "ProcessComponents", "RemoveFolders", "CreateFolders", "InstallFiles"]
    if sorted(wanted, key=lambda name: number.get(name, -1)) != wanted:
        yield "the order of the actions is not the one that restores the old version when the new one fails"
    between = number.get("RemoveExistingProducts", 0) - number.get("InstallInitialize", 0)
    if between != 1:
        yield "something is done between InstallInitialize and RemoveExistingProducts"


def _data(table: dict[str, Rows]) -> Iterator[str]:
    if table["Component"].get("Profile", {}).get("Attributes") != str(tables.KEPT):
        yield "an upgrade overwrites the profile, or uninstalling takes it away"
    rights = table.get("MsiLockPermissionsEx", {}).get("Data", {})
    wanted = ("DATADIR", "CreateFolder", tables.RIGHTS, f"NOT {INSTALLED_BEFORE}")
    if tuple(rights.get(name) for name in ("LockObject", "Table", "SDDLText", "Condition")) != wanted:
        yield "everybody may read the data"
    if set(table["CreateFolder"]) != {"DATADIR", "DATAFOLDER", "LOGFOLDER"}:
        yield "the folders of the data are not made"
    messages = [row["Value"] for row in table["Registry"].values() if row["Name"] == "EventMessageFile"]
    if messages != ["#%" + MESSAGES]:
        yield "the event log does not find the texts of events"


_TABLES = (
    "Component",
    "CreateFolder",
    "CustomAction",
    "InstallExecuteSequence",
    "MsiLockPermissionsEx",
    "Property",
    "Registry",
)


def _asked(*words: str) -> str:
    return subprocess.run(["msiinfo", *words], capture_output=True, check=True).stdout.decode("utf-8")  # noqa: S603, S607


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m installer.msi.check", description=__doc__)
    parser.add_argument("msi", type=Path)
    parser.add_argument("--signed", action="store_true", help="it must have a signature")
    args = parser.parse_args(arguments)
    msi = str(args.msi)
    table = {name: rows(_asked("export", msi, name)) for name in _TABLES}
    said = list(faults(table, _asked("streams", msi).splitlines(), signed=args.signed))
    for text in said:
        sys.stderr.write(text + "\n")
    return 1 if said else 0


if __name__ == "__main__":
    sys.exit(main())
