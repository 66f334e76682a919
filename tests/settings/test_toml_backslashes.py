"""Places on a Windows disk, as people write them into a profile: the fault says what to write instead."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.settings.profile import Profile
from kiosk.settings.reading.toml import BACKSLASH, toml_fault

from .conftest import SMALLEST, Faults

SERVICE = SMALLEST.replace('[service]\ndatabase = "patrons.db"\n', "") + "[service]\n"


@pytest.mark.parametrize(
    "place",
    [
        r"C:\kiosk\patrons.db",
        r"C:\Udata\patrons.db",
        r"C:\users\kiosk.db",
        r"D:\xampp\patrons.db",
        r"\\server\share\patrons.db",
        r"data\kiosk.db",
        r"C:\kiosk" + "\\",
    ],
)
def test_a_backslash_in_double_quotes_is_said_with_its_line(faults: Faults, place: str) -> None:
    line, said = faults(f'{SERVICE}database = "{place}"')[""]
    assert line == SERVICE.count("\n") + 1
    assert BACKSLASH in said


@pytest.mark.parametrize("place", [r"C:\temp", r"C:\new\book.db", r"C:\backup.db", r"data\files.db"])
def test_a_backslash_that_makes_a_control_character_is_said_too(faults: Faults, place: str) -> None:
    line, said = faults(f'{SERVICE}database = "{place}"')["service.database"]
    assert line == SERVICE.count("\n") + 1
    assert BACKSLASH in said


@pytest.mark.parametrize("written", [r"'C:\temp\patrons.db'", r'"C:\\temp\\patrons.db"', '"C:/temp/patrons.db"'])
def test_what_the_fault_says_to_write_is_right(accepted: Callable[[str], Profile], written: str) -> None:
    database = accepted(f"{SERVICE}database = {written}").service.database
    assert database is not None
    assert str(database).replace("\\", "/").endswith("C:/temp/patrons.db")


@pytest.mark.parametrize("text", ["[idle", "a = 'C:\\x", 'a = # "C:\\x"', "a = 1 1"])
def test_other_faults_are_not_blamed_on_backslashes(text: str) -> None:
    with pytest.raises(tomllib.TOMLDecodeError) as caught:
        tomllib.loads(text)
    assert BACKSLASH not in toml_fault(text, caught.value)[1]


@given(st.text(st.sampled_from("ab\\\"'=#\n[]C: "), max_size=30))
def test_every_text_that_is_no_toml_has_a_line_of_its_own(text: str) -> None:
    try:
        tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line, said = toml_fault(text, error)
        assert 1 <= line <= text.count("\n") + 1
        assert said.startswith("TOML として読めません: ")
        assert "(at " not in said


def test_the_trust_command_says_it_too(tmp_path: Path) -> None:
    from kiosk.commands import CommandError
    from kiosk.commands.trust import _named

    profile = tmp_path / "kiosk.toml"
    profile.write_text('[trust]\nanchors = ["C:\\ca\\ca.cer"]\n', "utf-8")
    with pytest.raises(CommandError, match=r"line 2: .*二つずつ"):
        _named(profile)
