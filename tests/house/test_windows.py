"""The tests can be run on Windows: all can be imported there, and what they write is right there."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path

from tests.commands import test_serve
from tests.commands.patrons import test_patrons
from tests.house.tree import TOP
from tests.patience import patience
from tests.service import server
from tests.toml import quoted

PROGRAM = Path(__file__).with_name("windows_imports.py")
ADDRESS = "sqlite:///C:\\Users\\長崎\\new\\patrons.db"


def faults(folder: Path) -> str:
    done = subprocess.run(
        [sys.executable, "-W", "ignore", PROGRAM, folder], capture_output=True, text=True, timeout=patience(60)
    )
    assert done.stdout or done.returncode == 0, done.stderr
    return done.stdout


def test_every_module_of_the_tests_is_imported_without_what_linux_alone_has() -> None:
    assert faults(TOP / "tests") == ""


def test_modules_that_need_linux_to_be_imported_are_found(tmp_path: Path) -> None:
    folder = tmp_path / "spoiled"
    folder.mkdir()
    (folder / "fine.py").write_text("import os, signal, socket\nHOW = signal.SIGTERM\n")
    bad = (
        "import pwd",
        "from termios import tcgetattr",
        "import tty",
        "import fcntl",
        "import signal; HOW = [signal.SIGKILL]",
        "import os; ROOT = os.geteuid() == 0",
        "import socket; KIND = socket.AF_UNIX",
        "import sys; assert sys.platform != 'win32'",
    )
    for number, line in enumerate(bad):
        (folder / f"bad{number}.py").write_text(line + "\n")
    found = [line.partition(":")[0] for line in faults(folder).splitlines()]
    assert found == [f"spoiled.bad{number}" for number in range(len(bad))]


def test_a_folder_of_windows_survives_in_toml() -> None:
    assert tomllib.loads(f"place = {quoted(Path(ADDRESS))}")["place"] == str(Path(ADDRESS))
    for text in (
        server.CONFIG.format(address=quoted(ADDRESS), port=1, more="", listen=""),
        test_serve.CONFIG.format(address=quoted(ADDRESS), port=1),
        test_patrons.CONFIG.format(address=quoted(ADDRESS), backend="", more=""),
    ):
        assert tomllib.loads(text)["database"]["url"] == ADDRESS


UNQUOTED = re.compile(r"""= ?\[?['"]\{[\w.]*(address|path|folder|file|place|database|base)\}['"]""")
NOT_OF_A_FOLDER = {"tests/settings/test_toml_backslashes.py"}
"""What is written wrong on purpose."""


def test_no_test_puts_a_folder_into_toml_between_quotes_of_its_own() -> None:
    assert UNQUOTED.search('url = "{address}"')
    assert UNQUOTED.search("crl = ['{self.folder}']")
    found = {
        str(file.relative_to(TOP)) for file in (TOP / "tests").rglob("*.py") if UNQUOTED.search(file.read_text("utf-8"))
    }
    assert found - NOT_OF_A_FOLDER == {"tests/house/test_windows.py"}
