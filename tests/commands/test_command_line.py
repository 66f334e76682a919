"""The command line as a whole: which command is found, what it may import, how it ends."""

from __future__ import annotations

import argparse
import importlib.util
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk import commands
from kiosk.commands import CommandError, run_command_line

BUILT = [name for name in commands.COMMANDS if importlib.util.find_spec(f"kiosk.commands.{name.replace('-', '_')}")]
KIOSK = [sys.executable, "-m", "kiosk"]


class Steered:
    """A command that does what the test says."""

    def __init__(self, does: object) -> None:
        self.does = does

    def add(self, subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
        subparsers.add_parser("flow").add_argument("--count", type=int, default=1)

    def run(self, args: argparse.Namespace) -> int:
        if isinstance(self.does, BaseException):
            raise self.does
        assert isinstance(self.does, int)
        return self.does


@pytest.fixture
def flow(monkeypatch: pytest.MonkeyPatch):
    """Put a steered command in the place of `kiosk flow`."""

    def put(does: object) -> None:
        command = Steered(does)
        monkeypatch.setattr(commands, "_load", lambda name: command if name == "flow" else None)

    return put


def test_a_command_returns_its_own_exit_code(flow) -> None:
    flow(0)
    assert run_command_line(["flow"]) == 0
    flow(1)
    assert run_command_line(["flow"]) == 1


def test_a_failure_is_said_on_standard_error_and_ends_with_one(flow, capsys) -> None:
    flow(CommandError("no reader; plug one in"))
    assert run_command_line(["flow"]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err == "kiosk: no reader; plug one in\n"


def test_an_unexpected_error_says_its_kind_and_place_but_not_its_text(flow, capsys) -> None:
    flow(ValueError("長崎太郎"))
    assert run_command_line(["flow"]) == 1
    said = capsys.readouterr().err
    assert "ValueError" in said
    assert Path(__file__).name in said
    assert "長崎太郎" not in said


def test_the_whole_traceback_comes_when_asked_for(flow, capsys) -> None:
    flow(ValueError("what exactly"))
    assert run_command_line(["--traceback", "flow"]) == 1
    assert "what exactly" in capsys.readouterr().err


def test_interrupting_ends_quietly_with_130(flow, capsys) -> None:
    flow(KeyboardInterrupt())
    assert run_command_line(["flow"]) == 130
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("argv", [[], ["no-such-command"], ["flow", "--count", "x"], ["--no-such-option", "flow"]])
def test_using_it_wrongly_ends_with_two_and_says_how_it_is_used(flow, capsys, argv: list[str]) -> None:
    flow(0)
    with pytest.raises(SystemExit) as ended:
        run_command_line(argv)
    assert ended.value.code == 2
    assert "usage: kiosk" in capsys.readouterr().err


def test_nobody_reading_the_output_is_no_error_message() -> None:
    code = (
        "import sys\nfrom kiosk import commands\n"
        "class Long:\n"
        "    def add(self, subparsers): subparsers.add_parser('flow')\n"
        "    def run(self, args):\n"
        "        for _ in range(100000): print('x' * 80)\n"
        "        return 0\n"
        "commands._load = lambda name: Long()\n"
        "sys.exit(commands.run_command_line(['flow']))"
    )
    reader, writer = os.pipe()
    with subprocess.Popen([sys.executable, "-c", code], stdout=writer, stderr=subprocess.PIPE) as process:
        os.close(writer)
        os.close(reader)
        assert process.stderr is not None
        said = process.stderr.read()
    assert said == b""
    assert process.returncode == 141


def test_help_lists_every_command_that_is_built() -> None:
    shown = subprocess.run([*KIOSK, "--help"], capture_output=True, text=True, check=True).stdout
    assert {line.split()[0] for line in shown.splitlines() if re.match(r"    \w", line)} == set(BUILT)
    assert subprocess.run([*KIOSK, "--version"], capture_output=True, text=True, check=True).stdout.startswith("kiosk ")


@pytest.mark.parametrize("name", BUILT)
def test_asking_a_command_for_help_works_and_loads_neither_qt_nor_pcsc(name: str) -> None:
    code = (
        "import sys, kiosk.settings.sources.given  # before the first picture\n"
        "from kiosk.commands import run_command_line\n"
        f"try: run_command_line([{name!r}, '--help'])\nexcept SystemExit as end: assert not end.code\n"
        "heavy = {'PySide6', 'pydantic', 'smartcard', 'sqlalchemy'}\n"
        "heavy &= {name.partition('.')[0] for name in sys.modules}\n"
        "assert not heavy, heavy"
    )
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert shown.returncode == 0, shown.stderr
    assert f"usage: kiosk {name}" in shown.stdout
