"""Where the settings file of a machine is found, in which order, and what is said where it is not."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from kiosk.settings.load import ProfileError, load
from kiosk.settings.sources.find import NothingSaid, SettingsNotFound, find_config, find_profile
from kiosk.settings.sources.machine import Machine, this_machine
from kiosk.settings.sources.registry import KEY, Registry
from tests import warm
from tests.settings.sources.registry import REG_DWORD, REG_EXPAND_SZ, REG_SZ, FakeWinReg, Values


def file(path: Path) -> Path:
    path.parent.mkdir(exist_ok=True)
    path.touch()
    return path


def machine(
    folder: Path, environment: Mapping[str, str] | None = None, values: Values | None = None, refused: str = ""
) -> Machine:
    """``values`` makes it a Windows machine."""
    registry = (
        None if values is None else Registry(FakeWinReg({KEY: values}, refused=refused, variables={"d": str(folder)}))
    )
    return Machine(environment or {}, registry, folder)


def test_each_place_outdoes_those_after_it(tmp_path: Path) -> None:
    usual, by_value = file(tmp_path / "usual" / "profile.toml"), file(tmp_path / "value.toml")
    by_variable, named = file(tmp_path / "variable.toml"), tmp_path / "named.toml"
    value: Values = {"Profile": (str(by_value), REG_SZ)}
    variable = {"MIRAION_PROFILE": str(by_variable)}
    assert find_profile(None, machine(usual.parent)) == usual
    assert find_profile(None, machine(usual.parent, values=value)) == by_value
    assert find_profile(None, machine(usual.parent, variable, value)) == by_variable
    assert find_profile(named, machine(usual.parent, variable, value)) == named


def test_a_service_is_found_by_names_of_its_own(tmp_path: Path) -> None:
    usual, other = file(tmp_path / "usual" / "service.toml"), file(tmp_path / "other.toml")
    assert find_config(None, machine(usual.parent, {"MIRAION_PROFILE": str(other)})) == usual
    assert find_config(None, machine(usual.parent, values={"config": (str(other), REG_SZ)})) == other
    assert find_config(None, machine(usual.parent, {"MIRAION_CONFIG": str(other)})) == other


def test_a_machine_where_nothing_is_said_names_every_place(tmp_path: Path) -> None:
    with pytest.raises(NothingSaid) as said:
        find_profile(None, machine(tmp_path, values={}))
    assert str(said.value).splitlines() == [
        "no library profile was found; looked at",
        "  --profile FILE: not given",
        "  environment variable MIRAION_PROFILE: not set",
        "  registry HKLM\\SOFTWARE\\MiraionKiosk, value Profile: not set",
        f"  {tmp_path / 'profile.toml'}: not there",
    ]
    with pytest.raises(NothingSaid) as said:
        find_config(None, machine(tmp_path))
    assert "registry" not in str(said.value), "there is none"


def test_an_empty_name_is_none_as_installers_and_shells_write_it(tmp_path: Path) -> None:
    usual = file(tmp_path / "profile.toml")
    assert find_profile(None, machine(tmp_path, {"MIRAION_PROFILE": ""}, {"Profile": ("", REG_SZ)})) == usual


@pytest.mark.parametrize("by", ["environment variable MIRAION_PROFILE", "registry HKLM\\SOFTWARE\\MiraionKiosk"])
def test_a_place_that_names_a_missing_file_is_not_passed_over(tmp_path: Path, by: str) -> None:
    file(tmp_path / "profile.toml")
    gone = str(tmp_path / "gone.toml")
    here = machine(tmp_path, {"MIRAION_PROFILE": gone} if "MIRAION" in by else {}, {"Profile": (gone, REG_SZ)})
    with pytest.raises(SettingsNotFound) as said:
        find_profile(None, here)
    assert by in str(said.value)
    assert gone in str(said.value)
    assert "not there" in str(said.value)


@pytest.mark.parametrize(
    ("data", "kind", "words"),
    [(7, REG_DWORD, "make it a REG_SZ"), (["a"], 7, "make it a REG_SZ"), ("profile.toml", REG_SZ, "whole path")],
)
def test_a_value_that_can_not_name_a_file_is_said(tmp_path: Path, data: object, kind: int, words: str) -> None:
    file(tmp_path / "profile.toml")
    with pytest.raises(SettingsNotFound, match=words) as said:
        find_profile(None, machine(tmp_path, values={"Profile": (data, kind)}))
    assert "value Profile" in str(said.value)


def test_a_registry_that_may_not_be_read_is_said_and_not_passed_over(tmp_path: Path) -> None:
    file(tmp_path / "profile.toml")
    with pytest.raises(SettingsNotFound, match=r"SOFTWARE\\MiraionKiosk: Access is denied"):
        find_profile(None, machine(tmp_path, values={}, refused=KEY))


def test_a_value_with_variables_in_it_is_expanded(tmp_path: Path) -> None:
    here = machine(file(tmp_path / "profile.toml").parent, values={"Profile": (r"%D%/profile.toml", REG_EXPAND_SZ)})
    assert find_profile(None, here) == tmp_path / "profile.toml"


def test_a_path_that_no_file_can_have_is_said(tmp_path: Path) -> None:
    for name in ("a\0b", "x" * 5000):
        with pytest.raises(SettingsNotFound, match="names the library profile"):
            find_profile(None, machine(tmp_path, {"MIRAION_PROFILE": name}))
    with pytest.raises(NothingSaid, match="not there"):
        find_profile(None, machine(file(tmp_path / "file")))


def look_as_nobody() -> int:
    """What is found below a folder that only root may enter, by a program that is not root any more."""
    folder = Path(sys.argv[1])
    os.setgid(65534)
    os.setuid(65534)
    for here in (machine(folder), machine(folder, {"MIRAION_PROFILE": str(folder / "profile.toml")})):
        try:
            print(find_profile(None, here))
        except SettingsNotFound as error:
            print(error)
    try:
        load(folder / "profile.toml")
    except ProfileError as error:
        print(error)
    return 0


@pytest.mark.linux("becomes another user")
def test_a_folder_that_may_not_be_entered_is_told_from_one_without_a_file(tmp_path: Path) -> None:
    if os.geteuid() != 0:
        pytest.skip("becomes another user, which only root can")
    shut = tmp_path / "shut"
    shut.mkdir(mode=0o700)
    file(shut / "profile.toml")
    said = warm.run(look_as_nobody, str(shut)).stdout.decode()
    assert f"  {shut / 'profile.toml'}: Permission denied" in said
    assert f"MIRAION_PROFILE names the library profile {shut / 'profile.toml'}: Permission denied" in said
    assert f"読めません（{shut / 'profile.toml'}: Permission denied）" in said


def test_a_key_is_let_go_of_after_it_was_read(tmp_path: Path) -> None:
    winreg = FakeWinReg({KEY: {}})
    with pytest.raises(NothingSaid):
        find_profile(None, Machine({}, Registry(winreg), tmp_path))
    assert [handle.open for handle in winreg.handles] == [False]


@pytest.mark.linux("the folder of Debian")
def test_on_debian_settings_lie_in_etc() -> None:
    assert this_machine().folder == Path("/etc/kiosk")
    assert this_machine().registry is None
