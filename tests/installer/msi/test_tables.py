"""What is put into the MSI after wixl, and the check that it is in there."""

from __future__ import annotations

import re

import pytest

from installer.msi import identity, tables
from installer.msi.check import Rows, faults, rows
from installer.msi.properties import properties
from installer.msi.source import INSTALLED_BEFORE, MESSAGES, component_of


def good() -> dict[str, Rows]:
    """The tables of an MSI that is as it should be."""
    order = [
        "AppSearch",
        "Recall_KIOSK_ID",
        "LaunchConditions",
        "CostFinalize",
        "InstallInitialize",
        "RemoveExistingProducts",
    ]
    order += ["ProcessComponents", "RemoveFolders", "CreateFolders", "InstallFiles"]
    said = {
        "ProductVersion": "1.2.3",
        "ProductCode": f"{{{identity.product_code('1.2.3')}}}",
        "SecureCustomProperties": ";".join(tables.secure()),
        "REBOOT": "ReallySuppress",
    }
    components: Rows = {component_of(each): {"Condition": each.name} for each in properties()}
    return {
        "Property": {name: {"Value": value} for name, value in said.items()},
        "InstallExecuteSequence": {name: {"Sequence": str(at)} for at, name in enumerate(order)},
        "Component": {**components, "Profile": {"Attributes": str(tables.KEPT)}},
        "CustomAction": {f"Recall_{each.name}": {} for each in properties()},
        "CreateFolder": {"DATADIR": {}, "DATAFOLDER": {}, "LOGFOLDER": {}},
        "Registry": {"row": {"Name": "EventMessageFile", "Value": f"#%{MESSAGES}"}},
        "MsiLockPermissionsEx": {
            "Data": {
                "LockObject": "DATADIR",
                "Table": "CreateFolder",
                "SDDLText": tables.RIGHTS,
                "Condition": f"NOT {INSTALLED_BEFORE}",
            }
        },
    }


def said(table: dict[str, Rows], *, signed: bool = False) -> list[str]:
    return list(faults(table, ["cab1.cab"], signed=signed))


def test_an_installer_as_it_should_be_has_no_fault() -> None:
    assert said(good()) == []
    assert list(faults(good(), ["\x05DigitalSignature"], signed=True)) == []


@pytest.mark.parametrize(
    ("place", "value", "fault"),
    [
        ("Property/ProductCode/Value", "{0}", "the product code is not that of the version"),
        ("Property/SecureCustomProperties/Value", "PROFILE", "not every property reaches the installation"),
        ("Property/REBOOT/Value", "", "it restarts Windows by itself"),
        ("InstallExecuteSequence/RemoveExistingProducts/Sequence", "3", "restores the old version"),
        ("InstallExecuteSequence/InstallInitialize/Sequence", "3", "something is done between InstallInitialize and"),
        ("Component/Profile/Attributes", "256", "an upgrade overwrites the profile"),
        ("Component/Set_KIOSK_ID/Condition", "", "KIOSK_ID is written also where nobody gives it"),
        ("MsiLockPermissionsEx/Data/SDDLText", "D:", "everybody may read the data"),
        ("Registry/row/Value", MESSAGES, "the event log does not find the texts"),
    ],
)
def test_each_thing_that_is_missing_is_told(place: str, value: str, fault: str) -> None:
    table = good()
    name, row, column = place.split("/")
    table[name][row][column] = value
    assert any(fault in text for text in said(table))


def test_a_property_that_is_not_remembered_and_a_folder_that_is_not_made_are_told() -> None:
    table = good()
    del table["CustomAction"]["Recall_KIOSK_ID"]
    del table["CreateFolder"]["LOGFOLDER"]
    assert said(table) == ["the folders of the data are not made", "KIOSK_ID is not remembered"]


def test_an_installer_without_a_signature_is_told_where_one_is_wanted() -> None:
    assert said(good(), signed=True) == ["it has no signature"]


def test_what_the_command_line_says_outdoes_what_is_remembered() -> None:
    """A search sets its property in any case: it must not be the one that IT gives."""
    for each in properties():
        recall = [text for text in tables.statements() if f"'Recall_{each.name}'" in text]
        assert f"'{each.remembered} AND NOT {each.name}'" in recall[1]
        assert f"'{each.name}', '[{each.remembered}]'" in recall[0]


def test_every_remembered_property_is_taken_over_after_the_search_and_before_the_conditions() -> None:
    numbers = [int(match[1]) for text in tables.statements() if (match := re.search(r"AND NOT \w+', (\d+)\)$", text))]
    assert len(numbers) == len(properties())
    assert 50 < min(numbers) <= max(numbers) < 100
    assert len(set(numbers)) == len(numbers)


def test_nobody_but_system_and_administrators_may_read_the_data() -> None:
    owner, _, rights = tables.RIGHTS.partition("D:")
    assert owner == "O:SYG:SY"
    assert rights.startswith("P")  # nothing is inherited from ProgramData, where every user may read
    assert re.findall(r"\(([^)]*)\)", rights) == ["A;OICI;FA;;;SY", "A;OICI;FA;;;BA"]


def test_tables_are_read_as_msiinfo_writes_them() -> None:
    exported = "Action\tCondition\tSequence\r\ns72\tS255\tI2\r\nInstallExecuteSequence\tAction\r\nAppSearch\t\t50\r\n"
    assert rows(exported) == {"AppSearch": {"Action": "AppSearch", "Condition": "", "Sequence": "50"}}
