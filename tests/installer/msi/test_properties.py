"""IT can say every key of a machine to the installer, and the table of the documents is that of the installer."""

from __future__ import annotations

import re

import pytest

from installer.msi.properties import markdown, properties
from kiosk.settings.profile import Profile
from kiosk.settings.section import machine_keys
from kiosk.settings.sources.find import find_profile
from kiosk.settings.sources.given import given
from kiosk.settings.sources.machine import Machine
from kiosk.settings.sources.registry import KEY, SETTINGS, Registry
from tests.house.tree import TOP
from tests.settings.sources.registry import REG_SZ, FakeWinReg


def test_every_key_that_a_machine_may_say_has_a_property_but_those_of_the_desk() -> None:
    said = {each.value for each in properties() if each.key == SETTINGS}
    # The desk needs a web server, which is not installed.
    assert said == {f"{table}.{key}" for table, key in machine_keys(Profile) if table != "staff"}


def test_names_are_public_different_and_none_of_windows_installers_own() -> None:
    names = [name for each in properties() for name in (each.name, each.remembered)]
    assert len(set(names)) == len(names)
    assert all(re.fullmatch(r"[A-Z][A-Z0-9_]{2,60}", name) for name in names)  # public: no small letter
    own = {"REBOOT", "TARGETDIR", "INSTALLDIR", "ALLUSERS", "ADDLOCAL", "REMOVE", "REINSTALL", "PATCH", "TRANSFORMS"}
    assert not own & set(names)


def test_the_table_of_the_documents_is_that_of_the_installer() -> None:
    text = (TOP / "docs" / "installer.md").read_text("utf-8")
    table = text.partition("<!-- properties -->\n")[2].partition("\n<!-- end -->")[0]
    assert table == markdown().rstrip("\n"), "python -m installer.msi.properties"


@pytest.fixture
def written(tmp_path) -> dict[str, dict[str, str]]:
    """What the installer writes when each property is its own name, but for a profile that is there."""
    (tmp_path / "profile.toml").touch()
    values: dict[str, dict[str, str]] = {KEY: {"Version": "1.2.3", "InstallDir": "C:\\x", "DataFolder": "C:\\y"}}
    for each in properties():
        values.setdefault(each.key, {})[each.value] = each.name
    values[KEY]["Profile"] = str(tmp_path / "profile.toml")
    return values


def test_the_kiosk_finds_what_the_installer_writes(written, tmp_path) -> None:
    machine = Machine(
        {},
        Registry(
            FakeWinReg(
                {key: {name: (data, REG_SZ) for name, data in values.items()} for key, values in written.items()}
            )
        ),
        tmp_path / "elsewhere",
    )
    assert find_profile(None, machine) == tmp_path / "profile.toml"
    found = given(machine)
    assert found.faults == ()
    assert {each.name: each.value for each in found.values} == written[SETTINGS]
