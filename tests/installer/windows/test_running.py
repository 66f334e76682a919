"""The scripts run: what they set is as the table says, and what they undo is as it was, to the last empty key.

PowerShell can't be had where the tests run. `interpreter` runs as much of it as these scripts use, on a registry in
memory; it shows what they do, not what Windows makes of it.
"""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import pytest

from tests.installer.windows.interpreter.machine import Machine
from tests.installer.windows.test_settings import TABLE

PARTS = {"Power": "Set-Power.ps1", "Screen": "Set-Screen.ps1", "SmartCard": "Set-SmartCard.ps1"}
PARTS |= {"WindowsUpdate": "Set-WindowsUpdate.ps1", "CustomShell": "Set-CustomShell.ps1"}
FORMER = [
    ("DWord", 5),
    ("String", "was — 前"),
    ("Binary", [1, 2, 255]),
    ("Binary", []),
    ("MultiString", ["one"]),
    ("QWord", 2**40),
]


def machine_with(folder: Path, share: float) -> Machine:
    """A machine that has so many of the values already, of any type."""
    made = Machine(folder)
    chance = random.Random(7)
    for row in (row for rows in TABLE.values() for row in rows):
        if chance.random() < share:
            made.put(row, *chance.choice(FORMER))
    made.hives["LocalMachine"].CreateSubKey("SOFTWARE\\Policies\\Microsoft\\Windows\\CertProp")
    (folder / "kiosk-shell.exe").touch()
    return made


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return machine_with(tmp_path, 0.5)


def arguments(machine: Machine, part: str) -> dict[str, Any]:
    return {"Shell": str(machine.data / "kiosk-shell.exe")} if part == "CustomShell" else {}


def records(machine: Machine) -> list[str]:
    return sorted(file.name for file in machine.records.iterdir())


@pytest.mark.parametrize("part", PARTS)
def test_what_is_set_is_the_table_and_what_is_undone_is_as_it_was(machine: Machine, part: str) -> None:
    before = machine.picture()
    code, asked = machine.run(PARTS[part], WhatIf=True, **arguments(machine, part))
    assert (code, machine.picture(), records(machine)) == (0, before, [])
    assert asked
    assert machine.run(PARTS[part], **arguments(machine, part))[0] in {0, 3010}, machine.said
    for row in TABLE[part]:
        found = machine.get(row)
        if row.get("absent"):
            assert found is None
        elif not (isinstance(row["value"], str) and "{" in row["value"]):
            assert found == (row["type"], row["value"])
    after = machine.picture()
    assert machine.run(PARTS[part], **arguments(machine, part))[0] == 0
    assert machine.said == [f"{part}: nothing to do."]
    assert machine.run(PARTS[part], Undo=True, WhatIf=True)[0] == 0
    assert machine.picture() == after
    assert machine.run(PARTS[part], Undo=True)[0] == 3010
    assert (machine.picture(), records(machine)) == (before, [])


@pytest.mark.parametrize("share", [0, 0.3])
def test_parts_are_undone_in_the_order_they_were_set_too(tmp_path: Path, share: float) -> None:
    """The one for which a key was made may be undone while a value of another is in it."""
    machine = machine_with(tmp_path, share)
    before = machine.picture()
    for part in PARTS:
        machine.run(PARTS[part], **arguments(machine, part))
    for part in PARTS:
        assert machine.run(PARTS[part], Undo=True)[0] == 3010, machine.said
    assert (machine.picture(), records(machine)) == (before, [])


def test_what_somebody_else_changed_since_is_left_and_restored_only_by_force(tmp_path: Path) -> None:
    machine = machine_with(tmp_path, 0)
    before = machine.picture()
    machine.run("Set-SmartCard.ps1")
    record = json.loads((machine.records / "SmartCard.json").read_text("utf-8"))
    ours = [
        row for row in TABLE["SmartCard"] if f"{row['path']}!{row['name']}" in {one["id"] for one in record["changes"]}
    ]
    machine.put(ours[0], "DWord", 77)
    assert machine.run("Set-SmartCard.ps1", Undo=True)[0] == 3
    assert machine.get(ours[0]) == ("DWord", 77)
    assert records(machine) == ["SmartCard.json"]
    assert machine.run("Set-SmartCard.ps1", Undo=True, Force=True)[0] == 3010
    assert (machine.picture(), records(machine)) == (before, [])


def test_a_run_that_was_broken_off_is_undone(machine: Machine) -> None:
    before = machine.picture()
    machine.run("Set-Power.ps1")
    whole = (machine.records / "Power.json").read_text("utf-8")
    machine.run("Set-Power.ps1", Undo=True)
    (machine.records / "Power.json").write_text(whole, "utf-8")  # recorded, and nothing done yet
    assert machine.run("Set-Power.ps1", Undo=True)[0] == 0
    assert (machine.picture(), records(machine)) == (before, [])


def test_what_would_not_last_or_makes_no_sense_is_refused(machine: Machine) -> None:
    before = machine.picture()
    assert machine.run("Set-WindowsUpdate.ps1", Start=1, End=23)[0] == 2
    assert machine.run("Set-WindowsUpdate.ps1", Start=8, End=20, Install=9)[0] == 2
    assert machine.run("Set-CustomShell.ps1", Shell=str(machine.data / "nothing.exe"))[0] == 2
    machine.filtered = True
    assert machine.run("Set-Power.ps1")[0] == 2
    assert "write filter" in machine.said[0].lower()
    assert (machine.picture(), records(machine)) == (before, [])


def test_a_second_way_to_a_kiosk_is_refused(machine: Machine) -> None:
    (machine.records / "ShellLauncher.json").write_text('{"format": 1, "changes": [{"kind": "x", "id": "y"}]}', "utf-8")
    assert machine.run("Set-CustomShell.ps1", **arguments(machine, "CustomShell"))[0] == 2
    assert "Set-ShellLauncher.ps1 -Undo" in machine.said[0]
