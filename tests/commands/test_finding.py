"""Every command that works with a profile or a service finds this machine's, when none is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.app.exits import Exit
from kiosk.commands import run_command_line
from tests.commands.test_bad_input import parsers

GONE = "gone.toml"
OF_ITSELF = {"kiosk screens"}
"""Draws samples: those of the demo, on whatever machine, unless a profile is named."""
PATRON, HOLD = "2100012341", "0123456789abcdef"
WORDS: dict[str, list[str]] = {
    "kiosk patrons purge": ["--before", "2020-01-01"],
    "kiosk patrons backup": ["copy.db"],
    "kiosk patrons restore": ["copy.db"],
    "kiosk patrons forget": [PATRON],
    "kiosk patrons lend": [PATRON, "--title", "a"],
    "kiosk patrons return": ["--item", "a"],
    "kiosk exchange resend": ["--unacknowledged"],
    "kiosk patrons reserve": [PATRON, "--title", "a"],
    "kiosk patrons import": ["a.csv"],
    "kiosk patrons decide": ["--kiosk", "a", "--born", "2000-01-01", "--address", "a"],
    "kiosk exchange import": ["a.csv"],
    "kiosk trust add": ["ca.cer"],
    **{f"kiosk kiosks {act}": ["lobby-1"] for act in ("add", "rotate", "retire", "revoke")},
}
"""What they need besides."""


PARSERS = dict(parsers())


def users() -> dict[str, set[str]]:
    """Every act that takes a profile or a configuration, and which of both."""
    found: dict[str, set[str]] = {}
    for name, parser in PARSERS.items():
        options = {option for action in parser._actions for option in action.option_strings}
        if options & {"--profile", "--config"}:
            found[name] = options & {"--profile", "--config"}
    return found


def needed(name: str) -> list[str]:
    """Words for what the act of this name can't do without."""
    if name in WORDS:
        return WORDS[name]
    parser = PARSERS[name]
    return [HOLD for action in parser._actions if not action.option_strings and action.required]


@pytest.mark.parametrize("name", sorted(users().keys() - OF_ITSELF))
def test_an_act_goes_where_the_machine_says(name: str, monkeypatch, capsys) -> None:
    wants = users()[name]
    variable = "MIRAION_PROFILE" if "--profile" in wants else "MIRAION_CONFIG"
    monkeypatch.setenv(variable, GONE)
    expected = Exit.SETTINGS if name == "kiosk run" else 1
    assert run_command_line([*name.split()[1:], *needed(name)]) == expected
    said = capsys.readouterr().err
    assert f"environment variable {variable} names the" in said
    assert GONE in said


def test_revocation_is_checked_for_the_service_of_this_machine(monkeypatch, capsys) -> None:
    monkeypatch.setenv("MIRAION_CONFIG", GONE)
    assert run_command_line(["trust", "check", "--service"]) == 1
    assert "MIRAION_CONFIG names the service configuration" in capsys.readouterr().err


def test_without_anything_the_kiosk_says_where_it_looked_and_starts_no_demo(capsys) -> None:
    assert run_command_line(["run"]) == Exit.SETTINGS
    said = capsys.readouterr().err
    assert said.startswith("kiosk: which library? no library profile was found; looked at\n  --profile FILE: not given")
    assert "MIRAION_PROFILE: not set" in said
    assert "kiosk run --demo" in said


def test_on_a_machine_with_kiosk_and_service_it_is_asked_which_is_meant(monkeypatch, capsys, tmp_path: Path) -> None:
    for kind in ("PROFILE", "CONFIG"):
        (tmp_path / kind).touch()
        monkeypatch.setenv(f"MIRAION_{kind}", str(tmp_path / kind))
    assert run_command_line(["patrons", "audit"]) == 1
    said = capsys.readouterr().err
    assert str(tmp_path / "PROFILE") in said
    assert str(tmp_path / "CONFIG") in said
    assert run_command_line(["patrons", "audit", "--config", str(tmp_path / "CONFIG")]) == 1
    assert "library: この表が必要です" in capsys.readouterr().err


def test_a_service_of_this_machine_is_taken_where_there_is_no_profile(monkeypatch, capsys, tmp_path: Path) -> None:
    (tmp_path / "service.toml").touch()
    monkeypatch.setenv("MIRAION_CONFIG", str(tmp_path / "service.toml"))
    assert run_command_line(["patrons", "audit"]) == 1
    assert "設定ファイル service.toml" in capsys.readouterr().err


def test_a_place_that_misleads_is_not_passed_over_for_the_other_file(monkeypatch, capsys, tmp_path: Path) -> None:
    (tmp_path / "service.toml").touch()
    monkeypatch.setenv("MIRAION_PROFILE", GONE)
    monkeypatch.setenv("MIRAION_CONFIG", str(tmp_path / "service.toml"))
    assert run_command_line(["patrons", "audit"]) == 1
    assert f"MIRAION_PROFILE names the library profile {GONE}" in capsys.readouterr().err
