"""An installation without the demo's cards says so, and offers it to nobody."""

from __future__ import annotations

import sys

import pytest

from kiosk.app.exits import Exit
from kiosk.commands import run_command_line

SAYS = "kiosk: the demo is not part of an installation: run it in a checkout (`make demo`)\n"


@pytest.fixture(autouse=True)
def installation(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("kiosk.demo", "kiosk.simulator", "kiosk.commands.virtual_card"):
        monkeypatch.setitem(sys.modules, name, None)  # as if it were not there


@pytest.mark.parametrize("words", [["--demo"], ["--demo", "--lay", "nagasaki"], ["--demo", "--windowed", "--no-dock"]])
def test_the_demo_is_refused_in_words(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command_line(["run", *words]) == Exit.MISUSED
    assert capsys.readouterr().err == SAYS


def test_a_kiosk_without_a_profile_is_not_led_to_the_demo(capsys: pytest.CaptureFixture[str], monkeypatch) -> None:
    monkeypatch.setenv("MIRAION_PROFILE", "gone.toml")
    assert run_command_line(["run"]) == Exit.SETTINGS
    told = capsys.readouterr().err
    assert told.endswith("Name its profile with --profile FILE.\n")
    assert "--demo" not in told


def test_the_command_that_lays_virtual_cards_is_no_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        run_command_line(["virtual-card", "--list"])
    assert ended.value.code == Exit.MISUSED
    assert "virtual-card" not in capsys.readouterr().err.partition("choose from")[2]
