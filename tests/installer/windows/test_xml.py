"""What is given to Shell Launcher and Assigned Access has their form.

The schemas here are our own, of the part that is used. The published ones are not ours to pass on: `python -m
tests.installer.windows.published` validates against copies of them.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from lxml import etree

from tests.house.tree import TOP
from tests.installer.windows.powershell import FOLDER

HERE = Path(__file__).parent
SHELL = r"C:\Program Files\Büro & Co\kiosk-shell.exe"
WORDS = {"shell": SHELL, "folder": r"C:\Program Files\Büro & Co", "user": "kiosk", "sid": "S-1-5-21-1-2-3-1001"}
FILES = {"shell-launcher.xml": "shell-launcher", "restricted-10.xml": "restricted", "restricted-11.xml": "restricted"}


def filled(name: str, text: str | None = None) -> etree._Element:
    """The file as Get-FilledXml fills it."""
    text = (FOLDER / "xml" / name).read_text("utf-8") if text is None else text
    for word, value in WORDS.items():
        text = text.replace(f"{{{word}}}", value.replace("&", "&amp;"))
    return etree.fromstring(text.encode())


def schema(name: str) -> etree.RelaxNG:
    return etree.RelaxNG(etree.parse(HERE / f"{FILES[name]}.rng"))


@pytest.mark.parametrize("name", FILES)
def test_a_configuration_has_its_form_and_no_word_is_left(name: str) -> None:
    document = filled(name)
    schema(name).assertValid(document)
    places = [str(value) for element in document.iter(etree.Element) for value in element.attrib.values()]
    assert SHELL in places
    assert not any("{shell}" in place or "{folder}" in place for place in places)


@pytest.mark.parametrize("name", FILES)
def test_the_account_gets_the_profile_that_is_there(name: str) -> None:
    document = filled(name)
    ids = [element.get("Id") for element in document.iter(etree.Element) if element.get("Id")]
    assert len(ids) == 2
    assert len(set(ids)) == 1


@pytest.mark.parametrize(
    ("name", "right", "wrong"),
    [
        ("shell-launcher.xml", 'Action="RestartShell"', 'Action="Restart"'),
        ("shell-launcher.xml", 'Sid="{sid}"', 'Name="kiosk"'),
        ("shell-launcher.xml", "{5C0B6E0E-", "{5C0B6E0-"),
        ("restricted-10.xml", 'rs5:AutoLaunch="true"', 'AutoLaunch="true"'),
        ("restricted-11.xml", "v5:StartPins", "StartPins"),
    ],
)
def test_a_configuration_out_of_form_is_caught(name: str, right: str, wrong: str) -> None:
    text = (FOLDER / "xml" / name).read_text("utf-8")
    assert right in text
    assert not schema(name).validate(filled(name, text.replace(right, wrong)))


def test_shell_launcher_takes_four_exit_codes_and_the_kiosk_comes_back_after_all_others() -> None:
    document = filled("shell-launcher.xml")
    space = {"s": "http://schemas.microsoft.com/ShellLauncher/2018/Configuration"}
    codes = [element.get("ReturnCode") for element in document.iterfind(".//s:ReturnCodeAction", space)]
    assert len(codes) <= 4
    assert len(set(codes)) == len(codes)
    assert [one.get("Action") for one in document.iterfind(".//s:DefaultAction", space)] == ["RestartShell"]
    source = (TOP / "installer" / "shell" / "kiosk-shell.c").read_text("utf-8")
    actions = {one.get("ReturnCode"): one.get("Action") for one in document.iterfind(".//s:ReturnCodeAction", space)}
    assert actions == dict.fromkeys(re.findall(r"EXIT_NO_RESTART = (\d+)", source), "DoNothing")


def test_administrators_keep_the_desktop() -> None:
    document = filled("shell-launcher.xml")
    space = {"s": "http://schemas.microsoft.com/ShellLauncher/2018/Configuration"}
    assert document.find(".//s:DefaultProfile/s:Shell", space).get("Shell") == r"%SystemRoot%\explorer.exe"


def test_the_start_menus_are_well_formed_and_empty() -> None:
    layout = filled("restricted-10.xml").findtext(".//{*}StartLayout")
    assert not etree.fromstring(layout.encode()).findall(".//{*}DesktopApplicationTile")
    assert json.loads(filled("restricted-11.xml").findtext(".//{*}StartPins")) == {"pinnedList": []}
