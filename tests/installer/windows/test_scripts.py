"""The scripts are PowerShell, change nothing but through what records it, and call only what there is.

No PowerShell runs here. What can be read from the syntax is checked; docs/admin.md says what to try first on Windows.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.installer.windows import powershell
from tests.installer.windows.powershell import LIBRARY, SCRIPTS

SETTERS = [file for file in SCRIPTS if file.name.startswith("Set-")]
OWN = {function.name: function for file in LIBRARY for function in powershell.functions(file.read_bytes())}
COMMON = {"Verbose", "WhatIf", "Confirm", "ErrorAction", "WarningAction"}

CMDLETS = {
    "Add-LocalGroupMember": "SID Member",
    "Add-Type": "TypeDefinition",
    "ConvertFrom-Json": "",
    "ConvertTo-Json": "InputObject Compress Depth",
    "Disable-WindowsOptionalFeature": "Online FeatureName NoRestart",
    "Enable-WindowsOptionalFeature": "Online FeatureName All NoRestart",
    "ForEach-Object": "",
    "Get-CimInstance": "Namespace ClassName",
    "Get-Content": "LiteralPath",
    "Get-Date": "",
    "Get-Item": "LiteralPath Force",
    "Get-LocalUser": "Name",
    "Get-PrintConfiguration": "PrinterName",
    "Get-Printer": "Name",
    "Get-ScheduledTaskInfo": "TaskName",
    "Get-WindowsOptionalFeature": "Online FeatureName",
    "Invoke-CimMethod": "InputObject MethodName Arguments",
    "Join-Path": "",
    "New-CimInstance": "Namespace ClassName Property",
    "New-LocalUser": "Name Password FullName Description "
    "AccountNeverExpires PasswordNeverExpires UserMayNotChangePassword",
    "New-Object": "",
    "New-ScheduledTaskAction": "Execute Argument",
    "New-ScheduledTaskPrincipal": "UserId LogonType RunLevel",
    "New-ScheduledTaskSettingsSet": "AllowStartIfOnBatteries ExecutionTimeLimit",
    "New-TimeSpan": "Minutes",
    "Out-Host": "",
    "Out-Null": "",
    "Out-String": "",
    "Register-ScheduledTask": "TaskName Action Principal Settings Force",
    "Remove-Item": "LiteralPath",
    "Remove-LocalUser": "Name",
    "Remove-TypeData": "TypeName",
    "Select-Object": "First",
    "Set-CimInstance": "InputObject CimInstance Property",
    "Set-LocalUser": "Name Password",
    "Set-PrintConfiguration": "PrinterName DuplexingMode Collate PaperSize PrintTicketXml",
    "Set-Printer": "Name KeepPrintedJobs Shared",
    "Set-StrictMode": "Version",
    "Split-Path": "Parent",
    "Start-ScheduledTask": "TaskName",
    "Start-Service": "Name",
    "Start-Sleep": "Milliseconds",
    "Stop-Service": "Name Force",
    "Test-Path": "LiteralPath PathType",
    "Unregister-ScheduledTask": "TaskName",
    "Where-Object": "",
    "Write-Host": "",
    "Write-Verbose": "",
    "Write-Warning": "",
}
"""Commands of Windows PowerShell 5.1 that may be called, with the parameters that may be given."""

CHANGING = re.compile(r"^(Add|Clear|Disable|Enable|Move|New|Register|Remove|Rename|Set|Start|Stop|Unregister)-|\.exe$")
HARMLESS = {"New-Object", "New-TimeSpan", "New-ScheduledTaskAction", "New-ScheduledTaskPrincipal", "Start-Sleep"}
UNRECORDED = {
    "Set-SmartCard.ps1": {"Start-Service", "Stop-Service"},  # until the next start, when what is recorded counts
    "Set-Printer.ps1": {"Set-PrintConfiguration"},  # within Set-RecordedBy
    "Set-KioskAccount.ps1": {"Set-LocalUser"},  # of an account that the script itself made
}
"""Commands that change the machine and are called by a script itself."""
AUTOMATIC = {
    "args", "error", "event", "false", "foreach", "home", "host", "input", "matches", "myinvocation", "null", "pid",
    "profile", "psboundparameters", "pscmdlet", "pscommandpath", "psscriptroot", "pwd", "sender", "switch", "this",
    "true",
}  # fmt: skip


def ids(file: Path) -> str:
    return file.name


@pytest.mark.parametrize("file", SCRIPTS + LIBRARY, ids=ids)
def test_a_script_is_powershell_in_letters_every_code_page_has(file: Path) -> None:
    source = file.read_bytes()
    assert not powershell.broken(source)
    assert source.isascii(), "Windows PowerShell reads a file without a mark in the code page of the machine"
    assert b"\r" not in source


@pytest.mark.parametrize(
    "source", ["if ($a { }", "function f {", "$x = @(1, 2", '"no end', "foreach ($a in $b) $c", "Set-X -Name (1"]
)
def test_what_is_no_powershell_is_caught(source: str) -> None:
    assert powershell.broken(source.encode())


@pytest.mark.parametrize("file", SETTERS, ids=ids)
def test_a_script_can_be_tried_undone_and_forced(file: Path) -> None:
    script = powershell.script(file)
    assert "SupportsShouldProcess" in script.attributes
    assert {"Undo", "Force"} <= set(script.parameters)
    assert not any("Mandatory" in text for text in script.parameters.values()), "-Undo needs no other parameter"
    source = file.read_text("utf-8")
    for word in [".SYNOPSIS", ".DESCRIPTION", ".NOTES", "#requires -Version 5.1", "#requires -PSEdition Desktop"]:
        assert word in source


def test_the_state_is_shown_by_a_script_that_changes_nothing() -> None:
    source = next(file for file in SCRIPTS if file.name == "Get-KioskState.ps1").read_bytes()
    called = {call.name for call in powershell.calls(source)}
    assert not {name for name in called - HARMLESS if CHANGING.search(name)}
    assert not called & {"Set-Recorded", "Set-RecordedBy", "Set-Thing", "Set-Table", "Undo-Part"}


@pytest.mark.parametrize("file", SETTERS, ids=ids)
def test_a_script_changes_the_machine_only_through_what_records_it(file: Path) -> None:
    called = {call.name for call in powershell.calls(file.read_bytes())}
    changing = {name for name in called if CHANGING.search(name) and name not in OWN} - HARMLESS
    assert changing == UNRECORDED.get(file.name, set())
    assert not {name for name in called if name == "Write-RegistryValue"}
    if file.name != "Set-Kiosk.ps1":
        assert "Invoke-Lockdown" in called


@pytest.mark.parametrize("file", SCRIPTS + LIBRARY, ids=ids)
def test_every_command_is_there_and_has_the_parameters_it_is_given(file: Path) -> None:
    source = file.read_bytes()
    here = {function.name: function for function in powershell.functions(source)}
    for call in powershell.calls(source):
        if not call.name:
            continue  # a block or a path in a variable
        function = here.get(call.name) or OWN.get(call.name)
        if function is not None:
            assert set(call.parameters) <= set(function.parameters) | COMMON, call.text
            wanted = {name for name, text in function.parameters.items() if "Mandatory" in text}
            if call.parameters and not call.splats and call.parameters[0] in function.parameters:
                assert wanted <= set(call.parameters), call.text
        elif call.name != "reg.exe":
            assert call.name in CMDLETS, f"{call.name} is not among the commands that were looked up"
            assert set(call.parameters) <= set(CMDLETS[call.name].split()) | COMMON, call.text


def test_a_misspelt_command_or_parameter_is_caught() -> None:
    called = powershell.calls(b"Set-Recorded -Part 'X' -Knd 'registry'\nGet-Iten -LiteralPath $x")
    assert called[0].parameters == ("Part", "Knd")
    assert not set(called[0].parameters) <= set(OWN["Set-Recorded"].parameters)
    assert called[1].name not in CMDLETS


def _blocks(file: Path) -> dict[str, list[str]]:
    """The variables of each function, and of what stands outside of them."""
    found: dict[str, list[str]] = {}
    for node in powershell.nodes(powershell.parse(file.read_bytes())):
        if node.type == "variable":
            name = powershell.text(node).lstrip("$@").rpartition(":")[2]
            found.setdefault(powershell._enclosing(node), []).append(name)
    return found


@pytest.mark.parametrize("file", SCRIPTS + LIBRARY, ids=ids)
def test_no_two_variables_differ_in_capitals_only_for_they_would_be_one(file: Path) -> None:
    for where, names in _blocks(file).items():
        written = {name.lower(): name for name in names}
        allowed = {"Path", "path"} if where == "Read-RegistryValue" else set()
        assert {name for name in names if written[name.lower()] != name} <= allowed, where


@pytest.mark.parametrize("file", SCRIPTS + LIBRARY, ids=ids)
def test_no_variable_of_powershells_own_is_assigned_to(file: Path) -> None:
    assert not {name for name in powershell.assigned(file.read_bytes()) if name.lower() in AUTOMATIC}


@pytest.mark.parametrize("file", SETTERS, ids=ids)
def test_what_a_block_means_by_a_variable_is_not_covered_by_whoever_runs_it(file: Path) -> None:
    """A block sees the variables of the function that runs it first."""
    covering = {
        name.lower() for name in _blocks(next(one for one in LIBRARY if one.stem == "Lockdown"))["Invoke-Lockdown"]
    }
    own = {name.lower() for name in powershell.script(file).parameters} - {"undo", "force"}
    assert not own & (covering - {"pscommandpath", "psboundparameters"})


def test_functions_are_defined_once() -> None:
    names = [function.name for file in LIBRARY for function in powershell.functions(file.read_bytes())]
    assert sorted(names) == sorted(set(names))


@pytest.mark.parametrize("file", SCRIPTS + LIBRARY, ids=ids)
def test_nothing_is_written_that_only_powershell_7_knows(file: Path) -> None:
    source = re.sub(r"'[^'\n]*'|\"[^\"\n]*\"|#[^\n]*", "", file.read_text("utf-8"))
    assert not re.search(r"\?\?|\?\.|&&|\|\||-Parallel\b|\bclean\s*\{|-AsHashtable\b|\? .+ : ", source)


def test_functions_that_change_things_ask_first() -> None:
    """They see -WhatIf only if they are dot-sourced: a module's functions would not."""
    for name in ["Set-Recorded", "Set-RecordedBy", "Undo-Part", "Set-Table", "Invoke-Lockdown"]:
        assert "SupportsShouldProcess" in OWN[name].attributes, name
    for file in SCRIPTS:
        assert '. "$PSScriptRoot\\lib\\Lockdown.ps1"' in file.read_text("utf-8")
        assert "Import-Module" not in file.read_text("utf-8")


def test_a_change_is_recorded_before_it_is_made() -> None:
    source = next(file for file in LIBRARY if file.stem == "State").read_bytes()
    order = [call.name for call in powershell.calls(source) if call.inside == "Set-Recorded"]
    assert order.index("Add-Change") < order.index("Set-Thing")


def test_a_password_is_never_a_string_and_never_recorded() -> None:
    for file in SCRIPTS + LIBRARY:
        source = file.read_text("utf-8")
        assert "ConvertTo-SecureString" not in source
        assert "PtrToString" not in source
        assert "-AsPlainText" not in source
    for call in (
        call for file in SCRIPTS for call in powershell.calls(file.read_bytes()) if call.name == "Set-Recorded"
    ):
        assert "assword " not in call.text.partition("-To")[2]
