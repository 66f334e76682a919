"""What the MSI is described to hold: every file once, nothing random, what IT said and nothing else."""

from __future__ import annotations

from pathlib import Path
from xml.etree.ElementTree import Element, fromstring

import pytest

from installer.msi import identity
from installer.msi.properties import properties
from installer.msi.source import NAMESPACE, described

NAME = f"{{{NAMESPACE}}}"
FILES = ["kiosk.exe", "lib/kiosk/__init__.py", "lib/kiosk/__pycache__/__init__.cpython-313.pyc", "lib/a b/図.txt"]


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    for place in FILES:
        file = tmp_path / "tree" / place
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(place, "utf-8")
    return tmp_path / "tree"


def components(wix: Element) -> dict[str, str]:
    return {each.attrib["Id"]: each.attrib["Guid"] for each in wix.iter(NAME + "Component")}


def test_the_same_tree_is_described_the_same_way_wherever_it_lies(tree: Path, tmp_path: Path) -> None:
    before = described(tree, "1.2.3")
    elsewhere = tree.rename(tmp_path / "elsewhere")
    assert described(elsewhere, "1.2.3") == before
    assert str(tmp_path) not in before


def test_every_file_of_the_tree_is_installed_once_where_it_lies(tree: Path) -> None:
    wix = fromstring(described(tree, "1.2.3"))
    sources = [each.attrib["Source"] for each in wix.iter(NAME + "File")]
    assert sorted(sources) == sorted(
        [f"tree/{place}" for place in FILES] + ["tree/lib/kiosk/_resources/profiles/example.toml"]
    )
    folders = {child.attrib["Id"]: parent for parent in wix.iter(NAME + "Directory") for child in parent}

    def place(component: Element, name: str) -> str:
        parent = folders[component.attrib["Id"]]
        while parent.attrib["Id"] not in {"INSTALLDIR", "DATADIR"}:
            name = f"{parent.attrib['Name']}/{name}"
            parent = folders[parent.attrib["Id"]]
        return f"{parent.attrib['Id']}/{name}"

    laid = [
        place(component, component[0].attrib["Name"])
        for component in wix.iter(NAME + "Component")
        if component[0].tag == NAME + "File"
    ]
    assert sorted(laid) == sorted([f"INSTALLDIR/{place}" for place in FILES] + ["DATADIR/profile.toml"])


def test_every_component_is_installed_and_has_an_identifier_of_its_own(tree: Path) -> None:
    wix = fromstring(described(tree, "1.2.3"))
    made = components(wix)
    assert [each.attrib["Id"] for each in wix.iter(NAME + "ComponentRef")] == list(made)
    assert len(set(made.values())) == len(made)
    assert all(len(row) <= 72 for row in made)


def test_a_file_keeps_its_identifier_from_version_to_version_and_the_product_does_not(tree: Path) -> None:
    old, new = fromstring(described(tree, "1.2.3")), fromstring(described(tree, "1.2.4"))
    assert components(old) == components(new)
    assert old[0].attrib["UpgradeCode"] == new[0].attrib["UpgradeCode"]
    assert old[0].attrib["Id"] != new[0].attrib["Id"] == identity.product_code("1.2.4")


def test_the_identifiers_that_windows_knows_never_change() -> None:
    """Another one, and an upgrade would install a second kiosk, or leave files of the old one."""
    assert identity.UPGRADE_CODE == "7B5B2D52-3E0B-4C7E-9A1C-2C5F6B1A9D01"
    assert identity.product_code("0.1.0") == "2F1925EA-BFC5-5F6F-978E-24E36AE73131"
    assert identity.component("kiosk.exe") == "AF4D7108-35B3-53E0-B678-485F7603A9C0"


@pytest.mark.parametrize("version", ["1.2", "1.2.3.4", "256.0.0", "1.2.65536", "1.2.3rc1", ""])
def test_a_version_that_windows_installer_can_not_compare_is_refused(version: str) -> None:
    with pytest.raises(ValueError, match="is no version of Windows Installer"):
        identity.product_code(version)


def test_what_it_says_goes_to_the_registry_of_64_bit_programs(tree: Path) -> None:
    wix = fromstring(described(tree, "1.2.3"))
    assert all(
        each.attrib["Win64"] == "yes" for kind in ("Component", "RegistrySearch") for each in wix.iter(NAME + kind)
    )
    values = {
        (each.attrib["Key"], each.attrib["Name"]): each.attrib["Value"] for each in wix.iter(NAME + "RegistryValue")
    }
    searches = {(each.attrib["Key"], each.attrib["Name"]) for each in wix.iter(NAME + "RegistrySearch")}
    for each in properties():
        assert values[each.key, each.value] == f"[{each.name}]"
        assert (each.key, each.value) in searches
