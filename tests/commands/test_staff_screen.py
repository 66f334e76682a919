"""``kiosk staff-screen passcode``: typed at a terminal, and only its hash is said."""

from __future__ import annotations

import getpass
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk import resources
from kiosk.commands import run_command_line
from kiosk.secret import Secret
from kiosk.settings.load import parse
from kiosk.staffscreen.passcode import is_right


@pytest.fixture
def types(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What somebody at a terminal types, line by line."""
    lines: list[str] = []
    left: Iterator[str] = iter(lines)
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
    monkeypatch.setattr(getpass, "getpass", lambda _prompt: next(left))
    return lines


def test_the_line_it_prints_goes_into_the_profile_as_it_is(
    types: list[str], capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    types += ["482915", "482915"]
    assert run_command_line(["staff-screen", "passcode"]) == 0
    said = capsys.readouterr().out
    assert "482915" not in said
    text = resources.path("profiles", "demo.toml").read_text("utf-8") + f"[staff]\n{said}"
    hashed = parse(text.encode(), name="x", base=tmp_path, demo=True).staff.passcode_hash
    typed = Secret()
    for digit in b"482915":
        typed.push(digit)
    assert hashed is not None
    assert is_right(hashed, typed)


@pytest.mark.parametrize(
    ("lines", "why"),
    [
        (["48291"], "at least 6"),
        (["123456"], "everybody tries"),
        (["geheim"], "only digits"),
        (["４８２９１５"], "only digits"),
        (["4" * 17], "at most 16"),
        (["482915", "482916"], "not the same"),
    ],
)
def test_another_one_is_refused_without_being_said(
    lines: list[str], why: str, types: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    types += lines
    assert run_command_line(["staff-screen", "passcode"]) == 1
    said = capsys.readouterr()
    assert why in said.err
    assert not [line for line in lines if line in said.out + said.err]


def test_without_a_terminal_none_is_taken(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command_line(["staff-screen", "passcode"]) == 1
    assert "terminal" in capsys.readouterr().err
