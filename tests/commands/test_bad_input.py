"""What somebody types wrongly on the command line is said in words; nothing is lost or begun."""

from __future__ import annotations

import argparse
import errno
import os
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk import commands
from kiosk.clock import SystemClock, library_day
from kiosk.commands import COMMANDS, CommandError, Subparsers, run_command_line
from kiosk.service.patrons.keyfile import key_path
from kiosk.settings.demo import demo_profile
from tests.commands.patrons.test_patrons import add_patrons
from tests.commands.test_command_line import BUILT, KIOSK, Steered

BACKTICKS = "``"


def parsers() -> list[tuple[str, argparse.ArgumentParser]]:
    """Every command and act with its parser, as `--help` shows it."""
    found: list[tuple[str, argparse.ArgumentParser]] = []

    def below(parser: argparse.ArgumentParser) -> None:
        for action in parser._actions:
            if isinstance(action, Subparsers):
                for each in action.choices.values():
                    found.append((each.prog, each))
                    below(each)

    for name in BUILT:
        below(commands._parser(name, commands._load(name)))
    return found


def test_every_command_and_act_has_a_description_in_plain_words() -> None:
    names = [name for name, _ in parsers()]
    assert {f"kiosk {name}" for name in COMMANDS} <= set(names)
    assert "kiosk patrons backup" in names
    for name, parser in parsers():
        assert parser.description, name
        assert BACKTICKS not in parser.format_help(), name
        assert ":mod:" not in parser.format_help(), name


def said_by(capsys: pytest.CaptureFixture[str], *words: str, code: int) -> str:
    """Standard error of a command that fails so."""
    try:
        ended: object = run_command_line(words)
    except SystemExit as end:
        ended = end.code
    assert ended == code
    said = capsys.readouterr()
    assert said.out == ""
    assert "unexpected" not in said.err
    return said.err


@pytest.mark.parametrize("text", ["2026-13-01", "2026-02-30", "yesterday", "", "20260230"])
@pytest.mark.parametrize(
    "words",
    [
        ("patrons", "purge", "--demo", "--before"),
        ("patrons", "lend", "2100012341", "--title", "a", "--demo", "--due"),
        ("patrons", "ready", "0123456789abcdef", "--demo", "--keep-until"),
        ("virtual-card", "--today"),
    ],
)
def test_a_day_that_is_none_is_shown_with_one_that_is(capsys, words: tuple[str, ...], text: str) -> None:
    said = said_by(capsys, *words, text, code=2)
    assert f"{text!r} is not a date; one looks like 2026-04-30" in said


def test_a_card_nobody_knows_is_refused_before_the_demo_starts(capsys, tmp_path: Path) -> None:
    said = said_by(capsys, "run", "--demo", "--data", str(tmp_path / "demo"), "--lay", "nobody", code=2)
    assert "no persona 'nobody'" in said
    assert "kiosk virtual-card --list" in said
    assert not (tmp_path / "demo").exists()


@pytest.mark.parametrize("below", ["", "further/down"])
def test_data_that_can_not_be_written_is_named(capsys, tmp_path: Path, below: str) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.touch()
    said = said_by(capsys, "run", "--demo", "--data", str(in_the_way / below), code=1)
    assert str(in_the_way) in said


def test_a_log_that_can_not_be_written_is_named(capsys, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    said = said_by(capsys, "run", "--demo", "--data", str(tmp_path), "--log", str(tmp_path / "file" / "a.log"), code=1)
    assert str(tmp_path / "file") in said


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (
            PermissionError(errno.EACCES, "Permission denied", "/somewhere/person.key"),
            "/somewhere/person.key: Permission",
        ),
        (FileNotFoundError(errno.ENOENT, "No such file or directory", "a.toml"), "a.toml: No such file"),
        (OSError(errno.EROFS, "Read-only file system", "b"), "b: Read-only file system"),
    ],
)
def test_whatever_file_can_not_be_used_is_named(capsys, monkeypatch, error: OSError, words: str) -> None:
    monkeypatch.setattr(commands, "_load", lambda _name: Steered(error))
    assert words in said_by(capsys, "flow", code=1)


def test_a_file_only_others_may_read_is_named(tmp_path: Path) -> None:
    """As another user, because root may read everything."""
    if os.name != "posix" or os.geteuid() != 0:
        pytest.skip("becomes another user, which only root can")
    folder = Path("/var/tmp") / f"kiosk-test-{os.getpid()}"  # below tmp_path nobody else gets in
    folder.mkdir(mode=0o755)
    try:
        secret = folder / "shut.toml"
        secret.touch(mode=0o600)
        code = (
            f"import os; os.setgid(65534); os.setuid(65534); import sys; sys.path.insert(0, {str(Path.cwd())!r})\n"
            "from kiosk.commands import run_command_line\n"
            f"sys.exit(run_command_line(['serve', '--config', {str(secret)!r}]))"
        )
        # The interpreter and its packages are loaded before it becomes somebody who may not see them.
        code = (
            "import kiosk.commands.serve, kiosk.commands.remedies\n"
            "import kiosk.settings.service, kiosk.library.backends, kiosk.service.compose.start\n" + code
        )
        code = "from kiosk.service.compose import host\nfrom kiosk.service.http import listen\n" + code
        ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    finally:
        for each in folder.iterdir():
            each.unlink()
        folder.rmdir()
    assert ended.returncode == 1, ended.stderr
    assert f"{secret}: Permission denied" in ended.stderr


def test_the_copy_of_the_database_goes_into_a_folder_that_is_there(capsys, demo: Path) -> None:
    missing = demo / "usb" / "today"
    said = said_by(capsys, "patrons", "backup", str(missing / "p.db"), "--demo", "--data", str(demo), code=1)
    assert f"there is no folder {missing}" in said
    assert not missing.exists()
    assert run_command_line(["patrons", "backup", str(demo / "copy.db"), "--demo", "--data", str(demo)]) == 0


@pytest.fixture
def demo(tmp_path: Path) -> Path:
    """A demo's folder with two patrons."""
    profile = demo_profile(tmp_path)
    numbers = add_patrons(f"sqlite:///{profile.service.database}", profile.number.scheme)
    assert profile.service.database is not None
    key_path(profile.service.database).write_bytes(bytes(32))
    (tmp_path / "number").write_text(numbers[0])
    return tmp_path


def test_nothing_is_lent_until_a_day_that_is_past(capsys, demo: Path) -> None:
    today = library_day(SystemClock().now())
    number = (demo / "number").read_text()
    lend = ["patrons", "lend", number, "--title", "a", "--demo", "--data", str(demo), "--due"]
    said = said_by(capsys, *lend, str(today - timedelta(days=1)), code=1)
    assert f"--due {today - timedelta(days=1)} is past" in said
    assert "kiosk patrons import" in said
    assert run_command_line([*lend, str(today)]) == 0
    assert f"due {today}" in capsys.readouterr().out


def test_nothing_is_put_aside_until_a_day_that_is_past(capsys, demo: Path) -> None:
    today = library_day(SystemClock().now())
    number = (demo / "number").read_text()
    where = ["--demo", "--data", str(demo)]
    assert run_command_line(["patrons", "reserve", number, "--title", "a", *where]) == 0
    hold = capsys.readouterr().out.split()[-1]
    ready = ["patrons", "ready", hold, *where, "--keep-until"]
    assert "is past" in said_by(capsys, *ready, str(today - timedelta(days=1)), code=1)
    assert run_command_line([*ready, str(today)]) == 0


# streams


@pytest.mark.parametrize("words", [["--help"], ["patrons", "--help"], ["virtual-card", "--list"], ["--version"]])
def test_a_pipe_that_nobody_reads_is_quiet(words: list[str]) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    try:
        ended = subprocess.run([*KIOSK, *words], stdout=writer, stderr=subprocess.PIPE, check=False)
    finally:
        os.close(writer)
    assert ended.stderr == b""
    assert ended.returncode == 141


def test_a_message_nobody_reads_changes_nothing_about_how_it_ends() -> None:
    reader, writer = os.pipe()
    os.close(reader)
    try:
        ended = subprocess.run([*KIOSK, "run"], stdout=subprocess.PIPE, stderr=writer, check=False)
    finally:
        os.close(writer)
    assert ended.returncode == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_output_that_does_not_fit_is_a_failure_and_says_so() -> None:
    with open("/dev/full", "w") as full:
        ended = subprocess.run(
            [*KIOSK, "virtual-card", "--list"], stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert ended.stderr == "kiosk: No space left on device\n"
    assert ended.returncode == 1


def test_a_connection_that_broke_is_not_taken_for_a_pipe_nobody_reads(capsys, monkeypatch) -> None:
    monkeypatch.setattr(commands, "_load", lambda _name: Steered(BrokenPipeError(errno.EPIPE, "Broken pipe")))
    assert run_command_line(["flow"]) == 1
    assert "unexpected BrokenPipeError" in capsys.readouterr().err


@pytest.mark.parametrize(
    "words", [["virtual-card", "--list"], ["--help"], ["run"], ["no-such-command"], ["patrons", "purge"]]
)
def test_a_program_without_a_console_has_no_streams_and_works_all_the_same(words: list[str]) -> None:
    code = (
        "import os, sys\nsys.stdout = sys.stderr = None\nfrom kiosk.commands import run_command_line\n"
        f"try: code = run_command_line({words!r})\nexcept SystemExit as end: code = end.code\nos._exit(code or 0)"
    )
    with_console = subprocess.run([*KIOSK, *words], capture_output=True, check=False)
    without = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert (without.returncode, without.stdout, without.stderr) == (with_console.returncode, b"", b"")


def test_what_is_to_be_typed_without_a_console_is_refused_in_words(capsys, monkeypatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert run_command_line(["staff-screen", "passcode"]) == 1
    assert capsys.readouterr().err.startswith("kiosk: a passcode is typed at a terminal")


def test_a_failure_of_our_own_is_told_from_one_of_a_file(capsys, monkeypatch) -> None:
    monkeypatch.setattr(commands, "_load", lambda _name: Steered(CommandError("no reader; plug one in")))
    assert said_by(capsys, "flow", code=1) == "kiosk: no reader; plug one in\n"
